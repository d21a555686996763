//! Raw forms, read into what the operations take.

mod frame;
mod ground;
mod price;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{
    AnswerValue, ExclusionGround, GroundId, Head, Requirement, RequirementId, RequirementKind,
    RequirementWish, Specification,
};
use super::rules;
use crate::attachment::{FileKind, LARGEST_MB};
use crate::kernel::{FieldErrors, digits, text};

pub use frame::FrameForm;
pub use ground::{EndForm, GroundForm, key_of};
pub use price::PriceForm;

/// The longest heading or title.
const TITLE: usize = 120;
/// The longest running text of staff.
const LONG_TEXT: usize = 20_000;
/// The longest explanation or reason.
pub const SHORT_TEXT: usize = 4_000;
/// The longest answer to a requirement, whatever its word limit.
const ANSWER: usize = 12_000;

/// What a specification says besides its requirements, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadForm {
    pub title: String,
    pub background: String,
    pub compensation: String,
    pub how_to_apply: String,
    pub decision_days: String,
    pub contract_text: String,
}

impl HeadForm {
    pub fn of(spec: &Specification) -> Self {
        let days =
            if spec.decision_days > 0 { spec.decision_days.to_string() } else { String::new() };
        Self {
            title: spec.title.clone(),
            background: spec.background.clone(),
            compensation: spec.compensation.clone(),
            how_to_apply: spec.how_to_apply.clone(),
            decision_days: days,
            contract_text: spec.contract_text.clone(),
        }
    }

    /// A draft may lack everything but its title.
    pub fn parse(&self) -> Result<Head, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = read(&mut errors, "title", &self.title, TITLE, text::one_line);
        let mut long = |name: &str, value: &str| {
            read(&mut errors, name, value, LONG_TEXT, text::optional_paragraphs)
                .flatten()
                .unwrap_or_default()
        };
        let background = long("background", &self.background);
        let compensation = long("compensation", &self.compensation);
        let how_to_apply = long("how_to_apply", &self.how_to_apply);
        let contract_text = long("contract_text", &self.contract_text);
        let days = optional_number(&mut errors, "decision_days", &self.decision_days, 1, 365);
        let head = title.map(|title| Head {
            title,
            background,
            compensation,
            how_to_apply,
            decision_days: days.unwrap_or(0),
            contract_text,
        });
        errors.into_result(head)
    }
}

/// Reads one text field and notes its fault, with the limit where it was passed.
fn read<T>(
    errors: &mut FieldErrors,
    name: &str,
    value: &str,
    max: usize,
    reader: impl Fn(&str, usize) -> Result<T, &'static str>,
) -> Option<T> {
    match reader(value, max) {
        Ok(value) => Some(value),
        Err(code) => {
            errors.add_with(name, code, &[("limit", &max.to_string())]);
            None
        }
    }
}

/// Reads a whole number that may be left out.
fn optional_number(
    errors: &mut FieldErrors,
    name: &str,
    value: &str,
    least: i64,
    most: i64,
) -> Option<i64> {
    if value.trim().is_empty() {
        return None;
    }
    let number = digits::whole(value).filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let bounds = [("from", least.to_string()), ("to", most.to_string())];
        let bounds: Vec<(&str, &str)> = bounds.iter().map(|(k, v)| (*k, v.as_str())).collect();
        errors.add_with(name, "number_range", &bounds);
    }
    number
}

/// A requirement, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RequirementForm {
    pub heading: String,
    pub text: String,
    pub kind: String,
    pub how_checked: String,
    pub word_limit: String,
    pub minimum: String,
    pub maximum: String,
    pub evidence: String,
    pub may_reuse: String,
    pub file_kinds: Vec<String>,
    pub file_max_mb: String,
}

/// A box as its form has it.
fn ticked(yes: bool) -> String {
    if yes { "yes" } else { "" }.to_owned()
}

impl RequirementForm {
    /// Answers may be used again unless staff say otherwise.
    pub fn blank() -> Self {
        Self { may_reuse: ticked(true), ..Self::default() }
    }

    pub fn of(asked: &Requirement) -> Self {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        Self {
            heading: asked.heading.clone(),
            text: asked.text.clone(),
            kind: asked.kind.word().to_owned(),
            how_checked: asked.how_checked.clone(),
            word_limit: number(asked.word_limit),
            minimum: number(asked.minimum),
            maximum: number(asked.maximum),
            evidence: asked.evidence.clone(),
            may_reuse: ticked(asked.may_reuse),
            file_kinds: asked
                .file_kinds
                .iter()
                .flat_map(|l| l.split(','))
                .map(str::to_owned)
                .collect(),
            file_max_mb: number(asked.file_max_mb),
        }
    }

    pub fn parse(&self) -> Result<RequirementWish, FieldErrors> {
        let mut errors = FieldErrors::default();
        let heading = read(&mut errors, "heading", &self.heading, TITLE, text::one_line);
        let body = read(&mut errors, "text", &self.text, SHORT_TEXT, text::paragraphs);
        let checked =
            read(&mut errors, "how_checked", &self.how_checked, SHORT_TEXT, text::paragraphs);
        let evidence = errors.optional_paragraphs("evidence", &self.evidence, SHORT_TEXT).flatten();
        let kind = RequirementKind::from_word(&self.kind);
        if kind.is_none() {
            errors.add("kind", "not_in_list");
        }
        let limit = optional_number(&mut errors, "word_limit", &self.word_limit, 1, 2_000);
        let minimum = optional_number(&mut errors, "minimum", &self.minimum, 0, 1_000_000);
        let maximum = optional_number(&mut errors, "maximum", &self.maximum, 0, 1_000_000);
        if minimum.zip(maximum).is_some_and(|(least, most)| least > most) {
            errors.add("maximum", "bounds_turned");
        }
        if kind == Some(RequirementKind::Text) && limit.is_none() && self.word_limit.is_empty() {
            errors.add("word_limit", "required");
        }
        let number = kind == Some(RequirementKind::Number);
        let (kinds, most) = self.read_files(&mut errors, kind);
        let wish =
            heading.zip(body).zip(checked).zip(kind).map(|(((heading, text), how), kind)| {
                RequirementWish {
                    heading,
                    text,
                    kind,
                    how_checked: how,
                    word_limit: limit.filter(|_| kind == RequirementKind::Text),
                    minimum: minimum.filter(|_| number),
                    maximum: maximum.filter(|_| number),
                    evidence: evidence.unwrap_or_default(),
                    may_reuse: self.may_reuse == "yes",
                    file_kinds: kinds,
                    file_max_mb: most,
                }
            });
        errors.into_result(wish)
    }

    /// A requirement of a document says itself which files it takes, within what the portal takes.
    fn read_files(
        &self,
        errors: &mut FieldErrors,
        kind: Option<RequirementKind>,
    ) -> (Option<String>, Option<i64>) {
        if kind != Some(RequirementKind::Document) {
            return (None, None);
        }
        let listed = FileKind::ALL.iter().map(|kind| kind.word());
        let chosen: Vec<&str> =
            listed.filter(|word| self.file_kinds.iter().any(|typed| typed == word)).collect();
        if chosen.is_empty() {
            errors.add("file_kinds", "choose_file_kinds");
        }
        let most = optional_number(errors, "file_max_mb", &self.file_max_mb, 1, LARGEST_MB);
        if most.is_none() && self.file_max_mb.trim().is_empty() {
            errors.add("file_max_mb", "required");
        }
        (Some(chosen.join(",")), most)
    }
}

/// Answers to requirements from fields named `krav-<number>`. An empty field leaves the requirement
/// unanswered: a draft may be saved half done. A document stays as it is unless `krav-<number>-bort`
/// is ticked; a new one comes as a file, not here.
pub fn answers_from(
    asked: &[Requirement],
    raw: &BTreeMap<String, String>,
) -> Result<Vec<(RequirementId, Option<AnswerValue>)>, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut answers = Vec::new();
    for requirement in asked {
        let name = format!("krav-{}", requirement.number);
        let value = raw.get(&name).map_or("", |value| value.trim());
        let given = match requirement.kind {
            RequirementKind::Document if raw.contains_key(&format!("{name}-bort")) => None,
            RequirementKind::Document => continue,
            _ if value.is_empty() => None,
            RequirementKind::Yes => yes_or_no(value).map(AnswerValue::Yes),
            RequirementKind::Number => optional_number(&mut errors, &name, value, 0, 1_000_000_000)
                .map(AnswerValue::Number),
            RequirementKind::Text => {
                read(&mut errors, &name, value, ANSWER, text::paragraphs).map(AnswerValue::Text)
            }
        };
        if let (Some(AnswerValue::Text(text)), Some(limit)) = (&given, requirement.word_limit) {
            let count = rules::words(text);
            if count > limit {
                let (limit, count) = (limit.to_string(), count.to_string());
                errors.add_with(&name, "too_many_words", &[("limit", &limit), ("count", &count)]);
            }
        }
        answers.push((requirement.id, given));
    }
    errors.into_result(Some(answers))
}

/// Answers to exclusion grounds from fields named `grund-<code>` and `grund-<code>-text`. A yes
/// must say what happened; what is left open stays open, and nothing is filled in (R7).
pub fn declaration_from(
    grounds: &[ExclusionGround],
    raw: &BTreeMap<String, String>,
) -> Result<Vec<(GroundId, Option<bool>, String)>, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut answers = Vec::new();
    for ground in grounds {
        let name = format!("grund-{}", ground.code);
        let applies = raw.get(&name).and_then(|value| yes_or_no(value));
        let field = format!("{name}-text");
        let typed = raw.get(&field).map_or("", String::as_str);
        let told = if applies == Some(true) {
            match text::paragraphs(typed, SHORT_TEXT) {
                Ok(told) => told,
                Err("required") => {
                    errors.add(&field, "explain_yes");
                    String::new()
                }
                Err(code) => {
                    errors.add_with(&field, code, &[("limit", &SHORT_TEXT.to_string())]);
                    String::new()
                }
            }
        } else {
            String::new()
        };
        answers.push((ground.id, applies, told));
    }
    errors.into_result(Some(answers))
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
