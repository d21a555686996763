//! Whether a transaction has changed anything, the log apart.

use diesel::QueryResult;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::{Conn, Each};
use crate::schema::{audit_event, audit_personal};

/// What a connection had changed at some moment.
#[derive(Debug, Clone, Copy)]
pub(in crate::platform) struct Changes {
    rows: i64,
    newest: i64,
}

/// PostgreSQL counts by table, and may still hold the counts of the transaction before.
const POSTGRES: &str = "(SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint \
    FROM pg_stat_xact_user_tables WHERE relname NOT IN ('audit_event', 'audit_personal'))";

impl Changes {
    /// Everything so far, on this connection.
    ///
    /// # Errors
    /// The database's own.
    pub(in crate::platform) fn now(conn: &mut Conn) -> QueryResult<Self> {
        let rows = match conn.each() {
            Each::Postgres(c) => diesel::select(sql::<BigInt>(POSTGRES)).get_result(c)?,
            Each::Sqlite(c) => diesel::select(sql::<BigInt>("total_changes()")).get_result(c)?,
        };
        let newest: Option<i64> =
            audit_event::table.select(diesel::dsl::max(audit_event::id)).first(conn)?;
        Ok(Self { rows, newest: newest.unwrap_or(0) })
    }

    /// Whether anything but the log was written to since, in the same transaction.
    ///
    /// # Errors
    /// The database's own.
    pub(in crate::platform) fn since(self, conn: &mut Conn) -> QueryResult<bool> {
        let rows = Self::now(conn)?.rows - self.rows;
        if matches!(conn.each(), Each::Postgres(_)) {
            return Ok(rows > 0);
        }
        // SQLite counts all rows together: what it put into the log is taken off.
        let events: i64 =
            audit_event::table.filter(audit_event::id.gt(self.newest)).count().get_result(conn)?;
        let personal: i64 = audit_personal::table
            .filter(audit_personal::event_id.gt(self.newest))
            .count()
            .get_result(conn)?;
        Ok(rows > events + personal)
    }
}
