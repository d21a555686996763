//! Search as people write: inflected, half a word, without the dots, with one slip of the finger.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::{Algorithm, Stemmer};

use crate::kernel::text::fold;

/// Words that say nothing of what is looked for, as [`fold`] leaves them: the Swedish stop words of
/// the Snowball project (snowballstem.org, BSD) that can begin or bind a wish, and after them what
/// people write around one, in Swedish and English.
const EMPTY_WORDS: &[&str] = &[
    "alla", "allt", "an", "ar", "at", "att", "av", "bli", "blir", "da", "de", "dem", "den",
    "denna", "dess", "dessa", "det", "detta", "dig", "din", "dina", "ditt", "du", "efter", "ej",
    "eller", "en", "er", "era", "ert", "ett", "for", "fran", "ha", "har", "hos", "hur", "i",
    "ingen", "inom", "inte", "jag", "ju", "kan", "kunde", "man", "med", "mellan", "men", "mig",
    "min", "mina", "mitt", "mot", "mycket", "nagon", "nagot", "nagra", "nar", "ni", "nu", "och",
    "om", "oss", "over", "pa", "sa", "samma", "sedan", "sig", "sin", "sina", "sjalv", "skulle",
    "som", "till", "under", "upp", "ut", "utan", "vad", "var", "vara", "vart", "vem", "vi", "vid",
    "vilka", "vilken", "vilket", // and around a wish:
    "a", "and", "arbeta", "bara", "behover", "fa", "far", "garna", "gora", "help", "hjalp", "in",
    "jobba", "lara", "lite", "need", "of", "or", "prova", "sak", "saker", "the", "to", "trana",
    "vill", "want", "with", "work",
];
/// The shortest beginning of a last word that finds longer words.
const SHORTEST_BEGINNING: usize = 2;
/// The shortest word in which a slip is forgiven: shorter ones are one slip from everything.
pub(super) const SHORTEST_SLIP: usize = 5;
/// The shortest word that is looked for at the end of compounds ("utbildning" in
/// "yrkesutbildning").
const SHORTEST_COMPOUND: usize = 5;
/// The shortest part of a compound that is taken apart ("jobb" in "jobbansökan").
const SHORTEST_PART: usize = 4;
/// The shortest stem that stands for its word alone: "lager" and "laga" have "lag" in common, and
/// nothing else.
const SHORTEST_STEM: usize = 4;
/// The shortest stem at all.
const SHORTEST_ROOT: usize = 3;

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
    /// Stems too short to stand for their words alone.
    roots: BTreeMap<String, Hits>,
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
        let note = |to: &mut BTreeMap<String, Hits>, form: String| {
            *to.entry(form).or_default().entry(place).or_default() |= in_name;
        };
        for word in words(text) {
            let Forms { whole, roots, verb } = Forms::of(stemmer, &word);
            for form in whole.into_iter().chain(verb) {
                note(&mut self.terms, form);
            }
            for form in roots {
                note(&mut self.roots, form);
            }
        }
    }

    /// The offers in which every word of the search stands; `None` if nothing is searched for. Signs that
    /// are no words stand nowhere.
    pub fn find(&self, search: &str) -> Option<Hits> {
        self.look(search).map(|(hits, _)| hits)
    }

    /// Whether what [`Index::find`] gives is there only because a slip was forgiven.
    pub fn forgives(&self, search: &str) -> bool {
        self.look(search).is_some_and(|(hits, forgiven)| forgiven && !hits.is_empty())
    }

    /// Whether a word stands in any of the documents, as people write it.
    pub fn has(&self, word: &str) -> bool {
        let stemmer = Stemmer::create(Algorithm::Swedish);
        !self.of_word(&stemmer, &word.to_lowercase(), true).0.is_empty()
    }

    fn look(&self, search: &str) -> Option<(Hits, bool)> {
        let stemmer = Stemmer::create(Algorithm::Swedish);
        let all: Vec<String> = words(search).collect();
        let mut asked: Vec<&String> = all.iter().filter(|word| is_telling(word)).collect();
        if asked.is_empty() {
            asked = all.iter().collect();
        }
        let Some(last) = all.last() else {
            return (!search.trim().is_empty()).then(|| (Hits::new(), false));
        };
        let mut found: Option<Hits> = None;
        let mut forgiven = false;
        for word in asked {
            let (hits, slipped) = self.of_word(&stemmer, word, std::ptr::eq(word, last));
            forgiven |= slipped;
            found = Some(match found {
                None => hits,
                Some(before) => both(&before, &hits),
            });
        }
        found.map(|hits| (hits, forgiven))
    }

    /// Where one word stands. Only if it stands nowhere is it taken apart, and only if its parts
    /// stand nowhere is it taken for a slip; `true` then.
    fn of_word(&self, stemmer: &Stemmer, word: &str, may_go_on: bool) -> (Hits, bool) {
        let forms = Forms::of(stemmer, word);
        let mut hits = self.written(&forms, may_go_on);
        if hits.is_empty() {
            hits = self.in_parts(stemmer, word);
        }
        if !hits.is_empty() {
            return (hits, false);
        }
        for form in forms.whole.iter().filter(|form| form.chars().count() >= SHORTEST_SLIP) {
            for (_, places) in self.terms.iter().filter(|(term, _)| may_mean(form, term)) {
                join(&mut hits, Some(places));
            }
        }
        let found = !hits.is_empty();
        (hits, found)
    }

    /// Where a word stands as it is written, inflected, begun or at the end of a compound.
    fn written(&self, forms: &Forms, may_go_on: bool) -> Hits {
        let mut hits = Hits::new();
        for form in &forms.whole {
            join(&mut hits, self.terms.get(form));
            join(&mut hits, self.roots.get(form));
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
        for root in &forms.roots {
            join(&mut hits, self.terms.get(root));
        }
        for verb in &forms.verb {
            join(&mut hits, self.roots.get(verb));
        }
        hits
    }

    /// Where both parts of a compound stand ("trädgård" and "arbete" for "trädgårdsarbete"): the
    /// longest first part that gives something. An s may join the parts.
    fn in_parts(&self, stemmer: &Stemmer, word: &str) -> Hits {
        let letters: Vec<char> = word.chars().collect();
        let longest = letters.len().saturating_sub(SHORTEST_PART);
        for at in (SHORTEST_PART..=longest).rev() {
            let (Some(first), Some(rest)) = (letters.get(..at), letters.get(at..)) else {
                continue;
            };
            let rest: String = rest.iter().collect();
            let second = self.written(&Forms::of(stemmer, &rest), false);
            let joined = first.strip_suffix(&['s']).filter(|first| first.len() >= SHORTEST_PART);
            for first in [Some(first), joined].into_iter().flatten() {
                let first: String = first.iter().collect();
                let hits = both(&self.written(&Forms::of(stemmer, &first), false), &second);
                if !hits.is_empty() {
                    return hits;
                }
            }
        }
        Hits::new()
    }
}

/// The words of a text that say what is looked for, each once, as they were written.
pub fn telling(text: &str) -> Vec<String> {
    let mut telling: Vec<String> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_telling(word)) {
        if !word.is_empty() && !telling.iter().any(|known| fold(known) == fold(word)) {
            telling.push(word.to_owned());
        }
    }
    telling
}

fn is_telling(word: &str) -> bool {
    !EMPTY_WORDS.contains(&fold(word).as_str())
}

/// Whether a word may be another one with a slip: the first letter is always meant.
pub(super) fn may_mean(typed: &str, known: &str) -> bool {
    typed.chars().next() == known.chars().next() && one_slip(typed, known)
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

/// The forms under which a word is kept and looked for.
#[derive(Debug, Default)]
struct Forms {
    /// The word, its stem, and the stem of what is left without dots: a word typed without dots
    /// meets the right one in at least one of them.
    whole: BTreeSet<String>,
    /// The same where so little is left that other words have it too: it meets only a word that is
    /// no longer itself ("bilar" and "bil").
    roots: BTreeSet<String>,
    /// The root of a verb that the word is made of, which meets the verb ("bakning" and "baka").
    verb: BTreeSet<String>,
}

impl Forms {
    fn of(stemmer: &Stemmer, word: &str) -> Self {
        let bare = fold(word);
        let stems = [fold(&stemmer.stem(word)), stemmer.stem(&bare).into_owned()];
        let mut forms = Self::default();
        let kept: Vec<String> = [bare.clone()].into_iter().chain(stems).collect();
        for cut in kept.iter().flat_map(|form| without_ending(form)) {
            match cut.chars().count() {
                SHORTEST_ROOT..SHORTEST_STEM if word.ends_with("ning") => {
                    forms.verb.insert(cut);
                }
                0..SHORTEST_STEM => {}
                _ => {
                    forms.whole.insert(cut);
                }
            }
        }
        for form in kept.into_iter().filter(|form| !form.is_empty()) {
            if form == bare || form.chars().count() >= SHORTEST_STEM {
                forms.whole.insert(form);
            } else if form.chars().count() >= SHORTEST_ROOT {
                forms.roots.insert(form);
            }
        }
        forms
    }
}

/// What is left of a word without an ending that the stemmer keeps: that by which a verb becomes a
/// noun ("svetsning", and "träning", whose verb has the n), and that of "the" ("snickeriet").
fn without_ending(form: &str) -> impl Iterator<Item = String> + '_ {
    let of_a_verb = form.ends_with("ning");
    let endings = ["ning", "ing", "et"].into_iter().filter(move |end| *end != "ing" || of_a_verb);
    endings.filter_map(|ending| form.strip_suffix(ending)).map(str::to_owned)
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
