//! What opens something to whoever holds it lies nowhere in clear, before it is sent or after, and no
//! cache keeps a page that has it in its address.

use crate::make::op;
use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use diesel::prelude::*;

use valfard_tyreso::disclosure::Test;
use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, Role};
use valfard_tyreso::platform::outbox::{self, Fault, Letter, Post, SecretLink};
use valfard_tyreso::platform::secret::{Vault, random_token};
use valfard_tyreso::platform::web::Method;
use valfard_tyreso::provider::{self, LegalForm, MemberRole, Number, Registration};
use valfard_tyreso::registry::MatterKind;
use valfard_tyreso::schema::outbox as table;

use crate::app::{Page, TestApp, tuesday, vault};
use crate::disclosure::{answer, ask, by_email, document, staff, tested};
use crate::dump::Dump;
use crate::letter::World;
use crate::make::actor;

/// The paths with a token in all letters so far, as their readers get them.
fn links(app: &TestApp) -> Vec<String> {
    let word = |text: &str| text.split_whitespace().find(|word| word.len() > 64).map(str::to_owned);
    let path = |link: String| {
        let rest = link.strip_prefix(app.state.config.public_url.as_str())?;
        Some(rest.trim_end_matches('.').to_owned())
    };
    app.letters().iter().filter_map(|(_, text)| path(word(&text.body)?)).collect()
}

fn token(link: &str) -> &str {
    link.rsplit('/').next().unwrap()
}

/// The database holds none of the links, sends what waits, and holds none of them then either; each
/// still opens for who got the letter.
async fn never_in_clear(app: &TestApp, expected: usize) {
    let links = links(app);
    assert_eq!(links.len(), expected, "{links:?}");
    let before = Dump::of(app);
    assert_eq!(before.filled("outbox.sealed"), expected);
    app.run_jobs();
    let after = Dump::of(app);
    assert_eq!(after.filled("outbox.sealed"), 0);
    let unsent = app
        .db(|conn| table::table.filter(table::sent_at.is_null()).count().get_result::<i64>(conn));
    assert_eq!(unsent, 0);
    for link in &links {
        for dump in [&before, &after] {
            assert_eq!(dump.places(token(link)), Vec::<&str>::new(), "{link}");
        }
        let page = app.visitor().get(link).await;
        assert_eq!(page.status, StatusCode::OK, "{link}: {}", page.text());
    }
}

#[actix_web::test]
async fn a_reset_link_is_never_in_the_database_in_clear() {
    let app = TestApp::new().await;
    let user = app.user(Role::Caseworker);
    app.ask_for_a_link(user.email.as_str()).await;
    never_in_clear(&app, 1).await;
}

#[actix_web::test]
async fn links_of_invitations_and_of_new_accounts_are_never_in_the_database_in_clear() {
    let app = TestApp::new().await;
    let (_, boss) = app.provider("Granen AB", "556036-0793");
    let wish = Registration {
        number: Number::Organisation(OrganisationNumber::parse("556012-5790").unwrap()),
        name: "Talgoxen AB".to_owned(),
        legal_form: LegalForm::LimitedCompany,
        contact_name: "Bo Berg".to_owned(),
        email: Email::parse("bo@talgoxen.example").unwrap(),
        phone: "08-123 456 78".to_owned(),
        website: String::new(),
        about: String::new(),
        may_sign: true,
        language: Lang::Sv,
    };
    let (by, now) = (actor(&boss), app.now());
    app.db(move |conn| {
        provider::register(&mut op(conn, &Actor::visitor(), now), &vault(), &wish)?;
        let to = Email::parse("kim@granen.example").unwrap();
        let link = provider::invitation_link(&vault())?;
        provider::invite(&mut op(conn, &by, now), &to, MemberRole::Coach, &link)
    });
    never_in_clear(&app, 2).await;
}

#[actix_web::test]
async fn a_link_to_released_documents_is_never_in_the_database_in_clear() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (decider, _) = staff(conn, tuesday());
        let (_, paper) = document(conn, MatterKind::LovApplication, "Text.", tuesday());
        let request = ask(conn, &by_email("once"), tuesday()).reference;
        tested(conn, &decider, &request, &paper, &Test::Whole, tuesday());
        answer(conn, &decider, &request, tuesday()).unwrap();
        Ok::<_, diesel::result::Error>(())
    });
    never_in_clear(&app, 1).await;
}

#[actix_web::test]
async fn the_codes_of_letters_and_messages_are_never_in_the_database_in_clear() {
    let w = World::new("070-174 06 05").await;
    w.print();
    let code = w.code();
    let bare = code.replace([' ', '-'], "");
    let half = w.half(&code);
    let (seal, now) = (vault(), w.app.now());
    w.app.db(move |conn| valfard_tyreso::letter::send_again(conn, &seal, &half, false, now));
    let (_, second) = w.sms().unwrap();
    let dump = Dump::of(&w.app);
    for secret in [&code, &bare] {
        assert_eq!(dump.places(secret), Vec::<&str>::new());
    }
    // Six figures stand in many a hash; they would lie with the message.
    let of_message = |place: &&str| place.starts_with("outbox") || place.starts_with("letter");
    assert!(!dump.places(&second).iter().any(of_message));
    assert_eq!(dump.filled("outbox.sealed"), 2);

    // Posted, and the day after.
    let papers = w.papers();
    let references: Vec<_> = papers
        .iter()
        .map(|one| valfard_tyreso::kernel::Reference::parse(&one.message_id).unwrap())
        .collect();
    let viewer = w.viewer();
    w.app.db(move |conn| valfard_tyreso::letter::post(conn, &viewer, &references, now));
    w.app.set_now(now + TimeDelta::days(1));
    w.app.run_jobs();
    let kept = w.app.db(|conn| {
        let paper = table::channel.eq(Post::Letter);
        let kept = table::table.filter(paper).filter(table::sealed.is_not_null());
        kept.count().get_result::<i64>(conn)
    });
    assert_eq!(kept, 0);
}

/// A letter with a secret link that waits.
fn waiting(app: &TestApp) -> outbox::Waiting {
    let now = app.now();
    let link = SecretLink::new(&vault(), "/losenord").unwrap();
    app.db(move |conn| {
        let to = Email::parse("alva@example.se").unwrap();
        let values = [("name", "Alva")];
        let letter =
            Letter { kind: "password-reset", to: &to, lang: Lang::Sv, values: &values, once: None };
        outbox::push_secret(conn, &letter, &link, now)
    });
    app.db(|conn| outbox::newest(conn, 1)).remove(0)
}

#[actix_web::test]
async fn a_letter_that_is_given_up_forgets_its_link() {
    let app = TestApp::new().await;
    let letter = waiting(&app);
    let now = app.now();
    let passing = Fault::passing("the server is silent".to_owned());
    let one = letter.clone();
    app.db(move |conn| outbox::failed(conn, &one, &passing, now));
    assert_eq!(Dump::of(&app).filled("outbox.sealed"), 1);
    let last = Fault { why: "no such mailbox".to_owned(), last: true, shut: false };
    app.db(move |conn| outbox::failed(conn, &letter, &last, now));
    assert_eq!(Dump::of(&app).filled("outbox.sealed"), 0);
}

#[actix_web::test]
async fn a_link_that_cannot_be_opened_is_not_sent_as_a_letter_without_it() {
    let app = TestApp::new().await;
    let other = Vault::from_hex(&Vault::new_key()).unwrap();
    let link = SecretLink::new(&other, "/losenord").unwrap();
    let now = app.now();
    app.db(move |conn| {
        let to = Email::parse("alva@example.se").unwrap();
        let letter =
            Letter { kind: "password-reset", to: &to, lang: Lang::Sv, values: &[], once: None };
        outbox::push_secret(conn, &letter, &link, now)
    });
    app.run_jobs();
    let letter = app.db(|conn| outbox::newest(conn, 1)).remove(0);
    assert!(letter.sent_at.is_none() && letter.sealed.is_some());
}

#[actix_web::test]
async fn a_plain_value_of_a_letter_cannot_be_a_link_with_a_token() {
    let app = TestApp::new().await;
    let (now, token) = (app.now(), random_token());
    let push = |link: String| {
        app.state.db.write(move |conn| {
            let to = Email::parse("alva@example.se").unwrap();
            let values = [("link", link.as_str())];
            let letter = Letter {
                kind: "password-reset",
                to: &to,
                lang: Lang::Sv,
                values: &values,
                once: None,
            };
            outbox::push(conn, &letter, now)
        })
    };
    assert!(push(format!("/losenord/{token}")).unwrap().is_err());
    assert!(push(format!("/utlamnat/{token}/2?x=1")).unwrap().is_err());
    assert!(push(format!("/utforare?q={token}")).unwrap().is_ok());
}

fn header<'a>(page: &'a Page, name: &str) -> Option<&'a str> {
    page.headers.get(name).map(|value| value.to_str().unwrap())
}

#[actix_web::test]
async fn no_page_whose_address_has_a_token_is_kept_or_told_of() {
    let app = TestApp::new().await;
    let live = waiting_reset(&app).await;
    let mut tried = BTreeSet::new();
    for route in &app.state.routes {
        if !route.path.contains("{token}") {
            continue;
        }
        // One that has expired or never was, one cut by a mail program, and one that opens.
        let cut = &random_token()[..40];
        for token in [random_token().as_str(), cut, live.as_str()] {
            let path = route.path.replace("{token}", token).replace("{number}", "1");
            let visitor = app.visitor();
            let page = match route.method {
                Method::Get => visitor.get(&path).await,
                Method::Post => visitor.post(&path, &[]).await,
            };
            assert_eq!(header(&page, "cache-control"), Some("no-store"), "{path}");
            assert_eq!(header(&page, "referrer-policy"), Some("no-referrer"), "{path}");
            assert_eq!(header(&page, "etag"), None, "{path}");
        }
        tried.insert(route.path.as_str());
    }
    assert!(tried.len() >= 4, "{tried:?}");
    // What no route knows is no other page's to tell of either.
    let lost = app.visitor().get(&format!("/losenord/{live}/mer")).await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert_eq!(header(&lost, "referrer-policy"), Some("no-referrer"));
    let open = app.visitor().get("/").await;
    assert_eq!(header(&open, "referrer-policy"), Some("same-origin"));
    assert_eq!(header(&open, "cache-control"), Some("no-cache"));
}

/// The token of a link that opens.
async fn waiting_reset(app: &TestApp) -> String {
    let user = app.user(Role::Caseworker);
    app.ask_for_a_link(user.email.as_str()).await;
    token(&links(app)[0]).to_owned()
}

#[actix_web::test]
async fn the_answer_to_a_visitors_form_is_kept_by_no_cache() {
    let app = TestApp::new().await;
    let sent = app.visitor().post("/losenord", &[("email", "alva@example.se")]).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
    assert!(sent.has("alva@example.se"));
    assert_eq!(header(&sent, "cache-control"), Some("no-store"));
}

#[actix_web::test]
async fn the_page_that_asks_for_a_second_code_is_kept_by_no_cache() {
    let w = World::new("070-174 06 05").await;
    w.print();
    let visitor = w.app.visitor();
    let page = visitor.post("/logga-in/brev", &[("letter_code", &w.code())]).await;
    let page = visitor.follow(&page).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert_eq!(header(&page, "cache-control"), Some("no-store"));
    assert_eq!(header(&page, "etag"), None);
}

#[actix_web::test]
async fn what_somebody_types_who_registers_an_organisation_is_kept_by_no_cache() {
    let app = TestApp::new().await;
    for path in ["organisation", "utland", "namn", "kontakt", "kontrollera"] {
        let page = app.visitor().get(&format!("/bli-utforare/{path}")).await;
        if page.status == StatusCode::OK {
            assert_eq!(header(&page, "cache-control"), Some("no-store"), "{path}");
        }
    }
    let first = app.visitor().get("/bli-utforare/organisation").await;
    assert_eq!(first.status, StatusCode::OK);
}
