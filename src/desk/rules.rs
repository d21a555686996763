//! What may be shown of counts.

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
