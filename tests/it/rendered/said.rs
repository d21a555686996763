//! Words that providers have written, and whether a page says that they are Swedish.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use valfard_tyreso::catalogue::Catalogue;

use super::walk::Place;
use crate::app::TestApp;

/// What providers have written.
pub struct Said {
    /// Every line of it.
    pub texts: BTreeSet<String>,
    /// Their own names among it.
    pub names: BTreeSet<String>,
}

/// Names, summaries and texts of every offer that everybody can read.
pub fn by_providers(app: &TestApp) -> Said {
    let snapshot = app.state.room::<Catalogue>().unwrap().snapshot();
    let mut said = BTreeSet::new();
    for entry in &snapshot.entries {
        let texts = [
            &entry.name,
            &entry.summary,
            &entry.description,
            &entry.content,
            &entry.hours,
            &entry.competence,
            &entry.methods,
            &entry.start_note,
            &entry.good_to_know,
            &entry.provider.name,
        ];
        said.extend(texts.into_iter().flat_map(|text| text.lines()).map(str::to_owned));
        said.extend(entry.sites.iter().map(|place| place.street.clone()));
    }
    said.retain(|text| text.trim().chars().count() > 3);
    assert!(said.len() > 10, "{said:?}");
    let names = snapshot.entries.iter().map(|entry| entry.provider.name.clone()).collect();
    Said { texts: said, names }
}

/// A provider's name inside a sentence of ours: names need no language of their own (WCAG 3.1.2).
fn is_name_in_sentence(shown: &str, theirs: &[&String], said: &Said) -> bool {
    let mut rest = shown.to_owned();
    for words in theirs {
        rest = rest.replace(words.as_str(), "");
    }
    let ours = rest.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    ours >= 1 && theirs.iter().all(|words| said.names.contains(*words))
}

/// Where a provider's words stand without `lang="sv"`, or without a direction on a page from right
/// to left.
pub fn unmarked(html: &str, said: &Said, place: &Place, lang: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let body = Selector::parse("body").unwrap();
    let mut wrong = Vec::new();
    for body in document.select(&body) {
        for node in body.descendants() {
            let Some(text) = node.value().as_text() else { continue };
            let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let theirs: Vec<&String> =
                said.texts.iter().filter(|words| shown.contains(words.as_str())).collect();
            if theirs.is_empty() || is_name_in_sentence(&shown, &theirs, said) {
                continue;
            }
            let above: Vec<ElementRef<'_>> =
                node.ancestors().filter_map(ElementRef::wrap).collect();
            let own = above.iter().find_map(|element| element.attr("lang"));
            let directed = above
                .iter()
                .filter(|element| element.value().name() != "html")
                .any(|element| element.value().name() == "bdi" || element.attr("dir").is_some());
            if own != Some("sv") {
                wrong.push(format!("{} no lang: {shown}", place.kind));
            } else if lang == "ar" && !directed {
                wrong.push(format!("{} no dir: {shown}", place.kind));
            }
        }
    }
    wrong
}
