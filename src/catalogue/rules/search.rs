//! Search as people write: inflected, half a word, without the dots, with one slip of the finger.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::{Algorithm, Stemmer};

use crate::kernel::text::fold;

/// Words that say nothing of what is looked for, as [`fold`] leaves them.
const EMPTY_WORDS: &[&str] = &[
    "a", "an", "and", "att", "av", "behover", "bli", "de", "den", "det", "du", "en", "ett", "for",
    "fran", "fa", "ha", "har", "help", "hjalp", "hos", "i", "in", "jag", "kan", "lara", "man",
    "med", "mig", "min", "mitt", "need", "nagon", "nagot", "och", "of", "om", "or", "pa", "som",
    "the", "till", "to", "vi", "vill", "with",
];
/// The shortest beginning of a last word that finds longer words.
const SHORTEST_BEGINNING: usize = 2;
/// The shortest word in which a slip is forgiven: shorter ones are one slip from everything.
const SHORTEST_SLIP: usize = 4;
/// The shortest word that is looked for at the end of compounds ("utbildning" in
/// "yrkesutbildning").
const SHORTEST_COMPOUND: usize = 5;

/// The shortest stem that an ending is taken from.
const SHORTEST_STEM: usize = 4;

/// What is known of one offer, for the search.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// What the offer and its provider are called.
    pub name: String,
    /// Everything else.
    pub body: String,
}

/// Where an offer was found: `true` if every word of the search stands in its name.
pub type Hits = BTreeMap<usize, bool>;

/// The words of all offers, each with the places where it stands.
#[derive(Debug, Default)]
pub struct Index {
    terms: BTreeMap<String, Hits>,
}

impl Index {
    /// Reads the documents; each is known by its place among them.
    pub fn of(documents: &[Document]) -> Self {
        let stemmer = Stemmer::create(Algorithm::Swedish);
        let mut index = Self::default();
        for (place, document) in documents.iter().enumerate() {
            index.add(&stemmer, &document.body, place, false);
            index.add(&stemmer, &document.name, place, true);
        }
        index
    }

    fn add(&mut self, stemmer: &Stemmer, text: &str, place: usize, in_name: bool) {
        for word in words(text) {
            for form in forms(stemmer, &word) {
                let hit = self.terms.entry(form).or_default().entry(place).or_default();
                *hit |= in_name;
            }
        }
    }

    /// The offers in which every word of the search stands; `None` if the search has no words.
    pub fn find(&self, search: &str) -> Option<Hits> {
        let stemmer = Stemmer::create(Algorithm::Swedish);
        let all: Vec<String> = words(search).collect();
        let telling = |word: &&String| !EMPTY_WORDS.contains(&fold(word).as_str());
        let mut asked: Vec<&String> = all.iter().filter(telling).collect();
        if asked.is_empty() {
            asked = all.iter().collect();
        }
        let last = all.last()?;
        let mut found: Option<Hits> = None;
        for word in asked {
            let hits = self.of_word(&forms(&stemmer, word), std::ptr::eq(word, last));
            found = Some(match found {
                None => hits,
                Some(before) => both(&before, &hits),
            });
        }
        found
    }

    /// Where one word stands. Only if it stands nowhere is it taken for a slip.
    fn of_word(&self, forms: &BTreeSet<String>, may_go_on: bool) -> Hits {
        let mut hits = Hits::new();
        for form in forms {
            join(&mut hits, self.terms.get(form));
            let length = form.chars().count();
            if may_go_on && length >= SHORTEST_BEGINNING {
                for (_, places) in
                    self.terms.range(form.clone()..).take_while(|(term, _)| term.starts_with(form))
                {
                    join(&mut hits, Some(places));
                }
            }
            if length >= SHORTEST_COMPOUND {
                for (_, places) in self.terms.iter().filter(|(term, _)| term.ends_with(form)) {
                    join(&mut hits, Some(places));
                }
            }
        }
        if hits.is_empty() {
            for form in forms.iter().filter(|form| form.chars().count() >= SHORTEST_SLIP) {
                for (_, places) in self.terms.iter().filter(|(term, _)| one_slip(form, term)) {
                    join(&mut hits, Some(places));
                }
            }
        }
        hits
    }
}

fn join(hits: &mut Hits, places: Option<&Hits>) {
    for (place, in_name) in places.into_iter().flatten() {
        *hits.entry(*place).or_default() |= in_name;
    }
}

fn both(one: &Hits, other: &Hits) -> Hits {
    let in_both = |(place, in_name): (&usize, &bool)| {
        let also = *other.get(place)?;
        Some((*place, *in_name && also))
    };
    one.iter().filter_map(in_both).collect()
}

/// The words of a text in lower case, dots kept: the stems depend on them.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// The forms under which a word is kept and looked for: whole, its stem, and the stem of what is
/// left without dots. A word typed without dots meets the right one in at least one of them.
fn forms(stemmer: &Stemmer, word: &str) -> BTreeSet<String> {
    let bare = fold(word);
    let stem = fold(&stemmer.stem(word));
    let bare_stem = stemmer.stem(&bare).into_owned();
    let mut forms: BTreeSet<String> =
        [bare, stem, bare_stem].into_iter().filter(|form| !form.is_empty()).collect();
    let cut: Vec<String> = forms.iter().flat_map(|form| without_ending(form)).collect();
    forms.extend(cut);
    forms
}

/// What is left of a word without an ending that the stemmer keeps, if enough is left to be a word:
/// that by which a verb becomes a noun ("svetsning"), and that of "the" ("snickeriet").
fn without_ending(form: &str) -> impl Iterator<Item = String> + '_ {
    let rests = ["ning", "et"].into_iter().filter_map(|ending| form.strip_suffix(ending));
    rests.filter(|rest| rest.chars().count() >= SHORTEST_STEM).map(str::to_owned)
}

/// Whether one text becomes the other by one letter added, lost, changed or two swapped.
pub fn one_slip(one: &str, other: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same_start = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let short_rest = short.get(same_start..).unwrap_or_default();
    let long_rest = long.get(same_start..).unwrap_or_default();
    if short.len() < long.len() {
        return long_rest.get(1..).unwrap_or_default() == short_rest;
    }
    match (short_rest, long_rest) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a, b, rest_a @ ..], [c, d, rest_b @ ..]) => a == d && b == c && rest_a == rest_b,
        _ => false,
    }
}
