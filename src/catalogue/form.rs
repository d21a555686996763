//! The list's address: what is asked for, in which order, which page. All of it can be shared.

use serde::{Deserialize, Serialize};

use super::rules::filter::{Filter, Wish};
use crate::kernel::text::optional_line;
use crate::measure::{Accessibility, Area, Language, MeasureKind};

/// The most signs of a search.
pub const LONGEST_SEARCH: usize = 120;

text_enum! {
    /// In which order the list stands. Only the first is not the reader's own wish.
    pub enum Sort {
        Draw = "lottning",
        Name = "namn",
        Area = "omrade",
    }
}

/// The query of `/utforare`, as it came.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
pub struct ListQuery {
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub typ: Vec<String>,
    #[serde(default)]
    pub omrade: Vec<String>,
    #[serde(default)]
    pub sprak: Vec<String>,
    #[serde(default)]
    pub tillganglighet: Vec<String>,
    #[serde(default)]
    pub socialt: String,
    #[serde(default)]
    pub lediga: String,
    #[serde(default)]
    pub ordning: String,
    #[serde(default)]
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
    /// The wish and the order. Empty values, which forms send, ask for nothing.
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
            languages: list(&self.sprak, Language::from_word)?,
            accessibility: list(&self.tillganglighet, Accessibility::from_word)?,
            social_enterprise: yes(&self.socialt)?,
            free_places: yes(&self.lediga)?,
            words,
        };
        let sort = match self.ordning.as_str() {
            "" => Sort::Draw,
            word => Sort::from_word(word).ok_or(BadQuery::Unknown)?,
        };
        Ok((wish, sort))
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

/// The name and value that a filter has in the address.
pub const fn parameter(filter: Filter) -> (&'static str, &'static str) {
    match filter {
        Filter::Kind(kind) => ("typ", kind.word()),
        Filter::Area(area) => ("omrade", area.word()),
        Filter::Language(language) => ("sprak", language.word()),
        Filter::Accessibility(fact) => ("tillganglighet", fact.word()),
        Filter::SocialEnterprise => ("socialt", "ja"),
        Filter::FreePlaces => ("lediga", "ja"),
        Filter::Words => ("q", ""),
    }
}

/// The query of a wish, without the page.
pub fn query(wish: &Wish, sort: Sort) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for filter in wish.active() {
        let (name, value) = parameter(filter);
        let value = if filter == Filter::Words { wish.words.as_str() } else { value };
        query.append_pair(name, value);
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

/// The query of `/jamfor`.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CompareQuery {
    #[serde(default)]
    pub id: Vec<String>,
    #[serde(default)]
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
