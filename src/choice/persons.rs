//! What the room keeps about a person: choices, and the lists that were shown.

use crate::client::PersonData;

/// What is kept here. The person's own steps are the placement room's, which knows more of each.
pub const PERSON_DATA: &[PersonData] = &[PersonData::kept("choice", &["choice", "choice_list"])];
