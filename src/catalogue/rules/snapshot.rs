//! The whole read model of a moment.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::search::Index;
use crate::catalogue::model::{Entry, Former};
use crate::kernel::Reference;
use crate::provider::ProviderId;

/// All that the public can be shown at a moment, ready to be searched.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The day in Stockholm that contracts and the draw were taken for.
    pub day: NaiveDate,
    pub seed: String,
    pub entries: Vec<Arc<Entry>>,
    pub by_reference: HashMap<Reference, usize>,
    /// Offers that were public and are no more.
    pub former: HashMap<Reference, Former>,
    pub index: Index,
}

impl Snapshot {
    pub fn entry(&self, reference: &Reference) -> Option<&Arc<Entry>> {
        self.entries.get(*self.by_reference.get(reference)?)
    }

    /// How many providers the public can choose among.
    pub fn providers(&self) -> usize {
        let all: std::collections::HashSet<ProviderId> =
            self.entries.iter().map(|entry| entry.provider.provider_id).collect();
        all.len()
    }
}
