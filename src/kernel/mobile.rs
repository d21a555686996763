//! Telephone numbers that a short message can be sent to.

use std::fmt;

use super::digits;

/// The fewest digits of a number within a town.
const FEWEST: usize = 5;
/// The fewest and the most digits of a number with its country (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// A telephone number of any kind, as people write it, with plain digits and dashes: five to fifteen
/// digits (ITU-T E.164 has no longer ones), and blanks, hyphens, brackets and a plus between them.
pub fn phone(text: &str) -> Option<String> {
    let line = digits::plain(text);
    let count = digits::only(&line).len();
    let sound = line.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c));
    (sound && (FEWEST..=*DIGITS.end()).contains(&count)).then_some(line)
}

/// A mobile telephone number in international form: "+46701740605".
///
/// Masked in `Debug` and without `Display`, so that it does not slip into a log line.
#[derive(Clone, PartialEq, Eq)]
pub struct Mobile(String);

impl Mobile {
    /// Reads a number as people write it: blanks, hyphens and brackets are forgiven, a number that
    /// begins with 07 is Swedish, and the 0 that is dialled within a country only, "+46 (0)70", is
    /// left out.
    ///
    /// # Errors
    /// Code `mobile` for what no short message can be sent to.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let bare = digits::bare(text);
        let is_abroad = bare.starts_with('+') || bare.starts_with("00");
        let bare = if is_abroad { bare.replacen("(0)", "", 1) } else { bare };
        let kept: String = bare.chars().filter(|c| !"()/.".contains(*c)).collect();
        let international = match kept.strip_prefix("00") {
            Some(rest) => format!("+{rest}"),
            None => match kept.strip_prefix("07") {
                Some(rest) => format!("+467{rest}"),
                None => kept,
            },
        };
        let international = match international.strip_prefix("+460") {
            Some(rest) => format!("+46{rest}"),
            None => international,
        };
        let Some(digits) = international.strip_prefix('+') else { return Err("mobile") };
        let sound = digits::are_digits(digits) && DIGITS.contains(&digits.len());
        // A Swedish mobile number is 7 and eight digits more.
        let swedish = digits.strip_prefix("46");
        let mobile = swedish.is_none_or(|own| own.starts_with('7') && own.len() == 9);
        if sound && mobile { Ok(Self(international)) } else { Err("mobile") }
    }

    /// The number in international form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end: String = self.0.chars().skip(self.0.chars().count().saturating_sub(2)).collect();
        write!(f, "+***{end}")
    }
}
