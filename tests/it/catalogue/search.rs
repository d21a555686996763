//! Search and filters.

use valfard_tyreso::capacity::Wording;
use valfard_tyreso::catalogue::{
    Circumstances, Document, Extent, Filter, Index, Near, Point, Reach, Sifted, Wish, one_slip,
    places, telling,
};
use valfard_tyreso::measure::{Accessibility, Area, DayPart, Language, MeasureKind, Weekday};

use super::make::{confirmed, entry, place};
use crate::app::tuesday;

fn index() -> Index {
    let document =
        |name: &str, body: &str| Document { name: name.to_owned(), body: body.to_owned() };
    Index::of(&[
        document("Snickeri i Bollmora", "Vi bygger möbler och lär oss svenska."),
        document("Språkcaféet", "Träna svenska med andra. Yrkesutbildning finns nära."),
        document("Odla och väx", "Trädgård, grönsaker och frukt. العربية"),
    ])
}

fn found(search: &str) -> Vec<usize> {
    index().find(search).unwrap().into_keys().collect()
}

#[test]
fn inflected_words_meet() {
    assert_eq!(found("möblerna"), [0]);
    assert_eq!(found("trädgårdar"), [2]);
    assert_eq!(found("grönsakerna"), [2]);
}

#[test]
fn words_without_their_dots_are_found() {
    assert_eq!(found("mobler"), [0]);
    assert_eq!(found("MOBLERNA"), [0]);
    assert_eq!(found("tradgard"), [2]);
    assert_eq!(found("sprakcafe"), [1]);
}

#[test]
fn the_last_word_may_be_half_written() {
    assert_eq!(found("språkc"), [1]);
    assert_eq!(found("svenska mö"), [0]);
    assert!(found("mö svenska").is_empty());
}

#[test]
fn the_end_of_a_compound_is_found() {
    assert_eq!(found("utbildning"), [1]);
    assert_eq!(found("utbildningar"), [1]);
}

#[test]
fn one_slip_of_the_finger_is_forgiven() {
    assert_eq!(found("snikceri"), [0]);
    assert_eq!(found("snikeri"), [0]);
    assert_eq!(found("snickerii"), [0]);
    assert_eq!(found("trädgård frykt"), [2]);
    assert!(found("snkieri").is_empty());
    assert!(one_slip("abc", "abd") && one_slip("abc", "acb") && one_slip("abc", "ab"));
    assert!(!one_slip("abc", "abc") && !one_slip("abc", "cab") && !one_slip("abc", "a"));
}

/// Which of some texts a search finds.
fn among(texts: &[&str], search: &str) -> Vec<usize> {
    let document = |body: &&str| Document { name: String::new(), body: (*body).to_owned() };
    let documents: Vec<Document> = texts.iter().map(document).collect();
    Index::of(&documents).find(search).unwrap().into_keys().collect()
}

#[test]
fn no_slip_is_forgiven_in_short_words_or_in_the_first_letter() {
    assert_eq!(among(&["Vi har hand om en grund."], "hund"), [0; 0]);
    assert_eq!(among(&["Laga mat", "Ett lag"], "lager"), [1]);
    assert_eq!(among(&["Frukt"], "trukt"), [0; 0]);
    // Forgiven only where nobody has the word, and then it is said.
    let texts = ["Textil och tryck", "Kör truck"];
    assert_eq!(among(&texts, "truck"), [1]);
    assert_eq!(among(&texts[..1], "truck"), [0]);
    assert!(index().forgives("snikceri") && !index().forgives("snickeri"));
    assert!(!index().forgives("") && !index().forgives("zebra"));
}

#[test]
fn a_compound_is_found_by_both_its_parts() {
    let texts = ["Vi arbetar i en trädgård.", "Arbete i kök.", "Hjälp att söka jobb.", "Vi bakar."];
    assert_eq!(among(&texts, "trädgårdsarbete"), [0]);
    assert_eq!(among(&texts, "jobbsökning"), [2]);
    assert_eq!(among(&texts, "bakning"), [3]);
    assert_eq!(among(&texts, "köksträning"), [0; 0]);
    assert_eq!(among(&["Träna språk."], "språkträning"), [0]);
}

#[test]
fn words_that_say_what_is_wanted_are_told_from_the_rest() {
    for (typed, wanted) in [
        ("jag vill jobba i kök", vec!["kök"]),
        ("något med djur", vec!["djur"]),
        ("Jag vill arbeta med djur, och Djur", vec!["djur"]),
        ("vill lära mig", vec![]),
    ] {
        assert_eq!(telling(typed), wanted, "{typed}");
    }
    let says = |body: &str, word: &str| {
        Index::of(&[Document { name: String::new(), body: body.to_owned() }]).has(word)
    };
    assert!(says("Snickeri", "snickare") && says("Trädgård", "trädgårdar"));
    assert!(says("Städning ingår", "städa") && says("Köket", "kök"));
    assert!(!says("Mat med mera", "djur") && !says("Laga mat", "lager"));
}

#[test]
fn every_word_must_stand_there_but_empty_ones() {
    assert_eq!(found("svenska"), [0, 1]);
    assert_eq!(found("jag vill lära mig svenska"), [0, 1]);
    assert!(found("svenska frukt").is_empty());
    assert_eq!(found("عربية"), [2]);
}

#[test]
fn a_search_for_nothing_has_no_answer_and_one_for_mere_signs_finds_nothing() {
    assert!(index().find("").is_none());
    assert!(index().find(" - ! ").is_some_and(|hits| hits.is_empty()));
}

#[test]
fn a_name_is_told_from_the_rest() {
    let hits = index().find("snickeri bollmora").unwrap();
    assert_eq!(hits.into_iter().collect::<Vec<_>>(), [(0, true)]);
    assert!(index().find("möbler").unwrap().into_values().all(|in_name| !in_name));
}

fn wish() -> Wish {
    Wish::default()
}

#[test]
fn filters_of_one_kind_add_up_and_demands_all_hold() {
    let mut one = entry(MeasureKind::WorkTraining, vec![place(Area::Bollmora, 2, 0)]);
    one.languages = vec![Language::Swedish, Language::Arabic];
    one.accessibility = vec![Accessibility::Lift, Accessibility::StepFree];
    let mut two = entry(MeasureKind::JobCoaching, vec![place(Area::WholeMunicipality, 0, 0)]);
    two.languages = vec![Language::Swedish];
    two.accessibility = vec![Accessibility::Lift];
    let all = [one, two];
    let sift = |wish: &Wish| Sifted::sift(all.iter(), wish, tuesday(), |_| true);
    let fits = |wish: &Wish| sift(wish).fitting();

    let both = vec![MeasureKind::WorkTraining, MeasureKind::JobCoaching];
    assert_eq!(fits(&wish()), [0, 1]);
    assert_eq!(fits(&Wish { kinds: both, ..wish() }), [0, 1]);
    assert_eq!(fits(&Wish { kinds: vec![MeasureKind::Ips], ..wish() }), [0; 0]);
    // What is for all of Tyresö is there in each area.
    assert_eq!(fits(&Wish { areas: vec![Area::Brevik], ..wish() }), [1]);
    assert_eq!(fits(&Wish { areas: vec![Area::Bollmora], ..wish() }), [0, 1]);
    assert_eq!(fits(&Wish { free_places: true, ..wish() }), [0]);
    let demands = vec![Accessibility::Lift, Accessibility::StepFree];
    assert_eq!(fits(&Wish { accessibility: demands, ..wish() }), [0]);

    // The counts say what a click would give.
    let arabic = Wish { languages: vec![Language::Arabic], ..wish() };
    let sifted = sift(&arabic);
    let at = Circumstances::of(&arabic, tuesday());
    let count = |filter| sifted.count(all.iter(), filter, at);
    assert_eq!(sifted.fitting(), [0]);
    assert_eq!(count(Filter::Language(Language::Swedish)), 2);
    assert_eq!(count(Filter::Kind(MeasureKind::JobCoaching)), 0);
    assert_eq!(count(Filter::Accessibility(Accessibility::Lift)), 1);
    assert_eq!(arabic.without(Filter::Language(Language::Arabic)), wish());
}

#[test]
fn places_are_told_from_what_is_known() {
    let of = |sites| places(&entry(MeasureKind::WorkTraining, sites), tuesday());
    let (fresh, stale) = (place(Area::Bollmora, 2, 3), place(Area::Krusboda, 9, 15));
    assert_eq!(of(vec![fresh.clone()]), (Wording::Few(2), Some(confirmed(3))));
    assert_eq!(of(vec![stale.clone()]).0, Wording::Stale);
    // A stale figure is not counted, and does not make the others stale.
    assert_eq!(of(vec![fresh, stale.clone()]).0, Wording::Few(2));
    // Full is only said when it is known of every site.
    let full = place(Area::Bollmora, 0, 0);
    assert_eq!(of(vec![full.clone()]).0, Wording::Full);
    assert_eq!(of(vec![full, stale]).0, Wording::Stale);
    assert_eq!(of(Vec::new()).0, Wording::Stale);
}

#[test]
fn days_times_extent_and_meeting_are_filters_and_what_is_not_said_is_not_there() {
    let mut told = entry(MeasureKind::WorkTraining, vec![place(Area::Bollmora, 2, 0)]);
    told.weekdays = vec![Weekday::Monday, Weekday::Tuesday];
    told.day_parts = vec![DayPart::Morning];
    told.extent_percent = Some(26);
    told.first_meeting = true;
    let silent = entry(MeasureKind::WorkTraining, vec![place(Area::Bollmora, 2, 0)]);
    let all = [told, silent];
    let fits = |wish: &Wish| Sifted::sift(all.iter(), wish, tuesday(), |_| true).fitting();

    // Of several days any will do.
    let days = vec![Weekday::Tuesday, Weekday::Sunday];
    assert_eq!(fits(&Wish { weekdays: days, ..wish() }), [0]);
    assert_eq!(fits(&Wish { weekdays: vec![Weekday::Friday], ..wish() }), [0; 0]);
    assert_eq!(fits(&Wish { day_parts: vec![DayPart::Morning], ..wish() }), [0]);
    assert_eq!(fits(&Wish { day_parts: vec![DayPart::Evening], ..wish() }), [0; 0]);
    assert_eq!(fits(&Wish { extents: vec![Extent::UpTo50], ..wish() }), [0]);
    assert_eq!(fits(&Wish { extents: vec![Extent::UpTo25], ..wish() }), [0; 0]);
    assert_eq!(fits(&Wish { first_meeting: vec![true], ..wish() }), [0]);
    assert_eq!(fits(&Wish { first_meeting: vec![false], ..wish() }), [1]);
    assert_eq!(fits(&Wish { first_meeting: vec![true, false], ..wish() }), [0, 1]);
    let bands = [(25, Extent::UpTo25), (26, Extent::UpTo50), (50, Extent::UpTo50)];
    for (percent, band) in bands.into_iter().chain([(51, Extent::UpTo75), (76, Extent::UpTo100)]) {
        assert_eq!(Extent::of(percent), band, "{percent}");
    }
}

#[test]
fn what_may_be_near_is_not_left_out_of_what_is_near() {
    let at = |lat, lon| {
        let mut site = place(Area::Bollmora, 2, 0);
        site.point = Some(Point { lat, lon });
        entry(MeasureKind::WorkTraining, vec![site])
    };
    let silent = entry(MeasureKind::WorkTraining, vec![place(Area::Brevik, 2, 0)]);
    let all = [at(59.2441, 18.2245), at(59.2238, 18.3648), silent];
    let fits = |reach| {
        let point = Some(Point { lat: 59.2441, lon: 18.2245 });
        let near = Near { text: "Bollmora".to_owned(), point, reach };
        let wish = Wish { near: Some(near), ..wish() };
        Sifted::sift(all.iter(), &wish, tuesday(), |_| true).fitting()
    };
    assert_eq!(fits(None), [0, 1, 2]);
    assert_eq!(fits(Some(Reach::Two)), [0, 2]);
    assert_eq!(fits(Some(Reach::Ten)), [0, 1, 2]);
    // Nobody knows where that is: nothing is left out, and nothing is asked for.
    let near = Near { text: "Atlantis".to_owned(), point: None, reach: Some(Reach::Two) };
    let nowhere = Wish { near: Some(near), ..wish() };
    assert!(nowhere.active().is_empty());
    assert_eq!(Sifted::sift(all.iter(), &nowhere, tuesday(), |_| true).fitting(), [0, 1, 2]);
}
