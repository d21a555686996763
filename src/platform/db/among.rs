//! Sets in queries: which columns lie in which lists, without a bound value for each member.
//!
//! Diesel's own `eq_any` binds each member: SQLite takes 32,766 values in a statement, and each
//! length of the list is a statement of its own that either database prepares anew. So it is named
//! here only; tests/it/architecture.rs refuses it elsewhere.

use diesel::dsl::EqAny;
use diesel::expression::{
    AppearsOnTable, AsExpression, Expression, SelectableExpression, ValidGrouping,
};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Bool, Nullable, SqlType, Text};
use serde_json::Value;

use super::Backend;
use crate::kernel::{SetMember, Word};

/// Whether a column lies in a list of ids, references, numbers or texts, however long: the list
/// goes as one JSON text. `diesel::dsl::not(among(..))` is the opposite.
///
/// Where the members come from another query of the same room, [`within`] asks once instead.
pub fn among<C, I>(column: C, members: I) -> Among<C>
where
    C: Expression,
    C::SqlType: SqlType + MemberType,
    I: IntoIterator,
    I::Item: SetMember + AsExpression<C::SqlType>,
{
    let members: Vec<Value> = members.into_iter().map(|member| member.json()).collect();
    Among { column, members: Value::Array(members).to_string() }
}

/// Whether a column lies in what another query selects.
pub fn within<C, Q>(column: C, query: Q) -> Within<C, Q>
where
    C: Expression,
    Q: Query<SqlType = C::SqlType>,
{
    Within { column, query }
}

/// Whether a column holds one of some words of a closed list, which is as short as that list.
pub fn one_of<C, W>(column: C, words: impl IntoIterator<Item = W>) -> EqAny<C, Vec<W>>
where
    C: Expression<SqlType = Text>,
    W: Word + AsExpression<Text>,
{
    column.eq_any(words.into_iter().collect::<Vec<W>>())
}

/// The types of columns that [`among`] compares.
pub trait MemberType {
    /// What PostgreSQL calls it.
    const POSTGRES: &'static str;
}

impl MemberType for BigInt {
    const POSTGRES: &'static str = "bigint";
}

impl MemberType for Text {
    const POSTGRES: &'static str = "text";
}

impl<T: MemberType + SqlType> MemberType for Nullable<T> {
    const POSTGRES: &'static str = T::POSTGRES;
}

/// See [`among`].
#[derive(Debug, Clone, QueryId, ValidGrouping)]
pub struct Among<C> {
    column: C,
    members: String,
}

/// Only filters ask, and they take what is not known as no.
impl<C: Expression> Expression for Among<C> {
    type SqlType = Bool;
}

impl<C, T> AppearsOnTable<T> for Among<C>
where
    C: AppearsOnTable<T>,
    Self: Expression,
{
}

impl<C, T> SelectableExpression<T> for Among<C>
where
    C: SelectableExpression<T>,
    Self: AppearsOnTable<T>,
{
}

impl<C> QueryFragment<Backend> for Among<C>
where
    C: QueryFragment<Backend> + Expression,
    C::SqlType: MemberType,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        let postgres = matches!(out.backend(), Backend::Postgres(_));
        self.column.walk_ast(out.reborrow())?;
        if postgres {
            // As an array the list leads to an index, and to a hash table where there is none.
            out.push_sql(" = ANY (ARRAY(SELECT CAST(json_array_elements_text(CAST(");
            out.push_bind_param::<Text, String>(&self.members)?;
            out.push_sql(" AS json)) AS ");
            out.push_sql(C::SqlType::POSTGRES);
            out.push_sql(")))");
        } else {
            out.push_sql(" IN (SELECT value FROM json_each(");
            out.push_bind_param::<Text, String>(&self.members)?;
            out.push_sql("))");
        }
        Ok(())
    }
}

/// See [`within`].
#[derive(Debug, Clone, QueryId)]
pub struct Within<C, Q> {
    column: C,
    query: Q,
}

impl<C: Expression, Q> Expression for Within<C, Q> {
    type SqlType = Bool;
}

/// The inner query's columns were held to its own tables as it was written.
impl<C, Q, T> AppearsOnTable<T> for Within<C, Q>
where
    C: AppearsOnTable<T>,
    Self: Expression,
{
}

impl<C, Q, T> SelectableExpression<T> for Within<C, Q>
where
    C: SelectableExpression<T>,
    Self: AppearsOnTable<T>,
{
}

impl<C: ValidGrouping<G>, Q, G> ValidGrouping<G> for Within<C, Q> {
    type IsAggregate = C::IsAggregate;
}

impl<C, Q> QueryFragment<Backend> for Within<C, Q>
where
    C: QueryFragment<Backend>,
    Q: QueryFragment<Backend>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.column.walk_ast(out.reborrow())?;
        out.push_sql(" IN (");
        self.query.walk_ast(out.reborrow())?;
        out.push_sql(")");
        Ok(())
    }
}
