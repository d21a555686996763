//! Messages and notes as typed.

use serde::{Deserialize, Serialize};

use super::model::Wish;
use super::rules::LONGEST;
use crate::kernel::FieldErrors;
use crate::platform::secret::random_token;

/// A message.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MessageForm {
    pub body: String,
    pub once: String,
    pub last: String,
}

impl MessageForm {
    /// An empty form that knows what its page shows.
    pub fn fresh(last: i64) -> Self {
        Self { body: String::new(), once: random_token(), last: last.to_string() }
    }

    pub fn parse(&self) -> Result<Wish, FieldErrors> {
        let mut errors = FieldErrors::default();
        let body = errors.paragraphs("body", &self.body, LONGEST);
        // A page that says nothing of what it showed has shown nothing.
        let last = self.last.parse().unwrap_or(0);
        let once = once(&self.once);
        errors.into_result(body.map(|body| Wish { body, once, last }))
    }
}

/// An internal note.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    pub note: String,
    pub once: String,
}

impl NoteForm {
    pub fn fresh() -> Self {
        Self { note: String::new(), once: random_token() }
    }

    /// The note and its form's own word.
    pub fn parse(&self) -> Result<(String, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.paragraphs("note", &self.note, LONGEST);
        let once = once(&self.once);
        errors.into_result(note.map(|note| (note, once)))
    }
}

/// The form's word, or a new one for a form that lost it: then it is simply not known again.
fn once(typed: &str) -> String {
    let sound = typed.len() == 64 && typed.bytes().all(|b| b.is_ascii_hexdigit());
    if sound { typed.to_owned() } else { random_token() }
}
