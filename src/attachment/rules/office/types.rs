//! `[Content_Types].xml`: what the parts of a package are.

use std::collections::BTreeMap;

use super::package::name;
use super::xml::elements;
use crate::attachment::rules::Fault;

const TEXT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const BOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/// Words of the types that only a file with something to run declares.
const RUNS: &[&str] = &["macroenabled", "vbaproject", "vbadata", "macrosheet", "activex"];
/// The word of an embedded program's data; its type may be declared and no part be of it.
const OBJECT: &str = "oleobject";

/// What is declared, in small letters and without parameters.
#[derive(Default)]
pub(super) struct Types {
    by_name: BTreeMap<String, String>,
    by_ending: BTreeMap<String, String>,
}

impl Types {
    /// # Errors
    /// Two types for one part: readers differ in which counts.
    pub(super) fn read(text: &[u8]) -> Result<Self, Fault> {
        let mut types = Self::default();
        elements(text, |element| {
            let written = element.get("ContentType").unwrap_or_default();
            let kind = written.split(';').next().unwrap_or_default();
            let kind = kind.trim().to_ascii_lowercase();
            let before = match element.name.to_ascii_lowercase().as_str() {
                "override" => {
                    let part = name(element.get("PartName").unwrap_or_default())?;
                    types.by_name.insert(part, kind.clone())
                }
                "default" => {
                    let ending = element.get("Extension").unwrap_or_default();
                    types.by_ending.insert(ending.to_ascii_lowercase(), kind.clone())
                }
                _ => None,
            };
            if before.is_some_and(|before| before != kind) { Err(Fault::Broken) } else { Ok(()) }
        })?;
        Ok(types)
    }

    /// The type of a part, by its name as [`name`] makes it.
    pub(super) fn of(&self, part: &str) -> &str {
        let ending = part.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
        self.by_name.get(part).or_else(|| self.by_ending.get(ending)).map_or("", String::as_str)
    }

    /// Whether a type is declared that something to run has, or one of the parts is such.
    pub(super) fn run(&self, parts: &[String]) -> bool {
        let declared = self.by_name.values().chain(self.by_ending.values());
        let runs = |kind: &String| RUNS.iter().any(|word| kind.contains(word));
        declared.into_iter().any(runs) || parts.iter().any(|part| self.of(part).contains(OBJECT))
    }

    fn declare(&self, wanted: &str) -> bool {
        self.by_name.values().chain(self.by_ending.values()).any(|kind| kind == wanted)
    }

    /// Whether the file is a text, and whether it is a workbook.
    pub(super) fn main(&self) -> (bool, bool) {
        (self.declare(TEXT), self.declare(BOOK))
    }
}
