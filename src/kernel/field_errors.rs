//! What is wrong with a form, all of it at once.

use std::collections::BTreeMap;

use super::text;

/// One fault of one field: a code that is also a text key (`error-<code>`), and its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    pub code: String,
    pub values: Vec<(String, String)>,
}

/// The faults of a form by field name, in the order of the names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldErrors(BTreeMap<String, Vec<FieldError>>);

impl FieldErrors {
    /// Notes a fault.
    pub fn add(&mut self, field: &str, code: &str) {
        self.add_with(field, code, &[]);
    }

    /// Notes a fault whose text names figures, such as the limit that was passed.
    pub fn add_with(&mut self, field: &str, code: &str, values: &[(&str, &str)]) {
        let values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.0
            .entry(field.to_owned())
            .or_default()
            .push(FieldError { code: code.replace('_', "-"), values });
    }

    /// Takes what a field's reader says: the value, or nothing and a noted fault.
    pub fn take<T>(&mut self, field: &str, result: Result<T, &str>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(code) => {
                self.add(field, code);
                None
            }
        }
    }

    /// Takes a line that must be filled in ([`text::one_line`]); one too long is told its limit.
    pub fn line(&mut self, field: &str, typed: &str, max: usize) -> Option<String> {
        self.within(field, max, text::one_line(typed, max))
    }

    /// Takes a line that may be left empty: then `Some(None)`.
    pub fn optional_line(
        &mut self,
        field: &str,
        typed: &str,
        max: usize,
    ) -> Option<Option<String>> {
        self.within(field, max, text::optional_line(typed, max))
    }

    /// Takes a text of several lines that must be filled in ([`text::paragraphs`]).
    pub fn paragraphs(&mut self, field: &str, typed: &str, max: usize) -> Option<String> {
        self.within(field, max, text::paragraphs(typed, max))
    }

    /// Takes a text of several lines that may be left empty: then `Some(None)`.
    pub fn optional_paragraphs(
        &mut self,
        field: &str,
        typed: &str,
        max: usize,
    ) -> Option<Option<String>> {
        self.within(field, max, text::optional_paragraphs(typed, max))
    }

    fn within<T>(&mut self, field: &str, max: usize, read: Result<T, &str>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(code) => {
                self.add_with(field, code, &[("limit", &max.to_string())]);
                None
            }
        }
    }

    /// As [`FieldErrors::take`], for a text that may have `max` characters: too long names the limit.
    pub fn take_text<T>(
        &mut self,
        field: &str,
        max: usize,
        result: Result<T, &'static str>,
    ) -> Option<T> {
        if let Err("too_long") = result {
            self.add_with(field, "too_long", &[("limit", &max.to_string())]);
            return None;
        }
        self.take(field, result)
    }

    /// What was chosen from a list: something, and something that the list has.
    pub fn take_chosen<T>(
        &mut self,
        field: &str,
        raw: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if raw.is_empty() {
            self.add(field, "choose_one");
            return None;
        }
        self.take(field, read(raw).ok_or("not_in_list"))
    }

    /// One fault of one field.
    pub fn one(field: &str, code: &str) -> Self {
        let mut errors = Self::default();
        errors.add(field, code);
        errors
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Field and faults, by field name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[FieldError])> {
        self.0.iter().map(|(field, errors)| (field.as_str(), errors.as_slice()))
    }

    /// The value when no fault was noted. `value` is `None` only if a fault was.
    pub fn into_result<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => Err(self),
        }
    }
}
