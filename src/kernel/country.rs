//! Countries, by their two letters.

use std::fmt;

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};

use super::digits;

/// Every officially assigned code. Names are texts: `country-<code in small letters>`.
///
/// Source: ISO 3166-1 alpha-2.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ \
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW \
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY \
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
    QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG \
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM \
    ZW";

/// Where a VAT number is asked for, with the letters it begins with and the forms that may follow.
///
/// `9` is a digit, `A` a letter, `X` either; other signs stand for themselves. The check digits
/// are left to the register itself (VIES), since each country counts them in its own way.
///
/// Source: the European Commission's table of the structure of VAT numbers (VIES, questions and
/// answers, question 11), under directive 2006/112/EC article 215; Greece writes EL.
const VAT: &[(&str, &str, &[&str])] = &[
    ("AT", "AT", &["U99999999"]),
    ("BE", "BE", &["0999999999", "1999999999"]),
    ("BG", "BG", &["999999999", "9999999999"]),
    ("CY", "CY", &["99999999A"]),
    ("CZ", "CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", "DE", &["999999999"]),
    ("DK", "DK", &["99999999"]),
    ("EE", "EE", &["999999999"]),
    ("ES", "ES", &["X9999999X"]),
    ("FI", "FI", &["99999999"]),
    ("FR", "FR", &["XX999999999"]),
    ("GR", "EL", &["999999999"]),
    ("HR", "HR", &["99999999999"]),
    ("HU", "HU", &["99999999"]),
    ("IE", "IE", &["9X99999A", "9999999AA"]),
    ("IT", "IT", &["99999999999"]),
    ("LT", "LT", &["999999999", "999999999999"]),
    ("LU", "LU", &["99999999"]),
    ("LV", "LV", &["99999999999"]),
    ("MT", "MT", &["99999999"]),
    ("NL", "NL", &["999999999B99"]),
    ("PL", "PL", &["9999999999"]),
    ("PT", "PT", &["999999999"]),
    (
        "RO",
        "RO",
        &["99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"],
    ),
    ("SE", "SE", &["999999999901"]),
    ("SI", "SI", &["99999999"]),
    ("SK", "SK", &["9999999999"]),
];

/// A country by its ISO 3166-1 code in two capital letters: "DE".
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
pub struct Country(String);

stored_as_text!(Country);

impl Country {
    /// Every country there is, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.split_whitespace().map(|code| Self(code.to_owned()))
    }

    /// Reads two letters of any size; blanks at the ends are forgiven.
    ///
    /// # Errors
    /// Code `country` for letters that are no country's.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let code = digits::plain(text).to_ascii_uppercase();
        let known = CODES.split_whitespace().any(|one| one == code);
        if known { Ok(Self(code)) } else { Err("country") }
    }

    pub fn code(&self) -> &str {
        &self.0
    }

    /// Whether it is Sweden, whose organisations go by their organisationsnummer.
    pub fn is_sweden(&self) -> bool {
        self.0 == "SE"
    }

    /// Whether its businesses have a VAT number of the Union.
    pub fn has_union_vat(&self) -> bool {
        self.vat_forms().is_some()
    }

    /// Reads a VAT number of this country: blanks, points and hyphens are taken out, the
    /// country's letters may be left out. In the Union the form must be the country's; elsewhere
    /// 4 to 20 letters and digits are taken as they are.
    ///
    /// # Errors
    /// Code `vat_number` for anything else.
    pub fn read_vat(&self, text: &str) -> Result<String, &'static str> {
        let bare = folded_number(text);
        let Some((letters, forms)) = self.vat_forms() else {
            return if (4..=20).contains(&bare.chars().count()) {
                Ok(bare)
            } else {
                Err("vat_number")
            };
        };
        let fits = |number: &str| forms.iter().any(|form| fits(form, number));
        match bare.strip_prefix(letters).filter(|rest| fits(rest)) {
            Some(_) => Ok(bare),
            None if fits(&bare) => Ok(format!("{letters}{bare}")),
            None => Err("vat_number"),
        }
    }

    fn vat_forms(&self) -> Option<(&'static str, &'static [&'static str])> {
        VAT.iter().find(|(code, ..)| *code == self.0).map(|(_, letters, forms)| (*letters, *forms))
    }
}

/// A number as it is compared: capital letters, plain digits, and nothing else (R56).
pub fn folded_number(text: &str) -> String {
    digits::plain(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

fn fits(form: &str, number: &str) -> bool {
    form.chars().count() == number.chars().count()
        && form.chars().zip(number.chars()).all(|(wanted, c)| match wanted {
            '9' => c.is_ascii_digit(),
            'A' => c.is_ascii_alphabetic(),
            'X' => c.is_ascii_alphanumeric(),
            other => c == other,
        })
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.0
    }
}

impl TryFrom<String> for Country {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}
