//! Members are invited, accept, get roles, leave and come back; somebody always signs.

use crate::make::op;
use std::sync::{Arc, Barrier};

use actix_web::http::StatusCode;
use chrono::TimeDelta;

use valfard_tyreso::identity::{self, User};
use valfard_tyreso::kernel::{Email, Role};
use valfard_tyreso::provider::{self, MemberRole, ProviderError};

use crate::app::{TestApp, Visitor, tuesday};
use crate::make::{actor, colleague};

const LIST: &str = "/leverantor/organisation/medlemmar";
const PASSWORD: &str = "en lång och lugn mening";

/// The link of the last letter that has one.
fn link(app: &TestApp) -> String {
    let letters = app.letters();
    let bodies = letters.iter().rev().map(|(_, text)| text.body.as_str());
    let mut links = bodies.filter_map(|body| body.split_once("/inbjudan/"));
    let (_, rest) = links.next().expect("no letter has a link");
    let token: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    format!("/inbjudan/{token}")
}

async fn invite(boss: &Visitor<'_>, email: &str, role: &str) -> String {
    let form = [("email", email), ("role", role)];
    let page = boss.post("/leverantor/organisation/medlem", &form).await;
    assert_eq!(page.location.as_deref(), Some(LIST), "{}", page.text());
    link(boss.app)
}

fn by_address(app: &TestApp, address: &str) -> Option<User> {
    let email = Email::parse(address).unwrap();
    app.db(move |conn| identity::user_by_email(conn, &email))
}

#[actix_web::test]
async fn a_colleague_is_invited_and_makes_an_account() {
    let app = TestApp::new().await;
    let (granen, boss) = app.provider("Granen AB", "556677-8899");
    let boss = app.sign_in_as(&boss);
    let path = invite(&boss, "bo@granen.example", "administrator").await;
    // No account is made before the invited person wants one.
    assert!(by_address(&app, "bo@granen.example").is_none());
    assert!(boss.get(LIST).await.has("bo@granen.example"));

    let bo = app.visitor();
    let page = bo.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Granen AB har bjudit in dig") && page.has("Administratör"));
    let page = bo.post(&path, &[("name", ""), ("new_password", "kort")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    let form = [("name", "Bo Berg"), ("new_password", PASSWORD)];
    let page = bo.post(&path, &form).await;
    let desk = bo.follow(&page).await;
    assert!(desk.has("Välkommen till Granen AB"), "{}", desk.text());
    let made = by_address(&app, "bo@granen.example").unwrap();
    let (own, member) = app.db(move |conn| provider::of_user(conn, made.id)).unwrap();
    assert_eq!(
        (own.id, member.role, member.may_sign),
        (granen.id, MemberRole::Administrator, false)
    );
    // The link is used up, and an administrator lets nobody in where somebody signs.
    let page = app.visitor().get(&path).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("redan använd"), "{}", page.text());
    let page = bo.get("/leverantor/organisation/medlem").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    // The password works.
    let again = app.visitor();
    let form = [("email", "bo@granen.example"), ("password", PASSWORD)];
    assert_eq!(again.post("/logga-in", &form).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn who_is_to_sign_is_asked_and_every_answer_is_kept() {
    let app = TestApp::new().await;
    let (granen, boss) = app.provider("Granen AB", "556677-8899");
    let boss = app.sign_in_as(&boss);
    let path = invite(&boss, "bo@granen.example", "signatory").await;
    let bo = app.visitor();
    let form = [("name", "Bo Berg"), ("new_password", PASSWORD)];
    let page = bo.post(&path, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "the question is asked");
    let no = [("name", "Bo Berg"), ("new_password", PASSWORD), ("may_sign", "no")];
    assert_eq!(bo.post(&path, &no).await.status, StatusCode::SEE_OTHER);
    let user = by_address(&app, "bo@granen.example").unwrap();
    let (id, bo_id) = (granen.id, user.id);
    let member = || app.db(move |conn| provider::member(conn, id, bo_id)).unwrap();
    assert_eq!((member().role, member().may_sign), (MemberRole::Administrator, false));

    // Given the role later, they are asked before they can sign.
    let one = format!("/leverantor/organisation/medlem/{}", user.reference);
    let page = boss.post(&one, &[("role", "signatory"), ("base_version", "administrator")]).await;
    assert_eq!(page.location.as_deref(), Some(LIST), "{}", page.text());
    assert_eq!((member().role, member().may_sign), (MemberRole::Signatory, false));
    assert!(bo.get("/leverantor/organisation").await.has("Svara på frågan"));
    app.set_now(tuesday() + TimeDelta::minutes(40));
    let page = bo.post("/leverantor/organisation/skriva-under", &[("may_sign", "yes")]).await;
    assert_eq!(page.location.as_deref(), Some(LIST), "{}", page.text());
    let of = member().id;
    let answers = app.db(move |conn| provider::answers_of(conn, of));
    let said: Vec<_> = answers.iter().map(|one| (one.may_sign, one.answered_at)).collect();
    assert_eq!(said, [(true, tuesday() + TimeDelta::minutes(40)), (false, tuesday())]);
    assert!(answers.iter().all(|one| one.answered_by == user.id));
    assert!(boss.get(&one).await.has("Ja, enligt svar"));

    // A form that was drawn before the role changed changes nothing.
    let page = boss.post(&one, &[("role", "coach"), ("base_version", "administrator")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Nu är den: Firmatecknare"), "{}", page.text());
    assert_eq!(member().role, MemberRole::Signatory);
}

#[actix_web::test]
async fn a_link_that_is_old_withdrawn_or_replaced_says_what_to_do() {
    let app = TestApp::new().await;
    let (granen, boss) = app.provider("Granen AB", "556677-8899");
    let boss = app.sign_in_as(&boss);
    let first = invite(&boss, "bo@granen.example", "coach").await;
    let over = async |path: &str| {
        let page = app.visitor().get(path).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert!(page.has("skicka inbjudan igen") && !page.has("Granen"), "{}", page.text());
        let form = [("name", "Bo"), ("new_password", PASSWORD)];
        assert_eq!(app.visitor().post(path, &form).await.status, StatusCode::CONFLICT);
    };
    over("/inbjudan/0000").await;
    let id = granen.id;
    let open = app.db(move |conn| provider::invitations(conn, id)).remove(0);
    let again = format!("/leverantor/organisation/inbjudan/{}/igen", open.reference);
    // Not twice at once.
    assert_eq!(boss.post(&again, &[]).await.status, StatusCode::CONFLICT);
    app.set_now(tuesday() + TimeDelta::days(7));
    over(&first).await;
    let boss = app.sign_in_as(&app.db(move |conn| {
        let member = provider::members(conn, id)?.remove(0);
        identity::user(conn, member.user_id)
    }));
    assert!(boss.get(LIST).await.has("Har gått ut"));
    assert_eq!(boss.post(&again, &[]).await.status, StatusCode::SEE_OTHER);
    let second = link(&app);
    assert_ne!(first, second);
    over(&first).await;
    assert_eq!(app.visitor().get(&second).await.status, StatusCode::OK);
    let back = format!("/leverantor/organisation/inbjudan/{}/bort", open.reference);
    assert_eq!(boss.post(&back, &[]).await.status, StatusCode::SEE_OTHER);
    over(&second).await;
    assert_eq!(boss.post(&back, &[]).await.status, StatusCode::CONFLICT);
    assert!(by_address(&app, "bo@granen.example").is_none());
    // Another organisation's invitations are not there.
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    assert_eq!(app.sign_in_as(&other).post(&again, &[]).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn an_account_joins_if_it_is_free_and_of_the_kind() {
    let app = TestApp::new().await;
    let (_, boss) = app.provider("Granen AB", "556677-8899");
    let boss = app.sign_in_as(&boss);
    let free = app.user(Role::ProviderMember);
    let path = invite(&boss, free.email.as_str(), "coach").await;
    // Signed out, the owner of a known address signs in first.
    let page = app.visitor().get(&path).await;
    assert!(page.has("Logga in så kommer du tillbaka hit"), "{}", page.text());
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    let elsewhere = app.sign_in_as(&other);
    let page = elsewhere.get(&path).await;
    assert!(page.has("hör redan till en organisation"), "{}", page.text());
    assert!(elsewhere.post(&path, &[]).await.has("hör redan till en organisation"));
    for role in [Role::Commissioner, Role::Client] {
        let page = app.sign_in(role).post(&path, &[]).await;
        assert!(page.has("inte kan stå för en utförare"), "{role}: {}", page.text());
    }
    let visitor = app.sign_in_as(&free);
    assert!(visitor.get(&path).await.has(&free.name));
    let page = visitor.post(&path, &[]).await;
    assert_eq!(page.location.as_deref(), Some("/leverantor"), "{}", page.text());
    assert!(visitor.get("/leverantor/organisation").await.has("Granen AB"));
    // An active colleague is not invited again.
    let form = [("email", free.email.as_str()), ("role", "coach")];
    let page = boss.post("/leverantor/organisation/medlem", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("redan med"));
}

#[actix_web::test]
async fn a_member_who_is_let_go_is_signed_out_and_can_come_back() {
    let app = TestApp::new().await;
    let (granen, boss) = app.provider("Granen AB", "556677-8899");
    let (by, now) = (actor(&boss), app.now());
    let bo = app.db(move |conn| {
        let (address, role) = ("bo@granen.example", MemberRole::Signatory);
        Ok::<_, diesel::result::Error>(colleague(conn, &by, "Bo Berg", address, role, now))
    });
    let (boss, visitor) = (app.sign_in_as(&boss), app.sign_in_as(&bo));
    let one = format!("/leverantor/organisation/medlem/{}", bo.reference);
    assert!(boss.get(&format!("{one}/avsluta")).await.has("loggas ut direkt"));
    assert_eq!(boss.post(&format!("{one}/avsluta"), &[]).await.status, StatusCode::SEE_OTHER);
    let page = visitor.get("/leverantor").await;
    assert!(page.location.is_some_and(|to| to.starts_with("/logga-in")), "the session ended");
    // The account is there still, without an organisation.
    let visitor = app.sign_in_as(&bo);
    let page = visitor.get("/leverantor/organisation").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare"));
    assert_eq!(boss.post(&format!("{one}/tillbaka"), &[]).await.status, StatusCode::SEE_OTHER);
    let (id, bo_id) = (granen.id, bo.id);
    let member = app.db(move |conn| provider::member(conn, id, bo_id)).unwrap();
    // A signatory who is back is asked anew.
    assert!(member.active && !member.may_sign);
    assert_eq!(member.role, MemberRole::Signatory);
    // A stranger's organisation has no such member.
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    let page = app.sign_in_as(&other).post(&format!("{one}/avsluta"), &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_last_who_signs_stays() {
    let app = TestApp::new().await;
    let (_, boss) = app.provider("Granen AB", "556677-8899");
    let (by, now) = (actor(&boss), app.now());
    app.db(move |conn| {
        let (address, role) = ("bo@granen.example", MemberRole::Administrator);
        Ok::<_, diesel::result::Error>(colleague(conn, &by, "Bo Berg", address, role, now))
    });
    let visitor = app.sign_in_as(&boss);
    let page = visitor.post("/leverantor/organisation/lamna", &[]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("minst en person som får skriva under"), "{}", page.text());
    let one = format!("/leverantor/organisation/medlem/{}", boss.reference);
    let page = visitor.post(&one, &[("role", "coach"), ("base_version", "signatory")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = visitor.post(&format!("{one}/avsluta"), &[]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    let page = visitor.post("/leverantor/organisation/skriva-under", &[("may_sign", "no")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(visitor.get("/leverantor/organisation").await.has("Granen AB"));
}

/// Two who sign let each other go, or leave, at the same moment: one of them stays.
#[actix_web::test]
async fn two_at_once_do_not_leave_an_organisation_without_a_signatory() {
    for leaving in [false, true] {
        let app = TestApp::new().await;
        let (granen, boss) = app.provider("Granen AB", "556677-8899");
        let (by, now) = (actor(&boss), app.now());
        let bo = app.db(move |conn| {
            let (address, role) = ("bo@granen.example", MemberRole::Signatory);
            Ok::<_, diesel::result::Error>(colleague(conn, &by, "Bo Berg", address, role, now))
        });
        let db = app.pool(4);
        let start = Arc::new(Barrier::new(2));
        let pair = [(actor(&boss), bo.id), (actor(&bo), boss.id)];
        let answers: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = pair
                .into_iter()
                .map(|(by, other)| {
                    let (db, start) = (db.clone(), Arc::clone(&start));
                    scope.spawn(move || {
                        start.wait();
                        db.write(move |conn| {
                            if leaving {
                                provider::leave(&mut op(conn, &by, now))
                            } else {
                                provider::deactivate(&mut op(conn, &by, now), other)
                            }
                        })
                        .unwrap()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
        let refused = |one: &Result<(), ProviderError>| {
            matches!(one, Err(ProviderError::LastSignatory | ProviderError::NotFound))
        };
        assert!(answers.iter().any(refused), "{answers:?}");
        let id = granen.id;
        let members = app.db(move |conn| provider::members(conn, id));
        assert_eq!(members.iter().filter(|one| provider::signs(one)).count(), 1);
    }
}

/// Where nobody signs an administrator can invite somebody who does.
#[actix_web::test]
async fn an_organisation_without_a_signatory_can_get_one() {
    let app = TestApp::new().await;
    let user = app.user(Role::ProviderMember);
    let (vault, by, now) = (app.state.vault.clone(), actor(&user), app.now());
    let wish = super::wish(
        provider::Number::Organisation(
            valfard_tyreso::kernel::OrganisationNumber::parse("556016-0680").unwrap(),
        ),
        "alva@tallen.example",
    );
    let wish = provider::Registration { may_sign: false, ..wish };
    app.db(move |conn| provider::register(&mut op(conn, &by, now), &vault, &wish));
    let visitor = app.sign_in_as(&user);
    let path = invite(&visitor, "bo@tallen.example", "signatory").await;
    let bo = app.visitor();
    let yes = [("name", "Bo Berg"), ("new_password", PASSWORD), ("may_sign", "yes")];
    assert_eq!(bo.post(&path, &yes).await.status, StatusCode::SEE_OTHER);
    // From then on it is the signatory's to do.
    let page = visitor.get("/leverantor/organisation/medlem").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert_eq!(bo.get("/leverantor/organisation/medlem").await.status, StatusCode::OK);
}

/// Scenario 1: whoever finds the number taken asks to be invited, and learns nothing.
#[actix_web::test]
async fn scenario_1_a_stranger_asks_to_be_invited() {
    let app = TestApp::new().await;
    let (granen, boss) = app.provider("Granen AB", "556677-8899");
    let stranger = app.visitor();
    // Not before a number is given.
    let page = stranger.get("/bli-utforare/bli-inbjuden").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/organisation"));
    let number = [("org_number", "556677 8899")];
    let page = stranger.post("/bli-utforare/organisation", &number).await;
    assert!(page.has("Företaget finns redan") && page.has("Be om att bli inbjuden"));
    // What is left is to ask: the taken number does not go on to the next page.
    let page = stranger.get("/bli-utforare/namn").await;
    assert_eq!(page.location.as_deref(), Some("/bli-utforare/organisation"));
    let page = stranger.get("/bli-utforare/bli-inbjuden").await;
    assert!(!page.has(&boss.name) && !page.has(boss.email.as_str()) && !page.has("Granen"));
    let page = stranger.post("/bli-utforare/bli-inbjuden", &[("name", "")]).await;
    assert_eq!(page.all(".ds-error-summary li").len(), 2);
    let form = [("name", "Siv Ros"), ("email", "siv@granen.example")];
    let page = stranger.post("/bli-utforare/bli-inbjuden", &form).await;
    let page = stranger.follow(&page).await;
    assert!(page.has("Vi har frågat dem") && !page.has("Granen"), "{}", page.text());
    let (to, letter) = app.letters().last().cloned().unwrap();
    assert_eq!(to, boss.email.as_str());
    assert!(letter.body.contains("Granen AB") && !letter.body.contains("Siv"), "{}", letter.body);

    // Asked again, and by many: nobody is told twice, and no more than five are heard.
    let before = app.letters().len();
    for n in 0..7 {
        let visitor = app.visitor();
        visitor.post("/bli-utforare/organisation", &number).await;
        let address =
            format!("siv{}@granen.example", if n == 0 { String::new() } else { n.to_string() });
        let form = [("name", "Siv Ros"), ("email", address.as_str())];
        visitor.post("/bli-utforare/bli-inbjuden", &form).await;
    }
    assert_eq!(app.letters().len() - before, 4);

    let visitor = app.sign_in_as(&boss);
    assert!(visitor.get(LIST).await.has("Siv Ros"));
    let id = granen.id;
    let wishes = app.db(move |conn| provider::requests(conn, id));
    assert_eq!(wishes.len(), 5);
    let one = format!("/leverantor/organisation/onskan/{}", wishes[0].reference);
    let page = visitor.post(&one, &[("role", "")]).await;
    assert!(visitor.follow(&page).await.has("Välj en roll"));
    assert_eq!(visitor.post(&one, &[("role", "coach")]).await.status, StatusCode::SEE_OTHER);
    assert!(app.visitor().get(&link(&app)).await.has("Granen AB har bjudit in dig"));
    let no = format!("/leverantor/organisation/onskan/{}/nej", wishes[1].reference);
    assert_eq!(visitor.post(&no, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(app.db(move |conn| provider::requests(conn, id)).len(), 3);
    // Strangers are forgotten after a month.
    app.set_now(tuesday() + TimeDelta::days(31));
    app.run_jobs();
    assert_eq!(app.db(move |conn| provider::requests(conn, id)).len(), 0);
}
