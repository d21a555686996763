//! The record of the list that lay before a person.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::kernel::Lang;
use crate::right::Group;

text_enum! {
    /// What can be asked of a place, by the right or by an answer.
    pub enum Asked {
        Language = "language",
        Area = "area",
        Access = "access",
        When = "when",
        Wants = "wants",
    }
}

/// The list that lay before the person, in its order. Kept with the choice (R15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub right: String,
    /// The choice that would be replaced, when the list was shown for a change of provider.
    #[serde(default)]
    pub instead_of: Option<String>,
    pub at: NaiveDateTime,
    /// The version of the rules that made the list.
    pub version: i64,
    /// What grouped the list.
    #[serde(default)]
    pub grouped_by: Vec<Asked>,
    /// The answers themselves, as words, if the person let them be kept.
    #[serde(default)]
    pub answers: Vec<String>,
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
