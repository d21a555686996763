//! Reads the repository's own files, for the tests that keep its shape.

use std::fs;
use std::path::{Path, PathBuf};

/// One file, named from the root of the repository with `/` on every system.
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    /// The name without folder and ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }
}

/// All files below a folder whose name ends so, by name. A folder that is missing has none.
pub fn files(folder: &str, ending: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
                let text = fs::read_to_string(&path).unwrap_or_default();
                found.push(File { path: name.replace('\\', "/"), text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// A Rust file taken apart: what it does, and what it says.
pub struct Rust {
    /// The code without comments; each string stands as its place in `strings`: `text("3")`.
    pub code: String,
    /// Strings and single letters as written, escapes kept.
    pub strings: Vec<String>,
}

impl Rust {
    pub fn read(text: &str) -> Self {
        let signs: Vec<char> = text.chars().collect();
        let at = |place: usize| signs.get(place).copied().unwrap_or('\0');
        let (mut code, mut strings, mut place) = (String::new(), Vec::new(), 0);
        while place < signs.len() {
            let here = at(place);
            let raw = raw_hashes(&signs, place);
            if here == '/' && at(place + 1) == '/' {
                place = end_of_line(&signs, place);
            } else if here == '/' && at(place + 1) == '*' {
                place = find(&signs, place + 2, "*/").unwrap_or(signs.len());
            } else if let Some(hashes) = raw {
                let start = place + hashes + 2;
                let close = format!("\"{}", "#".repeat(hashes));
                place = find(&signs, start, &close).unwrap_or(signs.len());
                let said = &signs[start.min(place)..place.saturating_sub(close.len()).max(start)];
                say(&mut code, &mut strings, said);
            } else if here == '"' || is_letter_literal(&signs, place) {
                let start = place + 1;
                place = start;
                while place < signs.len() && at(place) != here {
                    place += if at(place) == '\\' { 2 } else { 1 };
                }
                say(&mut code, &mut strings, &signs[start..place.min(signs.len())]);
                place += 1;
            } else {
                code.push(here);
                place += 1;
            }
        }
        Self { code, strings }
    }

    /// The strings that follow directly on this piece of code, such as `Refused(`.
    pub fn after<'a>(&'a self, piece: &'a str) -> impl Iterator<Item = &'a str> {
        self.code
            .match_indices(piece)
            .filter_map(move |(start, _)| self.string_at(self.code.get(start + piece.len()..)?))
    }

    /// The strings that are the second argument of such a call.
    pub fn second_after<'a>(&'a self, piece: &'a str) -> impl Iterator<Item = &'a str> {
        self.code.match_indices(piece).filter_map(move |(start, _)| {
            let (first, rest) = self.code.get(start + piece.len()..)?.split_once(',')?;
            if first.contains(')') { None } else { self.string_at(rest) }
        })
    }

    fn string_at(&self, code: &str) -> Option<&str> {
        let place = code.trim_start().strip_prefix('"')?.split('"').next()?;
        self.strings.get(place.parse::<usize>().ok()?).map(String::as_str)
    }
}

fn say(code: &mut String, strings: &mut Vec<String>, said: &[char]) {
    code.push('"');
    code.push_str(&strings.len().to_string());
    code.push('"');
    strings.push(said.iter().collect());
}

/// How many hashes stand in `r##"` when a raw string begins here.
fn raw_hashes(signs: &[char], place: usize) -> Option<usize> {
    let before = place.checked_sub(1).and_then(|p| signs.get(p));
    let in_word = before.is_some_and(|c| c.is_alphanumeric() && *c != 'b' || *c == '_');
    if signs.get(place) != Some(&'r') || in_word {
        return None;
    }
    let hashes = signs[place + 1..].iter().take_while(|c| **c == '#').count();
    (signs.get(place + 1 + hashes) == Some(&'"')).then_some(hashes)
}

/// Whether the quote here opens a letter ('x') and not a lifetime ('a).
fn is_letter_literal(signs: &[char], place: usize) -> bool {
    signs.get(place) == Some(&'\'')
        && (signs.get(place + 1) == Some(&'\\') || signs.get(place + 2) == Some(&'\''))
}

fn end_of_line(signs: &[char], place: usize) -> usize {
    signs[place..].iter().position(|c| *c == '\n').map_or(signs.len(), |far| place + far)
}

/// The place after the next `close`.
fn find(signs: &[char], from: usize, close: &str) -> Option<usize> {
    let close: Vec<char> = close.chars().collect();
    let far = signs.get(from..)?.windows(close.len()).position(|window| window == close)?;
    Some(from + far + close.len())
}

/// Whether a text has one of the letters that only Swedish words here have.
pub fn has_swedish_letter(text: &str) -> bool {
    text.chars().any(|c| "åäöÅÄÖ".contains(c))
}

#[test]
fn a_rust_file_is_taken_apart() {
    let text = r##"
        // "no" 'n
        let a: &'static str = "one \" two"; /* "no" */
        let b = ('x', '\'', b'y', r#"raw "q" "#);
        refuse("last")
    "##;
    let rust = Rust::read(text);
    assert_eq!(rust.strings, ["one \\\" two", "x", "\\'", "y", "raw \"q\" ", "last"]);
    assert_eq!(rust.after("refuse(").collect::<Vec<_>>(), ["last"]);
    assert!(!rust.code.contains("no") && rust.code.contains("&'static str"));
}
