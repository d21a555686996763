//! Requirements, prices and grounds as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&SPECIFICATION, &GROUND];

/// A version of terms with its requirements and prices.
pub static SPECIFICATION: Official = Official {
    kind: "specification",
    parts: &[
        Part {
            name: "specification",
            tables: &["specification"],
            from: "specification",
            of: "id",
            fields: fields![
                plain: reference, owner_authority_id, series, version, title, background, compensation, how_to_apply, decision_days, contract_text, state, lowest_cap, highest_cap, raise_notice_days, raises_a_year, provider_notice_days, authority_notice_days, on_silence, change_notice_days, report_days;
                day: accept_by;
                moment: created_at, published_at;
            ],
        },
        Part {
            name: "requirements",
            tables: &["requirement"],
            from: "requirement",
            of: "specification_id",
            fields: fields![
                plain: number, heading, text, kind, how_checked, word_limit, minimum, maximum, evidence, file_kinds, file_max_mb;
                flag: may_reuse;
            ],
        },
        Part {
            name: "prices",
            tables: &["price_item"],
            from: "price_item",
            of: "specification_id",
            fields: fields![
                plain: number, name, kind, unit, amount_ore, condition_text;
            ],
        },
    ],
    installed: &[],
};

/// A ground for exclusion as the statute has it.
pub static GROUND: Official = Official {
    kind: "exclusion_ground",
    parts: &[Part {
        name: "ground",
        tables: &["exclusion_ground"],
        from: "exclusion_ground",
        of: "id",
        fields: fields![
            plain: code, act, section, text, source, entered_by, end_source, ended_by;
            day: valid_from, valid_to;
        ],
    }],
    // The grounds of LOV 7 kap. 1 §, as the first migration has them.
    installed: &[
        (1, "b81d2730c97828d5d2c86fb087b3576c45d0cd309d21ab98c41a5aea8e934213"),
        (2, "8a210bf98d34c45c5f3a46170a9829b74360b9960c670ce0269a7f236c786e45"),
        (3, "99b63be7dea1f1cc24753d7313ed1fcae63d5fe680cc4c23013f8363847b8a9f"),
        (4, "b47da8aca981f78f8fdd5733d1fce226e990d2b4833a7310945135706d74fd04"),
        (5, "a373e6be41f8ccc42a2700ffd797a0463d91687921917607e56913d44681bd42"),
        (6, "07c12f6bf4921f7ca76669e1a78e7054e2c58aafddb7dbbeff420d48ff3d78bf"),
    ],
};
