//! Rows and words of the room.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{Email, Lang, OrganisationNumber, PersonNumber, Reference, UserId};
use crate::schema::{provider, provider_criterion, provider_member, provider_status};

id_type! {
    /// A row of `provider`.
    pub struct ProviderId;
}

id_type! {
    /// A row of `provider_member`.
    pub struct MemberId;
}

id_type! {
    /// A row of `provider_status`.
    pub struct StatusId;
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

text_enum! {
    /// What a member may do for the organisation.
    pub enum MemberRole {
        /// Signs for the organisation (firmatecknare).
        Signatory = "signatory",
        /// Keeps offers and places in order.
        Administrator = "administrator",
        /// Works with people who chose the provider.
        Coach = "coach",
    }
}

text_enum! {
    /// Four independent statuses (R50).
    pub enum StatusKind {
        /// Arbetsintegrerande socialt företag.
        SocialEnterprise = "social_enterprise",
        /// Idéburen organisation, lag (2022:900).
        NonProfit = "non_profit",
        /// Supplier under LOU 4 kap. 18 §.
        ReservedSupplier = "reserved_supplier",
        /// Organisation under LOU 19 kap. 25 §.
        Participatory = "participatory",
    }
}

text_enum! {
    /// Where a claim of a status stands.
    pub enum StatusState {
        Claimed = "claimed",
        Accepted = "accepted",
        Refused = "refused",
        Expired = "expired",
    }
}

text_enum! {
    /// What makes an arbetsintegrerande socialt företag; each is shown by itself.
    pub enum Criterion {
        /// Makes and sells, so that people far from work get and keep a job.
        Business = "business",
        /// Its co-workers take part: as owners, by contract or in another documented way.
        Participation = "participation",
        /// Its surplus mainly stays in its own or similar activities.
        Reinvestment = "reinvestment",
        /// Independent of the public sector.
        Independence = "independence",
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
    /// None for a sole trader.
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
}

/// Somebody who acts for a provider.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_member)]
pub struct Member {
    pub id: MemberId,
    pub provider_id: ProviderId,
    pub user_id: UserId,
    pub role: MemberRole,
    /// The answer to "May you sign for the organisation?".
    pub may_sign: bool,
    pub answered_at: NaiveDateTime,
    pub active: bool,
    pub created_at: NaiveDateTime,
}

/// A claimed status with its assessment.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_status)]
pub struct Status {
    pub id: StatusId,
    pub provider_id: ProviderId,
    pub status: StatusKind,
    pub state: StatusState,
    pub evidence: String,
    pub claimed_at: NaiveDateTime,
    pub assessed_by: Option<UserId>,
    pub assessed_at: Option<NaiveDateTime>,
    pub reason: Option<String>,
    pub valid_to: Option<NaiveDate>,
}

/// The evidence for one criterion of a status.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_criterion)]
pub struct CriterionClaim {
    pub provider_status_id: StatusId,
    pub criterion: Criterion,
    pub evidence: String,
    /// None until somebody has assessed it.
    pub met: Option<bool>,
}

/// By what number an organisation goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    Organisation(OrganisationNumber),
    /// A sole trader's: guarded like any personal number.
    Owner(PersonNumber),
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

/// A claim of a status. A social enterprise shows every criterion; the others one evidence text.
#[derive(Debug, Clone)]
pub struct Claim {
    pub status: StatusKind,
    pub evidence: String,
    pub criteria: Vec<(Criterion, String)>,
}

/// What staff say of a claim.
#[derive(Debug, Clone)]
pub struct Assessment {
    pub accept: bool,
    pub reason: String,
    /// The last day an accepted status holds.
    pub valid_to: Option<NaiveDate>,
    /// The criteria found to be met.
    pub met: Vec<Criterion>,
}
