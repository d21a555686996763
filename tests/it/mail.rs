//! Every kind of letter as its reader gets it.

use std::collections::BTreeSet;

use valfard_tyreso::kernel::{Email, Lang};
use valfard_tyreso::platform::mailer;
use valfard_tyreso::platform::outbox::{self, Letter};

use crate::app::TestApp;
use crate::words::{Texts, values};

/// "2026-12-09" anywhere in a text.
pub fn has_iso_day(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    signs.windows(10).any(|ten| {
        ten.iter().enumerate().all(|(at, c)| match at {
            4 | 7 => *c == '-',
            _ => c.is_ascii_digit(),
        })
    })
}

#[actix_web::test]
async fn no_letter_says_a_day_in_figures_in_any_language() {
    assert!(has_iso_day("senast 2026-12-09.") && !has_iso_day("08-465 004 01, 2026-12"));
    let app = TestApp::new().await;
    let now = app.now();
    let swedish = Texts::read("sv");
    let kinds: BTreeSet<(&str, &str)> = swedish
        .iter()
        .filter_map(|(key, text)| {
            let key = key.strip_prefix("mail-")?.strip_suffix("-body")?;
            Some((key, text))
        })
        .collect();
    assert!(kinds.len() > 50, "{}", kinds.len());
    for (kind, text) in kinds {
        let names = values(text);
        for &lang in Lang::ALL {
            let kind = kind.to_owned();
            let given: Vec<(String, String)> = names
                .iter()
                .map(|name| {
                    let value = match name.as_str() {
                        "day" => "2026-12-09".to_owned(),
                        "at" => outbox::moment(now),
                        other => other.to_owned(),
                    };
                    (name.clone(), value)
                })
                .collect();
            app.db(move |conn| {
                let values: Vec<(&str, &str)> =
                    given.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let to = Email::parse("alva@example.se").unwrap();
                let letter = Letter { kind: &kind, to: &to, lang, values: &values, once: None };
                outbox::push(conn, &letter, now)
            });
            let newest = app.db(|conn| outbox::newest(conn, 1)).remove(0);
            let text = mailer::write(&app.state.words, "https://val.example", &newest);
            let whole = format!("{}\n{}", text.subject, text.body);
            assert!(!has_iso_day(&whole), "{lang}: {whole}");
            // A day that is named is named whole, in the reader's own words.
            if names.contains("day") {
                assert!(whole.contains("2026"), "{lang}: {whole}");
            }
        }
    }
}
