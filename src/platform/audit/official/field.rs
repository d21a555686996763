//! The values of an official row, written so that both databases say the same.

use crate::platform::db::{Conn, Each};

/// One value of a row.
#[derive(Debug)]
pub struct Field {
    /// The column, with its table before it where tables are joined.
    pub column: &'static str,
    named: Option<&'static str>,
    form: Form,
    /// The version of the form that the field came with.
    pub(super) since: u32,
}

/// How a value is written so that both databases say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Texts and whole numbers stand as they are.
    Plain,
    Flag,
    Day,
    /// To the millisecond.
    Moment,
    Bytes,
}

impl Field {
    const fn new(column: &'static str, form: Form) -> Self {
        Self { column, named: None, form, since: 1 }
    }

    /// A text or a whole number.
    pub const fn plain(column: &'static str) -> Self {
        Self::new(column, Form::Plain)
    }

    /// Yes or no.
    pub const fn flag(column: &'static str) -> Self {
        Self::new(column, Form::Flag)
    }

    pub const fn day(column: &'static str) -> Self {
        Self::new(column, Form::Day)
    }

    pub const fn moment(column: &'static str) -> Self {
        Self::new(column, Form::Moment)
    }

    pub const fn bytes(column: &'static str) -> Self {
        Self::new(column, Form::Bytes)
    }

    /// A field that came later: digests of earlier versions know nothing of it.
    #[must_use]
    pub const fn since(self, version: u32) -> Self {
        Self { since: version, ..self }
    }

    /// A column that has another name now than in the log.
    #[must_use]
    pub const fn named(self, name: &'static str) -> Self {
        Self { named: Some(name), ..self }
    }

    /// The name in the log, which stays when a column is renamed.
    pub(super) fn name(&self) -> &'static str {
        let own = self.column.rsplit('.').next().unwrap_or(self.column);
        self.named.unwrap_or(own)
    }

    pub(super) fn sql(&self, conn: &mut Conn) -> String {
        let column = self.column;
        match (self.form, conn.each()) {
            (Form::Plain, _) | (Form::Day, Each::Sqlite(_)) => column.to_owned(),
            (Form::Flag, _) => {
                format!("CASE WHEN {column} IS NULL THEN NULL WHEN {column} THEN 1 ELSE 0 END")
            }
            (Form::Day, Each::Postgres(_)) => format!("to_char({column}, 'YYYY-MM-DD')"),
            // Written with as many decimals as are needed.
            (Form::Moment, Each::Sqlite(_)) => format!(
                "CASE WHEN length({column}) = 19 THEN replace({column}, ' ', 'T') || '.000' \
                 ELSE substr(replace({column}, ' ', 'T') || '00', 1, 23) END"
            ),
            (Form::Moment, Each::Postgres(_)) => format!(
                "to_char(date_trunc('milliseconds', {column}), 'YYYY-MM-DD\"T\"HH24:MI:SS.MS')"
            ),
            (Form::Bytes, Each::Sqlite(_)) => {
                format!("CASE WHEN {column} IS NULL THEN NULL ELSE lower(hex({column})) END")
            }
            (Form::Bytes, Each::Postgres(_)) => format!("encode({column}, 'hex')"),
        }
    }
}

/// The fields of a [`Part`](super::Part): `fields![plain: reference, state; day: ends_on; moment: signed_at]`.
#[macro_export]
macro_rules! fields {
    ($($form:ident: $($($column:ident).+),+);+ $(;)?) => {
        &[$($(
            $crate::platform::audit::Field::$form($crate::fields!(@column $($column).+))
        ),+),+]
    };
    (@column $column:ident) => {
        stringify!($column)
    };
    (@column $table:ident.$column:ident) => {
        concat!(stringify!($table), ".", stringify!($column))
    };
}
