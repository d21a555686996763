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
/// Two addresses are compared and looked up by [`Email::folded`]. Masked in `Debug` and without
/// `Display`, so that it does not slip into a log line.
#[derive(Clone, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[serde(try_from = "String", into = "String")]
#[diesel(sql_type = Text)]
pub struct Email(String);

stored_as_text!(Email);

impl Email {
    /// Reads an address; blanks at the ends are forgiven.
    ///
    /// It must pass as in a browser's e-mail field, name a domain with a point (no address
    /// literal, no bare host), and be acceptable to the mailer.
    ///
    /// # Errors
    /// Code `email` if the text is no such address.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        let sound = text.len() <= LONGEST
            && text.rsplit_once('@').is_some_and(|(_, domain)| is_domain(domain))
            && text.validate_email()
            && text.parse::<lettre::Address>().is_ok();
        if sound { Ok(Self(text.to_owned())) } else { Err("email") }
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

    /// The address in lower case: the key by which it is unique and found.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

fn is_domain(domain: &str) -> bool {
    domain.contains('.') && !domain.starts_with('[')
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
