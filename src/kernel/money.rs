//! Amounts in Swedish money, exact to the öre.

use std::fmt;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;
use serde::{Deserialize, Serialize};

use super::digits;

/// An amount in öre, hundredths of a krona. Never a float.
///
/// Sums are checked: what cannot be held is `None`, not a smaller number. Serialized as the
/// bare number of öre, which the template function `money` writes out.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
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
#[serde(transparent)]
#[diesel(sql_type = BigInt)]
pub struct Money(i64);

impl Money {
    pub const ZERO: Self = Self(0);

    /// An amount of öre.
    pub const fn from_ore(ore: i64) -> Self {
        Self(ore)
    }

    /// The amount in öre.
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// Reads an amount as people type it: "1 234,50", "1234.5", "1 234 kr", "-20", "95:-".
    ///
    /// Blanks may stand only between groups of three digits, and a comma or point is followed by
    /// one or two digits: "1.234", which some mean as a thousand, is refused rather than guessed.
    ///
    /// # Errors
    /// Code `money` if the text is no amount, also if it is too large to hold.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        Self::read(text).ok_or("money")
    }

    fn read(text: &str) -> Option<Self> {
        let plain = digits::plain(text);
        let text = plain.as_str();
        let text = ["kronor", "kr", "SEK", ":-"]
            .iter()
            .find_map(|unit| text.strip_suffix(unit))
            .unwrap_or(text)
            .trim_end();
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let (kronor, parts) = match text.split_once([',', '.']) {
            Some((kronor, decimals)) => (kronor, hundredths(decimals)?),
            None => (text, 0),
        };
        let size = whole(kronor)?.checked_mul(100)?.checked_add(parts)?;
        Some(Self(if negative { size.checked_neg()? } else { size }))
    }

    /// The sum, or `None` if it is too large to hold.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// The difference, or `None` if it is too large to hold.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// So many times the amount, or `None` if that is too large to hold.
    pub const fn checked_mul(self, times: i64) -> Option<Self> {
        match self.0.checked_mul(times) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// The amount times `numerator / denominator`, rounded once to whole öre; half an öre goes
    /// away from zero. `None` if the denominator is 0 or the answer too large to hold.
    ///
    /// For shares of a month or of full time: 17 days of 30 is `checked_share(17, 30)`.
    pub fn checked_share(self, numerator: i64, denominator: i64) -> Option<Self> {
        let product = i128::from(self.0) * i128::from(numerator);
        let divisor = i128::from(denominator);
        let toward_zero = product.checked_div(divisor)?;
        let rest = product.checked_rem(divisor)?;
        let away = if 2 * rest.unsigned_abs() >= divisor.unsigned_abs() {
            product.signum() * divisor.signum()
        } else {
            0
        };
        i64::try_from(toward_zero + away).ok().map(Self)
    }
}

/// Digits in one run, or in groups of three after the first.
fn whole(text: &str) -> Option<i64> {
    let mut groups = text.split(' ');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let sound = (rest.is_empty() || (1..=3).contains(&first.len()))
        && rest.iter().all(|group| group.len() == 3);
    let digits = std::iter::once(first).chain(rest).collect::<String>();
    let numeric = digits::are_digits(&digits);
    (sound && numeric).then(|| digits.parse().ok()).flatten()
}

/// "5" is fifty öre, "05" five.
fn hundredths(text: &str) -> Option<i64> {
    let numeric = digits::are_digits(text);
    let value = text.parse::<i64>().ok().filter(|_| numeric)?;
    match text.len() {
        1 => Some(value * 10),
        2 => Some(value),
        _ => None,
    }
}

/// "1 234,50 kr", with blanks that do not break the line and a true minus sign.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        let kronor = (size / 100).to_string();
        if self.0 < 0 {
            f.write_str("\u{2212}")?;
        }
        for (place, digit) in kronor.chars().enumerate() {
            if place > 0 && (kronor.len() - place).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ",{:02}\u{a0}kr", size % 100)
    }
}

impl<DB> ToSql<BigInt, DB> for Money
where
    DB: Backend,
    i64: ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

impl<DB> FromSql<BigInt, DB> for Money
where
    DB: Backend,
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        i64::from_sql(raw).map(Self)
    }
}
