//! Texts for people: every key there is a text for, every text used, in every language it must
//! be in, and the Swedish plain. All by reading files.
//!
//! A key is used if it stands somewhere as a whole string, or is made by one of these habits:
//!
//! - `error-<code>`: the code stands as a string in Rust (`errors.add("name", "too_long")`);
//! - any key in a room's `error.rs`: a refusal is told with it;
//! - `mail-<kind>-subject` and `-body`: the kind stands as a string in Rust;
//! - `<kind>-<word>`: the kind stands as a string (`word(kind="measure", ..)`) and the word is
//!   one of a `text_enum!`;
//! - `<room>-<field>` and `<room>-<field>-hint`: a form component names room and field;
//! - any other ending: a string that ends in a hyphen, or has it before a `{`, is its beginning
//!   (`format!("date-month-{n}")`).

mod direction;
mod found;
mod plain;
mod sms;
mod templates;

use std::collections::{BTreeMap, BTreeSet};

use valfard_tyreso::platform::{view::Views, words::Words};

use crate::source::{files, has_swedish_letter};
use found::Found;

/// Files of rooms that a person or the public meets, which every language must have.
const FOR_EVERYBODY: &[&str] = &[
    "site",
    "rights",
    "date",
    "error",
    "identity",
    "disclosure",
    "measure",
    "catalogue",
    "demand",
    "client",
    "right",
    "choice",
    "letter",
    "placement",
    "nonchoice",
    "system",
];

/// key → text of each language, with the stem of its file.
pub struct Texts(BTreeMap<String, (String, String)>);

impl Texts {
    /// The texts of a language by key. A message begins in the first column and goes on indented.
    pub fn read(lang: &str) -> Self {
        let mut texts: BTreeMap<String, (String, String)> = BTreeMap::new();
        for file in files(&format!("templates/words/{lang}"), ".ftl") {
            let mut key = String::new();
            for line in file.text.lines().filter(|line| !line.starts_with('#')) {
                let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
                if let Some((name, text)) = line.split_once('=').filter(|_| begins) {
                    name.trim().clone_into(&mut key);
                    texts.insert(key.clone(), (file.stem().to_owned(), text.trim().to_owned()));
                } else if let Some((_, text)) = texts.get_mut(&key) {
                    text.push('\n');
                    text.push_str(line.trim());
                }
            }
        }
        Self(texts)
    }

    pub fn keys(&self) -> BTreeSet<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, (_, text))| (key.as_str(), text.as_str()))
    }

    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|(_, text)| text.as_str())
    }

    /// Keys whose file every language must have.
    fn for_everybody(&self) -> BTreeSet<&str> {
        let met = |stem: &str| FOR_EVERYBODY.contains(&stem);
        self.0.iter().filter(|(_, (stem, _))| met(stem)).map(|(key, _)| key.as_str()).collect()
    }
}

/// The values that a text asks for: `$n` of `{ $n }`.
pub fn values(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    names
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || "_-".contains(*c)).collect())
        .collect()
}

fn report(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n  {}\n", faults.join("\n  "));
}

fn list<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    keys.into_iter().map(str::to_owned).collect()
}

#[test]
fn names_of_lists_are_written_small_inside_a_sentence_where_the_language_does() {
    use valfard_tyreso::kernel::Lang;
    use valfard_tyreso::platform::words::{inside, row};
    for (kind, lang, name, written) in [
        ("measure-language", Lang::Sv, "Arabiska", "arabiska"),
        ("measure-language", Lang::Easy, "Arabiska", "arabiska"),
        ("measure-language", Lang::Fi, "Arabia", "arabia"),
        ("measure-language", Lang::En, "Arabic", "Arabic"),
        ("measure-kind", Lang::En, "Work training", "work training"),
        ("measure-kind", Lang::Sv, "Supported Employment", "Supported Employment"),
        ("measure-kind", Lang::Sv, "IPS, jobbstöd", "IPS, jobbstöd"),
        ("measure-area", Lang::Sv, "Bollmora", "Bollmora"),
        ("measure-kind", Lang::Sv, "", ""),
    ] {
        assert_eq!(inside(kind, lang, name), written, "{lang}");
    }
    let days = ["Måndag", "Tisdag"].map(str::to_owned);
    assert_eq!(row("measure-weekday", Lang::Sv, days.into_iter()), "Måndag, tisdag");
}

#[test]
fn all_texts_and_templates_parse() {
    let words = Words::load().expect("texts");
    Views::load(&words).expect("templates");
}

#[test]
fn every_template_is_drawn_and_every_drawn_one_is_there() {
    let there: BTreeSet<String> = files("templates", ".html")
        .iter()
        .filter_map(|file| file.path.strip_prefix("templates/").map(str::to_owned))
        .collect();
    let mut drawn = BTreeSet::new();
    for file in files("src", ".rs") {
        drawn.extend(crate::source::Rust::read(&file.text).strings);
    }
    for file in files("templates", ".html") {
        drawn.extend(templates::strings(&file.text));
    }
    let is_page = |name: &&str| name.contains('/') && !name.contains('*');
    let pages =
        drawn.iter().map(String::as_str).filter(|name| name.strip_suffix(".html").is_some());
    let missing = pages.filter(is_page).filter(|name| !there.contains(*name));
    report("drawn and not there", &list(missing));
    let unused = there.iter().filter(|name| !drawn.contains(*name) && !name.starts_with("parts/"));
    report("there and never drawn", &list(unused.map(String::as_str)));
}

#[test]
fn no_text_is_missing() {
    let swedish = Texts::read("sv");
    let found = Found::everywhere();
    let missing: Vec<String> = found.needed(&swedish);
    report("asked for and not in templates/words/sv", &missing);
}

#[test]
fn no_text_is_unused() {
    let swedish = Texts::read("sv");
    let found = Found::everywhere();
    let unused: Vec<&str> = swedish.keys().into_iter().filter(|key| !found.uses(key)).collect();
    report("in templates/words/sv and used nowhere", &list(unused));
}

#[test]
fn every_language_has_the_texts_that_it_must() {
    let swedish = Texts::read("sv");
    for (lang, must) in [
        ("en", swedish.keys()),
        ("sv-x-latt", swedish.for_everybody()),
        ("ar", swedish.for_everybody()),
        ("fi", swedish.for_everybody()),
        ("so", swedish.for_everybody()),
    ] {
        let texts = Texts::read(lang);
        report(&format!("not in {lang}"), &list(must.difference(&texts.keys()).copied()));
        let dead = texts.keys().difference(&swedish.keys()).copied().collect::<Vec<_>>();
        report(&format!("in {lang} and not in sv"), &list(dead));
        let strange: Vec<String> = texts
            .iter()
            .filter(|(key, text)| {
                !values(text).is_subset(&values(swedish.get(key).unwrap_or_default()))
            })
            .map(|(key, text)| format!("{key} = {text}"))
            .collect();
        report(&format!("{lang} asks for a value that sv does not"), &strange);
    }
}

#[test]
fn calls_give_the_values_that_the_text_asks_for() {
    let swedish = Texts::read("sv");
    let mut faults = Vec::new();
    for file in files("templates", ".html") {
        for (key, given) in templates::calls(&file.text) {
            let asked = values(swedish.get(&key).unwrap_or_default());
            for value in asked.difference(&given) {
                faults.push(format!("{}: {key} is not given ${value}", file.path));
            }
        }
    }
    report("values not given", &faults);
}

#[test]
fn texts_for_people_stand_in_words_only() {
    let mut faults = Vec::new();
    for file in files("templates", ".html") {
        for text in templates::literal_texts(&file.text) {
            faults.push(format!("{}: {text}", file.path));
        }
    }
    for file in files("src", ".rs").iter().filter(|file| !file.path.starts_with("src/demo")) {
        for text in crate::source::Rust::read(&file.text).strings {
            if has_swedish_letter(&text) {
                faults.push(format!("{}: {text}", file.path));
            }
        }
    }
    report("move to templates/words", &faults);
}
