//! Statuses: the machine, what a claim shows, what an assessment needs.

use chrono::NaiveDate;

use crate::provider::model::{Assessment, Claim, Criterion, Status, StatusKind, StatusState};

/// Why an assessment cannot be made as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// An accepted status needs a last day that has not passed (R50).
    NoEnd,
    /// Accepted although a criterion is not met.
    NotMet,
    /// Refused although every criterion is met.
    AllMet,
    /// A criterion without a finding of its own, or without a reason.
    NotEach,
}

/// How a status stands on a day, and so whether a reservation lets the organisation in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Holds up to this day.
    Holds(NaiveDate),
    NotClaimed,
    /// Claimed; staff have not answered.
    Waits,
    Refused,
    /// Held up to this day, and no longer.
    Lapsed(NaiveDate),
}

impl StatusState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Claimed => &[Self::Accepted, Self::Refused],
            Self::Accepted => &[Self::Renewing, Self::Expired],
            // Granted or not, it is accepted up to a day; when that passes first, a claim is left.
            Self::Renewing => &[Self::Accepted, Self::Claimed],
            Self::Refused | Self::Expired => &[Self::Claimed],
        }
    }

    /// The state it goes to, if the machine lets it.
    pub fn go(self, to: Self) -> Option<Self> {
        self.next().contains(&to).then_some(to)
    }

    /// Whether a claim in this state waits for staff.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Claimed | Self::Renewing)
    }

    /// Where the organisation's claim takes it.
    pub fn claimed(self) -> Option<Self> {
        let to = if self == Self::Accepted { Self::Renewing } else { Self::Claimed };
        // That a renewal became a claim is time's doing and no operation of the organisation.
        if self.waits() { None } else { self.go(to) }
    }

    /// Where staff's assessment takes it: a renewal that is refused leaves what was accepted.
    pub fn assessed(self, accept: bool) -> Option<Self> {
        match (self, accept) {
            (Self::Claimed, false) => self.go(Self::Refused),
            (Self::Claimed | Self::Renewing, _) => self.go(Self::Accepted),
            _ => None,
        }
    }

    /// Where it goes when its last day has passed.
    pub fn ended(self) -> Option<Self> {
        match self {
            Self::Accepted => self.go(Self::Expired),
            Self::Renewing => self.go(Self::Claimed),
            Self::Claimed | Self::Refused | Self::Expired => None,
        }
    }
}

impl StatusKind {
    /// The criteria that are claimed and assessed one by one.
    pub const fn criteria(self) -> &'static [Criterion] {
        use Criterion::{
            Business, Independence, Influence, Integration, Mission, Participation, Purpose,
            Reinvestment, Share, Transfers,
        };
        match self {
            Self::SocialEnterprise => &[Business, Participation, Reinvestment, Independence],
            // R53: what is asked of an organisation whether or not it is in the register.
            Self::NonProfit => &[Purpose, Transfers, Influence],
            Self::ReservedSupplier => &[Integration, Share],
            Self::Participatory => &[Mission, Reinvestment, Participation],
        }
    }
}

/// Whether a claim shows evidence for all that its status asks (R50).
pub fn is_shown(claim: &Claim) -> bool {
    let shown = |criterion: &Criterion| {
        claim.criteria.iter().any(|(one, text)| one == criterion && !text.trim().is_empty())
    };
    claim.status.criteria().iter().all(shown)
}

/// What stands in the way of an assessment.
pub fn flaw(kind: StatusKind, assessment: &Assessment, today: NaiveDate) -> Option<Flaw> {
    let found = |criterion: &Criterion| {
        let of = assessment.findings.iter().find(|one| one.criterion == *criterion);
        of.filter(|one| !one.reason.trim().is_empty())
    };
    if kind.criteria().iter().any(|criterion| found(criterion).is_none()) {
        return Some(Flaw::NotEach);
    }
    let all_met = kind.criteria().iter().filter_map(found).all(|one| one.met);
    match (assessment.accept, all_met) {
        (true, false) => Some(Flaw::NotMet),
        (false, true) => Some(Flaw::AllMet),
        (false, false) => None,
        (true, true) => assessment.valid_to.is_none_or(|last| last < today).then_some(Flaw::NoEnd),
    }
}

/// Whether a status that was accepted up to `valid_to` holds on a day.
pub fn holds(state: StatusState, valid_to: Option<NaiveDate>, day: NaiveDate) -> bool {
    let accepted = matches!(state, StatusState::Accepted | StatusState::Renewing);
    accepted && valid_to.is_some_and(|last| day <= last)
}

/// The state on a day: a last day that has passed counts before the job has noted it.
pub fn state_on(status: &Status, day: NaiveDate) -> StatusState {
    let ended = status.state.ended().filter(|_| !holds(status.state, status.valid_to, day));
    ended.unwrap_or(status.state)
}

/// How a status stands on a day (R50, R53).
pub fn standing(status: Option<&Status>, day: NaiveDate) -> Standing {
    let Some(status) = status else { return Standing::NotClaimed };
    match (state_on(status, day), status.valid_to) {
        (StatusState::Accepted | StatusState::Renewing, Some(last)) => Standing::Holds(last),
        (StatusState::Expired, Some(last)) => Standing::Lapsed(last),
        (StatusState::Refused, _) => Standing::Refused,
        _ => Standing::Waits,
    }
}
