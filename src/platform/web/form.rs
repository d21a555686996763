//! Forms: raw texts in, all faults at once out.

use std::ops::Deref;

use actix_web::{HttpMessage, HttpRequest};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::kernel::{FieldErrors, Lang};
use crate::platform::error::AppError;
use crate::platform::words::Words;

/// The body of a form that the gate has read, decoded and found to carry the right token.
#[derive(Debug, Clone)]
pub(super) struct CheckedBody(pub Vec<u8>);

/// A form as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Form<T>(pub T);

impl<T> Deref for Form<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned> Form<T> {
    /// The form that the gate has read.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] for one that does not fit, and where none was sent.
    pub(super) fn of(request: &HttpRequest) -> Result<Self, AppError> {
        let extensions = request.extensions();
        let body = extensions.get::<CheckedBody>().ok_or(AppError::Unreadable)?;
        serde_html_form::from_bytes(&body.0).map(Form).map_err(|_| AppError::Unreadable)
    }
}

/// A file as it was sent: nothing is known of it but its size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The form's field.
    pub field: String,
    /// What the sender calls it.
    pub name: String,
    /// Empty when it was too large.
    pub bytes: Vec<u8>,
    /// More than [`super::FILE_LIMIT`]; it was read past and not kept.
    pub too_large: bool,
}

/// The files of a form, on routes that take some ([`super::Routes::upload`]).
#[derive(Debug, Clone, Default)]
pub struct Files(pub(super) Vec<Upload>);

impl Files {
    /// The files of one field, in the order they were sent. A field that was left empty has none.
    pub fn take(&mut self, field: &str) -> Vec<Upload> {
        let (taken, left) = std::mem::take(&mut self.0).into_iter().partition(|f| f.field == field);
        self.0 = left;
        taken
    }

    /// The files that the gate has read.
    pub(super) fn of(request: &HttpRequest) -> Self {
        request.extensions_mut().remove::<Self>().unwrap_or_default()
    }
}

/// A fault in words, as templates show it.
#[derive(Debug, Clone, Serialize)]
pub struct ShownError {
    pub code: String,
    pub text: String,
}

/// Field faults in words: field to faults.
pub fn form_errors(
    words: &Words,
    lang: Lang,
    errors: &FieldErrors,
) -> std::collections::BTreeMap<String, Vec<ShownError>> {
    errors
        .iter()
        .map(|(field, faults)| {
            let shown = faults
                .iter()
                .map(|fault| {
                    let values: Vec<(&str, &str)> =
                        fault.values.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
                    let text = words.text(lang, &format!("error-{}", fault.code), &values);
                    ShownError { code: fault.code.clone(), text }
                })
                .collect();
            (field.to_owned(), shown)
        })
        .collect()
}

/// The yes to an operation that was asked for once more (`form.sure` in the templates).
#[derive(Debug, Default, serde::Deserialize)]
pub struct Sure {
    #[serde(default)]
    sure: String,
}

impl Sure {
    pub fn is_given(&self) -> bool {
        self.sure == "yes"
    }
}
