//! The database: one connection type for SQLite and PostgreSQL, and the one way to write.
//!
//! SQLite has one writer thread that lets waiting operations share a commit; PostgreSQL runs each operation
//! serializable and again when it lost a race. Either way an operation is all or nothing, and its answer
//! comes after the commit.

mod among;
mod changes;
mod conn;
mod error;
mod key;
mod open;
mod pool;
mod read_only;
mod scope;
mod transaction;
mod trouble;
mod version;
mod writer;

pub use among::{Among, Within, among, one_of, within};
pub(in crate::platform) use changes::Changes;
pub use conn::{Backend, Conn, Each};
pub use error::DbError;
pub use open::Db;
pub use pool::{Pool, Pooled};
pub use read_only::ReadOnly;
pub(in crate::platform) use scope::log_key;
pub use transaction::{read, write};
pub use trouble::is_trouble;
pub use version::{is_newest, migrate};

use diesel::expression::Selectable;

/// One expression compiled for each database, for what only the concrete connections can say.
#[macro_export]
macro_rules! on_each {
    ($conn:expr, |$one:ident| $body:expr) => {
        match $conn.each() {
            $crate::platform::db::Each::Postgres($one) => $body,
            $crate::platform::db::Each::Sqlite($one) => $body,
        }
    };
}

/// The columns of a model, where `as_returning()` does not compile: `.returning(T::columns())`.
pub trait Columns: Selectable<Backend> {
    fn columns() -> Self::SelectExpression {
        Self::construct_selection()
    }
}

impl<T: Selectable<Backend>> Columns for T {}
