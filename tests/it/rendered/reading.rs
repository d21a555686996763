//! What a page says in its own words, line by line, and how hard that is to read.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

/// Names that the law or the authorities have given, and nobody may write shorter. Each counts as
/// one short word.
const GIVEN_NAMES: &[&str] = &[
    "Integritetsskyddsmyndigheten",
    "Myndigheten för digital förvaltning",
    "Arbetsförmedlingen",
    "Försäkringskassan",
    "Offentlighets- och sekretesslagen",
    "lagen om tillgänglighet till digital offentlig service",
    "Tillgänglighetsredogörelse",
];

/// Elements that go on in the line where they stand; `small` begins a line of its own.
const IN_LINE: &[&str] =
    &["a", "abbr", "b", "bdi", "bdo", "em", "i", "kbd", "span", "strong", "time", "wbr"];

/// What is no text that somebody reads as such.
const NO_TEXT: &[&str] = &["script", "style", "svg", "select", "textarea", "code", "template"];

/// The page's own text: `main` without what providers and persons have written (it has a `lang`
/// of its own, or `translate=no`), one line a heading, paragraph, cell or point.
pub fn own_text(html: &str) -> String {
    let html = Html::parse_document(html);
    let main = Selector::parse("main").unwrap();
    let mut text = String::new();
    for main in html.select(&main) {
        gather(main, &mut text);
    }
    let mut text: String = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    for name in GIVEN_NAMES {
        text = text.replace(name, "Namn");
    }
    text
}

fn gather(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        if let Some(own) = child.value().as_text() {
            text.push_str(&own.replace('\n', " "));
        } else if let Some(inner) = ElementRef::wrap(child) {
            let name = inner.value().name();
            let others = inner.attr("lang").is_some() || inner.attr("translate") == Some("no");
            if NO_TEXT.contains(&name) {
                continue;
            }
            let line = if IN_LINE.contains(&name) { ' ' } else { '\n' };
            text.push(line);
            if others {
                // What is said about the other's text goes on; the text itself is one word.
                text.push_str(if line == ' ' { "Namn" } else { "" });
            } else {
                gather(inner, text);
            }
            text.push(line);
        }
    }
}

/// The whole sentences of a text, without headings, labels and buttons, which are short anyhow. A
/// line that stands many times, as the day on which places were confirmed, is read once.
pub fn sentences(text: &str) -> String {
    let ends = |word: &&str| word.ends_with(['.', '!', '?']);
    let whole = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let last = words.iter().rposition(ends)?;
        Some(words[..=last].join(" "))
    };
    let mut seen = BTreeSet::new();
    let once = text.lines().filter_map(whole).filter(|line| seen.insert(line.clone()));
    once.collect::<Vec<_>>().join("\n")
}

/// Words and sentences, counted as the readability index counts them.
pub fn words_and_sentences(text: &str) -> (usize, usize) {
    let (mut words, mut sentences) = (0, 0);
    for line in text.lines() {
        let mut open = false;
        for piece in line.split_whitespace().filter(|p| p.chars().any(char::is_alphanumeric)) {
            words += 1;
            open = true;
            let bare = piece.trim_end_matches(['"', '\'', ')', '\u{201d}', '\u{2019}', '\u{bb}']);
            if bare.ends_with(['.', ':', '!', '?']) {
                sentences += 1;
                open = false;
            }
        }
        sentences += usize::from(open);
    }
    (words, sentences)
}

#[test]
fn own_text_leaves_out_what_others_wrote_and_keeps_lines_apart() {
    let html = "<main><h1>Val</h1><p>Hos <bdi lang=\"sv\">AB Ord</bdi> <b>nu</b>.</p>\
        <p lang=\"sv\">Deras text.</p><svg><title>x</title></svg></main><footer>Nej</footer>";
    assert_eq!(own_text(html), "Val\nHos Namn nu .");
    assert_eq!(sentences("Val\nHos Namn kl. 13.44 nu . Mer 1.5"), "Hos Namn kl. 13.44 nu .");
    assert_eq!(words_and_sentences("Val\nHos Namn. Och mer"), (5, 3));
}
