//! Files are added to what an organisation shows.

use serde_json::json;

use crate::attachment::{self, AttachmentId, Scanned};
use crate::identity::{self, AuthorityKind};
use crate::kernel::Reference;
use crate::platform::Operation;
use crate::provider::model::{ProofState, Provider, StatusKind};
use crate::provider::{ProviderError, policy, store};

use super::own;

/// Adds a file to a proof that waits to be checked. Municipal staff may read it from then on.
///
/// # Errors
/// [`ProviderError::Denied`] for a coach, [`ProviderError::Stale`] if the proof was checked.
pub fn attach_to_proof(
    op: &mut Operation<'_>,
    proof: &Reference,
    file: &Scanned,
) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let of = store::proof(op.conn, provider.id, proof)?;
        if of.state != ProofState::Waiting {
            return Err(ProviderError::Stale);
        }
        let stored = keep(op, &provider, file)?;
        store::insert_proof_file(op.conn, of.id, stored)?;
        let detail = json!({ "proof": proof.as_str() });
        Ok(op.record(&provider, "provider.file_added", &detail)?)
    })
}

/// Adds a file to a claim that waits to be assessed. Municipal staff may read it from then on.
///
/// # Errors
/// [`ProviderError::Denied`] for a coach, [`ProviderError::Stale`] if no claim of the status waits.
pub fn attach_to_status(
    op: &mut Operation<'_>,
    kind: StatusKind,
    file: &Scanned,
) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let of = store::status(op.conn, provider.id, kind)?.filter(|one| one.state.waits());
        let of = of.ok_or(ProviderError::Stale)?;
        let stored = keep(op, &provider, file)?;
        store::insert_status_file(op.conn, of.id, stored)?;
        let detail = json!({ "status": kind });
        Ok(op.record(&provider, "provider.file_added", &detail)?)
    })
}

/// Stores the file and hands it to those whose commissioning staff look at organisations.
fn keep(
    op: &mut Operation<'_>,
    provider: &Provider,
    file: &Scanned,
) -> Result<AttachmentId, ProviderError> {
    let stored = attachment::save(op, &provider.reference, file, None)?;
    for authority in identity::authorities(op.conn)? {
        if authority.kind == AuthorityKind::Municipality {
            attachment::hand_over(op, stored.id, authority.id)?;
        }
    }
    Ok(stored.id)
}
