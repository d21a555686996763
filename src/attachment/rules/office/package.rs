//! The ZIP that an Office file is: one way only to read it.
//!
//! Readers differ in what they make of an odd ZIP: two parts of one name, a part that only the
//! list at the end or only its own header names, bytes before, between and after. Such a file does
//! not come in, so that what is looked at here is what a program opens.

use std::io::{Cursor, Read};

use memchr::memmem;
use percent_encoding::percent_decode_str;
use zip::{CompressionMethod, ZipArchive};

use crate::attachment::rules::Fault;
use crate::attachment::rules::unpack::{Budget, Metered, size};

/// The most parts of a file.
const MOST_PARTS: usize = 5_000;
/// What may follow a part's bytes: its sizes once more, when the writer did not know them before.
const DESCRIPTOR: u64 = 24;
/// The length of the record at the end, without its comment.
const END_RECORD: usize = 22;

pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// By place: as a reader looks them up, in small letters.
    names: Vec<String>,
}

impl<'a> Package<'a> {
    /// Reads the list of parts. The parts' own claims of their size are held to the budget here,
    /// their true sizes as they are unpacked.
    pub(super) fn open(bytes: &'a [u8], budget: u64) -> Result<Self, Fault> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        if zip.len() > MOST_PARTS || zip.offset() != 0 {
            return Err(Fault::Broken);
        }
        let (mut names, mut places, mut claimed) = (Vec::new(), Vec::new(), 0_u64);
        for place in 0..zip.len() {
            let part = zip.by_index_raw(place).map_err(|_| Fault::Broken)?;
            if part.encrypted() {
                return Err(Fault::Encrypted);
            }
            let known = [CompressionMethod::Stored, CompressionMethod::Deflated];
            let begins = part.header_start();
            let header = (part.name_raw(), part.compression());
            if !known.contains(&part.compression()) || !has_header(bytes, begins, header) {
                return Err(Fault::Broken);
            }
            claimed = claimed.saturating_add(part.size());
            if claimed > budget {
                return Err(Fault::UnpacksTooLarge);
            }
            let data = part.data_start().ok_or(Fault::Broken)?;
            places.push((begins, data.saturating_add(part.compressed_size())));
            names.push(name(part.name())?);
        }
        places.sort_unstable();
        let list = zip.central_directory_start();
        if !fills(&places, list) || !ends(bytes, list, zip.comment().len(), names.len()) {
            return Err(Fault::Broken);
        }
        let mut sorted: Vec<&String> = names.iter().collect();
        sorted.sort_unstable();
        if sorted.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(Fault::Broken);
        }
        Ok(Self { zip, names })
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// A part's bytes as they unpack. A wrong checksum at the end is an error of the reading.
    pub(super) fn part<'b>(
        &'b mut self,
        place: usize,
        budget: &'b Budget,
    ) -> Result<impl Read + 'b, Fault> {
        let part = self.zip.by_index(place).map_err(|_| Fault::Broken)?;
        Ok(Metered::new(part, budget))
    }
}

/// A part's name as readers compare it (ECMA-376 part 2, section 6.2.2): without case, escapes and
/// empty steps. What a reader might take for another name is broken.
pub(super) fn name(written: &str) -> Result<String, Fault> {
    let decoded = percent_decode_str(written).decode_utf8().map_err(|_| Fault::Broken)?;
    let slashes = decoded.replace('\\', "/").to_lowercase();
    let steps: Vec<&str> =
        slashes.split('/').filter(|step| !step.is_empty() && *step != ".").collect();
    let odd = steps.iter().any(|step| ["", "piece"].contains(&ending(step)));
    if odd || decoded.chars().any(char::is_control) {
        return Err(Fault::Broken);
    }
    let folder = if slashes.ends_with('/') { "/" } else { "" };
    Ok(format!("{}{folder}", steps.join("/")))
}

/// What follows the last point of a name; all of it if there is none.
pub(super) fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// Whether a part's own header stands where the list says, under the same name and packing.
fn has_header(bytes: &[u8], begins: u64, (name, packing): (&[u8], CompressionMethod)) -> bool {
    let Ok(begins) = usize::try_from(begins) else { return false };
    let Some([b'P', b'K', 3, 4, header @ ..]) = bytes.get(begins..) else { return false };
    let number = |at: usize| match header.get(at..at + 2) {
        Some([low, high]) => Some(u16::from_le_bytes([*low, *high])),
        _ => None,
    };
    let method = if packing == CompressionMethod::Stored { 0 } else { 8 };
    let length = number(22).map(usize::from).unwrap_or_default();
    number(4) == Some(method) && header.get(26..26 + length) == Some(name)
}

/// Whether the parts stand one after the other from the first byte to the list of them.
fn fills(places: &[(u64, u64)], list: u64) -> bool {
    let mut end = 0;
    for (begins, ends) in places {
        if *begins < end || begins - end > DESCRIPTOR {
            return false;
        }
        end = *ends;
    }
    let first = places.first().is_none_or(|(begins, _)| *begins == 0);
    first && end <= list && list - end <= DESCRIPTOR
}

/// Whether the list names each part once, and nothing follows it.
fn ends(bytes: &[u8], list: u64, comment: usize, parts: usize) -> bool {
    let Some(end) = memmem::rfind(bytes, b"PK\x05\x06") else { return false };
    let list = usize::try_from(list).ok().and_then(|list| bytes.get(list..end));
    let named = list.map(|list| memmem::find_iter(list, b"PK\x01\x02").count());
    named == Some(parts) && size(end + END_RECORD + comment) == size(bytes.len())
}
