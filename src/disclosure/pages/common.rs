//! What the pages of this room share.

use super::super::model::Paragraph;
use crate::platform::web::{Access, Cx};
use crate::registry;

pub(super) const STAFF: Access = Access::Only(registry::READERS);

/// A stored paragraph in words: "26 kap. 1 §".
pub(super) fn paragraph_text(cx: &Cx, stored: Option<&str>) -> Option<String> {
    let paragraph = Paragraph::parse(stored?).ok()?;
    let chapter = paragraph.chapter.to_string();
    let values = [("chapter", chapter.as_str()), ("section", paragraph.section.as_str())];
    Some(cx.text("disclosure-paragraph-text", &values))
}
