//! Reading the record, and what can be said of it: pure, from bytes and rows.

mod likeness;
mod read;
mod sheet;
mod summary;

pub use likeness::alike;
pub use read::{awards, kind_of, procurements};
pub use sheet::Fault;
pub use summary::{Summary, SupplierCount, by_supplier, summarise};

use crate::kernel::text;

/// A text as it is searched in and compared: folded, signs between words made into one blank.
pub fn search_text(text: &str) -> String {
    words(text).join(" ")
}

/// The words of a text, folded; letters and digits only.
pub fn words(text: &str) -> Vec<String> {
    text::fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
