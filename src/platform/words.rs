//! Texts for people, from `templates/words/<language>/<room>.ftl` (Project Fluent).
//!
//! A text that a language lacks is taken from Swedish; `tests/it/words.rs` holds the languages to
//! the same keys.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

use crate::kernel::{Lang, bidi};
use crate::platform::secret::sha256;

#[derive(RustEmbed)]
#[folder = "templates/words"]
struct Files;

/// All texts, read once at start.
#[derive(Default)]
pub struct Words {
    bundles: HashMap<Lang, FluentBundle<FluentResource>>,
    read: HashMap<Lang, Read>,
    versions: HashMap<Lang, String>,
}

/// That somebody who knows the language has read all its texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    /// Who: a translator, or an editor of plain language.
    #[serde(rename = "read_by")]
    pub by: String,
    /// When, as `2026-03-01`.
    #[serde(rename = "read_on")]
    pub on: NaiveDate,
}

/// Says of each language who has read it.
const READ: &str = "languages.toml";

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}

#[derive(Debug, Clone, thiserror::Error)]
#[error("{file}: {fault}")]
pub struct WordsError {
    file: String,
    fault: String,
}

impl Words {
    /// Reads every file of every language, once in a process: they lie in the program.
    ///
    /// # Errors
    /// A file that is no Fluent, or a key that a language has twice.
    pub fn load() -> Result<Arc<Self>, WordsError> {
        static WORDS: OnceLock<Result<Arc<Words>, WordsError>> = OnceLock::new();
        WORDS.get_or_init(|| Self::parse().map(Arc::new)).clone()
    }

    fn parse() -> Result<Self, WordsError> {
        let mut bundles = HashMap::new();
        for &lang in Lang::ALL {
            bundles.insert(lang, bundle(lang)?);
        }
        let versions = Lang::ALL.iter().map(|&lang| (lang, version(lang))).collect();
        Ok(Self { bundles, read: read()?, versions })
    }

    /// Whether somebody who knows the language has read its texts. Swedish is what the others are
    /// translated from.
    pub fn is_read(&self, lang: Lang) -> bool {
        lang == Lang::Sv || self.read.contains_key(&lang)
    }

    /// Twelve digits that are others as soon as a text of the language is: which texts lay before
    /// somebody.
    pub fn version(&self, lang: Lang) -> &str {
        self.versions.get(&lang).map_or("", String::as_str)
    }

    /// The text of a key with its values, or `None` if even Swedish lacks it.
    pub fn find(
        &self,
        lang: Lang,
        key: &str,
        values: &[(&str, FluentValue<'_>)],
    ) -> Option<String> {
        let bundle = [lang, Lang::Sv]
            .into_iter()
            .filter_map(|lang| self.bundles.get(&lang))
            .find(|bundle| bundle.has_message(key))?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        // A value that the text asks for and nobody gave shows as "{$name}".
        let (mut text, mut faults) = (String::new(), Vec::new());
        // Written and not formatted: what is formatted counts as a value itself, and would get marks.
        bundle.write_pattern(&mut text, pattern, Some(&args), &mut faults).ok()?;
        Some(text)
    }

    /// The text of a key; a missing one shows as the key itself, in marks.
    pub fn text(&self, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, FluentValue<'_>)> =
            values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.find(lang, key, &values).unwrap_or_else(|| missing(key))
    }

    /// Whether some language has the key.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.get(&Lang::Sv).is_some_and(|bundle| bundle.has_message(key))
    }
}

/// The texts that official documents are made of. An operation writes them in Swedish, the language of
/// authorities (språklagen 10 §), whoever acts and whatever language their pages are in.
pub fn official() -> &'static Words {
    static OFFICIAL: OnceLock<Arc<Words>> = OnceLock::new();
    // The portal does not start with texts that cannot be read.
    OFFICIAL.get_or_init(|| Words::load().unwrap_or_default())
}

/// A name of a list as it is written inside a sentence. The lists begin with a capital, since their
/// names stand alone there; Swedish and Finnish write languages, days and kinds of support with a
/// small letter, and English the kinds. A name with more capitals ("IPS", "Supported Employment") is
/// somebody's own spelling.
pub fn inside(kind: &str, lang: Lang, name: &str) -> String {
    let small = match lang {
        Lang::Sv | Lang::Easy | Lang::Fi => kind != "measure-area",
        _ => kind == "measure-kind",
    };
    let mut letters = name.chars();
    let first = letters.next();
    if !small || letters.clone().any(char::is_uppercase) {
        return name.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Names of a list in a row: the first as it stands alone, the others as inside a sentence.
pub fn row(kind: &str, lang: Lang, names: impl Iterator<Item = String>) -> String {
    let written =
        |(at, name): (usize, String)| if at == 0 { name } else { inside(kind, lang, &name) };
    names.enumerate().map(written).collect::<Vec<_>>().join(", ")
}

/// What stands where a text is missing.
pub fn missing(key: &str) -> String {
    format!("\u{27e8}{key}\u{27e9}")
}

fn bundle(lang: Lang) -> Result<FluentBundle<FluentResource>, WordsError> {
    // Plural rules: easy Swedish is Swedish.
    let code = if lang == Lang::Easy { "sv" } else { lang.word() };
    let fault = |file: &str, fault: String| WordsError { file: file.to_owned(), fault };
    let id: LanguageIdentifier = code.parse().map_err(|e| fault(code, format!("{e:?}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Fluent's own marks would stand round links too; ours stand where the sentence would turn a value.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(if lang.dir() == "rtl" {
        |value, _| marked(value, true)
    } else {
        |value, _| marked(value, false)
    }));
    for file in files(lang) {
        let data = Files::get(&file).map(|f| f.data.into_owned()).unwrap_or_default();
        let text = String::from_utf8(data).map_err(|e| fault(&file, e.to_string()))?;
        let resource =
            FluentResource::try_new(text).map_err(|(_, e)| fault(&file, format!("{e:?}")))?;
        bundle.add_resource(resource).map_err(|e| fault(&file, format!("{e:?}")))?;
    }
    Ok(bundle)
}

/// A value of a text, with marks where the direction of the sentence would turn it.
fn marked(value: &FluentValue<'_>, from_right: bool) -> Option<String> {
    match value {
        FluentValue::String(text) => bidi::isolated(text, from_right),
        _ => None,
    }
}

/// The files of a language, by name.
fn files(lang: Lang) -> Vec<String> {
    let folder = format!("{}/", lang.word());
    let mut names: Vec<String> = Files::iter().map(std::borrow::Cow::into_owned).collect();
    names.retain(|name| name.starts_with(&folder));
    names.sort();
    names
}

fn version(lang: Lang) -> String {
    let mut all = Vec::new();
    for file in files(lang) {
        all.extend(file.as_bytes());
        all.extend(Files::get(&file).map(|f| f.data.into_owned()).unwrap_or_default());
    }
    sha256(&all).get(..12).unwrap_or_default().to_owned()
}

fn read() -> Result<HashMap<Lang, Read>, WordsError> {
    let fault = |fault: String| WordsError { file: READ.to_owned(), fault };
    let data = Files::get(READ).map(|f| f.data.into_owned()).unwrap_or_default();
    let text = String::from_utf8(data).map_err(|e| fault(e.to_string()))?;
    let table: HashMap<String, Read> = toml::from_str(&text).map_err(|e| fault(e.to_string()))?;
    let known = |(word, read): (String, Read)| match Lang::from_word(&word) {
        Some(lang) => Ok((lang, read)),
        None => Err(fault(format!("no language is called {word}"))),
    };
    table.into_iter().map(known).collect()
}
