//! Any word of an offer finds it, as people write; and how far it is.

use proptest::prelude::*;

use valfard_tyreso::catalogue::{Document, Index, Point, distance, find_point, said_km};
use valfard_tyreso::kernel::text::fold;
use valfard_tyreso::measure::{Area, MeasureKind};

use super::make::{entry, place};

/// Words of real offers, with everything that makes Swedish hard to search.
const WORDS: &[&str] = &[
    "svetsning",
    "måleri",
    "arabiska",
    "språkstöd",
    "trädgårdsarbete",
    "köksbiträde",
    "städning",
    "självförtroende",
    "äldreomsorg",
    "öppenvård",
    "jobbcoachning",
    "återbruk",
    "snickeri",
    "vägledning",
    "handledare",
    "kartläggning",
    "möbelrenovering",
    "cykelverkstad",
    "bageri",
    "kafé",
    "lastbil",
    "fönsterputs",
    "sömnad",
    "yrkesutbildning",
    "praktikplats",
    "träffpunkt",
];

fn document(name: &str, body: &str) -> Document {
    Document { name: name.to_owned(), body: body.to_owned() }
}

fn index() -> Index {
    Index::of(&[
        document("Svetsning i Bollmora", "Du lär dig svetsa i verkstaden. Måleri finns också."),
        document("Språkcaféet", "Vi talar arabiska och svenska. Städning ingår."),
        document("Köket", "Laga mat med en utbildad kock."),
    ])
}

#[test]
fn the_forms_of_a_word_find_each_other() {
    let index = index();
    let found = |search: &str| -> Vec<usize> { index.find(search).unwrap().into_keys().collect() };
    for search in ["svetsning", "svets", "svetsa", "svetsningen", "svetsare", "svetsa bollmora"] {
        assert_eq!(found(search), [0], "{search}");
    }
    for search in ["måleri", "maleri", "MÅLERI", "måleriet", "malleri"] {
        assert_eq!(found(search), [0], "{search}");
    }
    for search in ["arabiska", "arabisk", "arabiskan", "arabsika", "städa", "stada"] {
        assert_eq!(found(search), [1], "{search}");
    }
    for search in ["kök", "kok", "köket", "utbildning", "utbildad"] {
        assert!(found(search).contains(&2), "{search}");
    }
}

/// One slip of the finger at a place in a word, past its first letter: a letter lost, doubled,
/// changed or two swapped.
fn slip(word: &str, at: usize, how: usize) -> String {
    let mut signs: Vec<char> = word.chars().collect();
    let at = 1 + at % (signs.len() - 2);
    match how % 4 {
        0 => drop(signs.remove(at)),
        1 => signs.insert(at, signs[at]),
        2 => signs[at] = 'x',
        _ => signs.swap(at, at + 1),
    }
    signs.into_iter().collect()
}

proptest! {
    #[test]
    fn any_word_of_an_offer_finds_it(
        picked in prop::sample::subsequence(WORDS, 3..9),
        wanted in 0_usize..100,
        at in 0_usize..40,
        how in 0_usize..4,
    ) {
        // Each offer has some of the words; one of them is looked for.
        let documents: Vec<Document> =
            picked.chunks(3).map(|words| document("Utan namn", &words.join(" "))).collect();
        let index = Index::of(&documents);
        let wanted = wanted % picked.len();
        let (word, offer) = (picked[wanted], wanted / 3);
        let finds = |search: &str| index.find(search).unwrap().contains_key(&offer);
        prop_assert!(finds(word), "{word}");
        prop_assert!(finds(&word.to_uppercase()), "{word}");
        prop_assert!(finds(&fold(word)), "{} for {word}", fold(word));
        let half: String = word.chars().take(3).collect();
        prop_assert!(finds(&half), "{half} for {word}");
        if word.chars().count() >= 5 {
            let slipped = slip(word, at, how);
            // A slip that makes another word of the index finds that one instead.
            let hits = index.find(&slipped).unwrap();
            let other = WORDS.iter().any(|one| fold(one).contains(&fold(&slipped)));
            prop_assert!(hits.contains_key(&offer) || other, "{slipped} for {word}");
        }
    }

    #[test]
    fn a_distance_is_the_same_both_ways_and_no_longer_over_a_third_place(
        a in (55.0_f64..69.0, 11.0_f64..24.0), b in (55.0_f64..69.0, 11.0_f64..24.0),
        c in (55.0_f64..69.0, 11.0_f64..24.0)
    ) {
        let point = |(lat, lon)| Point { lat, lon };
        let (a, b, c) = (point(a), point(b), point(c));
        prop_assert!(distance(a, a).abs() < 1e-6);
        prop_assert!((distance(a, b) - distance(b, a)).abs() < 1e-6);
        prop_assert!(distance(a, c) <= distance(a, b) + distance(b, c) + 1e-6);
    }
}

#[test]
fn distances_are_those_of_the_map() {
    // Stockholm to Gothenburg is some 398 km as the crow flies.
    let stockholm = Point { lat: 59.3293, lon: 18.0686 };
    let gothenburg = Point { lat: 57.7089, lon: 11.9746 };
    assert!((distance(stockholm, gothenburg) - 398.0).abs() < 2.0);
    // A minute of latitude is a nautical mile.
    let north = Point { lat: stockholm.lat + 1.0 / 60.0, ..stockholm };
    assert!((distance(stockholm, north) - 1.853).abs() < 0.002);
    assert_eq!([0.0, 0.4, 1.4, 1.6, 2.5, 398.2].map(said_km), [1, 1, 1, 2, 3, 398]);
}

#[test]
fn a_place_is_looked_up_among_the_places_of_the_offers() {
    let at = |area, postcode: &str, lat| {
        let mut site = place(area, 1, 0);
        postcode.clone_into(&mut site.postcode);
        site.point = Some(Point { lat, lon: 18.0 });
        entry(MeasureKind::WorkTraining, vec![site])
    };
    let silent = entry(MeasureKind::WorkTraining, vec![place(Area::Brevik, 1, 0)]);
    let all = [at(Area::Bollmora, "135 40", 59.0), at(Area::Bollmora, "135 44", 59.2), silent];
    let areas = [("bollmora".to_owned(), "bollmora"), ("brevik".to_owned(), "brevik")];
    let find = |typed: &str| find_point(all.iter(), typed, &areas).map(|point| point.lat);
    assert_eq!(find("135 40"), Some(59.0));
    assert_eq!(find("13544"), Some(59.2));
    for middle in ["Bollmora", " BOLLMORA ", "Tyresö", "tyreso"] {
        assert!(find(middle).is_some_and(|lat| (lat - 59.1).abs() < 1e-9), "{middle}");
    }
    // One slip, past the first letter and in a word that is long enough.
    for slipped in ["bolmora", "Bollmroa", "tyrsö"] {
        assert!(find(slipped).is_some_and(|lat| (lat - 59.1).abs() < 1e-9), "{slipped}");
    }
    assert_eq!(find("tollmora"), None);
    // Known to be somewhere, and nobody has said where.
    for unknown in ["Brevik", "123 45", "135 4", "Atlantis", ""] {
        assert_eq!(find(unknown), None, "{unknown}");
    }
}
