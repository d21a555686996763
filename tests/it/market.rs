//! The public procurement record: what is taken in, and what is found in it.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::NaiveDateTime;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::market::{self, Fault, ImportKind, MarketError, Report};

use crate::app::{Page, TestApp, Visitor, tuesday};

const PROCUREMENTS: &[u8] = include_bytes!("../../src/market/data/procurements_2021.csv");
const AWARDS: &[u8] = include_bytes!("../../src/market/data/awards_2021.csv");

impl TestApp {
    fn record(&self) -> [Report; 2] {
        self.db(|conn| market::import_2021(&mut op(conn, &Actor::system(), tuesday())))
    }

    fn take_in(&self, kind: ImportKind, file: Vec<u8>) -> Result<Report, MarketError> {
        self.take_in_as(Actor::system(), kind, file, tuesday())
    }

    fn take_in_as(
        &self,
        actor: Actor,
        kind: ImportKind,
        file: Vec<u8>,
        now: NaiveDateTime,
    ) -> Result<Report, MarketError> {
        self.state
            .db
            .write(move |conn| market::import(&mut op(conn, &actor, now), kind, &file))
            .unwrap()
    }

    fn market_size(&self) -> (i64, i64) {
        self.db(market::size)
    }
}

fn lines(file: &[u8], how_many: usize) -> String {
    let text = std::str::from_utf8(file).unwrap();
    text.lines().take(how_many).flat_map(|line| [line, "\n"]).collect()
}

fn faults(taken: Result<Report, MarketError>) -> Vec<Fault> {
    match taken {
        Err(MarketError::Faulty(faults)) => faults,
        other => panic!("no faults: {other:?}"),
    }
}

#[actix_web::test]
async fn the_record_of_2021_is_taken_in_row_by_row() {
    let app = TestApp::new().await;
    let [procurements, awards] = app.record();
    assert_eq!((procurements.rows, procurements.added), (1_544, 1_544));
    assert_eq!((awards.rows, awards.added), (3_946, 3_946));
    assert_eq!(app.market_size(), (1_544, 3_946));
    // Slips of the source are told and taken in as they stand: two mistyped numbers of buyers that
    // come again, and one of Åland.
    let told = procurements.remarks;
    assert!(told.iter().all(|r| r.code == "not_a_swedish_organisation_number"));
    assert_eq!((told.len(), told[0].row, told[14].row), (15, 18, 1_437));
}

#[actix_web::test]
async fn the_same_file_twice_changes_nothing() {
    let app = TestApp::new().await;
    app.record();
    let again = app.record();
    assert!(again.iter().all(|report| report.already && report.added == 0));
    assert_eq!(app.market_size(), (1_544, 3_946));
}

#[actix_web::test]
async fn a_longer_file_adds_only_what_is_new() {
    let app = TestApp::new().await;
    let part = app.take_in(ImportKind::Procurements, lines(PROCUREMENTS, 101).into()).unwrap();
    assert_eq!(part.added, 100);
    let part = app.take_in(ImportKind::Awards, lines(AWARDS, 1_001).into()).unwrap();
    assert_eq!(part.added, 1_000);
    let [procurements, awards] = app.record();
    assert_eq!((procurements.added, awards.added), (1_444, 2_946));
    assert_eq!(app.market_size(), (1_544, 3_946));
}

#[actix_web::test]
async fn a_broken_row_keeps_the_whole_file_out_and_is_named() {
    let app = TestApp::new().await;
    let broken = lines(PROCUREMENTS, 11).replacen("2021-01-05", "5 januari", 1);
    let row = broken.lines().position(|line| line.contains("5 januari")).unwrap() + 1;
    let found = faults(app.take_in(ImportKind::Procurements, broken.into()));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].row, found[0].code), (row, "not_a_date"));
    assert_eq!(
        found[0].to_string(),
        format!("row {row}, column \"publiceringsdatum\": not a date")
    );
    assert_eq!(app.market_size(), (0, 0));
}

#[actix_web::test]
async fn all_faults_of_a_file_are_found_at_once() {
    let app = TestApp::new().await;
    let header = lines(PROCUREMENTS, 1);
    let good = lines(PROCUREMENTS, 2).lines().nth(1).unwrap().to_owned();
    let file = [
        header.trim_end().to_owned(),
        good.replace("SE57812", "SE1"),
        good.replace("Öppet förfarande", "Slutet förfarande").replace("SE57812", "SE2"),
        good.replace("80500000 ", "8050000 ").replace("SE57812", "SE/3"),
        good.replace("SE57812", "SE1"),
        "2021,för,kort".to_owned(),
    ]
    .join("\n");
    let found = faults(app.take_in(ImportKind::Procurements, file.clone().into()));
    assert_eq!(
        found.iter().map(|f| (f.row, f.code)).collect::<Vec<_>>(),
        [(6, "wrong_number_of_fields")]
    );

    let file = file.replace("\n2021,för,kort", "");
    let found = faults(app.take_in(ImportKind::Procurements, file.into()));
    let found: Vec<_> = found.iter().map(|f| (f.row, f.code)).collect();
    assert_eq!(
        found,
        [
            (3, "unknown_word"),
            (4, "not_a_cpv_code"),
            (4, "not_a_procurement_number"),
            (5, "number_twice_in_file"),
        ]
    );
}

#[actix_web::test]
async fn what_is_no_file_of_the_record_is_refused() {
    let app = TestApp::new().await;
    for file in ["", "a,b,c\n1,2,3\n", "\u{feff}", "\"", "År;Namn\n"] {
        let found = faults(app.take_in(ImportKind::Procurements, file.into()));
        assert!(!found.is_empty(), "{file:?}");
    }
    let latin1 = [lines(PROCUREMENTS, 1).into_bytes(), b"2021,\xc5r\n".to_vec()].concat();
    assert_eq!(faults(app.take_in(ImportKind::Procurements, latin1))[0].code, "not_utf8");
    // A file of the other kind lacks columns.
    let found = faults(app.take_in(ImportKind::Awards, PROCUREMENTS.to_vec()));
    assert!(found.iter().all(|f| f.row == 1 && f.code == "column_is_missing"));
    assert_eq!(app.market_size(), (0, 0));
}

#[actix_web::test]
async fn semicolons_and_a_byte_order_mark_are_read_too() {
    let app = TestApp::new().await;
    let mut reader = csv::Reader::from_reader(PROCUREMENTS);
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(reader.headers().unwrap()).unwrap();
    for record in reader.records().take(20) {
        writer.write_record(&record.unwrap()).unwrap();
    }
    let file = writer.into_inner().unwrap();
    assert_eq!(market::kind_of(&file), Some(ImportKind::Procurements));
    assert_eq!(app.take_in(ImportKind::Procurements, file).unwrap().added, 20);
}

#[test]
fn the_kind_of_a_file_is_told_by_its_columns() {
    assert_eq!(market::kind_of(PROCUREMENTS), Some(ImportKind::Procurements));
    assert_eq!(market::kind_of(AWARDS), Some(ImportKind::Awards));
    assert_eq!(market::kind_of(b"code,name\n"), None);
    assert_eq!(market::kind_of(b""), None);
}

#[actix_web::test]
async fn only_the_machine_and_the_administrator_may_import() {
    let app = TestApp::new().await;
    for &role in Role::ALL {
        let actor = Actor { user_id: None, role, authority_id: None };
        let file = lines(PROCUREMENTS, 2).into_bytes();
        let taken = app.take_in_as(actor, ImportKind::Procurements, file, tuesday());
        assert_eq!(taken.is_ok(), matches!(role, Role::System | Role::Admin), "{role}");
    }
}

#[actix_web::test]
async fn a_supplier_is_known_by_name_and_a_natural_person_never() {
    let app = TestApp::new().await;
    app.record();
    let found = app.db(|conn| market::supplier_named(conn, "  ab previa ")).unwrap();
    assert_eq!((found.name.as_str(), found.contracts >= 31), ("AB PREVIA", true));
    for nobody in ["(enskild person)", "enskild person", "", "???", "Previa"] {
        let name = nobody.to_owned();
        assert_eq!(app.db(move |conn| market::supplier_named(conn, &name)), None, "{nobody}");
    }
}

/// The record behind a signed-in commissioner.
fn with_record(app: &TestApp) -> Visitor<'_> {
    app.record();
    app.sign_in(Role::Commissioner)
}

fn titles(page: &Page) -> Vec<String> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.all("tbody th[scope=row] > a[href^='/upphandlingsregister/']:not([href*='?'])")
}

#[actix_web::test]
async fn a_search_finds_the_eleven_of_tyreso_however_it_is_spelt() {
    let app = TestApp::new().await;
    let staff = with_record(&app);
    for query in
        ["ord=tyres%C3%B6", "ord=TYRESO+kommun", "kopare=tyreso", "ord=kommun+tyres%C3%B6&ar=2021"]
    {
        let page = staff.get(&format!("/upphandlingsregister?{query}")).await;
        assert_eq!(titles(&page).len(), 11, "{query}");
        assert!(page.has("11 upphandlingar"), "{query}");
    }
    let one = staff.get("/upphandlingsregister?ord=tyres%C3%B6+villa").await;
    assert_eq!(titles(&one), ["Drift av gruppboendet Villa Linde"]);
    let none = staff.get("/upphandlingsregister?ord=tyres%C3%B6&reserverad=ja").await;
    assert!(none.has("Ingen upphandling passar det du valde"));
}

#[actix_web::test]
async fn filters_narrow_the_list_and_the_figures_alike() {
    let app = TestApp::new().await;
    let staff = with_record(&app);
    let figure = |page: &Page, n: usize| page.all(".figures strong")[n].clone();
    for (query, count) in [
        ("", "1\u{a0}544"),
        ("reserverad=ja", "11"),
        ("reserverad=nej", "1\u{a0}533"),
        ("social=ja", "96"),
        ("miljo=ja", "80"),
        ("overprovad=ja", "146"),
        ("avtal=framework", "587"),
        ("forfarande=restricted", "21"),
        ("sektor=municipality", "948"),
        ("cpv=85312300-2", "7"),
        ("cpv=85312510-7", ""),
        ("cpv=853", "152"),
        ("ar=2020", ""),
    ] {
        let page = staff.get(&format!("/upphandlingsregister?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        if count.is_empty() {
            assert!(page.all(".figures strong").is_empty(), "{query}");
        } else {
            let shown = figure(&page, 0).replace(' ', "\u{a0}");
            assert_eq!(shown, count, "{query}");
        }
    }
}

#[actix_web::test]
async fn pages_follow_one_another_and_one_past_the_end_is_not_there() {
    let app = TestApp::new().await;
    let staff = with_record(&app);
    let mut path = "/upphandlingsregister?cpv=853&sortera=kopare".to_owned();
    let mut seen = std::collections::BTreeSet::new();
    loop {
        let page = staff.get(&path).await;
        titles(&page);
        let here = page.attributes("tbody th[scope=row] > a:not([href*='?'])", "href");
        assert!(here.len() <= 25);
        seen.extend(here);
        match page.attributes("a[rel=next]", "href").first() {
            Some(next) => path.clone_from(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 152);
    assert!(path.contains("sida=7") && path.contains("cpv=853") && path.contains("sortera=kopare"));
    for gone in ["sida=8", "sida=0", "sida=-1", "sida=abc", "sida=99999999999999999999"] {
        let page = staff.get(&format!("/upphandlingsregister?cpv=853&{gone}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[actix_web::test]
async fn what_cannot_be_understood_is_left_out_and_said() {
    let app = TestApp::new().await;
    let staff = with_record(&app);
    let long = "a".repeat(10_000);
    for (query, field) in [
        ("forfarande=kasta-pil".to_owned(), "Förfarande"),
        ("reserverad=kanske".to_owned(), "Reserverad"),
        ("cpv=8".to_owned(), "Slag av tjänst"),
        ("cpv=%C3%A5%C3%A5%C3%A5".to_owned(), "Slag av tjänst"),
        ("ar=i+fjol".to_owned(), "År"),
        ("ord=%25%25%25".to_owned(), "Ord"),
        (format!("ord={long}"), "Ord"),
        (format!("kopare={long}"), "Köpare"),
        ("sortera=pris".to_owned(), "Ordning"),
    ] {
        let page = staff.get(&format!("/upphandlingsregister?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{field}");
        let told = page.all(".ds-alert li");
        assert!(told.len() == 1 && told[0].contains(field), "{field}: {told:?}");
    }
    let twice = staff.get("/upphandlingsregister?ord=a&ord=b").await;
    assert_eq!(twice.status, StatusCode::BAD_REQUEST);
    for odd in ["ord=%ff%fe%00", "ord=%27+OR+1%3D1--", "ord=_", "%00=1", "ord[]=x", "&&&==="] {
        let page = staff.get(&format!("/upphandlingsregister?{odd}")).await;
        assert!(!page.status.is_server_error(), "{odd}");
    }
}

#[actix_web::test]
async fn one_procurement_shows_its_suppliers_and_what_resembles_it() {
    let app = TestApp::new().await;
    let staff = with_record(&app);
    let page = staff.get("/upphandlingsregister/MT12302").await;
    assert_eq!(page.all("h1"), ["Vård och omsorgsboende"]);
    assert!(page.has("STIFTELSEN STORA SKÖNDAL") && page.has("85311000"));
    assert!(page.has("Liknande upphandlingar"));
    let supplier = page.attributes("a[href*='leverantor?']", "href")[0].clone();
    let supplier = staff.get(&supplier).await;
    assert_eq!(supplier.all("h1"), ["STIFTELSEN STORA SKÖNDAL"]);
    let buyer = staff.get("/upphandlingsregister/kopare?namn=tyres%C3%B6+kommun").await;
    assert_eq!(buyer.all("h1"), ["TYRESÖ KOMMUN"]);
    assert!(buyer.has("2120000092"));
    // Names of natural persons are nobody's page, and never a link.
    let persons = staff.get("/upphandlingsregister/MT763").await;
    assert!(persons.has("(enskild person)") && !persons.html.contains("namn=%28enskild"));
    for gone in [
        "MT999999999",
        "x%27y",
        "MT850%00",
        "%ff",
        "kopare?namn=%00",
        "leverantor?namn=(enskild+person)",
        "leverantor?namn=",
        "leverantor",
        "kopare?namn=Ingen",
    ] {
        let mut page = staff.get(&format!("/upphandlingsregister/{gone}")).await;
        if page.status == StatusCode::PERMANENT_REDIRECT {
            page = staff.get(page.location.as_deref().unwrap()).await;
        }
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[actix_web::test]
async fn the_file_holds_the_selection_and_no_formula() {
    let app = TestApp::new().await;
    let header = lines(PROCUREMENTS, 1);
    let good = lines(PROCUREMENTS, 2).lines().nth(1).unwrap().to_owned();
    let evil = good.replace("Handledning till medarbetare/personal", "\"=HYPERLINK(\"\"x\"\");1\"");
    assert_ne!(evil, good);
    app.take_in(ImportKind::Procurements, format!("{header}{evil}\n").into()).unwrap();
    let staff = with_record(&app);

    let file = staff.get("/upphandlingsregister/lista.csv?kopare=tyreso").await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers.get("content-type").unwrap(), "text/csv; charset=utf-8");
    let text = file.html.strip_prefix('\u{feff}').unwrap();
    assert!(text.starts_with("Upphandlings-id;Titel;Publicerad;Köpare;"));
    assert_eq!(text.matches("\r\n").count(), 12);

    let file = staff.get("/upphandlingsregister/lista.csv?ord=hyperlink").await;
    assert!(file.html.contains(";\"'=HYPERLINK(\"\"x\"\");1\";"), "{}", file.html);
    let all = staff.get("/upphandlingsregister/lista.csv").await;
    assert_eq!(all.html.matches("\r\n").count(), 1_545);
}

#[actix_web::test]
async fn the_record_is_for_the_staff_that_buys_leads_or_runs_the_house() {
    let app = TestApp::new().await;
    let readers = [
        Role::Commissioner,
        Role::BusinessLead,
        Role::SteeringGroup,
        Role::UnitManager,
        Role::Admin,
    ];
    let others = [Role::Client, Role::ProviderMember, Role::Caseworker, Role::Guide, Role::Partner];
    let pages = ["", "/lista.csv", "/kopare?namn=x", "/leverantor?namn=x", "/MT850"];
    for role in others {
        let visitor = app.sign_in(role);
        for page in pages {
            let page = visitor.get(&format!("/upphandlingsregister{page}")).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{role}");
        }
    }
    for role in readers {
        let page = app.sign_in(role).get("/upphandlingsregister").await;
        assert_eq!(page.status, StatusCode::OK, "{role}");
        assert!(page.has("Registret är tomt"), "{role}");
    }
    let visitor = app.visitor().get("/upphandlingsregister").await;
    assert_eq!(visitor.status, StatusCode::SEE_OTHER);
}
