//! Addresses: what is asked for, in which order, which page. All of it can be shared.

use serde::{Deserialize, Serialize};

use super::rules::filter::{Extent, Filter, Soon, Wish};
use super::rules::near::{Near, Reach};
use crate::kernel::text::{one_line, optional_line};
use crate::kernel::{Email, FieldErrors, Reference};
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, Weekday};

/// The most signs of a search.
pub const LONGEST_SEARCH: usize = 120;

text_enum! {
    /// In which order the list stands. Only the first is not the reader's own wish.
    pub enum Sort {
        Draw = "lottning",
        /// Only with a place that is known.
        Distance = "avstand",
        Start = "start",
        Name = "namn",
        Area = "omrade",
    }
}

/// The query of `/utforare`, as it came.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ListQuery {
    pub q: String,
    pub typ: Vec<String>,
    pub omrade: Vec<String>,
    /// A postcode, a locality or an area.
    pub nara: String,
    /// Kilometres.
    pub inom: String,
    pub sprak: Vec<String>,
    pub tillganglighet: Vec<String>,
    pub dag: Vec<String>,
    pub tid: Vec<String>,
    pub omfattning: Vec<String>,
    /// Days within which one wants to start.
    pub start: Vec<String>,
    pub socialt: String,
    pub lediga: String,
    /// "ja" or "nej".
    pub mote: Vec<String>,
    pub ordning: String,
    pub sida: String,
}

/// Why a query was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadQuery {
    /// A word that no filter has.
    Unknown,
    /// A search longer than what may be searched for.
    TooLong,
}

impl ListQuery {
    /// The wish and the order. Empty values, which forms send, ask for nothing. Where the place of
    /// the wish lies is still to be looked up.
    ///
    /// # Errors
    /// A word that no filter has, or too long a search.
    pub fn read(&self) -> Result<(Wish, Sort), BadQuery> {
        let words = optional_line(&self.q, LONGEST_SEARCH)
            .map_err(|_| BadQuery::TooLong)?
            .unwrap_or_default();
        let wish = Wish {
            kinds: list(&self.typ, MeasureKind::from_word)?,
            areas: list(&self.omrade, Area::from_word)?,
            near: self.near()?,
            languages: list(&self.sprak, Language::from_word)?,
            accessibility: list(&self.tillganglighet, Accessibility::from_word)?,
            weekdays: list(&self.dag, Weekday::from_word)?,
            day_parts: list(&self.tid, DayPart::from_word)?,
            extents: list(&self.omfattning, Extent::from_word)?,
            starts: list(&self.start, Soon::from_word)?,
            social_enterprise: yes(&self.socialt)?,
            free_places: yes(&self.lediga)?,
            first_meeting: list(&self.mote, truth)?,
            words,
        };
        let sort = match self.ordning.as_str() {
            "" => Sort::Draw,
            word => Sort::from_word(word).ok_or(BadQuery::Unknown)?,
        };
        Ok((wish, sort))
    }

    fn near(&self) -> Result<Option<Near>, BadQuery> {
        let reach = match self.inom.as_str() {
            "" => None,
            word => Some(Reach::from_word(word).ok_or(BadQuery::Unknown)?),
        };
        // However long: what is no place is told as one that nobody knows, whole.
        let text = one_line(&self.nara, usize::MAX).ok();
        Ok(text.map(|text| Near { text, point: None, reach }))
    }
}

fn list<T: PartialEq>(
    words: &[String],
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, BadQuery> {
    let mut all = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        let one = read(word).ok_or(BadQuery::Unknown)?;
        if !all.contains(&one) {
            all.push(one);
        }
    }
    Ok(all)
}

fn yes(word: &str) -> Result<bool, BadQuery> {
    match word {
        "" => Ok(false),
        "ja" => Ok(true),
        _ => Err(BadQuery::Unknown),
    }
}

fn truth(word: &str) -> Option<bool> {
    match word {
        "ja" => Some(true),
        "nej" => Some(false),
        _ => None,
    }
}

/// The name and value that a filter has in the address; those of words and places are typed.
pub const fn parameter(filter: Filter) -> (&'static str, &'static str) {
    match filter {
        Filter::Kind(kind) => ("typ", kind.word()),
        Filter::Area(area) => ("omrade", area.word()),
        Filter::Near(Some(reach)) => ("inom", reach.word()),
        Filter::Near(None) => ("inom", ""),
        Filter::Language(language) => ("sprak", language.word()),
        Filter::Accessibility(fact) => ("tillganglighet", fact.word()),
        Filter::Weekday(day) => ("dag", day.word()),
        Filter::DayPart(part) => ("tid", part.word()),
        Filter::Extent(extent) => ("omfattning", extent.word()),
        Filter::Start(soon) => ("start", soon.word()),
        Filter::SocialEnterprise => ("socialt", "ja"),
        Filter::FreePlaces => ("lediga", "ja"),
        Filter::FirstMeeting(true) => ("mote", "ja"),
        Filter::FirstMeeting(false) => ("mote", "nej"),
        Filter::Words => ("q", ""),
    }
}

/// The query of a wish, without the page. A place that nobody knows stays in it, as it was typed.
pub fn query(wish: &Wish, sort: Sort) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for filter in wish.active() {
        let (name, value) = parameter(filter);
        match filter {
            Filter::Words => query.append_pair(name, &wish.words),
            Filter::Near(_) => continue,
            _ => query.append_pair(name, value),
        };
    }
    if let Some(near) = &wish.near {
        query.append_pair("nara", &near.text);
        query.extend_pairs(near.reach.map(|reach| ("inom", reach.word())));
    }
    if sort != Sort::Draw {
        query.append_pair("ordning", sort.word());
    }
    query.finish()
}

/// The address of a wish.
pub fn href(wish: &Wish, sort: Sort) -> String {
    match query(wish, sort).as_str() {
        "" => "/utforare".to_owned(),
        query => format!("/utforare?{query}"),
    }
}

/// The query of `/jamfor` and of `/sparade`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CompareQuery {
    pub id: Vec<String>,
    pub skillnader: String,
}

impl CompareQuery {
    /// The references asked for, each once, as they were typed.
    pub fn wanted(&self) -> Vec<&str> {
        let mut wanted: Vec<&str> = Vec::new();
        for id in self.id.iter().map(|id| id.trim()).filter(|id| !id.is_empty()) {
            if !wanted.contains(&id) {
                wanted.push(id);
            }
        }
        wanted
    }
}

/// The address of a page that is about these offers.
pub fn page_href(path: &str, ids: &[&str], only_differences: bool) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(ids.iter().map(|id| ("id", id)));
    if only_differences {
        query.append_pair("skillnader", "ja");
    }
    match query.finish().as_str() {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// To whom a page's address is to be sent.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SendForm {
    pub id: Vec<String>,
    pub skillnader: String,
    pub email: String,
}

impl SendForm {
    /// The page's own part of the form.
    pub fn page(&self) -> CompareQuery {
        CompareQuery { id: self.id.clone(), skillnader: self.skillnader.clone() }
    }

    /// The offers that are offers at all, at most `most`.
    pub fn references(&self, most: usize) -> Vec<String> {
        let page = self.page();
        let sound = page.wanted().into_iter().filter_map(Reference::parse);
        sound.take(most).map(|one| one.to_string()).collect()
    }

    pub fn parse(&self) -> Result<Email, FieldErrors> {
        let mut errors = FieldErrors::default();
        let email = errors.take("email", Email::parse(&self.email));
        errors.into_result(email)
    }
}
