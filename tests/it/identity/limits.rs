//! Guessing is limited by account, by network and by browser; the owner is not shut out by it.

use crate::make::op;
use actix_web::http::{StatusCode, header};
use chrono::TimeDelta;

use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Actor, Role};

use super::{PASSWORD, later, link, try_in, with_password};
use crate::app::TestApp;

const WRONG: &str = "fel fel fel fel";

#[actix_web::test]
async fn one_network_may_be_wrong_thirty_times_in_a_quarter_and_right_as_often_as_it_likes() {
    let app = TestApp::new().await;
    let (user, known) = (with_password(&app, Role::Client), app.visitor());
    for _ in 0..31 {
        let page = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    try_in(&known, user.email.as_str(), PASSWORD).await;
    known.post("/logga-ut", &[]).await;
    for n in 0..30 {
        let page = try_in(&app.visitor(), &format!("n{n}@example.se"), WRONG).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
    }
    later(&app, TimeDelta::minutes(5));
    for (email, password) in [("n30@example.se", WRONG), (user.email.as_str(), PASSWORD)] {
        let page = try_in(&app.visitor(), email, password).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{}", page.text());
        assert_eq!(page.headers.get(header::RETRY_AFTER).unwrap(), "600");
        assert_eq!(page.attributes("input[name=email]", "value"), [email]);
        assert!(page.has("från nätet där du är"), "{}", page.text());
    }
    // A colleague whose browser has been here before does not wait for the bad machine.
    let page = try_in(&known, user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    // More attempts have not made it longer.
    later(&app, TimeDelta::minutes(10));
    let page = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

#[actix_web::test]
async fn locking_an_account_from_outside_does_not_shut_its_own_browser_out() {
    let app = TestApp::new().await;
    let (user, other) = (with_password(&app, Role::Client), with_password(&app, Role::Client));
    let (own, foreign) = (app.visitor(), app.visitor());
    for (browser, account) in [(&own, &user), (&foreign, &other)] {
        try_in(browser, account.email.as_str(), PASSWORD).await;
        browser.post("/logga-ut", &[]).await;
    }
    for _ in 0..5 {
        try_in(&app.visitor(), user.email.as_str(), WRONG).await;
    }
    // Neither a new browser, nor one of somebody else, nor a made-up one gets past.
    let made_up = app.visitor();
    made_up.set_cookie("enhet", &format!("{}.{}", "a".repeat(32), "b".repeat(64)));
    for browser in [&app.visitor(), &foreign, &made_up] {
        let page = try_in(browser, user.email.as_str(), PASSWORD).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    }
    let page = try_in(&own, user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    // Signed in, the password can be changed, whoever locks the account outside.
    let change = [("password", PASSWORD), ("new_password", "ett helt annat lösenord")];
    let page = own.post("/konto/losenord", &change).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

#[actix_web::test]
async fn a_known_browser_has_five_attempts_of_its_own_and_is_unknown_after_a_new_password() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    let (own, lent) = (app.visitor(), app.visitor());
    for browser in [&own, &lent] {
        try_in(browser, user.email.as_str(), PASSWORD).await;
        browser.post("/logga-ut", &[]).await;
    }
    for _ in 0..5 {
        try_in(&lent, user.email.as_str(), WRONG).await;
    }
    let page = try_in(&lent, user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    let page = try_in(&own, user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    own.post("/logga-ut", &[]).await;

    let (id, now) = (user.id, app.now());
    let new = crate::make::password("ett tredje lösenord", &user.email);
    app.db(move |conn| identity::set_password(&mut op(conn, &Actor::system(), now), id, &new));
    for _ in 0..5 {
        try_in(&app.visitor(), user.email.as_str(), WRONG).await;
    }
    let page = try_in(&own, user.email.as_str(), "ett tredje lösenord").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
}

#[actix_web::test]
async fn who_has_reset_the_password_is_known_and_gets_in_though_the_account_is_locked_again() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    app.ask_for_a_link(user.email.as_str()).await;
    let (own, new) = (app.visitor(), "ett helt annat lösenord");
    own.post(&link(&app), &[("new_password", new)]).await;
    for _ in 0..5 {
        try_in(&app.visitor(), user.email.as_str(), WRONG).await;
    }
    let page = try_in(&own, user.email.as_str(), new).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}

#[actix_web::test]
async fn links_are_asked_for_five_times_an_hour_to_an_address_and_thirty_times_from_a_network() {
    let app = TestApp::new().await;
    for address in ["nobody@example.se", with_password(&app, Role::Client).email.as_str()] {
        for _ in 0..5 {
            app.ask_for_a_link(address).await;
        }
        let page = app.visitor().post("/losenord", &[("email", address)]).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{}", page.text());
        assert_eq!(page.headers.get(header::RETRY_AFTER).unwrap(), "3600");
        assert_eq!(page.attributes("input[name=email]", "value"), [address]);
    }
    // Two were turned away by their address and were counted at the network before.
    for n in 0..18 {
        app.ask_for_a_link(&format!("n{n}@example.se")).await;
    }
    let page = app.visitor().post("/losenord", &[("email", "n18@example.se")]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{}", page.text());
    later(&app, TimeDelta::hours(1));
    app.ask_for_a_link("n18@example.se").await;
}
