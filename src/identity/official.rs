//! Accounts and delegations as official rows.

use crate::fields;
use crate::platform::audit::{Official, Part};

/// Every kind.
pub const OFFICIAL: &[&Official] = &[&ACCOUNT];

/// An account with what it may do, and its delegations.
pub static ACCOUNT: Official = Official {
    kind: "user",
    parts: &[
        Part {
            name: "account",
            tables: &["app_user"],
            from: "app_user",
            of: "id",
            fields: fields![
                plain: reference, email, email_folded, name, role, authority_id, password_hash;
                flag: active, only_code;
                moment: created_at;
                bytes: totp_secret;
            ],
        },
        Part {
            name: "delegations",
            tables: &["delegation"],
            from: "delegation",
            of: "user_id",
            fields: fields![
                plain: authority_id, decision, reference;
                day: valid_from, valid_to;
            ],
        },
    ],
    installed: &[],
};
