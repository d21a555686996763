//! Unpacking within bounds, and looking for the test file of scanners in what comes out.

use std::cell::Cell;
use std::io::{self, Read};

use memchr::memmem;

use super::{EICAR, Fault};

/// The most that is unpacked of one file, in bytes. All layers of a part that is packed several
/// times count. Past it nobody knows what the file holds, and it does not come in.
pub(super) const MOST_BYTES: u64 = 200 * 1024 * 1024;

/// How much is unpacked at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// What is left of an amount of work.
#[derive(Debug)]
pub(super) struct Budget(Cell<u64>);

impl Budget {
    pub(super) const fn new(most: u64) -> Self {
        Self(Cell::new(most))
    }

    /// Takes so much from what is left; whether there was enough.
    pub(super) fn take(&self, amount: usize) -> bool {
        let left = self.0.get().checked_sub(size(amount));
        self.0.set(left.unwrap_or_default());
        left.is_some()
    }

    pub(super) const fn is_spent(&self) -> bool {
        self.0.get() == 0
    }
}

/// A length as the number that sizes are kept in.
pub(super) fn size(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// Bytes that are paid for as they are read.
pub(super) struct Metered<'b, R> {
    inner: R,
    budget: &'b Budget,
}

impl<'b, R: Read> Metered<'b, R> {
    pub(super) const fn new(inner: R, budget: &'b Budget) -> Self {
        Self { inner, budget }
    }
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        if self.budget.take(read) { Ok(read) } else { Err(io::Error::other("too much")) }
    }
}

/// Whether the test file of scanners is somewhere in the bytes.
pub(super) fn has_mark(bytes: &[u8]) -> bool {
    memmem::find(bytes, EICAR.concat().as_bytes()).is_some()
}

/// The same of bytes that come one stretch at a time; no more than a stretch is held.
pub(super) fn comes_with_mark(mut from: impl Read) -> io::Result<bool> {
    let mark = EICAR.concat();
    let finder = memmem::Finder::new(mark.as_bytes());
    let mut buffer = vec![0; CHUNK];
    // The end of the last stretch stands before the next: the mark may lie across.
    let mut kept = 0;
    loop {
        let read = match buffer.get_mut(kept..) {
            Some(free) => from.read(free)?,
            None => 0,
        };
        if read == 0 {
            return Ok(false);
        }
        let filled = kept + read;
        if buffer.get(..filled).is_some_and(|seen| finder.find(seen).is_some()) {
            return Ok(true);
        }
        kept = filled.min(mark.len() - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
}

/// Everything that comes, if it is no more than so many bytes.
///
/// # Errors
/// More than that, more than the budget, or a part that does not unpack to its end.
pub(super) fn whole(from: impl Read, most: u64, budget: &Budget) -> Result<Vec<u8>, Fault> {
    let mut read = Vec::new();
    let result = from.take(most + 1).read_to_end(&mut read);
    if size(read.len()) > most {
        return Err(Fault::UnpacksTooLarge);
    }
    match result {
        Ok(_) => Ok(read),
        Err(_) if budget.is_spent() => Err(Fault::UnpacksTooLarge),
        Err(_) => Err(Fault::Broken),
    }
}
