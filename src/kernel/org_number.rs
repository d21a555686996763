//! Numbers of legal persons.

use std::fmt;

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};

use super::digits;
use super::person_number::luhn_holds;

/// The organisation number of a legal person (organisationsnummer), kept as ten digits.
///
/// However it is spelt, one organisation has one value (R56). A sole trader (enskild firma) has
/// none: it goes by its owner's personal identity number, which is read and guarded as such. The
/// two never meet, since the third digit here is at least 2 and there the first of a month.
///
/// Written and serialized with its hyphen: "556016-0680".
///
/// Source: lagen (1974:174) om identitetsbeteckning för juridiska personer m.fl.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    AsExpression,
    FromSqlRow,
)]
#[serde(try_from = "String", into = "String")]
#[diesel(sql_type = Text)]
pub struct OrganisationNumber(String);

stored_as_text!(OrganisationNumber);

impl OrganisationNumber {
    /// Reads "556016-0680", "5560160680", "16556016-0680", "556016 0680", blanks anywhere, and the
    /// Swedish VAT number that is made of it, "SE556016068001".
    ///
    /// # Errors
    /// Code `org_number` if the text is no organisation number.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let bare = within_vat(text);
        let ten = if bare.len() == 12 { bare.strip_prefix("16").unwrap_or("") } else { &bare };
        let is_number = ten.len() == 10
            && digits::are_digits(ten)
            && ten.as_bytes().get(2) >= Some(&b'2')
            && luhn_holds(ten);
        if is_number { Ok(Self(ten.to_owned())) } else { Err("org_number") }
    }

    /// The ten digits, as stored.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// The number without blanks and dashes, and without what makes a Swedish VAT number of it: the
/// country's letters before and 01 after.
pub fn within_vat(text: &str) -> String {
    let bare = digits::bare(text).to_ascii_uppercase();
    let within = bare.strip_prefix("SE").and_then(|rest| rest.strip_suffix("01"));
    match within.filter(|ten| ten.len() == 10) {
        Some(ten) => ten.to_owned(),
        None => bare,
    }
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at_checked(6) {
            Some((first, last)) => write!(f, "{first}-{last}"),
            None => f.write_str(&self.0),
        }
    }
}

impl From<OrganisationNumber> for String {
    fn from(number: OrganisationNumber) -> Self {
        number.to_string()
    }
}

impl TryFrom<String> for OrganisationNumber {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}
