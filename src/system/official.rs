//! Choice systems as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&SYSTEM];

/// A choice system and its policies for who does not choose.
pub static SYSTEM: Official = Official {
    kind: "system",
    parts: &[
        Part {
            name: "system",
            tables: &["choice_system"],
            from: "choice_system",
            of: "id",
            fields: fields![
                plain: reference, owner_authority_id, matter_id, name, measure_kind, cpv,
                    decision_registry_no, default_alternative, default_ground, advertisement_url,
                    advertisement_id, specification_series, state, target_groups, areas,
                    reply_days, legal_opinion, default_unit, default_supplier;
                flag: reserved;
                day: decided_on;
                moment: created_at;
            ],
        },
        Part {
            name: "policies",
            tables: &["default_policy"],
            from: "default_policy",
            of: "choice_system_id",
            fields: fields![
                plain: reference, method, ground, decision_registry_no, unit, supplier, opinion_by,
                    opinion_registry_no, opinion_summary, seed, decided_by;
                day: valid_from, valid_to, opinion_on;
                moment: made_at;
            ],
        },
    ],
    installed: &[],
};
