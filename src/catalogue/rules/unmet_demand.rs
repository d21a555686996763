//! What is missing when nothing fits, for the form in which a visitor can say so.

use super::filter::{Filter, Wish};
use crate::demand::{Cause, NewDemand, Source};

/// Which cause is named first, where several would do.
const ORDER: [Cause; 5] =
    [Cause::Full, Cause::Language, Cause::Area, Cause::Accessibility, Cause::Kind];

const fn asks_for(filter: Filter) -> Option<Cause> {
    match filter {
        Filter::FreePlaces => Some(Cause::Full),
        Filter::Language(_) => Some(Cause::Language),
        Filter::Area(_) | Filter::Near(_) => Some(Cause::Area),
        Filter::Accessibility(_) => Some(Cause::Accessibility),
        Filter::Kind(_) => Some(Cause::Kind),
        _ => None,
    }
}

/// The need behind a wish that nothing met. `would_help` are the filters without which something
/// would have fitted: what they ask for is there, though not together with the rest, so the first
/// of them is the cause.
pub fn unmet_demand(wish: &Wish, would_help: &[Filter]) -> NewDemand {
    let asked = wish.active();
    // One filter alone, and nobody has it: then it is that.
    let alone = asked.len() == 1;
    let blamed = if would_help.is_empty() && alone { &asked } else { would_help };
    let is_blamed = |cause: &&Cause| blamed.iter().any(|one| asks_for(*one) == Some(**cause));
    let cause = ORDER.iter().find(is_blamed).copied().unwrap_or(Cause::Nothing);
    NewDemand {
        kind: only(&wish.kinds),
        area: only(&wish.areas),
        language: only(&wish.languages),
        accessibility: wish.accessibility.clone(),
        ..NewDemand::of(Source::Catalogue, cause)
    }
}

/// The one thing of a list; of several nobody knows which was meant.
fn only<T: Copy>(list: &[T]) -> Option<T> {
    match list {
        [one] => Some(*one),
        _ => None,
    }
}
