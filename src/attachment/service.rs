//! The operations of the room: a file is scanned, stored, handed over, read; malware is told of.

use serde_json::{Value, json};

use super::model::{Allowed, Attachment, AttachmentId};
use super::rules::{self, Checked, Fault};
use super::{AttachmentError, mail, policy, store};
use crate::attachment::official::FILE;
use crate::kernel::{AuthorityId, Reference};
use crate::platform::clamd::{self, Verdict};
use crate::platform::secret::sha256;
use crate::platform::web::Upload;
use crate::platform::{Object, Operation};

/// A file that passed the built-in check and, where there is one, the scanner. Only such a file is
/// stored: nothing is readable before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scanned(Checked);

impl Scanned {
    pub const fn file(&self) -> &Checked {
        &self.0
    }
}

/// A file that did not come in: why, and which it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub fault: Fault,
    pub name: String,
    /// In bytes.
    pub size: usize,
    pub sha256: String,
}

/// Has a checked file scanned by the daemon at `clamd`, if there is one. It waits, so call it
/// outside a transaction and where a thread may.
///
/// # Errors
/// Malware, or no verdict: a daemon that is set up and silent lets nothing through.
pub fn scan(file: Checked, clamd: Option<&str>) -> Result<Scanned, Fault> {
    let Some(address) = clamd else { return Ok(Scanned(file)) };
    match clamd::scan(address, &file.bytes) {
        Ok(Verdict::Clean) => Ok(Scanned(file)),
        Ok(Verdict::Found(name)) => Err(Fault::Malware(name)),
        Err(error) => {
            tracing::error!(%error, "a file was not scanned");
            Err(Fault::NotScanned)
        }
    }
}

/// The built-in check of an upload.
pub(super) fn examine(upload: Upload, allowed: &Allowed) -> Result<Checked, Refused> {
    let refused = |fault, name: String, size, sha256| Refused { fault, name, size, sha256 };
    if upload.too_large {
        return Err(refused(Fault::TooLarge, upload.name, 0, String::new()));
    }
    let (size, hash) = (upload.bytes.len(), sha256(&upload.bytes));
    rules::check(upload.bytes, &upload.name, allowed)
        .map_err(|fault| refused(fault, upload.name, size, hash))
}

/// The scan of a file that passed the built-in check.
pub(super) fn scan_checked(file: Checked, clamd: Option<&str>) -> Result<Scanned, Refused> {
    let (name, size) = (file.name.clone(), file.bytes.len());
    let hash = sha256(&file.bytes);
    scan(file, clamd).map_err(|fault| Refused { fault, name, size, sha256: hash })
}

/// Stores a file of an organisation. Why it should be kept secret, if it should.
pub fn save(
    op: &mut Operation<'_>,
    holder: &Reference,
    file: &Scanned,
    confidential_reason: Option<&str>,
) -> Result<Attachment, AttachmentError> {
    let user = op.actor.user()?;
    op.write(|op| {
        let stored = store::insert(op.conn, holder, &file.0, confidential_reason, (user, op.now))?;
        let detail = json!({
            "kind": stored.kind, "size": stored.size, "sha256": stored.sha256,
            "confidential": stored.confidential_reason.is_some(),
        });
        record(op, &stored, "attachment.stored", (None, &detail))?;
        Ok(stored)
    })
}

/// Hands a file over to an authority: its staff may read it from now on. Done again it is the same.
pub fn hand_over(
    op: &mut Operation<'_>,
    id: AttachmentId,
    authority: AuthorityId,
) -> Result<(), AttachmentError> {
    op.write(|op| {
        if store::readers(op.conn, id)?.contains(&authority) {
            return Ok(());
        }
        store::insert_reader(op.conn, id, authority, op.now)?;
        for file in store::many(op.conn, &[id])? {
            let owner = (Some(authority), &json!({ "sha256": file.sha256 }));
            record(op, &file, "attachment.handed_over", owner)?;
        }
        Ok(())
    })
}

/// A file that staff open; the reading is put on record before the bytes leave (R67).
pub(super) fn read(
    op: &mut Operation<'_>,
    reference: &Reference,
) -> Result<Attachment, AttachmentError> {
    op.write(|op| {
        let file = store::by_reference(op.conn, reference)?;
        policy::may_read(&op.actor, &store::readers(op.conn, file.id)?)?;
        let owner = (op.actor.authority_id, &json!({}));
        record(op, &file, "attachment.read", owner)?;
        Ok(file)
    })
}

/// Puts on record that somebody sent malware, and tells those who run the installation (scenario
/// 9). Nothing of the file is kept but its name, size and hash.
pub(super) fn malware_found(
    op: &mut Operation<'_>,
    refused: &Refused,
) -> Result<(), AttachmentError> {
    let user = op.actor.user()?;
    let Fault::Malware(found) = &refused.fault else { return Ok(()) };
    op.write(|op| {
        let detail = json!({ "found": found, "size": refused.size, "sha256": refused.sha256 });
        let personal = json!({ "name": refused.name });
        let sender = Object::numbered("user", user.0);
        op.record_personal(&sender, "attachment.malware_refused", &detail, &personal)?;
        mail::malware(op.conn, found, &refused.sha256, op.now)?;
        Ok(())
    })
}

fn record(
    op: &mut Operation<'_>,
    file: &Attachment,
    action: &str,
    (owner_authority_id, detail): (Option<AuthorityId>, &Value),
) -> Result<(), AttachmentError> {
    let file = Object {
        kind: "attachment",
        id: file.id.0,
        reference: Some(&file.reference),
        owner: owner_authority_id,
        official: Some(&FILE),
    };
    Ok(op.record(&file, action, detail)?)
}
