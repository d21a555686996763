//! What a file must be to come in. The bytes decide; the name and what the browser says do not.

mod fault;
mod name;
mod office;
mod pdf;
mod unpack;

use memchr::memmem;

use super::model::{Allowed, FileKind};

pub use fault::Fault;
pub use name::{ascii, clean};

use fault::{EICAR, eicar};

/// A file that passed the built-in check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub(super) name: String,
    pub(super) kind: FileKind,
    pub(super) bytes: Vec<u8>,
}

impl Checked {
    pub const fn kind(&self) -> FileKind {
        self.kind
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Looks at a file by its bytes.
///
/// # Errors
/// The first fault; the malware that every scanner knows comes before all others, so that an odd
/// name or kind hides nothing.
pub fn check(bytes: Vec<u8>, name: &str, allowed: &Allowed) -> Result<Checked, Fault> {
    if unpack::has_mark(&bytes) {
        return Err(eicar());
    }
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    if i64::try_from(bytes.len()).unwrap_or(i64::MAX) > allowed.max_bytes() {
        return Err(Fault::TooLarge);
    }
    let kind = kind_of(&bytes)?;
    if !allowed.kinds().contains(&kind) {
        return Err(Fault::WrongKind);
    }
    if kind == FileKind::Pdf {
        pdf::inspect(&bytes)?;
    }
    Ok(Checked { name: clean(name, kind), kind, bytes })
}

/// What the bytes are. A picture must have the beginning and the end of its kind; what its points
/// spell is no matter, and nothing after the end is read by a program for pictures.
fn kind_of(bytes: &[u8]) -> Result<FileKind, Fault> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    let has = |sign: &[u8]| memmem::rfind(bytes, sign).is_some();
    let picture = |kind, whole: bool| if whole { Ok(kind) } else { Err(Fault::Broken) };
    if begins(b"\x89PNG\r\n\x1a\n") {
        // The header chunk comes first, with its own length and name, and an empty chunk last.
        let header = bytes.get(8..16) == Some(b"\0\0\0\x0dIHDR");
        picture(FileKind::Png, header && has(b"\0\0\0\0IEND\xae\x42\x60\x82"))
    } else if begins(b"\xff\xd8\xff") {
        picture(FileKind::Jpeg, has(b"\xff\xd9"))
    } else if begins(b"PK\x03\x04") {
        office::kind_of(bytes)
    } else if pdf::is_pdf(bytes) {
        Ok(FileKind::Pdf)
    } else if office::is_locked(bytes) {
        Err(Fault::Encrypted)
    } else {
        Err(Fault::WrongKind)
    }
}
