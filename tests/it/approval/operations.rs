//! The rules of the act, one by one, against the operations.

use crate::make::op;
use chrono::{NaiveDate, TimeDelta};
use valfard_tyreso::approval::{self, ApplicationState, ApprovalError, Part, Verdict};
use valfard_tyreso::decision::DecisionError;
use valfard_tyreso::identity;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::offer::{self, OfferState};
use valfard_tyreso::registry;
use valfard_tyreso::terms::{self, AnswerValue};

use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[actix_web::test]
async fn nothing_is_sent_that_lacks_a_part() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let application =
            approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, w.system.id)
                .unwrap();
        match approval::submit(&mut op(conn, &w.member, tuesday()), application.id, &[]) {
            Err(ApprovalError::NotReady(missing)) => {
                assert!(missing.contains(&Part::Declaration) && missing.contains(&Part::Offers));
            }
            other => panic!("{other:?}"),
        }
        // R7: nothing is answered beforehand.
        assert!(terms::ground_answers(conn, application.answer_sheet_id)?.is_empty());
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn sending_registers_promises_and_tells_once() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let reference = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let first = approval::application(conn, id)?;
        let again = approval::submit(&mut op(conn, &w.member, tuesday()), id, &[]).unwrap();
        assert_eq!((again.id, again.matter_id), (first.id, first.matter_id));
        assert_eq!(first.state, ApplicationState::Submitted);
        assert_eq!(first.promised_on, Some(day(2026, 4, 2)));
        let documents = registry::documents(conn, first.matter_id.unwrap())?;
        assert_eq!(documents.len(), 1);
        assert!(documents[0].body.contains("Stegen AB"));
        assert_eq!(offer::get(conn, w.offer)?.state, OfferState::Submitted);
        let other =
            approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, w.system.id);
        assert_eq!(other.unwrap().id, id, "one open application");
        Ok::<_, Db>(first.reference)
    });
    let letters = app.letters();
    let receipts = letters.iter().filter(|(_, text)| text.body.contains(reference.as_str()));
    assert_eq!(receipts.count(), 1);
}

#[actix_web::test]
async fn r8_who_meets_everything_is_not_refused_and_r9_who_does_not_is_not_approved() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        approval::assign(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        let spec = approval::application(conn, id)?.specification_id;
        let asked = terms::requirements(conn, spec)?;
        // Not assessed: neither way.
        let approve = approval::approve(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(approve, Err(ApprovalError::NotAllMet)));
        let refuse = approval::refuse(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(refuse, Err(ApprovalError::NotAllAssessed)));
        for one in &asked {
            approval::examine(&mut op(conn, &w.staff, tuesday()), id, one.id, Verdict::Met, "")
                .unwrap();
        }
        let refuse = approval::refuse(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(refuse, Err(ApprovalError::AllMet)), "R8");
        let bare = approval::examine(
            &mut op(conn, &w.staff, tuesday()),
            id,
            asked[0].id,
            Verdict::NotMet,
            " ",
        );
        assert!(matches!(bare, Err(ApprovalError::NoReason)), "R9");
        let (not, why) = (Verdict::NotMet, "Ingen försäkring.");
        approval::examine(&mut op(conn, &w.staff, tuesday()), id, asked[0].id, not, why).unwrap();
        let approve = approval::approve(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(approve, Err(ApprovalError::NotAllMet)));
        let refused = approval::refuse(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        assert_eq!(refused.state, ApplicationState::Refused);
        // R11, R44: reasons, how, and three weeks from the day of the notification.
        let letter = supply::letter(conn, &refused);
        assert!(letter.body.contains(why) && letter.body.contains("Förvaltningsrätten"));
        assert!(letter.body.contains("tisdag 24 mars 2026"), "{}", letter.body);
        let made = approval::decision_of(conn, &refused).unwrap();
        assert_eq!(made.last_day, Some(day(2026, 3, 24)));
        assert_eq!(offer::get(conn, w.offer)?.state, OfferState::Draft);
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r7_excluded_is_only_who_falls_under_a_ground_with_evidence() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let exclude = approval::exclude(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(exclude, Err(ApprovalError::NoGround)));
        let ground = terms::grounds(conn, stockholm_day(tuesday()))?[4].id;
        let bare =
            approval::assess_ground(&mut op(conn, &w.staff, tuesday()), id, ground, true, " ");
        assert!(matches!(bare, Err(ApprovalError::NoReason)));
        let why = "Skuld hos Kronofogden.";
        approval::assess_ground(&mut op(conn, &w.staff, tuesday()), id, ground, true, why).unwrap();
        let approve = approval::approve(&mut op(conn, &w.staff, tuesday()), id);
        assert!(matches!(approve, Err(ApprovalError::GroundsOpen)));
        let excluded = approval::exclude(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        assert_eq!(excluded.state, ApplicationState::Excluded);
        assert!(approval::decision_of(conn, &excluded).unwrap().last_day.is_some());
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn a_named_ground_must_be_assessed_before_approval() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let w = supply::world(conn, &vault, tuesday());
        let ready = supply::ready(conn, &w.member, &w.provider, &w.system, w.offer, tuesday());
        let ground = terms::grounds(conn, stockholm_day(tuesday()))?[2].id;
        let revision = terms::sheet(conn, ready.answer_sheet_id)?.revision;
        let told = [(ground, Some(true), "En dom från 2012.".to_owned())];
        approval::declare(&mut op(conn, &w.member, tuesday()), ready.id, revision, &told).unwrap();
        approval::submit(&mut op(conn, &w.member, tuesday()), ready.id, &[]).unwrap();
        supply::examine_all(conn, &w.staff, ready.id, tuesday());
        let approve = approval::approve(&mut op(conn, &w.staff, tuesday()), ready.id);
        assert!(matches!(approve, Err(ApprovalError::GroundsOpen)));
        let id = ready.id;
        approval::assess_ground(
            &mut op(conn, &w.staff, tuesday()),
            id,
            ground,
            false,
            "Länge sedan.",
        )
        .unwrap();
        approval::approve(&mut op(conn, &w.staff, tuesday()), id).unwrap();
        Ok::<_, Db>(())
    });
}

/// Scenario 14: only the named fields, only until the time, and they close by themselves.
#[actix_web::test]
async fn completion_opens_the_named_fields_until_a_time() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let application = approval::application(conn, id)?;
        let asked = terms::requirements(conn, application.specification_id)?;
        let until = tuesday() + TimeDelta::days(3);
        let named = [asked[0].id, asked[2].id];
        let message = "Skriv mer om metoden.";
        approval::request_completion(
            &mut op(conn, &w.staff, tuesday()),
            id,
            &named,
            message,
            until,
        )
        .unwrap();
        let revision = terms::sheet(conn, application.answer_sheet_id)?.revision;
        let other = [(asked[1].id, Some(AnswerValue::Number(9)))];
        let closed = approval::complete(&mut op(conn, &w.member, tuesday()), id, revision, &other);
        assert!(matches!(closed, Err(ApprovalError::FieldsClosed)));
        let mine = [(asked[2].id, Some(AnswerValue::Text("Mer.".to_owned())))];
        approval::complete(&mut op(conn, &w.member, tuesday()), id, revision, &mine).unwrap();
        let late = approval::complete(&mut op(conn, &w.member, until), id, revision + 1, &mine);
        assert!(matches!(late, Err(ApprovalError::FieldsClosed)));
        assert_eq!(approval::close_completions(conn, until - TimeDelta::seconds(1)).unwrap(), 0);
        assert_eq!(approval::close_completions(conn, until).unwrap(), 1);
        assert_eq!(approval::close_completions(conn, until).unwrap(), 0);
        let back = approval::application(conn, id)?;
        assert_eq!(back.state, ApplicationState::UnderReview);
        // What was asked about must be found met anew.
        let approve = approval::approve(&mut op(conn, &w.staff, until), id);
        assert!(approve.is_err());
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn the_decider_is_delegated_today_and_declares_impartiality() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let bo = supply::staff_of(conn, "tyreso", "bo", tuesday());
        let decide = |conn: &mut _| approval::approve(&mut op(conn, &bo, tuesday()), id);
        let error = |result: Result<_, _>| match result {
            Err(error) => error,
            Ok(other) => panic!("{other:?}"),
        };
        assert!(matches!(error(decide(conn)), ApprovalError::Decision(DecisionError::NotDeclared)));
        approval::declare_impartial(&mut op(conn, &bo, tuesday()), id).unwrap();
        assert!(matches!(
            error(decide(conn)),
            ApprovalError::Decision(DecisionError::NoDelegation)
        ));
        let kind = identity::Decision::LovApproval;
        let (from, until) = (day(2025, 1, 1), Some(day(2026, 3, 2)));
        supply::delegate(conn, &bo, kind, from, until, tuesday());
        assert!(
            matches!(error(decide(conn)), ApprovalError::Decision(DecisionError::NoDelegation)),
            "it ended yesterday"
        );
        supply::delegate(conn, &bo, kind, day(2026, 3, 3), None, tuesday());
        decide(conn).unwrap();
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn another_organisations_application_is_not_there() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let (_, stranger) = supply::provider(conn, &vault, 2, "Annan AB", tuesday());
        let region = supply::staff_of(conn, "region", "region", tuesday());
        let withdraw = approval::withdraw(&mut op(conn, &stranger, tuesday()), id);
        assert!(matches!(withdraw, Err(ApprovalError::NotYours)));
        let assign = approval::assign(&mut op(conn, &region, tuesday()), id);
        assert!(matches!(assign, Err(ApprovalError::NotYours)));
        let draft =
            approval::start(&mut op(conn, &stranger, tuesday()), w.provider.id, w.system.id);
        assert!(matches!(draft, Err(ApprovalError::NotYours)));
        // A draft is its writers' alone.
        let own = supply::open_system(conn, &w.staff, "Annat", tuesday());
        let draft =
            approval::start(&mut op(conn, &w.member, tuesday()), w.provider.id, own.id).unwrap();
        let look = approval::assign(&mut op(conn, &w.staff, tuesday()), draft.id);
        assert!(matches!(look, Err(ApprovalError::NotYours)));
        Ok::<_, Db>(())
    });
}

/// R4: a draft moves to the new version with the answers that still fit; grounds are asked anew.
#[actix_web::test]
async fn a_draft_follows_the_terms_and_what_was_sent_does_not() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, sent) = supply::sent(conn, &vault, tuesday());
        let (two, other) = supply::provider(conn, &vault, 2, "Annan AB", tuesday());
        let offer = supply::offer(conn, &other, &two, "Coach", tuesday());
        let draft = supply::ready(conn, &other, &two, &w.system, offer, tuesday());
        let old = terms::published(conn, &w.system.specification_series)?;
        let next = terms::next_version(&mut op(conn, &w.staff, tuesday()), old.id).unwrap();
        terms::remove_requirement(&mut op(conn, &w.staff, tuesday()), next.id, 1).unwrap();
        terms::publish(&mut op(conn, &w.staff, tuesday()), next.id).unwrap();
        let stale = approval::submit(&mut op(conn, &other, tuesday()), draft.id, &[]);
        assert!(matches!(stale, Err(ApprovalError::TermsReplaced)));
        approval::renew_terms(&mut op(conn, &other, tuesday()), draft.id).unwrap();
        let renewed = approval::application(conn, draft.id)?;
        assert_eq!(renewed.specification_id, next.id);
        assert_eq!(terms::answers(conn, renewed.answer_sheet_id)?.len(), 2);
        assert!(terms::ground_answers(conn, renewed.answer_sheet_id)?.is_empty(), "R7");
        assert_eq!(approval::application(conn, sent)?.specification_id, old.id, "R4");
        Ok::<_, Db>(())
    });
}
