//! A sole trader's number, for who decides the application (R57).

use chrono::NaiveDateTime;

use crate::approval::model::ApplicationId;
use crate::approval::{ApprovalError, policy, store};
use crate::identity::{self, Decision};
use crate::kernel::{Actor, time};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;
use crate::provider;

/// The number, twelve digits, once and for a written reason: to somebody who has declared that
/// nothing makes them partial, and who may decide the application while it waits. The read event
/// comes first (R57, R67).
///
/// # Errors
/// [`ApprovalError::NotYours`] for another authority's staff and for an application that does not
/// wait or whose provider is no sole trader, [`ApprovalError::NotDeclared`],
/// [`ApprovalError::NoDelegation`], [`ApprovalError::NoReason`] for an empty reason.
pub fn read_owner_number(
    conn: &mut Conn,
    vault: &Vault,
    actor: &Actor,
    id: ApplicationId,
    reason: &str,
    now: NaiveDateTime,
) -> Result<String, ApprovalError> {
    if reason.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    let user = actor.user()?;
    db::write(conn, |conn| {
        let application = store::application(conn, id)?;
        policy::may_examine(actor, &application)?;
        if !application.state.waits() {
            return Err(ApprovalError::NotYours);
        }
        if !store::declared(conn, id)?.contains(&user) {
            return Err(ApprovalError::NotDeclared);
        }
        let today = time::stockholm_day(now);
        let delegation = identity::delegation(conn, user, Decision::LovApproval, today)?;
        let owner = application.owner_authority_id;
        if delegation.is_none_or(|one| one.authority_id != owner) {
            return Err(ApprovalError::NoDelegation);
        }
        let (of, matter) = (application.provider_id, &application.reference);
        Ok(provider::read_owner_number(conn, vault, actor, of, matter, reason, now)?)
    })
}
