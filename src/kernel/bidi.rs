//! The direction of text: what is put into a sentence stands in it as one piece.
//!
//! In an Arabic sentence the groups of "08-465 004 00" change places, and an Arabic name in a Swedish
//! one pulls the figures after it along. Marks round what was put in (UAX 9, FSI and PDI) keep both
//! whole, in pages, on paper and in messages alike.

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// First strong isolate, and the end of one.
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// A text to be put into a sentence, with marks round it where the sentence would turn it; `None` if it
/// may stand as it is. `from_right` says which way the sentence is read.
///
/// An address of a page never gets marks, since mail programs take them into the link; nor do digits in
/// one run, which keep their order and are often parts of a time.
pub fn isolated(text: &str, from_right: bool) -> Option<String> {
    if !text.split('\n').any(|line| needs_marks(line, from_right)) {
        return None;
    }
    // A line's end ends every isolate.
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            if needs_marks(line, from_right) {
                format!("{BEGIN}{line}{END}")
            } else {
                line.to_owned()
            }
        })
        .collect();
    Some(lines.join("\n"))
}

fn needs_marks(line: &str, from_right: bool) -> bool {
    let is_link = line.starts_with("https://") || line.starts_with("http://");
    let is_marked = line.starts_with(BEGIN) && line.ends_with(END);
    if is_link || is_marked {
        return false;
    }
    if !from_right {
        return !line.is_ascii() && line.chars().any(is_from_right);
    }
    let is_one_run = line.bytes().all(|b| b.is_ascii_digit());
    let is_own = line.chars().all(|c| is_from_right(c) || c.is_whitespace());
    !is_one_run && !is_own
}

fn is_from_right(c: char) -> bool {
    let class = CodePointMapData::<BidiClass>::new().get(c);
    [BidiClass::RightToLeft, BidiClass::ArabicLetter, BidiClass::ArabicNumber].contains(&class)
}
