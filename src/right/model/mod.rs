//! Rows and words of rights to choose.

mod list;

pub use list::{Alternative, Answers, Bar, Group, Needs, Reason};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::client::ClientId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::platform::outbox::Post;
use crate::schema::right_to_choose;
use crate::subject;

id_type! {
    /// A row of `right_to_choose`.
    pub struct RightId;
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
    pub(in crate::right) fn languages_stored(&self) -> String {
        self.needs_languages.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub(in crate::right) fn access_stored(&self) -> String {
        self.needs_access.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }
}
