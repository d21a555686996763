//! What is said of an initiative, from facts alone.

use chrono::{Datelike, NaiveDate};

use super::EnterpriseError;
use super::model::{Initiative, Stage};

/// After so many days in a stage somebody should ask how it goes (policy).
pub const STUCK_AFTER_DAYS: i64 = 60;

/// The stage an initiative may go to.
pub(super) fn go(from: Stage, to: Stage) -> Result<(), EnterpriseError> {
    if from.next().contains(&to) { Ok(()) } else { Err(EnterpriseError::NotFrom(from)) }
}

/// Whole days in the stage.
pub(super) fn days_in_stage(initiative: &Initiative, today: NaiveDate) -> i64 {
    (today - initiative.stage_since).num_days().max(0)
}

/// Whether it has stood still for too long.
pub(super) fn is_stuck(initiative: &Initiative, today: NaiveDate) -> bool {
    initiative.stage.moves() && days_in_stage(initiative, today) >= STUCK_AFTER_DAYS
}

/// How many were approved as providers in the year of `today`.
pub(super) fn new_this_year(initiatives: &[Initiative], today: NaiveDate) -> usize {
    initiatives
        .iter()
        .filter(|i| i.approved_on.is_some_and(|day| day.year() == today.year() && day <= today))
        .count()
}
