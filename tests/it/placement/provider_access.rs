//! How long a provider sees who has ended (R66).

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::placement::{self, EndReason, PlacementState};
use valfard_tyreso::terms::Frame;

use super::closing::{OTHER, decider, ongoing, today};
use super::{agreed, chosen, path};
use crate::app::TestApp;
use crate::person::{VERKSTAN, actor, day};

#[actix_web::test]
async fn r66_a_participant_is_seen_to_the_last_day_to_report_and_not_the_day_after() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let ended = ongoing(&app, &worker, &given, "Siv Holm");
    let staff = decider(&app);
    for (terms, days) in [(None, 30), (Some(10), 10)] {
        if let Some(days) = terms {
            agreed(&app, &given, &staff, Frame { report_days: Some(days), ..Frame::default() });
        } else {
            let (by, at, now) = (actor(&given.member), ended.reference.clone(), app.now());
            let on = today(&app);
            app.db(move |conn| {
                placement::end(&mut op(conn, &by, now), &at, on, EndReason::CompletedNoResult)
            });
        }
        for (after, seen) in [(days, true), (days + 1, false)] {
            app.set_now(crate::app::tuesday() + TimeDelta::days(after));
            let browser = app.sign_in_as(&given.member);
            let page = browser.get(&path(&ended.reference)).await;
            let list = browser.get("/leverantor/deltagare").await;
            assert_eq!(page.status == StatusCode::OK, seen, "{after}");
            assert_eq!(list.has("Siv Holm"), seen, "{after}: {}", list.text());
            if seen {
                assert!(page.has("Personen slutade tisdag 3 mars 2026"), "{}", page.text());
                // To report needs no way to reach the person, and nothing is left to do.
                assert!(!page.has("070-174 06 05") && !page.has("Bekräfta"), "{}", page.text());
            } else {
                assert_eq!(page.status, StatusCode::NOT_FOUND);
            }
            let end = [("ended_on", "2026-03-03"), ("end_reason", "moved")];
            let operation = browser.post(&format!("{}/slutat", path(&ended.reference)), &end).await;
            let answer = if seen { StatusCode::CONFLICT } else { StatusCode::NOT_FOUND };
            assert_eq!(operation.status, answer);
        }
    }
    // Another provider never.
    app.set_now(crate::app::tuesday());
    let other = app.given(OTHER);
    let page = app.sign_in_as(&other.member).get(&path(&ended.reference)).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn r66_the_rule_counts_from_the_end_and_leaves_out_who_never_came() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let mut one = chosen(&app, &worker, &given, &person);
    let ours = given.provider.id;
    let sees =
        |one: &placement::Placement, on: &str| placement::is_participant_of(one, ours, 10, day(on));
    assert!(sees(&one, "2030-01-01"), "open as long as it is open");
    one.state = PlacementState::Ended;
    one.ended_on = Some(day("2026-03-20"));
    assert!(sees(&one, "2026-03-30") && !sees(&one, "2026-03-31"));
    for state in [PlacementState::Declined, PlacementState::Cancelled] {
        one.state = state;
        assert!(!sees(&one, "2026-03-20"), "{state}");
    }
    // Of the terms first, and else what is decided for the day.
    assert_eq!(placement::report_days(day("2026-03-20"), Some(0)), 0);
    assert_eq!(placement::report_days(day("2026-03-20"), None), 30);
}
