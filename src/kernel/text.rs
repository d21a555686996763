//! Text as people type it: cleaned, cut to size, compared, and weighed for plainness.
//!
//! The one door: what is kept, compared or searched for has come through here first.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::digits;
pub use super::seen::seen;

/// A line that must be filled in: a name, a title, a town.
///
/// Runs of blanks and line breaks become one blank, the ends are trimmed, and characters that cannot
/// be seen are taken out (see [`paragraphs`]). `max` counts characters, not bytes.
///
/// # Errors
/// Code `required` if nothing is left, `too_long` if more than `max` characters are.
pub fn one_line(text: &str, max: usize) -> Result<String, &'static str> {
    filled(one_blank(text), max)
}

/// As [`one_line`], for a line that may be left empty: then `None`.
///
/// # Errors
/// Code `too_long` if more than `max` characters are left.
pub fn optional_line(text: &str, max: usize) -> Result<Option<String>, &'static str> {
    optional(one_line(text, max))
}

/// A text of several lines that must be filled in.
///
/// Every line is trimmed at its end and line breaks become `\n`, with at most one empty line
/// between paragraphs. What cannot be seen is taken out ([`seen`]). `max` counts characters, not bytes.
///
/// # Errors
/// Code `required` if nothing is left, `too_long` if more than `max` characters are.
pub fn paragraphs(text: &str, max: usize) -> Result<String, &'static str> {
    let unix = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in unix.lines() {
        let line: String =
            seen(line).chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        let line = line.trim_end();
        let doubled = line.is_empty() && lines.last().is_none_or(String::is_empty);
        if !doubled {
            lines.push(line.to_owned());
        }
    }
    filled(lines.join("\n").trim().to_owned(), max)
}

/// As [`paragraphs`], for a text that may be left empty: then `None`.
///
/// # Errors
/// Code `too_long` if more than `max` characters are left.
pub fn optional_paragraphs(text: &str, max: usize) -> Result<Option<String>, &'static str> {
    optional(paragraphs(text, max))
}

fn filled(text: String, max: usize) -> Result<String, &'static str> {
    if text.is_empty() {
        Err("required")
    } else if text.chars().count() > max {
        Err("too_long")
    } else {
        Ok(text)
    }
}

fn optional(read: Result<String, &'static str>) -> Result<Option<String>, &'static str> {
    match read {
        Ok(text) => Ok(Some(text)),
        Err("required") => Ok(None),
        Err(code) => Err(code),
    }
}

fn one_blank(text: &str) -> String {
    seen(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text for a search that minds neither case nor accents: lower case, one blank between words,
/// å and ä as a, ö as o, ş as s, ễ as e, ı as i, and digits and dashes of any script as plain ones.
///
/// Databases differ on Å, Ä and Ö, so rooms store this beside what they search. Folding twice
/// changes nothing.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return one_blank(&text.to_ascii_lowercase());
    }
    let parts = DecomposingNormalizerBorrowed::new_nfkd();
    let category = CodePointMapData::<GeneralCategory>::new();
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let lower: String = parts.normalize(text).chars().flat_map(char::to_lowercase).collect();
    let mut folded = String::with_capacity(text.len());
    for c in parts.normalize(&lower).chars() {
        match c {
            c if category.get(c) == GeneralCategory::NonspacingMark || ignorable.contains(c) => {}
            // Letters of their own to Unicode, which people type without their stroke or in two.
            '\u{e6}' => folded.push_str("ae"),
            '\u{153}' => folded.push_str("oe"),
            '\u{df}' => folded.push_str("ss"),
            '\u{fe}' => folded.push_str("th"),
            '\u{f0}' | '\u{111}' => folded.push('d'),
            '\u{127}' => folded.push('h'),
            '\u{131}' => folded.push('i'),
            '\u{142}' => folded.push('l'),
            '\u{14b}' => folded.push('n'),
            '\u{f8}' => folded.push('o'),
            '\u{167}' => folded.push('t'),
            '\u{3c2}' => folded.push('\u{3c3}'),
            other => folded.push(other),
        }
    }
    one_blank(&digits::plain(&folded))
}

/// The folded words of what is looked for: each must stand in what is found, in any order.
pub fn sought(text: &str) -> Vec<String> {
    fold(text).split_whitespace().map(str::to_owned).collect()
}

/// The key that puts Swedish names in Swedish order: å, ä and ö come after z, in that order.
///
/// Otherwise as [`fold`]. Made of plain letters, so that both databases sort it alike.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in seen(text).chars().flat_map(char::to_lowercase) {
        match c {
            '\u{e5}' => key.push_str("zza"),
            '\u{e4}' | '\u{e6}' => key.push_str("zzb"),
            '\u{f6}' | '\u{f8}' => key.push_str("zzc"),
            c => key.push(c),
        }
    }
    fold(&key)
}

/// How hard a Swedish text is to read (läsbarhetsindex): below 25 is very easy, 30 to 40 ordinary,
/// above 50 the language of authorities.
///
/// Words for each sentence plus the hundredth share of words with more than six letters, rounded.
/// A sentence ends at a full stop, colon, question or exclamation mark, and at the end of a line,
/// so that headings and points of a list are sentences of their own. Hyphenated words are one
/// word. No words give 0.
///
/// Source: C.-H. Björnsson, Läsbarhet (1968).
pub fn lix(text: &str) -> u32 {
    let (mut words, mut long, mut sentences) = (0_u32, 0_u32, 0_u32);
    for line in text.lines() {
        let mut open = false;
        for piece in line.split_whitespace() {
            let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
            if letters > 0 || piece.chars().any(|c| c.is_ascii_digit()) {
                words += 1;
                open = true;
                long += u32::from(letters > 6);
            }
            let bare = piece.trim_end_matches(['"', '\'', ')', '\u{201d}', '\u{2019}', '\u{bb}']);
            if open && bare.ends_with(['.', ':', '!', '?']) {
                sentences += 1;
                open = false;
            }
        }
        sentences += u32::from(open);
    }
    if sentences == 0 {
        return 0;
    }
    // In hundredths, so that the two parts are rounded once, together.
    let hundredths = u64::from(words) * 100 / u64::from(sentences)
        + u64::from(long) * 10_000 / u64::from(words.max(1));
    u32::try_from((hundredths + 50) / 100).unwrap_or(u32::MAX)
}
