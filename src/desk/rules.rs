//! Which queues each desk has, and what may be shown of counts.

use crate::kernel::Role;

/// The queues of each role's desk in order: role, name and the text over it. What stands in them is what
/// rooms say waits for the role there.
pub const QUEUES: &[(Role, &str, &str)] = &[
    (Role::Commissioner, "decide", "desk-decide-today"),
    (Role::Commissioner, "today", "desk-commissioner-queue"),
    (Role::Commissioner, "terms", "desk-terms"),
    (Role::Commissioner, "claims", "desk-claims"),
    (Role::Commissioner, "proofs", "desk-proofs"),
    (Role::Caseworker, "rights", "desk-caseworker-rights"),
    (Role::UnitManager, "rights", "desk-manager-rights"),
    (Role::ProviderMember, "today", "desk-provider-queue"),
    (Role::Partner, "invitations", "desk-partner-invitations"),
    (Role::Representative, "mandates", "desk-representative-mandates"),
];

use crate::kernel::SMALLEST_CELL;

/// The count, or nothing where it is too small to show. Nought is nobody, and may be said.
pub(super) const fn shown(count: i64) -> Option<i64> {
    if count == 0 || count >= SMALLEST_CELL { Some(count) } else { None }
}

/// A share of a whole in percent, rounded half up; nothing where either is too small to show, or
/// where the rest would tell.
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    let rest = whole - part;
    let told = shown(part).is_some() && shown(rest).is_some() && shown(whole).is_some();
    (whole > 0 && told).then(|| (part * 200 + whole) / (whole * 2))
}
