//! The world that the demo shows: a year in Tyresö, lived through from the first day to the last by
//! calling the same services as people do, on a clock that moves. Nothing is inserted behind their
//! backs, so that the log, the register, the letters and the places tell one story.
//!
//! Chance is drawn from a fixed seed: the same organisations meet the same fates every time.

mod cases;
mod changes;
mod data;
mod follow_up;
mod files;
mod founding;
mod ideas;
mod life;
mod model;
mod needs;
mod people;
mod protection;
mod registering;
mod records;
mod scale;
mod showing;
mod silence;
mod stays;
mod supply;

pub use scale::Scale;

use model::World;
use std::sync::Arc;

use chrono::{Days, Months, NaiveDate};

use crate::demo::accounts;
use crate::kernel::time;
use crate::market;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::audit;
use crate::platform::web::AppState;

use data::Data;

/// The world begins so many days before the demo's first day.
const DAYS: u64 = 400;

/// Makes the world and tells how far it has come.
///
/// # Errors
/// What a service answers that refuses an operation.
pub fn make(
    state: &AppState,
    scale: Scale,
    progress: &mut dyn FnMut(&str),
) -> Result<(), AppError> {
    let data = Arc::new(Data::load()?);
    let end = state.clock.now();
    let first = time::stockholm_day(end) - Days::new(DAYS);
    let start = time::utc_of_stockholm(first, 7, 0).map_err(AppError::fault)?;
    progress("accounts");
    state.db.write(move |conn| accounts::make_accounts(conn, start))??;
    if scale.record {
        progress("the procurement record of 2021");
        state
            .db
            .write(move |conn| market::import_2021(&mut Operation::by_system(conn, start)))??;
    }
    let mut world = World::new(data, (state.vault.clone(), state.room()?), scale, end);
    let founded = world.clone();
    world = state.db.write(move |conn| founded.clone().begin(conn, start))??;
    for until in months(first, time::stockholm_day(end)) {
        progress(&format!("life until {until}"));
        // The body may run again after a lost race: it starts from a copy each time.
        let before = world;
        world = state.db.write(move |conn| before.clone().live(conn, until))??;
    }
    progress("the log is sealed");
    state.db.write(move |conn| audit::seal_all(conn, end))??;
    Ok(())
}

/// The last day of each month of the year, and the last day of all.
fn months(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let ends = (1..).map_while(|n| first.checked_add_months(Months::new(n)));
    ends.take_while(|day| *day < last).chain([last]).collect()
}
