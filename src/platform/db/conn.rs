//! A connection to either database, on which every query has one type.
//!
//! Diesel builds its loading and its cache of statements anew for each type of query, and twice, for
//! each database. [`Conn`] hides the type before it hands the query on, so that this code stands once
//! in the program (docs/decisions/0015-one-query-type.md).

use std::collections::BTreeSet;

use diesel::connection::{
    CacheSize, Connection, Instrumentation, LoadConnection, SimpleConnection, TransactionManager,
    TransactionManagerStatus,
};
use diesel::expression::QueryMetadata;
use diesel::internal::derives::multiconnection::ConnectionSealed;
use diesel::pg::{Pg, PgQueryBuilder};
use diesel::query_builder::{AstPass, Query, QueryBuilder as _, QueryFragment, QueryId};
use diesel::r2d2::R2D2Connection;
use diesel::sql_types::Untyped;
use diesel::sqlite::{Sqlite, SqliteQueryBuilder};
use diesel::{ConnectionResult, PgConnection, QueryResult, SqliteConnection};

/// A connection to one of the databases, for what only that one can say.
#[derive(diesel::MultiConnection)]
pub enum Each {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

/// The backend of [`Conn`], for boxed queries and expressions.
pub type Backend = MultiBackend;

/// A connection to either database.
pub struct Conn {
    each: Each,
    /// The tables that the operation has written so far; nothing while no operation runs.
    written: Option<BTreeSet<String>>,
}

impl Conn {
    /// The connection itself, for statements that the two databases word differently.
    pub const fn each(&mut self) -> &mut Each {
        &mut self.each
    }

    /// Whether the operation that runs has written to a table, or may have: what was undone by a
    /// savepoint counts.
    pub fn has_written(&self, table: &str) -> bool {
        self.written.as_ref().is_some_and(|tables| tables.contains(table))
    }

    /// Begins to remember anew which tables are written.
    pub(super) fn begin_operation(&mut self) {
        self.written = Some(BTreeSet::new());
    }

    pub(super) fn end_operation(&mut self) {
        self.written = None;
    }

    /// Remembers the table that a statement writes.
    fn note(&mut self, statement: &dyn QueryFragment<Backend>) -> QueryResult<()> {
        let Some(tables) = &mut self.written else { return Ok(()) };
        let text = match self.each {
            Each::Postgres(_) => in_words_of(
                statement,
                QueryBuilder::Postgres(PgQueryBuilder::default()),
                &Backend::Postgres(Pg),
            ),
            Each::Sqlite(_) => in_words_of(
                statement,
                QueryBuilder::Sqlite(SqliteQueryBuilder::default()),
                &Backend::Sqlite(Sqlite),
            ),
        };
        tables.extend(written_table(&text?));
        Ok(())
    }
}

type QueryBuilder = <Backend as diesel::backend::Backend>::QueryBuilder;

fn in_words_of(
    statement: &dyn QueryFragment<Backend>,
    mut builder: QueryBuilder,
    backend: &Backend,
) -> QueryResult<String> {
    statement.to_sql(&mut builder, backend)?;
    Ok(builder.finish())
}

/// Whether a query is a `SELECT` by its type. One that is not known as such is looked at by its text.
fn is_select<T>() -> bool {
    std::any::type_name::<T>().starts_with("diesel::query_builder::select_statement::")
}

/// The table that a statement writes: `INSERT INTO "contract" ..`.
fn written_table(statement: &str) -> Option<String> {
    let start = ["INSERT INTO ", "INSERT OR REPLACE INTO ", "UPDATE ", "DELETE FROM "];
    let rest = start.iter().find_map(|start| statement.strip_prefix(start))?;
    let name = rest.split([' ', '(']).next()?;
    Some(name.trim_matches(['"', '`']).to_owned())
}

impl From<PgConnection> for Conn {
    fn from(conn: PgConnection) -> Self {
        Self { each: Each::Postgres(conn), written: None }
    }
}

impl From<SqliteConnection> for Conn {
    fn from(conn: SqliteConnection) -> Self {
        Self { each: Each::Sqlite(conn), written: None }
    }
}

/// A query whose type is forgotten. Its statement is kept under its text, like a boxed query's.
struct Erased<'query>(Box<dyn QueryFragment<Backend> + 'query>);

impl QueryFragment<Backend> for Erased<'_> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }
}

impl QueryId for Erased<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Erased<'_> {
    // The rows are read by the type that asked for them, which [`LoadConnection`] has checked.
    type SqlType = Untyped;
}

/// The same, of a statement that is only borrowed.
struct ErasedRef<'query>(&'query dyn QueryFragment<Backend>);

impl QueryFragment<Backend> for ErasedRef<'_> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }
}

impl QueryId for ErasedRef<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl ConnectionSealed for Conn {}

impl SimpleConnection for Conn {
    fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        self.each.batch_execute(query)
    }
}

impl Connection for Conn {
    type Backend = Backend;
    type TransactionManager = Transactions;

    fn establish(url: &str) -> ConnectionResult<Self> {
        Each::establish(url).map(|each| Self { each, written: None })
    }

    fn execute_returning_count<T>(&mut self, source: &T) -> QueryResult<usize>
    where
        T: QueryFragment<Backend> + QueryId,
    {
        self.note(source)?;
        self.each.execute_returning_count(&ErasedRef(source))
    }

    fn transaction_state(&mut self) -> &mut Each {
        &mut self.each
    }

    fn instrumentation(&mut self) -> &mut dyn Instrumentation {
        self.each.instrumentation()
    }

    fn set_instrumentation(&mut self, instrumentation: impl Instrumentation) {
        self.each.set_instrumentation(instrumentation);
    }

    fn set_prepared_statement_cache_size(&mut self, size: CacheSize) {
        self.each.set_prepared_statement_cache_size(size);
    }
}

impl LoadConnection for Conn {
    type Cursor<'conn, 'query> = <Each as LoadConnection>::Cursor<'conn, 'query>;
    type Row<'conn, 'query> = <Each as LoadConnection>::Row<'conn, 'query>;

    fn load<'conn, 'query, T>(
        &'conn mut self,
        source: T,
    ) -> QueryResult<Self::Cursor<'conn, 'query>>
    where
        T: Query + QueryFragment<Backend> + QueryId + 'query,
        Backend: QueryMetadata<T::SqlType>,
    {
        // Most of what is loaded only reads, and its text need not be written to see that.
        if !is_select::<T>() {
            self.note(&source)?;
        }
        load(&mut self.each, Erased(Box::new(source)))
    }
}

fn load<'conn, 'query>(
    conn: &'conn mut Each,
    query: Erased<'query>,
) -> QueryResult<<Each as LoadConnection>::Cursor<'conn, 'query>> {
    conn.load(query)
}

impl R2D2Connection for Conn {
    fn ping(&mut self) -> QueryResult<()> {
        self.each.ping()
    }

    fn is_broken(&mut self) -> bool {
        self.each.is_broken()
    }
}

/// Begins and ends the transactions of a [`Conn`].
pub struct Transactions;

impl TransactionManager<Conn> for Transactions {
    type TransactionStateData = Each;

    fn begin_transaction(conn: &mut Conn) -> QueryResult<()> {
        Each::begin_transaction(&mut conn.each)
    }

    fn rollback_transaction(conn: &mut Conn) -> QueryResult<()> {
        Each::rollback_transaction(&mut conn.each)
    }

    fn commit_transaction(conn: &mut Conn) -> QueryResult<()> {
        Each::commit_transaction(&mut conn.each)
    }

    fn transaction_manager_status_mut(conn: &mut Conn) -> &mut TransactionManagerStatus {
        Each::transaction_manager_status_mut(&mut conn.each)
    }

    fn is_broken_transaction_manager(conn: &mut Conn) -> bool {
        Each::is_broken_transaction_manager(&mut conn.each)
    }
}
