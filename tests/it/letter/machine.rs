//! The states of a letter's code, whatever is done in whatever order.

use proptest::prelude::*;
use valfard_tyreso::letter::{ALPHABET, LetterState, MOST_TRIES, SIGNS, spelled};
use valfard_tyreso::platform::secret::random_signs;

proptest! {
    /// What works can end in three ways; what is locked can only be replaced; the rest is over.
    #[test]
    fn a_code_never_works_again_once_it_does_not(steps in prop::collection::vec(0..5_usize, 0..12)) {
        let mut state = LetterState::Issued;
        let mut ended = false;
        for step in steps {
            let to = LetterState::ALL[step];
            let allowed = state.next().contains(&to);
            match state.go(to) {
                Ok(next) => {
                    prop_assert!(allowed);
                    state = next;
                }
                Err(_) => prop_assert!(!allowed),
            }
            ended |= !state.works();
            prop_assert!(!(ended && state.works()), "it came back from {state}");
            prop_assert!(state == LetterState::Issued || to != LetterState::Issued || !allowed);
        }
    }
}

#[test]
fn a_code_has_forty_eight_bits_and_reads_in_groups() {
    let bits = f64::from(u8::try_from(ALPHABET.len()).unwrap()).log2() * 10.0;
    assert!(SIGNS == 10 && bits >= 48.0, "{bits}");
    assert_eq!(MOST_TRIES, 5);
    for _ in 0..200 {
        let code = random_signs(ALPHABET, SIGNS);
        assert_eq!(code.len(), SIGNS);
        assert!(code.bytes().all(|sign| ALPHABET.contains(&sign)));
        let written = spelled(&code);
        let groups: Vec<usize> = written.split('-').map(str::len).collect();
        assert_eq!(groups, [4, 3, 3], "{written}");
    }
    assert!(["0", "1", "O", "I", "L"].iter().all(|sign| !ALPHABET.contains(&sign.as_bytes()[0])));
}
