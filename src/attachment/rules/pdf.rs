//! Looking for what a PDF would do by itself.
//!
//! Found: the names of scripts, commands, files inside and forms of the kind that carry scripts,
//! also when written with escapes, in plain sight or in packed lists of objects. Not found: names
//! in lists that are packed in another way than deflate or in a locked (encrypted) file, links that
//! the reader must press, and faults of the program that shows it. Those are the scanner's.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// Names of what acts. The first word of `EmbeddedFiles` is enough for both.
const ACTS: &[&str] =
    &["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Rendition", "XFA"];
/// The longest name that is read.
const LONGEST: usize = 32;
/// The most that is unpacked of one file, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Whether anything in it acts by itself.
pub(super) fn is_active(bytes: &[u8]) -> bool {
    names_what_acts(bytes) || packed_lists(bytes).any(|list| names_what_acts(&list))
}

/// Whether a name of what acts stands somewhere: "/JavaScript", or "/J#61vaScript".
fn names_what_acts(bytes: &[u8]) -> bool {
    bytes.split(|byte| *byte == b'/').skip(1).any(|rest| ACTS.contains(&name(rest).as_str()))
}

/// The name at the start, escapes undone.
fn name(bytes: &[u8]) -> String {
    let mut name = String::new();
    let mut rest = bytes.iter().copied();
    while let Some(byte) = rest.next() {
        let sign = match byte {
            b'#' => {
                let digits = (rest.next(), rest.next());
                let (Some(high), Some(low)) = (hex(digits.0), hex(digits.1)) else { break };
                high * 16 + low
            }
            byte if byte.is_ascii_alphanumeric() => byte,
            _ => break,
        };
        name.push(char::from(sign));
        if name.len() > LONGEST {
            break;
        }
    }
    name
}

fn hex(digit: Option<u8>) -> Option<u8> {
    let digit = char::from(digit?).to_digit(16)?;
    u8::try_from(digit).ok()
}

/// The packed lists of objects (`/ObjStm`), unpacked.
fn packed_lists(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let mut left = MOST_BYTES;
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..)?;
        let list = find(rest, b"/ObjStm")?;
        let begins = list + find(rest.get(list..)?, b"stream")? + b"stream".len();
        at += begins;
        let mut packed = bytes.get(at..)?;
        while let [b'\r' | b'\n', more @ ..] = packed {
            packed = more;
        }
        let mut unpacked = Vec::new();
        // What does not unpack to its end is looked at as far as it went.
        let _read = ZlibDecoder::new(packed).take(left).read_to_end(&mut unpacked);
        left = left.saturating_sub(u64::try_from(unpacked.len()).unwrap_or(u64::MAX));
        Some(unpacked)
    })
}

fn find(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|window| window == sought)
}
