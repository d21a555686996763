//! The public procurement record: what is taken in, and what is found in it.

use chrono::NaiveDateTime;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::market::{self, Fault, ImportKind, MarketError, Report};

use crate::app::{TestApp, tuesday};

const PROCUREMENTS: &[u8] = include_bytes!("../../src/market/data/procurements_2021.csv");
const AWARDS: &[u8] = include_bytes!("../../src/market/data/awards_2021.csv");

impl TestApp {
    fn record(&self) -> [Report; 2] {
        self.db(|conn| market::import_2021(conn, &Actor::system(), tuesday()))
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
        self.state.db.write(move |conn| market::import(conn, &actor, kind, &file, now)).unwrap()
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
