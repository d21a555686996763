//! When one may start: told as days, those that have passed left out, the soonest first.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use valfard_tyreso::catalogue::{Entry, Snapshot, Sort, Start, Wish, find, start};
use valfard_tyreso::measure::{Area, MeasureKind};
use valfard_tyreso::offer::{self, Intake, OfferId, coming, soonest};
use valfard_tyreso::platform::db::{Conn, Each};

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

/// Runs one of the files of the migration that made days of words.
fn migrate(conn: &mut Conn, file: &str) -> QueryResult<()> {
    let database = match conn.each() {
        Each::Sqlite(_) => "sqlite",
        Each::Postgres(_) => "postgres",
    };
    let folder = format!("{}/migrations/{database}", env!("CARGO_MANIFEST_DIR"));
    let path = format!("{folder}/2026-11-25-000920_offer_start/{file}.sql");
    run(conn, &std::fs::read_to_string(path).unwrap())
}

fn run(conn: &mut Conn, sql: &str) -> QueryResult<()> {
    match conn.each() {
        Each::Sqlite(c) => c.batch_execute(sql),
        Each::Postgres(c) => c.batch_execute(sql),
    }
}

#[actix_web::test]
async fn the_migration_keeps_what_was_written_in_words_and_guesses_no_days() {
    let app = TestApp::new().await;
    let (_, offers) = provider(&app, "Granen", 0, &["Snickeri", "Köket"]);
    let [any, worded]: [OfferId; 2] = [offers[0].id, offers[1].id];
    app.db(move |conn| {
        migrate(conn, "down")?;
        let of = format!("WHERE offer_id = {}", worded.0);
        run(conn, &format!("UPDATE offer_revision SET rolling_intake = NOT rolling_intake {of}"))?;
        let words = "Första måndagen i varje månad";
        run(conn, &format!("UPDATE offer_revision SET start_dates = '{words}' {of}"))?;
        migrate(conn, "up")
    });
    let any = app.db(move |conn| offer::latest(conn, any)).draft();
    assert_eq!((any.intake, any.start_note.as_str()), (Intake::Rolling, ""));
    let latest = app.db(move |conn| offer::latest(conn, worded));
    let draft = latest.draft();
    assert_eq!((draft.intake, draft.starts.len()), (Intake::Unsaid, 0));
    assert_eq!(draft.start_note, "Första måndagen i varje månad");
    // What was whole before is whole still.
    assert!(offer::missing(&draft).is_empty(), "{:?}", offer::missing(&draft));
    // And everybody can read it, as the provider's own words.
    app.run_jobs();
    let page = app.visitor().get(&format!("/utforare/{}", offers[1].reference)).await;
    assert!(page.has("När du kan börja Uppgift saknas"), "{}", page.text());
    assert!(page.has("Så skrev utföraren: Första måndagen i varje månad"), "{}", page.text());
}
