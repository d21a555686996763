//! What the act and the house demand of a choice system.

use chrono::NaiveDate;

use crate::approval::ApprovalError;
use crate::approval::model::{Barrier, ChoiceSystem, DefaultAlternative, SystemState};
use crate::identity::AuthorityKind;
use crate::provider::{self, StatusState};

impl SystemState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Open],
            Self::Open => &[Self::Closed],
            Self::Closed => &[],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, ApprovalError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ApprovalError::SystemNotFrom(self)) }
    }
}

/// R2: a system's owner is a municipal authority (LOV 2 kap. 7 §).
pub const fn may_own(kind: AuthorityKind) -> Result<(), ApprovalError> {
    match kind {
        AuthorityKind::Municipality => Ok(()),
        AuthorityKind::StateAgency | AuthorityKind::CoordinationBody | AuthorityKind::Region => {
            Err(ApprovalError::WrongOwner)
        }
    }
}

/// R14: those who do not choose have an alternative, with its legal ground.
pub fn default_is_settled(
    alternative: DefaultAlternative,
    ground: &str,
) -> Result<(), ApprovalError> {
    if ground.trim().is_empty() {
        return Err(ApprovalError::NoDefault);
    }
    // The portal stores neither rule nor seed of a draw yet, so that none may be promised.
    if alternative == DefaultAlternative::PublishedDraw {
        return Err(ApprovalError::NoDraw);
    }
    Ok(())
}

/// R14: choosing a provider for those who do not choose may be an unlawful direct award (LOV 9 kap.
/// 2 §; KKV 2019:2), so that it needs a legal opinion on record.
pub fn opinion_is_recorded(
    alternative: DefaultAlternative,
    opinion: &str,
) -> Result<(), ApprovalError> {
    use DefaultAlternative::{InHouse, ProcuredSupplier};
    if matches!(alternative, InHouse | ProcuredSupplier) || !opinion.trim().is_empty() {
        Ok(())
    } else {
        Err(ApprovalError::NoOpinion)
    }
}

/// R53: what keeps an organisation out of a reserved system, on a day, given the state and last day
/// of its claim to be idéburen. An accepted claim lets it in, whether or not a register has it.
pub fn barrier(
    reserved: bool,
    claim: Option<(StatusState, Option<NaiveDate>)>,
    day: NaiveDate,
) -> Option<Barrier> {
    let Some((state, valid_to)) = claim.filter(|_| reserved) else {
        return reserved.then_some(Barrier::NotClaimed);
    };
    if provider::holds(state, valid_to, day) {
        return None;
    }
    Some(match state {
        StatusState::Claimed => Barrier::Waiting,
        StatusState::Refused => Barrier::Refused,
        StatusState::Accepted | StatusState::Renewing | StatusState::Expired => Barrier::Over,
    })
}

/// R4: contracted providers are never moved to a new version; they are told before it is published
/// by when they may accept it and what follows if they stay silent.
pub const fn is_told(contracted: usize, asking: bool) -> Result<(), ApprovalError> {
    if contracted > 0 && !asking { Err(ApprovalError::NotTold) } else { Ok(()) }
}

/// R5: whether staff must be alarmed, because an open system is not advertised nationally.
pub fn lacks_advertisement(system: &ChoiceSystem) -> bool {
    let blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    system.state == SystemState::Open
        && (blank(&system.advertisement_url) || blank(&system.advertisement_id))
}
