//! Many at once: so much is hashed and no more, and the memory is given back.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use actix_web::http::{StatusCode, header};
use diesel::prelude::*;

use valfard_tyreso::identity::{HashLimits, Hashers, IdentityError, NewPassword, Slot};
use valfard_tyreso::kernel::{Email, Role};
use valfard_tyreso::schema::sign_in_guard;

use super::{PASSWORD, try_in, with_password};
use crate::app::TestApp;
use crate::source::{Rust, files};

type Waiting = Pin<Box<dyn Future<Output = Result<Slot, IdentityError>>>>;

fn hashers(at_once: usize, waiting: usize, wait: Duration) -> Arc<Hashers> {
    Hashers::new(HashLimits { at_once, waiting, wait })
}

/// Asks for a slot, and says what came of it so far.
async fn ask(who: &mut Waiting) -> Poll<Result<Slot, IdentityError>> {
    poll_fn(|context| Poll::Ready(who.as_mut().poll(context))).await
}

fn hash(slot: &Slot) {
    let email = Email::parse("kim@example.se").unwrap();
    NewPassword::choose(slot, PASSWORD, ("Kim", &email)).unwrap();
}

#[actix_web::test]
async fn so_many_hash_at_once_a_few_wait_in_order_and_the_next_is_turned_away() {
    let house = hashers(2, 1, Duration::from_mins(1));
    let mut crowd: Vec<Waiting> = Vec::new();
    for _ in 0..4 {
        crowd.push(Box::pin(Arc::clone(&house).enter()));
    }
    let Poll::Ready(Ok(first)) = ask(&mut crowd[0]).await else { panic!("no slot") };
    let Poll::Ready(Ok(_second)) = ask(&mut crowd[1]).await else { panic!("no second slot") };
    assert!(ask(&mut crowd[2]).await.is_pending());
    assert!(matches!(ask(&mut crowd[3]).await, Poll::Ready(Err(IdentityError::Busy))));
    assert!(matches!(Arc::clone(&house).enter_now(), Err(IdentityError::Busy)));
    drop(first);
    assert!(matches!(ask(&mut crowd[2]).await, Poll::Ready(Ok(_))));
}

#[actix_web::test]
async fn who_waits_too_long_is_turned_away_and_leaves_the_line() {
    let house = hashers(1, 1, Duration::from_millis(5));
    let first = Arc::clone(&house).enter().await.unwrap();
    assert!(matches!(Arc::clone(&house).enter().await, Err(IdentityError::Busy)));
    drop(first);
    assert!(Arc::clone(&house).enter().await.is_ok());
}

#[actix_web::test]
async fn memory_is_used_again_and_given_back_when_the_last_is_done() {
    let house = hashers(2, 0, Duration::ZERO);
    let (one, two) =
        (Arc::clone(&house).enter_now().unwrap(), Arc::clone(&house).enter_now().unwrap());
    for _ in 0..3 {
        hash(&one);
        hash(&two);
    }
    assert_eq!((house.hashes(), house.spare()), (6, 1), "a block for each hash");
    drop(one);
    assert_eq!(house.spare(), 1);
    drop(two);
    assert_eq!(house.spare(), 0);
}

#[test]
fn twice_the_cores_hash_at_once_and_no_other_file_names_argon2() {
    let cores = std::thread::available_parallelism().unwrap().get();
    assert_eq!(HashLimits::of_machine().at_once, 2 * cores);
    let named = |text: &str| {
        Rust::read(text)
            .code
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .any(|word| word.eq_ignore_ascii_case("argon2"))
    };
    let naming: Vec<String> = files("src", ".rs")
        .into_iter()
        .filter(|file| named(&file.text))
        .map(|file| file.path)
        .collect();
    assert_eq!(naming, ["src/identity/service/hashing.rs"]);
}

#[actix_web::test]
async fn in_a_full_house_every_password_page_says_429_keeps_what_was_typed_and_counts_nothing() {
    let app = TestApp::new().await;
    let user = with_password(&app, Role::Client);
    let signed_in = app.sign_in_as(&user);
    app.ask_for_a_link(user.email.as_str()).await;
    let link = super::link(&app);
    let guards = || app.db(|conn| sign_in_guard::table.count().get_result::<i64>(conn));
    let counted = guards();

    let house = app.state.room::<Hashers>().unwrap();
    let limits = house.limits();
    let mut crowd: Vec<Waiting> = Vec::new();
    let mut held = Vec::new();
    for _ in 0..limits.at_once + limits.waiting {
        crowd.push(Box::pin(Arc::clone(&house).enter()));
    }
    for who in &mut crowd {
        if let Poll::Ready(slot) = ask(who).await {
            held.push(slot.unwrap());
        }
    }
    assert_eq!(held.len(), limits.at_once);

    let page = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(page.attributes("input[name=email]", "value"), [user.email.as_str()]);
    let set = app.visitor().post(&link, &[("new_password", PASSWORD)]).await;
    let change = [("password", PASSWORD), ("new_password", "ett helt annat lösenord")];
    let change = signed_in.post("/konto/losenord", &change).await;
    let stop = signed_in.post("/konto/engangskod/av", &[("password", PASSWORD)]).await;
    let renew = signed_in.post("/konto/reservkoder", &[("password", PASSWORD)]).await;
    for page in [&page, &set, &change, &stop] {
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "{}", page.text());
        assert_eq!(page.headers.get(header::RETRY_AFTER).unwrap(), "5");
        assert_eq!(page.headers.get(header::CACHE_CONTROL).unwrap(), "no-store");
        assert!(page.has("Många loggar in just nu"), "{}", page.text());
        assert!(!page.html.contains(PASSWORD), "a password was sent back");
    }
    // Where codes are not used there is nothing to make anew.
    assert_eq!(renew.location.as_deref(), Some("/konto/engangskod"));
    assert_eq!(guards(), counted, "an attempt was counted that nobody looked at");
    drop((crowd, held));
    let page = try_in(&app.visitor(), user.email.as_str(), PASSWORD).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
}
