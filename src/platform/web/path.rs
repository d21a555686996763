//! One spelling for each path (RFC 3986, section 6.2.2): what is asked for in another is sent to it,
//! so that everything behind the gate reads the same path as the router does.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What a segment of a path does not carry as it is: all but `pchar` (RFC 3986, section 3.3).
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path that names nothing here whatever its spelling: it does not begin with a slash, is no
/// UTF-8 when decoded, or holds a control character or a backslash, which browsers read as a slash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPath;

/// The one spelling of a path: each segment decoded once and encoded again only where it must be,
/// without empty segments, dot segments or a slash at the end.
///
/// # Errors
/// [`NoPath`].
pub fn canonical(path: &str) -> Result<String, NoPath> {
    let inner = path.strip_prefix('/').ok_or(NoPath)?;
    let mut segments: Vec<String> = Vec::new();
    for segment in inner.split('/') {
        let decoded = percent_decode_str(segment).decode_utf8().map_err(|_| NoPath)?;
        if decoded.contains(|c: char| c.is_control() || c == '\\') {
            return Err(NoPath);
        }
        match decoded.as_ref() {
            "" | "." => {}
            ".." => drop(segments.pop()),
            name => segments.push(utf8_percent_encode(name, ESCAPED).to_string()),
        }
    }
    Ok(format!("/{}", segments.join("/")))
}
