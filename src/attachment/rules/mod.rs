//! What a file must be to come in. The bytes decide; the name and what the browser says do not.

mod name;
mod office;
mod pdf;

use super::model::{Allowed, FileKind};

pub use name::{ascii, clean};

/// The test file that every scanner knows, in two halves, so that scanners leave this one alone.
const EICAR: [&str; 2] =
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"];

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

/// Why a file does not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    Empty,
    TooLarge,
    /// Not one of the kinds that the question takes.
    WrongKind,
    /// It begins as its kind does and cannot be read further.
    Broken,
    /// An Office file with macros, controls or other parts that run.
    Macros,
    /// A PDF with scripts, commands or files inside.
    Active,
    /// Malware, by the finder's name for it.
    Malware(String),
    /// The scanner could not be reached.
    NotScanned,
}

impl Fault {
    /// The code of the sentence that says so.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::TooLarge => "file_too_large",
            Self::WrongKind => "file_wrong_kind",
            Self::Broken => "file_broken",
            Self::Macros => "file_macros",
            Self::Active => "file_active",
            Self::Malware(_) => "file_malware",
            Self::NotScanned => "file_not_scanned",
        }
    }
}

/// Looks at a file by its bytes.
///
/// # Errors
/// The first fault; the malware that every scanner knows comes before all others, so that an odd
/// name or kind hides nothing.
pub fn check(bytes: Vec<u8>, name: &str, allowed: &Allowed) -> Result<Checked, Fault> {
    if contains(&bytes, EICAR.concat().as_bytes()) {
        return Err(Fault::Malware("EICAR".to_owned()));
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
    if kind == FileKind::Pdf && pdf::is_active(&bytes) {
        return Err(Fault::Active);
    }
    Ok(Checked { name: clean(name, kind), kind, bytes })
}

/// What the bytes are.
fn kind_of(bytes: &[u8]) -> Result<FileKind, Fault> {
    let begins = |sign: &[u8]| bytes.starts_with(sign);
    if begins(b"%PDF-") {
        Ok(FileKind::Pdf)
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        // The header chunk comes first, with its own length and name.
        let header = bytes.get(8..16) == Some(b"\0\0\0\x0dIHDR");
        if header { Ok(FileKind::Png) } else { Err(Fault::Broken) }
    } else if begins(b"\xff\xd8\xff") {
        Ok(FileKind::Jpeg)
    } else if begins(b"PK\x03\x04") {
        office::kind_of(bytes)
    } else {
        Err(Fault::WrongKind)
    }
}

/// Whether a stretch of bytes is somewhere in others.
fn contains(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}
