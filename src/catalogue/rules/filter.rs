//! What somebody asks for, what of it fits, and how many there are of each.

use chrono::NaiveDateTime;

use super::places;
use crate::catalogue::model::Entry;
use crate::measure::{Accessibility, Area, Language, MeasureKind};

/// What somebody asks for. Nothing asked for: everything fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Any of these.
    pub kinds: Vec<MeasureKind>,
    /// Any of these.
    pub areas: Vec<Area>,
    /// Any of these.
    pub languages: Vec<Language>,
    /// All of these: each is something the person cannot do without.
    pub accessibility: Vec<Accessibility>,
    pub social_enterprise: bool,
    pub free_places: bool,
    /// Every word.
    pub words: String,
}

/// One thing asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    Kind(MeasureKind),
    Area(Area),
    Language(Language),
    Accessibility(Accessibility),
    SocialEnterprise,
    FreePlaces,
    Words,
}

/// The parts of a wish, a bit each. An offer that fails in one part only would fit without it.
type Parts = u8;

impl Filter {
    const fn part(self) -> Parts {
        match self {
            Self::Kind(_) => 1,
            Self::Area(_) => 2,
            Self::Language(_) => 4,
            Self::Accessibility(_) => 8,
            Self::SocialEnterprise => 16,
            Self::FreePlaces => 32,
            Self::Words => 64,
        }
    }
}

impl Wish {
    /// Everything asked for, in the order of the page.
    pub fn active(&self) -> Vec<Filter> {
        let mut all: Vec<Filter> = Vec::new();
        all.extend((!self.words.is_empty()).then_some(Filter::Words));
        all.extend(self.kinds.iter().copied().map(Filter::Kind));
        all.extend(self.areas.iter().copied().map(Filter::Area));
        all.extend(self.languages.iter().copied().map(Filter::Language));
        all.extend(self.accessibility.iter().copied().map(Filter::Accessibility));
        all.extend(self.social_enterprise.then_some(Filter::SocialEnterprise));
        all.extend(self.free_places.then_some(Filter::FreePlaces));
        all
    }

    /// The wish without one of its filters.
    #[must_use]
    pub fn without(&self, filter: Filter) -> Self {
        let mut less = self.clone();
        match filter {
            Filter::Kind(one) => less.kinds.retain(|kind| *kind != one),
            Filter::Area(one) => less.areas.retain(|area| *area != one),
            Filter::Language(one) => less.languages.retain(|language| *language != one),
            Filter::Accessibility(one) => less.accessibility.retain(|fact| *fact != one),
            Filter::SocialEnterprise => less.social_enterprise = false,
            Filter::FreePlaces => less.free_places = false,
            Filter::Words => less.words.clear(),
        }
        less
    }
}

/// Whether an offer has what one filter asks for. The words are the search's business.
pub fn has(entry: &Entry, filter: Filter, now: NaiveDateTime) -> bool {
    match filter {
        Filter::Kind(kind) => entry.kind == kind,
        Filter::Area(area) => entry
            .sites
            .iter()
            .any(|place| place.area == area || place.area == Area::WholeMunicipality),
        Filter::Language(language) => entry.languages.contains(&language),
        Filter::Accessibility(fact) => entry.accessibility.contains(&fact),
        Filter::SocialEnterprise => entry.provider.social_enterprise,
        Filter::FreePlaces => places::has_room(places::of_offer(entry, now).0),
        Filter::Words => true,
    }
}

/// What became of the offers: which fit, and which would but for one part of the wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sifted {
    /// What each offer fails in.
    missed: Vec<Parts>,
}

impl Sifted {
    /// Holds every offer against the wish. `found` says whether the search found the offer at
    /// that place.
    pub fn sift<'a>(
        entries: impl Iterator<Item = &'a Entry>,
        wish: &Wish,
        now: NaiveDateTime,
        found: impl Fn(usize) -> bool,
    ) -> Self {
        let missed = entries.enumerate().map(|(place, entry)| {
            let words = if found(place) { 0 } else { Filter::Words.part() };
            words | missed(entry, wish, now)
        });
        Self { missed: missed.collect() }
    }

    /// The places of the offers that fit.
    pub fn fitting(&self) -> Vec<usize> {
        let places = self.missed.iter().enumerate();
        places.filter(|(_, missed)| **missed == 0).map(|(place, _)| place).collect()
    }

    /// How many offers there would be if the filter were added to the wish, or kept in it.
    ///
    /// Of several kinds any will do, so one more kind adds to them; one more demand on the
    /// premises must be met beside the others.
    pub fn count<'a>(
        &self,
        entries: impl Iterator<Item = &'a Entry>,
        filter: Filter,
        now: NaiveDateTime,
    ) -> usize {
        let forgiven = match filter {
            Filter::Accessibility(_) => 0,
            _ => filter.part(),
        };
        let fits = |missed: Parts| missed & !forgiven == 0;
        entries
            .zip(&self.missed)
            .filter(|(entry, missed)| fits(**missed) && has(entry, filter, now))
            .count()
    }
}

fn missed(entry: &Entry, wish: &Wish, now: NaiveDateTime) -> Parts {
    let mut parts = 0;
    // Any of several kinds, areas and languages; all of the rest.
    let mut met = 0;
    for filter in wish.active() {
        if has(entry, filter, now) {
            met |= filter.part();
        } else {
            parts |= filter.part();
        }
    }
    let any = Filter::Kind(MeasureKind::Mapping).part()
        | Filter::Area(Area::Bollmora).part()
        | Filter::Language(Language::Swedish).part();
    parts & !(met & any)
}
