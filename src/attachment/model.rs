//! Rows and words of the room.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{Reference, UserId};
use crate::schema::attachment;

id_type! {
    /// A row of `attachment`.
    pub struct AttachmentId;
}

text_enum! {
    /// What a file is, by its bytes.
    pub enum FileKind {
        Pdf = "pdf",
        Jpeg = "jpeg",
        Png = "png",
        /// Office Open XML text, without macros.
        Docx = "docx",
        /// Office Open XML workbook, without macros.
        Xlsx = "xlsx",
    }
}

impl FileKind {
    /// As people call it, in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Docx => "Word (DOCX)",
            Self::Xlsx => "Excel (XLSX)",
        }
    }

    /// The ending of a file's name, without the point.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            _ => self.word(),
        }
    }

    /// The media type that a download says.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The largest file that any question may allow, in megabytes.
pub const LARGEST_MB: i64 = 10;

/// What a question takes: kinds of files, and how large one may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    kinds: Vec<FileKind>,
    max_mb: i64,
}

impl Allowed {
    /// These kinds, in the order of the list, up to so many megabytes; never more than the portal
    /// takes. Without a kind, every kind.
    pub fn new(kinds: &[FileKind], max_mb: i64) -> Self {
        let listed = FileKind::ALL.iter().copied();
        let kinds = listed.filter(|kind| kinds.is_empty() || kinds.contains(kind)).collect();
        Self { kinds, max_mb: max_mb.clamp(1, LARGEST_MB) }
    }

    /// Everything that the portal takes.
    pub fn all() -> Self {
        Self::new(FileKind::ALL, LARGEST_MB)
    }

    pub fn kinds(&self) -> &[FileKind] {
        &self.kinds
    }

    /// The largest file, in megabytes of 1,048,576 bytes.
    pub const fn max_mb(&self) -> i64 {
        self.max_mb
    }

    /// The largest file, in bytes.
    pub const fn max_bytes(&self) -> i64 {
        self.max_mb * 1024 * 1024
    }

    /// The kinds as people call them: "PDF, JPEG".
    pub fn names(&self) -> String {
        let names: Vec<&str> = self.kinds.iter().map(|kind| kind.name()).collect();
        names.join(", ")
    }
}

/// A stored file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = attachment)]
pub struct Attachment {
    pub id: AttachmentId,
    pub reference: Reference,
    /// The organisation that it is of.
    pub holder: Reference,
    pub kind: FileKind,
    pub name: String,
    /// In bytes.
    pub size: i64,
    pub sha256: String,
    /// Why the sender asks that it be kept secret (OSL 2009:400 31 kap. 16 §); the authority
    /// decides when somebody asks for it.
    pub confidential_reason: Option<String>,
    pub uploaded_by: UserId,
    pub uploaded_at: NaiveDateTime,
}
