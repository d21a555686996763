//! Accounts and signing in.

mod limits;
mod links;
mod load;
mod same_work;
mod second_factor;

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{Days, TimeDelta};
use diesel::prelude::*;
use totp_rs::{Algorithm, Secret, TOTP};

use valfard_tyreso::demo;
use valfard_tyreso::identity::{self, Decision, IdentityError, NewUser, User, desk_path};
use valfard_tyreso::kernel::{Actor, Email, Lang, Role, time};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::platform::secret::sha256;

use crate::app::{Page, TestApp, Visitor};

pub const PASSWORD: &str = "en lugn promenad i skogen";

pub fn with_password(app: &TestApp, role: Role) -> User {
    let (user, now) = (app.user(role), app.now());
    let (id, password) = (user.id, crate::make::password(PASSWORD, &user.email));
    app.db(move |conn| identity::set_password(&mut op(conn, &Actor::system(), now), id, &password));
    user
}

/// The path of the link in the newest letter.
fn link(app: &TestApp) -> String {
    let (_, letter) = app.letters().pop().unwrap();
    let token = letter.body.split("/losenord/").nth(1).unwrap().split_whitespace().next().unwrap();
    format!("/losenord/{token}")
}

/// Switches one-time codes on: the browser that did it, the recovery codes and the secret.
async fn turn_codes_on<'a>(app: &'a TestApp, user: &User) -> (Visitor<'a>, Vec<String>, String) {
    let visitor = app.sign_in_as(user);
    let page = visitor.get("/konto/engangskod").await;
    let secret = page.all("dl.summary dd").remove(0).replace(' ', "");
    let offer = page.attributes("input[name=offer]", "value").remove(0);
    let typed = code(&secret, app);
    let fields = [("offer", offer.as_str()), ("code", &typed), ("password", PASSWORD)];
    let page = visitor.post("/konto/engangskod", &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    (visitor, page.all("main ol code"), secret)
}

async fn try_in(visitor: &Visitor<'_>, email: &str, password: &str) -> Page {
    visitor.post("/logga-in", &[("email", email), ("password", password)]).await
}

fn later(app: &TestApp, by: TimeDelta) {
    app.set_now(app.now() + by);
}

#[actix_web::test]
async fn the_right_password_leads_to_the_desk_of_the_role() {
    let app = TestApp::new().await;
    for role in [Role::Client, Role::Caseworker, Role::Admin] {
        let user = with_password(&app, role);
        let visitor = app.visitor();
        let page = try_in(&visitor, &user.email.as_str().to_uppercase(), PASSWORD).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        assert_eq!(page.location.as_deref(), Some(desk_path(role)));
        assert!(visitor.get("/konto").await.has(user.email.as_str()));
    }
}

#[actix_web::test]
async fn the_way_back_is_one_of_ours_that_the_role_may_go() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    for (till, leads_to) in [
        ("/konto", "/konto"),
        ("/diarium?number=2026:1", "/diarium?number=2026:1"),
        ("https://example.com/", "/mina-sidor"),
        ("//example.com/", "/mina-sidor"),
        ("/diarium/VT-2222-2222", "/mina-sidor"),
    ] {
        let fields = [("email", user.email.as_str()), ("password", PASSWORD), ("till", till)];
        let page = app.visitor().post("/logga-in", &fields).await;
        assert_eq!(page.location.as_deref(), Some(leads_to), "{till}");
    }
}

#[actix_web::test]
async fn five_wrong_tries_rest_an_account_for_a_quarter_whether_it_exists_or_not() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    let mut told = Vec::new();
    for email in [user.email.as_str(), "nobody@example.se"] {
        let mut lines = Vec::new();
        for _ in 0..6 {
            let page = try_in(&app.visitor(), email, "not the password").await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            lines.push(page.all(".ds-validation-message").join(" "));
        }
        told.push(lines);
    }
    assert_eq!(told[0], told[1]);
    assert!(told[0][0].contains("Du har 4 försök kvar"), "{:?}", told[0]);
    assert!(told[0][3].contains("ett försök kvar"), "{:?}", told[0]);
    assert!(told[0][4].contains("Vänta en kvart"), "{:?}", told[0]);
    let right = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY);
    later(&app, TimeDelta::minutes(15));
    let right = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(right.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_session_ends_when_idle_for_an_hour_and_after_twelve_hours() {
    let app = TestApp::new().await;
    let used = app.sign_in(Role::Client);
    let idle = app.sign_in(Role::Client);
    for _ in 0..23 {
        later(&app, TimeDelta::minutes(31));
        assert_eq!(used.get("/konto").await.status, StatusCode::OK);
    }
    assert_eq!(idle.get("/konto").await.status, StatusCode::SEE_OTHER);
    later(&app, TimeDelta::minutes(8));
    assert_eq!(used.get("/konto").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn the_token_is_new_at_sign_in_and_only_its_hash_is_stored() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    let visitor = app.visitor();
    let before = visitor.cookie("valfard").unwrap_or_else(|| "f".repeat(64));
    visitor.set_cookie("valfard", &before);
    try_in(&visitor, user.email.as_str(), PASSWORD).await;
    let token = visitor.cookie("valfard").unwrap();
    assert_ne!(token, before);
    let stored = app.db(|conn| {
        use valfard_tyreso::schema::user_session::dsl::{token_hash, user_session};
        user_session.select(token_hash).load::<String>(conn)
    });
    assert_eq!(stored, [sha256(token.as_bytes())]);
    visitor.post("/logga-ut", &[]).await;
    visitor.set_cookie("valfard", &token);
    assert_eq!(visitor.get("/konto").await.status, StatusCode::SEE_OTHER);
}

fn code(secret: &str, app: &TestApp) -> String {
    let bytes = Secret::Encoded(secret.to_owned()).to_bytes().unwrap();
    let totp = TOTP::new(Algorithm::SHA1, 6, 1, 30, bytes, None, String::new()).unwrap();
    totp.generate(u64::try_from(app.now().and_utc().timestamp()).unwrap())
}

#[actix_web::test]
async fn a_one_time_code_is_the_second_step_and_works_once() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Commissioner);
    let visitor = app.sign_in_as(&user);
    let page = visitor.get("/konto/engangskod").await;
    let secret = page.all("dl.summary dd").remove(0).replace(' ', "");
    let offer = page.attributes("input[name=offer]", "value").remove(0);
    assert!(page.attributes("a[href^='otpauth:']", "href")[0].contains(&secret));
    let wrong = visitor.post("/konto/engangskod", &[("offer", &offer), ("code", "x")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.all("dl.summary dd")[0].replace(' ', "") == secret, "the secret changed");
    let first = code(&secret, &app);
    let fields = [("offer", offer.as_str()), ("code", &first), ("password", PASSWORD)];
    let on = visitor.post("/konto/engangskod", &fields).await;
    assert_eq!(on.status, StatusCode::OK, "{}", on.text());
    let plain = app.db(|conn| {
        use valfard_tyreso::schema::app_user::dsl::{app_user, totp_secret};
        app_user.select(totp_secret).load::<Option<Vec<u8>>>(conn)
    });
    let sealed = plain.into_iter().flatten().next().unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains(&secret));

    let other = app.visitor();
    let page = try_in(&other, user.email.as_str(), PASSWORD).await;
    assert!(page.location.as_deref().unwrap().starts_with("/logga-in/kod"));
    assert_eq!(other.get("/konto").await.status, StatusCode::SEE_OTHER, "half a session");
    // The code that switched it on is used up.
    let replayed = other.post("/logga-in/kod", &[("code", &first)]).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(replayed.has("Koden stämmer inte. Du har 4 försök kvar."), "{}", replayed.text());
    later(&app, TimeDelta::seconds(30));
    let next = code(&secret, &app);
    let page = other.post("/logga-in/kod", &[("code", &next)]).await;
    assert_eq!(page.location.as_deref(), Some("/bestallare"), "{}", page.text());
    assert_eq!(other.get("/konto").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_new_password_comes_by_letter_once_and_ends_every_session() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::ProviderMember);
    let signed_in = app.sign_in_as(&user);
    let known = app.visitor().post("/losenord", &[("email", user.email.as_str())]).await;
    let unknown = app.visitor().post("/losenord", &[("email", "nobody@example.se")]).await;
    let same = |page: &Page, email: &str| page.text().replace(email, "");
    assert_eq!(same(&known, user.email.as_str()), same(&unknown, "nobody@example.se"));
    app.run_job("identity-reset");
    assert_eq!(app.letters().len(), 1);
    let path = link(&app);
    let visitor = app.visitor();
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    let weak = visitor.post(&path, &[("new_password", "kort")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = "ett helt annat lösenord";
    let page = visitor.post(&path, &[("new_password", new)]).await;
    assert_eq!(page.location.as_deref(), Some("/logga-in"), "{}", page.text());
    let again = visitor.post(&path, &[("new_password", "ett tredje lösenord")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(signed_in.get("/konto").await.status, StatusCode::SEE_OTHER);
    let page = try_in(&app.visitor(), user.email.as_str(), new).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_link_to_a_new_password_holds_for_an_hour() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    app.ask_for_a_link(user.email.as_str()).await;
    let path = link(&app);
    later(&app, TimeDelta::minutes(60));
    let page = app.visitor().get(&path).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
}

#[actix_web::test]
async fn ones_own_account_is_kept_by_oneself() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    let (here, there) = (app.sign_in_as(&user), app.sign_in_as(&user));
    let faulty = here.post("/konto", &[("name", " "), ("language", "xx")]).await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = here.post("/konto", &[("name", "Åsa Öberg"), ("language", "en")]).await;
    assert!(here.follow(&page).await.has("Your details are saved."));
    let new = "ett helt annat lösenord";
    let wrong = [("password", "inte det här"), ("new_password", new)];
    let page = here.post("/konto/losenord", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("password", PASSWORD), ("new_password", new)];
    let page = here.post("/konto/losenord", &right).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    assert_eq!(here.get("/konto").await.status, StatusCode::OK);
    assert_eq!(there.get("/konto").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_closed_account_is_out_at_once_and_stays_out() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Caseworker);
    let visitor = app.sign_in_as(&user);
    let (id, now) = (user.id, app.now());
    app.db(move |conn| identity::deactivate(&mut op(conn, &Actor::system(), now), id));
    assert_eq!(visitor.get("/konto").await.status, StatusCode::SEE_OTHER);
    let page = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.db(identity::closed_but_signed_in), Vec::<String>::new());
}

#[actix_web::test]
async fn an_address_has_one_account_and_staff_an_authority() {
    let app = TestApp::new().await;
    let now = app.now();
    let make = |email: &'static str, role| {
        app.state
            .db
            .write(move |conn: &mut Conn| {
                let new = NewUser {
                    name: "Kim".to_owned(),
                    email: Email::parse(email).unwrap(),
                    role,
                    authority_id: None,
                    language: Lang::Sv,
                };
                identity::create_user(&mut op(conn, &Actor::system(), now), new)
            })
            .unwrap()
    };
    assert!(make("kim@example.se", Role::Client).is_ok());
    let taken = make("KIM@example.se", Role::Client);
    assert!(matches!(taken, Err(IdentityError::EmailTaken)));
    let homeless = make("staff@example.se", Role::Caseworker);
    assert!(matches!(homeless, Err(IdentityError::WrongAuthority)));
}

#[actix_web::test]
async fn a_delegation_holds_from_its_first_day_to_its_last() {
    let app = TestApp::new().await;
    let (user, now) = (app.user(Role::Commissioner), app.now());
    let (id, home, today) = (user.id, user.authority_id.unwrap(), time::stockholm_day(now));
    let last = today + Days::new(10);
    app.db(move |conn| {
        let kind = Decision::LovApproval;
        let until = Some(last);
        identity::delegate(
            &mut op(conn, &Actor::system(), now),
            id,
            home,
            kind,
            "4.1",
            today,
            until,
        )
    });
    let on = |day, kind| app.db(move |conn| identity::decider(conn, id, kind, home, day)).is_some();
    assert!(on(today, Decision::LovApproval) && on(last, Decision::LovApproval));
    assert!(!on(today - Days::new(1), Decision::LovApproval));
    assert!(!on(last + Days::new(1), Decision::LovApproval));
    assert!(!on(today, Decision::Contract));
    let colleague = app.user(Role::Commissioner).id;
    let theirs =
        app.db(move |conn| identity::decider(conn, colleague, Decision::LovApproval, home, today));
    assert!(theirs.is_none(), "a delegation is one person's");
}

#[actix_web::test]
async fn each_account_of_the_demo_gets_in_by_one_click() {
    let app = TestApp::demo().await;
    let now = app.now();
    app.db(move |conn| demo::make_accounts(conn, now));
    app.db(move |conn| demo::make_accounts(conn, now));
    for path in ["/logga-in", "/logga-in/demo"] {
        let page = app.visitor().get(path).await;
        assert_eq!(page.attributes("form[method=post]", "action")[0], "/logga-in/demo", "{path}");
        let words = page.attributes("form[action='/logga-in/demo'] [name=konto]", "value");
        let known: Vec<_> = demo::ACCOUNTS.iter().map(|account| account.word).collect();
        assert_eq!(words, known, "{path}");
    }
    let visitor = app.visitor();
    // Persons are registered by a caseworker of the world; `demo.rs` signs them in.
    for account in demo::ACCOUNTS.iter().filter(|account| account.role != Role::Client) {
        let page = visitor.post("/logga-in/demo", &[("konto", account.word)]).await;
        assert_eq!(page.location.as_deref(), Some(desk_path(account.role)), "{}", account.word);
        let first = visitor.get("/logga-in/demo").await.attributes("form[method=post]", "action");
        assert_eq!(first[0], "/logga-in/demo", "signed in as {}", account.word);
    }
    let unknown = visitor.post("/logga-in/demo", &[("konto", "chef")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_demo_moves_its_clock_and_nobody_is_signed_out() {
    let app = TestApp::demo().await;
    let visitor = app.sign_in(Role::Client);
    let page = visitor.post("/demo/klocka", &[("step", "week")]).await;
    assert!(visitor.follow(&page).await.has("tisdag 10 mars 2026 kl. 09.00"));
    let set = [("day", "2026-04-03"), ("time", "16:30")];
    let page = visitor.post("/demo/klocka", &set).await;
    assert!(visitor.follow(&page).await.has("fredag 3 april 2026 kl. 16.30"));
    // Good Friday; the next working day is the Tuesday after Easter.
    let page = visitor.post("/demo/klocka", &[("step", "working_day")]).await;
    assert!(visitor.follow(&page).await.has("tisdag 7 april 2026 kl. 16.30"));
    assert_eq!(visitor.get("/konto").await.status, StatusCode::OK);
    let page = visitor.post("/demo/klocka", &[("day", "i går"), ("time", "25:00")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn the_demo_shows_its_letters() {
    let app = TestApp::demo().await;
    let user = with_password(&app, Role::Client);
    app.ask_for_a_link(user.email.as_str()).await;
    let page = app.visitor().get("/demo/brev").await;
    assert!(page.has("Välj ett nytt lösenord") && page.has(user.email.as_str()));
    let none = app.visitor().get("/demo/brev?to=nobody@example.se").await;
    assert!(none.has("Inga brev än."), "{}", none.text());
}
