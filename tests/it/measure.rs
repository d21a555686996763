//! Kinds of measures and the codes' legal ground.

use proptest::prelude::*;
use valfard_tyreso::kernel::Lang;
use valfard_tyreso::measure::{
    Accessibility, Area, Cpv, Language, LovRefusal, MeasureKind, TargetGroup, annex_two, cpv,
    lov_covers,
};
use valfard_tyreso::platform::words::Words;

fn code(text: &str) -> Cpv {
    Cpv::parse(text).unwrap()
}

#[test]
fn r1_a_choice_system_covers_job_search_and_social_services_only() {
    for covered in ["79611000-0", "85000000-9", "85312510-7", "85312310-5", "85323000-9"] {
        assert_eq!(lov_covers(&code(covered)), Ok(()), "{covered}");
    }
    for outside in ["80530000-8", "79634000-7", "79610000-3", "98133000-4", "75200000-8"] {
        assert_eq!(lov_covers(&code(outside)), Err(LovRefusal::Outside), "{outside}");
    }
    for excepted in ["85311300-5", "85321000-5", "85322000-2"] {
        assert_eq!(lov_covers(&code(excepted)), Err(LovRefusal::Excepted), "{excepted}");
    }
}

#[test]
fn r1_a_refusal_has_a_reason_with_a_text() {
    let words = Words::load().unwrap();
    for refusal in [LovRefusal::Outside, LovRefusal::Excepted] {
        let key = format!("error-{}", refusal.code().replace('_', "-"));
        assert!(words.has(&key), "{key}");
    }
}

#[test]
fn r17_the_code_decides_whether_a_procurement_follows_chapter_19() {
    for inside in [
        "79611000-0",
        "75200000-8",
        "80530000-8",
        "80000000-4",
        "80660000-8",
        "85312510-7",
        "98133000-4",
    ] {
        assert!(annex_two(&code(inside)), "{inside}");
    }
    for outside in
        ["79634000-7", "79610000-3", "79998000-6", "60100000-9", "33192120-9", "98300000-6"]
    {
        assert!(!annex_two(&code(outside)), "{outside}");
    }
}

#[test]
fn every_code_that_a_choice_system_may_have_is_in_annex_two() {
    for entry in cpv::all() {
        let code = code(&entry.code);
        assert!(lov_covers(&code).is_err() || annex_two(&code), "{code}");
    }
}

#[test]
fn a_code_is_read_with_and_without_its_check_digit() {
    assert_eq!(code("79611000-0"), code(" 79611000 "));
    assert_eq!(code("79611000").to_string(), "79611000");
    for wrong in [
        "",
        "7961100",
        "796110000",
        "79611000-",
        "79611000-00",
        "79611000-x",
        "7961100x",
        "å9611000",
    ] {
        assert_eq!(Cpv::parse(wrong), Err("cpv"), "{wrong}");
    }
    assert_eq!(Cpv::parse("99999999"), Err("cpv_unknown"));
}

#[test]
fn the_whole_list_is_there_in_both_languages() {
    assert_eq!(cpv::all().len(), 9_454);
    assert!(cpv::all().iter().all(|e| e.code.len() == 8 && !e.sv.is_empty() && !e.en.is_empty()));
    assert!(cpv::all().windows(2).all(|pair| pair[0].code < pair[1].code));
    assert_eq!(cpv::name("85312510", Lang::Sv), Some("Yrkesrehabilitering"));
    assert_eq!(cpv::name("85312510", Lang::En), Some("Vocational rehabilitation services"));
    assert_eq!(cpv::group_name("853", Lang::Sv), Some("Socialvård och tillhörande tjänster"));
    assert_eq!(cpv::name("00000000", Lang::Sv), None);
    assert_eq!(cpv::group_name("853125107853125107", Lang::Sv), None);
}

#[test]
fn every_word_of_the_lists_has_a_name_in_every_language() {
    let words = Words::load().unwrap();
    let kinds = MeasureKind::ALL.iter().map(|x| ("kind", x.word()));
    let areas = Area::ALL.iter().map(|x| ("area", x.word()));
    let languages = Language::ALL.iter().map(|x| ("language", x.word()));
    let targets = TargetGroup::ALL.iter().map(|x| ("target", x.word()));
    let access = Accessibility::ALL.iter().map(|x| ("access", x.word()));
    for (list, word) in kinds.chain(areas).chain(languages).chain(targets).chain(access) {
        let key = format!("measure-{list}-{}", word.replace('_', "-"));
        assert!(words.has(&key), "{key}");
        let arabic = words.text(Lang::Ar, &key, &[]);
        assert!(arabic.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)), "{key}: {arabic}");
    }
}

proptest! {
    #[test]
    fn no_text_at_all_makes_a_code_fall_over(text in ".{0,40}") {
        if let Ok(code) = Cpv::parse(&text) {
            prop_assert!(cpv::find(code.as_str()).is_some());
        }
    }
}
