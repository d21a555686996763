//! Any order of operations on a contract and on those placed under it: nobody is left behind (R16), and
//! places, choices and placements stay in step. What the database keeps of it besides.

use crate::make::op;
use chrono::{Days, NaiveDateTime, TimeDelta};
use diesel::RunQueryDsl;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use valfard_tyreso::choice::{self, Chooser, Wish};
use valfard_tyreso::client::{Client, Purpose, Viewer};
use valfard_tyreso::command;
use valfard_tyreso::contract::{self, ContractState};
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Actor, Reference, Role, time};
use valfard_tyreso::placement::{self, EndReason, Placement, ReturnReason};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::right::{self, RightState};

use super::chosen;
use super::closing::{OTHER, decider};
use crate::app::TestApp;
use crate::person::{Given, VERKSTAN, actor, new_right};

struct World {
    given: Given,
    other: Given,
    worker: User,
    staff: User,
    people: Vec<(Client, Placement)>,
}

/// One try at an operation; many are refused where they come, and then nothing is written.
fn operation(conn: &mut Conn, w: &World, which: u8, whom: usize, now: NaiveDateTime) {
    let today = time::stockholm_day(now);
    let (client, placement) = &w.people[whom % w.people.len()];
    let (member, staff, id) = (actor(&w.given.member), actor(&w.staff), w.given.contract);
    let case = Viewer::case(actor(&w.worker), Purpose::CasePage).because("Provar");
    let own =
        Viewer::own(Actor { user_id: client.user_id, role: Role::Client, authority_id: None });
    let at = &placement.reference;
    let soon = today.checked_add_days(Days::new(3)).unwrap();
    match which {
        0 => drop(placement::accept(&mut op(conn, &member, now), at, None)),
        1 => drop(placement::confirm_start(&mut op(conn, &member, now), at, today)),
        2 => drop(placement::end(&mut op(conn, &member, now), at, today, EndReason::OwnRequest)),
        3 => drop(placement::hand_back(&mut op(conn, &member, now), at, ReturnReason::PersonAsked)),
        4 => drop(placement::give_notice(&mut op(conn, &staff, now), id, soon, "Skäl")),
        5 => drop(placement::rescind(&mut op(conn, &staff, now), id, "Skäl")),
        6 => drop(placement::inform(conn, &case, at, today, now)),
        7 => {
            let end = (soon.pred_opt().unwrap(), EndReason::ProviderTerminated);
            drop(placement::agree_end(conn, &case, at, end, now));
        }
        8 => drop(placement::agree_end(conn, &case, at, (today, EndReason::Moved), now)),
        9 => drop(placement::close_due(conn, now).unwrap()),
        10 => drop(placement::close_contract(&mut op(conn, &staff, now), id)),
        11 => drop(right::lapse_due(conn, now).unwrap()),
        12 => {
            let made = choice::of_placement(conn, placement.id).unwrap().reference;
            drop(choice::withdraw(conn, &own, &made, now));
        }
        _ => choose_other(conn, w, client, (&case, &own), now),
    }
}

/// Opens a right if none is open, and chooses the other provider by it.
fn choose_other(
    conn: &mut Conn,
    w: &World,
    client: &Client,
    (case, own): (&Viewer, &Viewer),
    now: NaiveDateTime,
) {
    let last_day = time::stockholm_day(now).checked_add_days(Days::new(7)).unwrap();
    let new = right::NewRight { last_day, ..new_right() };
    drop(right::open(conn, case, &client.reference, &new, now));
    let rights = right::of_client(conn, client).unwrap();
    let Some(right) = rights.into_iter().find(|right| right.state == RightState::Open) else {
        return;
    };
    let shown = choice::shown(conn, &right, now).unwrap();
    let (right, site) = (right.reference, w.other.site.reference.clone());
    let wish = Wish { right, site, chooser: Chooser::person(), shown };
    drop(choice::choose(conn, own, &wish, now));
}

#[actix_web::test]
async fn r16_in_any_order_nobody_is_left_behind() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let orders = proptest::collection::vec((0_u8..14, 0_usize..2, 0_i64..3), 12..30);
    let (mut closed, mut overdue) = (0, 0);
    for round in 0..14 {
        let mut order = orders.new_tree(&mut runner).unwrap().current();
        if round % 2 == 0 {
            // Both have a place when notice is given, and nothing is rescinded.
            let given = [(0, 0, 0), (0, 1, 0), (4, 0, 0)];
            order.retain(|(which, ..)| *which != 5);
            order = given.into_iter().chain(order).collect();
        }
        let app = TestApp::new().await;
        let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
        let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
        let person = |name: &str| {
            let client = app.person(&worker, name);
            let placement = chosen(&app, &worker, &given, &client);
            (client, placement)
        };
        let people = vec![person("Siv Holm"), person("Arne Ask")];
        let w = World { given, other, worker, staff, people };
        let start = app.now();
        let last = app.db(move |conn| {
            let mut now = start;
            for (which, whom, days) in &order {
                now += TimeDelta::days(*days) + TimeDelta::minutes(1);
                operation(conn, &w, *which, *whom, now);
                let found = contract::get(conn, w.given.contract)?;
                let faults = command::faults(conn)?;
                assert!(faults.is_empty(), "{which} of {order:?}: {faults:?}");
                if found.wound_up_at.is_some() || found.state == ContractState::Ended {
                    let left = placement::under_contract(conn, found.id).unwrap();
                    assert!(left.is_empty(), "{order:?}: {left:?}");
                }
                let today = time::stockholm_day(now);
                let open = contract::choosable(conn, w.people[0].1.offer_id, today)?;
                assert_eq!(open.is_some(), found.state == ContractState::Active);
            }
            contract::get(conn, w.given.contract)
        });
        closed += usize::from(last.wound_up_at.is_some());
        overdue += usize::from(last.overdue_at.is_some());
    }
    assert!(closed > 0 && overdue > 0, "the orders went nowhere: {closed} {overdue}");
}

/// The operations that end a contract are reached through the room that sees its people.
#[test]
fn r16_only_this_room_ends_a_contract() {
    let mut faults = Vec::new();
    for file in crate::source::files("src", ".rs") {
        let own = file.path.starts_with("src/placement") || file.path.starts_with("src/contract");
        for operation in ["give_notice", "rescind", "wind_up", "lapse"] {
            if !own && file.text.contains(&format!("contract::{operation}(")) {
                faults.push(format!("{} calls contract::{operation}", file.path));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

/// What the operations see to is kept by the database too.
#[actix_web::test]
async fn the_database_keeps_a_right_to_one_place_that_is_replaced_by_one() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let id = chosen(&app, &worker, &given, &person).id.0;
    app.db(move |conn| {
        let run = |conn: &mut Conn, sql: &str| {
            valfard_tyreso::on_each!(conn, |one| diesel::sql_query(sql).execute(one))
        };
        let is_kept = |conn: &mut Conn, state: &str, replaces: &str| {
            let same = "right_id, client_id, owner_authority_id, provider_id, offer_id, \
                offer_revision_id, site_id, contract_id, capacity_id, origin, created_at, changed_at";
            let (one, other) = (Reference::random(), Reference::random());
            let copy = format!(
                "INSERT INTO placement (reference, receipt, state, replaces_id, {same}) \
                 SELECT '{one}', '{other}', '{state}', {replaces}, {same} FROM placement WHERE id = {id}"
            );
            run(conn, "SAVEPOINT copied").unwrap();
            let done = run(conn, &copy);
            if done.is_err() {
                run(conn, "ROLLBACK TO SAVEPOINT copied").unwrap();
            }
            done.is_ok()
        };
        run(conn, "SAVEPOINT before")?;
        let this = id.to_string();
        assert!(!is_kept(conn, "accepted", "NULL"), "one place begins the use of a right");
        assert!(!is_kept(conn, "reserved", &this), "one waits at a time");
        assert!(is_kept(conn, "accepted", &this), "one replaces it");
        assert!(!is_kept(conn, "ongoing", &this), "and no other");
        run(conn, "ROLLBACK TO SAVEPOINT before")
    });
}
