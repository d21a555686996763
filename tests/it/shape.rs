//! The shape inside the rooms: which files use which. `architecture.rs` holds the rooms to each other.

use crate::imports::{circles, graph};
use crate::source::{Rust, files};

/// The parts of a room, from the lowest: a part uses its own and those below.
const PARTS: &[&[&str]] = &[
    &["model", "official"],
    &["error", "rules", "policy", "store"],
    &["form", "mail"],
    &["service", "tasks", "persons"],
    &["pages"],
];

/// The part that a file is of, and how high that stands; nothing for what is no part of a room.
fn part(file: &str) -> Option<(&str, usize)> {
    let mut words = file.strip_prefix("src/")?.split('/');
    let room = words.next()?;
    let part = words.next()?.trim_end_matches(".rs");
    let rank = PARTS.iter().position(|parts| parts.contains(&part))?;
    let is_room = !["kernel", "platform", "demo", "command"].contains(&room);
    is_room.then_some((room, rank))
}

#[test]
fn nothing_in_a_room_imports_upward() {
    let mut faults = Vec::new();
    for (file, used) in graph() {
        let Some((room, rank)) = part(&file) else { continue };
        for other in &used {
            if part(other).is_some_and(|(its, height)| its == room && height > rank) {
                faults.push(format!("{file} uses {other}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Circles that stood here before this test, each named by one of its files. The list only becomes
/// shorter.
const OLD_CIRCLES: &[&str] = &[];

#[test]
fn no_files_use_each_other_in_a_circle() {
    let found = circles(&graph());
    let old = |circle: &&Vec<String>| {
        !OLD_CIRCLES.iter().any(|file| circle.iter().any(|one| one == file))
    };
    let new: Vec<String> = found.iter().filter(old).map(|circle| circle.join(" ")).collect();
    assert!(new.is_empty(), "\n{}\n", new.join("\n"));
    for file in OLD_CIRCLES {
        let stands = found.iter().any(|circle| circle.iter().any(|one| one == file));
        assert!(stands, "{file} is in no circle any more: take it from the list");
    }
}

#[test]
fn the_graph_is_read_as_rust_reads_it() {
    let graph = graph();
    let uses = |file: &str, other: &str| graph[file].contains(other);
    // By a door, which hands on what another file defines.
    assert!(uses("src/choice/service/choosing.rs", "src/client/model/mod.rs"));
    assert!(!uses("src/choice/service/choosing.rs", "src/client/mod.rs"));
    // By a path in the code, and by `super`.
    assert!(uses("src/market/store.rs", "src/market/model.rs"));
    assert!(graph.values().map(std::collections::BTreeSet::len).sum::<usize>() > 2_000);
    let two = |a: &str, b: &str| (a.to_owned(), [b.to_owned()].into());
    let small = [two("a", "b"), two("b", "c"), two("c", "b")].into();
    assert_eq!(circles(&small), [["b", "c"]]);
}

/// A function with so many arguments is an operation whose wish has no type yet.
#[test]
fn no_lint_on_the_number_of_arguments_is_switched_off() {
    let all = files("src", ".rs");
    let faults: Vec<String> = all
        .iter()
        .filter(|file| Rust::read(&file.text).code.contains("too_many_arguments"))
        .map(|file| file.path.clone())
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
