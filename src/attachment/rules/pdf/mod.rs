//! Looking for what a PDF would do by itself, or to the reader who presses.
//!
//! Every object is read by a parser and judged by what it is: a word in a title, a text or a
//! picture is none. All objects count, also those of earlier revisions and those that no table
//! names, and lists of objects are unpacked.
//!
//! Refused: scripts, programs to start, forms that are sent or filled from elsewhere, media that
//! runs, anywhere, also behind a press; other files inside, and forms of the kind that carries
//! scripts (XFA); every action that comes by itself, when the file or a page is opened or a field
//! is met, but for those that move about in the file or change what it shows. A link that the
//! reader presses is let in.
//!
//! Refused too, because nobody knows what is in it: a dictionary or a list of objects that cannot
//! be read or unpacks past its bound, and a locked file that does not open without a password.
//!
//! The test file of scanners is found in plain sight and in what is packed by deflate, also under
//! text or several times over. Not found: the same in LZW, run lengths and pictures' own formats;
//! what a script would do elsewhere than in a PDF; and faults of the program that shows it. Those
//! are the scanner's. A text that holds a whole object, written as PDF writes it, is taken for
//! one.
//!
//! The parser is hayro-syntax: it reads objects where they stand without building a tree of them,
//! so that ten megabytes of brackets cost little more than that; it is kept up and has no unsafe
//! code here. Of it only what reads plain bytes is used; unpacking is done here, within bounds.

mod judge;
mod locked;
mod packed;
mod scan;

use super::unpack::{Budget, MOST_BYTES, has_mark, size};
use super::{Fault, eicar};
use judge::Judge;
use locked::{Lock, LockStatements};
use packed::{List, Packed, is_list};
use scan::{Found, Value};

/// How many times the file's own length may be read as objects, and so much more for what is
/// unpacked; objects in each other are read once for each. A tagged book of hundreds of sides comes
/// to half of it.
const MOST_TIMES: u64 = 8;
const MORE: u64 = 64 * 1024 * 1024;
/// How many times the file's own length its streams may be together. They do not overlap, but some
/// writers leave their ends out.
const STREAMS_TIMES: u64 = 2;
/// How many steps an action that comes by itself may be away from where it begins.
const MOST_STEPS: u8 = 8;

/// Where the header may begin, in bytes from the start (Adobe's note 13 to ISO 32000-1).
const HEADER: usize = 1_024;

/// Whether the bytes say that they are a PDF.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    let sign = b"%PDF-";
    let start = bytes.get(..bytes.len().min(HEADER + sign.len() - 1)).unwrap_or_default();
    memchr::memmem::find(start, sign).is_some()
}

/// Looks at every object.
///
/// # Errors
/// The first fault.
pub(super) fn inspect(bytes: &[u8]) -> Result<(), Fault> {
    let work = Budget::new(size(bytes.len()).saturating_mul(MOST_TIMES).saturating_add(MORE));
    let unpacked = Budget::new(MOST_BYTES);
    let mut file = File { bytes, work: &work, unpacked: &unpacked, judge: Judge::default() };
    let (streams, said, mut rooted) = file.plain_objects()?;
    let lock = said.lock(bytes, &work)?;
    rooted |= file.packed_objects(&streams, lock.as_ref(), true)?;
    if !rooted {
        return Err(Fault::Broken);
    }
    // An object may be met before what says that it comes by itself.
    let mut known = Judge::default();
    for _ in 0..MOST_STEPS {
        if file.judge == known {
            return Ok(());
        }
        known = file.judge.clone();
        file.known_objects()?;
        file.packed_objects(&streams, lock.as_ref(), false)?;
    }
    Err(Fault::Active)
}

/// A file that is looked at.
struct File<'a> {
    bytes: &'a [u8],
    work: &'a Budget,
    unpacked: &'a Budget,
    judge: Judge,
}

impl<'a> File<'a> {
    /// Judges the objects in plain sight: the streams among them, what is said of a lock, and
    /// whether one is the root of a document.
    fn plain_objects(&mut self) -> Result<(Vec<Packed<'a>>, LockStatements, bool), Fault> {
        let (mut streams, mut said, mut rooted) = (Vec::new(), LockStatements::default(), false);
        let (judge, work) = (&mut self.judge, self.work);
        let room = Budget::new(size(self.bytes.len()).saturating_mul(STREAMS_TIMES));
        scan::objects(self.bytes, work, |Found { id, value, stream }| {
            judge.object(id.map(|id| id.0), (&value, stream.is_some()), work)?;
            if let Value::Dict(dict) = &value {
                said.record(dict);
                rooted |= dict.contains_key("Pages");
                if let Some(data) = stream {
                    if !room.take(data.len()) {
                        return Err(Fault::Broken);
                    }
                    streams.push(Packed { id, dict: dict.data(), data });
                }
            }
            Ok(())
        })?;
        Ok((streams, said, rooted))
    }

    /// Judges again the objects in plain sight that are known to come by themselves.
    fn known_objects(&mut self) -> Result<(), Fault> {
        let (judge, work) = (&mut self.judge, self.work);
        scan::objects(self.bytes, work, |Found { id, value, stream }| match id {
            Some((number, _)) if judge.knows(number) => {
                judge.object(Some(number), (&value, stream.is_some()), work)
            }
            _ => Ok(()),
        })
    }

    /// Judges the objects in lists, all of them the first time and then those that are known to
    /// come by themselves; whether one is the root of a document. The other streams are searched
    /// the first time.
    fn packed_objects(
        &mut self,
        streams: &[Packed<'_>],
        lock: Option<&Lock>,
        first: bool,
    ) -> Result<bool, Fault> {
        let mut rooted = false;
        let mut each = |packed: &Packed<'_>, data: &[u8]| {
            let dict = packed.dict();
            if is_list(&dict) {
                rooted |= self.list(&List::unpack(&dict, data, self.unpacked)?, first)?;
            } else if first {
                packed::search(&dict, data, self.unpacked)?;
            }
            Ok(())
        };
        match lock {
            Some(lock) => lock.open(streams, each)?,
            None => streams.iter().try_for_each(|packed| each(packed, packed.data))?,
        }
        Ok(rooted)
    }

    fn list(&mut self, list: &List, first: bool) -> Result<bool, Fault> {
        if has_mark(list.text()) {
            return Err(eicar());
        }
        let mut rooted = false;
        for (number, text) in list.members() {
            if !first && !self.judge.knows(number) {
                continue;
            }
            let Some((value, _)) = scan::value(text, self.work)? else { continue };
            self.judge.object(Some(number), (&value, false), self.work)?;
            rooted |= matches!(&value, Value::Dict(dict) if dict.contains_key("Pages"));
        }
        Ok(rooted)
    }
}
