//! When one may start: told as days, those that have passed left out, the soonest first.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use diesel::prelude::*;

use valfard_tyreso::catalogue::{Entry, Snapshot, Sort, Start, Wish, find, start};
use valfard_tyreso::measure::{Area, MeasureKind};
use valfard_tyreso::offer::{self, Intake, coming, soonest};
use valfard_tyreso::schema::offer_revision;

use super::make::{self, day};
use super::world::provider;
use crate::app::{TestApp, tuesday};

/// An offer with so many free places, that takes people in at any time.
fn rolling(free: i64) -> Entry {
    make::entry(MeasureKind::WorkTraining, vec![make::place(Area::Bollmora, free, 0)])
}

fn on(days: u64) -> NaiveDate {
    day() + Days::new(days)
}

fn dated(days: &[NaiveDate], free: i64) -> Entry {
    Entry { intake: Intake::Dated, starts: days.to_vec(), ..rolling(free) }
}

#[test]
fn a_day_that_has_passed_is_not_to_come_and_today_is() {
    let days = [on(0) - Days::new(1), on(0), on(9)];
    assert_eq!(coming(&days, on(0)), [on(0), on(9)]);
    assert_eq!(soonest(Intake::Dated, &days, on(0)), Some(on(0)));
    assert_eq!(soonest(Intake::Dated, &days, on(1)), Some(on(9)));
    assert_eq!(soonest(Intake::Dated, &days, on(10)), None);
    assert_eq!(soonest(Intake::Dated, &[], on(0)), None);
    assert_eq!(soonest(Intake::Rolling, &[], on(3)), Some(on(3)));
    assert_eq!(soonest(Intake::Agreed, &days, on(0)), None);
    assert_eq!(soonest(Intake::Unsaid, &days, on(0)), None);
}

#[test]
fn the_soonest_start_knows_places_pauses_and_who_leaves() {
    let now = tuesday();
    let of = |entry: &Entry| start(entry, now, day());
    assert_eq!(of(&rolling(3)), Start::Place(on(0)));
    assert_eq!(of(&rolling(0)), Start::Wait(on(0)));
    assert_eq!(of(&dated(&[on(4), on(40)], 1)), Start::Place(on(4)));
    assert_eq!(of(&dated(&[on(4)], 0)), Start::Wait(on(4)));
    assert_eq!(of(&dated(&[on(0) - Days::new(1)], 1)), Start::Unsaid);
    let agreed = Entry { intake: Intake::Agreed, ..rolling(3) };
    assert_eq!(of(&agreed), Start::Agreed);
    // After a pause that ends: the first day after it, or the first told one after it.
    let paused = Entry { paused: true, paused_to: Some(on(10)), ..rolling(3) };
    assert_eq!(of(&paused), Start::Place(on(11)));
    let waits = Entry { paused: true, paused_to: Some(on(10)), ..dated(&[on(4), on(40)], 1) };
    assert_eq!(of(&waits), Start::Place(on(40)));
    let endless = Entry { paused: true, ..rolling(3) };
    assert_eq!(of(&endless), Start::Closed);
    let leaving = Entry { leaving_on: Some(on(60)), ..rolling(3) };
    assert_eq!(of(&leaving), Start::Closed);
}

#[test]
fn sorted_by_start_the_nearest_day_stands_first_and_what_is_not_known_last() {
    let unsaid = Entry { intake: Intake::Unsaid, ..rolling(2) };
    let far = dated(&[on(30)], 2);
    let near = dated(&[on(0) - Days::new(3), on(5)], 2);
    let (full, now) = (rolling(0), rolling(2));
    let wanted = [&now, &near, &far, &full, &unsaid].map(|one| one.reference.clone());
    let entries = [unsaid, far, near, full, now].map(Arc::new).to_vec();
    let snapshot = Snapshot { day: day(), entries, ..Snapshot::default() };
    let found = find(&snapshot, &Wish::default(), Sort::Start, tuesday());
    let order: Vec<_> = found.entries.iter().map(|one| one.reference.clone()).collect();
    assert_eq!(order, wanted);
}

#[actix_web::test]
async fn what_a_provider_wrote_of_the_start_in_words_is_read_as_its_own_words() {
    let app = TestApp::new().await;
    app.changed_by_hand();
    let (_, offers) = provider(&app, "Granen", 0, &["Köket"]);
    let worded = offers[0].id;
    app.db(move |conn| {
        diesel::update(offer_revision::table.filter(offer_revision::offer_id.eq(worded)))
            .set((
                offer_revision::intake.eq(Intake::Unsaid),
                offer_revision::start_note.eq("Första måndagen i varje månad"),
            ))
            .execute(conn)
    });
    let latest = app.db(move |conn| offer::latest(conn, worded));
    let draft = latest.draft();
    // No days are guessed from words, and the offer is whole without them.
    assert_eq!((draft.intake, draft.starts.len()), (Intake::Unsaid, 0));
    assert!(offer::missing(&draft).is_empty(), "{:?}", offer::missing(&draft));
    // And everybody can read it, as the provider's own words.
    app.run_jobs();
    let page = app.visitor().get(&format!("/utforare/{}", offers[0].reference)).await;
    assert!(page.has("När du kan börja Uppgift saknas"), "{}", page.text());
    assert!(page.has("Så skrev utföraren: Första måndagen i varje månad"), "{}", page.text());
}
