//! A sole trader's number, for who decides the application (R57).

use super::matter_id;
use crate::approval::model::ApplicationId;
use crate::approval::{ApprovalError, policy, store};
use crate::decision;
use crate::identity::Decision;
use crate::platform::Operation;
use crate::platform::secret::Vault;
use crate::provider;

/// The number, twelve digits, once and for a written reason: to somebody who has declared that
/// nothing makes them partial, and who may decide the application while it waits. The read event
/// comes first (R57, R67).
///
/// # Errors
/// [`ApprovalError::NotYours`] for another authority's staff and for an application that does not
/// wait or whose provider is no sole trader, [`crate::decision::DecisionError::NotDeclared`],
/// [`crate::decision::DecisionError::NoDelegation`], [`ApprovalError::NoReason`] for an empty reason.
pub fn read_owner_number(
    op: &mut Operation<'_>,
    vault: &Vault,
    id: ApplicationId,
    reason: &str,
) -> Result<String, ApprovalError> {
    if reason.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    op.write(|op| {
        let application = store::application(op.conn, id)?;
        policy::may_examine(&op.actor, &application)?;
        if !application.state.waits() {
            return Err(ApprovalError::NotYours);
        }
        let owner = application.owner_authority_id;
        decision::decider(op, matter_id(&application)?, Decision::LovApproval, owner)?;
        let (of, matter) = (application.provider_id, &application.reference);
        Ok(provider::read_owner_number(op, vault, of, matter, reason)?)
    })
}
