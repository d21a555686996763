//! What the components of a form are told: what it was drawn from, and what is saved instead.

use serde::Serialize;
use serde_json::{Value, json};
use tera::Context;

/// What is saved of one field, with its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SavedField {
    pub key: String,
    pub value: String,
}

/// What the shell tells the components of a form.
#[derive(Debug)]
pub(super) struct Editing {
    pub base: String,
    pub is_stale: bool,
    pub theirs: Value,
    /// The sentence of a refusal that is of no field; empty if there is none.
    pub refused: String,
}

impl Editing {
    pub(super) fn from(base: &(impl ToString + ?Sized)) -> Self {
        let (base, refused) = (base.to_string(), String::new());
        Self { base, is_stale: false, theirs: json!([]), refused }
    }

    pub(super) fn add(self, context: &mut Context) {
        context.insert("base_version", &self.base);
        context.insert("is_stale", &self.is_stale);
        context.insert("theirs", &self.theirs);
        context.insert("refused", &self.refused);
    }
}
