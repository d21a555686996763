//! The pages that a person or the public meets, as they are drawn: how plain their Swedish is, and
//! in which language each part of them stands.

mod reading;
mod said;
mod walk;

use actix_web::http::StatusCode;
use valfard_tyreso::kernel::text::lix;

use reading::{own_text, sentences, words_and_sentences};
use walk::Walk;

/// Shorter pages are counted, not judged.
const FEWEST_WORDS: usize = 30;

/// Addresses of pages that organisations meet, in Swedish only: there is no easy Swedish to judge.
const FOR_ORGANISATIONS: &[&str] = &["/bli-utforare", "/inbjudan", "/valfrihetssystem"];

/// Routes without a page that can be read here, and why.
const NOT_MET: &[&str] = &[
    "/healthz",                         // for machines
    "/diarium/export.csv",              // a file
    "/utforare/ordning.csv",            // a file
    "/sprak/{lang}",                    // leads back
    "/lamna",                           // leads away
    "/tema/{theme}",                    // leads back
    "/bli-utforare/bli-inbjuden/klart", // after deeds of their own tests
    "/bli-utforare/klart",
    "/bli-utforare/kontakt",
    "/bli-utforare/kontrollera",
    "/bli-utforare/namn",
    "/bli-utforare/utland",
    "/bli-utforare/bli-inbjuden",
    "/utforare/saknas/tack",
    "/logga-in/brev/kod",
    "/mina-sidor/beslut/{decision}", // drawn in every language by the tests of non-choice
    "/diarium/begar/{reference}",
    "/konto/engangskod",
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

async fn judge(walk: &Walk, lang: &str) -> Vec<Judged> {
    let mut judged = Vec::new();
    for (place, page) in walk.pages(lang).await {
        assert!(page.status.as_u16() < 500, "{}: {}", place.path, page.text());
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

#[actix_web::test]
async fn every_page_that_people_meet_is_plain_as_it_is_drawn() {
    let walk = Walk::new().await;
    let not_met: Vec<String> =
        walk.not_met().into_iter().filter(|kind| !NOT_MET.contains(&kind.as_str())).collect();
    let swedish = judge(&walk, "sv").await;
    let mut wrong = faults("sv", &swedish, 35, usize::MAX);
    let mut easy = judge(&walk, "sv-x-latt").await;
    easy.retain(|one| !FOR_ORGANISATIONS.iter().any(|beginning| one.name.starts_with(beginning)));
    wrong.extend(faults("sv-x-latt", &easy, 30, 100));
    assert!(wrong.is_empty(), "too hard:\n{}", wrong.join("\n"));
    assert!(not_met.is_empty(), "no page of these was found: {not_met:?}");
}

#[actix_web::test]
async fn pages_say_which_language_they_and_the_words_of_providers_are_in() {
    let walk = Walk::new().await;
    let theirs = said::by_providers(&walk.app);
    let mut wrong = std::collections::BTreeSet::new();
    for lang in ["sv", "sv-x-latt", "en", "ar", "fi", "so"] {
        for (place, page) in walk.pages(lang).await {
            assert_ne!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", place.path);
            let spoken = page.attributes("html", "lang");
            let direction = page.attributes("html", "dir");
            assert_eq!(spoken, [lang], "{}", place.path);
            assert_eq!(direction, [if lang == "ar" { "rtl" } else { "ltr" }], "{}", place.path);
            if !matches!(lang, "sv" | "sv-x-latt") {
                wrong.extend(said::unmarked(&page.html, &theirs, place, lang));
            }
        }
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "words of providers without a language:\n{}", wrong.join("\n"));
}
