//! The letter that corrects another.

use chrono::NaiveDate;

use crate::registry::{day, heading, say};

/// The letter that is corrected, as the correcting one names it.
#[derive(Debug)]
pub struct OldLetter<'a> {
    pub registry_no: &'a str,
    /// The number of the letter in its matter, then those of earlier corrections.
    pub numbers: &'a [i64],
    pub day: NaiveDate,
}

/// A letter that corrects a slip of the pen in another one. `signed` is the decider and the delegation;
/// without it is a preview.
pub fn correction_text(
    old: &OldLetter<'_>,
    (wrong, correct): (&str, &str),
    signed: Option<(&str, &str)>,
    today: NaiveDate,
) -> String {
    let (first, earlier) = match old.numbers.split_first() {
        Some((first, earlier)) => (first.to_string(), earlier),
        None => (String::new(), [].as_slice()),
    };
    let old_day = day(old.day);
    let names = [("no", old.registry_no), ("number", first.as_str()), ("day", old_day.as_str())];
    let mut lines =
        vec![heading("decision-doc-correction"), say("decision-letter-corrects", &names)];
    if !earlier.is_empty() {
        let numbers: Vec<String> = earlier.iter().map(ToString::to_string).collect();
        lines.push(say("decision-letter-corrected-before", &[("numbers", &numbers.join(", "))]));
    }
    lines.push(heading("decision-letter-wrong"));
    lines.push(wrong.to_owned());
    lines.push(heading("decision-letter-correct"));
    lines.push(correct.to_owned());
    lines.push(String::new());
    lines.push(say("decision-letter-stands", &[]));
    lines.push(day(today));
    lines.extend(signed.map(|(name, delegation)| {
        say("decision-letter-signed", &[("name", name), ("delegation", delegation)])
    }));
    lines.join("\n")
}
