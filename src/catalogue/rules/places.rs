//! How many places an offer has left, from what its sites last said.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::capacity::{Facts, STALE_AFTER_DAYS, Wording, wording};
use crate::catalogue::model::{Entry, Place};
use crate::offer::{self, Intake};

/// What is said of a whole offer, and when the figures were confirmed.
pub fn of_offer(entry: &Entry, now: NaiveDateTime) -> (Wording, Option<NaiveDateTime>) {
    let fresh = |place: &&Place| now - place.confirmed_at <= TimeDelta::days(STALE_AFTER_DAYS);
    let known: Vec<&Place> = entry.sites.iter().filter(fresh).collect();
    let free: i64 = known.iter().map(|place| place.free).sum();
    // Full is only said when every site is known to be full.
    let all_known = known.len() == entry.sites.len();
    let confirmed = if free > 0 || all_known {
        known.iter().map(|place| place.confirmed_at).min()
    } else {
        entry.sites.iter().map(|place| place.confirmed_at).min()
    };
    (say(entry, free, confirmed, now), confirmed)
}

/// What is said of one site.
pub fn of_site(entry: &Entry, place: &Place, now: NaiveDateTime) -> Wording {
    say(entry, place.free, Some(place.confirmed_at), now)
}

fn say(entry: &Entry, free: i64, confirmed: Option<NaiveDateTime>, now: NaiveDateTime) -> Wording {
    let facts = Facts {
        free,
        confirmed_at: confirmed.unwrap_or(NaiveDateTime::MIN),
        first_meeting: entry.first_meeting,
        paused: entry.paused,
        paused_to: entry.paused_to,
        leaving_on: entry.leaving_on,
    };
    wording(&facts, now)
}

/// How many places somebody could choose today.
pub fn free(entry: &Entry, now: NaiveDateTime) -> i64 {
    if !has_room(of_offer(entry, now).0) {
        return 0;
    }
    let fresh = |place: &&Place| now - place.confirmed_at <= TimeDelta::days(STALE_AFTER_DAYS);
    entry.sites.iter().filter(fresh).map(|place| place.free).sum()
}

/// Whether the wording says that there is a place to have.
pub const fn has_room(wording: Wording) -> bool {
    matches!(wording, Wording::Many | Wording::Few(_) | Wording::FirstMeeting)
}

/// How soon somebody could start, and with what certainty; the lesser comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Start {
    /// There is a place; from this day on.
    Place(NaiveDate),
    /// No place is known to be free: one waits for it, from this day at the soonest.
    Wait(NaiveDate),
    /// Provider and person agree on a day.
    Agreed,
    /// The provider has not said, or all the days that it told have passed.
    Unsaid,
    /// Nobody new is taken in.
    Closed,
}

/// When somebody could start at the soonest, looked at from `today`. Where people are taken in at any
/// time it is the first day with an intake; else the first day of start that is told and has not
/// passed.
pub fn start(entry: &Entry, now: NaiveDateTime, today: NaiveDate) -> Start {
    if entry.leaving_on.is_some() {
        return Start::Closed;
    }
    let from = match (entry.paused, entry.paused_to) {
        (false, _) => today,
        (true, None) => return Start::Closed,
        (true, Some(last)) => last.succ_opt().unwrap_or(last).max(today),
    };
    // Of a pause that ends, the places are told as they are now.
    let room = if entry.paused {
        entry.sites.iter().any(|place| place.free > 0)
    } else {
        has_room(of_offer(entry, now).0)
    };
    match (offer::soonest(entry.intake, &entry.starts, from), entry.intake) {
        (Some(day), _) if room => Start::Place(day),
        (Some(day), _) => Start::Wait(day),
        (None, Intake::Agreed) => Start::Agreed,
        (None, _) => Start::Unsaid,
    }
}
