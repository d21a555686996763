//! The Common Procurement Vocabulary: 9,454 codes with their names in Swedish and English.

use std::fmt;
use std::sync::OnceLock;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;
use serde::Serialize;

use crate::kernel::{Lang, digits};

/// The list as the European Union publishes it (see `data/README.md`), sorted by code.
const LIST: &str = include_str!("../data/cpv.csv");

/// A code of the list, kept as its eight digits ("85312510").
///
/// The ninth digit of a printed code ("85312510-7") only checks the typing; how it is computed is
/// not published, so it is read and let go.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, AsExpression, FromSqlRow,
)]
#[diesel(sql_type = Text)]
#[serde(transparent)]
pub struct Cpv(String);

impl Cpv {
    /// Reads "79611000-0" or "79611000".
    ///
    /// # Errors
    /// Code `cpv` if the text does not look like a code, `cpv_unknown` if the list lacks it.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = digits::unspaced(text);
        let (number, check) = match text.split_once('-') {
            Some((number, check)) => (number, Some(check)),
            None => (text.as_str(), None),
        };
        let is_number = |part: &str, len| part.len() == len && digits::are_digits(part);
        if !is_number(number, 8) || !check.is_none_or(|check| is_number(check, 1)) {
            return Err("cpv");
        }
        if find(number).is_none() {
            return Err("cpv_unknown");
        }
        Ok(Self(number.to_owned()))
    }

    /// The eight digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The eight digits as a number: ranges of codes are ranges of numbers.
    pub fn number(&self) -> u32 {
        self.0.bytes().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    }
}

impl fmt::Display for Cpv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<DB> ToSql<Text, DB> for Cpv
where
    DB: Backend,
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.as_str().to_sql(out)
    }
}

impl<DB> FromSql<Text, DB> for Cpv
where
    DB: Backend,
    String: FromSql<Text, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(String::from_sql(raw)?))
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Eight digits.
    pub code: String,
    /// The Swedish name.
    pub sv: String,
    /// The English name.
    pub en: String,
}

impl Entry {
    /// The name in the language of a page; the list has Swedish and English.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Sv | Lang::Easy | Lang::Ar | Lang::Fi | Lang::So => &self.sv,
        }
    }
}

/// The whole list, sorted by code; read once.
pub fn all() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut rows = csv::Reader::from_reader(LIST.as_bytes());
        let mut entries: Vec<Entry> = rows
            .records()
            .filter_map(Result::ok)
            .filter_map(|row| {
                let field = |n: usize| row.get(n).map(str::to_owned);
                Some(Entry { code: field(0)?, sv: field(1)?, en: field(2)? })
            })
            .collect();
        entries.sort_by(|a, b| a.code.cmp(&b.code));
        entries
    })
}

/// The line of a code given as eight digits.
pub fn find(code: &str) -> Option<&'static Entry> {
    let list = all();
    list.binary_search_by(|entry| entry.code.as_str().cmp(code)).ok().and_then(|at| list.get(at))
}

/// The name of a code given as eight digits, or nothing if the list lacks it.
pub fn name(code: &str, lang: Lang) -> Option<&'static str> {
    find(code).map(|entry| entry.name(lang))
}

/// The name of a group: the digits of a code without its zeros at the end ("853" is 85300000).
pub fn group_name(digits: &str, lang: Lang) -> Option<&'static str> {
    if digits.len() > 8 {
        return None;
    }
    name(&format!("{digits:0<8}"), lang)
}
