//! Rows and words of the room.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{AuthorityId, Reference};
use crate::schema::{
    answer, answer_sheet, exclusion_ground, ground_answer, requirement, specification,
};

id_type! {
    /// A row of `specification`: one version.
    pub struct SpecificationId;
}
id_type! {
    /// A row of `requirement`.
    pub struct RequirementId;
}
id_type! {
    /// A row of `exclusion_ground`.
    pub struct GroundId;
}
id_type! {
    /// A row of `answer_sheet`.
    pub struct AnswerSheetId;
}

text_enum! {
    /// Where a version of a specification stands.
    pub enum SpecificationState {
        Draft = "draft",
        Published = "published",
        /// A newer version is published; applications bound to this one stay so.
        Replaced = "replaced",
    }
}

text_enum! {
    /// How a requirement is answered.
    pub enum RequirementKind {
        /// A yes is demanded.
        Yes = "yes",
        /// A free text within a number of words.
        Text = "text",
        /// A whole number within bounds.
        Number = "number",
    }
}

/// One version of a specification (förfrågningsunderlag, LOV 2 kap. 1 §).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = specification)]
pub struct Specification {
    pub id: SpecificationId,
    pub reference: Reference,
    pub owner_authority_id: AuthorityId,
    /// What the versions of one specification share.
    pub series: String,
    pub version: i64,
    pub title: String,
    pub background: String,
    pub compensation: String,
    pub how_to_apply: String,
    /// Within how many days a decision is promised (LOV 4 kap. 4 §).
    pub decision_days: i64,
    pub contract_text: String,
    pub state: SpecificationState,
    pub created_at: NaiveDateTime,
    pub published_at: Option<NaiveDateTime>,
}

/// What a specification says besides its requirements. Texts may be empty while it is a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = specification)]
pub struct Head {
    pub title: String,
    pub background: String,
    pub compensation: String,
    pub how_to_apply: String,
    pub decision_days: i64,
    pub contract_text: String,
}

#[derive(Debug, Insertable)]
#[diesel(table_name = specification)]
pub(super) struct NewSpecification<'a> {
    pub reference: Reference,
    pub owner_authority_id: AuthorityId,
    pub series: &'a str,
    pub version: i64,
    pub title: &'a str,
    pub background: &'a str,
    pub compensation: &'a str,
    pub how_to_apply: &'a str,
    pub decision_days: i64,
    pub contract_text: &'a str,
    pub state: SpecificationState,
    pub created_at: NaiveDateTime,
}

/// One requirement of a version.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = requirement)]
pub struct Requirement {
    pub id: RequirementId,
    pub specification_id: SpecificationId,
    pub number: i64,
    pub heading: String,
    pub text: String,
    pub kind: RequirementKind,
    pub how_checked: String,
    pub word_limit: Option<i64>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
}

/// A requirement as it is written.
#[derive(Debug, Clone, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = requirement, treat_none_as_null = true)]
pub struct RequirementWish {
    pub heading: String,
    pub text: String,
    pub kind: RequirementKind,
    pub how_checked: String,
    pub word_limit: Option<i64>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
}

/// A ground on which an applicant may be excluded (LOV 7 kap. 1 §), as long as it is in force.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = exclusion_ground)]
pub struct ExclusionGround {
    pub id: GroundId,
    pub code: String,
    pub act: String,
    pub section: String,
    /// The question that is asked, in Swedish.
    pub text: String,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
}

/// Answers to one version of a specification.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_sheet)]
pub struct AnswerSheet {
    pub id: AnswerSheetId,
    pub specification_id: SpecificationId,
    pub changed_at: NaiveDateTime,
    /// Grows with every saving; a form carries the one it was drawn from.
    pub revision: i64,
}

/// What was answered to a requirement; the field of its kind is filled.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer)]
pub struct Answer {
    pub requirement_id: RequirementId,
    pub yes: Option<bool>,
    pub text: Option<String>,
    pub number: Option<i64>,
}

/// An answer as it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    Yes(bool),
    Text(String),
    Number(i64),
}

impl Answer {
    /// The answer as it was given.
    pub fn given(&self) -> Option<Given> {
        self.yes
            .map(Given::Yes)
            .or_else(|| self.text.clone().map(Given::Text))
            .or_else(|| self.number.map(Given::Number))
    }
}

/// What was answered to an exclusion ground.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = ground_answer)]
pub struct GroundAnswer {
    #[diesel(column_name = exclusion_ground_id)]
    pub ground_id: GroundId,
    pub applies: bool,
    pub explanation: String,
}
