//! What a contract comes from, and a contract to be made.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::ContractState;
use crate::kernel::{AuthorityId, Reference};
use crate::offer::{OfferId, RevisionId};
use crate::provider::{Provider, ProviderId};
use crate::registry::MatterId;
use crate::schema::contract;
use crate::terms::SpecificationId;

id_type! {
    /// A row of `choice_system`, which a room above owns: here it is what a contract is made under.
    pub struct ChoiceSystemId;
}

text_enum! {
    /// What a contract comes from.
    pub enum ContractSource {
        /// Approval in a choice system.
        Lov = "lov",
        /// Award of a procurement.
        Lou = "lou",
        /// The municipality itself (egen regi).
        InHouse = "in_house",
        /// A ground of another kind.
        Other = "other",
    }
}

/// What a contract comes from, with what says which one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    ChoiceSystem(ChoiceSystemId),
    /// A procurement by its reference.
    Procurement(Reference),
    OwnService,
    /// Another ground by the number of its decision in the register (diarienummer).
    Other(String),
}

impl Source {
    pub const fn word(&self) -> ContractSource {
        match self {
            Self::ChoiceSystem(_) => ContractSource::Lov,
            Self::Procurement(_) => ContractSource::Lou,
            Self::OwnService => ContractSource::InHouse,
            Self::Other(_) => ContractSource::Other,
        }
    }

    pub const fn choice_system(&self) -> Option<ChoiceSystemId> {
        match self {
            Self::ChoiceSystem(id) => Some(*id),
            Self::Procurement(_) | Self::OwnService | Self::Other(_) => None,
        }
    }

    fn reference(&self) -> Option<&str> {
        match self {
            Self::Procurement(reference) => Some(reference.as_str()),
            Self::Other(decision) => Some(decision),
            Self::ChoiceSystem(_) | Self::OwnService => None,
        }
    }
}

/// What the parties agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreed {
    /// A version of published terms.
    Terms(SpecificationId),
    /// A text of its own.
    Text(String),
}

/// A contract to be made.
#[derive(Debug, Clone)]
pub struct NewContract {
    pub source: Source,
    /// What it is made under, as the contract and the lists name it.
    pub source_name: String,
    pub owner_authority_id: AuthorityId,
    pub matter_id: MatterId,
    pub provider_id: ProviderId,
    /// Those who are bound together with the provider (LOV 5 kap. 1 §).
    pub partners: Vec<Provider>,
    pub agreed: Agreed,
    /// The offers that are part of it, in the revisions that were agreed on.
    pub offers: Vec<(OfferId, RevisionId)>,
    pub starts_on: NaiveDate,
}

/// A contract as its row is written first.
#[derive(Debug, Insertable)]
#[diesel(table_name = contract)]
pub(in crate::contract) struct ContractRow<'a> {
    reference: Reference,
    source: ContractSource,
    owner_authority_id: AuthorityId,
    matter_id: MatterId,
    provider_id: ProviderId,
    source_name: &'a str,
    choice_system_id: Option<ChoiceSystemId>,
    source_reference: Option<&'a str>,
    specification_id: Option<SpecificationId>,
    state: ContractState,
    text: &'a str,
    text_sha256: &'a str,
    starts_on: NaiveDate,
    created_at: NaiveDateTime,
}

impl<'a> ContractRow<'a> {
    pub(in crate::contract) fn of(
        new: &'a NewContract,
        (text, text_sha256): (&'a str, &'a str),
        now: NaiveDateTime,
    ) -> Self {
        Self {
            reference: Reference::random(),
            source: new.source.word(),
            owner_authority_id: new.owner_authority_id,
            matter_id: new.matter_id,
            provider_id: new.provider_id,
            source_name: &new.source_name,
            choice_system_id: new.source.choice_system(),
            source_reference: new.source.reference(),
            specification_id: match new.agreed {
                Agreed::Terms(id) => Some(id),
                Agreed::Text(_) => None,
            },
            state: ContractState::ToSign,
            text,
            text_sha256,
            starts_on: new.starts_on,
            created_at: now,
        }
    }
}
