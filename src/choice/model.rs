//! Rows and words of rights to choose and of choices.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::capacity::{CapacityId, Wording};
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{AuthorityId, Lang, Reference, UserId};
use crate::measure::{Area, Language, MeasureKind};
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::provider::ProviderId;
use crate::schema::{choice, right_to_choose};

id_type! {
    /// A row of `right_to_choose`.
    pub struct RightId;
}

id_type! {
    /// A row of `choice`.
    pub struct ChoiceId;
}

text_enum! {
    /// Where a right to choose stands.
    pub enum RightState {
        Open = "open",
        Used = "used",
        Lapsed = "lapsed",
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// Where a choice of provider stands.
    pub enum ChoiceState {
        /// The person has chosen and the provider has not answered.
        Made = "made",
        /// The provider has said yes.
        Confirmed = "confirmed",
        /// The provider has handed it back, with a reason from the list.
        Declined = "declined",
        /// The person changed their mind before the provider answered.
        Withdrawn = "withdrawn",
        Ended = "ended",
    }
}

text_enum! {
    /// The law that the measure rests on.
    pub enum LegalBasis {
        /// Socialtjänstlagen (2025:400) 11 kap. 5 §: without an individual needs test.
        SocialOpen = "social_open",
        /// Socialtjänstlagen (2025:400) 12 kap. 4 §: for somebody with income support.
        SocialIncome = "social_income",
        /// Kommunallagen (2017:725) 2 kap. 1 §.
        Municipal = "municipal",
        /// Förordning (2000:628) om den arbetsmarknadspolitiska verksamheten.
        LabourMarket = "labour_market",
    }
}

text_enum! {
    /// Who made the choice (R15).
    pub enum ChosenBy {
        /// The person.
        Client = "client",
        /// Ombud with a mandate.
        Representative = "representative",
        /// God man.
        Guardian = "guardian",
        /// Förvaltare.
        Administrator = "administrator",
    }
}

text_enum! {
    /// How the choice reached the portal.
    pub enum Channel {
        Portal = "portal",
        Code = "code",
        InPerson = "in_person",
        Phone = "phone",
    }
}

text_enum! {
    /// How the person said yes to what staff recorded (R77).
    pub enum YesGiven {
        Spoken = "spoken",
        ByPhone = "by_phone",
        Written = "written",
        ThroughInterpreter = "through_interpreter",
    }
}

text_enum! {
    /// Why a provider hands a choice back. A provider under its cap may refuse nobody for what
    /// they are, so the list is short.
    pub enum ReturnReason {
        OutsideTargetGroup = "outside_target_group",
        LanguageMissing = "language_missing",
        NotAccessible = "not_accessible",
        PlaceLost = "place_lost",
        PersonAsked = "person_asked",
    }
}

/// A person's right to choose a provider of one kind of measure.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = right_to_choose)]
pub struct Right {
    pub id: RightId,
    pub reference: Reference,
    pub client_id: ClientId,
    pub owner_authority_id: AuthorityId,
    pub measure_kind: MeasureKind,
    pub legal_basis: LegalBasis,
    /// Of a full-time place.
    pub hundredths: i64,
    pub area: Option<Area>,
    pub needs_language: Option<Language>,
    pub opened_by: UserId,
    pub opened_at: NaiveDateTime,
    /// The last day to choose on, in Stockholm.
    pub last_day: NaiveDate,
    pub state: RightState,
}

/// What a caseworker opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRight {
    pub measure_kind: MeasureKind,
    pub legal_basis: LegalBasis,
    pub hundredths: i64,
    pub area: Option<Area>,
    pub needs_language: Option<Language>,
    pub last_day: NaiveDate,
}

/// A choice, with all that R15 asks of it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = choice)]
pub struct Choice {
    pub id: ChoiceId,
    pub reference: Reference,
    pub right_id: RightId,
    pub client_id: ClientId,
    pub owner_authority_id: AuthorityId,
    pub offer_id: OfferId,
    pub offer_revision_id: RevisionId,
    pub site_id: SiteId,
    pub contract_id: ContractId,
    pub capacity_id: CapacityId,
    pub state: ChoiceState,
    pub chosen_by: ChosenBy,
    pub channel: Channel,
    pub recorded_by: UserId,
    pub mandate: Option<String>,
    pub yes_given: Option<YesGiven>,
    pub interpreter: Option<Language>,
    /// [`Shown`] as JSON.
    pub shown_list: String,
    pub shown_version: i64,
    pub made_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
    pub return_reason: Option<ReturnReason>,
    /// In which language the page was read that the choice was made from.
    pub read_language: Option<Lang>,
    /// Which version of that language's texts ([`crate::platform::words::Words::version`]).
    pub read_texts: Option<String>,
}

/// Who chose, through whom, and how the yes was given (R15, R77).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chooser {
    pub chosen_by: ChosenBy,
    pub channel: Channel,
    pub mandate: Option<String>,
    pub yes_given: Option<YesGiven>,
    pub interpreter: Option<Language>,
}

impl Chooser {
    /// The person, signed in.
    pub const fn person() -> Self {
        Self {
            chosen_by: ChosenBy::Client,
            channel: Channel::Portal,
            mandate: None,
            yes_given: None,
            interpreter: None,
        }
    }
}

/// A choice about to be made: which right, which place, by whom, out of what was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub right: Reference,
    pub site: Reference,
    pub chooser: Chooser,
    pub shown: Shown,
}

/// The list that lay before the person, in its order. Kept with the choice (R15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub right: String,
    pub at: NaiveDateTime,
    /// The version of the rules that made the list.
    pub version: i64,
    pub entries: Vec<ShownEntry>,
    /// In which language, and which version of its texts; nothing where no page was read.
    #[serde(default)]
    pub language: Option<Lang>,
    #[serde(default)]
    pub texts: Option<String>,
}

impl Shown {
    /// The list as it stood on a page in a language.
    #[must_use]
    pub fn read_in(self, language: Lang, texts: &str) -> Self {
        Self { language: Some(language), texts: Some(texts.to_owned()), ..self }
    }
}

/// One line of the list as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownEntry {
    pub offer: String,
    pub site: String,
    /// Which text of the offer was shown.
    pub revision: i64,
    pub group: Group,
}

text_enum! {
    /// Which part of the list an alternative stands in.
    pub enum Group {
        /// Has what the person needs.
        Fits = "fits",
        Others = "others",
        /// Cannot be chosen now.
        Barred = "barred",
    }
}

text_enum! {
    /// Why an alternative cannot be chosen now.
    pub enum Bar {
        Full = "full",
        /// Room for less than the right's extent.
        TooLittle = "too_little",
        Paused = "paused",
        Leaving = "leaving",
    }
}

/// One place that the person may choose, or is told why not.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    pub offer_id: OfferId,
    pub offer: Reference,
    pub site_id: SiteId,
    pub site: Reference,
    pub revision_id: RevisionId,
    pub revision: i64,
    pub provider_id: ProviderId,
    pub provider: Reference,
    pub provider_name: String,
    pub name: String,
    pub summary: String,
    pub hours: String,
    pub street: String,
    pub locality: String,
    pub area: Area,
    pub languages: Vec<Language>,
    pub first_meeting: bool,
    /// Left at the site, in hundredths.
    pub free: i64,
    pub confirmed_at: NaiveDateTime,
    pub wording: Wording,
    /// Whether the wanted language is spoken; nothing if none is wanted.
    pub speaks: Option<bool>,
    /// Whether it lies in the wanted area; nothing if none is wanted.
    pub near: Option<bool>,
    pub bar: Option<Bar>,
}
