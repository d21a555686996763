//! Amounts in öre.

use proptest::prelude::*;
use valfard_tyreso::kernel::Money;

fn ore(ore: i64) -> Money {
    Money::from_ore(ore)
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for (text, expected) in [
        ("1 234,50", 123_450),
        ("1234,5", 123_450),
        ("1234.50", 123_450),
        ("1\u{a0}234\u{202f}567 kr", 123_456_700),
        ("  95:- ", 9_500),
        ("0", 0),
        ("0,05", 5),
        ("-20", -2_000),
        ("\u{2212}20,01 kr", -2_001),
        ("450 kronor", 45_000),
        ("007", 700),
    ] {
        assert_eq!(Money::parse(text), Ok(ore(expected)), "{text}");
    }
}

#[test]
fn what_could_mean_two_amounts_is_refused() {
    for text in [
        "",
        "kr",
        "1.234",
        "1,234",
        "1.234,50",
        "12 34",
        "1  234",
        "1234 567",
        "1,",
        ",5",
        "1,-5",
        "+5",
        "--5",
        "1e3",
        "0x10",
        "NaN",
        "92233720368547759",
        "fem",
    ] {
        assert_eq!(Money::parse(text), Err("money"), "{text}");
    }
}

#[test]
fn amounts_are_shown_the_swedish_way() {
    for (amount, shown) in [
        (0, "0,00 kr"),
        (5, "0,05 kr"),
        (123_450, "1 234,50 kr"),
        (100_000_000, "1 000 000,00 kr"),
        (-99_999, "\u{2212}999,99 kr"),
        (i64::MIN, "\u{2212}92 233 720 368 547 758,08 kr"),
    ] {
        assert_eq!(ore(amount).to_string(), shown.replace(' ', "\u{a0}"));
    }
}

#[test]
fn what_cannot_be_held_is_nothing() {
    let most = ore(i64::MAX);
    assert_eq!(most.checked_add(ore(1)), None);
    assert_eq!(ore(i64::MIN).checked_sub(ore(1)), None);
    assert_eq!(most.checked_mul(2), None);
    assert_eq!(most.checked_share(2, 1), None);
    assert_eq!(most.checked_share(1, 0), None);
    assert_eq!(ore(100).checked_add(ore(-30)).and_then(|m| m.checked_mul(3)), Some(ore(210)));
}

#[test]
fn half_an_ore_goes_away_from_zero() {
    for (amount, numerator, denominator, share) in [
        (5, 1, 2, 3),
        (-5, 1, 2, -3),
        (5, -1, 2, -3),
        (5, 1, -2, -3),
        (10, 1, 3, 3),
        (10, 2, 3, 7),
        (1_000_000, 17, 30, 566_667),
        (i64::MAX, 3, 3, i64::MAX),
        (i64::MIN, 1, 1, i64::MIN),
    ] {
        let found = ore(amount).checked_share(numerator, denominator);
        assert_eq!(found, Some(ore(share)), "{amount} · {numerator}/{denominator}");
    }
}

proptest! {
    #[test]
    fn what_is_shown_is_read_back(amount in -i64::MAX..=i64::MAX) {
        prop_assert_eq!(Money::parse(&ore(amount).to_string()), Ok(ore(amount)));
    }

    #[test]
    fn a_share_is_never_half_an_ore_off(
        amount in -1_000_000_000_i64..1_000_000_000,
        numerator in -1_000_i64..1_000,
        denominator in 1_i64..1_000,
    ) {
        let share = ore(amount).checked_share(numerator, denominator).unwrap().ore();
        let off = i128::from(share) * i128::from(denominator)
            - i128::from(amount) * i128::from(numerator);
        prop_assert!(2 * off.abs() <= i128::from(denominator));
    }

    #[test]
    fn no_text_makes_the_reader_fall(text in "\\PC{0,24}|[0-9 ,.:kr-]{0,24}") {
        let _ = Money::parse(&text);
    }
}
