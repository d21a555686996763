//! What a visitor tells, as typed, and the address that fills the form in beforehand.

use serde::{Deserialize, Serialize};

use super::model::{Cause, NewDemand, Source};
use super::rules::{LONGEST_WORDS, personal};
use crate::kernel::FieldErrors;
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::platform::secret::random_token;

/// The form of `/utforare/saknas`; its query has the same names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ToldForm {
    pub orsak: String,
    pub typ: String,
    pub omrade: String,
    pub sprak: String,
    pub tillganglighet: Vec<String>,
    pub ord: String,
    pub once: String,
}

impl ToldForm {
    /// A form for a page that is opened: what the address says and can be understood.
    pub fn opened(&self) -> Self {
        let known = |word: &str, known: bool| if known { word.to_owned() } else { String::new() };
        Self {
            orsak: known(&self.orsak, Cause::from_word(&self.orsak).is_some()),
            typ: known(&self.typ, MeasureKind::from_word(&self.typ).is_some()),
            omrade: known(&self.omrade, Area::from_word(&self.omrade).is_some()),
            sprak: known(&self.sprak, Language::from_word(&self.sprak).is_some()),
            tillganglighet: self.tillganglighet.clone(),
            ord: String::new(),
            once: random_token(),
        }
    }

    /// The need; its `once` is the form's own word, still to be hashed.
    pub fn parse(&self) -> Result<NewDemand, FieldErrors> {
        let mut errors = FieldErrors::default();
        let cause = errors.take_chosen("orsak", &self.orsak, Cause::from_word);
        let kind = chosen(&mut errors, "typ", &self.typ, MeasureKind::from_word);
        let area = chosen(&mut errors, "omrade", &self.omrade, Area::from_word);
        let language = chosen(&mut errors, "sprak", &self.sprak, Language::from_word);
        let mut accessibility = Vec::new();
        for word in self.tillganglighet.iter().filter(|word| !word.is_empty()) {
            match Accessibility::from_word(word) {
                Some(one) if accessibility.contains(&one) => {}
                Some(one) => accessibility.push(one),
                None => errors.add("tillganglighet", "not_in_list"),
            }
        }
        let words = errors
            .optional_paragraphs("ord", &self.ord, LONGEST_WORDS)
            .flatten()
            .unwrap_or_default();
        if let Some(code) = personal(&words) {
            errors.add("ord", code);
        }
        let source = if words.is_empty() { Source::Catalogue } else { Source::Told };
        let once = Some(self.once.clone()).filter(|once| !once.is_empty());
        errors.into_result(cause.map(|cause| NewDemand {
            source,
            cause,
            kind,
            area,
            language,
            accessibility,
            words,
            once,
        }))
    }
}

/// What may be left unchosen.
fn chosen<T>(
    errors: &mut FieldErrors,
    field: &str,
    raw: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    if raw.is_empty() { None } else { errors.take(field, read(raw).ok_or("not_in_list")) }
}

/// The address of the form, with what is known of the need filled in.
pub fn told_href(need: &NewDemand) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("orsak", need.cause.word());
    query.extend_pairs(need.kind.map(|one| ("typ", one.word())));
    query.extend_pairs(need.area.map(|one| ("omrade", one.word())));
    query.extend_pairs(need.language.map(|one| ("sprak", one.word())));
    query.extend_pairs(need.accessibility.iter().map(|one| ("tillganglighet", one.word())));
    format!("/utforare/saknas?{}", query.finish())
}
