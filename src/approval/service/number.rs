//! A sole trader's number, for who decides the application (R57).

use crate::approval::model::ApplicationId;
use crate::approval::{ApprovalError, policy, store};
use crate::identity::{self, Decision};
use crate::kernel::time;
use crate::platform::Operation;
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
    op: &mut Operation<'_>,
    vault: &Vault,
    id: ApplicationId,
    reason: &str,
) -> Result<String, ApprovalError> {
    if reason.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    let user = op.actor.user()?;
    op.write(|op| {
        let application = store::application(op.conn, id)?;
        policy::may_examine(&op.actor, &application)?;
        if !application.state.waits() {
            return Err(ApprovalError::NotYours);
        }
        if !store::declared(op.conn, id)?.contains(&user) {
            return Err(ApprovalError::NotDeclared);
        }
        let today = time::stockholm_day(op.now);
        let delegation = identity::delegation(op.conn, user, Decision::LovApproval, today)?;
        let owner = application.owner_authority_id;
        if delegation.is_none_or(|one| one.authority_id != owner) {
            return Err(ApprovalError::NoDelegation);
        }
        let (of, matter) = (application.provider_id, &application.reference);
        Ok(provider::read_owner_number(op, vault, of, matter, reason)?)
    })
}
