//! Deviations: asked, replied to, decided not too early, followed up; in pages and in the register.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::contract::{
    self, Contract, ContractError, DeviationDecision, DeviationOrigin, DeviationState,
    NewDeviation, Outcome,
};
use valfard_tyreso::kernel::{Actor, Email, Reference, Role};
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::{identity, provider, registry};

use super::{Db, later, today};
use crate::app::{Page, TestApp, Visitor, tuesday};
use crate::make::colleague;
use crate::make::supply::{self, World};

/// A contract in force, its world, and who signs in for both sides.
fn signed(app: &TestApp) -> (World, Contract) {
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
        Ok::<_, Db>((w, made))
    })
}

fn new(answer_in: u64) -> NewDeviation {
    NewDeviation {
        origin: DeviationOrigin::Complaint,
        happened: "Handledaren var borta i två veckor.".to_owned(),
        term: "Krav 2: en handledare på plats.".to_owned(),
        asked: "Vad gör ni åt det?".to_owned(),
        answer_by: later(answer_in),
    }
}

fn decision(seen: DeviationState, outcome: Outcome) -> DeviationDecision {
    DeviationDecision {
        seen,
        outcome,
        reasons: "Kravet följs inte.".to_owned(),
        correct_by: (outcome == Outcome::Correction).then(|| later(40)),
    }
}

fn decide(
    conn: &mut Conn,
    by: &Actor,
    which: &Reference,
    what: &DeviationDecision,
    days: i64,
) -> Result<DeviationState, ContractError> {
    let now = tuesday() + TimeDelta::days(days);
    contract::decide(&mut op(conn, by, now), which, what).map(|made| made.state)
}

#[actix_web::test]
async fn scenario_57_no_decision_while_the_provider_has_time() {
    let app = TestApp::new().await;
    let (w, made) = signed(&app);
    app.db(move |conn| {
        let late = contract::open_deviation(
            &mut op(conn, &w.staff, tuesday()),
            made.id,
            &NewDeviation { answer_by: today().pred_opt().unwrap(), ..new(10) },
        );
        assert!(matches!(late, Err(ContractError::WrongDays)));
        let one = contract::open_deviation(&mut op(conn, &w.staff, tuesday()), made.id, &new(10))
            .unwrap();
        let warn = decision(DeviationState::Asked, Outcome::Warning);
        for days in [0, 10] {
            let early = decide(conn, &w.staff, &one.reference, &warn, days);
            assert!(matches!(early, Err(ContractError::TooEarly)), "{days}: {early:?}");
        }
        // The time is out: decided without a reply.
        let done = decide(conn, &w.staff, &one.reference, &warn, 11).unwrap();
        assert_eq!(done, DeviationState::Closed);
        // A reply in time opens for a decision before the day.
        let two = contract::open_deviation(&mut op(conn, &w.staff, tuesday()), made.id, &new(10))
            .unwrap();
        let said = ("Vi har anställt en till.", Some("Klart på måndag."));
        contract::reply(&mut op(conn, &w.member, tuesday()), &two.reference, said).unwrap();
        let again = contract::reply(&mut op(conn, &w.member, tuesday()), &two.reference, said);
        assert!(matches!(again, Err(ContractError::DeviationMoved(DeviationState::Replied))));
        let unseen = decide(conn, &w.staff, &two.reference, &warn, 0);
        assert!(matches!(unseen, Err(ContractError::Stale)), "the reply was not seen: {unseen:?}");
        let blank = DeviationDecision { reasons: " ".to_owned(), ..warn };
        let blank = decide(conn, &w.staff, &two.reference, &blank, 0);
        assert!(matches!(blank, Err(ContractError::NoReason)));
        let correct = decision(DeviationState::Replied, Outcome::Correction);
        let no_day = DeviationDecision { correct_by: None, ..correct.clone() };
        let no_day = decide(conn, &w.staff, &two.reference, &no_day, 0);
        assert!(matches!(no_day, Err(ContractError::WrongDays)));
        let done = decide(conn, &w.staff, &two.reference, &correct, 0).unwrap();
        assert_eq!(done, DeviationState::ToCorrect);
        let found = contract::deviations(conn, made.id)?;
        assert!(
            contract::is_late(&found[0], later(41)) && !contract::is_late(&found[0], later(40))
        );
        let closed = contract::close_deviation(
            &mut op(conn, &w.staff, tuesday()),
            &two.reference,
            "Sett på plats.",
        );
        assert_eq!(closed.unwrap().state, DeviationState::Closed);

        // Five documents after the contract's own, an event each.
        let documents = registry::documents(conn, made.matter_id)?;
        let briefs: Vec<_> = documents.iter().skip(3).map(|one| one.brief.as_str()).collect();
        assert_eq!(
            briefs,
            [
                "Avvikelse, begäran om svar",
                "Beslut om avvikelse",
                "Avvikelse, begäran om svar",
                "Svar på avvikelse",
                "Beslut om avvikelse",
                "Avvikelsen är rättad",
            ]
        );
        let events = audit::of_object(conn, "contract", made.id.0)?;
        let told = events.iter().filter(|e| e.action.starts_with("contract.deviation")).count();
        assert_eq!(told, 6);
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn only_the_two_parties_touch_a_deviation() {
    let app = TestApp::new().await;
    let (w, made) = signed(&app);
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let other = supply::staff_of(conn, "af", "af", tuesday());
        let no = contract::open_deviation(&mut op(conn, &other, tuesday()), made.id, &new(5));
        assert!(matches!(no, Err(ContractError::NotYours)));
        let one =
            contract::open_deviation(&mut op(conn, &w.staff, tuesday()), made.id, &new(5)).unwrap();
        let (_, stranger) = supply::provider(conn, &vault, 2, "Annan AB", tuesday());
        let no =
            contract::reply(&mut op(conn, &stranger, tuesday()), &one.reference, ("Hej", None));
        assert!(matches!(no, Err(ContractError::NotYours)));
        let email = Email::parse("coach@exempel.se").unwrap();
        let role = provider::MemberRole::Coach;
        colleague(conn, &w.member, "Kim", email.as_str(), role, tuesday());
        let coach = identity::user_by_email(conn, &email)?.unwrap();
        let kim = Actor { user_id: Some(coach.id), role: coach.role, authority_id: None };
        let no = contract::reply(&mut op(conn, &kim, tuesday()), &one.reference, ("Hej", None));
        assert!(matches!(no, Err(ContractError::MayNotSign)));
        let bo = supply::staff_of(conn, "tyreso", "bo", tuesday());
        let warn = decision(DeviationState::Asked, Outcome::Warning);
        let no = decide(conn, &bo, &one.reference, &warn, 9);
        assert!(matches!(no, Err(ContractError::NoDelegation)));
        let taken =
            contract::withdraw_deviation(&mut op(conn, &w.staff, tuesday()), &one.reference, "Fel");
        assert_eq!(taken.unwrap().state, DeviationState::Withdrawn);
        let over =
            contract::reply(&mut op(conn, &w.member, tuesday()), &one.reference, ("Hej", None));
        assert!(matches!(over, Err(ContractError::DeviationMoved(_))));
        Ok::<_, Db>(())
    });
}

fn visitor(app: &TestApp, who: Actor) -> Visitor<'_> {
    let user = app.db(move |conn| identity::user(conn, who.user_id.unwrap()));
    app.sign_in_as(&user)
}

#[actix_web::test]
async fn the_road_of_a_deviation_in_pages() {
    let app = TestApp::new().await;
    let (w, made) = signed(&app);
    let (staff, member) = (visitor(&app, w.staff), visitor(&app, w.member));
    let base = format!("/bestallare/avtal/{}", made.reference);
    assert!(staff.get("/bestallare/avvikelser").await.has("Inga avvikelser väntar"));
    let wrong = staff.post(&format!("{base}/avvikelse"), &[("term", "Krav 2")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("Krav 2"), "what was typed stays");
    let until = later(10).to_string();
    let fields = [
        ("origin", "follow_up"),
        ("happened", "Ingen var på plats."),
        ("term", "Krav 2"),
        ("asked", "Vad gör ni?"),
        ("answer_by", until.as_str()),
    ];
    let sent = staff.post(&format!("{base}/avvikelse"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = staff.follow(&sent).await;
    assert!(page.has("Innan dess går det inte att besluta"), "{}", page.text());
    let at = sent.location.unwrap();
    let own = at.replace("/bestallare", "/leverantor");

    let desk = member.get("/leverantor").await;
    assert!(desk.has("Svara på en avvikelse"), "{}", desk.text());
    let wrong = member.post(&own, &[("plan", "Vi anställer.")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("Vi anställer."));

    // The time runs out; somebody begins to decide, and the reply comes in between.
    app.set_now(app.now() + TimeDelta::days(11));
    let (staff, member) = (visitor(&app, w.staff), visitor(&app, w.member));
    assert!(staff.get("/bestallare").await.has("En avvikelse där tiden har gått ut"));
    assert!(member.get(&own).await.has("Tiden har gått ut"));
    let done = member.post(&own, &[("reply", "Vi har anställt en till."), ("plan", "")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let fields = [
        ("base_version", "asked"),
        ("outcome", "warning"),
        ("reasons", "Ni svarade inte."),
        ("sure", "yes"),
    ];
    let stale = staff.post(&format!("{at}/besluta"), &fields).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.has("Vi har anställt en till.") && stale.has("Ni svarade inte."), "both");
    let stands_on = |page: &Page| page.attributes("form input[name=base_version]", "value");
    assert_eq!(stands_on(&stale), ["replied", "replied"], "sent again it stands upon the reply");
    let unsaid = staff.post(&format!("{at}/aterta"), &[("base_version", "replied")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stands_on(&unsaid), ["replied", "replied"], "and so does the form beside it");
    // Who may not decide is told so on the page, with what was written.
    let other = app.sign_in(Role::Commissioner);
    let fields =
        [("base_version", "replied"), ("outcome", "warning"), ("reasons", "Jag."), ("sure", "yes")];
    let refused = other.post(&format!("{at}/besluta"), &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.all("#refusal p").len(), 1, "{}", refused.text());
    assert!(refused.all("textarea[name=reasons]").contains(&"Jag.".to_owned()));
    assert_eq!(stands_on(&refused), ["replied", "replied"]);
    let fields =
        [("base_version", "replied"), ("outcome", "no_action"), ("reasons", "Bra."), ("sure", "")];
    let wrong = staff.post(&format!("{at}/besluta"), &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("base_version", "replied"),
        ("outcome", "pause"),
        ("reasons", "Ni får tid."),
        ("sure", "yes"),
    ];
    let done = staff.post(&format!("{at}/besluta"), &fields).await;
    assert_eq!(done.location.as_deref(), Some(format!("{base}/paus").as_str()), "{}", done.text());
    let seen = member.get(&own).await;
    assert!(seen.has("Avtalet ska pausas") && seen.has("Ni får tid."), "{}", seen.text());
    let history = member.get(&format!("/leverantor/avtal/{}", made.reference)).await;
    assert!(history.has("En avvikelse avgjordes"));
    let named = history.all("li").iter().any(|one| one.contains("Handläggare anna"));
    assert!(!named, "the provider reads its own people's names only");
    let letters = app.letters();
    let subject = |text: &str| letters.iter().any(|(_, letter)| letter.subject.contains(text));
    assert!(subject("Vi behöver ert svar") && subject("Svar på en avvikelse"));
}
