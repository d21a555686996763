//! A closed word list is a table of words and an enum, and the two say the same.
//!
//! The table is named after the enum and belongs to its room: `ContractState` of `contract` is
//! `contract_state_word`, `Outcome` of `contract` is `contract_outcome_word`. An enum of the kernel has
//! its table in the lowest room that keeps it.

use std::collections::{BTreeMap, BTreeSet};

use super::reader::{Schema, WORD};
use super::{ladder, live, source_schema};
use crate::app::TestApp;
use crate::source::{File, files};

/// Columns that keep words of an enum without being held to them, and why.
const LOOSE: &[(&str, &str, &str)] = &[
    ("audit_event", "role", "the log stands for itself, and must never refuse to record"),
    ("outbox", "kind", "each room names its own letters; no enum"),
];

/// Names of word columns that free texts have too.
const ALSO_FREE: &[&str] = &["legal_basis", "reason", "source", "unit"];

/// An enum of `text_enum!`: room, name, words.
struct List {
    room: String,
    name: String,
    words: BTreeSet<String>,
}

/// Every enum of the source.
fn lists() -> Vec<List> {
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        for block in file.text.split("text_enum! {").skip(1) {
            let block = &block[..block.find("\n}").expect("the end of a list")];
            let Some((_, after)) = block.split_once("enum ") else { continue };
            let name = after.split_whitespace().next().unwrap_or_default().to_owned();
            let words = block.lines().filter_map(|line| {
                let (variant, word) = line.trim().split_once(" = \"")?;
                variant.chars().all(char::is_alphanumeric).then_some(word.split('"').next()?)
            });
            let words = words.map(str::to_owned).collect();
            found.push(List { room: room(&file), name, words });
        }
    }
    assert!(found.len() > 50, "the lists were not understood");
    found
}

fn room(file: &File) -> String {
    file.path.split('/').nth(1).unwrap_or_default().to_owned()
}

/// `ContractState` of `contract` is kept in `contract_state_word`.
fn table_name(room: &str, list: &str) -> String {
    let mut snake = String::new();
    for c in list.chars() {
        if c.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    let own = snake.strip_prefix(&format!("{room}_")).unwrap_or(&snake);
    format!("{room}_{own}{WORD}")
}

/// The enum of a word table, by its name.
fn list_of<'a>(lists: &'a [List], room: &str, table: &str) -> Option<&'a List> {
    let of = |owner: &str| {
        lists.iter().find(|one| one.room == owner && table_name(room, &one.name) == table)
    };
    of(room).or_else(|| of("kernel"))
}

/// The columns that the structs of a room's own rows give a word list: table, column, enum.
fn word_columns(lists: &[List]) -> Vec<(String, String, usize)> {
    let mut found = Vec::new();
    for file in files("src", ".rs") {
        for block in file.text.split("#[diesel(table_name = ").skip(1) {
            let table = block.split([')', ',']).next().unwrap_or_default();
            let table = table.rsplit("::").next().unwrap_or_default();
            let Some((head, body)) = block.split_once("{\n") else { continue };
            if !head.contains("struct ") {
                continue;
            }
            let mut named: Option<String> = None;
            for line in body.lines().map(str::trim).take_while(|line| !line.starts_with('}')) {
                if let Some((_, after)) = line.split_once("column_name = ") {
                    named = after.split([')', ',']).next().map(str::to_owned);
                } else if let Some((field, kind)) = line.trim_end_matches(',').split_once(": ")
                    && !line.starts_with("//")
                {
                    let field = field.rsplit(' ').next().unwrap_or_default();
                    let column = named.take().unwrap_or_else(|| field.to_owned());
                    let kind = kind.trim_start_matches("Option<").trim_end_matches('>');
                    let kind = kind.rsplit("::").next().unwrap_or_default();
                    let named_so = |at: &usize| lists[*at].name == kind;
                    let candidates: Vec<usize> = (0..lists.len()).filter(named_so).collect();
                    let own = candidates.iter().find(|at| lists[**at].room == room(&file));
                    if let Some(list) = own.or(candidates.first()) {
                        assert!(own.is_some() || candidates.len() == 1, "which {kind}: {line}");
                        found.push((table.to_owned(), column, *list));
                    }
                }
            }
        }
    }
    assert!(found.len() > 80, "the rows were not understood");
    found
}

/// The word table that a column is held to.
fn held_to(schema: &Schema, table: &str, column: &str) -> Option<String> {
    let begin = format!("foreign key ( {column} ) references ");
    let facts = &schema.tables.get(table)?.facts;
    let target = facts.iter().find_map(|fact| fact.strip_prefix(&begin))?;
    let target = target.strip_suffix(" ( word )")?;
    target.ends_with(WORD).then(|| target.to_owned())
}

#[actix_web::test]
async fn a_word_table_and_its_enum_have_the_same_words() {
    let app = TestApp::new().await;
    let (lists, schema, rooms) = (lists(), source_schema(), ladder::rooms());
    let tables: Vec<String> = schema.word_tables().cloned().collect();
    assert!(tables.len() > 50, "no word tables were found");
    let asked = tables.clone();
    let found: BTreeMap<String, BTreeSet<String>> = app.db(move |conn| {
        let mut found = BTreeMap::new();
        for table in &asked {
            let words = live::words(conn, table)?;
            found.insert(table.clone(), words.into_iter().collect());
        }
        Ok::<_, diesel::result::Error>(found)
    });
    let mut faults = Vec::new();
    for table in tables {
        assert_eq!(schema.tables[&table].columns, ["word"], "{table}");
        match list_of(&lists, &rooms[&table], &table) {
            None => faults.push(format!("{table} is the table of no enum of {}", rooms[&table])),
            Some(list) if list.words != found[&table] => {
                let missing: Vec<_> = list.words.difference(&found[&table]).collect();
                let surplus: Vec<_> = found[&table].difference(&list.words).collect();
                faults.push(format!("{table}: missing {missing:?}, surplus {surplus:?}"));
            }
            Some(_) => {}
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_column_that_keeps_a_word_is_held_to_its_list() {
    let (lists, schema, rooms) = (lists(), source_schema(), ladder::rooms());
    let loose =
        |table: &str, column: &str| LOOSE.iter().any(|one| (one.0, one.1) == (table, column));
    let mut faults = Vec::new();
    for (table, column, list) in word_columns(&lists) {
        if loose(&table, &column) {
            continue;
        }
        let list = &lists[list];
        let held = held_to(&schema, &table, &column);
        let found = held.as_ref().and_then(|held| list_of(&lists, &rooms[held], held));
        if found.is_none_or(|found| (&found.room, &found.name) != (&list.room, &list.name)) {
            faults.push(format!("{table}.{column} keeps a {}, held to {held:?}", list.name));
        }
    }
    // Columns that no struct loads show themselves by their names.
    let named: BTreeSet<&str> = schema
        .tables
        .iter()
        .flat_map(|(table, one)| one.columns.iter().map(move |column| (table, column)))
        .filter(|(table, column)| held_to(&schema, table, column).is_some())
        .map(|(_, column)| column.as_str())
        .filter(|column| !ALSO_FREE.contains(column))
        .collect();
    for (table, one) in &schema.tables {
        for column in one.columns.iter().filter(|column| named.contains(column.as_str())) {
            if held_to(&schema, table, column).is_none() && !loose(table, column) {
                faults.push(format!("{table}.{column} is named as a word and held to no list"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_check_is_a_word_list() {
    let schema = source_schema();
    let mut faults = Vec::new();
    for (table, one) in &schema.tables {
        // `(state in ['open', 'used'])`, about one column and nothing more.
        let lists = one.facts.iter().filter(|fact| {
            fact.starts_with("check (") && fact.ends_with("])") && fact.matches('(').count() == 1
        });
        faults.extend(lists.map(|fact| format!("{table}: {fact}")));
    }
    assert!(faults.is_empty(), "a new word would need a rebuilt table: {faults:#?}");
}

#[test]
fn a_table_is_named_after_its_enum() {
    assert_eq!(table_name("contract", "ContractState"), "contract_state_word");
    assert_eq!(table_name("contract", "Outcome"), "contract_outcome_word");
}
