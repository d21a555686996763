//! What a new version says that the one before did not.

use crate::make::op;
use valfard_tyreso::kernel::Money;
use valfard_tyreso::terms::{
    self, Change, Difference, Frame, Head, PriceWish, RequirementWish, RowChange,
};

use super::whole::{FRAME, fixed, result, rich};
use super::{draft, full};
use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

fn names(rows: &[RowChange], change: Change) -> Vec<&str> {
    rows.iter().filter(|row| row.change == change).map(|row| row.name.as_str()).collect()
}

#[actix_web::test]
async fn texts_differ_word_by_word_and_figures_side_by_side() {
    let app = TestApp::new().await;
    let found: Difference = app.db(|conn| {
        let (staff, one) = rich(conn, "one");
        terms::publish(&mut op(conn, &staff, tuesday()), one.id).unwrap();
        let two = terms::next_version(&mut op(conn, &staff, tuesday()), one.id).unwrap();
        let head = Head {
            contract_text: "Uppsägning: sex månader.".to_owned(),
            decision_days: 45,
            ..full()
        };
        terms::edit(&mut op(conn, &staff, tuesday()), two.id, &head).unwrap();
        let frame = Frame {
            raises_a_year: Some(2),
            authority_notice_days: Some(60),
            change_notice_days: Some(14),
            report_days: Some(20),
            ..FRAME
        };
        terms::set_frame(&mut op(conn, &staff, tuesday()), two.id, &frame).unwrap();
        Ok::<_, Db>(terms::difference(conn, one.id, two.id).unwrap())
    });
    assert_eq!((found.version_before, found.version_after), (1, 2));
    assert_eq!(found.texts.len(), 1);
    assert_eq!(found.texts[0].field, "contract_text");
    let pieces: Vec<_> =
        found.texts[0].pieces.iter().map(|one| (one.change, one.text.as_str())).collect();
    assert_eq!(
        pieces,
        [
            (Change::Same, "Uppsägning: "),
            (Change::Removed, "tre"),
            (Change::Added, "sex"),
            (Change::Same, " månader."),
        ]
    );
    let figures: Vec<_> = found
        .figures
        .iter()
        .map(|one| (one.field, one.before.as_str(), one.after.as_str()))
        .collect();
    assert_eq!(
        figures,
        [
            ("decision_days", "30", "45"),
            ("raises_a_year", "4", "2"),
            ("authority_notice_days", "", "60"),
            ("change_notice_days", "7", "14"),
            ("report_days", "", "20"),
        ]
    );
    assert!(found.requirements.is_empty() && found.prices.is_empty());
}

#[actix_web::test]
async fn requirements_and_prices_are_added_removed_changed_and_only_moved() {
    let app = TestApp::new().await;
    let found = app.db(|conn| {
        let (staff, one) = rich(conn, "one");
        for wish in &supply::wishes()[1..] {
            terms::add_requirement(&mut op(conn, &staff, tuesday()), one.id, wish).unwrap();
        }
        terms::publish(&mut op(conn, &staff, tuesday()), one.id).unwrap();
        let id = terms::next_version(&mut op(conn, &staff, tuesday()), one.id).unwrap().id;
        // The second goes, the third becomes the second and gets another name, a new one comes.
        terms::remove_requirement(&mut op(conn, &staff, tuesday()), id, 2).unwrap();
        let renamed = RequirementWish {
            heading: "Er metod".to_owned(),
            evidence: "En beskrivning.".to_owned(),
            ..supply::wishes().remove(2)
        };
        terms::edit_requirement(&mut op(conn, &staff, tuesday()), id, 2, &renamed).unwrap();
        let new = RequirementWish {
            heading: "Lokaler".to_owned(),
            text: "Det ska gå att komma in med rullstol.".to_owned(),
            ..supply::wishes().remove(0)
        };
        terms::add_requirement(&mut op(conn, &staff, tuesday()), id, &new).unwrap();
        terms::move_requirement(&mut op(conn, &staff, tuesday()), id, 2, true).unwrap();
        let dearer = PriceWish {
            amount: Money::from_ore(1_300_000),
            ..result("Arbete", 1, "Fyra månader i arbete.")
        };
        terms::edit_price(&mut op(conn, &staff, tuesday()), id, 2, &dearer).unwrap();
        terms::add_price(&mut op(conn, &staff, tuesday()), id, &fixed("Möte", 500)).unwrap();
        Ok::<_, Db>(terms::difference(conn, one.id, id).unwrap())
    });
    assert_eq!(names(&found.requirements, Change::Added), ["Lokaler"]);
    assert_eq!(names(&found.requirements, Change::Removed), ["Års erfarenhet"]);
    // "Försäkring" only moved.
    assert_eq!(names(&found.requirements, Change::Changed), ["Er metod"]);
    let renamed = found.requirements.iter().find(|row| row.name == "Er metod").unwrap();
    let fields: Vec<_> = renamed.texts.iter().map(|one| one.field).collect();
    assert_eq!(fields, ["heading", "evidence"]);
    assert_eq!((renamed.number_before, renamed.number_after), (Some(3), Some(1)));
    assert_eq!(names(&found.prices, Change::Added), ["Möte"]);
    assert_eq!(names(&found.prices, Change::Changed), ["Arbete"]);
    let paid = &found.prices.iter().find(|row| row.name == "Arbete").unwrap().figures;
    assert_eq!(paid.len(), 1);
    assert_eq!(paid[0].field, "amount");
    assert_eq!(paid[0].after, Money::from_ore(1_300_000).to_string());
    assert!(!found.is_empty());
}

#[actix_web::test]
async fn a_version_does_not_differ_from_itself() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let spec = draft(conn, &full(), "one");
        assert!(terms::difference(conn, spec.id, spec.id).unwrap().is_empty());
        Ok::<_, Db>(())
    });
}
