//! Where keys are asked for, in templates and in Rust.

use std::collections::{BTreeMap, BTreeSet};

use super::{Texts, templates};
use crate::source::{Rust, files};

/// Strings that look like a key in Rust and are none.
const NO_KEYS: &[&str] = &[];

/// What the whole source says that could be a key, or the making of one.
pub struct Found {
    /// Every string, of templates and Rust.
    strings: BTreeSet<String>,
    /// Every string of Rust alone.
    rust: BTreeSet<String>,
    /// Beginnings and ends that code puts something between.
    patterns: BTreeSet<(String, String)>,
    /// `word(kind=..)` of templates.
    kinds: BTreeSet<String>,
    /// Enum by its name in the manner of keys → its words.
    enums: BTreeMap<String, Vec<String>>,
    /// Keys that form fields make.
    fields: BTreeSet<String>,
    /// Keys asked for outright, and where.
    asked: BTreeMap<String, String>,
    /// Kinds of letters pushed to the outbox.
    letters: BTreeSet<String>,
}

impl Found {
    pub fn everywhere() -> Self {
        let mut found = Self {
            strings: BTreeSet::new(),
            rust: BTreeSet::new(),
            patterns: BTreeSet::new(),
            kinds: BTreeSet::new(),
            enums: BTreeMap::new(),
            fields: BTreeSet::new(),
            asked: BTreeMap::new(),
            letters: BTreeSet::new(),
        };
        for file in files("templates", ".html") {
            found.read_template(&file.path, &file.text);
        }
        for file in files("src", ".rs") {
            found.read_rust(&file.path, &Rust::read(&file.text));
        }
        for text in &found.strings {
            let beginning = text.split('{').next().unwrap_or_default();
            let end = text.rsplit('}').next().filter(|_| text.contains('}')).unwrap_or_default();
            // A bare `error-{}` or `mail-{}` is held to the code or kind that it is made for.
            let exact = matches!(beginning, "error-" | "mail-") && end.is_empty();
            if beginning.len() > 1 && beginning.ends_with('-') && !exact {
                found.patterns.insert((beginning.to_owned(), end.to_owned()));
            }
        }
        found
    }

    fn read_template(&mut self, path: &str, text: &str) {
        self.strings.extend(templates::strings(text));
        for (key, _) in templates::calls(text) {
            self.asked.insert(key, path.to_owned());
        }
        for (_, rest) in text.match_indices("kind=\"").map(|(at, m)| text.split_at(at + m.len())) {
            let before_code =
                rest.split_once('"').filter(|(_, after)| after.starts_with(", code="));
            self.kinds.extend(before_code.map(|(kind, _)| kind.to_owned()));
        }
        for (component, given) in templates::components(text) {
            let Some(name) = given.get("name").filter(|_| component.starts_with("form.")) else {
                continue;
            };
            let made = name.contains('{') || given.contains_key("label");
            if made || !LABELLED.contains(&component.as_str()) {
                continue;
            }
            let room = given.get("room").map_or("field", String::as_str);
            let key = format!("{room}-{name}").replace('_', "-");
            if given.get("hint").is_some_and(|hint| hint == "{true}") {
                self.ask_field(format!("{key}-hint"), path);
            }
            self.ask_field(key, path);
        }
    }

    fn ask_field(&mut self, key: String, path: &str) {
        self.asked.insert(key.clone(), path.to_owned());
        self.fields.insert(key);
    }

    fn ask_errors<'a>(&mut self, codes: impl Iterator<Item = &'a str>, path: &str) {
        for code in codes {
            self.asked.insert(format!("error-{}", code.replace('_', "-")), path.to_owned());
        }
    }

    fn read_rust(&mut self, path: &str, source: &Rust) {
        self.strings.extend(source.strings.iter().cloned());
        self.rust.extend(source.strings.iter().cloned());
        for asks in [".text(", "lang, ", "Refused(", ".flash("] {
            for key in source.after(asks).filter(|key| !key.contains('{')) {
                self.asked.insert(key.to_owned(), path.to_owned());
            }
        }
        // `refusals!`: the sentence of each, on a page and at a field.
        if path.ends_with("/error.rs") {
            let keys = source.strings.iter().filter(|text| is_key(text));
            self.asked.extend(keys.map(|key| (key.clone(), path.to_owned())));
        }
        for adds in [".add(", ".add_with(", "FieldErrors::one("] {
            self.ask_errors(source.second_after(adds), path);
        }
        if path.starts_with("src/kernel") || path.ends_with("form.rs") {
            self.ask_errors(source.after("Err(").chain(source.after("ok_or(")), path);
        }
        for (at, m) in source.code.match_indices("Letter {") {
            let rest = source.code.get(at + m.len()..).unwrap_or_default();
            let rest = rest.split_once("};").map_or(rest, |(letter, _)| letter);
            let kind = rest.split_once("kind:").and_then(|(_, rest)| rest.split('"').nth(1));
            let said = kind.and_then(|place| source.strings.get(place.parse::<usize>().ok()?));
            self.letters.extend(said.cloned());
        }
        for (_, rest) in
            source.code.match_indices("text_enum!").map(|(at, _)| source.code.split_at(at))
        {
            let Some((_, rest)) = rest.split_once("enum ") else { continue };
            let Some((name, rest)) = rest.split_once('{') else { continue };
            let body = rest.split('}').next().unwrap_or_default();
            let places = body.split('"').skip(1).step_by(2);
            let words =
                places.filter_map(|p| source.strings.get(p.parse::<usize>().ok()?).cloned());
            self.enums.insert(hyphened(name.trim()), words.collect());
        }
    }

    /// Whether anything asks for the key.
    pub fn uses(&self, key: &str) -> bool {
        let underscored = |text: &str| text.replace('-', "_");
        let said = |text: &str| self.rust.contains(text) || self.rust.contains(&underscored(text));
        if let Some(code) = key.strip_prefix("error-") {
            return said(code) || self.strings.contains(key) || self.is_made(key);
        }
        let letter = key
            .strip_prefix("mail-")
            .and_then(|rest| rest.strip_suffix("-subject").or_else(|| rest.strip_suffix("-body")));
        if let Some(kind) = letter {
            return said(kind);
        }
        self.strings.contains(key)
            || self.fields.contains(key)
            || self.is_made(key)
            || self.is_enum_word(key)
    }

    fn is_made(&self, key: &str) -> bool {
        self.patterns.iter().any(|(begin, end)| key.starts_with(begin) && key.ends_with(end))
    }

    fn is_enum_word(&self, key: &str) -> bool {
        let words: BTreeSet<String> =
            self.enums.values().flatten().map(|word| word.replace('_', "-")).collect();
        key.match_indices('-').any(|(at, _)| {
            let (kind, word) = key.split_at(at);
            self.strings.contains(kind) && words.contains(word.trim_start_matches('-'))
        })
    }

    /// Keys that something asks for and the texts lack, each with where it is asked for.
    pub fn needed(&self, texts: &Texts) -> Vec<String> {
        let mut missing: Vec<String> = self
            .asked
            .iter()
            .filter(|(key, _)| texts.get(key).is_none() && is_key(key))
            .map(|(key, path)| format!("{key} ({path})"))
            .collect();
        for kind in &self.letters {
            let parts = ["subject", "body"].map(|part| format!("mail-{kind}-{part}"));
            missing.extend(parts.into_iter().filter(|key| texts.get(key).is_none()));
        }
        for kind in &self.kinds {
            let words = self.enums.get(kind).map_or(&[][..], Vec::as_slice);
            let keys = words.iter().map(|word| format!("{kind}-{}", word.replace('_', "-")));
            missing.extend(keys.filter(|key| texts.get(key).is_none()));
        }
        missing
    }
}

/// Components that make their label from room and field.
const LABELLED: &[&str] = &[
    "form.field",
    "form.area",
    "form.select",
    "form.radios",
    "form.checks",
    "form.check",
    "form.file",
    "form.date",
];

/// Two or more parts of small letters and digits.
fn is_key(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    text.contains('-') && text.split('-').all(part) && !NO_KEYS.contains(&text)
}

/// `ChoiceState` as keys have it: "choice-state".
fn hyphened(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.extend(c.to_lowercase());
    }
    key
}

#[test]
fn names_of_enums_become_kinds() {
    assert_eq!(hyphened("ChoiceState"), "choice-state");
    assert!(is_key("choice-full") && !is_key("choice") && !is_key("x--y") && !is_key("X-y"));
}
