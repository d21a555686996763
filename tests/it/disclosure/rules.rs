//! What needs no database: the way of a request, masking, paragraphs, numbers, hours.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::{Strategy, proptest};
use valfard_tyreso::disclosure::{
    Age, DisclosureError, DisclosureOutcome as Outcome, DisclosureState as State, Paragraph, age,
    has_person_number, mask, outcome,
};

use crate::app::tuesday;

fn today() -> NaiveDate {
    tuesday().date()
}

fn passages(list: &[&str]) -> Vec<String> {
    list.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn an_end_is_an_end_and_every_state_is_reached() {
    let mut reached = vec![State::Received];
    for at in 0..State::ALL.len() {
        if let Some(state) = reached.get(at).copied() {
            let new: Vec<_> =
                state.next().iter().filter(|next| !reached.contains(next)).copied().collect();
            reached.extend(new);
        }
    }
    assert_eq!(reached.len(), State::ALL.len());
    for state in State::ALL {
        assert_eq!(state.next().is_empty(), !state.waits(), "{state}");
    }
}

#[test]
fn masking_refuses_a_part_and_nothing_found_refuses_all() {
    use Outcome::{Masked, Open, Refused, Whole};
    let of = |tests: &[Outcome]| outcome(tests, false).ok();
    assert_eq!(of(&[Whole, Whole]), Some(State::Answered));
    assert_eq!(of(&[Masked]), Some(State::PartlyRefused));
    assert_eq!(of(&[Whole, Refused]), Some(State::PartlyRefused));
    assert_eq!(of(&[Refused]), Some(State::Refused));
    assert!(matches!(outcome(&[Whole, Open], true), Err(DisclosureError::NotTested)));
    assert!(matches!(outcome(&[], false), Err(DisclosureError::NoReason)));
    assert_eq!(outcome(&[], true).ok(), Some(State::Refused));
}

#[test]
fn a_passage_is_masked_wherever_it_stands_however_it_is_written() {
    let text = "Kim Ek ringde.\nDet var KIM\n  EK igen, sa Åsa.";
    let copy = mask(text, &passages(&["kim ek", "åsa"])).unwrap();
    assert_eq!(copy, "█████ ringde.\nDet var █████ igen, sa █████.");
    // What touches is one mask: its length tells nothing.
    assert_eq!(mask("abcd", &passages(&["ab", "cd"])).unwrap(), "█████");
    assert_eq!(mask("Kim och Bo", &passages(&["Kim", "Kom", "x"])), Err(vec![1, 2]));
}

proptest! {
    /// Nothing of a passage that is masked is left, and nothing else is taken.
    #[test]
    fn no_passage_is_left_in_a_masked_text(
        words in proptest::collection::vec("[a-zåäöA-Z]{1,6}", 1..30),
        gaps in proptest::collection::vec(
            proptest::sample::select(vec![" ", "\n", "  ", "\t"]), 30),
        at in 0_usize..30, long in 1_usize..4,
    ) {
        let text: String = words.iter().zip(&gaps).flat_map(|(w, g)| [w.as_str(), *g]).collect();
        let from = at % words.len();
        let passage = words[from..(from + long).min(words.len())].join(" ");
        if passage.chars().count() >= 2 {
            let masked = mask(&text, std::slice::from_ref(&passage)).unwrap();
            let flat = |text: &str| {
                let text: String = text.chars().flat_map(char::to_lowercase).collect();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            assert!(!flat(&masked).contains(&flat(&passage)), "{masked}");
            let kept = masked.chars().filter(|c| *c != '█').count();
            assert!(kept < text.chars().count());
        }
    }

    #[test]
    fn masking_never_panics(text in "\\PC{0,80}", passage in "\\PC{0,8}") {
        let _either = mask(&text, &[passage]);
    }
}

#[test]
fn paragraphs_are_read_as_people_write_them() {
    for text in ["26:1", "26 kap. 1 §", "OSL 26 kap 1", "26 kap.1§"] {
        assert_eq!(Paragraph::parse(text).unwrap().word(), "26:1", "{text}");
    }
    assert_eq!(Paragraph::parse("31 kap. 16 a §").unwrap().word(), "31:16 a");
    for text in ["", "26", "sekretess", "45:1", "0:1", "26:0", "26:1 bb", "26 kap."] {
        assert!(Paragraph::parse(text).is_err(), "{text}");
    }
    let round = (1_u32..=44, 1_u32..=99).prop_map(|(c, s)| format!("{c}:{s}"));
    proptest!(|(word in round)| assert_eq!(Paragraph::parse(&word).unwrap().word(), word));
}

/// R57.
#[test]
fn r57_personal_numbers_are_seen_in_every_spelling() {
    for text in [
        "Hon har 189001019802.",
        "nr: 18900101-9802",
        "(900101+9802)",
        "18900101 9802",
        "f. 19121212-1212, Tyresö",
        "191212121212",
    ] {
        assert!(has_person_number(text, today()), "{text}");
    }
    for text in [
        "Org.nr 556016-0680",
        "Ring 08-123 456 78",
        "VT 2026:17, 2026-03-03 kl. 10.20",
        "1234567890123",
        "19121212-1213",
        "",
    ] {
        assert!(!has_person_number(text, today()), "{text}");
    }
}

#[test]
fn age_is_told_in_hours_and_then_in_days() {
    let came = tuesday();
    assert_eq!(age(came, came + TimeDelta::minutes(50)), Age::Hours(0));
    assert_eq!(age(came, came + TimeDelta::hours(23)), Age::Hours(23));
    assert_eq!(age(came, came + TimeDelta::hours(25)), Age::Days(1));
    assert_eq!(age(came, came - TimeDelta::hours(1)), Age::Hours(0));
    assert_eq!(Age::Hours(5).urgency(), "");
    assert_eq!(Age::Days(2).urgency(), "soon");
    assert_eq!(Age::Days(3).urgency(), "late");
}
