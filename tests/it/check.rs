//! `valfard check` sees what somebody has changed behind the services' backs, line by line.

use diesel::prelude::*;
use diesel::sql_query;
use valfard_tyreso::choice::{self, Chooser, Wish};
use valfard_tyreso::client::Viewer;
use valfard_tyreso::command;
use valfard_tyreso::kernel::{Actor, Role};

use crate::app::TestApp;
use crate::person::VERKSTAN;

const COPY: &str = "INSERT INTO placement (reference, receipt, right_id, client_id, \
    owner_authority_id, provider_id, offer_id, offer_revision_id, site_id, contract_id, capacity_id, \
    origin, state, created_at, changed_at) \
    SELECT 'VT-2222-2222', 'VT-3333-3333', right_id, client_id, owner_authority_id, provider_id, \
    offer_id, offer_revision_id, site_id, contract_id, capacity_id, origin, state, created_at, \
    changed_at FROM placement";

const STATEMENTS: &[&str] = &[
    "DROP INDEX placement_one_open_per_right",
    "DROP INDEX placement_one_waiting_per_right",
    COPY,
];
const TAKEN: &[&str] = &[
    "UPDATE capacity SET state = 'released', released_at = made_at",
    "UPDATE capacity_cap SET occupied = 0",
];
const KEPT: &[&str] = &["UPDATE placement SET state = 'ended'"];
const OTHER: &[&str] = &["UPDATE placement SET receipt = 'VT-2222-2222'"];
const TURNED: &[&str] = &["INSERT INTO contract_interval \
        (contract_id, kind, from_day, to_day, reason, made_by, made_at) \
        SELECT id, 'suspension', '2026-03-10', '2026-03-01', 'x', provider_signed_by, created_at \
        FROM contract"];
const ENDED: &[&str] = &["UPDATE contract SET state = 'ended', wound_up_at = created_at"];
const NOTICE: &[&str] = &["UPDATE contract SET state = 'notice_given', ends_on = '2026-12-31'"];

/// Breaks a sound world with one statement, and says what the check then names.
async fn broken(statements: &'static [&'static str]) -> Vec<String> {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let who = Actor { user_id: person.user_id, role: Role::Client, authority_id: None };
    let (viewer, site, now) = (Viewer::own(who), given.site.reference.clone(), app.now());
    app.db(move |conn| {
        let shown = choice::shown(conn, &right, now)?;
        let (right, site) = (right.reference.clone(), site.clone());
        let wish = Wish { right, site, chooser: Chooser::person(), shown };
        choice::choose(conn, &viewer, &wish, now).map(drop)
    });
    assert_eq!(app.db(command::faults), Vec::<String>::new(), "sound before");
    app.changed_by_hand();
    app.db(move |conn| {
        for statement in statements {
            sql_query(*statement).execute(conn)?;
        }
        Ok::<_, diesel::result::Error>(())
    });
    app.db(command::faults)
}

fn names(faults: &[String], line: &str) {
    assert!(faults.iter().any(|fault| fault.starts_with(line)), "{line}: {faults:?}");
}

#[actix_web::test]
async fn a_place_that_is_counted_wrong_is_seen() {
    let faults = broken(&["UPDATE capacity_cap SET occupied = 0"]).await;
    names(&faults, "what is occupied is what is claimed");
    let faults = broken(&["UPDATE capacity SET released_at = made_at"]).await;
    names(&faults, "what is occupied is what is claimed");
}

#[actix_web::test]
async fn a_second_open_choice_is_seen() {
    let faults = broken(&["UPDATE right_to_choose SET state = 'open'"]).await;
    names(&faults, "a right has one open choice at most");
    let faults = broken(STATEMENTS).await;
    names(&faults, "a right has one open choice at most");
}

#[actix_web::test]
async fn a_placement_without_its_place_is_seen() {
    names(&broken(TAKEN).await, "a placement has its choice and its place");
    // Ended, and the place was not given back.
    names(&broken(KEPT).await, "a placement has its choice and its place");
    // A choice that is of another place than its placement.
    names(&broken(OTHER).await, "a placement has its choice and its place");
}

#[actix_web::test]
async fn a_contract_that_nobody_signed_is_seen() {
    let faults = broken(&["UPDATE contract SET authority_signed_at = NULL"]).await;
    names(&faults, "a contract in force is signed by both, as it reads");
    let faults = broken(&["UPDATE contract SET text = 'Annat'"]).await;
    names(&faults, "a contract in force is signed by both, as it reads");
}

#[actix_web::test]
async fn an_interval_that_is_turned_is_seen() {
    names(&broken(TURNED).await, "intervals and last days are sound");
}

/// R16: a contract that was closed over somebody's head.
#[actix_web::test]
async fn r16_somebody_left_behind_is_seen() {
    names(&broken(ENDED).await, "nobody is left under a contract that is over");
    names(&broken(NOTICE).await, "nobody is left under a contract that is over");
}
