//! Matters and documents as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&MATTER];

/// A matter of the diarium with its documents and parties.
pub static MATTER: Official = Official {
    kind: "matter",
    parts: &[
        Part {
            name: "matter",
            tables: &["matter"],
            from: "matter",
            of: "id",
            fields: fields![
                plain: reference, registry_no, kind, title, owner_authority_id;
                flag: title_secret;
                moment: opened_at, closed_at;
            ],
        },
        Part {
            name: "documents",
            tables: &["registered_document"],
            from: "registered_document",
            of: "matter_id",
            fields: fields![
                plain: reference, number, direction, counterpart, brief, body_sha256;
                flag: counterpart_secret;
                moment: registered_at;
            ],
        },
        Part {
            name: "parties",
            tables: &["matter_party"],
            from: "matter_party",
            of: "matter_id",
            fields: fields![
                plain: provider_id;
            ],
        },
    ],
    installed: &[],
};
