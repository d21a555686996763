//! Rights to choose as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&RIGHT];

/// A right to choose, as it was given and what became of it.
pub static RIGHT: Official = Official {
    kind: "right_to_choose",
    parts: &[Part {
        name: "right",
        tables: &["right_to_choose"],
        from: "right_to_choose",
        of: "id",
        fields: fields![
            plain: reference, client_id, owner_authority_id, measure_kind, legal_basis,
                hundredths, area, opened_by, needs_languages, needs_access, told_by;
            day: last_day, planned_from, planned_to;
            moment: opened_at;
        ],
    }],
    installed: &[],
};
