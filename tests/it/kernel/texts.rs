//! Typed text: addresses, cleaning, folding, order and plainness.

use proptest::prelude::*;
use valfard_tyreso::kernel::text::{
    fold, lix, one_line, optional_line, optional_paragraphs, paragraphs, sort_key,
};
use valfard_tyreso::kernel::{Email, FieldErrors};

#[test]
fn addresses_that_letters_can_be_sent_to() {
    for text in ["anna@example.se", " Anna.Berg+kommun@Sub.Example.se ", "o'neil@example.co.uk"] {
        assert_eq!(Email::parse(text).unwrap().as_str(), text.trim());
    }
    for text in [
        "",
        "anna",
        "anna@",
        "@example.se",
        "anna@localhost",
        "anna@[127.0.0.1]",
        "anna@example.se, bo@example.se",
        "anna@example.se\r\nBcc: bo@example.se",
        "an na@example.se",
        "anna@@example.se",
        "anna@example..se",
        "\"anna b\"@example.se",
        "Anna <anna@example.se>",
    ] {
        assert_eq!(Email::parse(text), Err("email"), "{text}");
    }
    let long = format!("{}@{}.se", "a".repeat(64), "b.".repeat(120));
    assert_eq!(Email::parse(&long), Err("email"));
}

#[test]
fn an_address_is_one_in_any_case_and_masked_when_printed() {
    let typed = Email::parse("Anna.Berg@Example.se").unwrap();
    assert_eq!(typed, Email::parse("anna.berg@example.se").unwrap());
    assert_eq!(typed.folded(), "anna.berg@example.se");
    assert_eq!(format!("{typed:?}"), "A***@Example.se");
    assert_eq!(serde_json::to_string(&typed).unwrap(), "\"Anna.Berg@Example.se\"");
}

#[test]
fn a_line_is_one_line() {
    assert_eq!(one_line("  Björk\u{a0}\r\n backen\t ", 20).unwrap(), "Björk backen");
    assert_eq!(one_line("a\u{0}b\u{202e}c\u{feff}", 3).unwrap(), "abc");
    assert_eq!(one_line("ååååå", 5).unwrap(), "ååååå", "signs are counted, not bytes");
    assert_eq!(one_line("åååååå", 5), Err("too_long"));
    assert_eq!(one_line(" \u{a0}\u{200b}", 5), Err("required"));
    assert_eq!(one_line(" \n ", 5), Err("required"));
    assert_eq!(optional_line(" \n ", 5), Ok(None));
    assert_eq!(optional_line("123456", 5), Err("too_long"));
}

#[test]
fn paragraphs_keep_their_lines() {
    let typed = "\r\n  Ett.  \r\nTv\u{e5}.\r\r\r\n\n\u{7}Tre.\u{2029}Fyra.\n\n";
    assert_eq!(paragraphs(typed, 100).unwrap(), "Ett.\nTvå.\n\nTre.\nFyra.");
    assert_eq!(paragraphs("\n \n", 100), Err("required"));
    assert_eq!(optional_paragraphs("\n \n", 100), Ok(None));
    assert_eq!(paragraphs("ett\ntvå", 6), Err("too_long"));
}

#[test]
fn all_faults_of_a_form_are_told_at_once_and_with_their_limits() {
    let mut errors = FieldErrors::default();
    assert_eq!(errors.line("name", " Anna ", 10), Some("Anna".to_owned()));
    assert_eq!(errors.optional_line("town", " ", 10), Some(None));
    assert_eq!(errors.line("title", "", 10), None);
    assert_eq!(errors.paragraphs("about", "ett\ntv\u{e5}", 6), None);
    assert_eq!(errors.take("mail", Email::parse("nobody")), None);
    let found: Vec<(&str, &str)> =
        errors.iter().map(|(field, faults)| (field, faults[0].code.as_str())).collect();
    assert_eq!(found, [("about", "too-long"), ("mail", "email"), ("title", "required")]);
    let limit = errors.iter().next().unwrap().1[0].values[0].clone();
    assert_eq!(limit, ("limit".to_owned(), "6".to_owned()));
    assert!(errors.into_result(Some(())).is_err());
}

#[test]
fn folding_forgives_case_and_accents() {
    for (text, folded) in [
        ("Åsa  ÄRLIG Öberg", "asa arlig oberg"),
        ("Café Müller", "cafe muller"),
        ("A\u{30a}sa", "asa"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("مرحبا", "مرحبا"),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn swedish_names_stand_in_swedish_order() {
    let mut names =
        vec!["Öberg", "Zetterlund", "Ärlig", "Åsa", "anna", "Örjan", "A\u{30a}by", "Oskar"];
    names.sort_by_key(|name| sort_key(name));
    let order = ["anna", "Oskar", "Zetterlund", "A\u{30a}by", "Åsa", "Ärlig", "Öberg", "Örjan"];
    assert_eq!(names, order);
}

#[test]
fn lix_weighs_sentences_and_long_words() {
    assert_eq!(lix(""), 0);
    assert_eq!(lix(" . ! \n - "), 0);
    // Five words in one sentence, none longer than six letters.
    assert_eq!(lix("Du kan välja en plats."), 5);
    // Ten words, two sentences, one long word: 5 + 10.
    assert_eq!(lix("Du får välja en anordnare. Vi kan hjälpa dig då."), 15);
    // A heading without a full stop is a sentence of its own.
    assert_eq!(lix("Dina val\nDu kan välja en."), 3);
    // A decimal ends nothing; three words, one long, rounded once: 3 + 33.3.
    assert_eq!(lix("Priset är 3.50kr idag nuförtiden?"), 25);
    let officialese = "Verkställighetsföreskrifternas ikraftträdandebestämmelser föranleder \
        kompletterande utredningsåtgärder avseende handläggningsordningen.";
    assert!(lix(officialese) > 60, "{}", lix(officialese));
}

proptest! {
    #[test]
    fn cleaning_and_folding_twice_changes_nothing(text in "\\PC{0,40}|[a-zåäöÅÄÖ \u{301}\r\n\t]{0,40}") {
        if let Ok(line) = one_line(&text, 1_000) {
            prop_assert_eq!(one_line(&line, 1_000), Ok(line.clone()));
            prop_assert!(!line.contains('\n'));
        }
        if let Ok(paragraph) = paragraphs(&text, 1_000) {
            prop_assert_eq!(paragraphs(&paragraph, 1_000), Ok(paragraph.clone()));
        }
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
        let _ = (lix(&text), sort_key(&text));
    }

    #[test]
    fn an_address_that_is_read_is_read_again(text in "[a-zA-Z0-9.+]{1,12}@[a-z0-9.-]{1,16}") {
        if let Ok(email) = Email::parse(&text) {
            prop_assert!(Email::parse(&email.folded()).is_ok());
            let masked = format!("{email:?}");
            prop_assert!(masked.starts_with(text.chars().next().unwrap()) && masked.contains("***@"));
        }
    }
}
