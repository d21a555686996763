//! E-mail addresses.

use std::fmt;

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

/// The longest address that a letter can be sent to (RFC 5321 4.5.3.1.3, less the brackets).
const LONGEST: usize = 254;

/// An address that the mailer can send to, as its owner spells it.
///
/// The domain may have letters of any script; before the `@` stand ASCII characters only, since few mail servers
/// take others (RFC 6531). Two addresses are compared and looked up by [`Email::folded`]. Masked in `Debug` and without
/// `Display`, so that it does not slip into a log line.
#[derive(Clone, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[serde(try_from = "String", into = "String")]
#[diesel(sql_type = Text)]
pub struct Email(String);

stored_as_text!(Email);

impl Email {
    /// Reads an address; blanks at the ends and what cannot be seen are forgiven.
    ///
    /// It must pass as in a browser's e-mail field, name a domain with a point (no address
    /// literal, no bare host), and be acceptable to the mailer.
    ///
    /// # Errors
    /// Code `email` if the text is no such address, `email_local` if letters before the `@` are the fault.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = super::seen::seen(text);
        let (local, domain) = text.trim().rsplit_once('@').ok_or("email")?;
        let is_foreign =
            !local.is_ascii() && local.chars().all(|c| c.is_ascii() || c.is_alphanumeric());
        if is_foreign {
            return Err("email_local");
        }
        let sent = format!("{local}@{}", ascii_domain(domain).ok_or("email")?);
        let sound = sent.len() <= LONGEST
            && sent.validate_email()
            && sent.parse::<lettre::Address>().is_ok();
        if sound { Ok(Self(format!("{local}@{domain}"))) } else { Err("email") }
    }

    /// What stands where somebody's address stood that must be forgotten: nobody's, in a domain that
    /// never is (RFC 2606).
    pub fn nowhere(code: &super::Reference) -> Self {
        Self(format!("{}@nowhere.invalid", code.as_str().to_lowercase()))
    }

    /// The address as its owner spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as a mail server gets it: the domain in ASCII (IDNA, RFC 5891).
    pub fn deliverable(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or_default();
        format!("{local}@{}", ascii_domain(domain).unwrap_or_else(|| domain.to_owned()))
    }

    /// The address in lower case, its domain in ASCII: the key by which it is unique and found.
    pub fn folded(&self) -> String {
        self.deliverable().to_lowercase()
    }
}

/// The domain in ASCII; nothing for what is no domain.
fn ascii_domain(domain: &str) -> Option<String> {
    if !domain.contains('.') || domain.starts_with('[') {
        return None;
    }
    let is_plain = domain.is_ascii() && !domain.to_ascii_lowercase().contains("xn--");
    if is_plain { Some(domain.to_owned()) } else { idna::domain_to_ascii_strict(domain).ok() }
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }
}

impl Eq for Email {}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or_default();
        let first: String = local.chars().take(1).collect();
        write!(f, "{first}***@{domain}")
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}
