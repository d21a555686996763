//! Uploaded files as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&FILE];

/// A file, by the hash of its bytes, and who may read it.
pub static FILE: Official = Official {
    kind: "attachment",
    parts: &[
        Part {
            name: "file",
            tables: &["attachment"],
            from: "attachment",
            of: "id",
            fields: fields![
                plain: reference, holder, kind, name, size, sha256, confidential_reason, uploaded_by;
                moment: uploaded_at;
            ],
        },
        Part {
            name: "readers",
            tables: &["attachment_reader"],
            from: "attachment_reader",
            of: "attachment_id",
            fields: fields![
                plain: authority_id;
                moment: handed_over_at;
            ],
        },
    ],
    installed: &[],
};
