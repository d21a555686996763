//! Prices, caps and notice, evidence: what a version has besides texts and requirements.

use crate::make::op;
use valfard_tyreso::kernel::{Actor, Money};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::terms::{
    self, AnswerValue, Frame, PriceKind, PriceUnit, PriceWish, RequirementWish, Specification,
    TermsError,
};

use super::{draft, full};
use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

pub fn fixed(name: &str, kronor: i64) -> PriceWish {
    PriceWish {
        name: name.to_owned(),
        kind: PriceKind::Fixed,
        unit: PriceUnit::Month,
        amount: Money::from_ore(kronor * 100),
        condition_text: String::new(),
    }
}

pub fn result(name: &str, kronor: i64, condition: &str) -> PriceWish {
    PriceWish {
        kind: PriceKind::Result,
        unit: PriceUnit::Person,
        condition_text: condition.to_owned(),
        ..fixed(name, kronor)
    }
}

pub const FRAME: Frame = Frame {
    lowest_cap: Some(2),
    highest_cap: Some(40),
    raise_notice_days: Some(14),
    raises_a_year: Some(4),
    provider_notice_days: Some(90),
    authority_notice_days: None,
    change_notice_days: Some(7),
    report_days: None,
};

/// A draft with two prices and the figures, and its writer.
pub fn rich(conn: &mut Conn, series: &str) -> (Actor, Specification) {
    let spec = draft(conn, &full(), series);
    let staff = supply::staff(conn, &format!("rik{series}"), tuesday());
    terms::add_price(&mut op(conn, &staff, tuesday()), spec.id, &fixed("Plats", 4_600)).unwrap();
    let paid = result("Arbete", 12_000, "Fyra månader i arbete.");
    terms::add_price(&mut op(conn, &staff, tuesday()), spec.id, &paid).unwrap();
    terms::set_frame(&mut op(conn, &staff, tuesday()), spec.id, &FRAME).unwrap();
    (staff, terms::specification(conn, spec.id).unwrap())
}

#[actix_web::test]
async fn a_price_for_a_result_says_its_condition() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (staff, spec) = rich(conn, "one");
        for wish in [
            result("Arbete", 9_000, " "),
            PriceWish { condition_text: "Om.".to_owned(), ..fixed("Plats", 1) },
            fixed("Minus", -1),
        ] {
            let added = terms::add_price(&mut op(conn, &staff, tuesday()), spec.id, &wish);
            assert!(matches!(added, Err(TermsError::PriceLacks)), "{wish:?}");
            let edited = terms::edit_price(&mut op(conn, &staff, tuesday()), spec.id, 1, &wish);
            assert!(matches!(edited, Err(TermsError::PriceLacks)), "{wish:?}");
        }
        assert_eq!(terms::prices(conn, spec.id)?.len(), 2);
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn prices_and_requirements_move_and_keep_their_numbers_without_gaps() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (staff, spec) = rich(conn, "one");
        let id = spec.id;
        terms::add_price(&mut op(conn, &staff, tuesday()), id, &fixed("Möte", 500)).unwrap();
        let names = |conn: &mut Conn| {
            let prices = terms::prices(conn, id).unwrap();
            prices.into_iter().map(|one| (one.number, one.name)).collect::<Vec<_>>()
        };
        let said = |all: [&str; 3]| {
            (1..).zip(all).map(|(n, name)| (n, name.to_owned())).collect::<Vec<(i64, String)>>()
        };
        terms::move_price(&mut op(conn, &staff, tuesday()), id, 3, true).unwrap();
        assert_eq!(names(conn), said(["Plats", "Möte", "Arbete"]));
        terms::move_price(&mut op(conn, &staff, tuesday()), id, 1, false).unwrap();
        assert_eq!(names(conn), said(["Möte", "Plats", "Arbete"]));
        // At the edges nothing moves.
        terms::move_price(&mut op(conn, &staff, tuesday()), id, 1, true).unwrap();
        terms::move_price(&mut op(conn, &staff, tuesday()), id, 3, false).unwrap();
        assert_eq!(names(conn), said(["Möte", "Plats", "Arbete"]));
        terms::remove_price(&mut op(conn, &staff, tuesday()), id, 1).unwrap();
        assert_eq!(names(conn), said(["Plats", "Arbete", ""])[..2]);

        for wish in &supply::wishes()[1..] {
            terms::add_requirement(&mut op(conn, &staff, tuesday()), id, wish).unwrap();
        }
        terms::move_requirement(&mut op(conn, &staff, tuesday()), id, 3, true).unwrap();
        terms::move_requirement(&mut op(conn, &staff, tuesday()), id, 1, true).unwrap();
        let asked = terms::requirements(conn, id)?;
        let shown: Vec<_> = asked.iter().map(|one| (one.number, one.heading.as_str())).collect();
        assert_eq!(shown, [(1, "Försäkring"), (2, "Metod"), (3, "Års erfarenhet")]);
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn the_next_version_begins_as_the_one_before_with_prices_figures_and_evidence() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (staff, spec) = rich(conn, "one");
        let wish = RequirementWish {
            evidence: "Försäkringsbrev.".to_owned(),
            may_reuse: false,
            ..supply::wishes().remove(0)
        };
        terms::edit_requirement(&mut op(conn, &staff, tuesday()), spec.id, 1, &wish).unwrap();
        terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        let two = terms::next_version(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        let two = terms::specification(conn, two.id)?;
        assert_eq!(two.frame, FRAME);
        let asked = terms::requirements(conn, two.id)?;
        assert_eq!(asked[0].evidence, "Försäkringsbrev.");
        assert!(!asked[0].may_reuse);
        let prices = terms::prices(conn, two.id)?;
        assert_eq!(prices.len(), 2);
        assert_eq!(prices[1].amount, Money::from_ore(1_200_000));
        assert!(terms::difference(conn, spec.id, two.id).unwrap().is_empty());
        Ok::<_, Db>(())
    });
}

/// Whether an earlier answer is proposed is for each requirement to say.
#[actix_web::test]
async fn an_answer_that_may_not_be_used_again_is_asked_for_again() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let spec = draft(conn, &full(), "one");
        let staff = supply::staff(conn, "anna", tuesday());
        let second = RequirementWish { may_reuse: false, ..supply::wishes().remove(1) };
        terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, &second).unwrap();
        terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        let asked = terms::requirements(conn, spec.id)?;
        let sheet = terms::open_sheet(conn, spec.id, tuesday()).unwrap();
        let given = [
            (asked[0].id, Some(AnswerValue::Yes(true))),
            (asked[1].id, Some(AnswerValue::Number(4))),
        ];
        terms::answer(conn, sheet.id, 0, &given, tuesday()).unwrap();
        let two = terms::next_version(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        let moved = terms::carry_over(conn, sheet.id, two.id, tuesday()).unwrap();
        let answers = terms::answers(conn, moved.id)?;
        assert_eq!(answers.len(), 1);
        assert_eq!(answers[0].given(), Some(AnswerValue::Yes(true)));
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r4_prices_and_figures_of_what_is_published_do_not_change() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (staff, spec) = rich(conn, "one");
        let id = spec.id;
        terms::publish(&mut op(conn, &staff, tuesday()), id).unwrap();
        let now = tuesday();
        let operations = [
            terms::add_price(&mut op(conn, &staff, now), id, &fixed("Ny", 1)),
            terms::edit_price(&mut op(conn, &staff, now), id, 1, &fixed("Ny", 1)),
            terms::remove_price(&mut op(conn, &staff, now), id, 1),
            terms::move_price(&mut op(conn, &staff, now), id, 1, false),
            terms::set_frame(&mut op(conn, &staff, now), id, &Frame::default()),
            terms::move_requirement(&mut op(conn, &staff, now), id, 1, false),
        ];
        for done in operations {
            assert!(matches!(done, Err(TermsError::Published)), "{done:?}");
        }
        Ok::<_, Db>(())
    });
}

/// The database refuses too, whatever the code above it does (R4).
#[actix_web::test]
async fn r4_the_database_keeps_prices_figures_and_requirements() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (staff, spec) = rich(conn, "one");
        terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        let (_, open) = rich(conn, "two");
        assert!(terms::prices(conn, open.id)?.len() == 2);
        Ok::<_, Db>(())
    });
    let published = "(SELECT id FROM specification WHERE state <> 'draft')";
    let open = "(SELECT id FROM specification WHERE state = 'draft')";
    for statement in [
        "UPDATE specification SET lowest_cap = 9 WHERE state <> 'draft'".to_owned(),
        "UPDATE specification SET authority_notice_days = 1 WHERE state <> 'draft'".to_owned(),
        "UPDATE specification SET on_silence = 'old_terms' WHERE state <> 'draft'".to_owned(),
        format!("UPDATE requirement SET evidence = 'x' WHERE specification_id = {published}"),
        // A row of a draft may not be moved into what is published, either.
        format!(
            "UPDATE requirement SET specification_id = {published}, number = 9 \
             WHERE specification_id = {open}"
        ),
        format!("UPDATE price_item SET amount_ore = 1 WHERE specification_id = {published}"),
        format!("DELETE FROM price_item WHERE specification_id = {published}"),
        format!(
            "UPDATE price_item SET specification_id = {published}, number = 9 \
             WHERE specification_id = {open} AND number = 1"
        ),
        format!(
            "INSERT INTO price_item \
             (specification_id, number, name, kind, unit, amount_ore, condition_text) \
             VALUES ({published}, 9, 'x', 'fixed', 'hour', 1, '')"
        ),
        format!("UPDATE price_item SET condition_text = '' WHERE specification_id = {open}"),
        format!("UPDATE price_item SET amount_ore = -1 WHERE specification_id = {open}"),
    ] {
        let said = statement.clone();
        let done = app
            .state
            .db
            .write(move |conn| {
                use diesel::RunQueryDsl as _;
                diesel::sql_query(statement.as_str()).execute(conn)
            })
            .unwrap();
        assert!(done.is_err(), "{said}");
    }
}

/// `valfard check` names what raw hands have broken.
#[actix_web::test]
async fn unsound_terms_are_named() {
    let app = TestApp::new().await;
    app.changed_by_hand();
    app.db(|conn| {
        let (staff, spec) = rich(conn, "one");
        terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        terms::next_version(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        assert_eq!(terms::unsound(conn)?, Vec::<String>::new());
        for statement in [
            "UPDATE requirement SET number = 7 \
             WHERE specification_id = (SELECT id FROM specification WHERE state = 'draft')",
            "DELETE FROM price_item WHERE number = 1 \
             AND specification_id = (SELECT id FROM specification WHERE state = 'draft')",
            "UPDATE specification SET compensation = ' ' WHERE state = 'draft'",
            "UPDATE specification SET state = 'published' WHERE state = 'draft'",
        ] {
            use diesel::RunQueryDsl as _;
            diesel::sql_query(statement).execute(conn)?;
        }
        assert_eq!(
            terms::unsound(conn)?,
            [
                "one version 2: requirements are numbered with gaps",
                "one version 2: prices are numbered with gaps",
                "one version 2: published without compensation",
                "one version 2: a second version in force",
            ]
        );
        Ok::<_, Db>(())
    });
}
