//! The request's way, what its tests come to, masking, and how long things take.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::DisclosureError;
use super::model::{DisclosureOutcome, DisclosureState};
use crate::decision;
use crate::kernel::{LocalId, PersonNumber, digits, time};

/// For how long the link to an answer works.
pub(super) const LINK: TimeDelta = TimeDelta::days(30);
/// What stands where something is masked: always as long, so that it tells no length.
pub(super) const MASK: &str = "\u{2588}\u{2588}\u{2588}\u{2588}\u{2588}";
/// A shorter passage would blacken the whole text.
pub(super) const SHORTEST_PASSAGE: usize = 2;

impl DisclosureState {
    /// Where a request may go from here: the only table of its way.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Received => &[Self::Testing, Self::Withdrawn],
            Self::Testing => &[Self::Answered, Self::PartlyRefused, Self::Refused, Self::Withdrawn],
            Self::Answered | Self::PartlyRefused | Self::Refused | Self::Withdrawn => &[],
        }
    }

    pub(super) fn go(self, to: Self) -> Result<Self, DisclosureError> {
        if self.next().contains(&to) { Ok(to) } else { Err(DisclosureError::NotFrom(self)) }
    }

    /// Whether it waits for staff.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Received | Self::Testing)
    }

    /// Whether the answer is a decision that can be appealed (OSL 6 kap. 7 §).
    pub const fn is_refusal(self) -> bool {
        matches!(self, Self::PartlyRefused | Self::Refused)
    }
}

/// What the tests of all documents come to. Masking refuses a part. Where nothing was found there
/// is nothing to release, and that too is a refusal that can be appealed; then only the `words` of
/// the answer say why.
pub fn outcome(
    tests: &[DisclosureOutcome],
    words: bool,
) -> Result<DisclosureState, DisclosureError> {
    if tests.is_empty() && !words {
        return Err(DisclosureError::NoReason);
    }
    if tests.contains(&DisclosureOutcome::Open) {
        return Err(DisclosureError::NotTested);
    }
    let all = |outcome| tests.iter().all(|one| *one == outcome);
    Ok(if all(DisclosureOutcome::Refused) {
        DisclosureState::Refused
    } else if all(DisclosureOutcome::Whole) {
        DisclosureState::Answered
    } else {
        DisclosureState::PartlyRefused
    })
}

/// How long a request has waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    Hours(i64),
    Days(i64),
}

impl Age {
    /// How urgent it is, for a request that is to be answered promptly (skyndsamt, TF 2 kap.
    /// 15 §): within a day as a rule; after three days something is wrong.
    pub const fn urgency(self) -> &'static str {
        match self {
            Self::Hours(_) => "",
            Self::Days(days) if days < 3 => "soon",
            Self::Days(_) => "late",
        }
    }
}

/// How long a request has waited, in whole hours up to a day, then in whole days.
pub fn age(received_at: NaiveDateTime, now: NaiveDateTime) -> Age {
    let waited = (now - received_at).max(TimeDelta::zero());
    match waited.num_days() {
        0 => Age::Hours(waited.num_hours()),
        days => Age::Days(days),
    }
}

/// When a request that is registered now came: where it came on an earlier day, at noon of it,
/// since nobody noted the hour.
pub(super) fn came_at(came_on: Option<NaiveDate>, now: NaiveDateTime) -> NaiveDateTime {
    let noon = came_on.and_then(|day| time::utc_of_stockholm(day, 12, 0).ok());
    noon.map_or(now, |noon| noon.min(now))
}

/// The last day on which an appeal may come in: three weeks from the day on which the person got
/// the decision (FL 44 §, counted by lagen 1930:173).
pub(super) fn appeal_last_day(served_on: NaiveDate) -> Result<NaiveDate, DisclosureError> {
    decision::last_day(served_on).map_err(|_| DisclosureError::TooFar)
}

/// The day of service lies between the decision and today.
pub(super) fn may_be_served(
    served_on: NaiveDate,
    answered_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), DisclosureError> {
    let sound = answered_on <= served_on && served_on <= today;
    if sound { Ok(()) } else { Err(DisclosureError::WrongDay) }
}

/// A text as it is compared: small letters, one blank for each run of blanks; beside each sign
/// where it stands in the text.
fn compared(text: &str) -> Vec<(char, usize, usize)> {
    let mut signs: Vec<(char, usize, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if c.is_whitespace() {
            match signs.last_mut() {
                Some(last) if last.0 == ' ' => last.2 = end,
                _ => signs.push((' ', at, end)),
            }
        } else {
            signs.push((c.to_lowercase().next().unwrap_or(c), at, end));
        }
    }
    signs
}

/// The text with every occurrence of the passages masked, whatever their case and however their
/// blanks and lines are broken. Masks that touch become one, and each is of the same length.
///
/// # Errors
/// The places of passages that the text does not have: a slip of the pen would release what was
/// meant to be masked.
pub fn mask(text: &str, passages: &[String]) -> Result<String, Vec<usize>> {
    let signs = compared(text);
    let mut hidden = vec![false; signs.len()];
    let mut missing = Vec::new();
    for (place, passage) in passages.iter().enumerate() {
        let wanted: Vec<char> = compared(passage.trim()).iter().map(|(c, ..)| *c).collect();
        let mut found = false;
        if wanted.len() >= SHORTEST_PASSAGE {
            for start in 0..signs.len() {
                let here = signs.iter().skip(start).map(|(c, ..)| c);
                let fits =
                    start + wanted.len() <= signs.len() && here.zip(&wanted).all(|(a, b)| a == b);
                if fits {
                    found = true;
                    hidden.iter_mut().skip(start).take(wanted.len()).for_each(|one| *one = true);
                }
            }
        }
        if !found {
            missing.push(place);
        }
    }
    if !missing.is_empty() {
        return Err(missing);
    }
    let mut masked = String::with_capacity(text.len());
    let mut before = false;
    for ((_, from, to), hide) in signs.iter().zip(&hidden) {
        match (hide, before) {
            (true, false) => masked.push_str(MASK),
            (true, true) => {}
            (false, _) => masked.push_str(text.get(*from..*to).unwrap_or_default()),
        }
        before = *hide;
    }
    Ok(masked)
}

/// Whether a text shows what is a personal, coordination or interim number, in any spelling (R57).
pub fn has_person_number(text: &str, today: NaiveDate) -> bool {
    let is_number = |number: &str| {
        PersonNumber::parse(number, today).is_ok() || LocalId::parse(number, today).is_ok()
    };
    let signs: Vec<char> = digits::plain(text).chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let starts = (0..signs.len()).filter(|at| digit(*at) && (*at == 0 || !digit(at - 1)));
    for start in starts {
        let (mut number, mut at) = (String::new(), start);
        while let Some(&c) = signs.get(at) {
            let separates = matches!(number.len(), 6 | 8) && matches!(c, '-' | '+' | ' ');
            if c.is_ascii_digit() || (c.is_ascii_alphabetic() && matches!(number.len(), 6 | 8)) {
                number.push(c);
            } else if !separates {
                break;
            }
            at += 1;
            if number.len() > 12 {
                break;
            }
        }
        if matches!(number.len(), 10 | 12) && is_number(&number) {
            return true;
        }
    }
    false
}
