//! A connection to either database, on which every query has one type.
//!
//! Diesel builds its loading and its cache of statements anew for each type of query, and twice, for
//! each database. [`Conn`] hides the type before it hands the query on, so that this code stands once
//! in the program (docs/decisions/0015-one-query-type.md).

use diesel::connection::{
    CacheSize, Connection, Instrumentation, LoadConnection, SimpleConnection, TransactionManager,
    TransactionManagerStatus,
};
use diesel::expression::QueryMetadata;
use diesel::internal::derives::multiconnection::ConnectionSealed;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::r2d2::R2D2Connection;
use diesel::sql_types::Untyped;
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
pub struct Conn(Each);

impl Conn {
    /// The connection itself, for statements that the two databases word differently.
    pub const fn each(&mut self) -> &mut Each {
        &mut self.0
    }
}

impl From<PgConnection> for Conn {
    fn from(conn: PgConnection) -> Self {
        Self(Each::Postgres(conn))
    }
}

impl From<SqliteConnection> for Conn {
    fn from(conn: SqliteConnection) -> Self {
        Self(Each::Sqlite(conn))
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
        self.0.batch_execute(query)
    }
}

impl Connection for Conn {
    type Backend = Backend;
    type TransactionManager = Transactions;

    fn establish(url: &str) -> ConnectionResult<Self> {
        Each::establish(url).map(Self)
    }

    fn execute_returning_count<T>(&mut self, source: &T) -> QueryResult<usize>
    where
        T: QueryFragment<Backend> + QueryId,
    {
        self.0.execute_returning_count(&ErasedRef(source))
    }

    fn transaction_state(&mut self) -> &mut Each {
        &mut self.0
    }

    fn instrumentation(&mut self) -> &mut dyn Instrumentation {
        self.0.instrumentation()
    }

    fn set_instrumentation(&mut self, instrumentation: impl Instrumentation) {
        self.0.set_instrumentation(instrumentation);
    }

    fn set_prepared_statement_cache_size(&mut self, size: CacheSize) {
        self.0.set_prepared_statement_cache_size(size);
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
        load(&mut self.0, Erased(Box::new(source)))
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
        self.0.ping()
    }

    fn is_broken(&mut self) -> bool {
        self.0.is_broken()
    }
}

/// Begins and ends the transactions of a [`Conn`].
pub struct Transactions;

impl TransactionManager<Conn> for Transactions {
    type TransactionStateData = Each;

    fn begin_transaction(conn: &mut Conn) -> QueryResult<()> {
        Each::begin_transaction(&mut conn.0)
    }

    fn rollback_transaction(conn: &mut Conn) -> QueryResult<()> {
        Each::rollback_transaction(&mut conn.0)
    }

    fn commit_transaction(conn: &mut Conn) -> QueryResult<()> {
        Each::commit_transaction(&mut conn.0)
    }

    fn transaction_manager_status_mut(conn: &mut Conn) -> &mut TransactionManagerStatus {
        Each::transaction_manager_status_mut(&mut conn.0)
    }

    fn is_broken_transaction_manager(conn: &mut Conn) -> bool {
        Each::is_broken_transaction_manager(&mut conn.0)
    }
}
