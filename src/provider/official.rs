//! Organisations, their members and statuses as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&PROVIDER];

/// An organisation, who may act for it, and what was found of it.
pub static PROVIDER: Official = Official {
    kind: "provider",
    parts: &[
        Part {
            name: "organisation",
            tables: &["provider"],
            from: "provider",
            of: "id",
            fields: fields![
                plain: reference, org_number, owner_number_hash, name, legal_form, about, contact_name, email, phone, website, country, register_number, register_folded, vat_number;
                moment: created_at;
                bytes: owner_number_sealed;
            ],
        },
        Part {
            name: "members",
            tables: &["provider_member"],
            from: "provider_member",
            of: "provider_id",
            fields: fields![
                plain: user_id, role;
                flag: may_sign, active;
                moment: answered_at, created_at;
            ],
        },
        Part {
            name: "statuses",
            tables: &["provider_status"],
            from: "provider_status",
            of: "provider_id",
            fields: fields![
                plain: status, state, evidence, assessed_by, reason;
                day: valid_to;
                moment: claimed_at, assessed_at;
            ],
        },
        Part {
            name: "criteria",
            tables: &["provider_criterion"],
            from: "provider_criterion JOIN provider_status ON provider_status.id = provider_criterion.provider_status_id",
            of: "provider_status.provider_id",
            fields: fields![
                plain: provider_criterion.provider_status_id, provider_criterion.criterion, provider_criterion.evidence, provider_criterion.reason;
                flag: provider_criterion.met;
            ],
        },
        Part {
            name: "assessments",
            tables: &["provider_assessment"],
            from: "provider_assessment JOIN provider_status ON provider_status.id = provider_assessment.provider_status_id",
            of: "provider_status.provider_id",
            fields: fields![
                plain: provider_assessment.provider_status_id, provider_assessment.outcome, provider_assessment.evidence, provider_assessment.assessed_by, provider_assessment.reason;
                flag: provider_assessment.renewal;
                day: provider_assessment.valid_to;
                moment: provider_assessment.claimed_at, provider_assessment.assessed_at;
            ],
        },
        Part {
            name: "proofs",
            tables: &["provider_proof"],
            from: "provider_proof",
            of: "provider_id",
            fields: fields![
                plain: reference, kind, state, evidence, added_by, checked_by, reason;
                day: valid_to;
                moment: added_at, checked_at;
            ],
        },
    ],
    installed: &[],
};
