//! R13: the draw of the day.

use std::collections::BTreeMap;

use proptest::prelude::*;
use valfard_tyreso::catalogue::{Draw, drawn, number, seed};

use super::make::day;

#[test]
fn r13_the_numbers_can_be_worked_out_by_anyone() {
    assert_eq!(seed(day()), "2026-03-03");
    // printf '%s' '2026-03-03 VT-2345-6789' | sha256sum
    let expected = "48a0389512cded35a2f0985ad921cd4b9a6054d877cd74b08503c99e52fffa65";
    assert_eq!(number("2026-03-03", "VT-2345-6789"), expected);
}

fn draws(offers: &[usize], seed: &str) -> Vec<Draw> {
    let of = |provider: usize, count: usize| {
        (0..count).map(move |offer| {
            Draw::of(seed, &format!("P{provider}"), &format!("P{provider}-{offer}"))
        })
    };
    offers.iter().enumerate().flat_map(|(provider, count)| of(provider, *count)).collect()
}

fn order(draws: &[Draw]) -> Vec<usize> {
    drawn(&draws.iter().collect::<Vec<_>>())
}

#[test]
fn r13_many_offers_buy_no_better_place() {
    // One provider with forty offers, three with one each: how often each stands first.
    let mut first: BTreeMap<bool, u32> = BTreeMap::new();
    for day in 0..400 {
        let draws = draws(&[40, 1, 1, 1], &format!("day {day}"));
        let order = order(&draws);
        // Everybody is seen before anybody is seen twice.
        let mut seen: Vec<&str> =
            order[..4].iter().map(|at| draws[*at].provider.as_str()).collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 4);
        *first.entry(order[0] < 40).or_default() += 1;
    }
    let big = first[&true];
    assert!((60..=140).contains(&big), "first on {big} of 400 days");
}

#[test]
fn r13_every_day_is_drawn_anew() {
    let days: std::collections::BTreeSet<Vec<usize>> =
        (0..20).map(|day| order(&draws(&[1, 1, 1, 1, 1, 1], &format!("day {day}")))).collect();
    assert!(days.len() > 15);
}

proptest! {
    #[test]
    fn r13_the_order_depends_on_the_references_alone(
        offers in prop::collection::vec(1_usize..5, 1..8),
        turn in 0_usize..40,
    ) {
        let draws = draws(&offers, "2026-03-03");
        let turned: Vec<Draw> =
            draws.iter().cycle().skip(turn % draws.len()).take(draws.len()).cloned().collect();
        let named = |draws: &[Draw]| -> Vec<Draw> {
            order(draws).into_iter().map(|at| draws[at].clone()).collect()
        };
        prop_assert_eq!(named(&draws), named(&turned));
    }
}
