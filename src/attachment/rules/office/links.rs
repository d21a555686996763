//! What the relationships of a part lead to, judged by type and target.

use super::xml::elements;
use crate::attachment::rules::Fault;
use percent_encoding::percent_decode_str;

/// Types of what runs, or of another document that is opened with this one and not looked into.
const RUNS: &[&str] = &[
    "vbaproject",
    "vbaprojectsignature",
    "vbaprojectsignatureagile",
    "vbaprojectsignaturev3",
    "wordvbadata",
    "oleobject",
    "control",
    "activexcontrolbinary",
    "xlmacrosheet",
    "xlintlmacrosheet",
    "attachedtoolbars",
    "extensibility",
    "usercustomization",
    "afchunk",
];

/// Types that do nothing until the reader presses or agrees, wherever they lead: a link, and the
/// other workbook that a formula takes its numbers from, which Excel asks about.
const ASKS: &[&str] =
    &["hyperlink", "externallink", "externallinkpath", "xlpathmissing", "xlstartup"];

/// Judges the relationships of one part. `settings`: the part is a document's settings, where
/// nothing is for pressing.
pub(super) fn judge(text: &[u8], settings: bool) -> Result<(), Fault> {
    elements(text, |element| {
        if !element.name.eq_ignore_ascii_case("relationship") {
            return Ok(());
        }
        let written = element.get("Type").unwrap_or_default().to_ascii_lowercase();
        let kind = written.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        if RUNS.contains(&kind) {
            return Err(Fault::Macros);
        }
        let mode = element.get("TargetMode").unwrap_or_default();
        let outside = mode.eq_ignore_ascii_case("external");
        let pressed = ASKS.contains(&kind) && !settings;
        let target = element.get("Target").unwrap_or_default();
        if outside && !pressed && is_elsewhere(target) {
            return Err(Fault::Remote);
        }
        Ok(())
    })
}

/// Whether a target is on another machine than the reader's own: an address, a share (UNC), or
/// anything that is not plainly a file beside the document or on a drive of the reader's. A
/// picture that a mail carried (`cid:`) is nowhere and loads nothing.
fn is_elsewhere(target: &str) -> bool {
    let decoded = percent_decode_str(target).decode_utf8_lossy();
    let shown: String = decoded.chars().filter(|c| !c.is_control()).collect();
    let path = shown.trim().replace('\\', "/").to_ascii_lowercase();
    if path.starts_with("cid:") {
        return false;
    }
    let (file, rest) = match path.strip_prefix("file:") {
        Some(rest) => (true, rest),
        None => (false, path.as_str()),
    };
    let local = rest.trim_start_matches('/');
    let slashes = rest.len() - local.len();
    if has_drive(local) {
        return slashes > 3;
    }
    // A scheme, a stream of a file, or a drive in a place where none is.
    if local.contains(':') {
        return true;
    }
    match (file, slashes) {
        (true, 2) => local.split('/').next() != Some("localhost"),
        (true, 0 | 1 | 3) | (false, 0 | 1) => false,
        _ => true,
    }
}

/// Whether a path begins with a drive, as in `c:/brev.dotx`.
fn has_drive(path: &str) -> bool {
    let mut chars = path.chars();
    let drive = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
    drive && chars.next().is_some_and(|c| c == ':' || c == '|') && !chars.as_str().contains(':')
}
