//! The one way to a sole trader's number (R57).

use chrono::NaiveDateTime;
use serde_json::json;

use crate::kernel::{Actor, Reference};
use crate::platform::audit::{self, Event};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;
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
    conn: &mut Conn,
    vault: &Vault,
    actor: &Actor,
    id: ProviderId,
    matter: &Reference,
    reason: &str,
    now: NaiveDateTime,
) -> Result<String, ProviderError> {
    if !policy::may_assess(actor) {
        return Err(ProviderError::Denied);
    }
    db::write(conn, |conn| {
        let provider = store::get(conn, id)?;
        if !provider.is_sole_trader() {
            return Err(ProviderError::NotFound);
        }
        let (detail, why) = (json!({ "matter": matter.as_str() }), json!({ "reason": reason }));
        let event = Event {
            action: "provider.number_read",
            object: ("provider", provider.id.0, Some(&provider.reference)),
            owner_authority_id: actor.authority_id,
            detail: &detail,
            personal: Some(&why),
        };
        audit::record(conn, actor, &event, now)?;
        store::owner_number(conn, vault, id)?.ok_or(ProviderError::NotFound)
    })
}
