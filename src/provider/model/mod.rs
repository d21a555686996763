//! Rows and words of the room.

mod members;
mod proofs;
mod statuses;

pub use members::{
    Accepting, Invitation, InvitationState, JoinRequest, JoinState, Member, MemberId, MemberRole,
    NewInvitation, SignAnswer,
};
pub use proofs::{NewProof, Proof, ProofId, ProofKind, ProofState, Renewal, Renews};
pub use statuses::{
    Assessed, AssessedCriterion, Assessment, Claim, Criterion, CriterionClaim, Finding, Outcome,
    Status, StatusId, StatusKind, StatusState,
};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{
    Country, Email, Lang, OrganisationNumber, PersonNumber, Reference, folded_number,
};
use crate::provider::official;
use crate::schema::provider;
use crate::subject;

id_type! {
    /// A row of `provider`.
    pub struct ProviderId;
}

text_enum! {
    /// What the organisation is in law.
    pub enum LegalForm {
        /// Aktiebolag.
        LimitedCompany = "limited_company",
        /// Aktiebolag med särskild vinstutdelningsbegränsning (svb).
        LimitedProfitCompany = "limited_profit_company",
        /// Ekonomisk förening.
        EconomicAssociation = "economic_association",
        /// Ideell förening.
        NonProfitAssociation = "non_profit_association",
        /// Stiftelse.
        Foundation = "foundation",
        /// Handelsbolag, kommanditbolag.
        Partnership = "partnership",
        /// Enskild firma: goes by its owner's personal number.
        SoleTrader = "sole_trader",
        /// Trossamfund, utländskt företag and what else there is.
        OtherForm = "other_form",
    }
}

/// An organisation that offers, or wants to offer, labour-market measures.
///
/// A sole trader's number is not among its fields: what is not loaded cannot be shown (R57).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider)]
pub struct Provider {
    pub id: ProviderId,
    pub reference: Reference,
    /// None for a sole trader and for a supplier of another country.
    pub org_number: Option<OrganisationNumber>,
    pub name: String,
    pub legal_form: LegalForm,
    pub about: String,
    pub contact_name: String,
    pub email: Email,
    pub phone: String,
    pub website: String,
    pub created_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
    /// Where a supplier of another country is registered.
    pub country: Option<Country>,
    /// Its number in that country's register, as it writes it.
    pub register_number: Option<String>,
    pub vat_number: Option<String>,
}

subject!(Provider, "provider"; official::PROVIDER);

impl Provider {
    /// The number the organisation may be known by in public: its organisationsnummer, or its
    /// country and number there ("DE HRB 1234"). None for a sole trader, whose number is a
    /// personal one (R57).
    pub fn public_number(&self) -> Option<String> {
        let foreign = || {
            let (country, number) = self.country.as_ref().zip(self.register_number.as_ref())?;
            Some(format!("{country} {number}"))
        };
        self.org_number.as_ref().map(ToString::to_string).or_else(foreign)
    }

    /// Whether it goes by its owner's personal number.
    pub fn is_sole_trader(&self) -> bool {
        self.legal_form == LegalForm::SoleTrader
    }
}

/// By what number an organisation goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    Organisation(OrganisationNumber),
    /// A sole trader's: guarded like any personal number.
    Owner(PersonNumber),
    /// Of another country's register.
    Foreign(ForeignNumber),
}

/// The number of a supplier that has none in Sweden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignNumber {
    pub country: Country,
    /// As the register writes it.
    pub register: String,
    /// Always given where the Union has VAT numbers.
    pub vat: Option<String>,
}

impl ForeignNumber {
    /// What is compared: in whatever spelling, one organisation (R56).
    pub fn folded(&self) -> String {
        folded_number(&self.register)
    }
}

/// What a registration says.
#[derive(Debug, Clone)]
pub struct Registration {
    pub number: Number,
    pub name: String,
    pub legal_form: LegalForm,
    pub contact_name: String,
    pub email: Email,
    pub phone: String,
    pub website: String,
    pub about: String,
    /// "May you sign for the organisation?"
    pub may_sign: bool,
    /// The language of the letter and of a new account.
    pub language: Lang,
}

/// What members may change by themselves.
#[derive(Debug, Clone)]
pub struct Details {
    pub contact_name: String,
    pub email: Email,
    pub phone: String,
    pub website: String,
    pub about: String,
}
