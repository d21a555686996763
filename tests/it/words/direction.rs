//! What is put into a sentence stands there as one piece, whichever way the sentence is read.

use fluent_bundle::FluentValue;
use valfard_tyreso::kernel::Lang;
use valfard_tyreso::platform::view::{day_text, moment_text};
use valfard_tyreso::platform::words::Words;

use super::{Texts, values};

const PHONE: &str = "08-465 004 00";

#[test]
fn in_arabic_every_value_of_every_text_stands_in_marks() {
    let words = Words::load().unwrap();
    let mut shown = 0;
    for (key, text) in Texts::read("ar").iter() {
        let names = values(text);
        let given: Vec<(&str, FluentValue<'_>)> =
            names.iter().map(|name| (name.as_str(), FluentValue::from(PHONE))).collect();
        let text = words.find(Lang::Ar, key, &given).unwrap();
        let marked = format!("\u{2068}{PHONE}\u{2069}");
        assert_eq!(text.matches(PHONE).count(), text.matches(&marked).count(), "{key}: {text}");
        let whole = text.starts_with('\u{2068}')
            && text.matches('\u{2068}').count() > text.matches(PHONE).count();
        assert!(!whole, "no marks round the whole of {key}");
        shown += text.matches(PHONE).count();
    }
    assert!(shown > 200, "{shown}");
}

#[test]
fn links_times_and_texts_of_ones_own_direction_have_no_marks() {
    let words = Words::load().unwrap();
    let link = "https://val.example/bekrafta/abc";
    let mail = words.text(Lang::Ar, "mail-password-reset-body", &[("name", "نور"), ("link", link)]);
    assert!(mail.contains(link) && !mail.contains(&format!("\u{2068}{link}")), "{mail}");
    let at = "2026-12-09T16:00:00".parse().unwrap();
    assert!(moment_text(&words, Lang::Ar, at).contains("17.00"));
    for lang in [Lang::Sv, Lang::Easy, Lang::En, Lang::Fi, Lang::So] {
        let day = day_text(&words, lang, "2026-12-09".parse().unwrap());
        assert!(!day.contains(['\u{2068}', '\u{2069}']), "{day}");
        let mail =
            words.text(lang, "mail-password-reset-body", &[("name", "Kim Ek"), ("link", link)]);
        assert!(!mail.contains('\u{2068}'), "{mail}");
        let mail =
            words.text(lang, "mail-password-reset-body", &[("name", "نور 3"), ("link", link)]);
        assert!(mail.contains("\u{2068}نور 3\u{2069}"), "{mail}");
    }
}
