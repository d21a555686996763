//! What may be kept of a need, and how needs are added up.

use std::collections::BTreeMap;

use super::DemandError;
use super::model::{Cause, Cell, NewDemand, Source};
use crate::kernel::digits;
use crate::measure::{Area, MeasureKind};

/// The most signs of a visitor's own words.
pub const LONGEST_WORDS: usize = 300;

/// So many digits in a row, with or without blanks and dashes, are somebody's number: a telephone
/// number has at least seven, a personal identity number ten or twelve.
const MOST_DIGITS: usize = 6;

/// What in a text would tell who somebody is, as a code of `error-…`: an e-mail address, or a
/// number long enough to be a telephone's or a person's. Times ("08.00-16.00") and postcodes pass.
pub fn personal(text: &str) -> Option<&'static str> {
    let has_address = text.split_whitespace().any(|word| {
        word.split_once('@').is_some_and(|(name, house)| {
            name.ends_with(char::is_alphanumeric) && house.starts_with(char::is_alphanumeric)
        })
    });
    if has_address {
        return Some("personal_email");
    }
    let mut count = 0;
    for c in digits::plain(text).chars() {
        if c.is_numeric() {
            count += 1;
        } else if !matches!(c, ' ' | '-' | '+' | '/') {
            count = 0;
        }
        if count > MOST_DIGITS {
            return Some("personal_number");
        }
    }
    None
}

/// Whether the room may keep this.
pub(super) fn check(new: &NewDemand) -> Result<(), DemandError> {
    if new.words.is_empty() {
        return Ok(());
    }
    if new.source != Source::Told {
        return Err(DemandError::NotTold);
    }
    if new.words.chars().count() > LONGEST_WORDS {
        return Err(DemandError::Words("too_long"));
    }
    personal(&new.words).map_or(Ok(()), |code| Err(DemandError::Words(code)))
}

/// A line of staff's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub area: Option<Area>,
    pub kind: Option<MeasureKind>,
    pub count: i64,
    /// The causes there are, most first.
    pub causes: Vec<(Cause, i64)>,
}

/// The cells of each area and kind as one line, most needs first.
pub(super) fn lines(cells: &[Cell]) -> Vec<Line> {
    let mut by_place: BTreeMap<(Option<Area>, Option<MeasureKind>), BTreeMap<Cause, i64>> =
        BTreeMap::new();
    for cell in cells {
        *by_place.entry((cell.area, cell.kind)).or_default().entry(cell.cause).or_default() +=
            cell.count;
    }
    let mut lines: Vec<Line> = by_place
        .into_iter()
        .map(|((area, kind), causes)| {
            let mut causes: Vec<(Cause, i64)> = causes.into_iter().collect();
            causes.sort_by_key(|(_, count)| -count);
            Line { area, kind, count: causes.iter().map(|(_, count)| count).sum(), causes }
        })
        .collect();
    lines.sort_by_key(|line| -line.count);
    lines
}

/// Free places that could have met the needs of a line: of its kind, in its area or in the whole
/// municipality. Where a need names no area or no kind, any will do.
pub(super) fn free_for(line: &Line, free: &BTreeMap<(Area, MeasureKind), i64>) -> i64 {
    let fits = |(area, kind): &(Area, MeasureKind)| {
        line.kind.is_none_or(|wanted| wanted == *kind)
            && line.area.is_none_or(|wanted| {
                wanted == Area::WholeMunicipality
                    || wanted == *area
                    || *area == Area::WholeMunicipality
            })
    };
    free.iter().filter(|(place, _)| fits(place)).map(|(_, count)| count).sum()
}
