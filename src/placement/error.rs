//! Why an operation of this room is refused, and what is answered.

use chrono::NaiveDate;

use crate::capacity::CapacityError;
use crate::client::ClientError;
use crate::contract::ContractError;
use crate::kernel::NotSignedIn;
use crate::kernel::time::CalendarError;
use crate::placement::PlacementState;
use crate::refusals;
use crate::right::RightError;

refusals! {
    /// Why a placement was not moved.
    #[derive(Debug, thiserror::Error)]
    pub enum PlacementError {
        /// Absent, another provider's, or over: the same answer (R66).
        #[error("no such participant")]
        NotFound => NotFound,
        /// The last place went to somebody else.
        #[error("no free place")]
        Full => refused("placement-full"),
        /// The provider's contract does not let anybody in today.
        #[error("the place cannot be reserved today")]
        Gone => refused("placement-gone"),
        /// The place before this one is not given up yet: one change at a time.
        #[error("a change is under way")]
        ChangeUnderWay => refused("placement-change-under-way"),
        #[error("the placement is {0}")]
        NotFrom(PlacementState) => refused("placement-moved-on"),
        /// The day cannot be.
        #[error("the day does not fit")]
        Day => refused("error-placement-day"),
        /// Somebody who changes provider must know the first day, since the old place ends before it.
        #[error("the first day is needed")]
        FirstDayNeeded => refused("placement-first-day-needed", at _: "error-required"),
        /// The earliest day on which the person can begin.
        #[error("not before {0}")]
        TooEarly(NaiveDate)
            => refused_with("placement-too-early", at _: "error-placement-too-early", "day"),
        /// The contract is not in force any more (R12).
        #[error("the contract is over")]
        ContractOver => refused("placement-contract-over"),
        /// R16: so many are placed under the contract without being told and moved.
        #[error("{0} people are left under the contract")]
        PeopleLeft(usize)
            => refused_with("placement-people-left", at _: "error-placement-people-left", "n"),
        /// Two operations at once: ask again and see what the other did.
        #[error("somebody was first")]
        Raced => refused("placement-moved-on"),
        /// A day beyond the calendar.
        #[error(transparent)]
        Calendar(#[from] CalendarError) => its_fault,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Capacity(CapacityError) => passed_on,
        #[error(transparent)]
        Right(#[from] RightError) => passed_on,
        #[error(transparent)]
        Client(#[from] ClientError) => passed_on,
        #[error(transparent)]
        Contract(#[from] ContractError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}

impl From<CapacityError> for PlacementError {
    fn from(error: CapacityError) -> Self {
        match error {
            CapacityError::Full => Self::Full,
            CapacityError::NoSite => Self::Gone,
            other => Self::Capacity(other),
        }
    }
}
