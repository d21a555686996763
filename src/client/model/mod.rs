//! Rows and words of persons.

mod protection;
mod reach;

pub use protection::{
    Handler, Out, Protection, ProtectionFacts, ProtectionId, ProtectionKind, Recall, RecallKind,
};
pub use reach::{Note, Reach};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{
    Actor, AuthorityId, Email, Lang, LocalId, Mobile, PersonNumber, PersonNumberKind, Reference,
    Role, UserId,
};
use crate::measure::Language;
use crate::platform::outbox::Post;
use crate::schema::client;
use crate::subject;

id_type! {
    /// A row of `client`: one person, as one authority knows them.
    pub struct ClientId;
}

text_enum! {
    /// The legal ground on which somebody looks at a person's data (R60, R66).
    pub enum Ground {
        /// The person looks at what is kept about them.
        OwnData = "own_data",
        /// The authority that owns the case does its own task.
        OwnCase = "own_case",
        /// A provider's own participant, from referral to the placement's end.
        Referral = "referral",
        /// The person has agreed to the disclosure.
        Consent = "consent",
        /// A law demands the disclosure (OSL 10:28).
        StatutoryDuty = "statutory_duty",
    }
}

text_enum! {
    /// What the reading is for, as the read log shows it.
    pub enum Purpose {
        OwnPages = "own_pages",
        Registration = "registration",
        CaseList = "case_list",
        CasePage = "case_page",
        Contact = "contact",
        /// To look before a right is given.
        BeforeRight = "before_right",
        OpenChoice = "open_choice",
        CloseChoice = "close_choice",
        ChooseTogether = "choose_together",
        /// To look at the case of somebody who has not chosen; then to decide for them.
        AboutNonChoice = "about_non_choice",
        NonChoice = "non_choice",
        Participant = "participant",
        /// A letter was printed, or a code handed over.
        Letter = "letter",
        /// To begin, change or lift a protection.
        Protection = "protection",
        /// To give the person another number.
        Number = "number",
    }
}

text_enum! {
    /// Which kind of number a person is known by.
    pub enum NumberKind {
        Personal = "personal",
        Coordination = "coordination",
        Local = "local",
        None = "none",
    }
}

/// Who looks, on which ground, and why: no function gives a person's data without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    pub actor: Actor,
    pub ground: Ground,
    pub purpose: Purpose,
    /// The reason in the reader's own words; a protected person's handler must give one (R59).
    pub reason: Option<String>,
    /// Whether the person came in by the code of a letter; the log says so (R67).
    pub by_code: bool,
}

impl Viewer {
    /// The person themselves.
    pub const fn own(actor: Actor) -> Self {
        let (ground, purpose) = (Ground::OwnData, Purpose::OwnPages);
        Self { actor, ground, purpose, reason: None, by_code: false }
    }

    /// Staff of the authority that owns the case.
    pub const fn case(actor: Actor, purpose: Purpose) -> Self {
        Self { actor, ground: Ground::OwnCase, purpose, reason: None, by_code: false }
    }

    /// A provider. The room that makes this viewer has seen that the person is its participant.
    pub const fn referral(actor: Actor) -> Self {
        let (ground, purpose) = (Ground::Referral, Purpose::Participant);
        Self { actor, ground, purpose, reason: None, by_code: false }
    }

    /// The same, with a reason in words.
    #[must_use]
    pub fn because(mut self, reason: &str) -> Self {
        self.reason = Some(reason.to_owned());
        self
    }
}

/// A person, without the number they are known by.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = client)]
pub struct Client {
    pub id: ClientId,
    pub reference: Reference,
    pub owner_authority_id: AuthorityId,
    pub responsible_user_id: UserId,
    pub user_id: Option<UserId>,
    pub number_kind: NumberKind,
    pub name: String,
    pub email: Option<Email>,
    pub phone: String,
    pub language: Lang,
    pub interpreter: Option<Language>,
    pub protected: bool,
    pub created_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
    /// How they want to be written to; nothing said is e-mail.
    pub channel: Option<Post>,
    /// Where a letter on paper goes; empty unless that is how they are reached.
    pub address: String,
}

subject!(Client, "client", owner_authority_id);

/// What signing in by a letter needs of a person; of it nothing is shown but the end of a number.
#[derive(Debug, Clone)]
pub struct ByCode {
    pub reference: Reference,
    pub user_id: Option<UserId>,
    /// Where a short message can be sent.
    pub mobile: Option<Mobile>,
    pub language: Lang,
    pub protected: bool,
}

/// What a list shows of a person.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable)]
#[diesel(table_name = client)]
pub struct Listed {
    pub id: ClientId,
    pub reference: Reference,
    pub name: String,
    pub responsible_user_id: UserId,
    pub protected: bool,
}

/// What a provider may know of its participant (R66); of a protected one, the language only.
#[derive(Debug, Clone, PartialEq)]
pub struct Participant {
    pub id: ClientId,
    pub reference: Reference,
    pub owner_authority_id: AuthorityId,
    pub responsible_user_id: UserId,
    pub name: Option<String>,
    pub email: Option<Email>,
    pub phone: Option<String>,
    pub language: Lang,
    pub interpreter: Option<Language>,
}

impl From<Client> for Participant {
    fn from(client: Client) -> Self {
        let open = !client.protected;
        Self {
            id: client.id,
            reference: client.reference,
            owner_authority_id: client.owner_authority_id,
            responsible_user_id: client.responsible_user_id,
            name: open.then_some(client.name),
            email: client.email.filter(|_| open),
            phone: open.then_some(client.phone).filter(|phone| !phone.is_empty()),
            language: client.language,
            interpreter: client.interpreter,
        }
    }
}

/// The number of a new person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Number {
    National(PersonNumber),
    Local(LocalId),
    None,
}

impl Number {
    /// Which kind it is.
    pub const fn kind(&self) -> NumberKind {
        match self {
            Self::National(number) => match number.kind() {
                PersonNumberKind::Personal => NumberKind::Personal,
                PersonNumberKind::Coordination => NumberKind::Coordination,
            },
            Self::Local(_) => NumberKind::Local,
            Self::None => NumberKind::None,
        }
    }

    /// The same number in other centuries: a slip of the pen away.
    pub(super) fn other_centuries(&self) -> Vec<Self> {
        match self {
            Self::National(number) => number.other_centuries().map(Self::National).collect(),
            Self::Local(_) | Self::None => Vec::new(),
        }
    }

    /// The twelve signs, for the vault and its fingerprint only.
    pub(super) fn canonical(&self) -> Option<&str> {
        match self {
            Self::National(number) => Some(number.canonical()),
            Self::Local(number) => Some(number.canonical()),
            Self::None => None,
        }
    }
}

/// How a person is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    pub email: Option<Email>,
    pub phone: String,
    pub language: Lang,
    pub interpreter: Option<Language>,
    pub protected: bool,
    pub channel: Option<Post>,
    /// Lines of a postal address, or nothing.
    pub address: String,
}

/// A person to be registered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewClient {
    pub name: String,
    pub number: Number,
    pub contact: Contact,
}

/// One line of the log of who has read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub at: NaiveDateTime,
    /// Nobody for the machine, or when the account is gone.
    pub who: Option<String>,
    pub role: Role,
    pub purpose: Purpose,
    /// How many readings the line stands for.
    pub times: usize,
}

/// Which persons a list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientQuery {
    /// Only those the reader is responsible for.
    pub mine: bool,
    /// Part of a name, or a reference.
    pub text: String,
    pub among: ClientScope,
}

/// Which persons another room's state leaves to look among.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ClientScope {
    #[default]
    All,
    These(Vec<ClientId>),
    NotThese(Vec<ClientId>),
}
