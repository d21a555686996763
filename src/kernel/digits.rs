//! Figures as people type and paste them: digits of any script, every dash and every blank.
//!
//! Whoever reads a number, a code, a day or an amount makes its text plain here first, and knows only
//! `0` to `9`, `-` and one kind of blank afterwards. No room does that by itself (`tests/it/typed.rs`).

use chrono::NaiveDate;
use icu_properties::props::{Dash, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::seen::seen;

/// How far the full-width forms of ASCII stand from ASCII itself, and where they begin and end.
const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
const FULL_WIDTH_FROM_ASCII: u32 = 0xfee0;

/// The text with plain digits, dashes and blanks, nothing that cannot be seen, and trimmed ends.
///
/// Everything else stays as it is; letters keep their case.
pub fn plain(text: &str) -> String {
    let plain: String = seen(text).chars().map(plain_char).collect();
    plain.trim().to_owned()
}

fn plain_char(c: char) -> char {
    if c.is_ascii() {
        return if c.is_ascii_whitespace() { ' ' } else { c };
    }
    if FULL_WIDTH.contains(&c) {
        return u32::from(c)
            .checked_sub(FULL_WIDTH_FROM_ASCII)
            .and_then(char::from_u32)
            .unwrap_or(c);
    }
    match c {
        // Between whole numbers and parts, and between thousands, where Arabic digits are written.
        '\u{66b}' => ',',
        '\u{66c}' => ' ',
        c if c.is_whitespace() => ' ',
        c if CodePointSetData::new::<Dash>().contains(c) => '-',
        c => digit(c).unwrap_or(c),
    }
}

/// The plain digit that a digit of another script means.
///
/// Unicode keeps the ten digits of each script together, zero first, so that a digit's value is how far
/// it stands from where its row begins; rows that touch are whole tens.
pub(super) fn digit(c: char) -> Option<char> {
    let category = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |code: u32| category.get32(code) == GeneralCategory::DecimalNumber;
    let code = u32::from(c);
    if !is_digit(code) {
        return None;
    }
    let before = (0..code).rev().take_while(|code| is_digit(*code)).count();
    char::from_digit(u32::try_from(before % 10).ok()?, 10)
}

/// Plain, and without blanks.
pub fn unspaced(text: &str) -> String {
    plain(text).chars().filter(|c| *c != ' ').collect()
}

/// Plain, and without blanks and dashes: a code or a number that people write in groups.
pub fn bare(text: &str) -> String {
    plain(text).chars().filter(|c| !matches!(c, ' ' | '-')).collect()
}

/// The digits of a text and nothing else.
pub fn only(text: &str) -> String {
    plain(text).chars().filter(char::is_ascii_digit).collect()
}

/// Whether a text that is plain already is digits and nothing else, at least one.
pub fn are_digits(plain: &str) -> bool {
    !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit())
}

/// A whole number, with blanks between its groups.
pub fn whole(text: &str) -> Option<i64> {
    unspaced(text).parse().ok()
}

/// A number with a comma or a point before its parts.
pub fn decimal(text: &str) -> Option<f64> {
    let number: f64 = unspaced(text).replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

/// A day, "2026-12-09".
pub fn day(text: &str) -> Option<NaiveDate> {
    unspaced(text).parse().ok()
}

/// A Swedish postcode, written "135 48": five digits, perhaps after the country's letters and before
/// the name of the town.
///
/// # Errors
/// Code `required` if nothing is left, `postcode` for anything else.
pub fn postcode(text: &str) -> Result<String, &'static str> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err("required");
    }
    let after = plain.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = plain.strip_suffix(after).unwrap_or_default();
    if !["", "s", "se"].contains(&letters.to_ascii_lowercase().as_str()) {
        return Err("postcode");
    }
    let number = after.trim_start_matches([' ', '-']);
    let mut digits = String::new();
    let mut rest = number;
    for c in number.chars() {
        if digits.len() == 5 || !(c.is_ascii_digit() || matches!(c, ' ' | '-')) {
            break;
        }
        if c.is_ascii_digit() {
            digits.push(c);
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    let apart = rest.is_empty() || rest.starts_with([' ', ',']);
    match digits.split_at_checked(3) {
        Some((first, last)) if digits.len() == 5 && apart && only(rest).is_empty() => {
            Ok(format!("{first} {last}"))
        }
        _ => Err("postcode"),
    }
}
