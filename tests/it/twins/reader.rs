//! Reads a schema out of SQL text: what the migrations say, or what a database says of itself.

use std::collections::{BTreeMap, BTreeSet};

use super::expression::plain;

/// What a table promises besides the kinds of its columns.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<String>,
    pub facts: BTreeSet<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Schema {
    pub tables: BTreeMap<String, Table>,
    /// Of each index: its table, columns, uniqueness and condition.
    pub indexes: BTreeMap<String, String>,
    /// Of each trigger: its table and event. The columns of an event and the body are left out,
    /// since the two databases say them in different ways.
    pub triggers: BTreeMap<String, String>,
    pub functions: BTreeSet<String>,
    /// What the migrations put into the word tables.
    pub words: BTreeMap<String, BTreeSet<String>>,
}

/// The end of a word table's name.
pub const WORD: &str = "_word";

impl Schema {
    pub fn read(&mut self, text: &str) {
        for statement in statements(text) {
            self.apply(&statement);
        }
    }

    fn apply(&mut self, statement: &[String]) {
        let words: Vec<&str> = statement.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["create", "table", name, "(", ..] => {
                let table = self.tables.entry((*name).to_owned()).or_default();
                for part in parts(&statement[4..closing(statement, 3)]) {
                    table.add(part);
                }
            }
            ["alter", "table", name, "add", "column", ..] => {
                self.tables.get_mut(*name).expect("a table").add(&statement[5..]);
            }
            ["create", "index", name, "on", ..] => self.index(name, "", &statement[4..]),
            ["create", "unique", "index", name, "on", ..] => {
                self.index(name, "unique ", &statement[5..]);
            }
            ["create", "trigger", name, ..] => {
                let said = trigger(&words);
                self.triggers.insert((*name).to_owned(), said);
            }
            ["create", "function", name, ..] => {
                self.functions.insert((*name).to_owned());
            }
            ["drop", "table", name, ..] => {
                self.tables.remove(*name);
                self.words.remove(*name);
                self.indexes.retain(|_, said| !said.starts_with(&format!("{name} ")));
                self.triggers.retain(|_, said| !said.ends_with(&format!(" {name}")));
            }
            ["drop", "index", name, ..] => drop(self.indexes.remove(*name)),
            ["drop", "trigger", name, ..] => drop(self.triggers.remove(*name)),
            ["drop", "function", name, ..] => drop(self.functions.remove(*name)),
            ["insert", "into", name, "(", "word", ")", "values", given @ ..] => {
                let given =
                    given.iter().filter_map(|one| one.strip_prefix('\'')?.strip_suffix('\''));
                let list = self.words.entry((*name).to_owned()).or_default();
                list.extend(given.map(str::to_owned));
            }
            ["insert" | "update" | "delete", ..] => {}
            _ => panic!("the reader does not know this statement yet: {}", words.join(" ")),
        }
    }

    fn index(&mut self, name: &str, unique: &str, rest: &[String]) {
        let rest = &rest[if rest[1] == "." { 2 } else { 0 }..];
        let open = rest.iter().position(|token| token == "(").expect("columns");
        let close = closing(rest, open);
        let columns = rest[open + 1..close].join(" ");
        let condition = match &rest[close + 1..] {
            [] => String::new(),
            [_where, condition @ ..] => format!(" where {}", plain(condition)),
        };
        let said = format!("{} {unique}({columns}){condition}", rest[0]);
        self.indexes.insert(name.to_owned(), said);
    }

    /// The tables that hold a closed word list.
    pub fn word_tables(&self) -> impl Iterator<Item = &String> {
        self.tables.keys().filter(|name| name.ends_with(WORD))
    }
}

impl Table {
    /// One part of what stands in the brackets: a column, or a promise of the whole table.
    pub fn add(&mut self, part: &[String]) {
        if let Some(fact) = constraint(part) {
            self.facts.insert(fact);
            return;
        }
        let column = &part[0];
        self.columns.push(column.clone());
        let mut at = 1;
        while at < part.len() {
            let rest = &part[at..];
            let words: Vec<&str> = rest.iter().map(String::as_str).collect();
            let (fact, length) = match words.as_slice() {
                ["primary", "key", ..] => (format!("primary key ({column})"), 2),
                ["unique", ..] => (format!("unique ({column})"), 1),
                ["autoincrement" | "identity", ..] => (format!("counted ({column})"), 1),
                ["generated", "by", "default", ..] => (String::new(), 3),
                ["default", ..] => {
                    let ends = ["references", "check", "unique", "not", "primary"];
                    let end = rest.iter().position(|token| ends.contains(&token.as_str()));
                    let end = end.unwrap_or(rest.len());
                    (format!("default {column} {}", plain(&rest[1..end])), end)
                }
                ["check", ..] => {
                    let close = closing(rest, 1);
                    (format!("check {}", plain(&rest[1..=close])), close + 1)
                }
                ["references", ..] => {
                    let close = closing(rest, 2);
                    let target = rest[1..=close].join(" ");
                    (format!("foreign key ( {column} ) references {target}"), close + 1)
                }
                _ => (String::new(), 1),
            };
            if !fact.is_empty() {
                self.facts.insert(fact);
            }
            at += length;
        }
    }
}

/// A promise of a whole table, also as PostgreSQL gives it back.
pub fn constraint(part: &[String]) -> Option<String> {
    match part[0].as_str() {
        "check" => Some(format!("check {}", plain(&part[1..]))),
        "unique" => Some(format!("unique ({})", part[2..closing(part, 1)].join(" "))),
        "primary" => Some(format!("primary key ({})", part[3..closing(part, 2)].join(" "))),
        "foreign" => Some(part.join(" ")),
        _ => None,
    }
}

/// When and on what a trigger fires; `update or delete` in one order.
fn trigger(words: &[&str]) -> String {
    let on = words.iter().position(|word| *word == "on").expect("a table");
    let table = if words[on + 2] == "." { words[on + 3] } else { words[on + 1] };
    let events = ["delete", "insert", "update"];
    let named: Vec<&str> = events.into_iter().filter(|one| words[4..on].contains(one)).collect();
    format!("{} {} on {table}", words[3], named.join(" or "))
}

/// Where the bracket closes that opens at this place.
fn closing(tokens: &[String], open: usize) -> usize {
    let mut depth = 0;
    for (place, token) in tokens.iter().enumerate().skip(open) {
        match token.as_str() {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    panic!("no bracket closes: {}", tokens.join(" "));
}

/// What stands between the commas.
fn parts(tokens: &[String]) -> Vec<&[String]> {
    let (mut parts, mut depth, mut begin) = (Vec::new(), 0, 0);
    for (place, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "(" => depth += 1,
            ")" => depth -= 1,
            "," if depth == 0 => {
                parts.push(&tokens[begin..place]);
                begin = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&tokens[begin..]);
    parts
}

/// The statements, each as its tokens. The body of an SQLite trigger has semicolons of its own.
pub fn statements(text: &str) -> Vec<Vec<String>> {
    let (mut found, mut one) = (Vec::new(), Vec::<String>::new());
    for token in tokens(text) {
        let inside = one.iter().any(|t| t == "begin") && one.last().is_none_or(|t| t != "end");
        if token == ";" && !inside {
            found.push(std::mem::take(&mut one));
        } else {
            one.push(token);
        }
    }
    if !one.is_empty() {
        found.push(one);
    }
    found
}

/// Words in lower case, texts with their quotes, signs; without comments. A quoted body is one token.
pub fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '$' => rest[2..].find("$$").expect("the end of a body") + 4,
            '\'' | '"' => rest[1..].find(first).expect("the end of a text") + 2,
            _ if first.is_alphanumeric() || first == '_' => {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            }
            _ if ["<>", "<=", ">=", "::", "||"].iter().any(|two| rest.starts_with(two)) => 2,
            _ => first.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        match first {
            '-' if length > 1 => {}
            '\'' | '$' => found.push(token.to_owned()),
            '"' => found.push(token.trim_matches('"').to_owned()),
            _ => found.push(token.to_lowercase()),
        }
        rest = after.trim_start();
    }
    found
}

#[test]
fn a_table_is_read_with_all_that_it_promises() {
    let mut schema = Schema::default();
    schema.read(
        "-- A comment; with a semicolon.
        CREATE TABLE thing (
            id    BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
            state TEXT NOT NULL DEFAULT 'open' REFERENCES thing_state_word (word),
            n     BIGINT CHECK (n > 0),
            UNIQUE (state, n)
        );
        CREATE UNIQUE INDEX thing_one ON thing (n) WHERE state = 'open';
        CREATE TRIGGER thing_kept BEFORE UPDATE OF n ON thing
            BEGIN SELECT RAISE(ABORT, 'kept; always'); END;
        ALTER TABLE thing ADD COLUMN more TEXT UNIQUE;
        INSERT INTO thing_state_word (word) VALUES ('open'), ('shut');",
    );
    let table = &schema.tables["thing"];
    assert_eq!(table.columns, ["id", "state", "n", "more"]);
    let facts = [
        "check (n > 0)",
        "counted (id)",
        "default state 'open'",
        "foreign key ( state ) references thing_state_word ( word )",
        "primary key (id)",
        "unique (more)",
        "unique (state , n)",
    ];
    assert_eq!(table.facts, facts.map(str::to_owned).into());
    assert_eq!(schema.indexes["thing_one"], "thing unique (n) where (state = 'open')");
    assert_eq!(schema.triggers["thing_kept"], "before update on thing");
    assert_eq!(schema.words["thing_state_word"].len(), 2);
}
