//! Which procurements resemble one another.

use std::collections::BTreeSet;

use super::words;
use crate::market::model::Procurement;

/// Words shorter than this say too little about what is bought.
const SHORTEST_WORD: usize = 4;

/// The `most` candidates that resemble a procurement, the likest first.
///
/// The same code weighs most, then each longer word that both titles have, then the same sector;
/// among equals the newest. A candidate with another code and no word in common is left out.
pub fn alike(to: &Procurement, candidates: Vec<Procurement>, most: usize) -> Vec<Procurement> {
    let wanted = long_words(&to.title);
    let mut scored: Vec<(usize, Procurement)> = candidates
        .into_iter()
        .filter(|other| other.procurement_no != to.procurement_no)
        .filter_map(|other| {
            let shared = long_words(&other.title).intersection(&wanted).count();
            let same_code = other.cpv_code == to.cpv_code;
            if shared == 0 && !same_code {
                return None;
            }
            let same_sector = other.buyer_sector == to.buyer_sector;
            Some((4 * usize::from(same_code) + 2 * shared + usize::from(same_sector), other))
        })
        .collect();
    scored.sort_by(|(a_score, a), (b_score, b)| {
        b_score
            .cmp(a_score)
            .then_with(|| b.published_on.cmp(&a.published_on))
            .then_with(|| a.procurement_no.cmp(&b.procurement_no))
    });
    scored.into_iter().take(most).map(|(_, procurement)| procurement).collect()
}

fn long_words(title: &str) -> BTreeSet<String> {
    words(title).into_iter().filter(|word| word.chars().count() >= SHORTEST_WORD).collect()
}
