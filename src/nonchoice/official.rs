//! Decisions for who has not chosen as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&DECISION];

/// A decision with its record, and a start that the own unit noted.
pub static DECISION: Official = Official {
    kind: "nonchoice_decision",
    parts: &[
        Part {
            name: "decision",
            tables: &["nonchoice_decision"],
            from: "nonchoice_decision",
            of: "id",
            fields: fields![
                plain: reference, right_id, client_id, owner_authority_id, measure_kind,
                    choice_system_id, policy_id, method, outcome, reason, note, provider_id,
                    choice_id, unit, record, record_sha256, rules_version, decided_by,
                    delegation_id, document_id;
                moment: decided_at;
            ],
        },
        Part {
            name: "own start",
            tables: &["nonchoice_own_start"],
            from: "nonchoice_own_start",
            of: "nonchoice_decision_id",
            fields: fields![
                plain: noted_by;
                day: starts_on;
                moment: noted_at;
            ],
        },
    ],
    installed: &[],
};
