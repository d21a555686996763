//! Pages of requests for official documents.

mod answer;
mod case;
mod public;
mod queue;
mod test;

use super::model::Paragraph;
use crate::platform::web::{Access, Cx, Routes};
use crate::registry;

const STAFF: Access = Access::Only(registry::READERS);

pub fn routes() -> Routes {
    public::routes()
        .and(queue::routes())
        .and(case::routes())
        .and(test::routes())
        .and(answer::routes())
}

/// A stored paragraph in words: "26 kap. 1 §".
fn paragraph_text(cx: &Cx, stored: Option<&str>) -> Option<String> {
    let paragraph = Paragraph::parse(stored?).ok()?;
    let chapter = paragraph.chapter.to_string();
    let values = [("chapter", chapter.as_str()), ("section", paragraph.section.as_str())];
    Some(cx.text("disclosure-paragraph-text", &values))
}
