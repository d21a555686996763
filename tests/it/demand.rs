//! What people look for and do not find: counted once, by day, and about nobody.

use actix_web::http::StatusCode;
use chrono::{Days, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::Text;

use valfard_tyreso::demand::{self, Cause, DemandError, NewDemand, Source};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::measure::{Area, Language, MeasureKind};

use crate::app::TestApp;

fn full(area: Area) -> NewDemand {
    NewDemand {
        kind: Some(MeasureKind::WorkTraining),
        area: Some(area),
        ..NewDemand::of(Source::List, Cause::Full)
    }
}

fn record(app: &TestApp, new: &NewDemand) -> bool {
    let (new, now) = (new.clone(), app.now());
    app.db(move |conn| demand::record(conn, &new, now))
}

#[actix_web::test]
async fn the_same_need_counts_once_a_day() {
    let app = TestApp::new().await;
    let today = valfard_tyreso::kernel::time::stockholm_day(app.now());
    let key = |day| demand::once(&app.state.vault, "VT-2222-3333", day, Cause::Full);
    let mut need = full(Area::Bollmora);
    need.once = Some(key(today));
    assert!(record(&app, &need));
    assert!(!record(&app, &need), "a page loaded again counts once");
    need.once = Some(key(today + Days::new(1)));
    assert!(record(&app, &need), "another day is another need");
    assert!(!need.once.unwrap().contains("2222"));
    assert!(record(&app, &full(Area::Brevik)));
    let cells = app.db(move |conn| demand::summary(conn, today, today));
    let count = |area| cells.iter().filter(|c| c.area == Some(area)).map(|c| c.count).sum::<i64>();
    assert_eq!((count(Area::Bollmora), count(Area::Brevik)), (2, 1));
    assert!(cells.iter().all(demand::Cell::is_small));
    let later =
        app.db(move |conn| demand::summary(conn, today + Days::new(1), today + Days::new(9)));
    assert!(later.is_empty());
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    row: String,
}

#[actix_web::test]
async fn a_need_says_the_day_and_nothing_of_whose_it_is() {
    let app = TestApp::new().await;
    app.set_now(app.now() + TimeDelta::minutes(17));
    record(&app, &full(Area::Bollmora));
    let rows: Vec<Row> = app.db(|conn| {
        diesel::sql_query("SELECT CAST(day AS TEXT) AS row FROM unmet_demand").load(conn)
    });
    assert_eq!(rows.iter().map(|r| r.row.as_str()).collect::<Vec<_>>(), ["2026-03-03"]);
    // The log would keep the moment.
    let events = app.db(|conn| {
        diesel::sql_query(
            "SELECT action AS row FROM audit_event WHERE action LIKE 'demand%' OR object_kind LIKE '%demand%'",
        )
        .load::<Row>(conn)
    });
    assert!(events.is_empty());
}

#[test]
fn words_that_tell_who_somebody_is_are_known() {
    for text in [
        "ring 070-123 45 67",
        "081234567",
        "jag heter 811218-9876",
        "19811218-9876",
        "+46 8 123 456",
        "anna@exempel.se",
        "\u{660}\u{667}\u{660}\u{661}\u{662}\u{663}\u{664}",
    ] {
        assert!(demand::personal(text).is_some(), "{text}");
    }
    for text in ["Jag bor i 135 48", "08.00-16.00", "2-3 dagar, 50 % och 4 timmar", "kl 9 @ torget"]
    {
        assert_eq!(demand::personal(text), None, "{text}");
    }
}

#[actix_web::test]
async fn only_a_visitors_own_words_are_kept() {
    let app = TestApp::new().await;
    let now = app.now();
    let words = |source, words: &str| NewDemand {
        words: words.to_owned(),
        ..NewDemand::of(source, Cause::Nothing)
    };
    let from_list = words(Source::List, "Jag saknar svets.");
    let with_number = words(Source::Told, "Ring 070-123 45 67");
    let refused = app.state.db.write(move |conn| demand::record(conn, &from_list, now)).unwrap();
    assert!(matches!(refused, Err(DemandError::NotTold)));
    let refused = app.state.db.write(move |conn| demand::record(conn, &with_number, now)).unwrap();
    assert!(matches!(refused, Err(DemandError::Words("personal_number"))));
}

#[actix_web::test]
async fn a_visitor_tells_what_is_missing_and_staff_read_it() {
    let app = TestApp::new().await;
    let staff = app.sign_in(Role::Commissioner);
    assert!(staff.get("/bestallare/behov").await.has("Ingen har sagt att något saknas"));

    let visitor = app.visitor();
    let need = NewDemand {
        language: Some(Language::Tigrinya),
        ..NewDemand::of(Source::Catalogue, Cause::Language)
    };
    let page = visitor.get(&demand::told_href(&need)).await;
    assert_eq!(page.attributes("input[name=orsak][checked]", "value"), ["language"]);
    assert_eq!(page.attributes("select[name=sprak] option[selected]", "value"), ["ti"]);
    let once = page.attributes("input[name=once]", "value").remove(0);
    // All faults at once, and what was typed stays.
    let bad = [("once", once.as_str()), ("ord", "Ring mig: 070-123 45 67"), ("typ", "magi")];
    let page = visitor.post("/utforare/saknas", &bad).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 3, "{}", page.text());
    assert!(page.has("Ring mig: 070-123 45 67"));

    let good = [
        ("once", once.as_str()),
        ("orsak", "language"),
        ("sprak", "ti"),
        ("omrade", "bollmora"),
        ("tillganglighet", "lift"),
        ("ord", "Ingen talar tigrinja på verkstaden."),
    ];
    for _ in 0..2 {
        let page = visitor.post("/utforare/saknas", &good).await;
        let page = visitor.follow(&page).await;
        assert!(page.has("Tack! Nu vet vi vad som saknas"), "{}", page.text());
    }
    let page = staff.get("/bestallare/behov").await;
    for said in ["1 gång", "Bollmora", "Ingen talar mitt språk (1)", "Bara för personal", "Hiss"]
    {
        assert!(page.has(said), "{said}: {}", page.text());
    }
    assert!(page.has("Ingen talar tigrinja på verkstaden."));
    let csv = staff.get("/bestallare/behov/tabell.csv").await;
    assert!(
        csv.html.contains("Bollmora;Ingen typ angiven;1;Ingen talar mitt språk (1);0;"),
        "{}",
        csv.html
    );

    for _ in 0..10 {
        visitor.post("/utforare/saknas", &[("orsak", "nothing")]).await;
    }
    let page = visitor.post("/utforare/saknas", &[("orsak", "nothing")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Vänta en timme"), "{}", page.text());
}
