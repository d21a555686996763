//! The address line of the list, read into what is asked for. Everything a reader chose stands in it.

use serde::{Deserialize, Serialize};

use super::model::{Agreement, Filter, Procedure, Sector, Sort};
use super::rules::{search_text, words};
use crate::kernel::digits;

/// Longest text and most words that a search takes.
const LONGEST: usize = 200;
const MOST_WORDS: usize = 10;

/// The list's address as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// Words in title, buyer, code or number.
    pub ord: String,
    /// Part of a buyer's name.
    pub kopare: String,
    /// Part of a supplier's name.
    pub leverantor: String,
    /// First digits of a code.
    pub cpv: String,
    /// Year of the record.
    pub ar: String,
    pub sektor: String,
    pub forfarande: String,
    pub avtal: String,
    /// "ja" or "nej", as the next three.
    pub reserverad: String,
    pub social: String,
    pub miljo: String,
    pub overprovad: String,
    pub sortera: String,
    pub sida: String,
}

/// A wish read: the filter, its order, and the fields that could not be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub filter: Filter,
    pub sort: Sort,
    /// Names of fields that were left out of account.
    pub ignored: Vec<&'static str>,
    /// The query with what was ignored taken out, for the links of the page.
    pub query: ListQuery,
}

impl ListQuery {
    /// Reads the address. What cannot be understood is left out and named, never an error.
    pub fn wish(&self) -> Wish {
        let mut query = self.clone();
        let mut ignored = Vec::new();
        let filter = Filter {
            words: field(&mut query.ord, "ord", &mut ignored, |text| {
                let words = words(text);
                (1..=MOST_WORDS).contains(&words.len()).then_some(words)
            })
            .unwrap_or_default(),
            buyer: field(&mut query.kopare, "kopare", &mut ignored, name).unwrap_or_default(),
            supplier: field(&mut query.leverantor, "leverantor", &mut ignored, name)
                .unwrap_or_default(),
            cpv: field(&mut query.cpv, "cpv", &mut ignored, cpv).unwrap_or_default(),
            year: field(&mut query.ar, "ar", &mut ignored, |text| {
                digits::whole(text).filter(|year| (1990..=2100).contains(year))
            }),
            sector: field(&mut query.sektor, "sektor", &mut ignored, Sector::from_word),
            procedure: field(
                &mut query.forfarande,
                "forfarande",
                &mut ignored,
                Procedure::from_word,
            ),
            agreement: field(&mut query.avtal, "avtal", &mut ignored, Agreement::from_word),
            reserved: field(&mut query.reserverad, "reserverad", &mut ignored, yes_or_no),
            social: field(&mut query.social, "social", &mut ignored, yes_or_no),
            green: field(&mut query.miljo, "miljo", &mut ignored, yes_or_no),
            court_reviewed: field(&mut query.overprovad, "overprovad", &mut ignored, yes_or_no),
        };
        let sort = field(&mut query.sortera, "sortera", &mut ignored, Sort::from_word);
        Wish { filter, sort: sort.unwrap_or(Sort::Newest), ignored, query }
    }

    /// The query without its page, ready for an address.
    pub fn rest(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.pairs().into_iter().filter(|(name, _)| *name != "sida"))
            .finish()
    }

    /// Whether anything narrows the list.
    pub fn is_narrowed(&self) -> bool {
        self.pairs().iter().any(|(name, _)| !matches!(*name, "sortera" | "sida"))
    }

    fn pairs(&self) -> Vec<(&'static str, &str)> {
        [
            ("ord", &self.ord),
            ("kopare", &self.kopare),
            ("leverantor", &self.leverantor),
            ("cpv", &self.cpv),
            ("ar", &self.ar),
            ("sektor", &self.sektor),
            ("forfarande", &self.forfarande),
            ("avtal", &self.avtal),
            ("reserverad", &self.reserverad),
            ("social", &self.social),
            ("miljo", &self.miljo),
            ("overprovad", &self.overprovad),
            ("sortera", &self.sortera),
            ("sida", &self.sida),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name, value.as_str()))
        .collect()
    }
}

/// One field: trimmed, read, or emptied and named.
fn field<T>(
    text: &mut String,
    name: &'static str,
    ignored: &mut Vec<&'static str>,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    *text = text.trim().to_owned();
    if text.is_empty() {
        return None;
    }
    let found = if text.chars().count() > LONGEST { None } else { read(text) };
    if found.is_none() {
        text.clear();
        ignored.push(name);
    }
    found
}

fn name(text: &str) -> Option<String> {
    Some(search_text(text)).filter(|key| !key.is_empty())
}

/// "853", "85300000" or "85300000-2": the first digits, zeros at the end let go.
fn cpv(text: &str) -> Option<String> {
    let plain = digits::unspaced(text);
    let code = plain.split_once('-').map_or(plain.as_str(), |(code, _)| code);
    if !((2..=8).contains(&code.len()) && digits::are_digits(code)) {
        return None;
    }
    let group = code.trim_end_matches('0');
    code.get(..group.len().max(2)).map(str::to_owned)
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "ja" => Some(true),
        "nej" => Some(false),
        _ => None,
    }
}
