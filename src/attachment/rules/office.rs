//! Looking into Office files (Office Open XML): a ZIP with a list of what its parts are.
//!
//! Found: macros of every age, `ActiveX` controls, embedded programs, templates fetched from
//! elsewhere. Not found: formulas and fields that ask for other documents when they are opened
//! (DDE, links), what lies in a second Office file inside, and faults that a program's reader has.
//! Those are the scanner's, and the reader's own protected view's.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Fault;
use crate::attachment::model::FileKind;

/// The most parts of a file.
const MOST_PARTS: usize = 5_000;
/// The most that the parts may come to when unpacked, in bytes, and how many times the file itself:
/// more is a bomb, not a document.
const MOST_BYTES: u64 = 200 * 1024 * 1024;
const MOST_TIMES: u64 = 200;
/// The longest list of parts or links that is read, in bytes.
const LIST: u64 = 1024 * 1024;

const TYPES: &str = "[content_types].xml";
const TEXT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const BOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/// Words of the list of parts that only a file with something to run has, in small letters.
const RUNS: &[&str] =
    &["macroenabled", "vbaproject", "vbadata", "macrosheet", "activex", "ms-office.vba"];
/// The same of the parts' names.
const RUNNING_PARTS: &[&str] =
    &["vbaproject", "vbadata", "/macrosheets/", "/activex/", "/customui/", "oleobject"];
/// Endings of files that run, or that hold macros.
const RUNNING_ENDINGS: &[&str] = &[
    ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".exe", ".dll", ".js", ".vbs",
    ".hta", ".ps1", ".bat", ".cmd", ".lnk", ".scr",
];

/// Which kind of Office file the bytes are.
pub(super) fn kind_of(bytes: &[u8]) -> Result<FileKind, Fault> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    let names = names(&mut parts, bytes.len())?;
    let Some((_, types)) = names.iter().find(|(name, _)| name == TYPES) else {
        // Some other ZIP.
        return Err(Fault::WrongKind);
    };
    let types = text(&mut parts, *types)?;
    let runs = |name: &str| {
        RUNNING_PARTS.iter().any(|part| name.contains(part))
            || RUNNING_ENDINGS.iter().any(|ending| name.ends_with(ending))
    };
    if names.iter().any(|(name, _)| runs(name)) || RUNS.iter().any(|word| types.contains(word)) {
        return Err(Fault::Macros);
    }
    // A list that hides its words behind entities or comments is not what programs write.
    if types.contains("&#") || types.contains("<!") {
        return Err(Fault::Broken);
    }
    for (_, index) in names.iter().filter(|(name, _)| name.ends_with("settings.xml.rels")) {
        let links = text(&mut parts, *index)?;
        if links.contains("attachedtemplate") && links.contains("\"external\"") {
            return Err(Fault::Macros);
        }
    }
    let has = |part: &str| names.iter().any(|(name, _)| name.starts_with(part));
    match (types.contains(TEXT), types.contains(BOOK)) {
        (true, false) if has("word/") => Ok(FileKind::Docx),
        (false, true) if has("xl/") => Ok(FileKind::Xlsx),
        _ => Err(Fault::WrongKind),
    }
}

/// The parts' names in small letters with their places. A locked part, too many, or too much when
/// unpacked by what the file itself says: it is not read further.
fn names(
    parts: &mut ZipArchive<Cursor<&[u8]>>,
    packed: usize,
) -> Result<Vec<(String, usize)>, Fault> {
    if parts.len() > MOST_PARTS {
        return Err(Fault::Broken);
    }
    let packed = u64::try_from(packed).unwrap_or(u64::MAX);
    let most = MOST_BYTES.min(packed.saturating_mul(MOST_TIMES));
    let (mut names, mut unpacked) = (Vec::new(), 0_u64);
    for place in 0..parts.len() {
        let part = parts.by_index_raw(place).map_err(|_| Fault::Broken)?;
        unpacked = unpacked.saturating_add(part.size());
        if part.encrypted() || unpacked > most {
            return Err(Fault::Broken);
        }
        names.push((part.name().replace('\\', "/").to_ascii_lowercase(), place));
    }
    Ok(names)
}

/// A part as text in small letters; never more is unpacked than a list may be long.
fn text(parts: &mut ZipArchive<Cursor<&[u8]>>, place: usize) -> Result<String, Fault> {
    let part = parts.by_index(place).map_err(|_| Fault::Broken)?;
    let mut read = Vec::new();
    part.take(LIST + 1).read_to_end(&mut read).map_err(|_| Fault::Broken)?;
    if u64::try_from(read.len()).unwrap_or(u64::MAX) > LIST {
        return Err(Fault::Broken);
    }
    String::from_utf8(read).map(|text| text.to_ascii_lowercase()).map_err(|_| Fault::Broken)
}
