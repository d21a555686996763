//! The log's end, written down where the log is not: on paper, and a line a day in a file (R93).
//!
//! Whoever holds an earlier head sees whether the log still contains it. The hash on paper is cut
//! to half: 128 bits, of which nobody can make two logs that agree, since finding any two takes
//! 2^64 tries.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use super::head::{self, Head, SHOWN};
use crate::kernel::time;
use crate::platform::web::AppState;
use crate::platform::{AppError, private_files};

/// How many characters a whole hash has.
const WHOLE: usize = 64;
/// More than a line of the file is long.
const TAIL: u64 = 256;

/// A head that somebody wrote down earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    pub seq: i64,
    /// The hash, or at least its first half.
    pub hash: String,
}

impl FromStr for Earlier {
    type Err = &'static str;

    /// `SEQ:HASH`, as `audit verify` and paper have it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "write it as NUMBER:HASH, with at least the first 32 characters of the hash";
        let (seq, hash) = text.split_once(':').ok_or(wrong)?;
        Self::of(seq, hash).ok_or(wrong)
    }
}

impl Earlier {
    fn of(seq: &str, hash: &str) -> Option<Self> {
        let seq = seq.trim().parse().ok().filter(|seq| *seq > 0)?;
        let hash = hash.trim().to_ascii_lowercase();
        let sound = (SHOWN..=WHOLE).contains(&hash.len())
            && hash.bytes().all(|sign| sign.is_ascii_hexdigit());
        sound.then_some(Self { seq, hash })
    }
}

/// One line of an anchor file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    pub day: NaiveDate,
    pub head: Earlier,
}

/// The lines of an anchor file, each with its number; a line that cannot be read as an error.
pub fn anchors(text: &str) -> Vec<(usize, Result<Anchor, &'static str>)> {
    let numbered = text.lines().enumerate().map(|(n, line)| (n + 1, line));
    numbered
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(n, line)| (n, anchor(line).ok_or("is no anchor: DAY NUMBER HASH")))
        .collect()
}

fn anchor(line: &str) -> Option<Anchor> {
    let mut parts = line.split_ascii_whitespace();
    let (day, seq, hash) = (parts.next()?, parts.next()?, parts.next()?);
    let head = Earlier::of(seq, hash)?;
    let whole = parts.next().is_none() && head.hash.len() == WHOLE;
    whole.then_some(Anchor { day: day.parse().ok()?, head })
}

/// The timed job: writes the head down unless the day, in Stockholm, has its line.
///
/// # Errors
/// The database's own, or a fault if the file cannot be written: a full disk stops this job alone.
pub fn write_anchor(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let Some(path) = &app.config.anchor_file else { return Ok(()) };
    let Some(head) = app.db.read(head::head)?? else { return Ok(()) };
    append(path, time::stockholm_day(now), &head)
        .map_err(|e| AppError::fault(format!("anchor_file: {}: {e}", path.display())))
}

fn append(path: &Path, day: NaiveDate, head: &Head) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        private_files::folder(folder)?;
    }
    let mut file = File::options().create(true).read(true).append(true).open(path)?;
    // Two processes of one machine may share the file; the lock ends with it.
    file.lock()?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    Read::by_ref(&mut file).take(length.min(TAIL)).read_to_end(&mut tail)?;
    let tail = String::from_utf8_lossy(&tail);
    let newest = tail.lines().rev().find_map(anchor);
    if newest.is_some_and(|newest| newest.day >= day) {
        return Ok(());
    }
    // What was cut off when the disk was full is left as a line of its own, never written over.
    let torn = if tail.is_empty() || tail.ends_with('\n') { "" } else { "\n" };
    let line = format!("{torn}{day} {} {}\n", head.seq, head.hash);
    let written = file.write_all(line.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // So that there is no torn line, if the file can be cut at all.
        drop(file.set_len(length));
    }
    written
}
