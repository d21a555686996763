//! How the database finds what a statement asks for: which tables it reads from end to end.

use diesel::connection::SimpleConnection as _;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use diesel::{PgConnection, SqliteConnection};

use crate::app::TestApp;

/// A connection of its own that explains statements without running them.
pub enum Explainer {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

impl Explainer {
    pub fn of(app: &TestApp) -> Self {
        let url = &app.state.config.database_url;
        if let Some(file) = url.strip_prefix("sqlite:") {
            return Self::Sqlite(SqliteConnection::establish(file).unwrap());
        }
        let mut conn = PgConnection::establish(url).unwrap();
        // Small tables are read whole for being small: here nothing is known of their size, whether or
        // not the server has counted their rows by now.
        conn.batch_execute(
            "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; \
             SET enable_hashjoin = off; SET enable_mergejoin = off; DELETE FROM pg_statistic; \
             UPDATE pg_class SET relpages = 0, reltuples = -1 \
             WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
        )
        .unwrap();
        Self::Postgres(conn)
    }

    /// The tables that a statement reads whole, by the name that the plan gives them.
    pub fn scans(&mut self, statement: &str) -> Vec<String> {
        match self {
            Self::Sqlite(conn) => {
                let plan: Vec<(i32, i32, i32, String)> = sql::<(Integer, Integer, Integer, Text)>(
                    &format!("EXPLAIN QUERY PLAN {statement}"),
                )
                .load(conn)
                .unwrap_or_else(|error| panic!("{statement}: {error}"));
                plan.iter().filter_map(|(.., line)| scan_of_sqlite(line)).collect()
            }
            Self::Postgres(conn) => {
                let values = (1..).take_while(|n| statement.contains(&format!("${n}"))).count();
                let values = vec!["NULL"; values].join(", ");
                let values = if values.is_empty() { values } else { format!("({values})") };
                conn.batch_execute(&format!("PREPARE explained AS {statement}"))
                    .unwrap_or_else(|error| panic!("{statement}: {error}"));
                let plan: Vec<String> = sql::<Text>(&format!("EXPLAIN EXECUTE explained{values}"))
                    .load(conn)
                    .unwrap_or_else(|error| panic!("{statement}: {error}"));
                conn.batch_execute("DEALLOCATE explained").unwrap();
                scans_of_postgres(&plan)
            }
        }
    }
}

/// "SCAN offer USING INDEX …" reads all; "SEARCH offer USING …" does not.
fn scan_of_sqlite(line: &str) -> Option<String> {
    let table = line.strip_prefix("SCAN ")?.split_whitespace().next()?;
    let made = ["json_each", "CONSTANT"].contains(&table) || table.starts_with('(');
    (!made).then(|| table.to_owned())
}

/// A sequential scan, and one by an index without a condition on it.
fn scans_of_postgres(plan: &[String]) -> Vec<String> {
    let mut scans = Vec::new();
    for (at, line) in plan.iter().enumerate() {
        let Some((_, rest)) = line.split_once(" on ") else { continue };
        let table = rest.split_whitespace().next().unwrap_or_default().to_owned();
        let node = line.trim_start().trim_start_matches("-> ").trim_start();
        let own = plan[at + 1..].iter().take_while(|next| !next.contains("->"));
        let bounded = own.clone().any(|next| next.trim_start().starts_with("Index Cond:"));
        let by_index = node.starts_with("Index ") && !bounded;
        if node.starts_with("Seq Scan") || node.starts_with("Parallel Seq Scan") || by_index {
            scans.push(table);
        }
    }
    scans
}

#[test]
fn a_plan_tells_what_is_read_whole() {
    assert_eq!(scan_of_sqlite("SCAN offer USING INDEX a").as_deref(), Some("offer"));
    assert_eq!(scan_of_sqlite("SEARCH offer USING INDEX a (b=?)"), None);
    assert_eq!(scan_of_sqlite("SCAN json_each VIRTUAL TABLE INDEX 1:"), None);
    let plan = [
        "Nested Loop  (cost=0.29..16.34 rows=1 width=8)",
        "  ->  Seq Scan on contract  (cost=0.00..1.00 rows=1 width=8)",
        "        Filter: (state = $1)",
        "  ->  Index Scan using offer_pkey on offer  (cost=0.29..8.31 rows=1 width=8)",
        "        Index Cond: (id = $2)",
        "  ->  Index Only Scan using site_pkey on site  (cost=0.29..8.31 rows=1 width=8)",
    ]
    .map(str::to_owned);
    assert_eq!(scans_of_postgres(&plan), ["contract", "site"]);
}
