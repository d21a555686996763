//! An event as it is told and as it is stored, and its seal.

use crate::kernel::{AuthorityId, Reference, Role, UserId};
use crate::schema::{audit_event, audit_seal};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::Value;

use super::Official;

/// What an operation tells of itself.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Room and operation: "choice.made".
    pub action: &'a str,
    /// Kind, row id, and the reference that people know it by.
    pub object: (&'a str, i64, Option<&'a Reference>),
    pub owner_authority_id: Option<AuthorityId>,
    /// What else is worth knowing; nothing personal.
    pub detail: &'a Value,
    /// Personal details, which disposal may take.
    pub personal: Option<&'a Value>,
    /// What its object's official rows are, if it has any.
    pub official: Option<&'static Official>,
}

/// An event as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_event)]
pub struct Recorded {
    pub id: i64,
    pub at: NaiveDateTime,
    pub user_id: Option<UserId>,
    pub role: Role,
    pub authority_id: Option<AuthorityId>,
    pub action: String,
    pub object_kind: String,
    pub object_id: Option<i64>,
    pub object_reference: Option<String>,
    pub owner_authority_id: Option<AuthorityId>,
    pub detail: String,
    pub personal_digest: Option<String>,
    /// What the official rows of the object said after the operation: see [`Official`].
    pub(super) official: Option<String>,
    /// The keyed MAC of all the rest; nothing if the portal did not write the row.
    pub(super) mac: Option<String>,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_seal)]
pub(super) struct Seal {
    pub(super) seq: i64,
    pub(super) event_id: i64,
    pub(super) previous_hash: String,
    pub(super) hash: String,
    pub(super) sealed_at: NaiveDateTime,
    pub(super) mac: Option<String>,
}
