//! The name of a file, made safe to show and to save under.

use crate::attachment::model::FileKind;
use crate::kernel::text;

/// The longest name without its ending, in characters.
const LONGEST: usize = 100;
/// The name of a file that has none left.
const NAMELESS: &str = "bilaga";

/// Signs that file systems give a meaning.
fn is_special(c: char) -> bool {
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

/// The name without folders and hidden characters, and with the ending of what the file is.
pub fn clean(name: &str, kind: FileKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // Nothing turns the direction of text, so that "exe.pdf" cannot be made to look like something else.
    let seen: String =
        text::seen(last).chars().map(|c| if is_special(c) { '_' } else { c }).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    let joined = words.join(" ");
    let stem = match joined.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => stem,
        _ => joined.as_str(),
    };
    let stem: String = stem.trim_matches(['.', ' ']).chars().take(LONGEST).collect();
    let stem = stem.trim_end();
    let stem = if stem.is_empty() { NAMELESS } else { stem };
    format!("{stem}.{}", kind.ending())
}

/// "pdf", "JPEG", "tar": a few letters or digits.
fn is_ending(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric())
}

/// The name in characters that every client reads, for beside the whole name.
pub fn ascii(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || " ._-()".contains(c);
    name.chars().map(|c| if plain(c) { c } else { '_' }).collect()
}
