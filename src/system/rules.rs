//! What the act and the portal demand of a choice system.

use chrono::NaiveDate;

use crate::identity::AuthorityKind;
use crate::provider::{self, StatusState};
use crate::system::SystemError;
use crate::system::model::{
    Barrier, ChoiceSystem, DefaultAlternative, NewPolicy, Opinion, SystemState,
};

impl SystemState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Open],
            Self::Open => &[Self::Closed],
            Self::Closed => &[],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, SystemError> {
        if self.next().contains(&to) { Ok(to) } else { Err(SystemError::NotFrom(self)) }
    }
}

/// R2: a system's owner is a municipal authority (LOV 2 kap. 7 §).
pub const fn may_own(kind: AuthorityKind) -> Result<(), SystemError> {
    match kind {
        AuthorityKind::Municipality => Ok(()),
        AuthorityKind::StateAgency | AuthorityKind::CoordinationBody | AuthorityKind::Region => {
            Err(SystemError::WrongOwner)
        }
    }
}

/// R14: those who do not choose have an alternative, with its legal ground.
pub fn default_is_settled(ground: &str) -> Result<(), SystemError> {
    if ground.trim().is_empty() {
        return Err(SystemError::NoDefault);
    }
    Ok(())
}

/// What of an alternative is named, and should not be; or is not, and should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    UnitMissing,
    SupplierMissing,
    /// The alternative has no unit of its own.
    UnitStray,
    /// The alternative has no contract of its own.
    SupplierStray,
}

/// R14: the own service names its unit, and may name the unit's contract; a procured supplier names
/// its contract; an alternative that finds somebody by a rule names nobody. Every fault at once.
pub fn misnamed(method: DefaultAlternative, unit: Option<&str>, supplier: bool) -> Vec<Named> {
    use DefaultAlternative::{InHouse, Nearest, ProcuredSupplier, PublishedDraw, Turn};
    let unit = unit.is_some_and(|text| !text.trim().is_empty());
    let mut faults = Vec::new();
    match method {
        InHouse => faults.extend((!unit).then_some(Named::UnitMissing)),
        ProcuredSupplier => faults.extend((!supplier).then_some(Named::SupplierMissing)),
        Nearest | Turn | PublishedDraw => {
            faults.extend(supplier.then_some(Named::SupplierStray));
        }
    }
    faults.extend((unit && method != InHouse).then_some(Named::UnitStray));
    faults
}

/// R14: the same, for an operation.
pub fn default_names_its_own(
    method: DefaultAlternative,
    unit: Option<&str>,
    supplier: bool,
) -> Result<(), SystemError> {
    if misnamed(method, unit, supplier).is_empty() { Ok(()) } else { Err(SystemError::NoDefault) }
}

/// R14: a policy has its ground, what its method needs, and a legal opinion where it must.
pub fn policy_is_whole(new: &NewPolicy) -> Result<(), SystemError> {
    default_is_settled(&new.ground)?;
    default_names_its_own(new.method, new.unit.as_deref(), new.supplier.is_some())?;
    let told = |text: &str| !text.trim().is_empty();
    if !told(&new.decision_registry_no) {
        return Err(SystemError::NoDefault);
    }
    let opinion = new.opinion.as_ref();
    let whole = |one: &&Opinion| told(&one.by) && told(&one.registry_no) && told(&one.summary);
    let summary = opinion.filter(whole).map(|one| one.summary.as_str());
    opinion_is_recorded(new.method, summary.unwrap_or_default())
}

/// A policy begins on a day to come, and after the one before it: no day has two, and no decision
/// that was made is looked at anew. `newest` is the first day of the policy before.
pub fn policy_may_begin(
    from: NaiveDate,
    newest: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), SystemError> {
    if from > today && newest.is_none_or(|first| from > first) {
        Ok(())
    } else {
        Err(SystemError::PolicyDay)
    }
}

/// R14: choosing a provider for those who do not choose may be an unlawful direct award (LOV 9 kap.
/// 2 §; KKV 2019:2), so that it needs a legal opinion on record.
pub fn opinion_is_recorded(
    alternative: DefaultAlternative,
    opinion: &str,
) -> Result<(), SystemError> {
    use DefaultAlternative::{InHouse, ProcuredSupplier};
    if matches!(alternative, InHouse | ProcuredSupplier) || !opinion.trim().is_empty() {
        Ok(())
    } else {
        Err(SystemError::NoOpinion)
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
pub const fn is_told(contracted: usize, asking: bool) -> Result<(), SystemError> {
    if contracted > 0 && !asking { Err(SystemError::NotTold) } else { Ok(()) }
}

/// R5: whether staff must be alarmed, because an open system is not advertised nationally.
pub fn lacks_advertisement(system: &ChoiceSystem) -> bool {
    let blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    system.state == SystemState::Open
        && (blank(&system.advertisement_url) || blank(&system.advertisement_id))
}
