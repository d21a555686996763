//! How a registry number is written, and when a day of the register begins.

use chrono::{NaiveDate, NaiveDateTime};

use crate::kernel::time;

/// A number as the register writes it, from one that was typed: "2026:17", "vt 2026:17".
pub fn registry_no(typed: &str) -> String {
    let typed = typed.trim().to_uppercase();
    let rest = typed.strip_prefix("VT").unwrap_or(&typed);
    format!("VT {}", rest.replace(' ', ""))
}

/// The first moment of a day in Stockholm, in UTC; nothing at the ends of the calendar.
pub(super) fn begins(day: NaiveDate) -> Option<NaiveDateTime> {
    time::utc_of_stockholm(day, 0, 0).ok()
}
