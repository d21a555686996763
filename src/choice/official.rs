//! Choices as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&CHOICE];

/// What a person chose, how, and the list that was read.
pub static CHOICE: Official = Official {
    kind: "choice",
    parts: &[Part {
        name: "choice",
        tables: &["choice"],
        from: "choice",
        of: "id",
        fields: fields![
            plain: reference, placement_id, right_id, client_id, owner_authority_id, offer_id,
                offer_revision_id, site_id, chosen_by, channel, recorded_by, mandate,
                yes_given, interpreter, shown_list, shown_version, representative, paper,
                read_language, read_texts, told_languages;
            flag: interpreter_present;
            moment: made_at;
        ],
    }],
    installed: &[],
};
