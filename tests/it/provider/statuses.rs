//! Four statuses, each claimed, assessed, renewed and ended by itself (R50, R53).

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use valfard_tyreso::kernel::Role;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::platform::audit;
use valfard_tyreso::provider::{
    self, Assessment, Claim, Criterion, Finding, Flaw, Outcome, ProviderError, Standing,
    StatusKind, StatusState,
};

use crate::app::{TestApp, tuesday};
use crate::make::actor;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Evidence for every criterion of a status.
pub fn claim_of(status: StatusKind) -> Claim {
    let criteria = status.criteria().iter().map(|one| (*one, "Se stadgarna 3 §.".to_owned()));
    Claim { status, criteria: criteria.collect() }
}

/// An assessment in which all is met but what is named.
pub fn assessment(
    kind: StatusKind,
    unmet: &[Criterion],
    valid_to: Option<NaiveDate>,
) -> Assessment {
    let finding = |one: &Criterion| Finding {
        criterion: *one,
        met: !unmet.contains(one),
        reason: "Framgår av stadgarna.".to_owned(),
    };
    Assessment {
        accept: unmet.is_empty(),
        reason: "Så är det.".to_owned(),
        valid_to,
        findings: kind.criteria().iter().map(finding).collect(),
    }
}

/// R50.
#[actix_web::test]
async fn r50_statuses_do_not_touch_one_another() {
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
    let three = [("purpose", "2 §."), ("transfers", "9 §."), ("influence", "5 §.")];
    let other = "/leverantor/organisation/status/ideburen";
    assert_eq!(visitor.post(other, &three).await.status, StatusCode::SEE_OTHER);
    // A claim that waits is not made again.
    assert_eq!(visitor.post(path, &all).await.status, StatusCode::CONFLICT);
    assert!(visitor.get(path).await.has("inte längre i listan att ni är ett socialt företag"));

    // The desk leads here, by the status's name.
    assert!(staff.get("/bestallare").await.has("Arbetsintegrerande socialt företag"));
    let path = format!("/bestallare/leverantor/{}/socialt-foretag", provider.reference);
    let page = staff.get(&path).await;
    assert!(page.has("Vi driver ett café.") && page.has("Stadgarna 9 §."), "{}", page.text());
    let found = |last_met: &'static str| {
        [
            ("met-business", "yes"),
            ("why-business", "Caféet syns i årsredovisningen."),
            ("met-participation", "yes"),
            ("why-participation", "Medlemmarna är ägare."),
            ("met-independence", "yes"),
            ("why-independence", "Privat ägd."),
            ("met-reinvestment", last_met),
            ("why-reinvestment", "Stadgarna 9 §."),
            ("verdict", "accept"),
            ("valid_to", "2027-03-03"),
            ("reason", "Ser bra ut."),
        ]
    };
    // Each criterion by itself, with its reason; the decision follows from them.
    let page = staff.post(&path, &found("yes")[..8]).await;
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    let page = staff.post(&path, &found("no")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Du kan inte godkänna när något inte är uppfyllt"));
    assert_eq!(staff.post(&path, &found("yes")).await.status, StatusCode::SEE_OTHER);
    let id = provider.id;
    let states = || {
        let found = app.db(move |conn| provider::statuses(conn, id));
        found.iter().map(|one| (one.status, one.state)).collect::<Vec<_>>()
    };
    let kind = StatusKind::SocialEnterprise;
    assert_eq!(
        states(),
        [(kind, StatusState::Accepted), (StatusKind::NonProfit, StatusState::Claimed)]
    );
    let today = day("2026-03-03");
    assert!(app.db(move |conn| provider::is_social_enterprise(conn, id, today)));
    let after = day("2027-03-04");
    assert!(!app.db(move |conn| provider::is_social_enterprise(conn, id, after)));
    // Both sides read what was found of each.
    let own = visitor.get("/leverantor/organisation/status/socialt-foretag").await;
    assert!(own.has("Caféet syns i årsredovisningen.") && own.has("Gäller till och med"));
    app.set_now(tuesday() + TimeDelta::days(370));
    app.run_jobs();
    assert_eq!(
        states(),
        [(kind, StatusState::Expired), (StatusKind::NonProfit, StatusState::Claimed)]
    );
    let letters = app.letters();
    assert_eq!(letters.iter().filter(|(_, text)| text.subject == "Något har gått ut").count(), 1);
}

/// R53: three things are asked, and the register is none of them.
#[actix_web::test]
async fn r53_an_unregistered_organisation_is_admitted_and_a_controlled_one_refused() {
    let app = TestApp::new().await;
    let kind = StatusKind::NonProfit;
    let asked = [Criterion::Purpose, Criterion::Transfers, Criterion::Influence];
    assert_eq!(kind.criteria(), asked);
    let staff = actor(&app.user(Role::Commissioner));
    let (today, last, now) = (day("2026-03-03"), day("2027-03-03"), app.now());
    for (number, unmet) in [("556677-8899", vec![]), ("556016-0680", vec![Criterion::Influence])] {
        let (made, user) = app.provider("Granen", number);
        let (member, id) = (actor(&user), made.id);
        let admitted = app.db(move |conn| {
            provider::claim_status(&mut op(conn, &member, now), &claim_of(kind))?;
            // What is not met cannot be accepted, and what is met not refused.
            let mut turned = assessment(kind, &unmet, Some(last));
            turned.accept = !turned.accept;
            let refused =
                provider::assess_status(&mut op(conn, &staff, now), id, kind, &turned, now, today);
            assert!(matches!(refused, Err(ProviderError::Flawed(Flaw::AllMet | Flaw::NotMet))));
            let right = assessment(kind, &unmet, Some(last));
            provider::assess_status(&mut op(conn, &staff, now), id, kind, &right, now, today)?;
            let standing = provider::standing(conn, id, kind, today)?;
            Ok::<_, ProviderError>((unmet.is_empty(), standing))
        });
        match admitted {
            (true, standing) => assert_eq!(standing, Standing::Holds(last)),
            (false, standing) => assert_eq!(standing, Standing::Refused),
        }
    }
}

/// Scenario 20, as far as this room goes: the organisation is told before, and whoever keeps a
/// reservation learns why it lets nobody in.
#[actix_web::test]
async fn scenario_20_the_provider_is_told_before_and_the_gate_says_why() {
    let app = TestApp::new().await;
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (member, staff) = (actor(&user), actor(&app.user(Role::Commissioner)));
    let (id, kind, now) = (made.id, StatusKind::SocialEnterprise, app.now());
    let (today, last) = (day("2026-03-03"), day("2026-04-20"));
    app.db(move |conn| {
        assert_eq!(provider::standing(conn, id, kind, today)?, Standing::NotClaimed);
        provider::claim_status(&mut op(conn, &member, now), &claim_of(kind))?;
        assert_eq!(provider::standing(conn, id, kind, today)?, Standing::Waits);
        let yes = assessment(kind, &[], Some(last));
        provider::assess_status(&mut op(conn, &staff, now), id, kind, &yes, now, today).map(drop)
    });
    // The last day for tenders is 30 April: the status will have lapsed by then.
    let deadline = day("2026-04-30");
    let standing = app.db(move |conn| provider::standing(conn, id, kind, deadline));
    assert_eq!(standing, Standing::Lapsed(last));
    app.set_now(tuesday() + TimeDelta::days(20));
    app.run_jobs();
    let letters = app.letters();
    assert_eq!(letters.last().unwrap().1.subject, "Något går ut snart");
    let desk = app.sign_in_as(&user).get("/leverantor").await;
    assert!(desk.has("Förnya: Arbetsintegrerande socialt företag"), "{}", desk.text());
}

/// A renewal leaves what was accepted until its last day, whatever staff say of it; and nothing
/// that was said is written over (R70).
#[actix_web::test]
async fn a_renewal_holds_meanwhile_and_every_assessment_is_kept() {
    let app = TestApp::new().await;
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (member, staff) = (actor(&user), actor(&app.user(Role::Commissioner)));
    let (id, kind) = (made.id, StatusKind::SocialEnterprise);
    let (first, second) = (day("2026-06-30"), day("2027-06-30"));
    app.db(move |conn| {
        let at = |days: i64| -> NaiveDateTime { tuesday() + TimeDelta::days(days) };
        let on = |days: i64| stockholm_day(at(days));
        let assess = |conn: &mut _, unmet: &[Criterion], to: NaiveDate, seen: i64, days: i64| {
            let said = assessment(kind, unmet, Some(to));
            provider::assess_status(
                &mut op(conn, &staff, at(days)),
                id,
                kind,
                &said,
                at(seen),
                on(days),
            )
        };
        provider::claim_status(&mut op(conn, &member, at(0)), &claim_of(kind))?;
        assess(conn, &[], first, 0, 1)?;
        // Renewed, and refused: it holds all the same.
        provider::claim_status(&mut op(conn, &member, at(10)), &claim_of(kind))?;
        let again = provider::claim_status(&mut op(conn, &member, at(10)), &claim_of(kind));
        assert!(matches!(again, Err(ProviderError::NotFrom(StatusState::Renewing))));
        assert_eq!(provider::standing(conn, id, kind, on(11))?, Standing::Holds(first));
        // Somebody who has read an older claim does not decide on this one.
        let stale = assess(conn, &[], second, 0, 12);
        assert!(matches!(stale, Err(ProviderError::Stale)));
        assess(conn, &[Criterion::Business], second, 10, 12)?;
        assert_eq!(provider::standing(conn, id, kind, on(12))?, Standing::Holds(first));
        // Renewed, and accepted: a later last day.
        provider::claim_status(&mut op(conn, &member, at(20)), &claim_of(kind))?;
        assess(conn, &[], second, 20, 21)?;
        assert_eq!(provider::standing(conn, id, kind, on(21))?, Standing::Holds(second));
        // Renewed, and nobody answers in time: it lapses, and a claim is left.
        provider::claim_status(&mut op(conn, &member, at(480)), &claim_of(kind))?;
        assert_eq!(provider::expire_statuses(conn, day("2027-07-01"), at(485))?, 1);
        assert_eq!(provider::standing(conn, id, kind, day("2027-07-01"))?, Standing::Waits);
        let status = provider::statuses(conn, id)?.remove(0);
        let history = provider::history(conn, status.id)?;
        let said: Vec<_> = history.iter().map(|line| (line.outcome, line.renewal)).collect();
        assert_eq!(
            said,
            [
                (Outcome::Expired, true),
                (Outcome::Accepted, true),
                (Outcome::Refused, true),
                (Outcome::Accepted, false)
            ]
        );
        Ok::<_, ProviderError>(())
    });
}

#[test]
fn a_status_goes_only_where_the_table_says() {
    use StatusState::{Accepted, Claimed, Expired, Refused, Renewing};
    let table = [
        (Claimed, vec![Accepted, Refused]),
        (Accepted, vec![Renewing, Expired]),
        (Renewing, vec![Accepted, Claimed]),
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
    let (made, user) = app.provider("Granen AB", "556677-8899");
    let (member, now, today) = (actor(&user), app.now(), tuesday().date());
    let kind = StatusKind::SocialEnterprise;
    app.db(move |conn| provider::claim_status(&mut op(conn, &member, now), &claim_of(kind)));
    for role in [Role::ProviderMember, Role::Caseworker, Role::BusinessLead, Role::Admin] {
        let somebody = actor(&app.user(role));
        let answer = app.state.db.write(move |conn| {
            let said = assessment(kind, &[], Some(today));
            provider::assess_status(&mut op(conn, &somebody, now), made.id, kind, &said, now, today)
        });
        assert!(matches!(answer.unwrap(), Err(ProviderError::Denied)), "{role}");
    }
    let id = made.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "provider", id));
    assert!(events.iter().all(|event| event.action != "provider.status_assessed"));
}
