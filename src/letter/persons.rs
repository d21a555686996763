//! What the room keeps about a person: the letters that were written to them, and their codes. Who is
//! protected gets none (R59), and what was printed is forgotten by a job.

use crate::client::PersonData;

/// What is kept here.
pub const PERSON_DATA: &[PersonData] =
    &[PersonData::kept("letter", &["letter_code", "letter_second"])];
