//! The marking of a file as confidential, as it is typed beside the file.

use serde::{Deserialize, Serialize};

use crate::kernel::FieldErrors;

/// The longest reason, in characters.
const REASON: usize = 500;

/// The two fields of the component `file.confidential`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfidentialForm {
    /// "yes" when the box is ticked.
    pub confidential: String,
    pub confidential_reason: String,
}

/// Reads the marking: `Some(None)` where the file is not marked. A mark needs a reason
/// (scenario 19); a reason without a mark is a slip that would make the file public, so it is told.
pub fn confidential(errors: &mut FieldErrors, form: &ConfidentialForm) -> Option<Option<String>> {
    let marked = form.confidential == "yes";
    let typed = form.confidential_reason.as_str();
    if marked && typed.trim().is_empty() {
        errors.add("confidential_reason", "confidential_without_reason");
        return None;
    }
    if !marked && !typed.trim().is_empty() {
        errors.add("confidential", "confidential_not_marked");
        return None;
    }
    errors.optional_paragraphs("confidential_reason", typed, REASON)
}
