//! What is law for those who read the portal: the mark on translations that nobody has read, the
//! Swedish beside them, and the pages about accessibility, personal data, cookies and contact.

use actix_web::http::StatusCode;
use diesel::prelude::*;
use fluent_bundle::FluentValue;
use valfard_tyreso::kernel::{Lang, Role};
use valfard_tyreso::platform::view::{day_text, moment_text};
use valfard_tyreso::platform::words::Words;
use valfard_tyreso::schema::choice;
use valfard_tyreso::shell;

use crate::app::{Page, TestApp, Visitor};
use crate::person::{VERKSTAN, day};
use crate::source::files;

const LANGUAGES: [&str; 6] = ["sv", "sv-x-latt", "en", "ar", "fi", "so"];

async fn in_language(visitor: &Visitor<'_>, lang: &str, path: &str) -> Page {
    visitor.set_cookie("sprak", lang);
    let page = visitor.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{lang} {path}: {}", page.text());
    page
}

#[actix_web::test]
async fn a_language_that_no_translator_has_read_says_so_on_every_page() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for lang in LANGUAGES {
        let page = in_language(&visitor, lang, "/utforare?q=verkstad").await;
        let known = Lang::from_word(lang).unwrap();
        let expected = usize::from(!app.state.words.is_read(known));
        assert_eq!(page.all(".unread").len(), expected, "{lang}");
        if expected == 1 {
            // The same page in Swedish, and an interpreter.
            let links = page.attributes(".unread a", "href");
            assert_eq!(links[0], "/sprak/sv?till=%2Futforare%3Fq%3Dverkstad", "{lang}");
            assert_eq!(links[1], "tel:08-46500400", "{lang}");
        }
    }
    assert!(app.state.words.is_read(Lang::Sv));
    // Nobody has read any translation yet; who reads one writes it in templates/words/languages.toml.
    for lang in Lang::ALL.iter().filter(|lang| **lang != Lang::Sv) {
        assert!(!app.state.words.is_read(*lang), "{lang}");
    }
    // Staff's own pages are not a person's: no mark there.
    let staff = app.sign_in(Role::Commissioner);
    assert!(in_language(&staff, "en", "/bestallare").await.all(".unread").is_empty());
}

#[actix_web::test]
async fn a_choice_is_checked_beside_the_swedish_and_the_record_keeps_what_was_read() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    for (lang, beside) in [("sv", 0), ("sv-x-latt", 0), ("en", 1), ("ar", 1), ("fi", 1), ("so", 1)]
    {
        let person = app.person(&worker, &format!("Siv {}", lang.replace('-', "")));
        let right = app.right(&worker, &person);
        let base = format!("/val/{}", right.reference);
        let browser = app.as_person(&person);
        let address = format!("{base}/kontrollera?plats={}", given.site.reference);
        let page = in_language(&browser, lang, &address).await;
        let swedish = page.all(".beside > .swedish[lang=sv][dir=ltr]");
        assert_eq!(swedish.len(), beside, "{lang}");
        assert!(swedish.iter().all(|text| text.contains("byta")), "{swedish:?}");

        let value = |name| page.attributes(&format!("input[name={name}]"), "value").remove(0);
        let (site, shown, seal) = (value("site"), value("shown"), value("seal"));
        let form = [("site", &*site), ("shown", &*shown), ("seal", &*seal)];
        let receipt = browser.follow(&browser.post(&base, &form).await).await;
        assert_eq!(receipt.all(".beside > .swedish").len(), beside, "{lang}");
        let read = Lang::from_word(lang).unwrap();
        assert!(receipt.has(read.own_name()), "{}", receipt.text());
        let kept = app.db(move |conn| {
            choice::table
                .filter(choice::client_id.eq(person.id))
                .select((choice::read_language, choice::read_texts))
                .first::<(Option<Lang>, Option<String>)>(conn)
        });
        assert_eq!(kept, (Some(read), Some(app.state.words.version(read).to_owned())));
        let back = receipt.attributes("form[action$='/angra']", "action").remove(0);
        browser.post(&back, &[("sure", "yes")]).await;
    }
    assert_ne!(app.state.words.version(Lang::Fi), app.state.words.version(Lang::So));
}

#[actix_web::test]
async fn the_pages_about_the_portal_stand_in_every_language() {
    let app = TestApp::new().await;
    let visitor = app.visitor();
    for lang in LANGUAGES {
        for path in ["/tillganglighet", "/personuppgifter", "/kakor", "/kontakt"] {
            let page = in_language(&visitor, lang, path).await;
            assert_eq!(page.all("h1").len(), 1, "{lang} {path}");
            assert!(!page.html.contains("{$") && !page.html.contains("{ $"), "{lang} {path}");
        }
        let privacy = in_language(&visitor, lang, "/personuppgifter").await;
        // Four kinds of readers, five facts each; beside the Swedish where it is a translation.
        let beside = usize::from(!matches!(lang, "sv" | "sv-x-latt"));
        assert_eq!(privacy.all("dl.summary").len(), 4 * (1 + beside), "{lang}");
        assert_eq!(privacy.all("dl.summary dt").len(), 20 * (1 + beside), "{lang}");
    }
}

/// Lagen (2018:1937) om tillgänglighet till digital offentlig service, 13 §.
#[actix_web::test]
async fn the_accessibility_statement_says_what_the_law_asks() {
    let (look, statement) = shell::statement().unwrap();
    assert!(statement.updated >= day("2026-11-25") && look.pages > 0 && look.findings >= 0);
    let app = TestApp::new().await;
    let page = app.visitor().get("/tillganglighet").await;
    assert!(page.has("Tyresö kommun"), "{}", page.text());
    assert!(page.has("följer lagen delvis"), "{}", page.text());
    assert!(page.has(&format!("Ett verktyg såg {} ", look.pages)), "{}", page.text());
    assert_eq!(page.all("main ul li").len(), statement.known.len());
    assert!(!page.has("arbetsdag"), "an answer time that nobody has promised: {}", page.text());
    assert_eq!(page.attributes("main a[href^='https://www.digg.se/']", "href").len(), 1);
    let promised = TestApp::with(&[("feedback_days", "3")]).await;
    assert!(promised.visitor().get("/tillganglighet").await.has("inom 3 arbetsdagar"));
}

#[actix_web::test]
async fn contact_and_protection_officer_come_from_settings_or_say_that_they_are_missing() {
    let app = TestApp::with(&[("contact_phone", "")]).await;
    let visitor = app.visitor();
    assert!(visitor.get("/kontakt").await.has("inte ifyllda än"));
    assert!(visitor.get("/personuppgifter").await.has("Uppgiften saknas här"));
    let page = in_language(&visitor, "fi", "/").await;
    assert_eq!(page.attributes(".unread a", "href").len(), 1, "nobody to call");
    let app = TestApp::with(&[("dpo_contact", "ombud@example.se")]).await;
    let page = app.visitor().get("/personuppgifter").await;
    assert!(page.has("ombud@example.se") && !page.has("Uppgiften saknas"), "{}", page.text());
    assert!(!app.visitor().get("/kontakt").await.has("inte ifyllda"));
}

#[actix_web::test]
async fn the_page_about_cookies_names_every_cookie_that_the_code_sets() {
    let makers: Vec<String> = files("src", ".rs")
        .into_iter()
        .filter(|file| file.text.contains("Cookie::build(") || file.text.contains("Cookie::new("))
        .map(|file| file.path)
        .collect();
    assert_eq!(makers, ["src/platform/web/cookies.rs"], "make cookies from a CookieKind");
    let kinds: usize = files("src", ".rs")
        .iter()
        .map(|file| file.text.matches("CookieKind::new(\"").count())
        .sum();
    assert_eq!(kinds, shell::cookies().len(), "a kind that the page does not know");

    let app = TestApp::new().await;
    let page = app.visitor().get("/kakor").await;
    let named = page.all("tbody th code");
    let known: Vec<&str> = shell::cookies().iter().map(|kind| kind.name).collect();
    assert_eq!(named, known);
    assert!(page.has("12 timmar") && page.has("2 timmar") && page.has("Ett år"));
    // Over TLS the session's cookie has another name.
    let safe = TestApp::with(&[("public_url", "https://example.se")]).await;
    assert_eq!(safe.visitor().get("/kakor").await.all("tbody th code")[0], "__Host-valfard");
}

#[test]
fn days_numbers_and_plurals_are_right_in_every_language() {
    let words = Words::load().unwrap();
    let on = day("2026-03-03");
    let said: Vec<String> =
        [Lang::Fi, Lang::So, Lang::Ar].iter().map(|lang| day_text(&words, *lang, on)).collect();
    assert_eq!(said[0], "tiistaina 3. maaliskuuta 2026");
    assert_eq!(said[1], "Talaado 3 Maarso 2026");
    assert_eq!(said[2], "الثلاثاء 3 مارس 2026");
    let at = on.and_hms_opt(16, 5, 0).unwrap();
    assert_eq!(moment_text(&words, Lang::Fi, at), "tiistaina 3. maaliskuuta 2026 klo 17.05");
    assert!(moment_text(&words, Lang::So, at).contains("17.05"));
    assert!(moment_text(&words, Lang::Ar, at).contains("17.05"));

    let days =
        |lang, n: i64| words.find(lang, "rights-days", &[("n", FluentValue::from(n))]).unwrap();
    // Arabic has six forms, the others two.
    let arabic: Vec<String> = [1, 2, 3, 11].iter().map(|n| days(Lang::Ar, *n)).collect();
    let different: std::collections::BTreeSet<&String> = arabic.iter().collect();
    assert_eq!(different.len(), 4, "{arabic:?}");
    assert!(arabic[2].contains('3') && arabic[3].contains("11"), "{arabic:?}");
    for lang in [Lang::Fi, Lang::So, Lang::En, Lang::Sv, Lang::Easy] {
        assert_ne!(days(lang, 1), days(lang, 2).replace('2', "1"), "{lang}");
    }
}
