//! Placements as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&PLACEMENT];

/// A place taken up, each step of it, and how it was left.
pub static PLACEMENT: Official = Official {
    kind: "placement",
    parts: &[
        Part {
            name: "placement",
            tables: &["placement"],
            from: "placement",
            of: "id",
            fields: fields![
                plain: reference, receipt, right_id, client_id, owner_authority_id, provider_id,
                    offer_id, offer_revision_id, site_id, contract_id, capacity_id, origin, state,
                    end_reason, return_reason, replaces_id;
                day: planned_start_on, starts_on, planned_end_on, ended_on;
                moment: created_at;
            ],
        },
        Part {
            name: "steps",
            tables: &["placement_step"],
            from: "placement_step",
            of: "placement_id",
            fields: fields![
                plain: state, made_by, note;
                moment: at;
            ],
        },
        Part {
            name: "leaving",
            tables: &["placement_leaving"],
            from: "placement_leaving",
            of: "placement_id",
            fields: fields![
                plain: contract_id, informed_by, end_reason, ended_by, right_id;
                day: last_day, informed_on, ends_on;
                moment: made_at;
            ],
        },
    ],
    installed: &[],
};
