//! The pages that a person or the public meets, as they are drawn: how plain their Swedish is, and
//! in which language each part of them stands.

mod foreign;
mod reading;
mod said;
mod walk;

use std::collections::BTreeSet;

use valfard_tyreso::kernel::text::lix;

use crate::app::Page;
use reading::{own_text, sentences, words_and_sentences};
use said::Said;
use walk::{Place, Walk};

/// Shorter pages are counted, not judged.
const FEWEST_WORDS: usize = 30;

/// Addresses of pages that organisations meet, in Swedish only: there is no easy Swedish to judge.
const FOR_ORGANISATIONS: &[&str] = &["/bli-utforare", "/inbjudan", "/valfrihetssystem"];

/// Routes without a page that can be read here, and why.
const NOT_MET: &[&str] = &[
    "/healthz", // for machines
    "/readyz",
    "/diarium/export.csv",              // a file
    "/utforare/ordning.csv",            // a file
    "/sprak/{lang}",                    // leads back
    "/lamna",                           // leads away
    "/tema/{theme}",                    // leads back
    "/bli-utforare/bli-inbjuden/klart", // after operations of their own tests
    "/bli-utforare/klart",
    "/bli-utforare/kontakt",
    "/bli-utforare/kontrollera",
    "/bli-utforare/namn",
    "/bli-utforare/utland",
    "/bli-utforare/bli-inbjuden",
    "/utforare/saknas/tack",
    "/logga-in/brev/kod",
    "/val/{right}/beslut", // leads on to the decision
    "/diarium/begar/{reference}",
    "/konto/engangskod",
    "/konto/reservkoder", // shows codes, to who has one-time codes
    "/logga-in/kod",
    "/utlamnat/{token}/{number}",
];

/// How hard a page is.
struct Judged {
    name: String,
    words: usize,
    lix: u32,
    /// Words a whole sentence, in tenths.
    tenths: usize,
}

fn judge(pages: &[(&Place, Page)]) -> Vec<Judged> {
    let mut judged = Vec::new();
    for (place, page) in pages {
        let text = own_text(&page.html);
        let whole = sentences(&text);
        let (words, _) = words_and_sentences(&text);
        let (in_sentences, count) = words_and_sentences(&whole);
        let tenths = in_sentences * 10 / count.max(1);
        let name = format!("{} ({})", place.kind, place.path);
        // The page as a whole, and what it says in sentences if that is long enough: the harder one.
        let of_sentences = if in_sentences >= FEWEST_WORDS { lix(&whole) } else { 0 };
        judged.push(Judged { name, words, lix: lix(&text).max(of_sentences), tenths });
    }
    judged.sort_by_key(|one| std::cmp::Reverse((one.lix, one.tenths)));
    judged
}

/// The worst ten, and the faults among all.
/// `most_tenths` is of words a sentence.
fn faults(lang: &str, judged: &[Judged], most_lix: u32, most_tenths: usize) -> Vec<String> {
    let line = |one: &Judged| {
        let (whole, part) = (one.tenths / 10, one.tenths % 10);
        format!(
            "LIX {:2}, {whole}.{part} words a sentence, {:3} words: {}",
            one.lix, one.words, one.name
        )
    };
    let fit: Vec<&Judged> = judged.iter().filter(|one| one.words >= FEWEST_WORDS).collect();
    println!(
        "{lang}: {} pages, {} of them long enough to judge; the hardest ten:",
        judged.len(),
        fit.len()
    );
    for one in fit.iter().take(10) {
        println!("  {}", line(one));
    }
    fit.iter()
        .filter(|one| one.lix > most_lix || one.tenths > most_tenths)
        .map(|one| format!("{lang}: {}", line(one)))
        .collect()
}

/// The Swedish that is too hard, by the limits of its kind.
fn too_hard(lang: &str, pages: &[(&Place, Page)]) -> Vec<String> {
    let mut judged = judge(pages);
    match lang {
        "sv" => faults(lang, &judged, 35, usize::MAX),
        "sv-x-latt" => {
            let theirs = |one: &Judged| FOR_ORGANISATIONS.iter().any(|at| one.name.starts_with(at));
            judged.retain(|one| !theirs(one));
            faults(lang, &judged, 30, 100)
        }
        _ => Vec::new(),
    }
}

/// What the page says of its language is so, of itself and of what stands in it.
fn wrong_language(
    lang: &str,
    pages: &[(&Place, Page)],
    theirs: &Said,
    only_swedish: &BTreeSet<String>,
) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for (place, page) in pages {
        let direction = if lang == "ar" { "rtl" } else { "ltr" };
        assert_eq!(page.attributes("html", "lang"), [lang], "{}", place.path);
        assert_eq!(page.attributes("html", "dir"), [direction], "{}", place.path);
        if !matches!(lang, "sv" | "sv-x-latt") {
            wrong.extend(said::unmarked(&page.html, theirs, place, lang));
            wrong.extend(foreign::shown_as_own(&page.html, only_swedish, place, lang));
        }
    }
    wrong
}

/// Meets every page in some languages; in two tests, which the machine's cores share.
async fn is_plain_in_its_language(languages: &[&str]) {
    let walk = Walk::new().await;
    let theirs = said::by_providers(&walk.app);
    let mut wrong = Vec::new();
    for lang in languages {
        let pages = walk.pages(lang).await;
        for (place, page) in &pages {
            assert!(page.status.as_u16() < 500, "{}: {}", place.path, page.text());
        }
        wrong.extend(too_hard(lang, &pages));
        wrong.extend(wrong_language(lang, &pages, &theirs, &foreign::only_swedish(lang)));
    }
    assert!(wrong.is_empty(), "too hard, or in another language:\n{}", wrong.join("\n"));
    let not_met: Vec<String> =
        walk.not_met().into_iter().filter(|kind| !NOT_MET.contains(&kind.as_str())).collect();
    assert!(not_met.is_empty(), "no page of these was found: {not_met:?}");
}

#[actix_web::test]
async fn every_page_that_people_meet_is_plain_in_swedish_and_english() {
    is_plain_in_its_language(&["sv", "sv-x-latt", "en"]).await;
}

#[actix_web::test]
async fn every_page_that_people_meet_is_in_the_other_language_that_it_says() {
    is_plain_in_its_language(&["ar", "fi", "so"]).await;
}
