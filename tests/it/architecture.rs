//! The shape of the portal, read from its files: who looks at whom, what a room is made of, who
//! names which table. Where the work shows a better shape, change `src/lib.rs` or this file first.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{File, Rust, files};

/// The files a room may have; one that grows too long becomes a folder of the same name.
const ROOM_FILES: &[&str] = &[
    "mod", "error", "model", "official", "rules", "policy", "store", "service", "form", "mail",
    "pages", "tasks", "persons",
];

/// What puts the rooms together: may look at everything, and no room looks at it.
const ABOVE: &[&str] = &["demo", "check", "shell", "app", "command", "main", "lib"];

/// Modules that are no rooms and have files of their own kinds.
const NO_ROOMS: &[&str] =
    &["schema", "kernel", "platform", "demo", "check", "shell", "app", "command", "main", "lib"];

/// Who may read every table: the command that recomputes invariants.
const READS_ALL: &[&str] = &["check"];

/// What a rule may not know: connections, requests, clocks, files, or the operations above it.
const UNKNOWN_TO_RULES: &[&str] = &[
    "Conn",
    "Cx",
    "Clock",
    "HttpRequest",
    "actix_web",
    "diesel",
    "schema",
    "platform",
    "store",
    "service",
    "pages",
    "fs",
    "env",
];

const LONGEST_FILE: usize = 400;

/// The modules in the order of `src/lib.rs`: each uses itself and what stands before it.
pub fn ladder() -> Vec<String> {
    let lib = files("src", "lib.rs").pop().expect("src/lib.rs");
    let code = Rust::read(&lib.text).code;
    let modules = code.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    modules.filter(|name| !ABOVE.contains(name)).map(str::to_owned).collect()
}

/// The module of the library that a file belongs to.
fn room_of(file: &File) -> String {
    let inner = file.path.strip_prefix("src/").unwrap_or(&file.path);
    inner.split(['/', '.']).next().unwrap_or_default().to_owned()
}

fn sources() -> impl Iterator<Item = (File, Rust)> {
    files("src", ".rs").into_iter().map(|file| {
        let rust = Rust::read(&file.text);
        (file, rust)
    })
}

/// The names that follow on a path, of `schema::offer` and of `schema::{offer, site::dsl}`.
fn names_after<'a>(code: &'a str, path: &'a str) -> impl Iterator<Item = String> + 'a {
    code.match_indices(path).flat_map(move |(start, _)| {
        let before = code.get(..start).and_then(|text| text.chars().next_back());
        let rest = code.get(start + path.len()..).unwrap_or_default();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            Vec::new()
        } else if let Some(group) = rest.strip_prefix('{') {
            top_level(group)
        } else {
            vec![word(rest)]
        }
    })
}

/// The first word of each member of a group, up to its closing brace.
fn top_level(group: &str) -> Vec<String> {
    let (mut depth, mut members) = (0, vec![String::new()]);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => members.push(String::new()),
            _ => {
                if let Some(member) = members.last_mut() {
                    member.push(c);
                }
            }
        }
    }
    members.iter().map(|member| word(member.trim())).filter(|name| !name.is_empty()).collect()
}

/// The name at the start of a text, with `!` if a macro is called and `*` for all names.
fn word(text: &str) -> String {
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    match text.get(name.len()..).and_then(|rest| rest.chars().next()) {
        Some('!') => format!("{name}!"),
        Some('*') if name.is_empty() => "*".to_owned(),
        _ => name,
    }
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_room_looks_only_downwards() {
    let ladder = ladder();
    assert_eq!(ladder.get(..3).unwrap_or_default(), ["schema", "kernel", "platform"]);
    let place = |name: &str| {
        let above = ABOVE.contains(&name).then_some(ladder.len());
        ladder.iter().position(|room| room == name).or(above)
    };
    let mut faults = Vec::new();
    for (file, rust) in sources() {
        let Some(own) = place(&room_of(&file)) else {
            faults.push(format!("{} has no place on the ladder", file.path));
            continue;
        };
        for name in names_after(&rust.code, "crate::") {
            if place(&name).is_some_and(|other| other > own) {
                faults.push(format!("{} looks up at {name}", file.path));
            }
        }
    }
    report(&faults);
}

#[test]
fn a_room_is_entered_by_its_door() {
    let mut faults = Vec::new();
    for (file, rust) in sources() {
        let room = room_of(&file);
        if NO_ROOMS.contains(&room.as_str()) || file.path.matches('/').count() < 2 {
            continue;
        }
        if file.path.ends_with("/mod.rs") && file.path.matches('/').count() == 2 {
            for open in ["pub mod ", "pub(crate) mod "] {
                if rust.code.contains(open) {
                    faults.push(format!("{} opens a wall: {open}", file.path));
                }
            }
        } else if !file.path.contains("/pages") && rust.code.contains("pages::") {
            faults.push(format!("{} uses pages", file.path));
        }
    }
    report(&faults);
}

#[test]
fn a_room_has_the_files_of_the_plan() {
    let mut faults = Vec::new();
    for file in files("src", ".rs") {
        let parts: Vec<&str> = file.path.split('/').collect();
        let [_, room, inner, ..] = parts.as_slice() else { continue };
        let stem = inner.trim_end_matches(".rs");
        if !NO_ROOMS.contains(room) && !ROOM_FILES.contains(&stem) {
            faults.push(format!("{} is not in the plan", file.path));
        }
    }
    report(&faults);
}

#[test]
fn rules_and_policies_know_nothing_of_the_world() {
    let mut faults = Vec::new();
    for (file, rust) in sources() {
        let part = file.path.split('/').nth(2).unwrap_or_default().trim_end_matches(".rs");
        if NO_ROOMS.contains(&room_of(&file).as_str()) || !["rules", "policy"].contains(&part) {
            continue;
        }
        let words: BTreeSet<&str> =
            rust.code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for unknown in UNKNOWN_TO_RULES.iter().filter(|unknown| words.contains(**unknown)) {
            faults.push(format!("{} knows {unknown}", file.path));
        }
    }
    report(&faults);
}

/// Which room owns each table, by the headings of `src/schema.rs` (`// --- choice`).
pub fn owners() -> BTreeMap<String, String> {
    let (mut owners, mut room) = (BTreeMap::new(), String::new());
    for file in files("src", "schema.rs") {
        let mut lines = file.text.lines();
        while let Some(line) = lines.next() {
            if let Some(heading) = line.strip_prefix("// --- ") {
                heading.split_whitespace().next().unwrap_or_default().clone_into(&mut room);
            } else if line.contains("table! {") {
                // Attributes and comments may stand between the macro and the name.
                let named = lines.by_ref().find(|line| line.contains('(') && !line.contains('#'));
                let name = word(named.unwrap_or_default().trim());
                owners.insert(name, room.clone());
            }
        }
    }
    owners
}

#[test]
fn only_a_rooms_own_store_and_model_name_its_tables() {
    let owners = owners();
    let mut faults = Vec::new();
    for (file, rust) in sources() {
        let room = room_of(&file);
        if READS_ALL.contains(&room.as_str()) || room == "schema" {
            continue;
        }
        let part = file.path.split('/').nth(2).unwrap_or_default().trim_end_matches(".rs");
        let own_place = room == "platform" || ["store", "model"].contains(&part);
        for table in names_after(&rust.code, "schema::") {
            match owners.get(&table) {
                Some(owner) if *owner == room && own_place => {}
                Some(owner) => faults.push(format!("{} names {table} of {owner}", file.path)),
                None => faults.push(format!("{} names schema::{table}", file.path)),
            }
        }
    }
    report(&faults);
}

/// A transparent error hands out its inner error's source instead of the inner error: the writer
/// would not see a lost race in it, and not run the operation again on PostgreSQL.
#[test]
fn no_error_hides_the_databases_own() {
    let mut faults = Vec::new();
    for file in files("src", ".rs") {
        let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
        for pair in lines.windows(2) {
            let wraps = pair[1].starts_with("Db(") || pair[1].starts_with("Database(");
            if pair[0] == "#[error(transparent)]" && wraps {
                faults.push(format!("{}: {}", file.path, pair[1]));
            }
        }
    }
    report(&faults);
}

/// A refusal that is made or told apart by hand has a key that its room's `error.rs` does not know.
#[test]
fn a_room_declares_its_refusals_in_one_place() {
    let mut faults = Vec::new();
    for (file, rust) in sources() {
        let room = room_of(&file);
        if room != "platform" && rust.code.contains("AppError::Refused(") {
            faults.push(format!("{} names a key: ask the room's error", file.path));
        }
        if NO_ROOMS.contains(&room.as_str()) {
            continue;
        }
        let declares = rust.code.contains("refusals! {");
        if declares != (file.path == format!("src/{room}/error.rs")) {
            faults.push(format!("{}: error.rs and only it has refusals!", file.path));
        }
        for way in ["for AppError {", "Refuses for ", "thiserror::Error"] {
            if rust.code.contains(way) && !(declares && way == "thiserror::Error") {
                faults.push(format!("{} has an error beside refusals!: {way}", file.path));
            }
        }
    }
    report(&faults);
}

#[test]
fn no_file_is_too_long_and_each_says_what_it_is() {
    let mut faults = Vec::new();
    for file in files("src", ".rs").into_iter().chain(files("tests/it", ".rs")) {
        let lines = file.text.lines().count();
        if lines > LONGEST_FILE && file.path != "src/schema.rs" {
            faults.push(format!("{} has {lines} lines", file.path));
        }
        let first = file.text.lines().find(|line| !line.trim().is_empty()).unwrap_or("//!");
        if !first.starts_with("//!") && !first.starts_with("#![doc") {
            faults.push(format!("{} does not begin with //!", file.path));
        }
    }
    report(&faults);
}

/// A bound value for each member of a list is as many as the list is long, and SQLite takes 32,766:
/// lists go by `db::among` and `db::within`, words of a closed list by `db::one_of`, whose types say
/// what they take.
#[test]
fn lists_are_bound_in_one_place() {
    let ways = ["eq_any", "ne_all", "EqAny", "NeAny", "belonging_to"];
    let mut faults = Vec::new();
    for (file, rust) in sources().filter(|(file, _)| file.path != "src/platform/db/among.rs") {
        let words: BTreeSet<&str> =
            rust.code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for way in ways.iter().filter(|way| words.contains(**way)) {
            faults.push(format!("{} uses {way}", file.path));
        }
    }
    report(&faults);
}

/// Rooms whose pages are not drawn by `web::Editor` yet: this list only gets shorter.
const OTHER_FORMS: &[&str] = &["approval"];

/// A form that cannot be taken is drawn again by `web::Editor`, an old one is found and shown by it, and a
/// form that is sent twice is known by `web::once`.
#[test]
fn forms_have_one_mechanism() {
    let ways = ["cx.invalid(", "is_stale(", "saved_instead(", "form_key", "name=\"seen\""];
    let mut faults = Vec::new();
    for (file, rust) in sources().filter(|(file, _)| !file.path.starts_with("src/platform/web/")) {
        if OTHER_FORMS.contains(&room_of(&file).as_str()) {
            continue;
        }
        for way in ways.iter().filter(|way| rust.code.contains(**way)) {
            faults.push(format!("{} has a way of its own with forms: {way}", file.path));
        }
    }
    for file in files("templates", ".html") {
        let room = file.path.trim_start_matches("templates/").trim_start_matches("parts/");
        let room = room.split(['/', '.']).next().unwrap_or_default();
        if file.text.contains("name=\"seen\"") && !OTHER_FORMS.contains(&room) {
            faults.push(format!("{}: an old form is found by form.base", file.path));
        }
        let forms = file.text.matches("method=\"post\"").count();
        let tokens = file.text.matches("<form.token />").count();
        if tokens < forms && !file.path.ends_with("parts/form.html") {
            faults.push(format!("{}: {forms} forms and {tokens} tokens", file.path));
        }
    }
    report(&faults);
}

/// A handler stands behind the gate of its route because `Routes::mount` puts it there: nobody else
/// gives actix a handler.
#[test]
fn only_the_route_table_registers_handlers() {
    let own = ["src/platform/web/routes.rs"];
    let ways = [
        "web::resource(",
        "web::scope(",
        "web::route(",
        "web::get(",
        "web::post(",
        "web::to(",
        ".route(",
        ".service(",
        ".default_service(",
        "#[get(",
        "#[post(",
        "#[route(",
    ];
    let mut faults = Vec::new();
    for (file, rust) in sources().filter(|(file, _)| !own.contains(&file.path.as_str())) {
        for way in ways.iter().filter(|way| rust.code.contains(**way)) {
            faults.push(format!("{} registers a handler: {way}", file.path));
        }
    }
    report(&faults);
}

#[test]
fn names_are_read_from_paths_and_groups() {
    let code = "use crate::{app::{A, b}, kernel::C}; crate::on_each!(x); xcrate::no; crate::desk";
    assert_eq!(
        names_after(code, "crate::").collect::<Vec<_>>(),
        ["app", "kernel", "on_each!", "desk"]
    );
    assert_eq!(names_after("schema::*", "schema::").collect::<Vec<_>>(), ["*"]);
}
