//! Numbers of natural persons. Guarded: masked wherever they could be printed, never serialized.
//!
//! The public crate for this refuses every coordination number whose day or month is unknown, and
//! Skatteverket's own list has such numbers, so the check is written here and tried on that list.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::digits;

/// Who was born earlier is older than anybody has become, so that the number is most likely a slip.
pub const FIRST_UNASKED_YEAR: i32 = 1900;

/// What stands in the place of a number that may not be seen.
const MASK: &str =
    "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}-\u{2022}\u{2022}\u{2022}\u{2022}";

text_enum! {
    /// Which of the two national numbers it is.
    pub enum PersonNumberKind {
        /// For those who are or were in the population register (personnummer).
        Personal = "personal",
        /// For others whom an authority must tell apart (samordningsnummer, lag 2022:1697).
        Coordination = "coordination",
    }
}

/// A personal identity number or coordination number, kept as twelve digits (R55).
///
/// It says nothing about gender here, although one of its digits does, and it is no proof of
/// who somebody is. It may only be kept in the vault; `Debug` and `Display` show a mask, and there
/// is no serde and no column type, so that it cannot reach a page, a log or a table by oversight
/// (R57).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonNumber {
    digits: String,
    kind: PersonNumberKind,
}

impl PersonNumber {
    /// Reads "811218-9876", "8112189876", "19811218-9876", "198112189876" or "090527+1474".
    ///
    /// Digits and dashes may be of any script, and blanks stand anywhere. Without a century it is the latest that does not lie after `today`, and with `+`
    /// the latest in which the person turns at least 100 this year. Ask people to confirm the
    /// century when it was not typed.
    ///
    /// The date of a personal number must exist. That of a coordination number has 60 added to
    /// its day; month 00 and day 60 mean unknown, and days past the end of the month occur among
    /// the official test numbers, so only 60–91 is asked of it.
    ///
    /// Source: folkbokföringslagen (1991:481) 18 §; lagen (2022:1697) om samordningsnummer.
    ///
    /// # Errors
    /// Code `person_number` if the text is no such number, or its date lies after `today`.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, &'static str> {
        Self::read(text, today).ok_or("person_number")
    }

    fn read(text: &str, today: NaiveDate) -> Option<Self> {
        let text = digits::unspaced(text);
        let typed = Typed::read(&text)?;
        let serial: String = typed.last_four.chars().take(3).collect();
        let ten = format!("{}{}", typed.date, typed.last_four);
        if !digits::are_digits(&ten) || serial == "000" || !luhn_holds(&ten) {
            return None;
        }
        let (year, kind) = typed.year(today)?;
        Some(Self { digits: format!("{:02}{ten}", year / 100), kind })
    }

    /// All that a number may mean: more than one if its century was not typed and it may be that of two
    /// people born in [`FIRST_UNASKED_YEAR`] or later. The first is what [`PersonNumber::parse`] says.
    ///
    /// # Errors
    /// As [`PersonNumber::parse`].
    pub fn meanings(text: &str, today: NaiveDate) -> Result<Vec<Self>, &'static str> {
        let first = Self::parse(text, today)?;
        let ten: String = first.digits.chars().skip(2).collect();
        let text = digits::unspaced(text);
        let is_told = Typed::read(&text).is_none_or(|typed| typed.century.is_some() || typed.plus);
        let others = ["20", "19"].iter().filter(|_| !is_told).filter_map(|century| {
            Self::read(&format!("{century}{ten}"), today).filter(|other| *other != first)
        });
        let others: Vec<Self> = others.collect();
        Ok(std::iter::once(first).chain(others).collect())
    }

    /// The same ten digits in the other centuries: who is known by one of them is perhaps meant.
    pub fn other_centuries(&self) -> impl Iterator<Item = Self> + '_ {
        let ten: String = self.digits.chars().skip(2).collect();
        let all = ["18", "19", "20"].map(|century| format!("{century}{ten}"));
        let kind = self.kind;
        all.into_iter()
            .filter(|digits| *digits != self.digits)
            .map(move |digits| Self { digits, kind })
    }

    /// The year of birth that the number says.
    pub fn year(&self) -> i32 {
        self.digits.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
    }

    /// Which of the two it is.
    pub const fn kind(&self) -> PersonNumberKind {
        self.kind
    }

    /// The twelve digits, for the vault and its fingerprint only.
    pub fn canonical(&self) -> &str {
        &self.digits
    }

    /// As people in Sweden write it, "811218-9876", for the eyes that may see it.
    ///
    /// The hyphen turns into a plus in the year the person turns 100.
    pub fn written(&self, today: NaiveDate) -> String {
        written(&self.digits, today)
    }

    /// What others see.
    pub const fn masked(&self) -> &'static str {
        MASK
    }
}

/// An interim number, given by one authority to somebody without a national number (R55).
///
/// It looks like a personal number with a letter as the first of the last four. It holds
/// only where it was given, so it is kept as a local id beside the name of the giver, and a
/// national number is linked to it later by a human (R58). Guarded like [`PersonNumber`].
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct LocalId(String);

impl LocalId {
    /// Reads "000101-T220" or "20000101T220", with the same spellings as [`PersonNumber::parse`].
    ///
    /// The letter is one of T, R, S, U, W, X, J, K, L, M and N, and counts as 1 in the check
    /// digit; the date is that of a personal or of a coordination number.
    ///
    /// # Errors
    /// Code `local_id` if the text is no interim number, or its date lies after `today`.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, &'static str> {
        Self::read(text, today).ok_or("local_id")
    }

    fn read(text: &str, today: NaiveDate) -> Option<Self> {
        let text = digits::unspaced(text);
        let typed = Typed::read(&text)?;
        let letter = typed.last_four.chars().next()?.to_ascii_uppercase();
        let rest: String = typed.last_four.chars().skip(1).collect();
        let counted = format!("{}1{rest}", typed.date);
        let sound =
            "TRSUWXJKLMN".contains(letter) && digits::are_digits(&counted) && luhn_holds(&counted);
        let (year, _) = typed.year(today).filter(|_| sound)?;
        Some(Self(format!("{:02}{}{letter}{rest}", year / 100, typed.date)))
    }

    /// The twelve signs, for the vault and its fingerprint only.
    pub fn canonical(&self) -> &str {
        &self.0
    }

    /// As people write it, "000101-T220", for the eyes that may see it.
    pub fn written(&self, today: NaiveDate) -> String {
        written(&self.0, today)
    }

    /// What others see.
    pub const fn masked(&self) -> &'static str {
        MASK
    }
}

/// A number taken apart as it was typed.
struct Typed<'a> {
    century: Option<i32>,
    /// Six signs: year in the century, month, day.
    date: &'a str,
    plus: bool,
    /// Three signs and the check digit.
    last_four: &'a str,
}

impl<'a> Typed<'a> {
    fn read(text: &'a str) -> Option<Self> {
        if !text.is_ascii() {
            return None;
        }
        let (front, last_four) = text.split_at_checked(text.len().checked_sub(4)?)?;
        let bare = front.strip_suffix(['-', '+']).unwrap_or(front);
        let (century, date) = bare.split_at_checked(bare.len().checked_sub(6)?)?;
        let century = match century {
            "" => None,
            "18" => Some(18),
            "19" => Some(19),
            "20" => Some(20),
            _ => return None,
        };
        let numeric = digits::are_digits(date);
        numeric.then_some(Self { century, date, plus: front.ends_with('+'), last_four })
    }

    /// The year of birth and which kind of date it is; `None` if there is no such past date.
    fn year(&self, today: NaiveDate) -> Option<(i32, PersonNumberKind)> {
        let mut pairs = self.date.as_bytes().chunks(2).map(|pair| {
            pair.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit.saturating_sub(b'0')))
        });
        let (in_century, month, day) = (pairs.next()?, pairs.next()?, pairs.next()?);
        let in_century = i32::try_from(in_century).ok()?;
        let latest = self.century.unwrap_or(20);
        let earliest = self.century.unwrap_or(18);
        (earliest..=latest).rev().map(|century| century * 100 + in_century).find_map(|year| {
            let old_enough = !self.plus || today.year() - year >= 100;
            let (born, kind) = birth(year, month, day)?;
            (old_enough && born <= today).then_some((year, kind))
        })
    }
}

/// The first day that the date of a number can mean, and whose kind of date it is.
fn birth(year: i32, month: u32, day: u32) -> Option<(NaiveDate, PersonNumberKind)> {
    if let Some(born) = NaiveDate::from_ymd_opt(year, month, day) {
        return Some((born, PersonNumberKind::Personal));
    }
    let sound = month <= 12 && (60..=91).contains(&day);
    let first = NaiveDate::from_ymd_opt(year, month.max(1), 1).filter(|_| sound)?;
    // Unknown days, and days that the month does not have, are left at its first.
    let born = day.checked_sub(60).and_then(|day| first.with_day(day)).unwrap_or(first);
    Some((born, PersonNumberKind::Coordination))
}

fn written(twelve: &str, today: NaiveDate) -> String {
    let year: i32 = twelve.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
    let sign = if today.year() - year >= 100 { '+' } else { '-' };
    let date: String = twelve.chars().skip(2).take(6).collect();
    let last_four: String = twelve.chars().skip(8).collect();
    format!("{date}{sign}{last_four}")
}

/// Whether the last digit is the check digit of the others: every second digit from the right is
/// doubled, the digits are summed, and ten must divide the sum. Anything but digits fails.
pub(super) fn luhn_holds(digits: &str) -> bool {
    let sum = digits.bytes().rev().enumerate().try_fold(0_u32, |sum, (place, byte)| {
        let digit = char::from(byte).to_digit(10)?;
        let weighted = if place % 2 == 1 { digit * 2 } else { digit };
        Some(sum + weighted / 10 + weighted % 10)
    });
    sum.is_some_and(|sum| sum.is_multiple_of(10))
}

impl fmt::Debug for PersonNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl fmt::Display for PersonNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl fmt::Debug for LocalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl fmt::Display for LocalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}
