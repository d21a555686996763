//! Rows and words of choices.

mod list;

pub use list::{Asked, Shown, ShownEntry};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::choice::official;
use crate::client::ClientId;
use crate::kernel::{AuthorityId, Lang, Reference, UserId};
use crate::measure::Language;
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::placement::PlacementId;
use crate::right::RightId;
use crate::schema::choice;
use crate::subject;

id_type! {
    /// A row of `choice`.
    pub struct ChoiceId;
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
    /// How the person said yes to what staff recorded (R77).
    pub enum YesGiven {
        Spoken = "spoken",
        ByPhone = "by_phone",
        Written = "written",
        ThroughInterpreter = "through_interpreter",
    }
}

/// A choice, with all that R15 asks of it: who chose, how, what, and out of which list. Nothing of it is
/// changed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = choice)]
pub struct Choice {
    pub id: ChoiceId,
    pub reference: Reference,
    /// Where the place stands that was chosen; the choice itself never changes.
    pub placement_id: PlacementId,
    pub right_id: RightId,
    pub client_id: ClientId,
    pub owner_authority_id: AuthorityId,
    pub offer_id: OfferId,
    pub offer_revision_id: RevisionId,
    pub site_id: SiteId,
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
    /// In which language the page was read that the choice was made from.
    pub read_language: Option<Lang>,
    /// Which version of that language's texts ([`crate::platform::words::Words::version`]).
    pub read_texts: Option<String>,
    /// Words with blanks between them.
    told_languages: Option<String>,
    /// Whether an interpreter was there when staff helped; said of no other choice.
    pub interpreter_present: Option<bool>,
}

subject!(Choice, "choice", owner_authority_id; official::CHOICE);

impl Choice {
    /// The languages that the text was read aloud or shown in, where staff helped.
    pub fn told_in(&self) -> Vec<Language> {
        let words = self.told_languages.as_deref().unwrap_or_default();
        words.split_whitespace().filter_map(Language::from_word).collect()
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
