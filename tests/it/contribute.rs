//! What rooms contribute to what stands above them: every room that has something that waits says so, and
//! whoever gathers knows no more than the lists.

use std::collections::{BTreeMap, BTreeSet};

use valfard_tyreso::app;
use valfard_tyreso::desk::QUEUES;
use valfard_tyreso::platform::tasks::ALERTS;

use crate::source::{Rust, files};

/// Rooms with states and nothing on a desk, and why.
const NOTHING_WAITS: &[(&str, &str)] = &[
    ("terms", "a version of terms is published by who writes it: nobody else waits"),
    ("capacity", "a claim goes with its placement, which waits for somebody itself"),
    ("letter", "letters to print stand in a queue of their own, /handlaggare/brev"),
];

#[test]
fn each_list_of_tasks_stands_in_a_queue_of_its_roles_desk() {
    let (mut names, mut taken, mut faults) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for list in app::tasks() {
        if !names.insert(list.name) {
            faults.push(format!("{} is there twice", list.name));
        }
        if list.places.is_empty() {
            faults.push(format!("{} waits for nobody", list.name));
        }
        let mut roles = BTreeSet::new();
        for place in list.places {
            let there =
                |(role, queue, _): &(_, &str, _)| *role == place.role && *queue == place.queue;
            if place.queue != ALERTS && !QUEUES.iter().any(there) {
                faults.push(format!("{} waits in no queue: {place:?}", list.name));
            }
            if !taken.insert((place.role.word(), place.queue, place.order)) {
                faults.push(format!("{} takes another's place: {place:?}", list.name));
            }
            if !roles.insert(place.role.word()) {
                faults.push(format!("{} waits twice for {}", list.name, place.role.word()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Rooms by whether their model has the word of a state.
fn rooms_with_states() -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for file in files("src", ".rs") {
        let parts: Vec<&str> = file.path.split('/').collect();
        let [_, room, part, ..] = parts.as_slice() else { continue };
        let code = Rust::read(&file.text).code;
        let states = code.lines().any(|line| {
            let name = line.trim().strip_prefix("pub enum ").unwrap_or_default();
            name.trim_end_matches([' ', '{']).ends_with("State")
        });
        if part.starts_with("model") && states {
            rooms.insert((*room).to_owned());
        }
    }
    rooms
}

#[test]
fn a_room_with_states_says_what_waits() {
    let lists: Vec<&str> = app::tasks().iter().map(|list| list.name).collect();
    let excused: BTreeMap<&str, &str> = NOTHING_WAITS.iter().copied().collect();
    let rooms = rooms_with_states();
    let mut faults = Vec::new();
    for room in &rooms {
        let says = lists.iter().any(|name| name.starts_with(&format!("{room}-")));
        match (says, excused.get(room.as_str())) {
            (false, None) => {
                faults.push(format!("{room} has states and says nothing of what waits"));
            }
            (true, Some(_)) => faults.push(format!("{room} is excused and contributes")),
            _ => {}
        }
    }
    faults.extend(
        excused
            .keys()
            .filter(|room| !rooms.contains(**room))
            .map(|room| format!("{room}: no states")),
    );
    // Each list that a room writes down is among those that the desks get.
    for file in files("src", "tasks.rs") {
        let rust = Rust::read(&file.text);
        let names = rust.code.lines().filter_map(|line| line.trim().strip_prefix("name: \""));
        for place in names.filter_map(|rest| rest.split('"').next()?.parse::<usize>().ok()) {
            let name = rust.strings[place].as_str();
            if !lists.contains(&name) {
                faults.push(format!("{name} of {} is not joined in app.rs", file.path));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_desks_change_nothing_and_know_no_state_of_a_room() {
    let mut faults = Vec::new();
    for file in files("src/desk", ".rs") {
        let code = Rust::read(&file.text).code;
        for word in code.split(|c: char| !c.is_alphanumeric() && c != '_') {
            if word.ends_with("State") {
                faults.push(format!("{} knows {word}", file.path));
            }
        }
        for way in [".post(", ".upload(", "Operation", ".operate("] {
            if code.contains(way) {
                faults.push(format!("{} changes something: {way}", file.path));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Columns by which a row is about a person.
const ABOUT_A_PERSON: &[&str] = &[
    "client_id",
    "right_id",
    "choice_id",
    "placement_id",
    "client_protection_id",
    // Of a decision about somebody who has not chosen.
    "nonchoice_decision_id",
];

/// Tables with such a column that are about no person, and why.
const NO_PERSON: &[(&str, &str)] = &[];

/// The tables of `src/schema.rs` with a row that is about a person, each with its room.
fn tables_about_persons() -> BTreeMap<String, String> {
    let (mut found, mut room, mut table) = (BTreeMap::new(), String::new(), String::new());
    for file in files("src", "schema.rs") {
        for line in file.text.lines() {
            if let Some(heading) = line.strip_prefix("// --- ") {
                heading.split_whitespace().next().unwrap_or_default().clone_into(&mut room);
            } else if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
                name.trim().clone_into(&mut table);
            } else if let Some((column, _)) = line.split_once(" -> ")
                && (ABOUT_A_PERSON.contains(&column.trim()) || table == "client")
            {
                found.insert(table.clone(), room.clone());
            }
        }
    }
    found
}

#[test]
fn a_table_about_persons_stands_in_its_rooms_person_data() {
    let data = app::person_data();
    let tables = tables_about_persons();
    assert!(tables.len() > 10, "{tables:?}");
    let listed: BTreeMap<&str, &str> =
        data.iter().flat_map(|one| one.tables.iter().map(|table| (*table, one.room))).collect();
    let excused: BTreeMap<&str, &str> = NO_PERSON.iter().copied().collect();
    let mut faults = Vec::new();
    for (table, room) in &tables {
        match listed.get(table.as_str()) {
            Some(own) if own == room => {}
            Some(other) => faults.push(format!("{table} of {room} is {other}'s")),
            None if excused.contains_key(table.as_str()) => {}
            None => faults.push(format!("{table} of {room} stands in no line of PERSON_DATA")),
        }
    }
    for table in listed.keys().filter(|table| !tables.contains_key(**table)) {
        faults.push(format!("{table} is about no person"));
    }
    let mut rooms = BTreeSet::new();
    for one in &data {
        if !rooms.insert(one.room) {
            faults.push(format!("{} has two lines", one.room));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Where a column leads to a row that is about a person, the table is about one too.
#[test]
fn what_hangs_on_a_person_is_known_by_its_column() {
    let tables = tables_about_persons();
    let mut faults = Vec::new();
    for file in files("src", "schema.rs") {
        for line in file.text.lines() {
            let Some(joined) = line.strip_prefix("diesel::joinable!(") else { continue };
            let Some((child, rest)) = joined.split_once(" -> ") else { continue };
            let parent = rest.split_whitespace().next().unwrap_or_default();
            if tables.contains_key(parent) && !tables.contains_key(child) {
                faults.push(format!("{child} hangs on {parent} and says nothing of it"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
