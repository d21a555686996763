//! Files are added to what an organisation shows.

use chrono::NaiveDateTime;
use serde_json::json;

use crate::attachment::{self, AttachmentId, Scanned};
use crate::identity::{self, AuthorityKind};
use crate::kernel::{Actor, Reference};
use crate::platform::db::{self, Conn};
use crate::provider::model::{ProofState, Provider, StatusKind};
use crate::provider::{ProviderError, policy, store};

use super::{own, tell};

/// Adds a file to a proof that waits to be checked. Municipal staff may read it from then on.
///
/// # Errors
/// [`ProviderError::Denied`] for a coach, [`ProviderError::Stale`] if the proof was checked.
pub fn attach_to_proof(
    conn: &mut Conn,
    actor: &Actor,
    proof: &Reference,
    file: &Scanned,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let of = store::proof(conn, provider.id, proof)?;
        if of.state != ProofState::Waiting {
            return Err(ProviderError::Stale);
        }
        let stored = keep(conn, actor, &provider, file, now)?;
        store::insert_proof_file(conn, of.id, stored)?;
        let detail = json!({ "proof": proof.as_str() });
        Ok(tell(conn, actor, "provider.file_added", &provider, &detail, now)?)
    })
}

/// Adds a file to a claim that waits to be assessed. Municipal staff may read it from then on.
///
/// # Errors
/// [`ProviderError::Denied`] for a coach, [`ProviderError::Stale`] if no claim of the status waits.
pub fn attach_to_status(
    conn: &mut Conn,
    actor: &Actor,
    kind: StatusKind,
    file: &Scanned,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let of = store::status(conn, provider.id, kind)?.filter(|one| one.state.waits());
        let of = of.ok_or(ProviderError::Stale)?;
        let stored = keep(conn, actor, &provider, file, now)?;
        store::insert_status_file(conn, of.id, stored)?;
        let detail = json!({ "status": kind });
        Ok(tell(conn, actor, "provider.file_added", &provider, &detail, now)?)
    })
}

/// Stores the file and hands it to those whose commissioning staff look at organisations.
fn keep(
    conn: &mut Conn,
    actor: &Actor,
    provider: &Provider,
    file: &Scanned,
    now: NaiveDateTime,
) -> Result<AttachmentId, ProviderError> {
    let stored = attachment::save(conn, actor, &provider.reference, file, None, now)?;
    for authority in identity::authorities(conn)? {
        if authority.kind == AuthorityKind::Municipality {
            attachment::hand_over(conn, actor, stored.id, authority.id, now)?;
        }
    }
    Ok(stored.id)
}
