//! Contracts as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&CONTRACT];

/// A contract with its signatures, its offers, and what was done under it.
pub static CONTRACT: Official = Official {
    kind: "contract",
    parts: &[
        Part {
            name: "contract",
            tables: &["contract"],
            from: "contract",
            of: "id",
            fields: fields![
                plain: reference, source, owner_authority_id, matter_id, provider_id, source_name,
                    choice_system_id, source_reference, specification_id, state, text, text_sha256,
                    provider_signed_by, authority_signed_by, closed_by, closing_reason;
                day: starts_on, ends_on;
                moment: provider_signed_at, authority_signed_at, closing_at, created_at,
                    overdue_at, wound_up_at;
            ],
        },
        Part {
            name: "offers",
            tables: &["contract_offer"],
            from: "contract_offer",
            of: "contract_id",
            fields: fields![
                plain: offer_id;
            ],
        },
        Part {
            name: "intervals",
            tables: &["contract_interval"],
            from: "contract_interval",
            of: "contract_id",
            fields: fields![
                plain: kind, reason, made_by;
                day: from_day, to_day;
                moment: made_at;
            ],
        },
        Part {
            name: "deviations",
            tables: &["contract_deviation"],
            from: "contract_deviation",
            of: "contract_id",
            fields: fields![
                plain: reference, origin, state, happened, term, asked, opened_by, reply, plan,
                    replied_by, outcome, reasons, decided_by, closing_note;
                day: answer_by, correct_by;
                moment: opened_at, replied_at, decided_at, closed_at;
            ],
        },
        Part {
            name: "consents",
            tables: &["contract_consent"],
            from: "contract_consent",
            of: "contract_id",
            fields: fields![
                plain: change_id, specification_id, from_id, state, text, text_sha256, answered_by,
                    note;
                moment: answered_at, handled_at;
            ],
        },
    ],
    installed: &[],
};
