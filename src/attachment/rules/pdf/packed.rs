//! The streams of a PDF: lists of objects, which are unpacked whole and judged, and all others,
//! which are unpacked only to look for the test file of scanners.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Number, Object, Stream};

use super::judge::has_twice;
use crate::attachment::rules::unpack::{Budget, Metered, comes_with_mark, whole};
use crate::attachment::rules::{Fault, eicar};

/// The largest list of objects, in bytes; writers make lists of a few hundred kilobytes.
const LIST: u64 = 8 * 1024 * 1024;
/// How many times a stream may be packed.
const MOST_LAYERS: usize = 4;

/// A stream as it stands in the file.
pub(super) struct Packed<'a> {
    pub(super) id: Option<(u32, i32)>,
    /// The text of its dictionary.
    pub(super) dict: &'a [u8],
    pub(super) data: &'a [u8],
}

impl<'a> Packed<'a> {
    pub(super) fn dict(&self) -> Dict<'a> {
        Dict::from_bytes(self.dict).unwrap_or_default()
    }
}

/// Whether the stream is a list of objects, to any program.
pub(super) fn is_list(dict: &Dict<'_>) -> bool {
    let typed = matches!(raw(dict, "Type"), Some(MaybeRef::NotRef(Object::Name(name)))
        if name.as_ref() == b"ObjStm");
    typed || dict.contains_key("First") && dict.contains_key("N")
}

/// Whether the stream is a table of where objects stand; it is never locked.
pub(super) fn is_table(dict: &Dict<'_>) -> bool {
    matches!(raw(dict, "Type"), Some(MaybeRef::NotRef(Object::Name(name)))
        if name.as_ref() == b"XRef")
}

/// A list of objects, unpacked.
pub(super) struct List {
    text: Vec<u8>,
    /// Number and place of each.
    members: Vec<(u32, usize)>,
}

impl List {
    /// # Errors
    /// A list that is packed in another way than writers do, that does not unpack to its end or
    /// past a bound, or whose beginning does not say where its objects are.
    pub(super) fn unpack(dict: &Dict<'_>, data: &[u8], budget: &Budget) -> Result<Self, Fault> {
        let keys: [&[u8]; 7] =
            [b"Type", b"N", b"First", b"Length", b"Filter", b"DecodeParms", b"F"];
        if has_twice(dict, &keys) || is_predicted(dict) {
            return Err(Fault::Broken);
        }
        let filters = filters(dict).ok_or(Fault::Broken)?;
        if filters.len() > MOST_LAYERS || filters.iter().any(|filter| *filter != Filter::Flate) {
            return Err(Fault::Broken);
        }
        let text = whole(layers(data, filters.len(), budget), LIST, budget)?;
        let members = members(dict, &text).ok_or(Fault::Broken)?;
        Ok(Self { text, members })
    }

    /// The objects: number, and the text that begins with it.
    pub(super) fn members(&self) -> impl Iterator<Item = (u32, &[u8])> {
        self.members
            .iter()
            .map(|(number, place)| (*number, self.text.get(*place..).unwrap_or_default()))
    }

    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }
}

/// Number and place of each object, of the pairs at the beginning of a list.
fn members(dict: &Dict<'_>, text: &[u8]) -> Option<Vec<(u32, usize)>> {
    let count = usize::try_from(dict.get::<u32>("N")?).ok()?;
    let first = usize::try_from(dict.get::<u32>("First").unwrap_or_default()).ok()?;
    let head = [b"[", text.get(..first)?, b"\n]"].concat();
    let head = Array::from_bytes(&head)?;
    let mut numbers = head.iter::<Number>().map(|number| number.as_i64());
    let mut members = Vec::new();
    for _ in 0..count {
        let number = u32::try_from(numbers.next()?).ok()?;
        let place = first.checked_add(usize::try_from(numbers.next()?).ok()?)?;
        if place > text.len() {
            return None;
        }
        members.push((number, place));
    }
    Some(members)
}

/// Looks for the test file in any other stream. Pictures in their own formats and what is packed
/// by LZW or run lengths are not looked into, nor is what does not unpack.
pub(super) fn search(dict: &Dict<'_>, data: &[u8], budget: &Budget) -> Result<(), Fault> {
    let filters = filters(dict).unwrap_or_else(|| vec![Filter::Flate]);
    let mut data = Cow::Borrowed(data);
    let mut filters = filters.iter().peekable();
    while let Some(Filter::Text(name)) = filters.peek() {
        if !budget.take(data.len()) {
            return Err(Fault::UnpacksTooLarge);
        }
        let Some(decoded) = from_text(&data, name) else { return Ok(()) };
        data = Cow::Owned(decoded);
        filters.next();
    }
    let count = filters.take_while(|filter| **filter == Filter::Flate).count();
    if count > MOST_LAYERS {
        return Err(Fault::Broken);
    }
    match comes_with_mark(layers(&data, count, budget)) {
        Ok(true) => Err(eicar()),
        Err(_) if budget.is_spent() => Err(Fault::UnpacksTooLarge),
        Ok(false) | Err(_) => Ok(()),
    }
}

/// How a stream is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    Flate,
    /// As text; by the filter's name.
    Text(&'static str),
    Other,
}

/// The filters in order; nothing if they cannot be told from the dictionary alone.
fn filters(dict: &Dict<'_>) -> Option<Vec<Filter>> {
    let filter = |item: &MaybeRef<Object<'_>>| match item {
        MaybeRef::NotRef(Object::Name(name)) => Some(match name.as_ref() {
            b"FlateDecode" | b"Fl" => Filter::Flate,
            b"ASCII85Decode" | b"A85" => Filter::Text("ASCII85Decode"),
            b"ASCIIHexDecode" | b"AHx" => Filter::Text("ASCIIHexDecode"),
            _ => Filter::Other,
        }),
        _ => None,
    };
    match raw(dict, "Filter") {
        None | Some(MaybeRef::NotRef(Object::Null(_))) => Some(Vec::new()),
        Some(MaybeRef::NotRef(Object::Array(array))) => {
            array.raw_iter().map(|item| filter(&item)).collect()
        }
        Some(item) => filter(&item).map(|filter| vec![filter]),
    }
}

/// Whether the unpacked bytes are differences and not themselves (ISO 32000-2, 7.4.4.4).
fn is_predicted(dict: &Dict<'_>) -> bool {
    let predicts = |item: MaybeRef<Object<'_>>| match item {
        MaybeRef::NotRef(Object::Dict(dict)) => {
            dict.contains_key("Predictor") && dict.get::<u32>("Predictor") != Some(1)
        }
        MaybeRef::NotRef(Object::Null(_)) => false,
        _ => true,
    };
    match raw(dict, "DecodeParms") {
        Some(MaybeRef::NotRef(Object::Array(array))) => array.raw_iter().any(predicts),
        Some(item) => predicts(item),
        None => false,
    }
}

/// A reader through so many layers of deflate; each byte of each layer is paid for, the packed too.
fn layers<'b>(data: &'b [u8], count: usize, budget: &'b Budget) -> Box<dyn Read + 'b> {
    let mut reader: Box<dyn Read + 'b> = Box::new(Metered::new(data, budget));
    for _ in 0..count {
        reader = Box::new(Metered::new(ZlibDecoder::new(reader), budget));
    }
    reader
}

/// Decodes what is packed as text; that never makes it more than four times as long.
fn from_text(data: &[u8], filter: &str) -> Option<Vec<u8>> {
    let head = format!("<< /Filter /{filter} /Length {} >> stream\n", data.len());
    let whole = [head.as_bytes(), data, b"\nendstream"].concat();
    Some(Stream::from_bytes(&whole)?.decoded_data().ok()?.into_owned())
}

fn raw<'a>(dict: &Dict<'a>, key: &str) -> Option<MaybeRef<Object<'a>>> {
    dict.get_raw::<Object<'a>>(key)
}
