//! Rows and words of the room.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::kernel::SMALLEST_CELL;
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::schema::unmet_demand;

text_enum! {
    /// Where a need was seen.
    pub enum Source {
        /// A visitor told of a search that found nothing, by pressing, without words.
        Catalogue = "catalogue",
        /// A person's own list had nothing to choose.
        List = "list",
        /// A caseworker's look at what a right would give.
        Right = "right",
        /// A visitor's own words.
        Told = "told",
    }
}

text_enum! {
    /// What was missing.
    pub enum Cause {
        /// There is such a measure and no place in it.
        Full = "full",
        Language = "language",
        Area = "area",
        Accessibility = "accessibility",
        Kind = "kind",
        /// There is something of it all, and nothing that fits.
        Nothing = "nothing",
    }
}

/// A need to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDemand {
    pub source: Source,
    pub cause: Cause,
    pub kind: Option<MeasureKind>,
    pub area: Option<Area>,
    pub language: Option<Language>,
    pub accessibility: Vec<Accessibility>,
    /// At most [`super::LONGEST_WORDS`] signs, and only from [`Source::Told`].
    pub words: String,
    /// See [`super::once`]; without it the need always counts.
    pub once: Option<String>,
}

impl NewDemand {
    /// A need of which nothing more is known.
    pub const fn of(source: Source, cause: Cause) -> Self {
        Self {
            source,
            cause,
            kind: None,
            area: None,
            language: None,
            accessibility: Vec::new(),
            words: String::new(),
            once: None,
        }
    }
}

/// How many needs there were of one kind of measure in one area for one cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub area: Option<Area>,
    pub kind: Option<MeasureKind>,
    pub cause: Cause,
    pub count: i64,
}

impl Cell {
    /// Whether so few needs stand behind the figure that it must stay in the portal.
    pub const fn is_small(&self) -> bool {
        self.count < SMALLEST_CELL
    }
}

/// What a visitor said in their own words.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = unmet_demand)]
pub(super) struct Told {
    pub day: NaiveDate,
    pub cause: Cause,
    pub measure_kind: Option<MeasureKind>,
    pub area: Option<Area>,
    pub language: Option<Language>,
    accessibility: String,
    pub words: String,
}

impl Told {
    pub fn accessibility(&self) -> Vec<Accessibility> {
        self.accessibility.split_whitespace().filter_map(Accessibility::from_word).collect()
    }
}
