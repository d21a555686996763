//! How many places an offer has left, from what its sites last said.

use chrono::{NaiveDateTime, TimeDelta};

use crate::capacity::{Facts, STALE_AFTER_DAYS, Wording, wording};
use crate::catalogue::model::{Entry, Place};

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

/// How soon one could start, as far as the offer says: 0 where somebody is taken in at any time and
/// there is a place, 1 where somebody is taken in at any time, 2 for the others, who start on days
/// that they tell in words.
pub fn start_rank(entry: &Entry, now: NaiveDateTime) -> u8 {
    let taken_in = entry.rolling_intake && !entry.paused && entry.leaving_on.is_none();
    match (taken_in, has_room(of_offer(entry, now).0)) {
        (true, true) => 0,
        (true, false) => 1,
        (false, _) => 2,
    }
}
