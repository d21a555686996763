//! Results are said when enough people stand behind them on both sides, and never otherwise.

use proptest::prelude::*;

use valfard_tyreso::catalogue::{Ended, Outcome, outcome};

const YEAR: Ended = Ended { all: 34, reached: 15, months: 12, adjusted: true };

#[test]
fn a_share_is_said_of_a_year_with_enough_on_both_sides() {
    assert_eq!(outcome(&YEAR), Outcome::Share { reached: 15, of: 34 });
    assert_eq!(outcome(&Ended { adjusted: false, ..YEAR }), Outcome::NotYet);
    assert_eq!(outcome(&Ended::default()), Outcome::NotYet);
    for few in [
        Ended { all: 17, reached: 8, ..YEAR },
        Ended { reached: 4, ..YEAR },
        Ended { reached: 30, ..YEAR },
        Ended { reached: 0, ..YEAR },
        Ended { reached: 34, ..YEAR },
        Ended { months: 11, ..YEAR },
    ] {
        assert_eq!(outcome(&few), Outcome::TooFew, "{few:?}");
    }
}

proptest! {
    #[test]
    fn nobody_can_be_counted_out_of_what_is_said(
        all in -5_i64..200, reached in -5_i64..200, months in 0_i64..30, adjusted: bool
    ) {
        if let Outcome::Share { reached, of } = outcome(&Ended { all, reached, months, adjusted }) {
            prop_assert!(adjusted && months == 12);
            prop_assert!(of >= 18 && reached >= 5 && of - reached >= 5);
        }
    }
}
