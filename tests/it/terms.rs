//! Specifications, requirements as data, exclusion grounds, answers.

mod difference;
mod grounds;
mod machine;
mod pages;
pub mod whole;

use crate::make::op;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::terms::{
    self, AnswerValue, Head, Proposal, RequirementKind, Specification, SpecificationState,
    TermsError,
};

use crate::app::{TestApp, tuesday};
use crate::make::supply;

fn full() -> Head {
    supply::new_system(
        &valfard_tyreso::kernel::Actor {
            authority_id: Some(valfard_tyreso::kernel::AuthorityId(1)),
            ..valfard_tyreso::kernel::Actor::system()
        },
        "Lista",
    )
    .terms
}

fn draft(conn: &mut Conn, head: &Head, series: &str) -> Specification {
    let staff = supply::staff(conn, &format!("s{series}"), tuesday());
    let owner = staff.authority_id.unwrap();
    let spec = terms::draft(&mut op(conn, &staff, tuesday()), owner, series, head).unwrap();
    terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, &supply::wishes()[0])
        .unwrap();
    spec
}

#[actix_web::test]
async fn r3_nothing_is_published_that_lacks_what_the_act_asks_for() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let lacking = [
            ("compensation", Head { compensation: " ".to_owned(), ..full() }),
            ("how_to_apply", Head { how_to_apply: String::new(), ..full() }),
            ("decision_days", Head { decision_days: 0, ..full() }),
            ("contract_text", Head { contract_text: String::new(), ..full() }),
        ];
        let staff = supply::staff(conn, "anna", tuesday());
        for (field, head) in lacking {
            let spec = draft(conn, &head, field);
            match terms::publish(&mut op(conn, &staff, tuesday()), spec.id) {
                Err(TermsError::Incomplete(missing)) => assert_eq!(missing, [field]),
                other => panic!("{field}: {other:?}"),
            }
        }
        let owner = staff.authority_id.unwrap();
        let bare = terms::draft(&mut op(conn, &staff, tuesday()), owner, "bare", &full()).unwrap();
        match terms::publish(&mut op(conn, &staff, tuesday()), bare.id) {
            Err(TermsError::Incomplete(missing)) => assert_eq!(missing, ["requirements"]),
            other => panic!("{other:?}"),
        }
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn r4_what_is_published_stays_as_it_is() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let spec = draft(conn, &full(), "one");
        let one = terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        assert_eq!(one.state, SpecificationState::Published);
        let edit = terms::edit(&mut op(conn, &staff, tuesday()), one.id, &full());
        assert!(matches!(edit, Err(TermsError::Published)));
        let wish = &supply::wishes()[1];
        let add = terms::add_requirement(&mut op(conn, &staff, tuesday()), one.id, wish);
        assert!(matches!(add, Err(TermsError::Published)));
        let remove = terms::remove_requirement(&mut op(conn, &staff, tuesday()), one.id, 1);
        assert!(matches!(remove, Err(TermsError::Published)));

        let two = terms::next_version(&mut op(conn, &staff, tuesday()), one.id).unwrap();
        assert_eq!((two.version, two.state), (2, SpecificationState::Draft));
        assert_eq!(terms::requirements(conn, two.id).unwrap().len(), 1);
        let again = terms::next_version(&mut op(conn, &staff, tuesday()), one.id);
        assert!(matches!(again, Err(TermsError::DraftThere)));
        terms::add_requirement(&mut op(conn, &staff, tuesday()), two.id, wish).unwrap();
        terms::publish(&mut op(conn, &staff, tuesday()), two.id).unwrap();
        let old = terms::specification(conn, one.id).unwrap();
        assert_eq!(old.state, SpecificationState::Replaced);
        assert_eq!(terms::requirements(conn, one.id).unwrap().len(), 1);
        assert_eq!(terms::published(conn, "one").unwrap().id, two.id);
        Ok::<_, diesel::result::Error>(())
    });
}

/// The database refuses too, whatever the code above it does (R4).
#[actix_web::test]
async fn r4_is_kept_by_the_database() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let spec = draft(conn, &full(), "one");
        terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        Ok::<_, diesel::result::Error>(())
    });
    for statement in [
        "UPDATE specification SET title = 'x'",
        "DELETE FROM specification",
        "UPDATE requirement SET text = 'x'",
        "DELETE FROM requirement",
    ] {
        let done = app
            .state
            .db
            .write(move |conn| {
                use diesel::RunQueryDsl as _;
                diesel::sql_query(statement).execute(conn)
            })
            .unwrap();
        assert!(done.is_err(), "{statement}");
    }
}

#[actix_web::test]
async fn another_authoritys_terms_are_not_there() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let spec = draft(conn, &full(), "one");
        let stranger = supply::staff_of(conn, "region", "region", tuesday());
        let edit = terms::edit(&mut op(conn, &stranger, tuesday()), spec.id, &full());
        assert!(matches!(edit, Err(TermsError::NotYours)));
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn requirements_keep_their_numbers_without_gaps() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let spec = draft(conn, &full(), "one");
        for wish in &supply::wishes()[1..] {
            terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, wish).unwrap();
        }
        terms::remove_requirement(&mut op(conn, &staff, tuesday()), spec.id, 1).unwrap();
        let left = terms::requirements(conn, spec.id).unwrap();
        let shown: Vec<_> = left.iter().map(|one| (one.number, one.kind)).collect();
        assert_eq!(shown, [(1, RequirementKind::Number), (2, RequirementKind::Text)]);
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn r7_grounds_are_dated_and_sourced() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let grounds = terms::grounds(conn, stockholm_day(tuesday())).unwrap();
        assert_eq!(grounds.len(), 6);
        assert!(grounds.iter().all(|one| one.section.starts_with("7 kap. 1 §")));
        let before = stockholm_day(tuesday()).with_ymd(2008, 12, 31);
        assert!(terms::grounds(conn, before).unwrap().is_empty());
        Ok::<_, diesel::result::Error>(())
    });
}

trait WithYmd {
    fn with_ymd(self, year: i32, month: u32, day: u32) -> chrono::NaiveDate;
}

impl WithYmd for chrono::NaiveDate {
    fn with_ymd(self, year: i32, month: u32, day: u32) -> chrono::NaiveDate {
        Self::from_ymd_opt(year, month, day).unwrap()
    }
}

#[actix_web::test]
async fn a_stale_form_overwrites_nothing() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let spec = draft(conn, &full(), "one");
        let asked = terms::requirements(conn, spec.id).unwrap();
        let sheet = terms::open_sheet(conn, spec.id, tuesday()).unwrap();
        let yes = [(asked[0].id, Some(AnswerValue::Yes(true)))];
        terms::answer(conn, sheet.id, 0, &yes, tuesday()).unwrap();
        let no = [(asked[0].id, Some(AnswerValue::Yes(false)))];
        let stale = terms::answer(conn, sheet.id, 0, &no, tuesday());
        assert!(matches!(stale, Err(TermsError::Stale)));
        assert_eq!(terms::answers(conn, sheet.id).unwrap()[0].yes, Some(true));
        Ok::<_, diesel::result::Error>(())
    });
}

/// Scenario 13: the machine sorts, and says no more than that.
#[actix_web::test]
async fn answers_are_sorted_into_pass_fail_and_human() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let spec = draft(conn, &full(), "one");
        for wish in &supply::wishes()[1..] {
            terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, wish).unwrap();
        }
        let asked = terms::requirements(conn, spec.id).unwrap();
        let sort = |n: usize, given: Option<AnswerValue>| terms::propose(&asked[n], given.as_ref());
        assert_eq!(sort(0, Some(AnswerValue::Yes(true))), Proposal::Pass);
        assert_eq!(sort(0, Some(AnswerValue::Yes(false))), Proposal::Fail);
        assert_eq!(sort(0, None), Proposal::Fail);
        assert_eq!(sort(1, Some(AnswerValue::Number(2))), Proposal::Pass);
        assert_eq!(sort(1, Some(AnswerValue::Number(1))), Proposal::Fail);
        assert_eq!(sort(2, Some(AnswerValue::Text("Så här.".to_owned()))), Proposal::Human);
        Ok::<_, diesel::result::Error>(())
    });
}
