//! The doors for what people type and paste: text that cannot be seen, digits of any script, directions.

use valfard_tyreso::kernel::bidi::isolated;
use valfard_tyreso::kernel::digits::{bare, day, decimal, only, plain, postcode, unspaced, whole};
use valfard_tyreso::kernel::text::{fold, one_line, paragraphs, seen, sort_key, sought};
use valfard_tyreso::kernel::{
    Email, Mobile, Money, OrganisationNumber, PersonNumber, Reference, phone,
};

/// The same six digits in Arabic-Indic, Persian, Devanagari, full width and bold mathematics.
const CODES: [&str; 5] = ["٧١١٩٥٢", "۷۱۱۹۵۲", "७११९५२", "７１１９５２", "𝟕𝟏𝟏𝟗𝟓𝟐"];
/// Hyphen, no-break hyphen, figure dash, en dash, em dash, minus, small and full-width hyphen.
const DASHES: [char; 8] = [
    '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{fe63}', '\u{ff0d}',
];
/// No-break, thin, narrow no-break, figure and ideographic space.
const BLANKS: [char; 5] = ['\u{a0}', '\u{2009}', '\u{202f}', '\u{2007}', '\u{3000}'];

#[test]
fn digits_dashes_and_blanks_of_any_script_are_plain() {
    for code in CODES {
        assert_eq!(plain(code), "711952", "{code}");
    }
    for dash in DASHES {
        assert_eq!(plain(&format!("1{dash}2")), "1-2", "{dash:?}");
    }
    for blank in BLANKS {
        assert_eq!(plain(&format!("{blank}1{blank}2")), "1 2", "{blank:?}");
    }
    assert_eq!(plain("\u{200e}08\u{200b}-465\u{ad} 004 00\u{2069}"), "08-465 004 00");
    assert_eq!(plain("²½①Ⅷ"), "²½①Ⅷ", "what is no digit of a number stays");
    assert_eq!((bare("12-34 5").as_str(), unspaced("1 2-3").as_str()), ("12345", "12-3"));
    assert_eq!(only("a1\u{660}b-2"), "102");
    assert_eq!((whole("1\u{a0}234"), whole("−5"), whole("5,5")), (Some(1234), Some(-5), None));
    assert_eq!(
        (decimal("٥٩٫٢٤"), decimal("18.2"), decimal("nan")),
        (Some(59.24), Some(18.2), None)
    );
    assert_eq!(day("٢٠٢٦–١٢–٠٩").map(|day| day.to_string()).as_deref(), Some("2026-12-09"));
    assert_eq!(day("2026-13-01"), None);
}

#[test]
fn a_postcode_is_read_with_its_country_and_its_town() {
    for text in [
        "13540",
        "135 40",
        "135\u{a0}40",
        "135-40",
        "SE-135 40",
        "S-135 40",
        "se 13540",
        "135 40 Tyresö",
        "١٣٥ ٤٠",
        "SE-135 40, Tyresö",
    ] {
        assert_eq!(postcode(text).as_deref(), Ok("135 40"), "{text}");
    }
    for text in
        ["1354", "135 401", "DE-13540", "135 40 8", "Tyresö", "13540Tyresö", "FI-00100", "1 35 4"]
    {
        assert_eq!(postcode(text), Err("postcode"), "{text}");
    }
    assert_eq!(postcode(" \u{200b}"), Err("required"));
}

#[test]
fn numbers_of_people_and_organisations_are_read_with_any_dash_and_digit() {
    let today = "2026-12-01".parse().unwrap();
    let person = |text: &str| PersonNumber::parse(text, today).map(|n| n.canonical().to_owned());
    for dash in DASHES {
        assert_eq!(person(&format!("811218{dash}9876")).as_deref(), Ok("198112189876"), "{dash:?}");
        assert!(OrganisationNumber::parse(&format!("556016{dash}0680")).is_ok(), "{dash:?}");
        assert!(Mobile::parse(&format!("070{dash}174 06 05")).is_ok(), "{dash:?}");
        assert_eq!(
            Reference::parse(&format!("vt{dash}cj8h{dash}te49")).unwrap().as_str(),
            "VT-CJ8H-TE49"
        );
    }
    assert_eq!(person("١٩٨١١٢١٨-٩٨٧٦").as_deref(), Ok("198112189876"));
    assert_eq!(person("19 81 12 18 98 76").as_deref(), Ok("198112189876"));
    for text in ["SE556016068001", "se 556016-0680 01", "٥٥٦٠١٦-٠٦٨٠", "16556016–0680"]
    {
        assert_eq!(OrganisationNumber::parse(text).unwrap().digits(), "5560160680", "{text}");
    }
    for text in ["SE556016068002", "SE556016068101", "FI556016068001", "556016068001"] {
        assert!(OrganisationNumber::parse(text).is_err(), "{text}");
    }
    assert_eq!(Money::parse("١٬٢٣٤٫٥٠ kr").unwrap(), Money::parse("1 234,50").unwrap());
}

#[test]
fn a_number_that_may_be_two_peoples_says_so_and_one_that_may_not_does_not() {
    let today = "2026-12-01".parse().unwrap();
    let years = |text: &str| {
        let meanings = PersonNumber::meanings(text, today).unwrap();
        meanings.iter().map(PersonNumber::year).collect::<Vec<_>>()
    };
    assert_eq!(years("811218-9876"), [1981]);
    assert_eq!(years("090527-1474"), [2009, 1909]);
    assert_eq!(years("0905271474"), [2009, 1909]);
    assert_eq!(years("090527+1474"), [1909]);
    assert_eq!(years("19090527-1474"), [1909]);
    assert_eq!(years("18811218-9876"), [1881]);
    let one = PersonNumber::parse("19811218-9876", today).unwrap();
    let others: Vec<i32> = one.other_centuries().map(|other| other.year()).collect();
    assert_eq!(others, [1881, 2081]);
}

#[test]
fn telephone_numbers_are_read_as_they_stand_on_letterheads() {
    for text in [
        "+46 (0)70-174 06 05",
        "0046 (0) 70 174 06 05",
        "+46 070 174 06 05",
        "070–174 06 05",
        "070.174.06.05",
        "٠٧٠-١٧٤ ٠٦ ٠٥",
        "\u{202a}+46 70 174 06 05\u{202c}",
        "＋46 70 174 06 05",
    ] {
        assert_eq!(
            Mobile::parse(text).map(|m| m.as_str().to_owned()).as_deref(),
            Ok("+46701740605"),
            "{text}"
        );
        assert!(phone(text).is_some(), "{text}");
    }
    assert_eq!(Mobile::parse("+44 (0)7911 123456").unwrap().as_str(), "+447911123456");
    assert_eq!(phone("٠٨-٤٦٥ ٠٠٤ ٠٠").as_deref(), Some("08-465 004 00"));
    assert_eq!(phone("ring mig"), None);
}

#[test]
fn what_cannot_be_seen_is_no_name_and_makes_no_other_name() {
    for text in [
        "\u{200b}",
        "\u{2800}",
        "\u{3164}",
        "\u{ad}",
        "\u{200d}",
        "\u{fe0f}",
        "\u{e0041}",
        " \u{2060}\u{115f} ",
    ] {
        assert_eq!(one_line(text, 10), Err("required"), "{text:?}");
        assert_eq!(paragraphs(&format!("{text}\n{text}"), 10), Err("required"), "{text:?}");
    }
    assert_eq!(one_line("A\u{30a}sa\u{200b} Ek\u{202e}", 10).as_deref(), Ok("Åsa Ek"));
    assert_eq!(one_line("Kim\u{2800}Ek", 10).as_deref(), Ok("Kim Ek"));
    assert_eq!(
        one_line("a\u{34f}\u{308}", 1).as_deref(),
        Ok("ä"),
        "what parted them is gone first"
    );
    // A joiner between letters is written Persian; a family is one picture.
    assert_eq!(seen("می\u{200c}خواهم"), "می\u{200c}خواهم");
    assert_eq!(seen("👩\u{200d}👧 ❤\u{fe0f}"), "👩\u{200d}👧 ❤\u{fe0f}");
    assert_eq!(seen("\u{200c}a\u{200c} \u{200d}b\u{200d}"), "a b");
}

#[test]
fn names_are_found_without_their_marks_and_in_any_order() {
    for (name, typed) in [
        ("Şahin", "sahin"),
        ("Yıldız", "YILDIZ"),
        ("İpek", "ipek"),
        ("Nguyễn", "nguyen"),
        ("Łódź", "lodz"),
        ("Þóra Æsa", "thora aesa"),
        ("Đặng", "dang"),
        ("Nuñez-Åström", "nunez–astrom"),
        ("tra\u{308}dga\u{30a}rd", "träd\u{ad}gård"),
        ("ﬁn", "fin"),
        ("أحمد", "احمد"),
        ("Σίσυφος", "σισυφοσ"),
    ] {
        assert_eq!(fold(name), fold(typed), "{name}");
        assert_eq!(fold(&fold(name)), fold(name), "{name}");
    }
    assert_eq!(sought(" Ek  Åsa "), ["ek", "asa"]);
    assert_eq!(sort_key("A\u{30a}sa"), sort_key("Åsa"));
    assert!(sort_key("Öberg") > sort_key("Ärlig") && sort_key("Ärlig") > sort_key("Åsa"));
}

#[test]
fn an_address_is_one_in_both_spellings_of_its_domain_and_says_what_is_wrong() {
    let one = Email::parse("info@företag.se").unwrap();
    for text in [
        "info@xn--fretag-wxa.se",
        "INFO@FÖRETAG.se",
        "info@fo\u{308}retag.se",
        "info@företag.se\u{200b}",
        "\u{feff}info@företag.se ",
    ] {
        assert_eq!(Email::parse(text).unwrap(), one, "{text}");
        assert_eq!(
            Email::parse(text).unwrap().deliverable().to_lowercase(),
            "info@xn--fretag-wxa.se"
        );
    }
    assert_eq!(Email::parse("anna.d@exempel.se\u{200b}").unwrap().as_str(), "anna.d@exempel.se");
    assert_eq!(Email::parse("åsa@exempel.se"), Err("email_local"));
    for text in ["info@xn--a.se", "info@före tag.se", "info@företag"] {
        assert_eq!(Email::parse(text), Err("email"), "{text}");
    }
}

#[test]
fn what_a_sentence_would_turn_stands_in_marks_and_nothing_else() {
    let marked = |text: &str| Some(format!("\u{2068}{text}\u{2069}"));
    for text in [
        "08-465 004 00",
        "2026-12-31",
        "anna@exempel.se",
        "Granen AB",
        "1 234,50 kr",
        "135 40 Tyresö",
    ] {
        assert_eq!(isolated(text, true), marked(text));
        assert_eq!(isolated(text, false), None, "{text}");
    }
    for text in ["17", "", "نور", "الأربعاء", "https://val.example/a-1"] {
        assert_eq!(isolated(text, true), None, "{text}");
    }
    assert_eq!(isolated("نور 3", false), marked("نور 3"));
    assert_eq!(isolated("\u{2068}a\u{2069}", true), None, "once is enough");
    assert_eq!(isolated("Vägen 1\n135 40 Tyresö", true).unwrap().matches('\u{2068}').count(), 2);
}
