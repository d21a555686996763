//! The order of the list: a draw of the day that no payment can change and anyone can redo (R13).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::catalogue::model::Draw;

impl Draw {
    pub fn of(seed: &str, provider: &str, offer: &str) -> Self {
        Self { provider: number(seed, provider), offer: number(seed, offer) }
    }
}

/// The seed of a day: the day itself, as "2026-03-03".
pub fn seed(day: NaiveDate) -> String {
    day.to_string()
}

/// The number of a reference: SHA-256 of the seed, a blank and the reference, in hexadecimal.
pub fn number(seed: &str, reference: &str) -> String {
    hex::encode(Sha256::digest(format!("{seed} {reference}")))
}

/// Puts what was drawn in order (R13): the places are those of `draws`.
///
/// Providers stand by their number. Each shows one offer, the one with the lowest number of its
/// own; only when all have shown one does the second round begin. So many offers buy no better
/// place.
pub fn drawn(draws: &[&Draw]) -> Vec<usize> {
    let mut of_provider: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
    for (place, draw) in draws.iter().enumerate() {
        of_provider.entry(&draw.provider).or_default().push((&draw.offer, place));
    }
    let mut turns: Vec<(usize, &str, usize)> = Vec::with_capacity(draws.len());
    for (provider, mut offers) in of_provider {
        offers.sort_unstable();
        for (round, (_, place)) in offers.into_iter().enumerate() {
            turns.push((round, provider, place));
        }
    }
    turns.sort_unstable();
    turns.into_iter().map(|(_, _, place)| place).collect()
}
