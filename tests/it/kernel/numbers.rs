//! Numbers of people and organisations, against every official test number (R55, R56, R57).

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::Value;
use valfard_tyreso::kernel::{LocalId, OrganisationNumber, PersonNumber, PersonNumberKind};

const PINS: &str = include_str!("../data/personnummer/allPins.json");
const COORDS: &str = include_str!("../data/personnummer/allCoords.json");
const CASES: &str = include_str!("../data/personnummer/list.json");
const INTERIM: &str = include_str!("../data/personnummer/interim.json");
const ORGANISATIONS: &str = include_str!("../data/personnummer/orgnumber.json");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn read(text: &str) -> Option<PersonNumber> {
    PersonNumber::parse(text, today()).ok()
}

fn list(json: &str) -> Vec<String> {
    serde_json::from_str(json).expect("a list of texts")
}

fn cases(json: &str) -> Vec<Value> {
    serde_json::from_str(json).expect("a list of cases")
}

#[test]
fn r55_every_official_personal_number_is_accepted() {
    let numbers = list(PINS);
    assert_eq!(numbers.len(), 41_129);
    for text in &numbers {
        let number = read(text).unwrap_or_else(|| panic!("{text} refused"));
        assert_eq!(
            (number.canonical(), number.kind()),
            (text.as_str(), PersonNumberKind::Personal)
        );
        assert_eq!(read(&number.written(today())), Some(number), "{text} as written");
    }
}

#[test]
fn r55_every_official_coordination_number_is_accepted() {
    let numbers = list(COORDS);
    assert_eq!(numbers.len(), 2_264);
    let without_month = numbers.iter().filter(|text| text.get(4..6) == Some("00")).count();
    let without_day = numbers.iter().filter(|text| text.get(6..8) == Some("60")).count();
    assert_eq!((without_month, without_day), (132, 41));
    for text in &numbers {
        let number = read(text).unwrap_or_else(|| panic!("{text} refused"));
        assert_eq!(number.kind(), PersonNumberKind::Coordination, "{text}");
        assert_eq!(number.canonical(), text);
        assert_eq!(read(&number.written(today())), Some(number), "{text} as written");
    }
}

#[test]
fn r55_no_official_number_holds_with_another_check_digit() {
    for text in list(PINS).iter().step_by(7).chain(list(COORDS).iter()) {
        let (stem, check) = text.split_at(11);
        for other in (0..=9).map(|digit| digit.to_string()).filter(|digit| digit != check) {
            assert_eq!(read(&format!("{stem}{other}")), None, "{stem}{other}");
        }
    }
}

#[test]
fn r55_the_cases_of_the_public_collection_come_out_as_it_says() {
    for case in cases(CASES) {
        let valid = case["valid"].as_bool().unwrap();
        for form in ["long_format", "short_format", "separated_format", "separated_long"] {
            let text = case[form].as_str().unwrap();
            // The collection refuses a blank inside; people paste numbers with one.
            if text.contains(' ') {
                continue;
            }
            let number = read(text);
            assert_eq!(number.is_some(), valid, "{text}");
            // Ten digits alone cannot tell 1909 from 2009.
            if let Some(number) = number.filter(|_| form != "short_format") {
                assert_eq!(number.canonical(), case["long_format"].as_str().unwrap());
                assert_eq!(number.written(today()), case["separated_format"].as_str().unwrap());
            }
        }
    }
}

#[test]
fn r55_the_examples_of_the_register_are_read() {
    for (text, canonical) in [
        ("811218-9876", "198112189876"),
        ("640823-3234", "196408233234"),
        ("090527+1474", "190905271474"),
        ("19090527-1474", "190905271474"),
        ("000229-2399", "200002292399"),
        ("701063-2391", "197010632391"),
        (" 8112189876 ", "198112189876"),
        ("811218 9876", "198112189876"),
        ("19811218 9876", "198112189876"),
    ] {
        assert_eq!(read(text).unwrap().canonical(), canonical, "{text}");
    }
    for text in [
        "700428-9895",
        "8112-189876",
        "811218--9876",
        "811218-987",
        "811218-98765",
        "17811218-9876",
        "811232-9876",
        "811318-9876",
        "\u{661}\u{661}1218-9876",
        "556016-0680",
        "-",
        "",
        "\u{e5}\u{e4}\u{f6}",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn the_century_not_typed_is_the_latest_that_is_not_in_the_future() {
    let on = |text: &str, today: &str| {
        PersonNumber::parse(text, today.parse().unwrap()).map(|n| n.canonical().to_owned())
    };
    let number = list(PINS).into_iter().find(|pin| pin.starts_with("20231")).unwrap();
    let (born, short) = (number.get(..8).unwrap(), number.get(2..).unwrap());
    let born = NaiveDate::parse_from_str(born, "%Y%m%d").unwrap();
    let the_day_before = born.pred_opt().unwrap().to_string();
    assert_eq!(on(short, &born.to_string()), Ok(number.clone()));
    assert_eq!(on(short, &the_day_before), Ok(format!("19{short}")));
    assert_eq!(on(&number, &the_day_before), Err("person_number"), "born in the future");
}

#[test]
fn the_hyphen_turns_into_a_plus_in_the_year_of_the_hundredth_birthday() {
    let number = read("811218-9876").unwrap();
    let in_year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    assert_eq!(number.written(in_year(2080)), "811218-9876");
    assert_eq!(number.written(in_year(2081)), "811218+9876");
    // A plus says that the person is old: 2009 cannot be meant, and a false plus is refused.
    assert_eq!(read("090527+1474").unwrap().canonical(), "190905271474");
    assert_eq!(read("19811218+9876"), None);
}

#[test]
fn r55_interim_numbers_are_local_ids_and_no_person_numbers() {
    for case in cases(INTERIM) {
        let text = case["separated_format"].as_str().unwrap();
        let id = LocalId::parse(text, today()).ok();
        assert_eq!(id.is_some(), case["valid"].as_bool().unwrap(), "{text}");
        assert_eq!(read(text), None, "{text}");
        if let Some(id) = id {
            assert_eq!(id.canonical(), case["long_format"].as_str().unwrap());
            assert_eq!(id.written(today()), text);
            let lower = LocalId::parse(&text.to_lowercase(), today());
            assert_eq!(lower, Ok(id), "a small letter is the same");
        }
    }
    for text in ["000101-T221", "000101-TT20", "000101-2T20", "811218-9876", "T00101-T220", ""] {
        assert_eq!(LocalId::parse(text, today()), Err("local_id"), "{text}");
    }
}

#[test]
fn r57_no_number_of_a_person_shows_when_printed() {
    let number = read("811218-9876").unwrap();
    let id = LocalId::parse("000101-T220", today()).unwrap();
    let mask = "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}-\u{2022}\u{2022}\u{2022}\u{2022}";
    for shown in [
        format!("{number:?}"),
        format!("{number}"),
        format!("{:?}", Some(&number)),
        format!("{id:?}"),
        format!("{id}"),
        number.masked().to_owned(),
        id.masked().to_owned(),
    ] {
        assert!(shown.contains(mask), "{shown}");
        assert!(!shown.chars().any(|c| c.is_ascii_digit()), "{shown}");
    }
}

#[test]
fn r56_four_spellings_are_one_organisation() {
    let one = OrganisationNumber::parse("5560160680").unwrap();
    for spelling in
        ["556016-0680", "16556016-0680", " 556016 0680 ", "165560160680", "556016\u{2011}0680"]
    {
        assert_eq!(OrganisationNumber::parse(spelling), Ok(one.clone()), "{spelling}");
    }
    assert_eq!((one.to_string().as_str(), one.digits()), ("556016-0680", "5560160680"));
}

#[test]
fn r56_an_organisation_number_has_its_check_digit_and_is_no_persons() {
    for valid in ["212000-0092", "202100-2114", "202100-5521"] {
        assert!(OrganisationNumber::parse(valid).is_ok(), "{valid}");
    }
    for case in cases(ORGANISATIONS) {
        let text = case["separated_format"].as_str().unwrap();
        assert!(OrganisationNumber::parse(text).is_ok(), "{text}");
        assert_eq!(read(text), None, "{text}");
    }
    for invalid in [
        "556016-0681",
        "811218-9876",
        "701063-2391",
        "19556016-0680",
        "556016-068",
        "55601606A0",
        "",
    ] {
        assert_eq!(OrganisationNumber::parse(invalid), Err("org_number"), "{invalid}");
    }
    for person in list(PINS).iter().chain(list(COORDS).iter()) {
        let ten = person.get(2..).unwrap();
        assert!(OrganisationNumber::parse(ten).is_err(), "{ten} is a person's");
    }
}

#[test]
fn an_organisation_number_is_written_with_its_hyphen_in_json_and_read_in_any_spelling() {
    let one = OrganisationNumber::parse("5560160680").unwrap();
    assert_eq!(serde_json::to_string(&one).unwrap(), "\"556016-0680\"");
    assert_eq!(serde_json::from_str::<OrganisationNumber>("\"165560160680\"").unwrap(), one);
    assert!(serde_json::from_str::<OrganisationNumber>("\"556016-0681\"").is_err());
}

proptest! {
    #[test]
    fn nothing_that_is_typed_makes_a_reader_fall(text in "\\PC{0,16}") {
        let _ = read(&text);
        let _ = LocalId::parse(&text, today());
        let _ = OrganisationNumber::parse(&text);
    }

    #[test]
    fn what_is_read_is_read_again_from_its_canonical_form(text in "[0-9]{10}|[0-9]{6}[-+][0-9]{4}|(18|19|20)[0-9]{10}") {
        if let Some(number) = read(&text) {
            prop_assert_eq!(read(number.canonical()), Some(number));
        }
    }
}
