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
}

impl Editing {
    pub(super) fn from(base: &(impl ToString + ?Sized)) -> Self {
        Self { base: base.to_string(), is_stale: false, theirs: json!([]) }
    }

    pub(super) fn add(self, context: &mut Context) {
        context.insert("base_version", &self.base);
        context.insert("is_stale", &self.is_stale);
        context.insert("theirs", &self.theirs);
    }
}
