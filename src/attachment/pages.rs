//! Taking files in from forms, showing them, and handing them out.
//!
//! URL: `/bestallare/bilaga/{reference}`.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use chrono::NaiveDateTime;
use serde::Serialize;
use tokio::sync::Semaphore;

use super::model::{Allowed, Attachment};
use super::rules::{self, Fault};
use super::service::{self, Refused, Scanned};
use super::{AttachmentError, policy, store};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::web::{Access, Cx, PageResult, Routes, Upload};

/// How many files are looked into at once: each may be unpacked, and takes memory and a core.
static INSPECTIONS: Semaphore = Semaphore::const_new(2);

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/bilaga/{reference}", Access::Only(policy::READERS), read)
}

/// Checks and scans a file of a form. A file that does not come in is a fault of its field, and
/// nothing is stored; malware is put on record and told of too.
///
/// # Errors
/// The database's own, when malware is put on record.
pub async fn receive(
    cx: &Cx,
    upload: Upload,
    allowed: &Allowed,
    errors: &mut FieldErrors,
) -> Result<Option<Scanned>, AppError> {
    let field = upload.field.clone();
    let refused = match admit(cx, upload, allowed).await? {
        Ok(file) => return Ok(Some(file)),
        Err(refused) => refused,
    };
    let limit = allowed.max_mb().to_string();
    let values = [("limit", limit.as_str()), ("kinds", &allowed.names())];
    errors.add_with(&field, refused.fault.code(), &values);
    if matches!(refused.fault, Fault::Malware(_)) {
        cx.operate(move |op| service::malware_found(op, &refused)).await?;
    }
    Ok(None)
}

/// The built-in check, when it is the file's turn, and the scan.
async fn admit(
    cx: &Cx,
    upload: Upload,
    allowed: &Allowed,
) -> Result<Result<Scanned, Refused>, AppError> {
    let (name, wanted) = (upload.name.clone(), allowed.clone());
    // The turn ends with the check, also when nobody waits for its answer any more.
    let turn = INSPECTIONS.acquire().await.map_err(AppError::fault)?;
    let checked = web::block(move || {
        let _turn = turn;
        service::examine(upload, &wanted)
    });
    let checked = match checked.await {
        Ok(Ok(checked)) => checked,
        Ok(Err(refused)) => return Ok(Err(refused)),
        // The parser gave up in a way of its own: the file is at fault, not the portal.
        Err(_) => {
            let fault = Fault::Broken;
            return Ok(Err(Refused { fault, name, size: 0, sha256: String::new() }));
        }
    };
    let clamd = cx.app.config.clamd.clone();
    let scanned = web::block(move || service::scan_checked(checked, clamd.as_deref()));
    scanned.await.map_err(|_| AppError::Overloaded)
}

/// What the component `file.field` says of a field.
#[derive(Debug, Clone, Serialize)]
pub struct FileField {
    /// "PDF, JPEG".
    kinds: String,
    /// In megabytes.
    limit: i64,
    /// For the browser's own dialogue: ".pdf,.jpg,.jpeg".
    accept: String,
}

impl FileField {
    pub fn of(allowed: &Allowed) -> Self {
        let mut endings: Vec<String> =
            allowed.kinds().iter().map(|kind| format!(".{}", kind.ending())).collect();
        if endings.iter().any(|ending| ending == ".jpg") {
            endings.push(".jpeg".to_owned());
        }
        Self { kinds: allowed.names(), limit: allowed.max_mb(), accept: endings.join(",") }
    }
}

/// A stored file as pages show it, for the component `file.line`.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    reference: Reference,
    name: String,
    /// "PDF, 340 kB".
    about: String,
    href: String,
    /// Whether staff look at it.
    staff: bool,
    sha256: String,
    confidential_reason: Option<String>,
    uploaded_at: NaiveDateTime,
}

impl FileView {
    /// For the organisation's own people.
    pub fn own(cx: &Cx, file: &Attachment) -> Self {
        Self::of(cx, file, false)
    }

    /// For staff of an authority that it was handed over to.
    pub fn staff(cx: &Cx, file: &Attachment) -> Self {
        Self::of(cx, file, true)
    }

    fn of(cx: &Cx, file: &Attachment, staff: bool) -> Self {
        let folder = if staff { "/bestallare/bilaga" } else { "/leverantor/bilaga" };
        Self {
            reference: file.reference.clone(),
            name: file.name.clone(),
            about: format!("{}, {}", file.kind.name(), size_text(cx, file.size)),
            href: format!("{folder}/{}", file.reference),
            staff,
            sha256: file.sha256.clone(),
            confidential_reason: file.confidential_reason.clone(),
            uploaded_at: file.uploaded_at,
        }
    }
}

/// "340 kB" or "1,2 MB", rounded up, of a size in bytes.
fn size_text(cx: &Cx, bytes: i64) -> String {
    let kilobytes = (bytes + 1023) / 1024;
    if kilobytes < 1024 {
        return cx.text("attachment-size-kb", &[("n", &kilobytes.to_string())]);
    }
    let tenths = (kilobytes * 10 + 1023) / 1024;
    let (whole, tenth) = ((tenths / 10).to_string(), (tenths % 10).to_string());
    cx.text("attachment-size-mb", &[("whole", &whole), ("tenth", &tenth)])
}

/// The answer that hands a file out: to be saved, never shown in the portal's own name.
pub fn download(file: &Attachment, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, file.kind.media_type()))
        .insert_header((header::CONTENT_DISPOSITION, disposition(&file.name)))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(bytes)
}

/// `attachment` with the name twice: in plain characters, and whole (RFC 6266, RFC 8187).
fn disposition(name: &str) -> String {
    use std::fmt::Write as _;
    let mut whole = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            whole.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _written = write!(whole, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{}\"; filename*=UTF-8''{whole}", rules::ascii(name))
}

async fn read(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let file = cx.operate(move |op| service::read(op, &reference)).await?;
    let id = file.id;
    let bytes = cx.read(move |conn| store::content(conn, id).map_err(AttachmentError::Db)).await?;
    Ok(download(&file, bytes))
}
