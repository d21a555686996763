//! Proofs are added, checked and renewed, and somebody is told before they end.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};

use valfard_tyreso::kernel::Role;
use valfard_tyreso::provider::{
    self, NewProof, Proof, ProofKind, ProofState, ProviderError, reminder_due,
};

use crate::app::{TestApp, tuesday};
use crate::files;
use crate::make::actor;

use super::statuses::day;

const LIST: &str = "/leverantor/organisation/intyg";

/// An organisation with an accepted insurance that ends on a day.
fn insured(
    app: &TestApp,
    valid_to: NaiveDate,
) -> (provider::Provider, valfard_tyreso::identity::User) {
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (member, staff) = (actor(&user), actor(&app.user(Role::Commissioner)));
    let (id, now, today) = (made.id, app.now(), day("2026-03-03"));
    app.db(move |conn| {
        let new = insurance(valid_to);
        let added = provider::add_proof(&mut op(conn, &member, now), &new, today)?;
        let of = &added.reference;
        provider::check_proof(&mut op(conn, &staff, now), id, of, true, "Stämmer.", today).map(drop)
    });
    (made, user)
}

fn insurance(valid_to: NaiveDate) -> NewProof {
    NewProof { kind: ProofKind::Insurance, evidence: "Tio miljoner.".to_owned(), valid_to }
}

fn reminders(app: &TestApp) -> usize {
    app.letters().iter().filter(|(_, text)| text.subject == "Något går ut snart").count()
}

#[actix_web::test]
async fn a_proof_is_added_checked_and_replaced() {
    let app = TestApp::new().await;
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (visitor, staff) = (app.sign_in_as(&user), app.sign_in(Role::Commissioner));
    assert!(visitor.get(LIST).await.has("Ni har inte lagt till något intyg"));
    let add = format!("{LIST}/nytt");
    let page = visitor.post(&add, &[("valid_to", "2026-03-02")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 3, "{}", page.text());
    let form = [("kind", "insurance"), ("evidence", "Tio miljoner."), ("valid_to", "2026-09-01")];
    assert_eq!(visitor.post(&add, &form).await.location.as_deref(), Some(LIST));
    let page = visitor.post(&add, &form).await;
    assert!(page.has("väntar redan på kontroll") && page.has("Tio miljoner."));
    let id = made.id;
    let proofs = || app.db(move |conn| provider::proofs(conn, id));
    let of = format!("/bestallare/leverantor/{}", made.reference);
    let path = |proof: &Proof| format!("{of}/intyg/{}", proof.reference);
    assert!(staff.get("/bestallare").await.has("Intyg att kontrollera"));
    assert!(staff.get(&of).await.has("Väntar på kontroll"));
    let first = path(&proofs()[0]);
    assert!(staff.get(&first).await.has("Tio miljoner."));
    let page = staff.post(&first, &[("verdict", "refuse")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let no = [("verdict", "refuse"), ("reason", "Beloppet är för lågt.")];
    assert_eq!(staff.post(&first, &no).await.status, StatusCode::SEE_OTHER);
    assert_eq!(staff.post(&first, &no).await.status, StatusCode::CONFLICT, "it is checked");
    assert!(visitor.get(LIST).await.has("Beloppet är för lågt."));
    // Added anew, taken back, added anew, accepted, and replaced by a later one.
    visitor.post(&add, &form).await;
    let back = format!("{LIST}/{}/bort", proofs()[0].reference);
    assert_eq!(visitor.post(&back, &[]).await.status, StatusCode::SEE_OTHER);
    let yes = [("verdict", "accept"), ("reason", "Stämmer.")];
    for last in ["2026-09-01", "2027-09-01"] {
        let form = [("kind", "insurance"), ("evidence", "Tio miljoner."), ("valid_to", last)];
        visitor.post(&add, &form).await;
        let waiting = proofs().remove(0);
        assert_eq!(staff.post(&path(&waiting), &yes).await.status, StatusCode::SEE_OTHER);
    }
    let states: Vec<_> = proofs().iter().map(|one| one.state).collect();
    assert_eq!(
        states,
        [ProofState::Accepted, ProofState::Replaced, ProofState::Withdrawn, ProofState::Refused]
    );
    // Another organisation's are not there.
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    let page = app.sign_in_as(&other).post(&back, &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

/// A proof and a claim carry files, which municipal staff read and nobody else does.
#[actix_web::test]
async fn what_is_shown_carries_files() {
    let app = TestApp::new().await;
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (visitor, staff) = (app.sign_in_as(&user), app.sign_in(Role::Commissioner));
    let add = format!("{LIST}/nytt");
    let form = [("kind", "insurance"), ("evidence", "Tio miljoner."), ("valid_to", "2026-09-01")];
    // A file that is none is a fault of its field, with the others, and nothing is saved.
    let page = visitor.upload(&add, &form[..2], &[("file", "brev.pdf", b"hej".as_slice())]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    let id = made.id;
    assert!(app.db(move |conn| provider::proofs(conn, id)).is_empty());
    let pdf = files::pdf();
    let page = visitor.upload(&add, &form, &[("file", "brev.pdf", pdf.as_slice())]).await;
    assert_eq!(page.location.as_deref(), Some(LIST), "{}", page.text());
    let own = visitor.get(LIST).await;
    let path = own.attributes("section a[download]", "href").remove(0);
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    let proof = app.db(move |conn| provider::proofs(conn, id)).remove(0);
    let check = format!("/bestallare/leverantor/{}/intyg/{}", made.reference, proof.reference);
    let path = staff.get(&check).await.attributes("a[download]", "href").remove(0);
    assert_eq!(staff.get(&path).await.status, StatusCode::OK);
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    let stranger = app.sign_in_as(&other);
    let theirs = path.replace("bestallare", "leverantor");
    assert_eq!(stranger.get(&theirs).await.status, StatusCode::NOT_FOUND);

    let status = "/leverantor/organisation/status/ideburen";
    let form = [("purpose", "2 §."), ("transfers", "9 §."), ("influence", "5 §.")];
    let png = files::png();
    let two = [("file", "stadgar.pdf", pdf.as_slice()), ("file", "bild.png", png.as_slice())];
    let page = visitor.upload(status, &form, &two).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert_eq!(visitor.get(status).await.all("a[download]").len(), 2);
    let page = staff.get(&format!("/bestallare/leverantor/{}/ideburen", made.reference)).await;
    assert!(page.has("stadgar.pdf") && page.has("bild.png"), "{}", page.text());
}

/// Scenario 18.
#[actix_web::test]
async fn scenario_18_one_reminder_however_often_the_job_runs() {
    let app = TestApp::new().await;
    let (made, user) = insured(&app, day("2026-07-01"));
    app.run_jobs();
    assert_eq!(reminders(&app), 0);
    for (text, so_far) in [
        ("2026-05-01", 0),
        ("2026-05-02", 1), // 60 days
        ("2026-05-31", 1),
        ("2026-06-01", 2), // 30 days
        ("2026-06-24", 3), // 7 days
        ("2026-07-01", 3),
    ] {
        for hour in [8, 9, 12] {
            app.set_now(day(text).and_hms_opt(hour, 0, 0).unwrap());
            app.run_jobs();
        }
        assert_eq!(reminders(&app), so_far, "{text}");
    }
    let desk = app.sign_in_as(&user).get("/leverantor").await;
    assert!(desk.has("Förnya: Försäkring") && desk.has("Går ut"), "{}", desk.text());
    // The day it has lapsed, it is said once.
    for text in ["2026-07-02", "2026-07-02", "2026-07-09"] {
        app.set_now(day(text).and_hms_opt(10, 0, 0).unwrap());
        app.run_jobs();
    }
    let lapses =
        app.letters().iter().filter(|(_, text)| text.subject == "Något har gått ut").count();
    assert_eq!((reminders(&app), lapses), (3, 1));
    let id = made.id;
    assert_eq!(app.db(move |conn| provider::proofs(conn, id))[0].state, ProofState::Lapsed);
    let desk = app.sign_in_as(&user).get("/leverantor").await;
    assert!(desk.has("Gick ut"), "{}", desk.text());
    assert!(app.sign_in(Role::Commissioner).get("/bestallare").await.has("Har gått ut"));
}

/// The server slept over a day, or a month: one letter, for the nearest distance.
#[actix_web::test]
async fn after_a_sleep_one_reminder_goes_and_nothing_that_is_under_way_is_reminded_of() {
    let app = TestApp::new().await;
    let (_, user) = insured(&app, day("2026-07-01"));
    app.set_now(day("2026-06-26").and_hms_opt(8, 0, 0).unwrap());
    app.run_jobs();
    app.run_jobs();
    assert_eq!(reminders(&app), 1);
    // A newer one waits: nobody is told that it ends, only that it has ended.
    let app = TestApp::new().await;
    let (_, other) = insured(&app, day("2026-07-01"));
    let (member, now) = (actor(&other), app.now());
    app.db(move |conn| {
        let new = insurance(day("2027-07-01"));
        provider::add_proof(&mut op(conn, &member, now), &new, day("2026-03-03"))
    });
    app.set_now(day("2026-06-26").and_hms_opt(8, 0, 0).unwrap());
    app.run_jobs();
    assert_eq!(reminders(&app), 0);
    assert!(!app.sign_in_as(&other).get("/leverantor").await.has("Förnya"));
    drop(user);
}

#[test]
fn the_nearest_distance_goes_once() {
    let (end, long_ago) = (day("2026-07-01"), day("2026-01-01"));
    let due = |today: &str, gone: &[i64]| reminder_due(end, day(today), long_ago, gone);
    assert_eq!(due("2026-05-01", &[]), None);
    assert_eq!(due("2026-05-02", &[]), Some(60));
    assert_eq!(due("2026-05-20", &[60]), None);
    assert_eq!(due("2026-06-01", &[60]), Some(30));
    assert_eq!(due("2026-06-20", &[]), Some(30));
    assert_eq!(due("2026-06-29", &[60]), Some(7));
    // A clock that is set back says nothing again.
    assert_eq!(due("2026-05-02", &[7]), None);
    assert_eq!(due("2026-07-01", &[60, 30]), Some(7));
    assert_eq!(due("2026-07-02", &[]), None);
    // What was accepted a week ago with three weeks left is not news.
    assert_eq!(reminder_due(end, day("2026-06-12"), day("2026-06-10"), &[]), None);
    assert_eq!(reminder_due(end, day("2026-06-24"), day("2026-06-10"), &[]), Some(7));
}

#[test]
fn a_proof_goes_only_where_the_table_says() {
    use ProofState::{Accepted, Lapsed, Refused, Replaced, Waiting, Withdrawn};
    let table = [
        (Waiting, vec![Accepted, Refused, Withdrawn]),
        (Accepted, vec![Replaced, Lapsed]),
        (Refused, vec![]),
        (Withdrawn, vec![]),
        (Replaced, vec![]),
        (Lapsed, vec![Replaced]),
    ];
    assert_eq!(table.len(), ProofState::ALL.len());
    for (from, to) in table {
        assert_eq!(from.next(), to, "{from}");
    }
}

#[actix_web::test]
async fn only_the_commissioning_unit_checks_and_coaches_add_nothing() {
    let app = TestApp::new().await;
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (member, now, today) = (actor(&user), app.now(), tuesday().date());
    let added = app.db(move |conn| {
        provider::add_proof(&mut op(conn, &member, now), &insurance(day("2026-07-01")), today)
    });
    for role in [Role::ProviderMember, Role::Caseworker, Role::Admin] {
        let (somebody, of) = (actor(&app.user(role)), added.reference.clone());
        let answer = app.state.db.write(move |conn| {
            provider::check_proof(&mut op(conn, &somebody, now), made.id, &of, true, "Ja.", today)
        });
        assert!(matches!(answer.unwrap(), Err(ProviderError::Denied)), "{role}");
    }
    let coach = app.db(move |conn| {
        let (address, role) = ("kim@granen.example", provider::MemberRole::Coach);
        let kim = crate::make::colleague(conn, &member, "Kim", address, role, now);
        Ok::<_, diesel::result::Error>(kim)
    });
    let page = app.sign_in_as(&coach).get(&format!("{LIST}/nytt")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    let late = app.now() + TimeDelta::days(200);
    let coach = actor(&coach);
    let answer = app.state.db.write(move |conn| {
        provider::add_proof(&mut op(conn, &coach, late), &insurance(day("2027-07-01")), today)
    });
    assert!(matches!(answer.unwrap(), Err(ProviderError::Denied)));
}
