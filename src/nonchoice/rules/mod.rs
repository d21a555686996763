//! What the policy for those who do not choose gives: the same for the same facts, whoever asks,
//! and in whatever order the facts come.

mod distance;
mod recompute;
mod when;

use std::cmp::Ordering;

use sha2::{Digest, Sha256};

use super::model::{
    Candidate, Excluded, Facts, Finding, NonchoiceBar, NonchoiceOutcome, PolicyFacts, Proposal,
    Ranked,
};
use crate::catalogue::{self, Draw};
use crate::system::DefaultAlternative;

pub use distance::metres;
pub use recompute::{Difference, check, differences, record_of, told};
pub use when::{is_due, may_begin, may_reopen_until, warns};

/// The version of the rules of this folder; kept with each decision.
pub const VERSION: i64 = 1;

/// R14: finds who is left out and why, the order of the others, and what follows.
///
/// Where the person was placed before by such a decision of the same kind they stay, if that place
/// is among those left (scenario 43).
pub fn find(facts: &Facts) -> Finding {
    let mut places: Vec<&Candidate> = facts.candidates.iter().collect();
    places.sort_by(|a, b| a.site.cmp(&b.site));
    let (mut excluded, mut open) = (Vec::new(), Vec::new());
    for place in places {
        let why = bars(facts, place);
        if why.is_empty() {
            open.push(place);
        } else {
            excluded.push(Excluded { site: place.site.clone(), why });
        }
    }
    let order = match &facts.policy {
        Some(policy) => in_order(facts, policy, &open),
        None => Vec::new(),
    };
    let proposal = match (order.first(), &facts.policy) {
        (Some(first), _) => Proposal::Place { site: first.site.clone() },
        (None, Some(policy)) if policy.method == DefaultAlternative::InHouse => {
            Proposal::OwnUnit { name: policy.unit.clone() }
        }
        (None, _) => Proposal::Nobody,
    };
    Finding { excluded, order, proposal }
}

/// Every reason to leave a place out.
fn bars(facts: &Facts, place: &Candidate) -> Vec<NonchoiceBar> {
    let fills = place.free > 0 && place.free < facts.hundredths;
    [
        (place.leaving, NonchoiceBar::Leaving),
        (place.paused, NonchoiceBar::Paused),
        (place.warned, NonchoiceBar::Warned),
        (place.free <= 0, NonchoiceBar::Full),
        (fills, NonchoiceBar::TooLittle),
        (place.speaks == Some(false), NonchoiceBar::Language),
        (place.accessible == Some(false), NonchoiceBar::Access),
        (!by_rule(facts.policy.as_ref(), place), NonchoiceBar::NotByRule),
    ]
    .into_iter()
    .filter_map(|(holds, bar)| holds.then_some(bar))
    .collect()
}

/// Whether the policy lets a place be given at all: of the first two methods the named contract's
/// alone (KKV 2019:2).
fn by_rule(policy: Option<&PolicyFacts>, place: &Candidate) -> bool {
    policy.is_some_and(|policy| match policy.method {
        DefaultAlternative::InHouse | DefaultAlternative::ProcuredSupplier => {
            policy.supplier.as_ref() == Some(&place.contract)
        }
        DefaultAlternative::Nearest
        | DefaultAlternative::Turn
        | DefaultAlternative::PublishedDraw => true,
    })
}

fn in_order(facts: &Facts, policy: &PolicyFacts, open: &[&Candidate]) -> Vec<Ranked> {
    let draws = match (&policy.seed, policy.method) {
        (Some(seed), DefaultAlternative::PublishedDraw) => drawn(seed, &facts.draw_key, open),
        _ => Vec::new(),
    };
    let stands = |place: &Candidate| draws.iter().position(|(site, _)| *site == place.site);
    let mut ranked: Vec<(&Candidate, Ranked)> = open
        .iter()
        .map(|place| {
            let draw = draws.iter().find(|(site, _)| *site == place.site);
            let ranked = Ranked {
                site: place.site.clone(),
                stays: facts.stays_with.as_ref() == Some(&place.provider),
                metres: facts.area.and_then(|area| metres(area, place.area)),
                turns: place.turns,
                last_turn: place.last_turn,
                draw: draw.map(|(_, number)| number.clone()),
            };
            (*place, ranked)
        })
        .collect();
    ranked.sort_by(|(a, x), (b, y)| {
        let by_method = match policy.method {
            DefaultAlternative::PublishedDraw => stands(a).cmp(&stands(b)),
            DefaultAlternative::Turn => turn(a, b).then_with(|| nearest(x, y)),
            DefaultAlternative::Nearest
            | DefaultAlternative::InHouse
            | DefaultAlternative::ProcuredSupplier => nearest(x, y).then_with(|| turn(a, b)),
        };
        y.stays.cmp(&x.stays).then(by_method).then_with(|| a.site.cmp(&b.site))
    });
    ranked.into_iter().map(|(_, ranked)| ranked).collect()
}

/// The provider that has been given fewest goes first; of two with as many, the one that has waited
/// longest; of two that have waited as long, the one whose code comes first.
fn turn(a: &Candidate, b: &Candidate) -> Ordering {
    (a.turns, a.last_turn, &a.provider).cmp(&(b.turns, b.last_turn, &b.provider))
}

/// A place whose distance is not known stands last.
fn nearest(a: &Ranked, b: &Ranked) -> Ordering {
    a.metres.unwrap_or(i64::MAX).cmp(&b.metres.unwrap_or(i64::MAX))
}

/// The places in the order drawn, each with the number of its provider: SHA-256 of the published
/// seed, the key of this draw and the provider's code. As in the catalogue, many places buy no
/// better chance.
fn drawn(seed: &str, key: &str, open: &[&Candidate]) -> Vec<(String, String)> {
    let seed = format!("{seed} {key}");
    let draws: Vec<Draw> =
        open.iter().map(|place| Draw::of(&seed, &place.provider, &place.site)).collect();
    let order = catalogue::drawn(&draws.iter().collect::<Vec<_>>());
    let place = |at: usize| Some((open.get(at)?.site.clone(), draws.get(at)?.provider.clone()));
    order.into_iter().filter_map(place).collect()
}

/// SHA-256 of the facts, the same in whatever order the places come.
pub fn digest(facts: &Facts) -> String {
    let mut facts = facts.clone();
    facts.candidates.sort_by(|a, b| a.site.cmp(&b.site));
    hash(&facts)
}

/// The mark of a proposal: what the decider saw is what is decided.
pub fn seen(facts: &Facts, finding: &Finding) -> String {
    hash(&(facts.policy.as_ref().map(|policy| &policy.reference), &finding.proposal))
}

/// What sets a draw apart from others of the same seed.
pub fn draw_key(right: &str) -> String {
    hex::encode(Sha256::digest(right))
}

fn hash(value: &impl serde::Serialize) -> String {
    hex::encode(Sha256::digest(serde_json::json!(value).to_string()))
}

/// Whether an outcome is what a proposal leads to; to place nobody is always possible.
pub const fn follows(outcome: NonchoiceOutcome, proposal: &Proposal) -> bool {
    match outcome {
        NonchoiceOutcome::Placed => matches!(proposal, Proposal::Place { .. }),
        NonchoiceOutcome::OwnUnit => matches!(proposal, Proposal::OwnUnit { .. }),
        NonchoiceOutcome::NotPlaced | NonchoiceOutcome::Reopened => true,
    }
}
