//! The public pages, from filters to comparison, and how soon they tell what was done.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{Days, TimeDelta};

use valfard_tyreso::capacity;
use valfard_tyreso::catalogue::{Catalogue, number};
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::offer;

use super::make::day;
use super::world::{leave, provider};
use crate::app::{TestApp, encode};

async fn town() -> (TestApp, i64, Vec<String>) {
    let app = TestApp::new().await;
    let (contract, mut offers) = provider(&app, "Granen", 0, &["Snickeri", "Språkcafé"]);
    offers.extend(provider(&app, "Kökets väg", 1, &["Köket"]).1);
    app.run_jobs();
    (app, contract, offers.into_iter().map(|offer| offer.reference.to_string()).collect())
}

#[actix_web::test]
async fn an_empty_catalogue_says_so() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/utforare").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Det finns inga utförare att välja just nu."));
}

#[actix_web::test]
async fn an_address_with_something_unknown_offers_the_page_without_it() {
    let (app, ..) = town().await;
    for query in ["typ=xyz", "q=a&q=b", "ordning=xyz"] {
        let page = app.visitor().get(&format!("/utforare?{query}")).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST);
        assert!(!page.has("ladda om") && page.has("Visa sidan utan det"), "{}", page.text());
        assert_eq!(page.attributes("main .actions a.ds-button", "href"), ["/utforare"]);
    }
}

#[actix_web::test]
async fn what_the_premises_have_is_found_by_its_words_and_nothing_says_why() {
    let (app, ..) = town().await;
    let page = app.visitor().get("/utforare?q=trappsteg").await;
    assert!(page.has("3 erbjudanden"), "{}", page.text());
    // Paper tells which page it is, of how many, and where it was.
    let paper = page.all(".print-only").remove(0);
    assert!(paper.contains("Sida 1 av 1"), "{paper}");
    assert!(paper.contains("/utforare?q=trappsteg"), "{paper}");
    let english = app.visitor();
    english.set_cookie("sprak", "en");
    let page = english.get("/utforare?q=gardening").await;
    assert!(page.has("Try a Swedish word."), "{}", page.text());
    let page = app.visitor().get("/utforare?q=zebra").await;
    assert!(page.has("Ingen utförare passar alla dina val.") && !page.has("svenska."));
    let page = app.visitor().get("/utforare?q=snikceri").await;
    assert!(page.has("Ingen har skrivit ”snikceri”."), "{}", page.text());
}

#[actix_web::test]
async fn filters_search_and_pages_stand_in_the_address() {
    let (app, ..) = town().await;
    let visitor = app.visitor();
    let page = visitor.get("/utforare").await;
    assert!(page.has("2 utförare · 3 erbjudanden"), "{}", page.text());
    assert!(page.has("4 lediga platser") && page.has("Bekräftat tisdag 3 mars 2026."));

    let page = visitor.get("/utforare?q=kok&sprak=ar&typ=").await;
    assert!(page.has("1 utförare · 1 erbjudande"), "{}", page.text());
    let removes = page.attributes("ul.chips a", "href");
    assert_eq!(removes[0], "/utforare?sprak=ar");
    assert!(page.attributes("input[checked]", "id").contains(&"sprak-ar".to_owned()));

    let page = visitor.get("/utforare?q=kok&typ=language_support").await;
    assert!(page.has("Ingen utförare passar alla dina val."));
    assert_eq!(page.all(".empty .actions a").len(), 2);

    for (path, status) in [
        ("/utforare?sida=2", StatusCode::NOT_FOUND),
        ("/utforare?sida=x", StatusCode::NOT_FOUND),
        ("/utforare?typ=trolleri", StatusCode::BAD_REQUEST),
        ("/utforare?ordning=namn", StatusCode::OK),
        ("/utforare/ordning", StatusCode::OK),
        ("/utforare/VT-2222-2222", StatusCode::NOT_FOUND),
        ("/utforare/x", StatusCode::NOT_FOUND),
        ("/utforare?q=a&q=b", StatusCode::BAD_REQUEST),
        ("/utforare?ordning=xyz", StatusCode::BAD_REQUEST),
        ("/jamfor", StatusCode::OK),
        ("/jamfor?id=VT-2222-2222", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(visitor.get(path).await.status, status, "{path}");
    }
    let long = visitor.get(&format!("/utforare?q={}", "a".repeat(200))).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn every_page_speaks_every_language() {
    let (app, _, offers) = town().await;
    let visitor = app.visitor();
    let compare = format!("/jamfor?id={}&id={}&skillnader=ja", offers[0], offers[2]);
    let show = format!("/utforare/{}", offers[0]);
    for lang in ["sv", "sv-x-latt", "en", "ar", "fi", "so"] {
        visitor.set_cookie("sprak", lang);
        for path in ["/", "/utforare", "/utforare/ordning", &show, &compare] {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.html.contains('\u{27e8}'), "{lang} {path}: {}", page.text());
            assert!(!page.html.contains("{$"), "{lang} {path}");
            assert_eq!(page.all("h1").len(), 1, "{path}");
        }
    }
}

#[actix_web::test]
async fn r13_the_order_can_be_worked_out_from_its_page() {
    let (app, ..) = town().await;
    let page = app.visitor().get("/utforare/ordning").await;
    let seed = page.all("dl code").remove(0);
    let shown: Vec<String> = page.all("tbody small");
    let pairs: Vec<(&str, &str)> =
        shown.iter().map(|text| text.split_once(" → ").unwrap()).collect();
    assert_eq!(pairs.len(), 6);
    for (reference, beginning) in &pairs {
        let worked_out = number(&seed, reference);
        assert!(worked_out.starts_with(beginning.trim_end_matches('…')), "{reference}");
    }
    // Two providers, three offers: each provider once, then the second offer of one.
    let providers: Vec<&str> = pairs.iter().step_by(2).map(|(reference, _)| *reference).collect();
    assert_ne!(providers[0], providers[1]);
    assert!(number(&seed, providers[0]) < number(&seed, providers[1]));
    let list = app.visitor().get("/utforare").await.attributes(".cards h3 a", "href");
    let order: Vec<String> = page.attributes("tbody a", "href");
    assert_eq!(list, order);
}

#[actix_web::test]
async fn four_compare_a_fifth_is_asked_about_and_missing_is_said() {
    let (app, contract, offers) = town().await;
    let visitor = app.visitor();
    let ids: Vec<String> = offers.iter().map(|id| format!("id={id}")).collect();
    let page = visitor.get(&format!("/jamfor?{}", ids.join("&"))).await;
    assert_eq!(page.all("thead th").len(), 3);
    // Nobody wrote anything of methods.
    assert!(page.all("tbody tr").iter().any(|row| row.starts_with("Arbetssätt Uppgift saknas")));

    let all = page.all("tbody tr").len();
    let page = visitor.get(&format!("/jamfor?{}&skillnader=ja", ids.join("&"))).await;
    assert!(page.all("tbody tr").len() < all);
    assert!(page.has("Visa allt"));

    let more: Vec<String> = (0..3).map(|n| format!("id=VT-2222-222{}", n + 2)).collect();
    let page = visitor.get(&format!("/jamfor?{}&{}", ids.join("&"), more.join("&"))).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Du kan jämföra högst fyra"));

    leave(&app, contract, "ended", None);
    app.run_jobs();
    let page = visitor.get(&format!("/jamfor?{}", ids.join("&"))).await;
    assert!(page.has("Går inte längre att välja: Snickeri"), "{}", page.text());
    let page = visitor.get(&format!("/utforare/{}", offers[0])).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.has("Snickeri") && page.has("Går inte längre att välja"));
}

#[actix_web::test]
async fn what_was_never_public_is_not_found() {
    let (app, contract, offers) = town().await;
    leave(&app, contract, "to_sign", None);
    app.changed_by_hand();
    app.db(move |conn| {
        use diesel::prelude::*;
        use valfard_tyreso::schema::contract as table;
        diesel::update(table::table.find(contract))
            .set(table::authority_signed_at.eq(None::<chrono::NaiveDateTime>))
            .execute(conn)
    });
    app.run_jobs();
    let page = app.visitor().get(&format!("/utforare/{}", offers[0])).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_figure_grows_old_by_itself_and_a_leaver_says_when() {
    let (app, contract, offers) = town().await;
    leave(&app, contract, "notice_given", day().checked_add_days(Days::new(60)));
    app.run_jobs();
    let show = format!("/utforare/{}", offers[0]);
    let page = app.visitor().get(&show).await;
    assert!(page.has("Slutar lördag 2 maj 2026. Går inte att välja."), "{}", page.text());

    app.set_now(app.now() + TimeDelta::days(15));
    app.run_jobs();
    let page = app.visitor().get(&format!("/utforare/{}", offers[2])).await;
    assert!(page.has("Uppgiften är gammal. Fråga En väg in."));
    let page = app.visitor().get("/utforare?lediga=ja").await;
    assert!(page.has("Ingen utförare passar alla dina val."));
}

#[actix_web::test]
async fn two_processes_on_one_database_tell_the_same() {
    let (app, _, offers) = town().await;
    let other = app.another_process();
    let now = app.now();
    let shown = |state: &valfard_tyreso::platform::web::AppState| {
        let snapshot = state.room::<Catalogue>().unwrap().snapshot();
        let reference = valfard_tyreso::kernel::Reference::parse(&offers[0]).unwrap();
        let entry = snapshot.entry(&reference).unwrap().clone();
        entry.sites.iter().map(|site| site.free).sum::<i64>()
    };
    assert_eq!((shown(&app.state), shown(&other)), (4, 4));

    let reference = valfard_tyreso::kernel::Reference::parse(&offers[0]).unwrap();
    app.db(move |conn| {
        let offer = offer::by_reference(conn, &reference)?;
        let site = offer::sites(conn, offer.id)?.remove(0);
        let claim = capacity::Claim {
            offer_id: offer.id,
            site_id: site.id,
            hundredths: 100,
            from_day: day(),
        };
        capacity::hold(&mut op(conn, &Actor::system(), now), &claim).map(drop)
    });
    // Each process looks by itself: no lease of the first keeps the second from it.
    (app.state.hooks.fresh)(&app.state, now).unwrap();
    (other.hooks.fresh)(&other, now).unwrap();
    assert_eq!((shown(&app.state), shown(&other)), (3, 3));
}

#[actix_web::test]
async fn nothing_done_makes_no_new_snapshot() {
    let (app, ..) = town().await;
    let catalogue = app.state.room::<Catalogue>().unwrap();
    let before = catalogue.snapshot();
    (app.state.hooks.fresh)(&app.state, app.now()).unwrap();
    assert!(std::sync::Arc::ptr_eq(&before, &catalogue.snapshot()));
    app.set_now(app.now() + TimeDelta::days(1));
    (app.state.hooks.fresh)(&app.state, app.now()).unwrap();
    let after = catalogue.snapshot();
    assert_ne!(before.seed, after.seed);
}

#[actix_web::test]
async fn a_search_finds_however_its_letters_are_made_and_signs_find_nothing() {
    let (app, ..) = town().await;
    let visitor = app.visitor();
    let at = |text: &str| format!("/utforare?{}", encode([("q", text)]));
    for text in ["språkcafé", "spra\u{30a}kcafe\u{301}", "språk\u{ad}café", "\u{200b}språkcafé"]
    {
        let page = visitor.get(&at(text)).await;
        assert!(page.has("1 erbjudande") && page.has("Språkcafé"), "{text}: {}", page.text());
    }
    for text in ["%", "_", ".+", "\\"] {
        let page = visitor.get(&at(text)).await;
        assert!(page.has("Ingen utförare passar alla dina val."), "{text}: {}", page.text());
    }
}
