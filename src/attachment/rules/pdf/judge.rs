//! What an object would do, by the keys and names in it.

use std::collections::BTreeSet;

use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Name, Object};

use super::scan::Value;
use crate::attachment::rules::Fault;
use crate::attachment::rules::unpack::Budget;

/// Actions that are refused even where the reader must press (ISO 32000-2, table 201): they run
/// code or programs, send what was filled in, or open a file inside.
const NEVER: &[&[u8]] = &[
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"Rendition",
    b"RichMediaExecute",
    b"GoToE",
];
/// The actions that may come by themselves: they move about in the file and change what is shown.
const CALM: &[&[u8]] =
    &[b"GoTo", b"GoToDp", b"Named", b"Hide", b"SetOCGState", b"Trans", b"ResetForm"];
/// Keys of what carries scripts or files, whatever they lead to.
const KEYS: &[&[u8]] = &[
    b"JavaScript",
    b"EmbeddedFiles",
    b"EF",
    b"XFA",
    b"RichMediaContent",
    b"RichMediaSettings",
    b"OnInstantiate",
];
/// Types of the same.
const TYPES: &[&[u8]] = &[b"EmbeddedFile", b"FileAttachment", b"RichMedia", b"3D"];
/// Keys of lists where the file itself chooses the keys, such as the names of its fonts.
const OWN_NAMES: &[&[u8]] =
    &[b"Font", b"XObject", b"ExtGState", b"ColorSpace", b"Pattern", b"Shading", b"Properties"];
/// Stands after the last item, to see that the parser came so far.
const END: &[u8] = b"ReadToTheEnd";

/// The longest nested object that is judged on the spot, in bytes, and how deep so.
const SHORT: usize = 4 * 1024;
const DEEP: u8 = 16;

/// What an object is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Plain,
    /// Its keys are the file's own.
    OwnNames,
    /// An action that comes by itself.
    Action,
    /// Several such.
    Actions,
    /// What happens by itself at which event (`/AA`).
    Events,
}

/// A dictionary or an array, as text without its brackets.
struct Inner {
    text: Vec<u8>,
    keyed: bool,
    /// Whether it is the dictionary of a stream.
    stream: bool,
    role: Role,
}

impl Inner {
    fn dict(dict: &Dict<'_>, role: Role, stream: bool) -> Self {
        let data = dict.data();
        let inner = data.get(2..data.len().saturating_sub(2)).unwrap_or_default();
        Self { text: listed(inner), keyed: true, stream, role }
    }

    fn array(array: &Array<'_>, role: Role) -> Self {
        Self { text: listed(array.data()), keyed: false, stream: false, role }
    }
}

/// The items as an array with [`END`] after them. Read so, a key that stands twice is seen twice.
fn listed(inner: &[u8]) -> Vec<u8> {
    [b"[".as_slice(), inner, b"\n/", END, b"]"].concat()
}

/// Judges objects one at a time, and keeps which others they lead to by themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Judge {
    /// Objects that are actions which come by themselves.
    actions: BTreeSet<u32>,
    /// Objects that say at which events what comes by itself.
    events: BTreeSet<u32>,
}

impl Judge {
    /// Judges an object by what is known so far of what it is for. `number`: none if it is not
    /// known; then it is taken for an action.
    pub(super) fn object(
        &mut self,
        number: Option<u32>,
        (value, stream): (&Value<'_>, bool),
        work: &Budget,
    ) -> Result<(), Fault> {
        let action = number.is_none_or(|number| self.actions.contains(&number));
        let events = number.is_some_and(|number| self.events.contains(&number));
        for (role, is) in [(Role::Plain, true), (Role::Action, action), (Role::Events, events)] {
            if is {
                self.value(value, role, stream, work)?;
            }
        }
        Ok(())
    }

    /// Whether an object is known to come by itself, and may have to be judged again.
    pub(super) fn knows(&self, number: u32) -> bool {
        self.actions.contains(&number) || self.events.contains(&number)
    }

    fn value(
        &mut self,
        value: &Value<'_>,
        role: Role,
        stream: bool,
        work: &Budget,
    ) -> Result<(), Fault> {
        let first = match value {
            Value::Dict(dict) => Inner::dict(dict, role, stream),
            Value::Array(array) if role == Role::Action => Inner::array(array, Role::Actions),
            Value::Array(array) => Inner::array(array, Role::Plain),
            // A name that others refer to, instead of writing it themselves.
            Value::Name(name) if NEVER.contains(&name.as_ref()) => return Err(Fault::Active),
            Value::Name(name) if TYPES.contains(&name.as_ref()) => return Err(Fault::Active),
            Value::Name(_) => return Ok(()),
        };
        // Long or deep ones are copied out and wait, so that depth costs no stack: all that wait
        // together are no longer than the object.
        let mut waiting = vec![first];
        while let Some(inner) = waiting.pop() {
            self.inner(&inner, &mut waiting, work, 0)?;
        }
        Ok(())
    }

    /// Judges each item with the name before it, so that programs which pair keys and values in
    /// another way, where something is missing, are covered too.
    fn inner(
        &mut self,
        inner: &Inner,
        waiting: &mut Vec<Inner>,
        work: &Budget,
        depth: u8,
    ) -> Result<(), Fault> {
        if !work.take(inner.text.len()) {
            return Err(Fault::UnpacksTooLarge);
        }
        let items = Array::from_bytes(&inner.text).ok_or(Fault::Broken)?;
        let (mut key, mut read): (Option<Name<'_>>, bool) = (None, false);
        // A reference with a comment in it is not read as one.
        if inner.role == Role::Actions && inner.text.contains(&b'%') {
            return Err(Fault::Active);
        }
        for item in items.raw_iter() {
            let before = key.take();
            let key_bytes = before.as_deref().filter(|_| inner.keyed);
            if let Some(key) = key_bytes {
                judge_pair(inner, key, &item)?;
            }
            let role = self.role_of(inner, key_bytes, &item);
            let nested = match item {
                MaybeRef::NotRef(Object::Dict(dict)) => Inner::dict(&dict, role, false),
                MaybeRef::NotRef(Object::Array(array)) => Inner::array(&array, role),
                MaybeRef::NotRef(Object::Name(name)) => {
                    read = name.as_ref() == END;
                    key = Some(name);
                    continue;
                }
                _ => continue,
            };
            if nested.text.len() <= SHORT && depth < DEEP {
                self.inner(&nested, waiting, work, depth + 1)?;
            } else {
                waiting.push(nested);
            }
        }
        if read { Ok(()) } else { Err(Fault::Broken) }
    }

    /// What an item is for; one that is referred to is kept for when it is met.
    fn role_of(&mut self, inner: &Inner, key: Option<&[u8]>, item: &MaybeRef<Object<'_>>) -> Role {
        let opens = key == Some(b"OpenAction");
        let happens = key == Some(b"AA");
        let next = inner.role == Role::Action && key == Some(b"Next");
        let acts = opens || next || matches!(inner.role, Role::Events | Role::Actions);
        match item {
            MaybeRef::Ref(to) if happens => {
                self.events.insert(to.obj_number);
                Role::Plain
            }
            MaybeRef::Ref(to) if acts => {
                self.actions.insert(to.obj_number);
                Role::Plain
            }
            MaybeRef::NotRef(Object::Dict(_)) if happens => Role::Events,
            MaybeRef::NotRef(Object::Dict(_)) if acts => Role::Action,
            // After `/OpenAction` an array is a place in the file.
            MaybeRef::NotRef(Object::Array(_)) if acts && !opens => Role::Actions,
            MaybeRef::NotRef(Object::Dict(_))
                if inner.role != Role::OwnNames
                    && key.is_some_and(|key| OWN_NAMES.contains(&key)) =>
            {
                Role::OwnNames
            }
            _ => Role::Plain,
        }
    }
}

/// Judges a key with its value.
fn judge_pair(inner: &Inner, key: &[u8], item: &MaybeRef<Object<'_>>) -> Result<(), Fault> {
    if inner.role == Role::OwnNames {
        return Ok(());
    }
    let name = match item {
        MaybeRef::NotRef(Object::Name(name)) => Some(name.as_ref()),
        _ => None,
    };
    let named = |list: &[&[u8]]| name.is_some_and(|name| list.contains(&name));
    let text = matches!(item, MaybeRef::NotRef(Object::String(_) | Object::Dict(_)));
    let number = matches!(item, MaybeRef::NotRef(Object::Number(_)));
    let active = match key {
        b"S" if inner.role == Role::Action => !named(CALM),
        b"S" => named(NEVER),
        b"Type" | b"Subtype" => named(TYPES),
        // No number stands there; a reference with a comment in it looks like one.
        b"OpenAction" | b"AA" => number,
        b"Next" => number && inner.role == Role::Action,
        // The bytes of the stream are in another file.
        b"F" if inner.stream => text || matches!(item, MaybeRef::Ref(_)),
        _ => KEYS.contains(&key),
    };
    if active { Err(Fault::Active) } else { Ok(()) }
}

/// Whether one of the keys stands twice: programs differ in which counts.
pub(super) fn has_twice(dict: &Dict<'_>, keys: &[&[u8]]) -> bool {
    let text = Inner::dict(dict, Role::Plain, false).text;
    let Some(items) = Array::from_bytes(&text) else { return true };
    let names: Vec<Vec<u8>> = items
        .raw_iter()
        .filter_map(|item| match item {
            MaybeRef::NotRef(Object::Name(name)) => Some(name.as_ref().to_vec()),
            _ => None,
        })
        .collect();
    keys.iter().any(|key| names.iter().filter(|name| name.as_slice() == *key).count() > 1)
}
