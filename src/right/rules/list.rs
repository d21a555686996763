//! What can be chosen, in which part of the list it stands and in which order. Nothing is weighed
//! together: a place has what was asked or lacks it, each is said, and a draw does the rest.

use chrono::NaiveDate;

use crate::catalogue::{self, Document, Draw, Index};
use crate::demand::Cause;
use crate::measure::{Accessibility, Area, DayPart, Language};
use crate::right::model::{Alternative, Bar, Group, Needs, Reason};

/// Shorter words of the person's own are not looked for.
const SHORTEST_WORD: usize = 3;

/// What a place is like, as far as somebody can ask for it.
pub struct Traits<'a> {
    pub languages: &'a [Language],
    pub area: Area,
    pub access: &'a [Accessibility],
    pub day_parts: &'a [DayPart],
    /// Names and descriptions, in which the person's own words are looked for.
    pub text: &'a str,
}

/// What was asked that the place has, and what was asked that is not said to be there.
pub fn weigh(needs: &Needs, of: &Traits<'_>) -> (Vec<Reason>, Vec<Reason>) {
    let (mut has, mut lacks) = (Vec::new(), Vec::new());
    any(&needs.languages, |one| of.languages.contains(one), Reason::Language, &mut has, &mut lacks);
    if let Some(area) = needs.area {
        let near = of.area == area || of.area == Area::WholeMunicipality;
        let list = if near { &mut has } else { &mut lacks };
        list.push(Reason::Area(area));
    }
    for &one in &needs.access {
        let list = if of.access.contains(&one) { &mut has } else { &mut lacks };
        list.push(Reason::Access(one));
    }
    any(&needs.when, |one| of.day_parts.contains(one), Reason::When, &mut has, &mut lacks);
    let wanted = own_words(&needs.wants);
    if !wanted.is_empty() {
        // As the catalogue searches, so that the same word finds the same places there and here.
        let document = Document { name: String::new(), body: of.text.to_owned() };
        let text = Index::of(&[document]);
        let found = wanted.iter().filter(|word| text.has(word));
        let found: Vec<Reason> = found.cloned().map(Reason::Wants).collect();
        if found.is_empty() {
            lacks.extend(wanted.into_iter().map(Reason::Wants));
        }
        has.extend(found);
    }
    (has, lacks)
}

/// Of a list where one is enough: those that are there, or else all as missing.
fn any<T: Copy>(
    asked: &[T],
    is_there: impl Fn(&T) -> bool,
    reason: impl Fn(T) -> Reason,
    has: &mut Vec<Reason>,
    lacks: &mut Vec<Reason>,
) {
    let there: Vec<Reason> =
        asked.iter().filter(|one| is_there(one)).map(|one| reason(*one)).collect();
    if there.is_empty() {
        lacks.extend(asked.iter().map(|one| reason(*one)));
    }
    has.extend(there);
}

/// The words of the person's own that are looked for, as they were written: those that say what
/// the person wants to do.
pub fn own_words(wants: &str) -> Vec<String> {
    let mut words = catalogue::telling(wants);
    words.retain(|word| word.chars().count() >= SHORTEST_WORD);
    words
}

/// Why a place cannot be chosen, the strongest first. `hundredths` is what the right asks for.
pub const fn bar(paused: bool, leaving: bool, free: i64, hundredths: i64) -> Option<Bar> {
    if leaving {
        Some(Bar::Leaving)
    } else if paused {
        Some(Bar::Paused)
    } else if free <= 0 {
        Some(Bar::Full)
    } else if free < hundredths {
        Some(Bar::TooLittle)
    } else {
        None
    }
}

/// How many places are free for somebody who needs `hundredths` of one: whole places, and the last
/// part of one where it is enough.
pub fn free_for(free: i64, hundredths: i64) -> i64 {
    (free / 100).max(i64::from(free >= hundredths))
}

/// Which part of the list an alternative stands in. A needed language goes before all else; after
/// it comes what has everything that was asked. Each reason is shown.
pub fn group(alternative: &Alternative) -> Group {
    let Alternative { has, lacks, bar, .. } = alternative;
    if bar.is_some() {
        return Group::Barred;
    }
    if has.iter().any(|reason| matches!(reason, Reason::Language(_))) {
        return Group::Language;
    }
    if lacks.is_empty() && !has.is_empty() { Group::Fits } else { Group::Others }
}

/// What somebody looked for and does not find in a list: nothing that can be chosen, or nobody who
/// can be chosen and speaks a needed language. Of what nobody has the strongest is named.
pub fn unmet(needs: &Needs, found: &[Alternative]) -> Option<Cause> {
    if found.is_empty() {
        return Some(Cause::Kind);
    }
    let has = |list: &[&Alternative], what: fn(&Reason) -> bool| {
        list.iter().any(|one| one.has.iter().any(what))
    };
    let is_language = |reason: &Reason| matches!(reason, Reason::Language(_));
    let open: Vec<&Alternative> = found.iter().filter(|one| one.bar.is_none()).collect();
    if !open.is_empty() {
        let missing = !needs.languages.is_empty() && !has(&open, is_language);
        return missing.then_some(Cause::Language);
    }
    let all: Vec<&Alternative> = found.iter().collect();
    let full = |one: &Alternative| matches!(one.bar, Some(Bar::Full | Bar::TooLittle));
    Some(if !needs.languages.is_empty() && !has(&all, is_language) {
        Cause::Language
    } else if needs.area.is_some() && !has(&all, |reason| matches!(reason, Reason::Area(_))) {
        Cause::Area
    } else if !needs.access.is_empty()
        && all.iter().all(|one| one.lacks.iter().any(|r| matches!(r, Reason::Access(_))))
    {
        Cause::Accessibility
    } else if found.iter().any(full) {
        Cause::Full
    } else {
        Cause::Nothing
    })
}

/// The order of the list: by group, and within it by the day's draw, the same as in the public
/// catalogue: each provider shows one place before any shows a second, so that many offers buy no
/// better place.
pub fn put_in_order(mut alternatives: Vec<Alternative>, day: NaiveDate) -> Vec<Alternative> {
    let seed = catalogue::seed(day);
    alternatives.sort_by(|a, b| a.site.cmp(&b.site));
    let mut ordered = Vec::with_capacity(alternatives.len());
    for &part in Group::ALL {
        let own: Vec<&Alternative> = alternatives.iter().filter(|one| group(one) == part).collect();
        let draws: Vec<Draw> = own
            .iter()
            .map(|one| Draw::of(&seed, one.provider.as_str(), one.offer.as_str()))
            .collect();
        let order = catalogue::drawn(&draws.iter().collect::<Vec<_>>());
        ordered.extend(order.into_iter().filter_map(|at| own.get(at).copied().cloned()));
    }
    ordered
}
