//! What an organisation shows for a time: insurance, tax, registration.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{Reference, UserId};
use crate::schema::provider_proof;

use super::{ProviderId, StatusKind};

id_type! {
    /// A row of `provider_proof`.
    pub struct ProofId;
}

text_enum! {
    /// What is shown.
    pub enum ProofKind {
        /// Liability insurance (ansvarsforsakring).
        Insurance = "insurance",
        /// That taxes and fees are paid (Skatteverket, Kronofogden).
        Tax = "tax",
        /// That the organisation stands in its register (Bolagsverket or another).
        Register = "register",
    }
}

text_enum! {
    /// Where a proof stands.
    pub enum ProofState {
        /// Added; staff have not looked yet.
        Waiting = "waiting",
        Accepted = "accepted",
        Refused = "refused",
        /// Taken back before anybody looked.
        Withdrawn = "withdrawn",
        /// A newer one of its kind was accepted.
        Replaced = "replaced",
        /// Its last day has passed.
        Lapsed = "lapsed",
    }
}

/// One proof. The newest accepted of a kind is the one that counts.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_proof)]
pub struct Proof {
    pub id: ProofId,
    pub reference: Reference,
    pub provider_id: ProviderId,
    pub kind: ProofKind,
    pub state: ProofState,
    pub evidence: String,
    /// The last day it holds.
    pub valid_to: NaiveDate,
    pub added_by: UserId,
    pub added_at: NaiveDateTime,
    pub checked_by: Option<UserId>,
    pub checked_at: Option<NaiveDateTime>,
    pub reason: Option<String>,
}

/// A proof to be added.
#[derive(Debug, Clone)]
pub struct NewProof {
    pub kind: ProofKind,
    pub evidence: String,
    /// The last day it holds.
    pub valid_to: NaiveDate,
}

/// What is to be renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renews {
    Proof(ProofKind),
    Status(StatusKind),
}

/// Something of an organisation's that runs out soon, or has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    pub what: Renews,
    pub valid_to: NaiveDate,
    pub lapsed: bool,
}
