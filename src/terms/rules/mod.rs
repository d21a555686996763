//! What terms must hold, and what the machine may propose about an answer.

mod difference;

use chrono::{Days, NaiveDate};

use super::TermsError;
use super::model::{
    AnswerValue, Asking, ExclusionGround, GroundWish, PriceKind, PriceWish, Requirement,
    RequirementKind, RequirementWish, Specification, SpecificationState,
};

pub use difference::{
    Change, Difference, FigureChange, Piece, RowChange, TextChange, Whole, difference,
};

/// The fewest days that a contracted provider has to say whether it accepts a new version; policy
/// of the portal, the act has no such time.
pub const LEAST_DAYS_TO_ACCEPT: u64 = 30;

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
pub fn propose(requirement: &Requirement, given: Option<&AnswerValue>) -> Proposal {
    let sorted = |passes: bool| if passes { Proposal::Pass } else { Proposal::Fail };
    match (requirement.kind, given) {
        (RequirementKind::Yes, Some(AnswerValue::Yes(yes))) => sorted(*yes),
        (RequirementKind::Number, Some(AnswerValue::Number(number))) => {
            sorted(within(*number, requirement.minimum, requirement.maximum))
        }
        (RequirementKind::Text, Some(AnswerValue::Text(text))) if !text.trim().is_empty() => {
            Proposal::Human
        }
        (RequirementKind::Document, Some(AnswerValue::Document(_))) => Proposal::Human,
        _ => Proposal::Fail,
    }
}

fn within(number: i64, minimum: Option<i64>, maximum: Option<i64>) -> bool {
    minimum.is_none_or(|least| number >= least) && maximum.is_none_or(|most| number <= most)
}

/// Whether an answer is of the requirement's kind and within its word limit.
pub fn fits(requirement: &Requirement, given: &AnswerValue) -> bool {
    match (requirement.kind, given) {
        // What a file may be was decided from its bytes, before it was stored.
        (RequirementKind::Yes, AnswerValue::Yes(_))
        | (RequirementKind::Number, AnswerValue::Number(_))
        | (RequirementKind::Document, AnswerValue::Document(_)) => true,
        (RequirementKind::Text, AnswerValue::Text(text)) => {
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
        evidence: r.evidence.clone(),
        may_reuse: true,
        file_kinds: r.file_kinds.clone(),
        file_max_mb: r.file_max_mb,
    };
    asked(old) == asked(new)
}

/// Whether an earlier answer to a requirement may be proposed again, for the applicant to look at.
pub const fn may_reuse(asked: &Requirement) -> bool {
    asked.may_reuse
}

/// Whether an answer that was given to `old` may be proposed for `new`.
pub fn may_carry_over(old: &Requirement, new: &Requirement) -> bool {
    may_reuse(new) && asks_the_same(old, new)
}

/// A price for a result says its condition, and no other has one.
pub fn price_is_whole(price: &PriceWish) -> bool {
    (price.kind == PriceKind::Result) != price.condition_text.trim().is_empty()
        && price.amount.ore() >= 0
}

/// The first day that contracted providers may be asked to accept by.
pub fn earliest_accept_by(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(LEAST_DAYS_TO_ACCEPT)).unwrap_or(NaiveDate::MAX)
}

/// Contracted providers get [`LEAST_DAYS_TO_ACCEPT`] days to read and answer.
pub fn time_to_accept(asking: Asking, today: NaiveDate) -> Result<(), TermsError> {
    if asking.accept_by < earliest_accept_by(today) { Err(TermsError::TooSoon) } else { Ok(()) }
}

/// R7: a ground is entered with act, section, wording and source, and for days to come.
pub fn may_enter(wish: &GroundWish, today: NaiveDate) -> Result<(), TermsError> {
    let said = [&wish.act, &wish.section, &wish.text, &wish.source];
    if said.iter().any(|text| text.trim().is_empty()) {
        return Err(TermsError::NoSource);
    }
    if wish.valid_from < today { Err(TermsError::PastDay) } else { Ok(()) }
}

/// R7: a ground ends once, with its source, and not on a day that has been.
pub fn may_end(
    ground: &ExclusionGround,
    last: NaiveDate,
    source: &str,
    today: NaiveDate,
) -> Result<(), TermsError> {
    if ground.valid_to.is_some() {
        return Err(TermsError::GroundOver);
    }
    if source.trim().is_empty() {
        return Err(TermsError::NoSource);
    }
    if last < today || last < ground.valid_from { Err(TermsError::PastDay) } else { Ok(()) }
}

/// R7: whether a ground is in force on a day.
pub fn in_force(ground: &ExclusionGround, day: NaiveDate) -> bool {
    ground.valid_from <= day && ground.valid_to.is_none_or(|last| day <= last)
}
