//! Decisions by delegation, in a matter of any kind.

use chrono::{Days, NaiveDate};
use valfard_tyreso::contract;
use valfard_tyreso::decision::{self, DecisionError, NewDecision};
use valfard_tyreso::identity::{self, Decision as Kind};
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::kernel::{Actor, AuthorityId};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::registry::{self, MatterId, MatterKind, NewMatter};

use crate::app::{TestApp, tuesday};
use crate::make::op;
use crate::make::supply;

type Db = diesel::result::Error;

/// Staff of the municipality without a delegation, and a matter.
fn given(conn: &mut Conn) -> (Actor, AuthorityId, MatterId) {
    let bo = supply::staff_of(conn, "tyreso", "bo", tuesday());
    let owner = bo.authority_id.unwrap();
    let new = NewMatter {
        kind: MatterKind::Procurement,
        title: "Upphandling",
        title_secret: false,
        owner_authority_id: owner,
    };
    let matter = registry::open_matter(&mut op(conn, &bo, tuesday()), &new).unwrap();
    (bo, owner, matter.id)
}

fn today() -> NaiveDate {
    stockholm_day(tuesday())
}

#[actix_web::test]
async fn who_decides_is_impartial_as_declared_and_delegated_by_that_authority() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (bo, owner, matter) = given(conn);
        let decider = |conn: &mut Conn| {
            decision::decider(&mut op(conn, &bo, tuesday()), matter, Kind::Contract, owner)
        };
        assert!(matches!(decider(conn), Err(DecisionError::NotDeclared)));
        let declare =
            |conn: &mut Conn| decision::declare_impartial(&mut op(conn, &bo, tuesday()), matter);
        assert!(declare(conn).unwrap() && !declare(conn).unwrap(), "declared once");
        assert!(matches!(decider(conn), Err(DecisionError::NoDelegation)));
        supply::delegate(conn, &bo, Kind::Contract, today(), None, tuesday());
        let by = decider(conn).unwrap();
        assert_eq!((by.user, by.delegation.authority_id), (bo.user_id.unwrap(), owner));
        // Another authority's later delegation neither helps there nor hinders here.
        let other = identity::authorities(conn)?.into_iter().find(|one| one.id != owner).unwrap();
        let elsewhere = |conn: &mut Conn| {
            identity::decider(conn, bo.user_id.unwrap(), Kind::Contract, other.id, today())
        };
        assert!(elsewhere(conn)?.is_none());
        identity::delegate(
            &mut op(conn, &Actor::system(), tuesday()),
            bo.user_id.unwrap(),
            other.id,
            Kind::Contract,
            "9",
            today(),
            None,
        )
        .unwrap();
        assert!(elsewhere(conn)?.is_some());
        assert_eq!(decider(conn).unwrap().delegation.id, by.delegation.id);

        decision::step_aside(&mut op(conn, &bo, tuesday()), matter).unwrap();
        assert!(decision::has_conflict(conn, matter, bo.user_id.unwrap())?);
        assert!(matches!(decider(conn), Err(DecisionError::NotDeclared)));
        assert!(matches!(declare(conn), Err(DecisionError::Conflicted)), "not taken back");
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn a_decision_has_a_letter_that_is_corrected_by_another_and_stands_in_the_list() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let (bo, owner, matter) = given(conn);
        decision::declare_impartial(&mut op(conn, &bo, tuesday()), matter).unwrap();
        supply::delegate(conn, &bo, Kind::Contract, today(), None, tuesday());
        let by = decision::decider(&mut op(conn, &bo, tuesday()), matter, Kind::Contract, owner)
            .unwrap();
        let new = NewDecision {
            counterpart: "Stegen AB",
            brief: "Tilldelning",
            body: "Avtalet börjar i mras.",
            last_day: Some(decision::last_day(today()).unwrap()),
        };
        let (made, letter) = decision::make(&mut op(conn, &bo, tuesday()), &by, &new).unwrap();
        assert_eq!(made.last_day, NaiveDate::from_ymd_opt(2026, 3, 24), "three weeks");
        assert_eq!((letter.body.as_str(), letter.matter_id), (new.body, matter));

        let correct = |conn: &mut Conn, wrong: &str| {
            decision::correct(&mut op(conn, &bo, tuesday()), &made, (wrong, "mars"), "Stegen AB")
        };
        assert!(matches!(correct(conn, "maj"), Err(DecisionError::NotInLetter)));
        let first = correct(conn, "mras").unwrap().expect("a letter");
        assert!(first.body.contains("mras") && first.body.contains("Handläggare bo"));
        assert!(correct(conn, "mras").unwrap().is_none(), "twice is once");
        let letters = decision::letters(conn, &made).unwrap();
        assert_eq!(
            (letters.len(), &letters[0].body),
            (2, &letter.body),
            "the letter never changes"
        );

        let list = |conn: &mut Conn, kinds: &[Kind], day| {
            let found = decision::between(conn, owner, kinds, (day, day)).unwrap();
            found.into_iter().map(|one| (one.correction, one.by)).collect::<Vec<_>>()
        };
        let bo_id = bo.user_id.unwrap();
        assert_eq!(list(conn, &[Kind::Contract], today()), [(false, bo_id), (true, bo_id)]);
        assert!(list(conn, &[Kind::Exclusion], today()).is_empty());
        let eve = today().checked_sub_days(Days::new(1)).unwrap();
        assert!(list(conn, &[Kind::Contract], eve).is_empty());

        decision::step_aside(&mut op(conn, &bo, tuesday()), matter).unwrap();
        assert!(matches!(correct(conn, "börjar"), Err(DecisionError::Conflicted)));
        Ok::<_, Db>(())
    });
}

/// What a delegation was used for stands in the list, whichever room decided.
#[actix_web::test]
async fn an_approval_and_the_end_of_its_contract_stand_in_the_list() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        contract::rescind(&mut op(conn, &w.staff, tuesday()), made.id, "Brott.").unwrap();
        let owner = w.staff.authority_id.unwrap();
        let period = (today(), today());
        let listed = decision::between(conn, owner, Kind::ALL, period).unwrap();
        let about: Vec<_> =
            listed.iter().map(|one| (one.decision.kind, one.decision.matter_id)).collect();
        assert_eq!(about, [(Kind::LovApproval, made.matter_id), (Kind::Contract, made.matter_id)]);
        assert!(listed.iter().all(|one| !one.correction && one.by == w.staff.user_id.unwrap()));
        Ok::<_, Db>(())
    });
}
