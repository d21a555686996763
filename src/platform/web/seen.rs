//! Forms that carry what they were drawn from: whoever saves over another's saving is shown both.

use serde::Serialize;
use serde_json::Value;

use crate::platform::secret::sha256;
use crate::platform::web::{Cx, SavedField};

/// Fields of the form itself, which say nothing of what is saved.
const OWN: &[&str] = &["seen", "step", "sure"];

fn fields(form: &impl Serialize) -> Vec<(String, Value)> {
    let Ok(Value::Object(fields)) = serde_json::to_value(form) else {
        return Vec::new();
    };
    fields.into_iter().filter(|(name, _)| !OWN.contains(&name.as_str())).collect()
}

/// A fingerprint of what a form shows, to be sent with it as `seen`.
pub fn fingerprint(form: &impl Serialize) -> String {
    let said: Vec<String> =
        fields(form).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    sha256(said.join("\n").as_bytes())
}

/// Whether somebody saved since the form was drawn. A form without a fingerprint was drawn from
/// nothing.
pub fn is_stale(seen: &str, saved: &impl Serialize) -> bool {
    !seen.is_empty() && seen != fingerprint(saved)
}

/// What is saved now where it is not what was typed. Labels are the texts `<room>-<field>`; `words`
/// names the fields that hold codes, each with the kind that its codes are texts of.
pub fn saved_instead(
    cx: &Cx,
    room: &str,
    words: &[(&str, &str)],
    typed: &impl Serialize,
    saved: &impl Serialize,
) -> Vec<SavedField> {
    let typed = fields(typed);
    let differs = |one: &(String, Value)| !typed.contains(one);
    let shown = |name: &str, value: &Value| {
        let kind = words.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind);
        let all = match value {
            Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
            other => vec![other.as_str().unwrap_or_default()],
        };
        let text = |code: &str| match kind {
            Some(kind) if !code.is_empty() => {
                cx.text(&format!("{kind}-{}", code.replace('_', "-")), &[])
            }
            _ => code.to_owned(),
        };
        all.into_iter().map(text).collect::<Vec<_>>().join(", ")
    };
    fields(saved)
        .into_iter()
        .filter(differs)
        .map(|(name, value)| SavedField {
            key: cx.text(&format!("{room}-{}", name.replace('_', "-")), &[]),
            value: shown(&name, &value),
        })
        .collect()
}
