//! Approved offers as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&OFFER];

/// An offer with the text that was approved, and what was said of it.
pub static OFFER: Official = Official {
    kind: "offer",
    parts: &[
        Part {
            name: "offer",
            tables: &["offer"],
            from: "offer",
            of: "id",
            fields: fields![
                plain: reference, provider_id, approved_revision_id;
            ],
        },
        Part {
            name: "approved text",
            tables: &["offer_revision", "offer"],
            from: "offer_revision JOIN offer ON offer.approved_revision_id = offer_revision.id",
            of: "offer.id",
            fields: fields![
                plain: offer_revision.offer_id, offer_revision.number, offer_revision.name, offer_revision.summary, offer_revision.description, offer_revision.content, offer_revision.target_groups, offer_revision.languages, offer_revision.accessibility, offer_revision.hours, offer_revision.weekdays, offer_revision.day_parts, offer_revision.extent_percent, offer_revision.hours_per_week, offer_revision.typical_weeks, offer_revision.competence, offer_revision.methods, offer_revision.intake, offer_revision.start_days, offer_revision.start_note, offer_revision.good_to_know, offer_revision.sites, offer_revision.made_by;
                flag: offer_revision.first_meeting;
                moment: offer_revision.made_at;
            ],
        },
        Part {
            name: "reviews",
            tables: &["offer_review"],
            from: "offer_review",
            of: "offer_id",
            fields: fields![
                plain: offer_revision_id, kind, note, made_by;
                moment: made_at;
            ],
        },
    ],
    installed: &[],
};
