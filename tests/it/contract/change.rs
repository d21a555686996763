//! Changed terms: asked contract by contract, accepted by who may sign, silence kept as silence.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{NaiveDate, TimeDelta};
use valfard_tyreso::contract::{
    self, ConsentState, Contract, ContractError, ContractState, Silence,
};
use valfard_tyreso::kernel::{Actor, Email, Money};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::platform::secret::sha256;
use valfard_tyreso::terms::{self, Specification, SpecificationId};
use valfard_tyreso::{identity, provider, registry};

use super::{Db, later, today};
use crate::app::{TestApp, tuesday};
use crate::make::colleague;
use crate::make::supply::{self, World};

/// Version 2 of the system's terms, published.
fn second_version(conn: &mut Conn, w: &World) -> Specification {
    let first = terms::published(conn, &w.system.specification_series).unwrap();
    let next = terms::next_version(&mut op(conn, &w.staff, tuesday()), first.id).unwrap();
    let head = terms::Head {
        title: next.title.clone(),
        background: next.background.clone(),
        compensation: "3 900 kronor i månaden".to_owned(),
        how_to_apply: next.how_to_apply.clone(),
        decision_days: next.decision_days,
        contract_text: "Uppsägning: sex månader.".to_owned(),
    };
    terms::edit(&mut op(conn, &w.staff, tuesday()), next.id, &head).unwrap();
    let price = terms::PriceWish {
        name: "Coachning".to_owned(),
        kind: terms::PriceKind::Fixed,
        unit: terms::PriceUnit::Month,
        amount: Money::from_ore(390_000),
        condition_text: String::new(),
    };
    terms::add_price(&mut op(conn, &w.staff, tuesday()), next.id, &price).unwrap();
    terms::publish(&mut op(conn, &w.staff, tuesday()), next.id).unwrap();
    terms::specification(conn, next.id).unwrap()
}

fn signed(conn: &mut Conn, vault: &valfard_tyreso::platform::secret::Vault) -> (World, Contract) {
    let (w, id) = supply::sent(conn, vault, tuesday());
    supply::examine_all(conn, &w.staff, id, tuesday());
    let made = supply::signed(conn, &w.staff, &w.member, id, tuesday());
    (w, made)
}

fn ask(
    conn: &mut Conn,
    w: &World,
    spec: SpecificationId,
    (silence, by): (Silence, NaiveDate),
) -> Result<contract::Change, ContractError> {
    contract::ask_change(&mut op(conn, &w.staff, tuesday()), spec, (silence, by))
}

#[actix_web::test]
async fn a_signatory_accepts_what_was_read_and_the_contract_is_under_the_new_version() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, made) = signed(conn, &vault);
        let first = contract::current_terms(conn, &made).unwrap().unwrap();
        let nobody = ask(conn, &w, first.id, (Silence::GoesOn, later(30)));
        assert!(matches!(nobody, Err(ContractError::NobodyToAsk)), "{nobody:?}");
        let new = second_version(conn, &w);
        let old = ask(conn, &w, first.id, (Silence::GoesOn, later(30)));
        assert!(matches!(old, Err(ContractError::Stale)), "another version is published now");
        let soon = ask(conn, &w, new.id, (Silence::GoesOn, later(13)));
        assert!(matches!(soon, Err(ContractError::WrongDays)));
        ask(conn, &w, new.id, (Silence::GoesOn, later(30))).unwrap();
        let twice = ask(conn, &w, new.id, (Silence::GoesOn, later(30)));
        assert!(matches!(twice, Err(ContractError::NobodyToAsk)), "asked once");

        let asked = contract::consents(conn, made.id)?.remove(0);
        assert_eq!(asked.text_sha256, sha256(asked.text.as_bytes()));
        assert!(asked.text.contains("från version 1 till version 2"), "{}", asked.text);
        assert!(asked.text.contains("Uppsägning: sex månader."));
        let price = asked.text.lines().find(|line| line.starts_with("1. Coachning"));
        assert!(price.is_some_and(|line| line.contains("per månad")), "{}", asked.text);
        let email = Email::parse("admin@exempel.se").unwrap();
        let role = provider::MemberRole::Administrator;
        colleague(conn, &w.member, "Kim", email.as_str(), role, tuesday());
        let user = identity::user_by_email(conn, &email)?.unwrap();
        let kim = Actor { user_id: Some(user.id), role: user.role, authority_id: None };
        let hash = asked.text_sha256.as_str();
        let no =
            contract::answer_change(&mut op(conn, &kim, tuesday()), asked.id, hash, (true, None));
        assert!(matches!(no, Err(ContractError::MayNotSign)));
        let no = contract::answer_change(
            &mut op(conn, &w.member, tuesday()),
            asked.id,
            "0",
            (true, None),
        );
        assert!(matches!(no, Err(ContractError::OtherText)));
        let yes = contract::answer_change(
            &mut op(conn, &w.member, tuesday()),
            asked.id,
            hash,
            (true, None),
        );
        let yes = yes.unwrap();
        assert!(yes.state == ConsentState::Accepted && yes.answered_by == w.member.user_id);
        let again = contract::answer_change(
            &mut op(conn, &w.member, tuesday()),
            asked.id,
            hash,
            (false, None),
        );
        assert!(matches!(again, Err(ContractError::AlreadyAnswered(ConsentState::Accepted))));
        assert_eq!(contract::current_terms(conn, &made).unwrap().unwrap().id, new.id);
        let documents = registry::documents(conn, made.matter_id)?;
        let last = documents.last().unwrap();
        assert_eq!(last.brief, "Nya villkor godkända");
        assert!(last.body.contains(hash) && last.body.contains("Kontakt 1"), "{}", last.body);
        // The signed contract itself is as it was.
        assert_eq!(contract::get(conn, made.id)?.text, made.text);
        assert!(contract::unhandled(conn, made.owner_authority_id)?.is_empty());
        Ok::<_, Db>(())
    });
}

/// Silence is recorded as silence on the day after, reminded of a week before, and ends nothing.
#[actix_web::test]
async fn silence_is_kept_and_never_ends_a_contract() {
    for silence in [Silence::GoesOn, Silence::HumanNotice] {
        let app = TestApp::new().await;
        let vault = app.state.vault.clone();
        app.db(move |conn| {
            let (w, made) = signed(conn, &vault);
            let new = second_version(conn, &w);
            ask(conn, &w, new.id, (silence, later(30))).unwrap();
            let on = |days| tuesday() + TimeDelta::days(days);
            let state = |conn: &mut Conn| contract::consents(conn, made.id).unwrap().remove(0);
            for (days, reminded) in [(22, false), (23, true), (24, true), (30, true)] {
                assert_eq!(contract::consents_due(conn, on(days)).unwrap(), 0, "{days}");
                assert_eq!(state(conn).reminded_at.is_some(), reminded, "{days}");
            }
            assert_eq!(state(conn).reminded_at, Some(on(23)), "once");
            assert_eq!(contract::consents_due(conn, on(31)).unwrap(), 1);
            assert_eq!(contract::consents_due(conn, on(32)).unwrap(), 0);
            assert_eq!(state(conn).state, ConsentState::Silent);
            let late = state(conn);
            let hash = late.text_sha256.clone();
            let late = contract::answer_change(
                &mut op(conn, &w.member, on(31)),
                late.id,
                &hash,
                (true, None),
            );
            assert!(matches!(late, Err(ContractError::AlreadyAnswered(ConsentState::Silent))));
            // Nothing ends by itself, and the contract is under its old version.
            let after = contract::get(conn, made.id)?;
            assert!(after.state == ContractState::Active && after.ends_on.is_none());
            assert_eq!(contract::current_terms(conn, &after).unwrap().unwrap().version, 1);
            let tasks = contract::unhandled(conn, made.owner_authority_id)?.len();
            assert_eq!(tasks, usize::from(silence == Silence::HumanNotice));
            if tasks > 0 {
                contract::handle_answer(&mut op(conn, &w.staff, on(33)), made.id, "Vi talade.")
                    .unwrap();
                assert!(contract::unhandled(conn, made.owner_authority_id)?.is_empty());
            }
            Ok::<_, Db>(())
        });
        let reminders =
            app.letters().iter().filter(|(_, t)| t.subject.contains("minnelse")).count();
        assert_eq!(reminders, 1);
    }
}

#[actix_web::test]
async fn a_question_lapses_with_its_contract() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (w, made) = signed(conn, &vault);
        let new = second_version(conn, &w);
        ask(conn, &w, new.id, (Silence::GoesOn, later(30))).unwrap();
        contract::rescind(&mut op(conn, &w.staff, tuesday()), made.id, "Brott.").unwrap();
        let asked = contract::consents(conn, made.id)?.remove(0);
        let hash = asked.text_sha256.as_str();
        let over = contract::answer_change(
            &mut op(conn, &w.member, tuesday()),
            asked.id,
            hash,
            (true, None),
        );
        assert!(matches!(over, Err(ContractError::NotFrom(ContractState::Rescinded))));
        contract::consents_due(conn, tuesday()).unwrap();
        assert_eq!(contract::consents(conn, made.id)?[0].state, ConsentState::Lapsed);
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn asked_and_refused_in_pages() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, made) = app.db(move |conn| {
        let (w, made) = signed(conn, &vault);
        second_version(conn, &w);
        Ok::<_, Db>((w, made))
    });
    let user = |who: Actor| app.db(move |conn| identity::user(conn, who.user_id.unwrap()));
    let (staff, member) = (app.sign_in_as(&user(w.staff)), app.sign_in_as(&user(w.member)));
    let path = format!("/bestallare/system/{}/fraga-om-nya-villkor", w.system.reference);
    let page = staff.get(&path).await;
    assert!(page.has("Stegen AB"), "{}", page.text());
    assert!(page.has("Borttagen text: tre Ny text: sex månader."), "{}", page.text());
    assert!(page.has("Det sägs inte upp av sig självt"), "the effect of silence is shown before");
    let version = page.attributes("input[name=base_version]", "value").remove(0);
    let (soon, day) = (later(5).to_string(), later(20).to_string());
    let wish = |day: &str, version: &str| {
        [("base_version", version.to_owned()), ("answer_by", day.to_owned())]
            .into_iter()
            .chain([("silence", "human_notice".to_owned()), ("sure", "yes".to_owned())])
            .collect::<Vec<_>>()
    };
    let send = async |fields: Vec<(&str, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        staff.post(&path, &fields).await
    };
    let wrong = send(wish(&soon, &version)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("minst 14 dagar"), "{}", wrong.text());
    let stale = send(wish(&day, "VT-0000-0000")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let sent = send(wish(&day, &version)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert!(staff.follow(&sent).await.has("Svar om version 2"));

    let own = format!("/leverantor/avtal/{}/nya-villkor", made.reference);
    assert!(member.get("/leverantor").await.has("Svara om nya villkor"));
    let page = member.get(&own).await;
    assert!(page.has("Borttagen text: 700 Ny text: 900"), "{}", page.text());
    assert!(page.has("3 900 kronor i månaden"), "the whole text stands there too");
    let hash = page.attributes("input[name=sha256]", "value").remove(0);
    let wrong = member.post(&own, &[("sha256", &hash), ("note", "För dyrt.")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("För dyrt."));
    let no = [("sha256", hash.as_str()), ("answer", "no"), ("note", "För dyrt."), ("sure", "yes")];
    let done = member.post(&own, &no).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let desk = staff.get("/bestallare").await;
    assert!(desk.has("Svar om nya villkor") && desk.has("Stegen AB"), "{}", desk.text());
    let at = format!("/bestallare/avtal/{}", made.reference);
    assert!(staff.get(&at).await.has("Ett svar om nya villkor väntar på dig"));
    let empty = staff.post(&format!("{at}/atgardat"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = staff.post(&format!("{at}/atgardat"), &[("note", "Vi fortsätter.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!staff.get(&at).await.has("väntar på dig"));
    assert_eq!(today(), later(0));
}
