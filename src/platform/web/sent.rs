//! What a form brought: its key, by which the same one is known again, and its fields, for the page that
//! answers it.

use std::cell::Cell;
use std::rc::Rc;

use crate::platform::error::AppError;
use crate::platform::secret::{Vault, sha256};
use crate::platform::web::FORM_LIMIT;
use crate::platform::web::form::Files;

/// The random word of a drawn page, in each of its forms.
pub(super) const KEY_FIELD: &str = "form_key";

/// The key of the form that a request sends.
#[derive(Debug)]
pub(super) struct Once {
    pub key: String,
    /// Whether an operation of this request has written the key.
    pub written: Cell<bool>,
}

impl Once {
    /// The key of a form; none for one that bears no word of a drawn page.
    pub(super) fn of(path: &str, body: &[u8], files: &Files) -> Option<Rc<Self>> {
        let mut fields = url::form_urlencoded::parse(body);
        if !fields.any(|(name, value)| name == KEY_FIELD && !value.is_empty()) {
            return None;
        }
        let mut text = format!("{path}\n{}\n", sha256(body));
        for file in &files.0 {
            let (size, hash) = (file.bytes.len(), sha256(&file.bytes));
            let said = format!("{}\n{}\n{size} {} {hash}\n", file.field, file.name, file.too_large);
            text.push_str(&sha256(said.as_bytes()));
        }
        Some(Rc::new(Self { key: sha256(text.as_bytes()), written: Cell::new(false) }))
    }
}

/// What the form held that the page answers, sealed; it is sent for its page only.
pub(super) const REDRAW_FIELD: &str = "redraw";

/// What forms are sealed for, and how long one may be so that it can be sent once more.
const PURPOSE: &str = "web-redraw";
const MOST: usize = FORM_LIMIT / 2 - 1024;

/// What a form holds, besides what the shell itself puts there.
#[derive(Debug)]
pub(super) struct Sent {
    /// Field by field; those that hold a secret are empty.
    pub fields: Vec<(String, String)>,
    pub is_redraw: bool,
}

impl Sent {
    /// # Errors
    /// [`AppError::Unreadable`] for what this portal has not sealed.
    pub(super) fn of(body: &[u8], vault: &Vault) -> Result<Self, AppError> {
        let mut fields = url::form_urlencoded::parse(body);
        let Some((_, sealed)) = fields.find(|(name, _)| name == REDRAW_FIELD) else {
            return Ok(Self { fields: own_fields(body), is_redraw: false });
        };
        let sealed = hex::decode(sealed.as_bytes()).map_err(|_| AppError::Unreadable)?;
        let body = vault.open(PURPOSE, &sealed).map_err(|_| AppError::Unreadable)?;
        Ok(Self { fields: own_fields(body.as_bytes()), is_redraw: true })
    }

    /// The form's body, without its secrets.
    pub(super) fn body(&self) -> String {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(&self.fields);
        body.finish()
    }

    /// The same for a page, which need not show what was typed; nothing for a form too long to be sent so.
    pub(super) fn sealed(&self, vault: &Vault) -> Option<String> {
        let body = self.body();
        if body.len() > MOST { None } else { vault.seal(PURPOSE, &body).ok().map(hex::encode) }
    }
}

fn own_fields(body: &[u8]) -> Vec<(String, String)> {
    let fields = url::form_urlencoded::parse(body);
    let own = fields.filter(|(name, _)| !matches!(&**name, "csrf" | KEY_FIELD));
    own.map(|(name, value)| {
        let is_secret = is_password(&name) || is_code(&name);
        (name.into_owned(), if is_secret { String::new() } else { value.into_owned() })
    })
    .collect()
}

/// What is not written into a page, and is asked for anew.
pub(super) fn is_password(name: &str) -> bool {
    name.contains("password")
}

/// The same of codes of one time.
pub(super) fn is_code(name: &str) -> bool {
    matches!(name, "code" | "second_code" | "letter_code")
}
