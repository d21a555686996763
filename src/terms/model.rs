//! Rows and words of the room.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use crate::attachment::{Allowed, AttachmentId, FileKind, LARGEST_MB};
use crate::kernel::{AuthorityId, Money, Reference, UserId};
use crate::schema::{
    answer, answer_sheet, exclusion_ground, ground_answer, price_item, requirement, specification,
};
use crate::subject;
use crate::terms::official;

id_type! {
    /// A row of `specification`: one version.
    pub struct SpecificationId;
}
id_type! {
    /// A row of `requirement`.
    pub struct RequirementId;
}
id_type! {
    /// A row of `price_item`.
    pub struct PriceId;
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
        /// A file, of the kinds and the size that the requirement takes.
        Document = "document",
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
    #[diesel(embed)]
    pub frame: Frame,
    /// The last day for contracted providers to accept the version, if they are asked.
    pub accept_by: Option<NaiveDate>,
    /// What follows when a provider that is asked stays silent.
    pub on_silence: Option<OnSilence>,
}

subject!(Specification, "specification", owner_authority_id; official::SPECIFICATION);

impl Specification {
    /// What contracted providers are asked, where they are.
    pub fn asking(&self) -> Option<Asking> {
        let (accept_by, on_silence) = self.accept_by.zip(self.on_silence)?;
        Some(Asking { accept_by, on_silence })
    }
}

/// The figures of a specification: caps and notice. What is `None` is not limited or not said.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Queryable, Selectable, AsChangeset,
)]
#[diesel(table_name = specification, treat_none_as_null = true)]
pub struct Frame {
    /// The lowest cap that a provider may state, in places.
    pub lowest_cap: Option<i64>,
    /// The highest cap that a provider may state, in places.
    pub highest_cap: Option<i64>,
    /// How many days ahead a raised cap is told.
    pub raise_notice_days: Option<i64>,
    /// How many times in a calendar year a cap may be changed.
    pub raises_a_year: Option<i64>,
    /// Notice in days when the provider ends the contract.
    pub provider_notice_days: Option<i64>,
    /// Notice in days when the authority ends the contract.
    pub authority_notice_days: Option<i64>,
    /// Notice in days when a person changes provider (omval).
    pub change_notice_days: Option<i64>,
    /// How many days after the end of a placement the provider sees the participant, to report (R66).
    pub report_days: Option<i64>,
}

text_enum! {
    /// What follows when a contracted provider does not answer whether it accepts a new version.
    /// Never an end of the contract by itself.
    pub enum OnSilence {
        /// The contract goes on under the version it has.
        OldTerms = "old_terms",
        /// Staff decide whether to give notice.
        NoticeByStaff = "notice_by_staff",
    }
}

/// What contracted providers are told about a new version before it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// The last day to accept.
    pub accept_by: NaiveDate,
    pub on_silence: OnSilence,
}

text_enum! {
    /// How a price is earned.
    pub enum PriceKind {
        /// For each unit.
        Fixed = "fixed",
        /// When a condition is met (resultatersättning).
        Result = "result",
    }
}

text_enum! {
    /// What a price is for one of.
    pub enum PriceUnit {
        Hour = "hour",
        Day = "day",
        Week = "week",
        Month = "month",
        /// A month of a full-time place, in proportion for less.
        FullTimeMonth = "full_time_month",
        Meeting = "meeting",
        Person = "person",
    }
}

/// A price of a version (grund för ersättning, LOV 4 kap. 1 §).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = price_item)]
pub struct PriceItem {
    pub id: PriceId,
    pub specification_id: SpecificationId,
    /// 1, 2, 3 … within the version, without gaps.
    pub number: i64,
    pub name: String,
    pub kind: PriceKind,
    pub unit: PriceUnit,
    /// Öre without moms.
    #[diesel(column_name = amount_ore)]
    pub amount: Money,
    /// What must have happened, of a result; else empty.
    pub condition_text: String,
}

/// A price as it is written.
#[derive(Debug, Clone, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = price_item)]
pub struct PriceWish {
    pub name: String,
    pub kind: PriceKind,
    pub unit: PriceUnit,
    #[diesel(column_name = amount_ore)]
    pub amount: Money,
    pub condition_text: String,
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
    /// What the provider shows that it meets it; may be empty.
    pub evidence: String,
    /// Whether an answer that was given before may be proposed again.
    pub may_reuse: bool,
    /// Of documents: words of the kinds of files, with commas between.
    pub file_kinds: Option<String>,
    /// Of documents: the largest file, in megabytes.
    pub file_max_mb: Option<i64>,
}

impl Requirement {
    /// Which files answer it.
    pub fn allowed(&self) -> Allowed {
        let words = self.file_kinds.as_deref().unwrap_or_default().split(',');
        let kinds: Vec<FileKind> = words.filter_map(FileKind::from_word).collect();
        Allowed::new(&kinds, self.file_max_mb.unwrap_or(LARGEST_MB))
    }
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
    /// What the provider shows that it meets it; may be empty.
    pub evidence: String,
    /// Whether an answer that was given before may be proposed again.
    pub may_reuse: bool,
    pub file_kinds: Option<String>,
    pub file_max_mb: Option<i64>,
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
    /// The last day, once it is said.
    pub valid_to: Option<NaiveDate>,
    /// Where the wording is taken from.
    pub source: String,
    /// Nobody for what the portal came with.
    pub entered_by: Option<UserId>,
    /// Why it ends.
    pub end_source: Option<String>,
    pub ended_by: Option<UserId>,
}

/// A ground to be entered in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundWish {
    pub act: String,
    pub section: String,
    pub text: String,
    pub source: String,
    pub valid_from: NaiveDate,
    /// The ground that it takes the place of: ends the day before.
    pub replaces: Option<GroundId>,
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
    pub attachment_id: Option<AttachmentId>,
}

/// An answer as it is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerValue {
    Yes(bool),
    Text(String),
    Number(i64),
    /// A file that is stored.
    Document(AttachmentId),
}

impl Answer {
    /// The answer as it was given.
    pub fn given(&self) -> Option<AnswerValue> {
        self.yes
            .map(AnswerValue::Yes)
            .or_else(|| self.text.clone().map(AnswerValue::Text))
            .or_else(|| self.number.map(AnswerValue::Number))
            .or_else(|| self.attachment_id.map(AnswerValue::Document))
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

impl PriceItem {
    /// The same as a wish, for a draft of the next version.
    pub fn wish(&self) -> PriceWish {
        PriceWish {
            name: self.name.clone(),
            kind: self.kind,
            unit: self.unit,
            amount: self.amount,
            condition_text: self.condition_text.clone(),
        }
    }
}
