//! The objects of a PDF, found where they stand and not by the table that says where they are.
//!
//! A program reads the table of the last revision, and a damaged one by looking for `obj`. What a
//! table names must have that word before it, so that looking for it finds every object that any
//! program may take: of earlier revisions, of hidden tables, and those that no table names. The
//! objects themselves are read by the parser.

use hayro_syntax::object::{Array, Dict, FromBytes, Name};
use memchr::memmem;

use crate::attachment::rules::Fault;
use crate::attachment::rules::unpack::Budget;

/// How many arrays without a number may turn out to be none: three letters and a bracket stand by
/// chance in the bytes of a picture. Each may cost a look at the whole file.
const MOST_CHANCES: usize = 64;

/// What a trailer goes by: no object has the number.
const TRAILER: (u32, i32) = (0, 65_535);

/// An object that may hold others, or the name of something.
pub(super) enum Value<'a> {
    Dict(Dict<'a>),
    Array(Array<'a>),
    Name(Name<'a>),
}

/// An object of the file.
pub(super) struct Found<'a> {
    /// Its number and generation; none if what stands before it is not plainly that.
    pub(super) id: Option<(u32, i32)>,
    pub(super) value: Value<'a>,
    /// Its bytes as they are packed, if it is a stream.
    pub(super) stream: Option<&'a [u8]>,
}

/// Calls for every object and every trailer.
///
/// # Errors
/// A dictionary that cannot be read: programs read on, each in its own way.
pub(super) fn objects<'a>(
    bytes: &'a [u8],
    work: &Budget,
    mut each: impl FnMut(Found<'a>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let ends: Vec<usize> = memmem::find_iter(bytes, b"endstream").collect();
    let mut chances = 0;
    for at in memmem::find_iter(bytes, b"obj") {
        let (before, after) = bytes.split_at(at);
        if before.ends_with(b"end") {
            continue;
        }
        let (id, after) = (id_before(before), after.get(3..).unwrap_or_default());
        match value(after, work) {
            Ok(Some((value, rest))) => {
                let stream = match &value {
                    Value::Dict(dict) => stream(bytes, dict, rest, &ends),
                    _ => None,
                };
                each(Found { id, value, stream })?;
            }
            Err(Fault::Broken) if id.is_none() && skip_space(after).starts_with(b"[") => {
                chances += 1;
                if chances > MOST_CHANCES {
                    return Err(Fault::Broken);
                }
            }
            Err(fault) => return Err(fault),
            Ok(None) => {}
        }
    }
    for at in memmem::find_iter(bytes, b"trailer") {
        let after = bytes.get(at + b"trailer".len()..).unwrap_or_default();
        if let Some((value @ Value::Dict(_), _)) = value(after, work)? {
            each(Found { id: Some(TRAILER), value, stream: None })?;
        }
    }
    Ok(())
}

/// The object at the start of the bytes and what follows it, if it is one of those that matter.
pub(super) fn value<'a>(
    bytes: &'a [u8],
    work: &Budget,
) -> Result<Option<(Value<'a>, &'a [u8])>, Fault> {
    let bytes = skip_space(bytes);
    let (value, length) = if bytes.starts_with(b"<<") {
        let dict = Dict::from_bytes(bytes).ok_or(Fault::Broken)?;
        let length = dict.data().len();
        (Value::Dict(dict), length)
    } else if bytes.starts_with(b"[") {
        let array = Array::from_bytes(bytes).ok_or(Fault::Broken)?;
        let length = array.data().len() + 2;
        (Value::Array(array), length)
    } else if bytes.starts_with(b"/") {
        (Value::Name(Name::from_bytes(bytes).ok_or(Fault::Broken)?), 1)
    } else {
        return Ok(None);
    };
    if !work.take(length) {
        return Err(Fault::UnpacksTooLarge);
    }
    Ok(Some((value, bytes.get(length..).unwrap_or_default())))
}

/// The packed bytes of a stream: as many as its dictionary says if its end follows them, else up
/// to the next end.
fn stream<'a>(
    bytes: &'a [u8],
    dict: &Dict<'_>,
    rest: &'a [u8],
    ends: &[usize],
) -> Option<&'a [u8]> {
    let data = match skip_space(rest).strip_prefix(b"stream")? {
        [b'\r', b'\n', data @ ..] | [b'\n' | b'\r', data @ ..] | data => data,
    };
    let length = dict.get::<u32>("Length").and_then(|length| usize::try_from(length).ok());
    if let Some((said, after)) = length.and_then(|length| data.split_at_checked(length))
        && skip_space(after).starts_with(b"endstream")
    {
        return Some(said);
    }
    let start = bytes.len() - data.len();
    let next = ends.partition_point(|end| *end < start);
    let length = ends.get(next).map_or(data.len(), |end| end - start);
    data.get(..length)
}

/// The number and generation at the end of the bytes: "12 0 ".
fn id_before(bytes: &[u8]) -> Option<(u32, i32)> {
    let (rest, generation) = number_before(bytes)?;
    rest.last().copied().filter(|byte| is_space(*byte))?;
    let (_, number) = number_before(rest)?;
    Some((number, i32::try_from(generation).ok()?))
}

fn number_before(bytes: &[u8]) -> Option<(&[u8], u32)> {
    let space = bytes.iter().rev().take_while(|byte| is_space(**byte)).count();
    let bytes = bytes.get(..bytes.len() - space)?;
    let digits = bytes.iter().rev().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let (rest, digits) = bytes.split_at_checked(bytes.len() - digits)?;
    Some((rest, std::str::from_utf8(digits).ok()?.parse().ok()?))
}

/// Without white space and comments at the start.
fn skip_space(mut bytes: &[u8]) -> &[u8] {
    loop {
        match bytes {
            [byte, rest @ ..] if is_space(*byte) => bytes = rest,
            [b'%', rest @ ..] => {
                let line = memchr::memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
                bytes = rest.get(line..).unwrap_or_default();
            }
            _ => return bytes,
        }
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}
