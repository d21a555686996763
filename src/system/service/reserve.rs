//! Systems that are reserved for idéburna organisationer (R53).

use chrono::NaiveDate;
use diesel::QueryResult;

use crate::platform::db::Conn;
use crate::provider::{self, ProviderId, StatusKind};
use crate::system::model::{Barrier, ChoiceSystem};
use crate::system::rules;

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
