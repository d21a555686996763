//! Holding the snapshot against a wish.

use std::cmp::Ordering;
use std::sync::Arc;

use chrono::NaiveDateTime;

use crate::catalogue::form::Sort;
use crate::catalogue::model::{Draw, Entry};
use crate::catalogue::rules::filter::{Sifted, Wish};
use crate::catalogue::rules::order;
use crate::catalogue::rules::snapshot::Snapshot;
use crate::catalogue::rules::{near, places};
use crate::kernel::text::sort_key;
use crate::kernel::time;
use crate::measure::Area;

/// What somebody finds.
#[derive(Debug)]
pub struct Found {
    /// What fits, in order.
    pub entries: Vec<Arc<Entry>>,
    /// What fits but for one part of the wish.
    pub sifted: Sifted,
}

/// Holds the snapshot against a wish and puts what fits in order. Whatever the reader sorts by,
/// equals stand as they were drawn.
pub fn find(snapshot: &Snapshot, wish: &Wish, sort: Sort, now: NaiveDateTime) -> Found {
    let hits = snapshot.index.find(&wish.words);
    let found = |place: usize| hits.as_ref().is_none_or(|hits| hits.contains_key(&place));
    let all = || snapshot.entries.iter().map(AsRef::as_ref);
    let sifted = Sifted::sift(all(), wish, now, found);
    let fitting: Vec<(usize, &Arc<Entry>)> = sifted
        .fitting()
        .into_iter()
        .filter_map(|place| Some((place, snapshot.entries.get(place)?)))
        .collect();
    let draws: Vec<&Draw> = fitting.iter().map(|(_, entry)| &entry.draw).collect();
    let mut found: Vec<(usize, &Arc<Entry>)> =
        order::drawn(&draws).into_iter().filter_map(|at| fitting.get(at).copied()).collect();
    let today = time::stockholm_day(now);
    let way = |entry: &Entry| wish.from().and_then(|from| near::to_offer(entry, from));
    match sort {
        // Whose name was typed stands first; otherwise the draw alone decides.
        Sort::Draw => found.sort_by_key(|(place, _)| {
            !hits.as_ref().and_then(|hits| hits.get(place)).copied().unwrap_or(false)
        }),
        Sort::Distance => found.sort_by(|(_, one), (_, other)| nearer(way(one), way(other))),
        Sort::Start => found.sort_by_key(|(_, entry)| places::start(entry, now, today)),
        Sort::Name => found.sort_by_cached_key(|(_, entry)| sort_key(&entry.name)),
        Sort::Area => found.sort_by_key(|(_, entry)| first_area(entry)),
    }
    // Those who may be near, and have not said where they are, stand after those who are.
    if wish.near.as_ref().is_some_and(|near| near.point.is_some() && near.reach.is_some()) {
        found.sort_by_key(|(_, entry)| way(entry).is_none());
    }
    let entries = found.into_iter().map(|(_, entry)| Arc::clone(entry)).collect();
    Found { entries, sifted }
}

/// The shorter way first, and what is not known last.
fn nearer(one: Option<f64>, other: Option<f64>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => one.total_cmp(&other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// The place of an offer's first area in the list of areas.
fn first_area(entry: &Entry) -> usize {
    let place = |area: Area| Area::ALL.iter().position(|one| *one == area);
    entry.sites.iter().filter_map(|site| place(site.area)).min().unwrap_or(usize::MAX)
}
