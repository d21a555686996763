//! Locked (encrypted) PDF files: what opens without a password is looked into as any other.
//!
//! Locking hides strings and streams, never keys and names. The parser unlocks; it is handed a
//! file of its own, with how the file is locked and the streams as they are, but nothing that says
//! how they are packed, so that nothing is unpacked out of bounds.

use std::collections::BTreeSet;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier, Stream, String};

use super::packed::{Packed, is_table};
use super::scan::{self, Value};
use crate::attachment::rules::Fault;
use crate::attachment::rules::unpack::Budget;

/// How many revisions may have a stream of the same number.
const MOST_REVISIONS: usize = 64;

/// How a file is locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lock {
    /// The text of the dictionary that says it.
    how: Vec<u8>,
    /// The first part of the file's name for itself (`/ID`), which the key is made from.
    id: Vec<u8>,
}

/// Where a trailer says how the file is locked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Where {
    Here(Vec<u8>),
    There(u32),
}

/// What the trailers of a file say; all revisions must say the same.
#[derive(Debug, Default)]
pub(super) struct LockStatements(BTreeSet<(Option<Where>, Vec<u8>)>);

impl LockStatements {
    /// Reads what a trailer, or what may be one, says.
    pub(super) fn record(&mut self, dict: &Dict<'_>) {
        let Some(how) = dict.get_raw::<Object<'_>>("Encrypt") else { return };
        let place = match how {
            MaybeRef::NotRef(Object::Null(_)) => return,
            MaybeRef::NotRef(Object::Dict(dict)) => Some(Where::Here(dict.data().to_vec())),
            MaybeRef::Ref(to) => Some(Where::There(to.obj_number)),
            MaybeRef::NotRef(_) => None,
        };
        let id = dict.get::<Array<'_>>("ID").and_then(|id| id.flex_iter().next::<String<'_>>());
        self.0.insert((place, id.map(|id| id.as_bytes().to_vec()).unwrap_or_default()));
    }

    /// How the file is locked, if it is.
    ///
    /// # Errors
    /// [`Fault::Encrypted`] if it says so in two ways, or in one that cannot be read.
    pub(super) fn lock(self, bytes: &[u8], work: &Budget) -> Result<Option<Lock>, Fault> {
        let mut said = self.0.into_iter();
        let (place, id) = match (said.next(), said.next()) {
            (None, _) => return Ok(None),
            (Some((Some(place), id)), None) => (place, id),
            _ => return Err(Fault::Encrypted),
        };
        let number = match place {
            Where::Here(how) => return Ok(Some(Lock { how, id })),
            Where::There(number) => number,
        };
        let mut texts = BTreeSet::new();
        scan::objects(bytes, work, |found| {
            if let (Some((own, _)), Value::Dict(dict)) = (found.id, &found.value)
                && own == number
            {
                texts.insert(dict.data().to_vec());
            }
            Ok(())
        })?;
        match (texts.pop_first(), texts.is_empty()) {
            (Some(how), true) => Ok(Some(Lock { how, id })),
            _ => Err(Fault::Encrypted),
        }
    }
}

impl Lock {
    /// Calls for each stream with its bytes unlocked.
    ///
    /// # Errors
    /// [`Fault::Encrypted`] if the file does not open without a password.
    pub(super) fn open(
        &self,
        streams: &[Packed<'_>],
        mut each: impl FnMut(&Packed<'_>, &[u8]) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut left: Vec<&Packed<'_>> = streams.iter().collect();
        for _ in 0..MOST_REVISIONS {
            // Revisions have streams of the same number: each goes into a file of its own.
            let mut numbers = BTreeSet::new();
            let (batch, rest): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|packed| numbers.insert(packed.id.map(|id| id.0)));
            let file = self.file(&batch)?;
            let pdf = Pdf::new(file).map_err(|_| Fault::Encrypted)?;
            for packed in &batch {
                if is_plain(packed)? {
                    each(packed, packed.data)?;
                    continue;
                }
                let (number, generation) = packed.id.ok_or(Fault::Encrypted)?;
                let id = ObjectIdentifier::new(number, generation);
                let stream = pdf.xref().get::<Stream<'_>>(id).ok_or(Fault::Encrypted)?;
                each(packed, &stream.raw_data())?;
            }
            if rest.is_empty() {
                return Ok(());
            }
            left = rest;
        }
        Err(Fault::Encrypted)
    }

    /// A file with these streams, unpacked as far as it says, and no other contents.
    fn file(&self, streams: &[&Packed<'_>]) -> Result<Vec<u8>, Fault> {
        let highest = streams.iter().filter_map(|packed| packed.id).map(|id| id.0).max();
        let root = highest.unwrap_or_default().checked_add(1).ok_or(Fault::Encrypted)?;
        let tree = root.checked_add(1).ok_or(Fault::Encrypted)?;
        let mut file = Written::default();
        file.push(b"%PDF-1.7\n");
        let catalog = format!("<< /Type /Catalog /Pages {tree} 0 R >>");
        file.object((root, 0), &[catalog.as_bytes()]);
        file.object((tree, 0), &[b"<< /Type /Pages /Kids [] /Count 0 >>"]);
        for packed in streams {
            let Some(id) = packed.id else { continue };
            let head = format!("<< /Length {} >>\nstream\n", packed.data.len());
            file.object(id, &[head.as_bytes(), packed.data, b"\nendstream"]);
        }
        Ok(file.finish(root, self))
    }
}

/// Whether a stream of a locked file is not locked itself.
///
/// # Errors
/// [`Fault::Encrypted`] if it is locked in a way of its own.
fn is_plain(packed: &Packed<'_>) -> Result<bool, Fault> {
    let dict = packed.dict();
    let crypt = |item: &MaybeRef<Object<'_>>| matches!(item, MaybeRef::NotRef(Object::Name(name)) if name.as_ref() == b"Crypt");
    let own = match dict.get_raw::<Object<'_>>("Filter") {
        Some(MaybeRef::NotRef(Object::Array(array))) => array.raw_iter().any(|item| crypt(&item)),
        Some(item) => crypt(&item),
        None => false,
    };
    if own { Err(Fault::Encrypted) } else { Ok(is_table(&dict)) }
}

/// A file as it is written, and where its objects begin.
#[derive(Default)]
struct Written {
    bytes: Vec<u8>,
    places: Vec<((u32, i32), usize)>,
}

impl Written {
    fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    fn object(&mut self, id: (u32, i32), body: &[&[u8]]) {
        self.places.push((id, self.bytes.len()));
        self.push(format!("{} {} obj\n", id.0, id.1).as_bytes());
        for part in body {
            self.push(part);
        }
        self.push(b"\nendobj\n");
    }

    fn finish(mut self, root: u32, lock: &Lock) -> Vec<u8> {
        let start = self.bytes.len();
        self.push(b"xref\n0 1\n0000000000 65535 f \n");
        for ((number, generation), place) in std::mem::take(&mut self.places) {
            self.push(format!("{number} 1\n{place:010} {generation:05} n \n").as_bytes());
        }
        let id = hex::encode(&lock.id);
        self.push(format!("trailer\n<< /Root {root} 0 R /ID [<{id}><{id}>] /Encrypt ").as_bytes());
        self.push(&lock.how);
        self.push(format!(" >>\nstartxref\n{start}\n%%EOF\n").as_bytes());
        self.bytes
    }
}
