//! Messages and notes as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&THREAD];

/// What was written in a matter: the messages, whose texts are documents of it, and the notes of staff.
pub static THREAD: Official = Official {
    kind: "matter",
    parts: &[
        Part {
            name: "messages",
            tables: &["message"],
            from: "message",
            of: "matter_id",
            fields: fields![
                plain: document_id, side, author_id;
                moment: sent_at;
            ],
        },
        Part {
            name: "notes",
            tables: &["message_note"],
            from: "message_note",
            of: "matter_id",
            fields: fields![
                plain: author_id, body;
                moment: made_at;
            ],
        },
    ],
    installed: &[],
};
