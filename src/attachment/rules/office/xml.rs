//! Reading the XML of a package: its elements with their attributes, and nothing declared in it.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::attachment::rules::Fault;

/// An element: its name without prefix, and its attributes that have none, values decoded.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute, without white space around it.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim())
    }
}

/// Calls for each element in order.
///
/// # Errors
/// XML that is broken, in another encoding than UTF-8, or that declares entities: programs do not
/// write such parts, and readers differ in what they see in them.
pub(super) fn elements(
    text: &[u8],
    mut each: impl FnMut(&Element) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let text = std::str::from_utf8(text).map_err(|_| Fault::Broken)?;
    let mut reader = Reader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Fault::Broken)? {
            Event::Start(start) => {
                depth += 1;
                each(&element(&start)?)?;
            }
            Event::Empty(start) => each(&element(&start)?)?,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Decl(declared) => {
                let Some(encoding) = declared.encoding() else { continue };
                let encoding = encoding.map_err(|_| Fault::Broken)?;
                if !["utf-8", "us-ascii"].contains(&encoding.to_ascii_lowercase().as_str()) {
                    return Err(Fault::Broken);
                }
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::DocType(_) | Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, Fault> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Fault::Broken)?;
        let value =
            attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Fault::Broken)?;
        if attribute.key.prefix().is_none() {
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), attributes })
}
