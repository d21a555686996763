//! How plain the Swedish is (DOS-lagen asks for understandable; språklagen 11 § for plain).

use valfard_tyreso::kernel::text::lix;

use super::{Texts, report};

/// Shorter texts say too little for the index to mean anything.
const FEWEST_WORDS: usize = 30;

/// A text as it is read: values as a short word, each variant of a choice as a line of its own.
fn as_read(text: &str) -> String {
    let mut read = String::new();
    for line in text.lines() {
        let line = line.trim().trim_start_matches('*');
        let line = match line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((_, variant)) => variant,
            None => line,
        };
        let mut depth = 0;
        for c in line.chars() {
            match c {
                '{' if depth == 0 => {
                    depth = 1;
                    read.push('3');
                }
                '{' => depth += 1,
                '}' => depth = (depth - 1).max(0),
                _ if depth == 0 => read.push(c),
                _ => {}
            }
        }
        read.push('\n');
    }
    read
}

fn harder_than(lang: &str, limit: u32) -> Vec<String> {
    Texts::read(lang)
        .iter()
        .map(|(key, text)| (key.to_owned(), as_read(text)))
        .filter(|(_, text)| text.split_whitespace().count() >= FEWEST_WORDS && lix(text) > limit)
        .map(|(key, text)| format!("LIX {} {key}", lix(&text)))
        .collect()
}

#[test]
fn swedish_is_plain() {
    report("harder than LIX 35", &harder_than("sv", 35));
}

#[test]
fn easy_swedish_is_easy() {
    report("harder than LIX 25", &harder_than("sv-x-latt", 25));
}

#[test]
fn values_and_choices_are_read_as_words() {
    let text = "{ $n ->\n[one] En plats kvar.\n*[other] { $n } platser kvar.\n}";
    assert_eq!(
        as_read(text).split_whitespace().collect::<Vec<_>>().join(" "),
        "3 En plats kvar. 3 platser kvar."
    );
}
