//! Official rows: what they say is signed into the event of each operation that writes them, so that a
//! row that was changed behind the portal's back is named (R68, R70).
//!
//! A room says in its `official.rs` which of its rows are official, as an [`Official`]: the kind of thing
//! that the log names, and the parts that it consists of. The digest is a keyed MAC over a form that does
//! not depend on the names of tables and columns, nor on the database: a table may be renamed and the
//! records moved to another machine. Without the key nobody makes such a digest, nor guesses from it what
//! was disposed of.
//!
//! An event tells the parts whose tables its operation has written. What it has not written keeps the
//! digest of the event before, so that reading a row that was changed does not make it right.

mod field;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub use field::Field;

use super::key::key;
use crate::platform::db::{Conn, Each};
use crate::platform::secret::{LogKey, sha256};
use crate::schema::audit_event;

/// How many things are compared at a time.
const PAGE: i64 = 500;

/// A kind of thing whose rows are official.
#[derive(Debug)]
pub struct Official {
    /// As its [`crate::platform::Subject`] says it: "contract".
    pub kind: &'static str,
    /// The first part is the thing itself, with one row each; the others hang on it.
    pub parts: &'static [Part],
    /// What a migration has laid down and no operation tells of: the id, and the SHA-256 of the
    /// canonical form.
    pub installed: &'static [(i64, &'static str)],
}

/// Rows of one table that belong to a thing.
#[derive(Debug)]
pub struct Part {
    /// The name in the log, which stays when a table is renamed.
    pub name: &'static str,
    /// The tables whose rows the part is of.
    pub tables: &'static [&'static str],
    /// What is read: a table, or tables joined.
    pub from: &'static str,
    /// The column that says whose the row is.
    pub of: &'static str,
    pub fields: &'static [Field],
}

/// Ids after the first and up to the second.
#[derive(Debug, Clone, Copy)]
struct Window {
    after: i64,
    to: i64,
}

impl Window {
    const fn only(id: i64) -> Self {
        Self { after: id - 1, to: id }
    }
}

/// The rows of a part by whose they are, each as its values in the order of [`Part::fields`].
type Rows = BTreeMap<i64, Vec<Vec<Value>>>;

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Text)]
    said: String,
}

impl Part {
    fn rows(&self, conn: &mut Conn, ids: Window) -> QueryResult<Rows> {
        let values: Vec<String> = self.fields.iter().map(|field| field.sql(conn)).collect();
        let values = values.join(", ");
        let array = match conn.each() {
            Each::Postgres(_) => format!("json_build_array({values})::text"),
            Each::Sqlite(_) => format!("json_array({values})"),
        };
        let (of, from) = (self.of, self.from);
        // Both databases take `$1` for the first value.
        let found: Vec<Said> = diesel::sql_query(format!(
            "SELECT {of} AS id, {array} AS said FROM {from} WHERE {of} > $1 AND {of} <= $2"
        ))
        .bind::<BigInt, _>(ids.after)
        .bind::<BigInt, _>(ids.to)
        .load(conn)?;
        let mut all = Rows::new();
        for row in found {
            let said = serde_json::from_str(&row.said)
                .map_err(|error| diesel::result::Error::DeserializationError(error.into()))?;
            all.entry(row.id).or_default().push(said);
        }
        Ok(all)
    }

    /// What a thing's rows say, in the form of a version.
    fn text(&self, version: u32, thing: (&str, i64), rows: &[Vec<Value>]) -> String {
        let signed = |row: &Vec<Value>| {
            let fields = self.fields.iter().zip(row);
            let known = fields.filter(|(field, _)| field.since <= version);
            json!(known.map(|(field, value)| json!([field.name(), value])).collect::<Vec<_>>())
                .to_string()
        };
        let mut rows: Vec<String> = rows.iter().map(signed).collect();
        rows.sort();
        json!(["valfard official rows", version, thing, self.name, rows]).to_string()
    }
}

/// The rows of any kind that are not as the newest event of their thing tells, a line each.
///
/// # Errors
/// The database's own.
pub fn changed(conn: &mut Conn, all: &[&Official]) -> QueryResult<Vec<String>> {
    let kinds = used(conn, all)?;
    let mut faults = Vec::new();
    for official in all {
        if !official.installed.is_empty() || kinds.contains(official.kind) {
            faults.extend(official.changed(conn)?);
        }
    }
    Ok(faults)
}

/// The kinds that have rows, or of which an event tells.
fn used(conn: &mut Conn, all: &[&Official]) -> QueryResult<BTreeSet<String>> {
    #[derive(QueryableByName)]
    struct Kind {
        #[diesel(sql_type = Text)]
        kind: String,
    }
    let with_rows = all.iter().flat_map(|official| {
        official.parts.iter().map(|part| {
            let (kind, from) = (official.kind, part.from);
            format!("SELECT '{kind}' AS kind WHERE EXISTS (SELECT 1 FROM {from}) UNION ALL ")
        })
    });
    let found: Vec<Kind> = diesel::sql_query(format!(
        "{}SELECT DISTINCT object_kind AS kind FROM audit_event \
         WHERE official IS NOT NULL AND object_kind IS NOT NULL",
        with_rows.collect::<String>()
    ))
    .load(conn)?;
    Ok(found.into_iter().map(|row| row.kind).collect())
}

/// What an event says of the rows of its thing.
#[derive(Debug, Serialize, Deserialize)]
struct Digests {
    /// The version of the form.
    version: u32,
    /// The digest of each part, by its name.
    parts: BTreeMap<String, String>,
}

impl Official {
    /// The newest version of the form.
    fn version(&self) -> u32 {
        let fields = self.parts.iter().flat_map(|part| part.fields);
        fields.map(|field| field.since).max().unwrap_or(1)
    }

    /// What the rows of a thing say now, for its event: of the parts that the operation has written.
    pub(super) fn digests(
        &self,
        conn: &mut Conn,
        key: LogKey,
        id: i64,
    ) -> QueryResult<Option<String>> {
        let version = self.version();
        let mut parts = BTreeMap::new();
        for part in self.parts {
            if !part.tables.iter().any(|table| conn.has_written(table)) {
                continue;
            }
            let rows = part.rows(conn, Window::only(id))?.remove(&id).unwrap_or_default();
            parts
                .insert(part.name.to_owned(), key.mac(&part.text(version, (self.kind, id), &rows)));
        }
        let signed = (!parts.is_empty()).then(|| json!(Digests { version, parts }).to_string());
        Ok(signed)
    }

    /// The rows that are not as the newest event of their thing tells, a line each.
    fn changed(&self, conn: &mut Conn) -> QueryResult<Vec<String>> {
        let key = key()?;
        let mut faults = Vec::new();
        let mut met = BTreeSet::new();
        let mut next = self.next(conn, i64::MIN)?;
        while let Some((ids, full)) = next {
            let signed = self.newest(conn, ids)?;
            let mut rows = Vec::new();
            for part in self.parts {
                rows.push((part, part.rows(conn, ids)?));
            }
            met.extend(signed.keys().map(|(id, _)| *id));
            for (part, rows) in &rows {
                met.extend(rows.keys());
                self.compare(key, part, rows, &signed, &mut faults);
            }
            next = if full { self.next(conn, ids.to)? } else { None };
        }
        let gone = self.installed.iter().filter(|(id, _)| !met.contains(id));
        faults.extend(
            gone.map(|(id, _)| format!("{} {id}: it came with the portal, and is gone", self.kind)),
        );
        Ok(faults)
    }

    /// The next ids to look at, of what is there and of what an event tells of; and whether there may be
    /// more after them.
    fn next(&self, conn: &mut Conn, after: i64) -> QueryResult<Option<(Window, bool)>> {
        #[derive(QueryableByName)]
        struct Last {
            #[diesel(sql_type = Nullable<BigInt>)]
            last: Option<i64>,
            #[diesel(sql_type = BigInt)]
            ids: i64,
        }
        let mut ids = Vec::new();
        for part in self.parts {
            let (of, from) = (part.of, part.from);
            ids.push(format!("SELECT {of} AS id FROM {from}"));
        }
        let last: Last = diesel::sql_query(format!(
            "SELECT max(id) AS last, count(*) AS ids FROM (SELECT DISTINCT id FROM ({} UNION ALL \
             SELECT object_id AS id FROM audit_event \
             WHERE official IS NOT NULL AND object_kind = $1) AS all_ids \
             WHERE id > $2 ORDER BY id LIMIT {PAGE}) AS next_ids",
            ids.join(" UNION ALL ")
        ))
        .bind::<Text, _>(self.kind)
        .bind::<BigInt, _>(after)
        .get_result(conn)?;
        Ok(last.last.map(|to| (Window { after, to }, last.ids == PAGE)))
    }

    /// What was signed last of each part of each thing.
    fn newest(&self, conn: &mut Conn, ids: Window) -> QueryResult<Newest> {
        let events: Vec<Event> = audit_event::table
            .filter(audit_event::object_kind.eq(self.kind))
            .filter(audit_event::object_id.gt(ids.after))
            .filter(audit_event::object_id.le(ids.to))
            .filter(audit_event::official.is_not_null())
            .order(audit_event::id)
            .select((
                audit_event::object_id,
                audit_event::official,
                audit_event::action,
                audit_event::object_reference,
            ))
            .load(conn)?;
        let mut newest = Newest::new();
        for (id, official, action, reference) in events {
            let (Some(id), Some(official)) = (id, official) else { continue };
            let digests: Digests = serde_json::from_str(&official)
                .map_err(|error| diesel::result::Error::DeserializationError(error.into()))?;
            let reference = reference.unwrap_or_default();
            for (part, digest) in digests.parts {
                let (action, reference) = (action.clone(), reference.clone());
                let signed = Signed { version: digests.version, digest, action, reference };
                newest.insert((id, part), signed);
            }
        }
        Ok(newest)
    }

    /// Names the things whose rows of a part are not as they were signed last.
    fn compare(
        &self,
        key: LogKey,
        part: &Part,
        rows: &Rows,
        newest: &Newest,
        faults: &mut Vec<String>,
    ) {
        let (kind, name) = (self.kind, part.name);
        let signed = newest.keys().filter(|(_, part)| part == name).map(|(id, _)| *id);
        let things: BTreeSet<i64> = rows.keys().copied().chain(signed).collect();
        for id in things {
            let now = rows.get(&id).map_or(&[][..], Vec::as_slice);
            let Some(signed) = newest.get(&(id, name.to_owned())) else {
                let hash = sha256(part.text(1, (kind, id), now).as_bytes());
                if !self.installed.contains(&(id, hash.as_str())) {
                    faults.push(format!("{kind} {id}: {name} was made by no operation ({hash})"));
                }
                continue;
            };
            if !key.made(&signed.digest, &part.text(signed.version, (kind, id), now)) {
                let (known, action) = (&signed.reference, &signed.action);
                faults.push(format!("{kind} {id} {known}: {name} is not as {action} left it"));
            }
        }
    }
}

/// Whose an event is, its digests, what was done, and the reference of the thing.
type Event = (Option<i64>, Option<String>, String, Option<String>);

/// What was signed last of a part, by the id of the thing and the part's name.
type Newest = BTreeMap<(i64, String), Signed>;

struct Signed {
    version: u32,
    digest: String,
    action: String,
    reference: String,
}
