//! The one way to a sole trader's number (R57).

use serde_json::json;

use crate::kernel::Reference;
use crate::platform::secret::Vault;
use crate::platform::{Object, Operation};
use crate::provider::model::ProviderId;
use crate::provider::{ProviderError, policy, store};

/// A sole trader's number, twelve digits, for staff who decide the matter named. The event of who
/// reads it, in which matter and why is written first; without it there is no number (R57, R67).
///
/// That the actor decides the matter is for the room of the matter to say, before it calls.
///
/// # Errors
/// [`ProviderError::Denied`] for others than commissioning staff, [`ProviderError::NotFound`] for
/// an organisation that goes by no personal number.
pub fn read_owner_number(
    op: &mut Operation<'_>,
    vault: &Vault,
    id: ProviderId,
    matter: &Reference,
    reason: &str,
) -> Result<String, ProviderError> {
    if !policy::may_assess(&op.actor) {
        return Err(ProviderError::Denied);
    }
    op.write(|op| {
        let provider = store::get(op.conn, id)?;
        if !provider.is_sole_trader() {
            return Err(ProviderError::NotFound);
        }
        let (detail, why) = (json!({ "matter": matter.as_str() }), json!({ "reason": reason }));
        let read = Object {
            kind: "provider",
            id: provider.id.0,
            reference: Some(&provider.reference),
            owner: op.actor.authority_id,
            official: None,
        };
        op.record_personal(&read, "provider.number_read", &detail, &why)?;
        store::owner_number(op.conn, vault, id)?.ok_or(ProviderError::NotFound)
    })
}
