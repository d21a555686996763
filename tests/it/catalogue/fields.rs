//! Card, page and comparison tell the same fields of every offer, taken from one list.

use super::world::provider;
use crate::app::{Page, TestApp};

/// What the list of fields in the journeys asks for.
const WANTED: &[&str] = &[
    "Vad du gör",
    "För vem",
    "Var",
    "Resa",
    "Tider",
    "Språk",
    "Tillgänglighet",
    "Platser",
    "Vem som driver",
    "Resultat",
    "Möten som utlovats och hållits",
    "Bra att veta",
    "När du kan börja",
];

fn labels(page: &Page) -> Vec<String> {
    let mut labels = page.all("main dl:first-of-type dt");
    labels.extend(page.all("main h2"));
    labels.extend(page.all("main dl dt"));
    labels.extend(page.attributes(".offer-places", "aria-label"));
    labels
}

#[actix_web::test]
async fn r13_card_page_and_comparison_tell_the_same_fields() {
    let app = TestApp::new().await;
    let (_, offers) = provider(&app, "Granen", 0, &["Snickeri", "Köket"]);
    app.run_jobs();
    let visitor = app.visitor();
    let (one, other) = (&offers[0].reference, &offers[1].reference);
    let comparison = visitor.get(&format!("/jamfor?id={one}&id={other}")).await;
    let mut rows = comparison.all("tbody th[scope=row]");
    assert_eq!(rows.pop().as_deref(), Some("Ta bort"));
    for wanted in WANTED {
        assert!(rows.iter().any(|row| row == wanted), "{wanted}: {rows:?}");
    }
    // The page has each field, and no fact that the comparison lacks.
    let page = visitor.get(&format!("/utforare/{one}")).await;
    let told = labels(&page);
    for row in &rows {
        assert!(told.contains(row), "{row}: {told:?}");
    }
    for fact in page.all("#facts dt") {
        assert!(rows.contains(&fact), "{fact}: {rows:?}");
    }
    // A card has some of them, and says what the comparison says.
    let list = visitor.get("/utforare?q=snickeri").await;
    let facts = list.all(".cards .facts li");
    assert!(facts.len() >= 4, "{facts:?}");
    for fact in facts {
        let (label, value) = fact.split_once(": ").unwrap();
        assert!(rows.iter().any(|row| row == label), "{label}: {rows:?}");
        let row = comparison.all("tbody tr").into_iter().find(|row| row.starts_with(label));
        assert!(row.unwrap().contains(value.trim()), "{label}: {value}");
    }
    // What nobody has said is said to be missing, on all three.
    for field in ["Bra att veta", "Möten som utlovats och hållits", "Resa"] {
        let missing = format!("{field} Uppgift saknas");
        assert!(page.has(&missing), "{missing}: {}", page.text());
        let rows = comparison.all("tbody tr");
        assert!(rows.iter().any(|row| row.starts_with(&missing)), "{missing}: {rows:?}");
    }
}
