//! What the database of the run says of itself, in the words of [`super::reader`].

use diesel::prelude::*;
use diesel::sql_types::Text;
use valfard_tyreso::platform::db::{Conn, Each};

use super::reader::{Schema, constraint, tokens};

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    of: String,
    #[diesel(sql_type = Text)]
    text: String,
}

/// Every table, index and trigger as it was made.
const SQLITE: &str = "SELECT tbl_name AS of, sql AS text FROM sqlite_master \
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__diesel%' \
    ORDER BY type = 'table' DESC";

const COLUMNS: &str = "SELECT table_name::text AS of, column_name::text || ' ' || CASE \
    WHEN is_identity = 'YES' THEN 'identity' \
    WHEN column_default IS NOT NULL THEN 'default ' || column_default ELSE '' END AS text \
    FROM information_schema.columns \
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%'";

/// `n` is NOT NULL, which the columns tell.
const CONSTRAINTS: &str = "SELECT conrelid::regclass::text AS of, \
    pg_get_constraintdef(oid) AS text FROM pg_constraint \
    WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u') \
    AND conrelid::regclass::text NOT LIKE '\\_\\_diesel%'";

/// Without those that a key or a UNIQUE brings.
const INDEXES: &str = "SELECT indrelid::regclass::text AS of, \
    replace(pg_get_indexdef(indexrelid), ' USING btree', '') AS text FROM pg_index \
    JOIN pg_class ON pg_class.oid = indexrelid \
    WHERE relnamespace = 'public'::regnamespace \
    AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)";

const TRIGGERS: &str = "SELECT tgrelid::regclass::text AS of, pg_get_triggerdef(oid) AS text \
    FROM pg_trigger WHERE NOT tgisinternal";

/// The schema, and whether the database is PostgreSQL.
pub fn schema(conn: &mut Conn) -> QueryResult<(bool, Schema)> {
    let mut schema = Schema::default();
    match conn.each() {
        Each::Sqlite(c) => {
            for said in diesel::sql_query(SQLITE).load::<Said>(c)? {
                let tokens = tokens(&said.text);
                let table = tokens[1] == "table";
                // A column may be taken for a number, a text for a moment: not in a strict table.
                assert!(!table || tokens.last().unwrap() == "strict", "{} is not strict", said.of);
                schema.read(&said.text);
            }
            Ok((false, schema))
        }
        Each::Postgres(c) => {
            for said in diesel::sql_query(COLUMNS).load::<Said>(c)? {
                let table = schema.tables.entry(said.of).or_default();
                table.add(&tokens(&said.text));
            }
            for said in diesel::sql_query(CONSTRAINTS).load::<Said>(c)? {
                let fact = constraint(&tokens(&said.text)).expect("a constraint");
                schema.tables.get_mut(&said.of).expect("its table").facts.insert(fact);
            }
            for said in
                diesel::sql_query([INDEXES, TRIGGERS].join(" UNION ALL ")).load::<Said>(c)?
            {
                schema.read(&said.text);
            }
            Ok((true, schema))
        }
    }
}

/// The words in a word table.
pub fn words(conn: &mut Conn, table: &str) -> QueryResult<Vec<String>> {
    let query = diesel::sql_query(format!("SELECT word AS of, word AS text FROM {table}"));
    let found: Vec<Said> = match conn.each() {
        Each::Sqlite(c) => query.load(c)?,
        Each::Postgres(c) => query.load(c)?,
    };
    Ok(found.into_iter().map(|said| said.text).collect())
}

/// Runs statements as they stand.
pub fn run(conn: &mut Conn, sql: &str) -> QueryResult<()> {
    use diesel::connection::SimpleConnection as _;
    match conn.each() {
        Each::Sqlite(c) => c.batch_execute(sql),
        Each::Postgres(c) => c.batch_execute(sql),
    }
}
