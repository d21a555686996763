//! Nobody but the doors of the kernel takes apart what people type: digits, dashes, blanks, days.

use crate::source::{Rust, files};

/// Marks of a reader of its own, in the code without its strings and comments.
const MARKS: &[&str] = &[
    "is_ascii_digit",
    "to_digit",
    "is_numeric",
    "!c.is_whitespace()",
    "parse::<NaiveDate>",
    "trim().parse",
    "typed.parse",
    "raw.parse",
    "nfc(",
    "nfkd(",
];

/// Who may, and why.
const REASONS: &[(&str, &str)] = &[
    ("src/kernel/", "the doors themselves, and what they hand plain text to"),
    ("src/attachment/rules/", "bytes of files, which nobody types"),
    ("src/catalogue/pages/view.rs", "an address that the portal made"),
    ("src/command/", "arguments of a command, which a console sends as they are"),
    ("src/demand/rules.rs", "counts digits in a text that the door has made plain"),
    ("src/demo/", "made-up data of the program"),
    ("src/disclosure/model.rs", "the parts of a section that the door has made plain"),
    ("src/disclosure/rules.rs", "finds numbers inside a text that the door has made plain"),
    ("src/market/rules/", "columns of a file that a machine wrote"),
    ("src/platform/", "settings, addresses of the network, page numbers of our own links"),
];

#[test]
fn what_people_type_is_read_through_the_doors_of_the_kernel() {
    let mut faults = Vec::new();
    let mut used = std::collections::BTreeSet::new();
    for file in files("src", ".rs") {
        let code = Rust::read(&file.text).code;
        let found: Vec<&&str> = MARKS.iter().filter(|mark| code.contains(**mark)).collect();
        if found.is_empty() {
            continue;
        }
        match REASONS.iter().find(|(path, _)| file.path.starts_with(path)) {
            Some((path, _)) => {
                used.insert(*path);
            }
            None => faults
                .push(format!("{} has {found:?}: use kernel::digits or kernel::text", file.path)),
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let idle: Vec<&&str> =
        REASONS.iter().map(|(path, _)| path).filter(|path| !used.contains(**path)).collect();
    assert!(idle.is_empty(), "no reason is needed any more for {idle:?}");
}

/// A browser cuts what is pasted at `maxlength`, and the reader never learns that the end is gone.
#[test]
fn no_page_lets_the_browser_cut_what_is_pasted() {
    let mut faults = Vec::new();
    for file in files("templates", ".html") {
        for (at, line) in file.text.lines().enumerate() {
            let to_component =
                ["<form.field ", "<form.area "].iter().any(|part| line.contains(part));
            if line.contains("maxlength=\"") && !to_component {
                faults.push(format!("{}:{}", file.path, at + 1));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
