//! Looking into Office files (Office Open XML): a ZIP with a list of what its parts are and
//! relationships between them, both read as what they are and not as words.
//!
//! Found: macros of every age, `ActiveX` controls, embedded programs, other documents inside that
//! are not Office files of the same kind or that have any of this, DDE in the links of a workbook;
//! templates, pictures and data that are fetched from another machine when the file is opened, by
//! address, share or `file:` with a host; parts that unpack to more than is looked at; the test
//! file of scanners in any part. A ZIP that readers may read in more than one way is broken.
//!
//! A template, a picture or data on the reader's own drives is let in: it loads nothing that the
//! sender has. So are hyperlinks and workbooks that formulas refer to, wherever they lead: nothing
//! is fetched until the reader presses or agrees.
//!
//! Not found: fields and formulas that ask for other documents (`DDEAUTO`, `INCLUDETEXT`,
//! `WEBSERVICE`), data connections and web add-ins, which programs ask about first; and faults
//! that a program's reader has. Those are the scanner's, and the reader's own protected view's.

mod links;
mod package;
mod types;
mod xml;

use std::io::{Cursor, Read};

use super::unpack::{Budget, MOST_BYTES, comes_with_mark, has_mark, size, whole};
use super::{Fault, eicar};
use crate::attachment::model::FileKind;
use package::Package;
use types::Types;

/// How many times its own size a file may unpack to: more is a bomb, not a document.
const MOST_TIMES: u64 = 200;
/// The longest list of parts or relationships, in bytes: the 65,530 links that a sheet may have.
const LIST: u64 = 16 * 1024 * 1024;
/// The largest Office file inside, in bytes; it is held whole while it is looked into.
const INSIDE: u64 = 10 * 1024 * 1024;
/// How deep Office files may lie in each other: a chart in a text keeps its numbers in a workbook.
const DEEPEST: u8 = 2;

const TYPES: &str = "[content_types].xml";
/// How the storage of older Office files begins: macros, `ActiveX` data, embedded programs.
const STORAGE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The name, inside such storage, of an Office file that is locked with a password.
const LOCKED: &str = "EncryptedPackage";

/// Names of parts that only a file with something to run has, in small letters.
const RUNNING_PARTS: &[&str] =
    &["vbaproject", "vbadata", "/macrosheets/", "/activex/", "customui/", "oleobject"];
/// Endings of files that run, or that hold macros.
const RUNNING_ENDINGS: &[&str] = &[
    ".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".exe", ".dll", ".js", ".vbs",
    ".hta", ".ps1", ".bat", ".cmd", ".lnk", ".scr",
];

/// Which kind of Office file the bytes are.
pub(super) fn kind_of(bytes: &[u8]) -> Result<FileKind, Fault> {
    let most = MOST_BYTES.min(size(bytes.len()).saturating_mul(MOST_TIMES));
    inspect(bytes, most, &Budget::new(most), 0)?.ok_or(Fault::WrongKind)
}

/// Whether the bytes are an Office file that is locked with a password.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(STORAGE) && memchr::memmem::find(bytes, &name).is_some()
}

/// Looks at every part; the kind, where it is one of ours.
fn inspect(bytes: &[u8], most: u64, budget: &Budget, depth: u8) -> Result<Option<FileKind>, Fault> {
    let mut package = Package::open(bytes, most)?;
    let names = package.names().to_vec();
    let Some(list) = names.iter().position(|name| name == TYPES) else {
        // Some other ZIP.
        return Err(Fault::WrongKind);
    };
    let types = Types::read(&whole(package.part(list, budget)?, LIST, budget)?)?;
    if names.iter().any(|name| has_running_name(name)) || types.run(&names) {
        return Err(Fault::Macros);
    }
    for (place, name) in names.iter().enumerate() {
        let part = package.part(place, budget)?;
        look_at(part, name, &types, budget, depth)?;
    }
    let has = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    Ok(match types.main() {
        (true, false) if has("word/") => Some(FileKind::Docx),
        (false, true) if has("xl/") => Some(FileKind::Xlsx),
        _ => None,
    })
}

fn has_running_name(name: &str) -> bool {
    RUNNING_PARTS.iter().any(|part| name.contains(part))
        || RUNNING_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Unpacks one part to its end and judges it by what it is.
fn look_at(
    mut part: impl Read,
    name: &str,
    types: &Types,
    budget: &Budget,
    depth: u8,
) -> Result<(), Fault> {
    let begins = whole((&mut part).take(size(STORAGE.len())), LIST, budget)?;
    if begins.starts_with(STORAGE) {
        return Err(Fault::Macros);
    }
    let inside = begins.starts_with(b"PK\x03\x04");
    let links = package::ending(name) == "rels";
    let book = types.of(name).ends_with("externallink+xml") || name.contains("/externallinks/");
    let mut all = Cursor::new(begins).chain(part);
    if !(inside || links || book) {
        return match comes_with_mark(&mut all) {
            Ok(true) => Err(eicar()),
            Ok(false) => Ok(()),
            Err(_) if budget.is_spent() => Err(Fault::UnpacksTooLarge),
            Err(_) => Err(Fault::Broken),
        };
    }
    let read = whole(all, if inside { INSIDE } else { LIST }, budget)?;
    if has_mark(&read) {
        return Err(eicar());
    }
    if inside {
        return inspect_inside(&read, budget, depth);
    }
    if links {
        let settings = source(name).is_some_and(|part| types.of(&part).ends_with("settings+xml"));
        return links::judge(&read, settings || name.ends_with("settings.xml.rels"));
    }
    xml::elements(&read, |element| {
        let acts = ["ddelink", "olelink"].contains(&element.name.to_ascii_lowercase().as_str());
        if acts { Err(Fault::Macros) } else { Ok(()) }
    })
}

/// An Office file inside is held to the same; any other archive inside is not looked into.
fn inspect_inside(bytes: &[u8], budget: &Budget, depth: u8) -> Result<(), Fault> {
    if depth >= DEEPEST {
        return Err(Fault::Macros);
    }
    match inspect(bytes, MOST_BYTES, budget, depth + 1) {
        Ok(_) => Ok(()),
        Err(Fault::WrongKind) => Err(Fault::Macros),
        Err(fault) => Err(fault),
    }
}

/// The part whose relationships these are: "word/_rels/document.xml.rels" is of
/// "word/document.xml".
fn source(links: &str) -> Option<String> {
    let (folder, name) = links.strip_suffix(".rels")?.rsplit_once("_rels/")?;
    Some(format!("{folder}{name}"))
}
