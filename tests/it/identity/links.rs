//! Links to a password: the newest holds, and what is easy to guess is refused.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;

use valfard_tyreso::identity::{self, HashLimits, Hashers, IdentityError, NewPassword};
use valfard_tyreso::kernel::{Actor, Email, Role};

use super::{later, link, with_password};
use crate::app::{TestApp, vault};

#[actix_web::test]
async fn an_older_link_dies_with_the_newer_whichever_kind_they_are() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::ProviderMember);
    let invite = || {
        let (id, now) = (user.id, app.now());
        let link = identity::password_link(&vault()).unwrap();
        let path = format!("/losenord/{}", link.token());
        app.db(move |conn| identity::invite(conn, id, &link, now));
        path
    };
    let mut links = vec![invite()];
    for _ in 0..2 {
        later(&app, TimeDelta::minutes(6));
        app.ask_for_a_link(user.email.as_str()).await;
        links.push(link(&app));
    }
    links.push(invite());
    let newest = links.pop().unwrap();
    for old in &links {
        assert_eq!(app.visitor().get(old).await.status, StatusCode::CONFLICT, "{old}");
        let set = app.visitor().post(old, &[("new_password", "ett helt annat lösenord")]).await;
        assert_eq!(set.status, StatusCode::CONFLICT, "{old}");
    }
    assert_eq!(app.visitor().get(&newest).await.status, StatusCode::OK);
    // A password that is given by hand ends it.
    let (id, now) = (user.id, app.now());
    let new = crate::make::password("ett tredje lösenord", &user.email);
    app.db(move |conn| identity::set_password(&mut op(conn, &Actor::system(), now), id, &new));
    assert_eq!(app.visitor().get(&newest).await.status, StatusCode::CONFLICT);
}

#[test]
fn what_is_easy_to_guess_is_refused_and_a_few_words_are_not() {
    let slot = Hashers::new(HashLimits::of_machine()).enter_now().unwrap();
    let email = Email::parse("greta.lindqvist@granen.example").unwrap();
    let choose = |text: &str| NewPassword::choose(&slot, text, ("Greta Lindqvist", &email));
    for guessable in [
        "password1234",
        "Password123!",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "123456789012",
        "iloveyou1234",
        "hejhejhejhej",
        "Sommaren2026",
        "sommar2026!!",
        "lösenord12345",
        "Tyresö2026!!",
        "välfärdtyresö",
        "GretaLindqvist",
        "lindqvist1984",
        "granengranen1",
        "hammarby1234",
        "stockholm123",
    ] {
        let refused = choose(guessable);
        assert!(matches!(refused, Err(IdentityError::GuessablePassword)), "{guessable}");
    }
    for form in ["kort", "greta.lindqvist", "greta.lindqvist@granen.example", &"å".repeat(201)] {
        assert!(matches!(choose(form), Err(IdentityError::WeakPassword)), "{form}");
    }
    for good in ["en lugn promenad i skogen", "gröna päron i snön 7", &"Vi gick hem. ".repeat(15)]
    {
        assert!(choose(good).is_ok(), "{good}");
    }
}

#[actix_web::test]
async fn the_page_says_why_a_password_is_refused() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    app.ask_for_a_link(user.email.as_str()).await;
    let (path, visitor) = (link(&app), app.visitor());
    let page = visitor.post(&path, &[("new_password", "Sommaren2026")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Lösenordet är lätt att gissa."), "{}", page.text());
    let page = visitor.post(&path, &[("new_password", "ett helt annat lösenord")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}
