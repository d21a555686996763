//! A page with a form: drawn, and drawn again when the form cannot be taken as it is.
//!
//! What is the same for all of them stands here: the status, what the form was drawn from (`base_version`), and
//! what somebody else has saved meanwhile. A template says where with `form.base` and `form.stale`.

use actix_web::http::StatusCode;
use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::json;

use crate::platform::refusal::Refusal;
use crate::platform::web::editing::Editing;
use crate::platform::web::{Cx, PageResult, fingerprint, saved_instead};

/// The hidden field that says which version of what is saved a form was drawn from.
const FIELD: &str = "base_version";

/// The version that a form was drawn from.
#[derive(Debug, Clone)]
pub struct Base(String);

impl Base {
    /// Whether somebody has saved since. What was drawn from nothing is never behind.
    pub fn is_behind(&self, saved: &impl Serialize) -> bool {
        !self.0.is_empty() && self.0 != fingerprint(saved)
    }

    /// Of what is numbered; 0 for nothing.
    pub fn number(&self) -> i64 {
        self.0.parse().unwrap_or(0)
    }

    /// Of what says when it was saved.
    pub fn moment(&self) -> Option<NaiveDateTime> {
        self.0.parse().ok()
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

/// A page with a form.
pub struct Editor<'a> {
    cx: &'a Cx,
    page: &'a str,
}

impl Editor<'_> {
    /// The form, drawn from a version of what is saved: its number, its time, a word of it, or its
    /// [`fingerprint`].
    ///
    /// # Errors
    /// A template's fault.
    pub fn show(&self, version: &(impl ToString + ?Sized), view: &impl Serialize) -> PageResult {
        self.cx.draw_form(StatusCode::OK, self.page, view, Editing::from(version))
    }

    /// The form that was not right: nothing saved, everything kept, and still drawn from what it was.
    ///
    /// # Errors
    /// A template's fault.
    pub fn invalid(&self, view: &impl Serialize) -> PageResult {
        let editing = Editing::from(self.cx.base().text());
        self.cx.draw_form(StatusCode::UNPROCESSABLE_ENTITY, self.page, view, editing)
    }

    /// The form that a rule refused: nothing saved, everything kept. With its sentence at the top (409), or at the
    /// field that it is of (422), whose fault the view has among its errors ([`Refusal::faults`]).
    ///
    /// # Errors
    /// A template's fault.
    pub fn refused(&self, refusal: &Refusal, view: &impl Serialize) -> PageResult {
        if !refusal.faults().is_empty() {
            return self.invalid(view);
        }
        let refused = self.cx.text(refusal.key, &refusal.named());
        let editing = Editing { refused, ..Editing::from(self.cx.base().text()) };
        self.cx.draw_form(StatusCode::CONFLICT, self.page, view, editing)
    }

    /// The form that somebody was ahead of: what they saved (`[{key, value}]`, if the page does not show it
    /// already), and what was typed here. Sent again it stands upon that version.
    ///
    /// # Errors
    /// A template's fault.
    pub fn stale(
        &self,
        version: &(impl ToString + ?Sized),
        theirs: &impl Serialize,
        view: &impl Serialize,
    ) -> PageResult {
        let editing = Editing { is_stale: true, theirs: json!(theirs), ..Editing::from(version) };
        self.cx.draw_form(StatusCode::CONFLICT, self.page, view, editing)
    }

    /// The same, with each field that differs: labels and words as [`saved_instead`] has them.
    ///
    /// # Errors
    /// A template's fault.
    pub fn stale_by_field<F: Serialize>(
        &self,
        (room, words): (&str, &[(&str, &str)]),
        (typed, saved): (&F, &F),
        view: &impl Serialize,
    ) -> PageResult {
        let theirs = saved_instead(self.cx, room, words, typed, saved);
        self.stale(&fingerprint(saved), &theirs, view)
    }
}

impl Cx {
    /// A page with a form, by its template.
    pub const fn editor<'a>(&'a self, page: &'a str) -> Editor<'a> {
        Editor { cx: self, page }
    }

    /// The version that the form which was sent was drawn from.
    pub fn base(&self) -> Base {
        let sent = self.sent.as_ref().and_then(|sent| {
            sent.fields.iter().find(|(name, _)| name == FIELD).map(|(_, value)| value.clone())
        });
        Base(sent.unwrap_or_default())
    }
}
