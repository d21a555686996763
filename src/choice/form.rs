//! What is typed when the three questions are answered and when a choice is made.

use serde::{Deserialize, Serialize};

use super::model::{Channel, Chooser, ChosenBy, YesGiven};
use crate::kernel::{FieldErrors, Reference, text};
use crate::measure::{Accessibility, DayPart, Language};
use crate::right::Answers;

const MANDATE: usize = 300;
const NAME: usize = 120;
/// What the person wants to do, in own words.
const WANTS: usize = 100;

/// An answer with yes or no.
fn truth(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Somebody who can choose.
fn chosen_by(word: &str) -> Option<ChosenBy> {
    ChosenBy::from_word(word).filter(|by| ChosenBy::PEOPLE.contains(by))
}

fn all<T>(words: &[String], read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, &'static str> {
    words.iter().map(|word| read(word).ok_or("not_in_list")).collect()
}

/// The answers to the three questions, as the address of the list carries them. Nothing of it is
/// kept unless `spara` is ticked and a choice is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswersForm {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vill: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nar: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub behov: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sprak: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub spara: String,
}

impl AnswersForm {
    /// What an earlier page carried along; nothing if it cannot be read, for every answer may be
    /// left out.
    pub fn carried(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// The same as the query of an address.
    pub fn query(&self) -> String {
        serde_html_form::to_string(self).unwrap_or_default()
    }

    /// The answers. A word that no page offers is left out, as an answer may be.
    pub fn answers(&self) -> Answers {
        let wants: String = self.vill.trim().chars().take(WANTS).collect();
        Answers {
            wants,
            when: self.nar.iter().filter_map(|word| DayPart::from_word(word)).collect(),
            works: self.behov.iter().filter_map(|word| Accessibility::from_word(word)).collect(),
            languages: Language::from_word(&self.sprak).into_iter().collect(),
            keep: self.spara == "yes",
        }
    }
}

/// A choice as the check page sends it. The last nine fields are there when staff help.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WishForm {
    pub site: String,
    /// The list as it was shown, and the portal's seal on it.
    pub shown: String,
    pub seal: String,
    /// The kept list that the place was chosen from.
    pub list: String,
    /// The answers that grouped the list, as its address had them.
    pub answers: String,
    pub chosen_by: String,
    pub representative: String,
    pub paper: String,
    pub channel: String,
    pub mandate: String,
    pub yes_given: String,
    pub told_in: Vec<String>,
    pub interpreter_present: String,
    pub interpreter: String,
}

impl WishForm {
    /// The place that was chosen.
    pub fn site(&self) -> Option<Reference> {
        Reference::parse(&self.site)
    }

    /// Who chose, when staff record it: all that R15 and R77 ask for.
    ///
    /// # Errors
    /// Every field that is missing.
    pub fn chooser(&self) -> Result<Chooser, FieldErrors> {
        let mut errors = FieldErrors::default();
        let chosen_by = errors.take("chosen_by", chosen_by(&self.chosen_by).ok_or("required"));
        let channel = Channel::from_word(&self.channel)
            .filter(|channel| matches!(channel, Channel::InPerson | Channel::Phone));
        let channel = errors.take("channel", channel.ok_or("required"));
        let mandate = match text::one_line(&self.mandate, MANDATE) {
            Ok(mandate) => Some(mandate),
            Err(code) => {
                errors.add_with("mandate", code, &[("limit", &MANDATE.to_string())]);
                None
            }
        };
        // Who chooses for somebody has a name and a paper; the person needs neither.
        let for_another = chosen_by.is_some_and(|by| by != ChosenBy::Client);
        let named = for_another.then(|| {
            let name = errors.line("representative", &self.representative, NAME);
            (name, errors.line("paper", &self.paper, MANDATE))
        });
        let (representative, paper) = named.unwrap_or_default();
        let yes_given =
            errors.take("yes_given", YesGiven::from_word(&self.yes_given).ok_or("required"));
        let told_in = errors.take("told_in", all(&self.told_in, Language::from_word));
        if self.told_in.is_empty() {
            errors.add("told_in", "tick_one");
        }
        let (interpreter_present, interpreter) = self.interpreter(&mut errors).unzip();
        let chooser = (|| {
            Some(Chooser {
                chosen_by: chosen_by?,
                channel: channel?,
                mandate: Some(mandate?),
                representative,
                paper,
                yes_given: Some(yes_given?),
                told_in: told_in?,
                interpreter_present,
                interpreter: interpreter?,
            })
        })();
        errors.into_result(chooser)
    }

    /// Whether an interpreter was there, and what was spoken: said of one who was, and of nobody
    /// else.
    fn interpreter(&self, errors: &mut FieldErrors) -> Option<(bool, Option<Language>)> {
        let field = "interpreter_present";
        let present = errors.take(field, truth(&self.interpreter_present).ok_or("required"))?;
        if !present {
            return Some((false, None));
        }
        let spoken = Language::from_word(&self.interpreter).ok_or("required");
        Some((true, Some(errors.take("interpreter", spoken)?)))
    }
}
