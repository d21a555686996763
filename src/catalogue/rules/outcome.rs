//! What may be said of how it went for those who were there before: nothing that few people stand
//! behind, and nothing before the figures have been adjusted for who the participants were.

use crate::kernel::SMALLEST_CELL;

/// So many must have ended before anything is said.
pub const FEWEST: i64 = 18;
/// The months that a figure covers.
pub const MONTHS: i64 = 12;

/// What happened at an offer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ended {
    /// How many ended in the period.
    pub all: i64,
    /// How many of them went to work or studies.
    pub reached: i64,
    /// How long the period is.
    pub months: i64,
    /// Whether differences between the groups of participants have been taken out.
    pub adjusted: bool,
}

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The adjustment is not there.
    NotYet,
    /// Too few, on either side.
    TooFew,
    Share {
        reached: i64,
        of: i64,
    },
}

/// What may be said of an offer. Never zero of anything, never a grade.
pub const fn outcome(ended: &Ended) -> Outcome {
    if !ended.adjusted {
        return Outcome::NotYet;
    }
    let others = ended.all.saturating_sub(ended.reached);
    let enough = ended.all >= FEWEST
        && ended.months == MONTHS
        // Either side would tell of people one can count.
        && ended.reached >= SMALLEST_CELL
        && others >= SMALLEST_CELL;
    if enough { Outcome::Share { reached: ended.reached, of: ended.all } } else { Outcome::TooFew }
}
