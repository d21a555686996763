//! Persons: who may see whom, that every reading is logged, and what a number may give away.

mod number;
mod readings;
mod registering;
mod review;
mod sealed;
mod traces;

use actix_web::http::StatusCode;
use diesel::prelude::*;
use diesel::sql_query;
use valfard_tyreso::client::{self, ClientError, ClientQuery, Ground, Number, Purpose, Viewer};
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::schema::client as table;

use crate::app::TestApp;
use crate::person::{actor, new_client, test_number};

/// Whether the viewer gets to see the person.
fn sees(app: &TestApp, viewer: Viewer, of: &client::Client) -> bool {
    let (reference, now) = (of.reference.clone(), app.now());
    app.db(move |conn| match client::load(conn, &viewer, &reference, now) {
        Ok(_) => Ok(true),
        Err(ClientError::NotFound) => Ok(false),
        Err(other) => Err(other),
    })
}

#[actix_web::test]
async fn only_who_has_a_ground_sees_a_person() {
    // R54, R60, R65: role by ground by authority.
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let other = app.person(&worker, "Arne Ask");
    let roles = Role::ALL.iter().filter(|role| !matches!(role, Role::System | Role::Visitor));
    for &role in roles {
        for &ground in Ground::ALL {
            let who = actor(&app.user(role));
            let viewer = Viewer { ground, ..Viewer::case(who, Purpose::CasePage) };
            let may = match ground {
                Ground::OwnCase => matches!(role, Role::Caseworker | Role::UnitManager),
                Ground::Referral => role == Role::ProviderMember,
                _ => false,
            };
            assert_eq!(sees(&app, viewer, &person), may, "{role} on {ground}");
        }
    }
    let own = Actor { user_id: person.user_id, role: Role::Client, authority_id: None };
    assert!(sees(&app, Viewer::own(own), &person));
    assert!(!sees(&app, Viewer::own(own), &other));
    for code in ["af", "fk"] {
        let abroad = app.staff_of(code, Role::Caseworker);
        assert!(!sees(&app, Viewer::case(actor(&abroad), Purpose::CasePage), &person), "{code}");
        let browser = app.sign_in_as(&abroad);
        let page = browser.get(&format!("/handlaggare/person/{}", person.reference)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(!browser.get("/handlaggare/arenden?vilka=alla").await.has("Siv Holm"));
    }
}

#[actix_web::test]
async fn every_reading_is_in_the_log_before_it_is_shown() {
    // R67
    let app = TestApp::new().await;
    app.changed_by_hand();
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let browser = app.sign_in_as(&worker);
    let page = browser.get(&format!("/handlaggare/person/{}", person.reference)).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.has("Siv Holm") && page.has("Läste ärendet"));
    let id = person.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client", id));
    let read = events.iter().find(|event| event.action == "client.read").unwrap();
    assert_eq!(read.user_id, Some(worker.id));
    assert_eq!(read.role, Role::Caseworker);
    assert_eq!(read.authority_id, worker.authority_id);
    assert!(read.detail.contains("own_case") && read.detail.contains("case_page"));

    let own = app.as_person(&person).get("/mina-sidor/vem-har-last").await;
    assert_eq!(own.status, StatusCode::OK, "{}", own.text());
    assert!(own.has(&worker.name), "{}", own.text());

    app.db(|conn| sql_query("ALTER TABLE audit_event RENAME TO audit_event_gone").execute(conn));
    let page = browser.get(&format!("/handlaggare/person/{}", person.reference)).await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!page.has("Siv Holm"));
    let list = browser.get("/handlaggare/arenden").await;
    assert_eq!(list.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!list.has("Siv Holm"));
}

#[actix_web::test]
async fn a_list_is_one_event_with_who_stood_in_it() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let people = [app.person(&worker, "Siv Holm"), app.person(&worker, "Arne Ask")];
    let page = app.sign_in_as(&worker).get("/handlaggare/arenden").await;
    assert!(page.has("Siv Holm") && page.has("2 personer"), "{}", page.text());
    let id = worker.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client_list", id));
    assert_eq!(events.len(), 1);
    assert!(people.iter().all(|person| events[0].detail.contains(person.reference.as_str())));
    let found = app.sign_in_as(&worker).get("/handlaggare/arenden?q=holm").await;
    assert!(found.has("Siv Holm") && !found.has("Arne Ask"));
    let past = app.sign_in_as(&worker).get("/handlaggare/arenden?sida=2").await;
    assert_eq!(past.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn numbers_lie_sealed_and_never_leave() {
    // R57
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let browser = app.sign_in_as(&worker);
    let fields = [
        ("protected", "no"),
        ("name", "Siv Holm"),
        ("number", "811218-9876"),
        ("email", "siv@example.se"),
        ("phone", ""),
        ("language", "sv"),
        ("interpreter", ""),
    ];
    let page = browser.post("/handlaggare/ny-person", &fields).await;
    let shown = browser.follow(&page).await;
    assert!(shown.has("Personnummer finns") && !shown.html.contains("9876"));
    let raw: Vec<(Option<Vec<u8>>, Option<String>)> =
        app.db(|conn| table::table.select((table::number_sealed, table::number_hash)).load(conn));
    let (sealed, hash) = &raw[0];
    assert!(!String::from_utf8_lossy(sealed.as_ref().unwrap()).contains("8112189876"));
    assert!(!hash.as_ref().unwrap().contains("8112189876"));
    let opened = app.state.vault.open("person", sealed.as_ref().unwrap()).unwrap();
    assert_eq!(opened, "198112189876");
    assert!(app.letters().iter().all(|(_, text)| !format!("{text:?}").contains("9876")));

    // The same number again: who it may be, and nothing merged.
    let again = fields.map(|(name, value)| match name {
        "email" => (name, "annan@example.se"),
        "name" => (name, "Siv H"),
        _ => (name, value),
    });
    let page = browser.post("/handlaggare/ny-person", &again).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Kan vara samma person"), "{}", page.text());
    assert!(page.attributes("input[name=name]", "value").contains(&"Siv H".to_owned()));
    let wrong = [("protected", "no"), ("number", "700428-9895"), ("language", "sv")];
    let page = browser.post("/handlaggare/ny-person", &wrong).await;
    assert!(page.has("Numret stämmer inte") && page.has("Fyll i det här"), "{}", page.text());
}

#[actix_web::test]
async fn protection_is_asked_first() {
    let app = TestApp::new().await;
    let browser = app.sign_in(Role::Caseworker);
    let first = browser.get("/handlaggare/ny-person").await;
    assert!(first.attributes("input[name=name]", "name").is_empty());
    assert_eq!(
        first.attributes("input[name=skyddad]", "value"),
        ["nej", "marking", "registration", "local", "vet-inte"]
    );
    let form = browser.get("/handlaggare/ny-person?skyddad=vet-inte").await;
    assert_eq!(form.attributes("input[name=protected]", "value"), ["local"]);
    assert_eq!(form.attributes("#since", "value"), ["2026-03-03"]);
    // Typed wrongly, the answer stays what it was.
    let wrong = [("protected", "marking"), ("since", "2027-01-01"), ("language", "sv")];
    let page = browser.post("/handlaggare/ny-person", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Dagen kan inte ligga framåt") && page.has("Sekretessmarkering"));
    let right = [
        ("protected", "marking"),
        ("since", "2026-02-02"),
        ("decided_by", "Skatteverket"),
        ("review_on", "2027-02-02"),
        ("name", "Siv Holm"),
        ("phone", "070-174 06 77"),
        ("language", "sv"),
    ];
    let page = browser.post("/handlaggare/ny-person", &right).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    // From the first moment: a code, and a reason before anything is shown.
    let list = browser.get("/handlaggare/skyddade").await;
    assert!(list.has("Sekretessmarkering") && list.has("2 februari 2027") && !list.has("Siv"));
    let case = page.location.unwrap();
    assert_eq!(browser.get(&case).await.location, Some(format!("{case}/oppna")));
    browser.post(&format!("{case}/oppna"), &[("reason", "Ringer personen")]).await;
    let page = browser.get(&case).await;
    assert!(page.has("070-174 06 77"), "{}", page.text());
}

#[actix_web::test]
async fn r59_a_protected_person_is_seen_by_the_handlers_alone() {
    // R59
    let app = TestApp::new().await;
    let (own, other) = (app.user(Role::Caseworker), app.user(Role::Caseworker));
    let mut new = new_client("Hemlig Holm", test_number());
    new.contact.protected = true;
    let person = app.register(&own, new);
    assert_eq!(person.user_id, None);
    let path = format!("/handlaggare/person/{}", person.reference);

    let colleague = app.sign_in_as(&other);
    assert_eq!(colleague.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(colleague.get(&format!("{path}/oppna")).await.status, StatusCode::NOT_FOUND);
    let manager = app.sign_in(Role::UnitManager);
    assert_eq!(manager.get(&path).await.status, StatusCode::NOT_FOUND);
    for browser in [&colleague, &manager] {
        for query in ["vilka=alla", "vilka=alla&q=hemlig", &format!("q={}", person.reference)] {
            let page = browser.get(&format!("/handlaggare/arenden?{query}")).await;
            assert!(!page.has("Hemlig") && page.has("0 personer"), "{query}");
        }
    }
    // The colleague types the same number: nothing is given away, and the responsible is told.
    let found = app.register(&other, new_client("Samma Nummer", test_number()));
    assert_ne!(found.reference, person.reference);
    let letters = app.letters();
    let told = letters.iter().filter(|(to, _)| to == own.email.as_str()).collect::<Vec<_>>();
    assert_eq!(told.len(), 1);
    assert!(!format!("{told:?}").contains("Hemlig"));

    // The responsible must say why, and that is logged.
    let browser = app.sign_in_as(&own);
    let page = browser.get(&path).await;
    assert_eq!(page.location.as_deref(), Some(format!("{path}/oppna").as_str()));
    let page = browser.post(&format!("{path}/oppna"), &[("reason", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!page.has("Hemlig"));
    let page = browser.post(&format!("{path}/oppna"), &[("reason", "Samtal i dag")]).await;
    assert!(browser.follow(&page).await.has("Hemlig Holm"));
    let id = person.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client", id));
    let read = events.iter().filter(|event| event.action == "client.read");
    assert!(read.clone().count() > 0 && read.clone().all(|e| e.personal_digest.is_some()));
    // Half an hour later it is asked for again.
    app.set_now(app.now() + chrono::TimeDelta::minutes(31));
    assert_eq!(browser.get(&path).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn contact_can_be_changed_and_lies_sealed_for_a_protected_person() {
    let app = TestApp::new().await;
    let own = app.user(Role::Caseworker);
    let person = app.person(&own, "Siv Holm");
    let path = format!("/handlaggare/person/{}/kontakt", person.reference);
    let browser = app.sign_in_as(&own);
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let wrong = [("email", "inte en adress"), ("language", "sv")];
    let page = browser.post(&path, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attributes("#email", "value"), ["inte en adress"]);
    let right = [("email", "siv.holm@example.se"), ("phone", "08-123 45"), ("language", "ar")];
    assert_eq!(browser.post(&path, &right).await.status, StatusCode::SEE_OTHER);

    protect(&app, &own, &person);
    let open = format!("/handlaggare/person/{}/oppna", person.reference);
    browser.post(&open, &[("reason", "Nytt nummer")]).await;
    let page = browser.get(&path).await;
    assert_eq!(page.attributes("#email", "value"), ["siv.holm@example.se"]);
    let new = [("email", "ny@example.se"), ("phone", "08-222 22"), ("language", "sv")];
    assert_eq!(browser.post(&path, &new).await.status, StatusCode::SEE_OTHER);
    let case = browser.get(&format!("/handlaggare/person/{}", person.reference)).await;
    assert!(case.has("ny@example.se") && case.has("08-222 22"), "{}", case.text());
    let id = person.id;
    let row: (Option<String>, String, Option<i64>) = app.db(move |conn| {
        table::table.find(id).select((table::email, table::phone, table::user_id)).first(conn)
    });
    assert_eq!(row, (None, String::new(), None), "nothing in the ordinary row");
    let viewer = Viewer::case(actor(&own), Purpose::CaseList);
    let now = app.now();
    let (mine, total) = app.db(move |conn| {
        client::list(
            conn,
            &viewer,
            &ClientQuery { mine: true, ..ClientQuery::default() },
            (0, 25),
            now,
        )
    });
    assert_eq!((mine.len(), total, mine[0].protected), (1, 1, true));
    assert_eq!(mine[0].name, person.reference.as_str());
}

/// Protects a person as the page does, without its words.
pub fn protect(app: &TestApp, worker: &valfard_tyreso::identity::User, person: &client::Client) {
    let viewer = Viewer::case(actor(worker), Purpose::Protection);
    let (vault, now, at) = (app.state.vault.clone(), app.now(), person.reference.clone());
    let today = valfard_tyreso::kernel::time::stockholm_day(now);
    let facts = client::ProtectionFacts {
        kind: client::ProtectionKind::Local,
        since: today,
        decided_by: String::new(),
        review_on: today + chrono::Days::new(90),
    };
    let rooms = app.state.room::<client::AllPersonData>().unwrap();
    app.db(move |conn| client::protect(conn, (&vault, &rooms), &viewer, &at, (&facts, "Hot"), now));
}

#[actix_web::test]
async fn a_taken_address_is_told_at_the_field() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    app.person(&worker, "Siv Holm");
    let fields = [
        ("protected", "no"),
        ("name", "Siv Ek"),
        ("email", "siv.holm@example.se"),
        ("language", "sv"),
    ];
    let page = app.sign_in_as(&worker).post("/handlaggare/ny-person", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Ett annat konto har redan"), "{}", page.text());
    assert_eq!(Number::None.kind().word(), "none");
}

#[actix_web::test]
async fn r59_a_person_is_written_to_by_the_channel_or_on_paper_and_a_protected_one_by_none() {
    use valfard_tyreso::client::{Contact, Note};
    use valfard_tyreso::platform::outbox::{self, Post};
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let (viewer, now) = (Viewer::case(actor(&worker), Purpose::Contact), app.now());
    let protected = person.clone();
    app.db(move |conn| {
        let was = new_client("Siv Holm", Number::None).contact;
        let phone = |phone: &str| Contact { phone: phone.to_owned(), ..was.clone() };
        let (sms, paper) = (Some(Post::Sms), Some(Post::Letter));
        let address = "Stora vägen 1\n135 40 Tyresö".to_owned();
        let written = [
            (was.clone(), (Post::Email, "siv.holm@example.se")),
            (Contact { channel: sms, ..phone("070-174 06 05") }, (Post::Sms, "+46701740605")),
            // A channel without an address gives way to paper, and to nothing else.
            (Contact { channel: sms, ..phone("08-465 004 00") }, (Post::Letter, "")),
            (Contact { channel: paper, address, ..was.clone() }, (Post::Letter, "")),
            (Contact { channel: paper, ..was.clone() }, (Post::Letter, "")),
            (Contact { email: None, ..was.clone() }, (Post::Letter, "")),
            (Contact { channel: sms, ..phone("070-174 06 05") }, (Post::Sms, "+46701740605")),
        ];
        let (viewer, person) = (viewer.clone(), protected.clone());
        for (at, (contact, wanted)) in written.into_iter().enumerate() {
            client::change_contact(conn, &viewer, &person.reference, &contact, now)?;
            let before = outbox::newest(conn, 100)?.len();
            let asked = contact.channel.unwrap_or(Post::Email);
            let note = Note::new("right-opened", &[]);
            let went = client::write_to(conn, person.id, asked, &note, now)?;
            let after = outbox::newest(conn, 100)?;
            assert_eq!((after.len() - before, went), (1, Some(wanted.0)), "{at}");
            assert_eq!((after[0].channel, after[0].recipient.as_str()), wanted, "{at}");
            assert_eq!(after[0].about.as_ref(), Some(&person.reference), "{at}");
        }
        Ok::<_, ClientError>(())
    });
    protect(&app, &worker, &person);
    let id = person.id;
    let (before, after) = app.db(move |conn| {
        let before = outbox::newest(conn, 100)?.len();
        for &channel in Post::ALL {
            let note = Note::new("right-opened", &[]);
            assert_eq!(client::write_to(conn, id, channel, &note, now)?, None);
        }
        let after = outbox::newest(conn, 100)?;
        assert!(after.iter().all(|one| one.recipient != "+46701740605"));
        Ok::<_, ClientError>((before, after.len()))
    });
    assert_eq!(before, after);
}
