//! A person gets another number (R58).

use actix_web::http::StatusCode;
use diesel::prelude::*;
use valfard_tyreso::client::{self, ClientError, Number, Purpose, Viewer};
use valfard_tyreso::kernel::{PersonNumber, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::schema::client as table;

use crate::app::TestApp;
use crate::person::{actor, day, new_client, test_number};

/// R58: a coordination number gives way to a personal number. One person, one history, and the old
/// number still finds them; somebody else's number is never merged by the machine.
#[actix_web::test]
async fn r58_another_number_is_linked_and_nobody_is_merged() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let today = day("2026-03-03");
    let coordination = Number::National(PersonNumber::parse("197010632391", today).unwrap());
    let person = app.register(&worker, new_client("Siv Holm", coordination.clone()));
    assert_eq!(person.number_kind, client::NumberKind::Coordination);
    app.right(&worker, &person);
    let browser = app.sign_in_as(&worker);
    let path = format!("/handlaggare/person/{}/nummer", person.reference);
    let empty = browser.post(&path, &[("number", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.post(&path, &[("number", "19811218-9876")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let case = browser.follow(&done).await;
    assert!(case.has("Personnummer finns") && case.has("Arbetsträning"), "{}", case.text());
    assert!(!case.has("9876") && !case.has("2391"));

    // Old and new both find the one person.
    for number in [coordination, test_number()] {
        let viewer = Viewer::case(actor(&worker), Purpose::Registration);
        let (vault, now, new) =
            (app.state.vault.clone(), app.now(), new_client("Siv Igen", number));
        let found = app
            .state
            .db
            .write(move |conn| client::register(conn, &vault, &viewer, &new, now))
            .unwrap();
        assert!(
            matches!(&found, Err(ClientError::Known(whose)) if *whose == person.reference),
            "{found:?}"
        );
    }
    // Somebody else has the number: said, and nothing is written.
    let other = app.person(&worker, "Arne Ask");
    let path = format!("/handlaggare/person/{}/nummer", other.reference);
    let page = browser.post(&path, &[("number", "19811218-9876")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Kan vara samma person") && page.has(person.reference.as_str()));
    let id = other.id;
    let kind: String =
        app.db(move |conn| table::table.find(id).select(table::number_kind).first(conn));
    assert_eq!(kind, "none");
    let id = person.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client", id));
    assert!(events.iter().any(|event| event.action == "client.renumbered"));
}
