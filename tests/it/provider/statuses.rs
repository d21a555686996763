//! Four statuses, each claimed, assessed and ended by itself (R50).

use actix_web::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};

use valfard_tyreso::kernel::Role;
use valfard_tyreso::provider::{
    self, Assessment, Claim, Criterion, ProviderError, StatusKind, StatusState,
};

use crate::app::{TestApp, tuesday};
use crate::make::actor;

/// R50.
#[actix_web::test]
async fn statuses_do_not_touch_one_another() {
    let app = TestApp::new().await;
    let (provider, user) = app.provider("Granen AB", "556677-8899");
    let (visitor, staff) = (app.sign_in_as(&user), app.sign_in(Role::Commissioner));
    let path = "/leverantor/organisation/status/socialt-foretag";
    // Every criterion needs its evidence.
    let page = visitor.post(path, &[("business", "Vi driver ett café.")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 3);
    assert!(page.has("Vi driver ett café."));
    let all = [
        ("business", "Vi driver ett café."),
        ("participation", "Medlemmarna äger."),
        ("reinvestment", "Stadgarna 9 §."),
        ("independence", "Ingen offentlig ägare."),
    ];
    assert_eq!(visitor.post(path, &all).await.status, StatusCode::SEE_OTHER);
    let page = visitor
        .post("/leverantor/organisation/status/ideburen", &[("evidence", "Kammarkollegiet 17.")])
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    // A claim that waits is not made again.
    assert_eq!(visitor.post(path, &all).await.status, StatusCode::CONFLICT);

    let path = format!("/bestallare/leverantor/{}/socialt-foretag", provider.reference);
    let three = [
        ("verdict", "accept"),
        ("valid_to", "2027-03-03"),
        ("reason", "Ser bra ut."),
        ("met", "business"),
        ("met", "participation"),
        ("met", "independence"),
    ];
    let page = staff.post(&path, &three).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let four: Vec<_> = three.iter().copied().chain([("met", "reinvestment")]).collect();
    assert_eq!(staff.post(&path, &four).await.status, StatusCode::SEE_OTHER);
    let id = provider.id;
    let states = || {
        let found = app.db(move |conn| provider::statuses(conn, id));
        found.iter().map(|one| (one.status, one.state)).collect::<Vec<_>>()
    };
    let day = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
    let kind = StatusKind::SocialEnterprise;
    assert_eq!(
        states(),
        [(kind, StatusState::Accepted), (StatusKind::NonProfit, StatusState::Claimed)]
    );
    assert!(app.db(move |conn| provider::is_social_enterprise(conn, id, day)));
    let after = NaiveDate::from_ymd_opt(2027, 3, 4).unwrap();
    assert!(!app.db(move |conn| provider::is_social_enterprise(conn, id, after)));
    app.set_now(tuesday() + TimeDelta::days(370));
    app.run_jobs();
    let found = app.db(move |conn| provider::statuses(conn, id));
    let states: Vec<_> = found.iter().map(|one| one.state).collect();
    assert_eq!(states, [StatusState::Expired, StatusState::Claimed]);
}

#[test]
fn a_status_goes_only_where_the_table_says() {
    use StatusState::{Accepted, Claimed, Expired, Refused};
    let table = [
        (Claimed, vec![Accepted, Refused]),
        (Accepted, vec![Expired]),
        (Refused, vec![Claimed]),
        (Expired, vec![Claimed]),
    ];
    assert_eq!(table.len(), StatusState::ALL.len());
    for (from, to) in table {
        for &state in StatusState::ALL {
            assert_eq!(from.go(state).is_some(), to.contains(&state), "{from} to {state}");
        }
    }
}

#[actix_web::test]
async fn only_the_commissioning_unit_assesses() {
    let app = TestApp::new().await;
    let (provider, user) = app.provider("Granen AB", "556677-8899");
    let criteria = Criterion::ALL.iter().map(|one| (*one, "Se stadgarna.".to_owned())).collect();
    let claim = Claim { status: StatusKind::SocialEnterprise, evidence: String::new(), criteria };
    let (member, now, today) = (actor(&user), app.now(), tuesday().date());
    app.db(move |conn| provider::claim_status(conn, &member, &claim, now));
    let assessment = Assessment {
        accept: true,
        reason: "Ja.".to_owned(),
        valid_to: Some(today),
        met: Criterion::ALL.to_vec(),
    };
    for role in [Role::ProviderMember, Role::Caseworker, Role::BusinessLead, Role::Admin] {
        let somebody = actor(&app.user(role));
        let assessment = assessment.clone();
        let answer = app.state.db.write(move |conn| {
            let kind = StatusKind::SocialEnterprise;
            provider::assess_status(conn, &somebody, provider.id, kind, &assessment, today, now)
        });
        assert!(matches!(answer.unwrap(), Err(ProviderError::Denied)), "{role}");
    }
}
