//! Systems that are reserved for idéburna organisationer (R53).

use chrono::NaiveDate;
use diesel::QueryResult;

use crate::approval::ApprovalError;
use crate::approval::model::{Barrier, ChoiceSystem};
use crate::approval::rules;
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId, StatusKind};

/// What keeps an organisation out of a system on a day; nothing, if it may take part.
pub fn barrier_of(
    conn: &mut Conn,
    system: &ChoiceSystem,
    provider: ProviderId,
    day: NaiveDate,
) -> QueryResult<Option<Barrier>> {
    if !system.reserved {
        return Ok(None);
    }
    let claims = provider::statuses(conn, provider)?;
    let claim = claims.iter().find(|claim| claim.status == StatusKind::NonProfit);
    Ok(rules::barrier(true, claim.map(|claim| (claim.state, claim.valid_to)), day))
}

/// R53: only an organisation that is accepted as idéburen starts or sends an application to a
/// reserved system.
pub(super) fn admit(
    conn: &mut Conn,
    system: &ChoiceSystem,
    provider: ProviderId,
    day: NaiveDate,
) -> Result<(), ApprovalError> {
    match barrier_of(conn, system, provider, day)? {
        Some(barrier) => Err(ApprovalError::Reserved(barrier)),
        None => Ok(()),
    }
}
