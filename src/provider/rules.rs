//! What holds for registrations and statuses.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::model::{Assessment, Claim, Criterion, Provider, Registration, StatusKind, StatusState};

/// How long a registration sent again is the same deed: a double click, a reload.
const SAME_DEED: TimeDelta = TimeDelta::minutes(10);

/// Why an assessment cannot be made as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// An accepted status needs a last day that has not passed (R50).
    NoEnd,
    /// Accepted although a criterion is not met.
    NotMet,
}

impl StatusState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Claimed => &[Self::Accepted, Self::Refused],
            Self::Accepted => &[Self::Expired],
            Self::Refused | Self::Expired => &[Self::Claimed],
        }
    }

    /// The state it goes to, if the machine lets it.
    pub fn go(self, to: Self) -> Option<Self> {
        self.next().contains(&to).then_some(to)
    }
}

impl StatusKind {
    /// The criteria that are claimed and assessed one by one.
    pub const fn criteria(self) -> &'static [Criterion] {
        match self {
            Self::SocialEnterprise => Criterion::ALL,
            Self::NonProfit | Self::ReservedSupplier | Self::Participatory => &[],
        }
    }
}

/// Whether a claim shows evidence for all that its status asks (R50).
pub fn is_shown(claim: &Claim) -> bool {
    let criteria = claim.status.criteria();
    let shown = |criterion: &Criterion| {
        claim.criteria.iter().any(|(one, text)| one == criterion && !text.trim().is_empty())
    };
    if criteria.is_empty() { !claim.evidence.trim().is_empty() } else { criteria.iter().all(shown) }
}

/// What stands in the way of an assessment.
pub fn flaw(kind: StatusKind, assessment: &Assessment, today: NaiveDate) -> Option<Flaw> {
    if !assessment.accept {
        return None;
    }
    if assessment.valid_to.is_none_or(|last| last < today) {
        return Some(Flaw::NoEnd);
    }
    let all_met = kind.criteria().iter().all(|criterion| assessment.met.contains(criterion));
    (!all_met).then_some(Flaw::NotMet)
}

/// Whether a status that was accepted up to `valid_to` holds on a day.
pub fn holds(state: StatusState, valid_to: Option<NaiveDate>, day: NaiveDate) -> bool {
    state == StatusState::Accepted && valid_to.is_some_and(|last| day <= last)
}

/// Whether a registration of a known number is only the same form sent twice.
pub fn is_same_deed(known: &Provider, wish: &Registration, now: NaiveDateTime) -> bool {
    known.email == wish.email
        && known.name == wish.name
        && known.contact_name == wish.contact_name
        && now - known.created_at <= SAME_DEED
}
