//! What terms must hold, and what the machine may propose about an answer.

use super::TermsError;
use super::model::{
    ExclusionGround, Given, Requirement, RequirementKind, RequirementWish, Specification,
    SpecificationState,
};
use chrono::NaiveDate;

impl SpecificationState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Published],
            Self::Published => &[Self::Replaced],
            Self::Replaced => &[],
        }
    }
}

/// R4: only a draft may be changed.
pub const fn still_draft(state: SpecificationState) -> Result<(), TermsError> {
    match state {
        SpecificationState::Draft => Ok(()),
        SpecificationState::Published | SpecificationState::Replaced => Err(TermsError::Published),
    }
}

/// R3: what a specification lacks before it may be published, as names of its fields.
pub fn missing_to_publish(spec: &Specification, requirements: usize) -> Vec<&'static str> {
    let blank = |text: &str| text.trim().is_empty();
    [
        (requirements == 0, "requirements"),
        (blank(&spec.compensation), "compensation"),
        (blank(&spec.how_to_apply), "how_to_apply"),
        (spec.decision_days < 1, "decision_days"),
        (blank(&spec.contract_text), "contract_text"),
    ]
    .into_iter()
    .filter_map(|(lacks, field)| lacks.then_some(field))
    .collect()
}

text_enum! {
    /// What the machine makes of an answer. It is a proposal: a human decides (scenario 13).
    pub enum Proposal {
        Pass = "pass",
        Fail = "fail",
        Human = "human",
    }
}

/// Sorts an answer into pass, fail and human.
pub fn propose(requirement: &Requirement, given: Option<&Given>) -> Proposal {
    let sorted = |passes: bool| if passes { Proposal::Pass } else { Proposal::Fail };
    match (requirement.kind, given) {
        (RequirementKind::Yes, Some(Given::Yes(yes))) => sorted(*yes),
        (RequirementKind::Number, Some(Given::Number(number))) => {
            sorted(within(*number, requirement.minimum, requirement.maximum))
        }
        (RequirementKind::Text, Some(Given::Text(text))) if !text.trim().is_empty() => {
            Proposal::Human
        }
        _ => Proposal::Fail,
    }
}

fn within(number: i64, minimum: Option<i64>, maximum: Option<i64>) -> bool {
    minimum.is_none_or(|least| number >= least) && maximum.is_none_or(|most| number <= most)
}

/// Whether an answer is of the requirement's kind and within its word limit.
pub fn fits(requirement: &Requirement, given: &Given) -> bool {
    match (requirement.kind, given) {
        (RequirementKind::Yes, Given::Yes(_)) | (RequirementKind::Number, Given::Number(_)) => true,
        (RequirementKind::Text, Given::Text(text)) => {
            requirement.word_limit.is_none_or(|limit| words(text) <= limit)
        }
        _ => false,
    }
}

/// How many words a text has.
pub fn words(text: &str) -> i64 {
    i64::try_from(text.split_whitespace().count()).unwrap_or(i64::MAX)
}

/// Whether a requirement of a new version asks just what one of an older version asked, so that
/// the answer may be carried over for the applicant to look at.
pub fn asks_the_same(old: &Requirement, new: &Requirement) -> bool {
    let asked = |r: &Requirement| RequirementWish {
        heading: r.heading.clone(),
        text: r.text.clone(),
        kind: r.kind,
        how_checked: String::new(),
        word_limit: r.word_limit,
        minimum: r.minimum,
        maximum: r.maximum,
    };
    asked(old) == asked(new)
}

/// Whether an earlier answer to a requirement may be proposed again, for the applicant to look at.
pub const fn may_reuse(_: &Requirement) -> bool {
    true
}

/// R7: whether a ground is in force on a day.
pub fn in_force(ground: &ExclusionGround, day: NaiveDate) -> bool {
    ground.valid_from <= day && ground.valid_to.is_none_or(|last| day <= last)
}
