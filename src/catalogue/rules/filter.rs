//! What somebody asks for, what of it fits, and how many there are of each.

use chrono::{Days, NaiveDateTime};

use super::near::{self, Near, Reach};
use super::places::{self, Start};
use crate::catalogue::model::{Entry, Point};
use crate::kernel::time;
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, Weekday};

text_enum! {
    /// How much of full time an offer gives at most; the word is the band's highest percent.
    pub enum Extent {
        UpTo25 = "25",
        UpTo50 = "50",
        UpTo75 = "75",
        UpTo100 = "100",
    }
}

impl Extent {
    /// The band of a figure in percent.
    pub const fn of(percent: i64) -> Self {
        match percent {
            ..=25 => Self::UpTo25,
            26..=50 => Self::UpTo50,
            51..=75 => Self::UpTo75,
            _ => Self::UpTo100,
        }
    }
}

text_enum! {
    /// Within how long one wants to start; the word is the days.
    pub enum Soon {
        Month = "30",
        Quarter = "90",
    }
}

impl Soon {
    const fn days(self) -> Days {
        match self {
            Self::Month => Days::new(30),
            Self::Quarter => Days::new(90),
        }
    }
}

/// What somebody asks for. Nothing asked for: everything fits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wish {
    /// Any of these.
    pub kinds: Vec<MeasureKind>,
    /// Any of these.
    pub areas: Vec<Area>,
    /// From where, and how far it may be.
    pub near: Option<Near>,
    /// Any of these.
    pub languages: Vec<Language>,
    /// All of these: each is something the person cannot do without.
    pub accessibility: Vec<Accessibility>,
    /// Any of these.
    pub weekdays: Vec<Weekday>,
    /// Any of these.
    pub day_parts: Vec<DayPart>,
    /// Any of these.
    pub extents: Vec<Extent>,
    /// Any of these.
    pub starts: Vec<Soon>,
    pub social_enterprise: bool,
    pub free_places: bool,
    /// Whether the provider meets the person before the start; both answers ask for nothing.
    pub first_meeting: Vec<bool>,
    /// Every word.
    pub words: String,
}

/// One thing asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    Kind(MeasureKind),
    Area(Area),
    /// At most so far from where the reader looks.
    Near(Option<Reach>),
    Language(Language),
    Accessibility(Accessibility),
    Weekday(Weekday),
    DayPart(DayPart),
    Extent(Extent),
    Start(Soon),
    SocialEnterprise,
    FreePlaces,
    FirstMeeting(bool),
    Words,
}

/// The parts of a wish, a bit each. An offer that fails in one part only would fit without it.
type Parts = u16;

impl Filter {
    const fn part(self) -> Parts {
        match self {
            Self::Kind(_) => 1,
            Self::Area(_) => 1 << 1,
            Self::Language(_) => 1 << 2,
            Self::Accessibility(_) => 1 << 3,
            Self::SocialEnterprise => 1 << 4,
            Self::FreePlaces => 1 << 5,
            Self::Words => 1 << 6,
            Self::Near(_) => 1 << 7,
            Self::Weekday(_) => 1 << 8,
            Self::DayPart(_) => 1 << 9,
            Self::Extent(_) => 1 << 10,
            Self::FirstMeeting(_) => 1 << 11,
            Self::Start(_) => 1 << 12,
        }
    }

    /// Whether one of several of its kind is enough; else each must be met.
    const fn any_will_do(self) -> bool {
        matches!(
            self,
            Self::Kind(_)
                | Self::Area(_)
                | Self::Language(_)
                | Self::Weekday(_)
                | Self::DayPart(_)
                | Self::Extent(_)
                | Self::Start(_)
                | Self::FirstMeeting(_)
        )
    }
}

impl Wish {
    /// Everything asked for, in the order of the page.
    pub fn active(&self) -> Vec<Filter> {
        let mut all: Vec<Filter> = Vec::new();
        all.extend((!self.words.is_empty()).then_some(Filter::Words));
        all.extend(self.kinds.iter().copied().map(Filter::Kind));
        all.extend(self.areas.iter().copied().map(Filter::Area));
        let near = self.near.as_ref().filter(|near| near.point.is_some());
        all.extend(near.map(|near| Filter::Near(near.reach)));
        all.extend(self.languages.iter().copied().map(Filter::Language));
        all.extend(self.accessibility.iter().copied().map(Filter::Accessibility));
        all.extend(self.weekdays.iter().copied().map(Filter::Weekday));
        all.extend(self.day_parts.iter().copied().map(Filter::DayPart));
        all.extend(self.extents.iter().copied().map(Filter::Extent));
        all.extend(self.starts.iter().copied().map(Filter::Start));
        all.extend(self.free_places.then_some(Filter::FreePlaces));
        all.extend(self.social_enterprise.then_some(Filter::SocialEnterprise));
        all.extend(self.first_meeting.iter().copied().map(Filter::FirstMeeting));
        all
    }

    /// The wish without one of its filters.
    #[must_use]
    pub fn without(&self, filter: Filter) -> Self {
        let mut less = self.clone();
        match filter {
            Filter::Kind(one) => less.kinds.retain(|kind| *kind != one),
            Filter::Area(one) => less.areas.retain(|area| *area != one),
            Filter::Near(_) => less.near = None,
            Filter::Language(one) => less.languages.retain(|language| *language != one),
            Filter::Accessibility(one) => less.accessibility.retain(|fact| *fact != one),
            Filter::Weekday(one) => less.weekdays.retain(|day| *day != one),
            Filter::DayPart(one) => less.day_parts.retain(|part| *part != one),
            Filter::Extent(one) => less.extents.retain(|extent| *extent != one),
            Filter::Start(one) => less.starts.retain(|soon| *soon != one),
            Filter::SocialEnterprise => less.social_enterprise = false,
            Filter::FreePlaces => less.free_places = false,
            Filter::FirstMeeting(one) => less.first_meeting.retain(|answer| *answer != one),
            Filter::Words => less.words.clear(),
        }
        less
    }

    /// Where the reader looks from, if that is known.
    pub fn from(&self) -> Option<Point> {
        self.near.as_ref()?.point
    }
}

/// What a filter is held against beside the offer.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances {
    pub now: NaiveDateTime,
    /// Where the reader looks from.
    pub from: Option<Point>,
}

impl Circumstances {
    pub fn of(wish: &Wish, now: NaiveDateTime) -> Self {
        Self { now, from: wish.from() }
    }
}

/// Whether an offer has what one filter asks for. The words are the search's business.
///
/// What a provider has not said is not there, but for where it lies: an offer that may be near is
/// not left out of a list of what is near.
pub fn has(entry: &Entry, filter: Filter, at: Circumstances) -> bool {
    match filter {
        Filter::Kind(kind) => entry.kind == kind,
        Filter::Area(area) => entry
            .sites
            .iter()
            .any(|place| place.area == area || place.area == Area::WholeMunicipality),
        Filter::Near(reach) => {
            let way = at.from.and_then(|from| near::to_offer(entry, from));
            way.zip(reach).is_none_or(|(way, reach)| way <= reach.km())
        }
        Filter::Language(language) => entry.languages.contains(&language),
        Filter::Accessibility(fact) => entry.accessibility.contains(&fact),
        Filter::Weekday(day) => entry.weekdays.contains(&day),
        Filter::DayPart(part) => entry.day_parts.contains(&part),
        Filter::Extent(extent) => entry.extent_percent.map(Extent::of) == Some(extent),
        Filter::Start(soon) => may_start(entry, soon, at.now),
        Filter::SocialEnterprise => entry.provider.social_enterprise,
        Filter::FreePlaces => places::has_room(places::of_offer(entry, at.now).0),
        Filter::FirstMeeting(answer) => entry.first_meeting == answer,
        Filter::Words => true,
    }
}

/// Whether there is a place with a day of start so soon. Who waits for a place, or agrees on a day, has
/// not said so.
fn may_start(entry: &Entry, soon: Soon, now: NaiveDateTime) -> bool {
    let today = time::stockholm_day(now);
    let last = today.checked_add_days(soon.days()).unwrap_or(today);
    matches!(places::start(entry, now, today), Start::Place(day) if day <= last)
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
        let at = Circumstances::of(wish, now);
        let missed = entries.enumerate().map(|(place, entry)| {
            let words = if found(place) { 0 } else { Filter::Words.part() };
            words | missed(entry, wish, at)
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
        at: Circumstances,
    ) -> usize {
        let forgiven = match filter {
            Filter::Accessibility(_) => 0,
            _ => filter.part(),
        };
        let fits = |missed: Parts| missed & !forgiven == 0;
        entries
            .zip(&self.missed)
            .filter(|(entry, missed)| fits(**missed) && has(entry, filter, at))
            .count()
    }
}

fn missed(entry: &Entry, wish: &Wish, at: Circumstances) -> Parts {
    let mut parts = 0;
    // What is met by one of several is met.
    let mut met = 0;
    for filter in wish.active() {
        if !has(entry, filter, at) {
            parts |= filter.part();
        } else if filter.any_will_do() {
            met |= filter.part();
        }
    }
    parts & !met
}
