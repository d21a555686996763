//! Why a file does not come in.

/// The test file that every scanner knows, in two halves, so that scanners leave this one alone.
pub(super) const EICAR: [&str; 2] =
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"];

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
    /// A PDF with scripts, commands or files inside, or that does something by itself.
    Active,
    /// An Office file that fetches from another machine when it is opened.
    Remote,
    /// Locked with a password, so that nobody can look inside.
    Encrypted,
    /// It unpacks to more than is looked at.
    UnpacksTooLarge,
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
            Self::Remote => "file_remote",
            Self::Encrypted => "file_encrypted",
            Self::UnpacksTooLarge => "file_unpacks_too_large",
            Self::Malware(_) => "file_malware",
            Self::NotScanned => "file_not_scanned",
        }
    }
}

/// The fault of a file that has the test file of scanners in it.
pub(super) fn eicar() -> Fault {
    Fault::Malware("EICAR".to_owned())
}
