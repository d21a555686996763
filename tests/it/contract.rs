//! Contracts: one transaction with the decision, signatures, days on which they bind.

mod change;
mod deviation;
mod machine;
mod sources;

use crate::make::op;
use chrono::{Days, NaiveDate, TimeDelta};
use valfard_tyreso::approval::{self, ApplicationState, ApprovalError};
use valfard_tyreso::contract::{self, ContractError, ContractState, IntervalKind};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::offer::{self, OfferState};
use valfard_tyreso::platform::audit;
use valfard_tyreso::{placement, provider, registry};

use crate::app::{TestApp, tuesday};
use crate::make::{colleague, supply};

type Db = diesel::result::Error;

fn today() -> NaiveDate {
    stockholm_day(tuesday())
}

fn later(days: u64) -> NaiveDate {
    today().checked_add_days(Days::new(days)).unwrap()
}

#[actix_web::test]
async fn approval_makes_everything_at_once() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = approval::approve(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        let application = approval::application(conn, id)?;
        assert_eq!(application.state, ApplicationState::Approved);
        assert_eq!(application.contract_reference.as_ref(), Some(&made.reference));
        assert_eq!(offer::get(conn, w.offer)?.state, OfferState::Approved);
        assert_eq!(registry::documents(conn, made.matter_id)?.len(), 2);
        assert_eq!(made.state, ContractState::ToSign);
        let events = audit::of_object(conn, "contract", made.id.0)?;
        assert_eq!(events.len(), 1);
        Ok::<_, Db>(())
    });
    assert!(app.letters().iter().any(|(_, text)| text.subject.contains("Beslut")));
}

/// The last write fails (there is no outbox to put the notice in): nothing happened.
#[actix_web::test]
async fn a_failing_last_write_leaves_nothing() {
    use diesel::RunQueryDsl as _;
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (staff, id, offer) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        diesel::sql_query("ALTER TABLE outbox RENAME TO outbox_away").execute(conn)?;
        Ok::<_, Db>((w.staff, id, w.offer))
    });
    let failed = app
        .state
        .db
        .write(move |conn| approval::approve(&mut op(conn, &staff, tuesday()), id))
        .unwrap();
    assert!(matches!(failed, Err(ApprovalError::Db(_))), "{failed:?}");
    app.db(move |conn| {
        diesel::sql_query("ALTER TABLE outbox_away RENAME TO outbox").execute(conn)?;
        let application = approval::application(conn, id)?;
        assert_eq!(application.state, ApplicationState::UnderReview);
        assert!(application.contract_reference.is_none() && application.decided_at.is_none());
        assert_eq!(registry::documents(conn, application.matter_id.unwrap())?.len(), 1);
        assert_eq!(offer::get(conn, offer)?.state, OfferState::Submitted);
        assert!(contract::of_authority(conn, application.owner_authority_id)?.is_empty());
        approval::approve(&mut op(conn, &staff, tuesday()), id).unwrap();
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn both_sign_what_they_read_and_who_may() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = approval::approve(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        let other = contract::sign_provider(&mut op(conn, &w.member, tuesday()), made.id, "0");
        assert!(matches!(other, Err(ContractError::OtherText)));
        let role = provider::MemberRole::Administrator;
        let coach = colleague(conn, &w.member, "Kim", "coach@exempel.se", role, tuesday());
        let kim = valfard_tyreso::kernel::Actor {
            user_id: Some(coach.id),
            role: coach.role,
            authority_id: None,
        };
        let hash = made.text_sha256.as_str();
        let may_not = contract::sign_provider(&mut op(conn, &kim, tuesday()), made.id, hash);
        assert!(matches!(may_not, Err(ContractError::MayNotSign)));
        let (_, stranger) = supply::provider(conn, &vault, 2, "Annan AB", tuesday());
        let not_theirs =
            contract::sign_provider(&mut op(conn, &stranger, tuesday()), made.id, hash);
        assert!(matches!(not_theirs, Err(ContractError::NotYours)));
        let bo = supply::staff_of(conn, "tyreso", "bo", tuesday());
        let no_right = contract::sign_authority(&mut op(conn, &bo, tuesday()), made.id, hash);
        assert!(matches!(no_right, Err(ContractError::NoDelegation)));

        contract::sign_provider(&mut op(conn, &w.member, tuesday()), made.id, hash).unwrap();
        assert!(contract::choosable(conn, w.offer, today())?.is_none(), "R12: one has signed");
        contract::sign_authority(&mut op(conn, &w.staff, tuesday()), made.id, hash).unwrap();
        let again =
            contract::sign_provider(&mut op(conn, &w.member, tuesday()), made.id, hash).unwrap();
        assert_eq!(again.state, ContractState::Active);
        assert_eq!(contract::choosable(conn, w.offer, today())?.unwrap().id, made.id);
        let yesterday = today().pred_opt().unwrap();
        assert!(contract::choosable(conn, w.offer, yesterday)?.is_none());
        let documents = registry::documents(conn, made.matter_id)?;
        assert!(documents.iter().any(|one| one.body.contains(hash)));
        Ok::<_, Db>(())
    });
}

/// R12, scenario 17: a pause ends by its date, and its end revives nothing.
#[actix_web::test]
async fn r12_pauses_end_by_themselves_and_revive_nothing() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        let days = (today(), Some(later(10)));
        let kind = IntervalKind::Suspension;
        contract::pause(&mut op(conn, &w.staff, tuesday()), made.id, kind, days, "Utreds.")
            .unwrap();
        let choosable = |conn: &mut _, day| contract::choosable(conn, w.offer, day).unwrap();
        assert!(choosable(conn, today()).is_none());
        assert!(choosable(conn, later(10)).is_none());
        assert!(choosable(conn, later(11)).is_some(), "over by itself");
        let listed = contract::in_force(conn, today())?;
        assert!(listed.iter().all(|one| one.paused) && listed.len() == 1);

        contract::rescind(&mut op(conn, &w.staff, tuesday()), made.id, "Brott.").unwrap();
        assert!(choosable(conn, later(11)).is_none(), "the pause's end revives nothing");
        assert!(contract::in_force(conn, later(11))?.is_empty());
        let again = contract::pause(
            &mut op(conn, &w.staff, tuesday()),
            made.id,
            kind,
            (today(), None),
            "x",
        );
        assert!(matches!(again, Err(ContractError::NotFrom(_))));
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn notice_holds_to_its_last_day_and_then_ends_by_itself() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        let last = later(30);
        let past = contract::give_notice(
            &mut op(conn, &w.staff, tuesday()),
            made.id,
            today().pred_opt().unwrap(),
            "Slut.",
        );
        assert!(matches!(past, Err(ContractError::WrongDays)));
        contract::give_notice(&mut op(conn, &w.staff, tuesday()), made.id, last, "Slut.").unwrap();
        // In force to the last day, and chosen by nobody new from the notice on (R12).
        let listed = contract::in_force(conn, last)?;
        assert!(listed.len() == 1 && listed.iter().all(|one| !one.choosable));
        assert!(contract::choosable(conn, w.offer, today())?.is_none());
        assert!(contract::in_force(conn, later(31))?.is_empty());
        let closed = |conn: &mut _, days| {
            placement::close_due(conn, tuesday() + TimeDelta::days(days)).unwrap().closed
        };
        assert_eq!((closed(conn, 30), closed(conn, 31), closed(conn, 32)), (0, 1, 0));
        let over = contract::get(conn, made.id)?;
        assert!(over.state == ContractState::Ended && over.wound_up_at.is_some());
        assert!(registry::matter(conn, made.matter_id)?.closed_at.is_some());
        Ok::<_, Db>(())
    });
}

/// Scenario 17: a suspension to 1 June, 1 June passes: active again, logged by the portal, once.
#[actix_web::test]
async fn scenario_17_active_again_by_the_system() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let id = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        let june = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        let until = (today(), Some(june));
        for kind in [IntervalKind::Suspension, IntervalKind::IntakePause] {
            contract::pause(&mut op(conn, &w.staff, tuesday()), made.id, kind, until, "Utreds.")
                .unwrap();
        }
        let on = |day: u32| june.and_hms_opt(10, 0, 0).unwrap() + TimeDelta::days(i64::from(day));
        assert_eq!(contract::resume_due(conn, on(0)).unwrap(), 0, "1 June is still a day of it");
        assert_eq!(contract::resume_due(conn, on(1)).unwrap(), 2);
        assert_eq!(contract::resume_due(conn, on(1)).unwrap(), 0, "once");
        assert!(contract::choosable(conn, w.offer, june.succ_opt().unwrap())?.is_some());
        let events = audit::of_object(conn, "contract", made.id.0)?;
        let resumed: Vec<_> = events.iter().filter(|e| e.action == "contract.resumed").collect();
        assert!(resumed.len() == 2 && resumed.iter().all(|e| e.role == Role::System));
        assert!(contract::intervals(conn, made.id)?.iter().all(|one| one.ended_at.is_some()));

        // R12: what is rescinded meanwhile is not revived, and nothing is told.
        let (from, to) = (june.succ_opt().unwrap(), june.checked_add_days(Days::new(9)));
        let kind = IntervalKind::Suspension;
        contract::pause(&mut op(conn, &w.staff, on(1)), made.id, kind, (from, to), "x").unwrap();
        contract::rescind(&mut op(conn, &w.staff, on(2)), made.id, "Brott.").unwrap();
        assert_eq!(contract::resume_due(conn, on(20)).unwrap(), 0);
        assert_eq!(contract::get(conn, made.id)?.state, ContractState::Rescinded);
        Ok::<_, Db>(made.reference)
    });
    let staff = app.sign_in(Role::Commissioner);
    let page = staff.get(&format!("/bestallare/avtal/{id}")).await;
    let told = "Pausen är över och avtalet är som vanligt igen (systemet)";
    assert!(page.has(told), "{}", page.text());
}

/// Scenario 16: who has a contract does not apply again; afterwards they may.
#[actix_web::test]
async fn who_has_a_contract_does_not_apply_again() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        match approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, w.system.id) {
            Err(ApprovalError::ContractThere(reference)) => assert_eq!(reference, made.reference),
            other => panic!("{other:?}"),
        }
        contract::rescind(&mut op(conn, &w.staff, tuesday()), made.id, "Brott.").unwrap();
        let again =
            approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, w.system.id);
        assert_ne!(again.unwrap().id, id);
        Ok::<_, Db>(())
    });
}
