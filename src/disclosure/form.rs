//! Raw forms, read into what the operations take.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::Paragraph;
use super::model::{Ask, CameBy, DisclosureOutcome, Item, ReplyBy, Test};
use super::rules::SHORTEST_PASSAGE;
use crate::kernel::{Email, FieldErrors, Lang, digits, text};
use crate::platform::secret::random_token;

/// The longest wish, reason and list of passages, in signs.
const LONG: usize = 4_000;
const NAME: usize = 120;
const ADDRESS: usize = 400;

/// A request, as typed on the public page or by staff.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskForm {
    pub wish: String,
    /// For staff: which way it came.
    pub came_by: String,
    /// For staff: on which day; empty for today.
    pub came_on: String,
    pub reply_by: String,
    pub email: String,
    pub address: String,
    pub name: String,
    #[serde(skip_serializing)]
    pub once: String,
}

impl AskForm {
    pub fn parse_public(&self, lang: Lang) -> Result<Ask, FieldErrors> {
        let errors = FieldErrors::default();
        self.parse(errors, (Some(CameBy::Portal), None), lang)
    }

    pub fn parse_staff(&self, today: NaiveDate) -> Result<Ask, FieldErrors> {
        let mut errors = FieldErrors::default();
        let came_by = errors.take_chosen("came_by", &self.came_by, |word| {
            CameBy::from_word(word).filter(|way| *way != CameBy::Portal)
        });
        let came_on = match self.came_on.trim() {
            "" => None,
            typed => errors.take("came_on", digits::day(typed).ok_or("day")),
        };
        if came_on.is_some_and(|day| day > today) {
            errors.add("came_on", "day_ahead");
        }
        let came_on = came_on.filter(|day| *day != today);
        self.parse(errors, (came_by, came_on), Lang::Sv)
    }

    fn parse(
        &self,
        mut errors: FieldErrors,
        (came_by, came_on): (Option<CameBy>, Option<NaiveDate>),
        language: Lang,
    ) -> Result<Ask, FieldErrors> {
        let wish = errors.paragraphs("wish", &self.wish, LONG);
        let reply_by = errors.take_chosen("reply_by", &self.reply_by, ReplyBy::from_word);
        let name = errors.optional_line("name", &self.name, NAME).flatten();
        let (mut email, mut address) = (None, None);
        // Only what the answer needs is kept of who asks.
        if reply_by == Some(ReplyBy::Email) {
            email = errors.take("email", Email::parse(&self.email));
        }
        if reply_by == Some(ReplyBy::Post) {
            address = errors.paragraphs("address", &self.address, ADDRESS);
        }
        let ask = came_by.zip(wish).zip(reply_by);
        errors.into_result(ask.map(|((came_by, wish), reply_by)| Ask {
            came_by,
            came_on,
            wish,
            language,
            reply_by,
            name,
            email,
            address,
            once: once(&self.once),
        }))
    }
}

/// The form's word, or a new one for a form that lost it: then it is simply not known again.
pub fn once(typed: &str) -> String {
    let sound = typed.len() == 64 && typed.bytes().all(|b| b.is_ascii_hexdigit());
    if sound { typed.to_owned() } else { random_token() }
}

/// The test of a document, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TestForm {
    pub outcome: String,
    pub paragraph: String,
    pub reason: String,
    pub passages: String,
}

impl TestForm {
    /// What is saved, to be written on in.
    pub fn of(item: &Item) -> Self {
        let tested = item.outcome != DisclosureOutcome::Open;
        let shown = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            outcome: if tested { item.outcome.word().to_owned() } else { String::new() },
            paragraph: shown(&item.paragraph),
            reason: shown(&item.reason),
            passages: shown(&item.passages),
        }
    }

    pub fn parse(&self) -> Result<Test, FieldErrors> {
        let mut errors = FieldErrors::default();
        let outcome = errors.take_chosen("outcome", &self.outcome, |word| {
            DisclosureOutcome::from_word(word).filter(|one| *one != DisclosureOutcome::Open)
        });
        let test = match outcome {
            Some(DisclosureOutcome::Whole) => Some(Test::Whole),
            Some(DisclosureOutcome::Masked) => {
                let passages = self.passages(&mut errors);
                let grounds = self.grounds(&mut errors);
                grounds.zip(passages).map(|((paragraph, reason), passages)| Test::Masked {
                    paragraph,
                    reason,
                    passages,
                })
            }
            Some(_) => self
                .grounds(&mut errors)
                .map(|(paragraph, reason)| Test::Refused { paragraph, reason }),
            None => None,
        };
        errors.into_result(test)
    }

    fn grounds(&self, errors: &mut FieldErrors) -> Option<(Paragraph, String)> {
        let paragraph = if self.paragraph.trim().is_empty() {
            errors.add("paragraph", "required");
            None
        } else {
            errors.take("paragraph", Paragraph::parse(&self.paragraph).map_err(|_| "paragraph"))
        };
        let reason = errors.paragraphs("reason", &self.reason, LONG);
        paragraph.zip(reason)
    }

    fn passages(&self, errors: &mut FieldErrors) -> Option<Vec<String>> {
        let text = errors.paragraphs("passages", &self.passages, LONG)?;
        let lines: Vec<String> = text
            .lines()
            .map(|line| text::one_line(line, LONG).unwrap_or_default())
            .filter(|line| !line.is_empty())
            .collect();
        if lines.iter().any(|line| line.chars().count() < SHORTEST_PASSAGE) {
            errors.add("passages", "passage_short");
            return None;
        }
        Some(lines)
    }
}

/// Documents to be picked.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PickForm {
    pub documents: Vec<String>,
    pub number: String,
}

/// What the answer says besides.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WordForm {
    pub note: String,
}

impl WordForm {
    pub fn parse(&self) -> Result<Option<String>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.optional_paragraphs("note", &self.note, LONG);
        errors.into_result(note)
    }
}

/// An operation that cannot be undone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SureForm {
    pub sure: String,
}

/// The day on which the person got the decision.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ServedForm {
    pub served_on: String,
}

impl ServedForm {
    pub fn parse(&self) -> Result<NaiveDate, FieldErrors> {
        let mut errors = FieldErrors::default();
        let day = errors.take("served_on", digits::day(&self.served_on).ok_or("day"));
        errors.into_result(day)
    }
}
