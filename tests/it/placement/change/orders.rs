//! Changes of provider at the same time, and in any order with all else that may happen.

use crate::make::op;
use std::sync::{Arc, Barrier};
use std::thread;

use chrono::{NaiveDateTime, TimeDelta};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use valfard_tyreso::choice::{self, ChoiceError, Chooser, Wish};
use valfard_tyreso::client::Client;
use valfard_tyreso::command;
use valfard_tyreso::kernel::{Role, time};
use valfard_tyreso::placement::{self, EndReason, PlacementState, ReturnReason};
use valfard_tyreso::platform::db::{Conn, Db};
use valfard_tyreso::right;

use super::{THIRD, begun, change, own, sound};
use crate::app::TestApp;
use crate::person::{Given, Like, VERKSTAN, actor};
use crate::placement::closing::OTHER;
use crate::placement::occupied;

/// As many connections as a server has, so that PostgreSQL has something to keep apart.
pub fn many(app: &TestApp) -> Db {
    app.pool(16)
}

#[actix_web::test]
async fn two_devices_change_to_different_providers_and_one_change_is_made() {
    // R73, scenario 40
    let app = TestApp::new().await;
    let (given, other, third) = (app.given(VERKSTAN), app.given(OTHER), app.given(THIRD));
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let (current, _) = begun(&app, &worker, &given, &person);
    let (db, start) = (many(&app), Arc::new(Barrier::new(8)));
    let runners: Vec<_> = (0..8)
        .map(|n| {
            let (db, start) = (db.clone(), Arc::clone(&start));
            let (person, current, now) = (person.clone(), current.clone(), app.now());
            let to = if n % 2 == 0 { other.clone() } else { third.clone() };
            thread::spawn(move || {
                start.wait();
                let body = move |conn: &mut Conn| change(conn, &person, &current, &to, now);
                let first = db.write(body.clone()).unwrap();
                match first {
                    // As the page does: look again, and answer with what the other made.
                    Err(ChoiceError::Raced) => db.write(body).unwrap(),
                    other => other,
                }
            })
        })
        .collect();
    let made: Vec<_> = runners.into_iter().map(|one| one.join().unwrap().unwrap().0).collect();
    assert!(made.iter().all(|one| one.reference == made[0].reference), "{made:?}");
    let both = (occupied(&app, &other), occupied(&app, &third));
    assert!(both == (100, 0) || both == (0, 100), "{both:?}");
    assert_eq!(occupied(&app, &given), 100);
    sound(&app);
}

#[actix_web::test]
async fn the_last_place_is_changed_to_by_one_and_the_others_keep_theirs() {
    // R73
    let app = TestApp::new().await;
    let given = app.given(Like { places: 6, ..VERKSTAN });
    let other = app.given(Like { places: 1, ..OTHER });
    let worker = app.user(Role::Caseworker);
    let people: Vec<_> = (0..6)
        .map(|n| {
            let person = app.person(&worker, &format!("Person {n}"));
            let (current, _) = begun(&app, &worker, &given, &person);
            (person, current)
        })
        .collect();
    let (db, start) = (many(&app), Arc::new(Barrier::new(people.len())));
    let runners: Vec<_> = people
        .into_iter()
        .map(|(person, current)| {
            let (db, start, now) = (db.clone(), Arc::clone(&start), app.now());
            let other = other.clone();
            thread::spawn(move || {
                // Everybody has seen the list while the place was free.
                let seen = current.clone();
                let shown = db.read(move |conn| choice::shown_instead(conn, &seen.reference, now));
                let shown = shown.unwrap().unwrap();
                start.wait();
                db.write(move |conn| {
                    let right = right::by_id(conn, current.right_id)?.reference;
                    let (site, chooser) = (other.site.reference.clone(), Chooser::person());
                    let wish = Wish { right, site, chooser, shown: shown.clone() };
                    choice::rechoose(conn, &own(&person), &current.reference, &wish, now)
                })
                .unwrap()
            })
        })
        .collect();
    let (mut got, mut full) = (0, 0);
    for runner in runners {
        match runner.join().unwrap() {
            Ok(_) => got += 1,
            Err(ChoiceError::Full) => full += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((got, full), (1, 5));
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (600, 100));
    sound(&app);
}

/// One try at an operation of somebody's; many are refused where they come, and then nothing is written.
fn operation(
    conn: &mut Conn,
    person: &Client,
    all: &[Given; 3],
    which: u8,
    now: NaiveDateTime,
) -> bool {
    let today = time::stockholm_day(now);
    let soon = today.checked_add_days(chrono::Days::new(3)).unwrap();
    let choices = choice::of_client(conn, person).unwrap();
    let newest = choices[0].clone();
    let placement = choice::placement_of(conn, &newest).unwrap();
    let at = &placement.reference;
    let member = all.iter().find(|one| one.provider.id == placement.provider_id).unwrap();
    let member = actor(&member.member);
    match which {
        0..=2 => {
            let to = &all[usize::from(which)];
            drop(change(conn, person, &newest, to, now));
        }
        3 => drop(placement::accept(&mut op(conn, &member, now), at, Some(today))),
        4 | 5 => drop(placement::accept(&mut op(conn, &member, now), at, Some(soon))),
        6 | 7 => drop(placement::confirm_start(&mut op(conn, &member, now), at, today)),
        8 => drop(placement::hand_back(&mut op(conn, &member, now), at, ReturnReason::PersonAsked)),
        9 => drop(choice::withdraw(conn, &own(person), &newest.reference, now)),
        10 => {
            let end = EndReason::OwnRequest;
            return placement::end(&mut op(conn, &member, now), at, today, end).is_ok();
        }
        _ => drop(placement::end_changes_due(conn, now).unwrap()),
    }
    false
}

#[actix_web::test]
async fn in_any_order_claims_are_places_and_nobody_loses_one() {
    // R73, scenario 41
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let orders = proptest::collection::vec((0_u8..13, 0_usize..2, 0_i64..3), 40..70);
    let mut changes = 0;
    for _ in 0..12 {
        let order = orders.new_tree(&mut runner).unwrap().current();
        let app = TestApp::new().await;
        let all = [app.given(VERKSTAN), app.given(OTHER), app.given(Like { places: 1, ..THIRD })];
        let worker = app.user(Role::Caseworker);
        let people = ["Siv Holm", "Arne Ask"].map(|name| {
            let person = app.person(&worker, name);
            begun(&app, &worker, &all[0], &person);
            person
        });
        let start = app.now();
        changes += app.db(move |conn| {
            let (mut now, mut ended) = (start, [false, false]);
            for (which, whom, days) in &order {
                now += TimeDelta::days(*days) + TimeDelta::minutes(1);
                ended[*whom] |= operation(conn, &people[*whom], &all, *which, now);
                let faults = command::faults(conn)?;
                assert!(faults.is_empty(), "{which} of {order:?}: {faults:?}");
                for (person, ended) in people.iter().zip(ended) {
                    let open: Vec<_> = placement::of_client(conn, person)
                        .unwrap()
                        .into_iter()
                        .filter(|one| one.state.is_open())
                        .collect();
                    assert!(open.len() <= 2, "{order:?}: {open:?}");
                    let under_way =
                        open.iter().filter(|one| one.state == PlacementState::Ongoing).count();
                    assert!(under_way <= 1, "{order:?}: {open:?}");
                    // Who had a place has one, unless a provider said that it ended.
                    assert!(ended || !open.is_empty(), "{which} of {order:?}");
                }
            }
            let mut changed = 0;
            for person in &people {
                let made = placement::of_client(conn, person).unwrap();
                changed += made.iter().filter(|one| one.replaces_id.is_some()).count();
            }
            Ok::<_, diesel::result::Error>(changed)
        });
    }
    assert!(changes > 20, "the orders went nowhere: {changes}");
}
