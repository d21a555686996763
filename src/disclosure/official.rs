//! Requests for documents as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&REQUEST];

/// A request, what was decided of it, and of each document.
pub static REQUEST: Official = Official {
    kind: "disclosure_request",
    parts: &[
        Part {
            name: "request",
            tables: &["disclosure_request"],
            from: "disclosure_request",
            of: "id",
            fields: fields![
                plain: reference, matter_id, owner_authority_id, state, came_by, wish, handler_id, note, answered_by, delegation_id, letter_document_id;
                day: served_on, appeal_last_day;
                moment: received_at, answered_at;
            ],
        },
        Part {
            name: "items",
            tables: &["disclosure_item"],
            from: "disclosure_item",
            of: "request_id",
            fields: fields![
                plain: document_id, outcome, paragraph, reason, passages, tested_by, copy_document_id;
                moment: tested_at;
            ],
        },
    ],
    installed: &[],
};
