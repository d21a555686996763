//! Numbers that somebody has decided on, each with the day from which it holds and where it stands.
//! A new decision is a new line: what was decided before keeps its number.

use chrono::{Datelike, NaiveDate};

/// A number from a day on.
struct Dated {
    /// Year, month and day.
    from: (i32, u32, u32),
    value: u16,
    /// Where it is decided; read by who changes it.
    #[expect(dead_code, reason = "the source stands beside its number")]
    source: &'static str,
}

/// Calendar days between the wish to change provider and the earliest new start, under a contract
/// whose terms say none.
const CHANGE_NOTICE: &[Dated] = &[Dated {
    from: (2025, 1, 1),
    value: 0,
    source: "No notice that binds the person unless the terms say so: change at any time.",
}];

fn on(list: &[Dated], day: NaiveDate) -> u16 {
    let day = (day.year(), day.month(), day.day());
    let holds = list.iter().filter(|one| one.from <= day).max_by_key(|one| one.from);
    holds.or(list.first()).map_or(0, |one| one.value)
}

/// Calendar days of notice before a change of provider, as decided for a day, where the contract says
/// none.
pub fn change_notice_days(day: NaiveDate) -> u16 {
    on(CHANGE_NOTICE, day)
}
