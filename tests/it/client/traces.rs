//! What tells who somebody is in a text that people have written.

use valfard_tyreso::client::PersonMatcher;

fn traces() -> PersonMatcher {
    let number = "198112189876".to_owned();
    PersonMatcher::new("Sivgerd Ek-Holmqvist", &[number], "+46 70-174 06 77", "Sivgerd@example.se")
}

#[test]
fn a_name_is_found_whole_in_any_order_and_case() {
    let traces = traces();
    for text in [
        "Sivgerd Ek-Holmqvist kommer i morgon",
        "HOLMQVIST EK, SIVGERD",
        "Om Sivgerds start: ring Ek Holmqvists mamma",
        "Sivgerd\nEk   Holmqvist",
    ] {
        assert!(traces.matches(text), "{text}");
    }
    for text in ["", "Sivgerd kommer", "Familjen Holmqvist", "Sivgerda Ek Holmqvistsson"] {
        assert!(!traces.matches(text), "{text}");
    }
}

#[test]
fn numbers_and_addresses_are_found_however_they_are_written() {
    let traces = traces();
    for text in [
        "19811218-9876",
        "nummer 811218 9876.",
        "811218+9876",
        "8112189876",
        "ring 070-174 06 77",
        "0046701740677",
        "tel (070) 1740677",
        "skriv till sivgerd@EXAMPLE.se",
    ] {
        assert!(traces.matches(text), "{text}");
    }
    for text in ["811218-9875", "070-174 06 78", "1218-9876", "siv@example.se"] {
        assert!(!traces.matches(text), "{text}");
    }
    // Nothing is known, so nothing is found; and it does not say what it looks for.
    assert!(!PersonMatcher::new("", &[], "", "").matches("vad som helst 12"));
    assert_eq!(format!("{traces:?}"), "PersonMatcher");
    // A number of another kind.
    let local = PersonMatcher::new("", &["20000101T220".to_owned()], "", "");
    assert!(local.matches("har 20000101t220 hos oss"));
}
