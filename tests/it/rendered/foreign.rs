//! Swedish texts of ours that a page in another language shows as its own: a translation is missing.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::walk::Place;
use crate::words::{Texts, values};

/// Shorter texts are often the same word in two languages.
const FEWEST_LETTERS: usize = 8;

/// What stands in Swedish and not in the other language: whole texts without values, and of the
/// others the pieces between the values.
pub fn only_swedish(lang: &str) -> BTreeSet<String> {
    let theirs = Texts::read(lang);
    let theirs: BTreeSet<String> = theirs.iter().flat_map(|(_, text)| pieces(text)).collect();
    let swedish = Texts::read("sv");
    let ours = swedish.iter().flat_map(|(_, text)| pieces(text));
    ours.filter(|text| text.chars().count() >= FEWEST_LETTERS && !theirs.contains(text)).collect()
}

/// The lines of a text, cut at its values.
fn pieces(text: &str) -> Vec<String> {
    let cut = if values(text).is_empty() { text.to_owned() } else { without_values(text) };
    cut.lines().map(tidy).filter(|line| line.split(' ').count() > 1).collect()
}

/// Each value becomes the end of a line.
fn without_values(text: &str) -> String {
    let mut cut = String::new();
    let mut depth = 0_u32;
    for letter in text.chars() {
        match letter {
            '{' => {
                depth += 1;
                cut.push('\n');
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => cut.push(letter),
            _ => {}
        }
    }
    cut
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where one of the texts stands as if it were in the page's language.
pub fn shown_as_own(
    html: &str,
    only_swedish: &BTreeSet<String>,
    place: &Place,
    lang: &str,
) -> Vec<String> {
    let document = Html::parse_document(html);
    let body = Selector::parse("body").unwrap();
    let mut wrong = Vec::new();
    for node in document.select(&body).flat_map(|body| body.descendants()) {
        let Some(text) = node.value().as_text() else { continue };
        let shown = tidy(text);
        let mut above = node.ancestors().filter_map(ElementRef::wrap);
        let own = above.find_map(|element| element.attr("lang"));
        if own == Some(lang) && only_swedish.iter().any(|swedish| is_said(&shown, swedish)) {
            wrong.push(format!("{} ({lang}): {shown}", place.kind));
        }
    }
    wrong
}

/// The whole of what is shown, or a piece of at least four words in it.
fn is_said(shown: &str, swedish: &str) -> bool {
    shown == swedish || (swedish.split(' ').count() >= 4 && shown.contains(swedish))
}

#[test]
fn a_text_that_is_only_swedish_is_found_where_it_is_taken_for_another_language() {
    let place = Place { kind: "/".to_owned(), path: "/".to_owned(), reader: None };
    let swedish = BTreeSet::from(["Sök bland alla".to_owned()]);
    let page = |inner: &str| format!("<html lang=\"fi\"><body>{inner}</body></html>");
    let found = |inner: &str| shown_as_own(&page(inner), &swedish, &place, "fi").len();
    assert_eq!(found("<p>Sök bland alla</p>"), 1);
    assert_eq!(found("<p lang=\"sv\">Sök bland alla</p>"), 0);
    assert_eq!(found("<p>Hae kaikista</p>"), 0);
}
