//! What can be seen of a text: the part that the doors for text and for figures share.

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

/// The text as it is seen: letters and their accents in one (NFC), and nothing that cannot be seen.
///
/// Out go control characters, and with them NUL, which PostgreSQL cannot hold; what turns the direction
/// of text around, by which one word is made to look like another; and what Unicode calls ignorable:
/// blanks without width, soft hyphens, empty letters. A joiner stays between two letters, as Persian
/// and signs of several parts need it, and so does what chooses the look of the sign before it. Blanks
/// and line breaks stay.
pub fn seen(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    }
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let mut seen = String::with_capacity(text.len());
    let mut joiner: Option<char> = None;
    for c in text.chars() {
        let after_letter = seen.chars().next_back().is_some_and(|last| !last.is_whitespace());
        match c {
            '\u{200c}' | '\u{200d}' => joiner = Some(c).filter(|_| after_letter),
            '\u{fe00}'..='\u{fe0f}' if after_letter => seen.push(c),
            // An empty cell of Braille is a blank to who sees it.
            '\u{2800}' => seen.push(' '),
            c if c.is_whitespace() => {
                joiner = None;
                seen.push(c);
            }
            '\u{fff9}'..='\u{fffb}' => {}
            c if c.is_control() || ignorable.contains(c) => {}
            c => {
                seen.extend(joiner.take());
                seen.push(c);
            }
        }
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(&seen).into_owned()
}
