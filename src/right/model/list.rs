//! What a right gives to choose among: what is asked, and what is there.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{NewRight, Right};
use crate::capacity::Wording;
use crate::kernel::Reference;
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind};
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::provider::ProviderId;

/// What the person answered to the three questions. It lives in the address of the page and is
/// kept with the choice only if the person ticks that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// What the person wants to do, in own words.
    pub wants: String,
    /// When the person can come; any of them.
    pub when: Vec<DayPart>,
    /// What must work, all of it.
    pub works: Vec<Accessibility>,
    /// Languages to be helped in; any of them.
    pub languages: Vec<Language>,
    /// Whether the answers may be kept with the choice.
    pub keep: bool,
}

impl Answers {
    pub fn is_empty(&self) -> bool {
        let Self { wants, when, works, languages, .. } = self;
        wants.is_empty() && when.is_empty() && works.is_empty() && languages.is_empty()
    }
}

/// All that decides which part of the list a place stands in: the right and the answers together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    pub kind: MeasureKind,
    pub hundredths: i64,
    pub languages: Vec<Language>,
    pub area: Option<Area>,
    pub access: Vec<Accessibility>,
    pub when: Vec<DayPart>,
    pub wants: String,
}

impl Needs {
    pub fn of(right: &Right, answers: &Answers) -> Self {
        let mut languages = right.languages();
        languages.extend(&answers.languages);
        let mut access = right.access();
        access.extend(&answers.works);
        access.sort_unstable();
        access.dedup();
        Self {
            kind: right.measure_kind,
            hundredths: right.hundredths,
            languages,
            area: right.area,
            access,
            when: answers.when.clone(),
            wants: answers.wants.clone(),
        }
    }

    /// What a right that is not opened yet asks.
    pub fn of_new(new: &NewRight) -> Self {
        Self {
            kind: new.measure_kind,
            hundredths: new.hundredths,
            languages: new.needs_languages.clone(),
            area: new.area,
            access: new.needs_access.clone(),
            when: Vec::new(),
            wants: String::new(),
        }
    }
}

/// One thing that was asked, and that a place has or lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "code", rename_all = "snake_case")]
pub enum Reason {
    Language(Language),
    Area(Area),
    Access(Accessibility),
    When(DayPart),
    /// A word of the person's own that stands in the offer's text.
    Wants(String),
}

text_enum! {
    /// Which part of the list an alternative stands in.
    pub enum Group {
        /// Speaks a language that the person needs.
        Language = "language",
        /// Has all that was asked.
        Fits = "fits",
        Others = "others",
        /// Cannot be chosen now.
        Barred = "barred",
    }
}

text_enum! {
    /// Why an alternative cannot be chosen now.
    pub enum Bar {
        /// The person has this place.
        Here = "here",
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
    /// What was asked and is there, and what was asked and is not said to be there.
    pub has: Vec<Reason>,
    pub lacks: Vec<Reason>,
    pub bar: Option<Bar>,
}
