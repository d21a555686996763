//! How a registry number is written, when a day of the register begins, and how a document is read.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::kernel::{digits, time};

/// A number as the register writes it, from one that was typed: "2026:17", "vt 2026:17".
pub fn registry_no(typed: &str) -> String {
    let typed = digits::unspaced(typed).to_uppercase();
    format!("VT {}", typed.strip_prefix("VT").unwrap_or(&typed))
}

/// The first moment of a day in Stockholm, in UTC; nothing at the ends of the calendar.
pub(super) fn begins(day: NaiveDate) -> Option<NaiveDateTime> {
    time::utc_of_stockholm(day, 0, 0).ok()
}

/// A line of a registered document, as the component that shows one takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block {
    pub heading: bool,
    pub text: String,
}

/// The lines of a document's text, empty ones left out. The text itself is never changed.
pub fn blocks(body: &str) -> Vec<Block> {
    let lines = body.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| match line.strip_prefix("# ") {
            Some(heading) => Block { heading: true, text: heading.to_owned() },
            None => Block { heading: false, text: line.to_owned() },
        })
        .collect()
}
