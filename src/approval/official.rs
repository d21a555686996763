//! Applications as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&APPLICATION];

/// An application, what was found of it, and what was decided.
pub static APPLICATION: Official = Official {
    kind: "lov_application",
    parts: &[
        Part {
            name: "application",
            tables: &["lov_application"],
            from: "lov_application",
            of: "id",
            fields: fields![
                plain: reference, choice_system_id, specification_id, answer_sheet_id, provider_id,
                    owner_authority_id, state, matter_id, examiner_id, decision_id;
                day: promised_on;
                moment: created_at, received_at, decided_at;
            ],
        },
        Part {
            name: "files",
            tables: &["lov_application_attachment"],
            from: "lov_application_attachment",
            of: "lov_application_id",
            fields: fields![
                plain: attachment_id;
            ],
        },
        Part {
            name: "offers",
            tables: &["lov_application_offer"],
            from: "lov_application_offer",
            of: "lov_application_id",
            fields: fields![
                plain: offer_id, offer_revision_id;
            ],
        },
        Part {
            name: "verdicts",
            tables: &["examination"],
            from: "examination",
            of: "lov_application_id",
            fields: fields![
                plain: requirement_id, verdict, reason, examined_by;
                moment: examined_at;
            ],
        },
        Part {
            name: "grounds",
            tables: &["ground_assessment"],
            from: "ground_assessment",
            of: "lov_application_id",
            fields: fields![
                plain: exclusion_ground_id, evidence, assessed_by;
                flag: excludes;
                moment: assessed_at;
            ],
        },
        Part {
            name: "completions",
            tables: &["completion_request"],
            from: "completion_request",
            of: "lov_application_id",
            fields: fields![
                plain: message, asked_by;
                moment: asked_at, until_at, closed_at;
            ],
        },
        Part {
            name: "partners",
            tables: &["application_partner"],
            from: "application_partner",
            of: "lov_application_id",
            fields: fields![
                plain: provider_id, answer_sheet_id, state, answered_by;
                moment: asked_at, answered_at;
            ],
        },
        Part {
            name: "partners grounds",
            tables: &["partner_assessment"],
            from: "partner_assessment JOIN application_partner ON application_partner.id = partner_assessment.application_partner_id",
            of: "application_partner.lov_application_id",
            fields: fields![
                plain: partner_assessment.application_partner_id,
                    partner_assessment.exclusion_ground_id, partner_assessment.evidence,
                    partner_assessment.assessed_by;
                flag: partner_assessment.excludes;
                moment: partner_assessment.assessed_at;
            ],
        },
        Part {
            name: "decision",
            tables: &["decision", "lov_application"],
            from: "decision JOIN lov_application ON lov_application.decision_id = decision.id",
            of: "lov_application.id",
            fields: fields![
                plain: decision.owner_authority_id, decision.matter_id, decision.kind,
                    decision.decided_by, decision.delegation_id, decision.document_id;
                day: decision.last_day;
                moment: decision.decided_at;
            ],
        },
    ],
    installed: &[],
};
