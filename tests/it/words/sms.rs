//! Short messages: one of its own for every letter that a person may get by SMS, short, and without a
//! word of what it is about.
//!
//! A message in the alphabet of GSM (3GPP TS 23.038, once GSM 03.38) has 160 septets; in any other
//! alphabet it is UCS-2, of which one message has 70 and each part of a longer one 67 (3GPP TS 23.040
//! 9.2.3.24.1). One part where the alphabet allows it, and two for Arabic.

use valfard_tyreso::kernel::Lang;
use valfard_tyreso::platform::words::Words;

use super::Texts;
use crate::source::{Rust, files};

/// Files whose letters go to persons: those to staff and providers lie in files of their own.
const TO_PERSONS: &[&str] = &["right", "choice", "letter", "placement", "nonchoice"];

/// Only ever on paper.
const PAPER: &[&str] = &["letter-new-code"];

/// Longer than any address that the portal makes.
const LINK: &str = "https://valfard.tyreso.example/mina-sidor/beslut/IB-7K3M-9Q2D-4XWP";

/// Beginnings of words that somebody who looks over a shoulder must not read.
const SENSITIVE: &[(&str, &[&str])] = &[
    (
        "sv",
        &[
            "beslut",
            "bestäm",
            "ickeval",
            "val",
            "välj",
            "plats",
            "insats",
            "stöd",
            "bistånd",
            "arbet",
            "utförare",
            "social",
            "skydd",
            "kommun",
            "omsorg",
            "soc",
            "hjälp",
        ],
    ),
    (
        "en",
        &[
            "decision",
            "decide",
            "choose",
            "choice",
            "chosen",
            "place",
            "support",
            "aid",
            "measure",
            "work",
            "provider",
            "social",
            "protect",
            "municipal",
            "welfare",
            "help",
        ],
    ),
    (
        "fi",
        &[
            "päätö", "päätt", "vali", "paik", "tuki", "tuke", "toimenpi", "työ", "sosiaali",
            "kunta", "apu",
        ],
    ),
    (
        "so",
        &["go'aan", "dooro", "doorasho", "boos", "taageer", "kaalmo", "shaqo", "bulsh", "degmo"],
    ),
    ("ar", &["قرار", "اختيار", "اختر", "تختار", "مكان", "دعم", "مساعدة", "عمل", "بلدية"]),
];

/// Septets of a text in the alphabet of GSM; nothing if a sign is not in it.
fn septets(text: &str) -> Option<usize> {
    let basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNO\
                 PQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    let signs = text.chars().map(|c| match c {
        c if basic.contains(c) => Some(1),
        c if "^{}\\[~]|€".contains(c) => Some(2),
        _ => None,
    });
    signs.sum()
}

/// Whether a text fits in one part of GSM, or in two of UCS-2.
fn fits(text: &str) -> bool {
    match septets(text) {
        Some(septets) => septets <= 160,
        None => text.encode_utf16().count() <= 2 * 67,
    }
}

/// Kinds of letters to persons, but for those on paper only.
fn kinds() -> Vec<String> {
    let texts = Texts::read("sv");
    let mut kinds: Vec<String> = texts
        .0
        .iter()
        .filter(|(_, (stem, _))| TO_PERSONS.contains(&stem.as_str()))
        .filter_map(|(key, _)| key.strip_prefix("mail-")?.strip_suffix("-subject"))
        .filter(|kind| !PAPER.contains(kind))
        .map(str::to_owned)
        .collect();
    kinds.extend(["letter-code", "message"].map(str::to_owned));
    kinds
}

#[test]
fn every_letter_to_a_person_has_a_short_message_that_tells_nothing() {
    let (words, mut faults) = (Words::load().unwrap(), Vec::new());
    let kinds = kinds();
    assert!(kinds.len() >= 13, "{kinds:?}");
    for kind in &kinds {
        let key = format!("sms-{kind}");
        for &lang in Lang::ALL {
            if !Texts::read(lang.word()).keys().contains(key.as_str()) {
                faults.push(format!("{key}: not in {}", lang.word()));
                continue;
            }
            let say = |link| {
                let values = [("code", "123456"), ("day", "2026-03-10"), ("link", link)];
                words.text(lang, &key, &values)
            };
            let text = say(LINK);
            if !fits(&text) {
                faults.push(format!("{key} {lang}: too long: {text}"));
            }
            let gsm = septets(&text).is_some();
            if !gsm && lang.word() != "ar" {
                faults.push(format!("{key} {lang}: a sign that is not in the alphabet of GSM"));
            }
            // The name of the portal is no word of what it is about.
            let bare = say("").to_lowercase().replace("en väg in", "");
            let tag = lang.word().split('-').next().unwrap();
            let (_, sensitive) = SENSITIVE.iter().find(|(of, _)| *of == tag).unwrap();
            for word in bare.split(|c: char| !c.is_alphabetic() && c != '\'') {
                if let Some(said) = sensitive.iter().find(|said| word.starts_with(**said)) {
                    faults.push(format!("{key} {lang}: \"{word}\" begins as \"{said}\""));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What rooms write to persons is among the kinds that the test above walks.
#[test]
fn no_letter_to_a_person_is_left_out() {
    let kinds = kinds();
    let mut found = 0;
    for file in files("src", ".rs") {
        let rust = Rust::read(&file.text);
        for kind in rust.after("Note::new(") {
            found += 1;
            assert!(kinds.iter().any(|known| known == kind), "{kind} ({})", file.path);
        }
        for (at, _) in rust.code.match_indices("PersonMessage {") {
            // A letter about a person is made by the letter room and by `client`'s own.
            let kept = ["src/letter/", "src/client/mail.rs", "src/platform/outbox/"];
            assert!(kept.iter().any(|path| file.path.starts_with(path)), "{} {at}", file.path);
        }
    }
    assert!(found >= 3, "{found}");
}

#[test]
fn signs_are_counted_as_the_network_does() {
    assert_eq!(septets("En väg in"), Some(9));
    assert_eq!(septets("[€]"), Some(6));
    assert_eq!(septets("ç"), None);
    assert!(fits(&"a".repeat(160)) && !fits(&"a".repeat(161)));
    assert!(fits(&"ر".repeat(134)) && !fits(&"ر".repeat(135)));
}
