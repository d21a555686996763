//! Choosing anew because the provider leaves (R16): the new choice names the old place, which is given
//! up when the new one is certain and counted once.

use crate::make::op;
use std::sync::{Arc, Barrier};
use std::thread;

use actix_web::http::StatusCode;
use chrono::NaiveDate;
use valfard_tyreso::choice::{self, Choice, ChoiceError, Chooser, Wish};
use valfard_tyreso::client::Client;
use valfard_tyreso::command;
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Reference, Role};
use valfard_tyreso::placement::{self, EndReason, Placement, PlacementState, ReturnReason};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::right::{self, RightState};

use super::change::{many, own};
use super::closing::{OTHER, case, close_due, decider, notice, ongoing, pass, today};
use super::leaving::{inform, open_right, person_of};
use super::{chosen, occupied, path};
use crate::app::TestApp;
use crate::person::{Given, VERKSTAN, actor, day, new_right};

const LOST: ReturnReason = ReturnReason::PlaceLost;

/// A person who has begun with a provider that leaves, and a provider to go to.
struct Leaving {
    given: Given,
    other: Given,
    worker: User,
    person: Client,
    stays: Placement,
    last: NaiveDate,
}

/// The contract ends in so many days.
fn leaving(app: &TestApp, days: u64) -> Leaving {
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let (worker, staff) = (app.user(Role::Caseworker), decider(app));
    let stays = ongoing(app, &worker, &given, "Siv Holm");
    let person = person_of(app, &stays, &case(&worker));
    let last = notice(app, &staff, &given, days);
    Leaving { given, other, worker, person, stays, last }
}

/// By the right that waits.
fn by_right(
    conn: &mut Conn,
    person: &Client,
    right: &Reference,
    to: &Given,
    now: chrono::NaiveDateTime,
) -> Result<(Choice, Placement), ChoiceError> {
    let found = right::named(conn, right)?;
    let shown = choice::shown(conn, &found, now)?;
    let (right, site) = (right.clone(), to.site.reference.clone());
    choice::choose(
        conn,
        &own(person),
        &Wish { right, site, chooser: Chooser::person(), shown },
        now,
    )
}

impl Leaving {
    fn told(&self, app: &TestApp) -> right::Right {
        inform(app, &case(&self.worker), &self.stays.reference);
        open_right(app, &self.person).unwrap()
    }

    fn chosen_anew(&self, app: &TestApp, right: &right::Right) -> (Choice, Placement) {
        let (person, other) = (self.person.clone(), self.other.clone());
        let (right, now) = (right.reference.clone(), app.now());
        app.db(move |conn| by_right(conn, &person, &right, &other, now))
    }

    fn old(&self, app: &TestApp) -> Placement {
        let (person, id) = (self.person.clone(), self.stays.id);
        let all = app.db(move |conn| placement::of_client(conn, &person));
        all.into_iter().find(|one| one.id == id).unwrap()
    }

    fn places(&self, app: &TestApp) -> (i64, i64) {
        (occupied(app, &self.given), occupied(app, &self.other))
    }

    fn current(&self, app: &TestApp) -> Choice {
        let id = self.stays.id;
        app.db(move |conn| choice::of_placement(conn, id))
    }
}

fn sound(app: &TestApp) {
    assert_eq!(app.db(command::faults), Vec::<String>::new());
}

fn state(app: &TestApp, right: &right::Right) -> RightState {
    let id = right.id;
    app.db(move |conn| right::by_id(conn, id)).state
}

#[actix_web::test]
async fn r16_the_old_place_ends_on_the_day_before_the_new_one_begins() {
    let app = TestApp::new().await;
    let w = leaving(&app, 181);
    assert_eq!(w.last, day("2026-08-31"));
    let right = w.told(&app);
    // The limits are shown before the choice is confirmed, on the list and on the check page.
    let theirs = app.as_person(&w.person);
    let base = format!("/val/{}", right.reference);
    for page in [base.clone(), format!("{base}/kontrollera?plats={}", w.other.site.reference)] {
        let page = theirs.get(&page).await;
        assert!(page.has("Verkstan slutar måndag 31 augusti 2026"), "{}", page.text());
        assert!(page.has("tidigast onsdag 4 mars 2026"), "{}", page.text());
    }
    assert!(theirs.get(&base).await.has("tisdag 24 mars"), "by when one chooses");

    let (_, placed) = w.chosen_anew(&app, &right);
    assert_eq!(placed.replaces_id, Some(w.stays.id));
    assert_eq!((state(&app, &right), w.places(&app)), (RightState::Used, (100, 100)));
    assert!(theirs.get("/mina-sidor").await.has("Ditt byte är skickat"));
    // The new provider must say the first day, since the old place ends the day before.
    let browser = app.sign_in_as(&w.other.member);
    let yes = format!("{}/tacka-ja", path(&placed.reference));
    let page = browser.post(&yes, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    let page = browser.post(&yes, &[("first_day", "2026-06-01")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert_eq!(w.old(&app).planned_end_on, Some(day("2026-05-31")));
    sound(&app);

    // The contract ends on 31 August; the place ended on 31 May, and is counted no longer.
    pass(&app, 90);
    assert_eq!(today(&app), day("2026-06-01"));
    let now = app.now();
    assert_eq!(app.db(move |conn| placement::end_changes_due(conn, now)), 1);
    let old = w.old(&app);
    assert_eq!(
        (old.ended_on, old.end_reason),
        (Some(day("2026-05-31")), Some(EndReason::ChangedProvider))
    );
    assert_eq!(w.places(&app), (0, 100));
    pass(&app, 92);
    assert_eq!(close_due(&app).closed, 1);
    assert_eq!(w.old(&app).ended_on, Some(day("2026-05-31")));
    sound(&app);
}

#[actix_web::test]
async fn r16_a_new_place_that_begins_late_keeps_no_place_past_the_contract() {
    let app = TestApp::new().await;
    let w = leaving(&app, 30);
    let right = w.told(&app);
    let (_, placed) = w.chosen_anew(&app, &right);
    let (by, now, late) = (actor(&w.other.member), app.now(), w.last + chrono::Days::new(14));
    app.db(move |conn| placement::accept(&mut op(conn, &by, now), &placed.reference, Some(late)));
    assert_eq!(w.old(&app).planned_end_on, Some(w.last));
    pass(&app, 31);
    assert_eq!(close_due(&app).closed, 1);
    assert_eq!(w.old(&app).ended_on, Some(w.last));
    sound(&app);
}

#[actix_web::test]
async fn r16_to_change_and_to_choose_anew_are_one_choice() {
    let app = TestApp::new().await;
    let w = leaving(&app, 60);
    let right = w.told(&app);
    let theirs = app.as_person(&w.person);
    let mut receipts = Vec::new();
    // "Byt utförare" on the receipt first, and then the right that came with the word.
    let change = format!("/val/kvitto/{}/byt", w.current(&app).reference);
    let choose = format!("/val/{}", right.reference);
    let mut forms = Vec::new();
    for base in [&change, &choose] {
        let at = format!("{base}/kontrollera?plats={}", w.other.site.reference);
        let page = theirs.get(&at).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        forms.push(["site", "shown", "seal"].map(|name| {
            (name, page.attributes(&format!("input[name={name}]"), "value").remove(0))
        }));
    }
    for (base, form) in [&change, &choose].into_iter().zip(&forms) {
        let fields: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = theirs.post(base, &fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        receipts.push(page.location);
    }
    assert_eq!(receipts[0], receipts[1]);
    assert_eq!(w.places(&app), (100, 100));
    // Who signed in by a letter about either right reads both receipts, and nobody else's letter does.
    let old = w.current(&app);
    let (id, old_right) = (old.placement_id, old.right_id);
    let new = app.db(move |conn| placement::replacement_of(conn, id)).unwrap();
    let first = app.db(move |conn| right::by_id(conn, old_right)).reference;
    let stranger = app.right(&w.worker, &app.person(&w.worker, "Arne Ask")).reference;
    for made in [&old.reference, &new.receipt] {
        let within = |scope: &Reference| {
            choice::in_scope(&app.state, scope, "choice", made.as_str()).unwrap()
        };
        assert!(within(&first) && within(&right.reference) && !within(&stranger));
    }
    // Nothing is left to remind of, and nothing lapses.
    assert_eq!(state(&app, &right), RightState::Used);
    pass(&app, 40);
    let now = app.now();
    app.db(move |conn| right::lapse_due(conn, now));
    assert_eq!(state(&app, &right), RightState::Used);
    sound(&app);
}

#[actix_web::test]
async fn r16_both_ways_at_once_take_exactly_one_place_more() {
    // R73
    let app = TestApp::new().await;
    let w = leaving(&app, 60);
    let right = w.told(&app);
    let current = w.current(&app);
    let (db, start) = (many(&app), Arc::new(Barrier::new(8)));
    let runners: Vec<_> = (0..8)
        .map(|n| {
            let (db, start, now) = (db.clone(), Arc::clone(&start), app.now());
            let (person, other, current) = (w.person.clone(), w.other.clone(), current.clone());
            let right = right.reference.clone();
            // Everybody has seen the list before anybody chooses.
            let seen = (right.clone(), current.clone());
            let shown = db.read(move |conn| {
                if n % 2 == 0 {
                    let right = right::named(conn, &seen.0)?;
                    choice::shown(conn, &right, now)
                } else {
                    choice::shown_instead(conn, &seen.1.reference, now)
                }
            });
            let shown = shown.unwrap().unwrap();
            thread::spawn(move || {
                start.wait();
                let body = move |conn: &mut Conn| {
                    let (site, chooser) = (other.site.reference.clone(), Chooser::person());
                    let wish = Wish { right: right.clone(), site, chooser, shown: shown.clone() };
                    if n % 2 == 0 {
                        choice::choose(conn, &own(&person), &wish, now)
                    } else {
                        choice::rechoose(conn, &own(&person), &current.reference, &wish, now)
                    }
                };
                match db.write(body.clone()).unwrap() {
                    // As the page does: look again, and answer with what the other made.
                    Err(ChoiceError::Raced) => db.write(body).unwrap(),
                    other => other,
                }
            })
        })
        .collect();
    let made: Vec<_> = runners.into_iter().map(|one| one.join().unwrap().unwrap().0).collect();
    assert!(made.iter().all(|one| one.reference == made[0].reference), "{made:?}");
    assert_eq!(w.places(&app), (100, 100));
    assert_eq!(state(&app, &right), RightState::Used);
    sound(&app);
}

#[actix_web::test]
async fn r16_a_no_opens_the_right_to_choose_anew_again() {
    let app = TestApp::new().await;
    let w = leaving(&app, 60);
    let right = w.told(&app);
    for way in 0..2 {
        let placed = if way == 0 {
            w.chosen_anew(&app, &right).1
        } else {
            let (person, current) = (w.person.clone(), w.current(&app));
            let (other, now) = (w.other.clone(), app.now());
            app.db(move |conn| super::change::change(conn, &person, &current, &other, now)).1
        };
        assert_eq!(state(&app, &right), RightState::Used, "{way}");
        let (by, at, now) = (actor(&w.other.member), placed.reference.clone(), app.now());
        app.db(move |conn| placement::hand_back(&mut op(conn, &by, now), &at, LOST));
        assert_eq!(state(&app, &right), RightState::Open, "{way}");
        assert_eq!(w.places(&app), (100, 0));
        let receipt = app.as_person(&w.person).get(&super::receipt(&app, &placed)).await;
        assert!(receipt.has("Välj igen"), "{}", receipt.text());
        let letters = app.letters();
        let last = letters.iter().rfind(|(to, _)| to.starts_with("siv.holm")).unwrap();
        assert_eq!(last.1.subject, "Du kan välja igen", "{way}");
        sound(&app);
    }
    // Taken back from the receipt, the same.
    let (taken, _) = w.chosen_anew(&app, &right);
    let theirs = app.as_person(&w.person);
    let page =
        theirs.post(&format!("/val/kvitto/{}/angra", taken.reference), &[("sure", "yes")]).await;
    let page = theirs.follow(&page).await;
    assert!(page.has("Ditt val är taget tillbaka. Du kan välja igen."), "{}", page.text());
    assert_eq!((state(&app, &right), w.places(&app)), (RightState::Open, (100, 0)));
}

#[actix_web::test]
async fn r16_rescinded_and_told_the_same_day_gives_the_days_that_anybody_has() {
    let app = TestApp::new().await;
    let (given, other) = (app.given(VERKSTAN), app.given(OTHER));
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let person = person_of(&app, &stays, &case(&worker));
    let (by, id, now) = (actor(&staff), given.contract, app.now());
    app.db(move |conn| placement::rescind(&mut op(conn, &by, now), id, "Grovt brott."));
    inform(&app, &case(&worker), &stays.reference);
    let right = open_right(&app, &person).unwrap();
    assert_eq!((today(&app), right.last_day), (day("2026-03-03"), day("2026-03-10")));
    let base = format!("/val/{}", right.reference);
    let page = app.as_person(&person).get(&base).await;
    assert!(page.has("tisdag 10 mars"), "{}", page.text());
    // And it can be used: the old place has ended with the contract when the new one is certain.
    let (who, to, at) = (person.clone(), other.clone(), right.reference);
    let (_, placed) = app.db(move |conn| by_right(conn, &who, &at, &to, now));
    let by = actor(&other.member);
    app.db(move |conn| {
        placement::accept(&mut op(conn, &by, now), &placed.reference, Some(day("2026-03-09")))
    });
    pass(&app, 6);
    let now = app.now();
    app.db(move |conn| placement::end_changes_due(conn, now));
    assert_eq!((occupied(&app, &given), occupied(&app, &other)), (0, 100));
    assert_eq!(close_due(&app).closed, 1);
    sound(&app);
}

#[actix_web::test]
async fn r16_told_while_waiting_the_yes_brings_the_new_choice() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let person = app.person(&worker, "Siv Holm");
    let waits = chosen(&app, &worker, &given, &person);
    notice(&app, &staff, &given, 60);
    inform(&app, &case(&worker), &waits.reference);
    assert_eq!(open_right(&app, &person), None);
    let (by, now) = (actor(&given.member), app.now());
    let at = waits.reference.clone();
    app.db(move |conn| placement::accept(&mut op(conn, &by, now), &at, None));
    let right = open_right(&app, &person).unwrap();
    assert_eq!(right.last_day, day("2026-03-24"));
    assert_eq!(right.opened_by, worker.id, "in the name of who told them");
    assert!(app.as_person(&person).get("/mina-sidor").await.has("Verkstan slutar"));
    // Once.
    let now = app.now();
    assert_eq!(app.db(move |conn| placement::rechoice_due(conn, now)), 0);
}

#[actix_web::test]
async fn r16_a_change_that_came_back_leaves_nobody_without_a_right() {
    let app = TestApp::new().await;
    let w = leaving(&app, 60);
    // Changed before the word: then there is nothing to open.
    let (person, current, now) = (w.person.clone(), w.current(&app), app.now());
    let other = w.other.clone();
    let placed = app.db(move |conn| super::change::change(conn, &person, &current, &other, now)).1;
    inform(&app, &case(&w.worker), &w.stays.reference);
    assert_eq!(open_right(&app, &w.person), None);
    let due = |app: &TestApp| app.db(move |conn| placement::rechoice_due(conn, now));
    assert_eq!(due(&app), 0);
    let (by, at) = (actor(&w.other.member), placed.reference);
    app.db(move |conn| placement::hand_back(&mut op(conn, &by, now), &at, LOST));
    assert_eq!((due(&app), due(&app)), (1, 0));
    let (right, by) = (open_right(&app, &w.person).unwrap(), actor(&w.other.member));
    // A new place that ends before it begins: the old one goes on, and another right comes.
    let (_, placed) = w.chosen_anew(&app, &right);
    app.db(move |conn| {
        let (op, at) = (&mut op(conn, &by, now), &placed.reference);
        placement::accept(op, at, Some(day("2026-03-09")))?;
        placement::end(op, at, day("2026-03-03"), EndReason::OwnRequest)
    });
    let old = w.old(&app);
    assert_eq!((old.state, old.planned_end_on), (PlacementState::Ongoing, None));
    assert_eq!((due(&app), due(&app)), (1, 0));
    assert_ne!(open_right(&app, &w.person).unwrap().id, right.id);
    sound(&app);
}

#[actix_web::test]
async fn a_right_of_another_kind_says_nothing_of_the_provider_that_leaves() {
    let app = TestApp::new().await;
    let w = leaving(&app, 60);
    w.told(&app);
    assert!(app.as_person(&w.person).get("/mina-sidor").await.has("Verkstan slutar"));
    let kind = valfard_tyreso::measure::MeasureKind::JobCoaching;
    let other = right::NewRight { measure_kind: kind, ..new_right() };
    app.right_like(&w.worker, &w.person, other);
    let page = app.as_person(&w.person).get("/mina-sidor").await;
    let steps = page.all("section.next-step");
    assert_eq!(
        steps.iter().filter(|step| step.contains("Verkstan slutar")).count(),
        1,
        "{steps:?}"
    );
    let own = steps.iter().find(|step| step.contains("Du kan välja utförare")).unwrap();
    assert!(!own.contains("Verkstan"), "{own}");
}
