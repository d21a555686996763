//! Texts for people, from `templates/words/<language>/<room>.ftl` (Project Fluent).
//!
//! A text that a language lacks is taken from Swedish; `tests/it/words.rs` holds the languages to
//! the same keys.

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use crate::kernel::Lang;

#[derive(RustEmbed)]
#[folder = "templates/words"]
struct Files;

/// All texts, read once at start.
pub struct Words {
    bundles: HashMap<Lang, FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}

#[derive(Debug, thiserror::Error)]
#[error("{file}: {fault}")]
pub struct WordsError {
    file: String,
    fault: String,
}

impl Words {
    /// Reads every file of every language.
    ///
    /// # Errors
    /// A file that is no Fluent, or a key that a language has twice.
    pub fn load() -> Result<Self, WordsError> {
        let mut bundles = HashMap::new();
        for &lang in Lang::ALL {
            bundles.insert(lang, bundle(lang)?);
        }
        Ok(Self { bundles })
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
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
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

/// The texts that official documents are made of. A deed writes them in Swedish, the language of
/// authorities (språklagen 10 §), whoever acts and whatever language their pages are in.
pub fn official() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    // The portal does not start with texts that cannot be read.
    WORDS.get_or_init(|| Words::load().unwrap_or_else(|_| Words { bundles: HashMap::new() }))
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
    // Fluent's direction marks would end up in values, copies and tests.
    bundle.set_use_isolating(false);
    let folder = format!("{}/", lang.word());
    for file in Files::iter().filter(|file| file.starts_with(&folder)) {
        let data = Files::get(&file).map(|f| f.data.into_owned()).unwrap_or_default();
        let text = String::from_utf8(data).map_err(|e| fault(&file, e.to_string()))?;
        let resource =
            FluentResource::try_new(text).map_err(|(_, e)| fault(&file, format!("{e:?}")))?;
        bundle.add_resource(resource).map_err(|e| fault(&file, format!("{e:?}")))?;
    }
    Ok(bundle)
}
