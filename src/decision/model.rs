//! Rows of the room, and who may decide.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::identity::{Decision as Kind, Delegation, DelegationId};
use crate::kernel::{AuthorityId, UserId};
use crate::registry::{DocumentId, MatterId};
use crate::schema::{decision, decision_correction};

id_type! {
    /// A row of `decision`.
    pub struct DecisionId;
}

/// A decision that was made by delegation.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = decision)]
pub struct Decision {
    pub id: DecisionId,
    pub owner_authority_id: AuthorityId,
    pub matter_id: MatterId,
    pub kind: Kind,
    pub decided_by: UserId,
    pub delegation_id: DelegationId,
    pub decided_at: NaiveDateTime,
    /// The last day to have it tried, where that counts from the decision.
    pub last_day: Option<NaiveDate>,
    /// Its letter.
    pub document_id: DocumentId,
}

/// Who may make a decision in a matter today: only [`super::decider`] gives one.
#[derive(Debug, Clone)]
pub struct Decider {
    pub(super) matter_id: MatterId,
    pub user: UserId,
    pub name: String,
    pub delegation: Delegation,
}

/// A decision to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewDecision<'a> {
    /// To whom the letter goes.
    pub counterpart: &'a str,
    pub brief: &'a str,
    /// The letter.
    pub body: &'a str,
    pub last_day: Option<NaiveDate>,
}

/// A letter that corrects a slip of the pen in the letter of a decision.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = decision_correction)]
pub struct Correction {
    pub decision_id: DecisionId,
    pub document_id: DocumentId,
    pub wrong: String,
    pub correct: String,
    pub made_by: UserId,
    pub delegation_id: DelegationId,
    pub made_at: NaiveDateTime,
}

/// A decision by delegation, or the correction of one, as the list for the board shows it.
#[derive(Debug, Clone)]
pub struct Listed {
    pub decision: Decision,
    /// Whether this is the correction of it.
    pub correction: bool,
    pub at: NaiveDateTime,
    pub by: UserId,
    pub registry_no: String,
    /// The point of the list of delegations.
    pub delegation: String,
}
