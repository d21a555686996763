//! Rows and words of rights to choose and of choices.

mod list;

pub use list::{Alternative, Answers, Asked, Bar, Group, Needs, Reason, Shown, ShownEntry};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::capacity::CapacityId;
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{AuthorityId, Lang, Reference, UserId};
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::platform::outbox::Post;
use crate::schema::{choice, right_to_choose};
use crate::subject;

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
        /// Nobody used it, and the authority has decided that it leads to no choice.
        Decided = "decided",
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
        /// Nobody: the authority decided, since the person has not chosen. Never counted as a
        /// choice of theirs.
        Decision = "decision",
    }
}

impl ChosenBy {
    /// Those who can choose.
    pub const PEOPLE: &'static [Self] =
        &[Self::Client, Self::Representative, Self::Guardian, Self::Administrator];
}

text_enum! {
    /// How the choice reached the portal.
    pub enum Channel {
        Portal = "portal",
        Code = "code",
        InPerson = "in_person",
        Phone = "phone",
        /// No channel: nobody chose.
        Decision = "decision",
    }
}

text_enum! {
    /// How the person wants to be told of the right. Nothing is sent to a protected person.
    pub enum ToldBy {
        Email = "email",
        Sms = "sms",
        Letter = "letter",
        InPerson = "in_person",
        Phone = "phone",
    }
}

impl ToldBy {
    /// The channel of letters about the right; none where a human tells the person.
    pub const fn post(self) -> Option<Post> {
        match self {
            Self::Email => Some(Post::Email),
            Self::Sms => Some(Post::Sms),
            Self::Letter => Some(Post::Letter),
            Self::InPerson | Self::Phone => None,
        }
    }
}

text_enum! {
    /// How letters about a right go, as the person is reached today.
    pub enum Sending {
        Email = "email",
        Sms = "sms",
        Letter = "letter",
        /// On paper, since the channel that was asked for has no address.
        PaperInstead = "paper_instead",
        /// Not at all: the caseworker tells the person.
        Caseworker = "caseworker",
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
    /// Words with blanks between them.
    needs_languages: String,
    needs_access: String,
    pub told_by: ToldBy,
    /// The period that is planned, as a proposal: nothing is counted by it.
    pub planned_from: Option<NaiveDate>,
    pub planned_to: Option<NaiveDate>,
    pub opened_by: UserId,
    pub opened_at: NaiveDateTime,
    /// The last day to choose on, in Stockholm.
    pub last_day: NaiveDate,
    pub state: RightState,
    /// The day of the newest thing that happened with the right, or that is to happen: a choice, an
    /// answer, a decision, a first day.
    pub event_on: Option<NaiveDate>,
}

subject!(Right, "right_to_choose", owner_authority_id);

impl Right {
    /// The languages of which the person needs one.
    pub fn languages(&self) -> Vec<Language> {
        words(&self.needs_languages, Language::from_word)
    }

    /// The facts about the premises that the person needs, all of them.
    pub fn access(&self) -> Vec<Accessibility> {
        words(&self.needs_access, Accessibility::from_word)
    }
}

fn words<T>(stored: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    stored.split_whitespace().filter_map(read).collect()
}

/// What a caseworker opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRight {
    pub measure_kind: MeasureKind,
    pub legal_basis: LegalBasis,
    pub hundredths: i64,
    pub area: Option<Area>,
    /// The languages of which the person needs one.
    pub needs_languages: Vec<Language>,
    /// The facts about the premises that the person needs, all of them.
    pub needs_access: Vec<Accessibility>,
    pub told_by: ToldBy,
    pub planned_from: Option<NaiveDate>,
    pub planned_to: Option<NaiveDate>,
    pub last_day: NaiveDate,
}

impl NewRight {
    pub(super) fn languages_stored(&self) -> String {
        self.needs_languages.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn access_stored(&self) -> String {
        self.needs_access.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }
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
    /// Who chose for the person, by name, and the paper that was seen.
    pub representative: Option<String>,
    pub paper: Option<String>,
    pub yes_given: Option<YesGiven>,
    pub interpreter: Option<Language>,
    /// [`Shown`] as JSON.
    pub shown_list: String,
    pub shown_version: i64,
    pub made_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
    pub return_reason: Option<ReturnReason>,
    /// The choice whose place is given up when this one is certain (omval).
    pub replaces_id: Option<ChoiceId>,
    /// In which language the page was read that the choice was made from.
    pub read_language: Option<Lang>,
    /// Which version of that language's texts ([`crate::platform::words::Words::version`]).
    pub read_texts: Option<String>,
    /// Words with blanks between them.
    told_languages: Option<String>,
    /// Whether an interpreter was there when staff helped; said of no other choice.
    pub interpreter_present: Option<bool>,
}

subject!(Choice, "choice", owner_authority_id);

impl Choice {
    /// The languages that the text was read aloud or shown in, where staff helped.
    pub fn told_in(&self) -> Vec<Language> {
        words(self.told_languages.as_deref().unwrap_or_default(), Language::from_word)
    }
}

/// Who chose, through whom, and how the yes was given (R15, R77).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chooser {
    pub chosen_by: ChosenBy,
    pub channel: Channel,
    pub mandate: Option<String>,
    /// The name of who chose for the person, and the paper that was seen.
    pub representative: Option<String>,
    pub paper: Option<String>,
    pub yes_given: Option<YesGiven>,
    /// Where staff help: the languages that the text was read aloud or shown in for the person.
    pub told_in: Vec<Language>,
    /// Where staff help: whether an interpreter was there.
    pub interpreter_present: Option<bool>,
    /// What the interpreter spoke.
    pub interpreter: Option<Language>,
}

impl Chooser {
    /// The person, signed in.
    pub const fn person() -> Self {
        Self {
            chosen_by: ChosenBy::Client,
            channel: Channel::Portal,
            mandate: None,
            representative: None,
            paper: None,
            yes_given: None,
            told_in: Vec::new(),
            interpreter_present: None,
            interpreter: None,
        }
    }

    /// Nobody: the authority has decided.
    pub const fn decision() -> Self {
        Self {
            chosen_by: ChosenBy::Decision,
            channel: Channel::Decision,
            mandate: None,
            representative: None,
            paper: None,
            yes_given: None,
            told_in: Vec::new(),
            interpreter_present: None,
            interpreter: None,
        }
    }
}

impl Chooser {
    pub(super) fn told_in_stored(&self) -> Option<String> {
        let words = self.told_in.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ");
        Some(words).filter(|words| !words.is_empty())
    }

    /// The person, signed in by the code of a letter.
    pub fn by_code() -> Self {
        Self { channel: Channel::Code, ..Self::person() }
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

/// Rights in numbers, for desks that see no persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RightFigures {
    /// Those that wait no longer.
    pub settled: i64,
    /// Those of them that were used by a choice of the person.
    pub chosen: i64,
}
