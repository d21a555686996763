//! The floor: transactions, the log and its chain, letters, the shell's guards.

mod anchor;
mod inserted;
mod jobs;
mod key;
mod log;
mod mail_out;
mod once;
mod private_files;
mod read_only;
mod redraw;
mod refusal;
mod secrets;
mod trouble;
mod wire;

use actix_web::http::StatusCode;

use valfard_tyreso::kernel::{Email, Lang, Reference};
use valfard_tyreso::platform::outbox::{self, Letter, PersonMessage, Post, Sealed};

use crate::app::{TestApp, vault};

#[actix_web::test]
async fn a_letter_with_the_same_key_is_pushed_once() {
    let app = TestApp::new().await;
    let now = app.now();
    let pushed = app.db(move |conn| {
        let to = Email::parse("kim@example.se").unwrap();
        let letter = Letter { kind: "test", to: &to, lang: Lang::Sv, values: &[], once: Some("a") };
        let first = outbox::push(conn, &letter, now)?;
        let second = outbox::push(conn, &letter, now)?;
        Ok::<_, diesel::result::Error>((first, second))
    });
    assert_eq!(pushed, (true, false));
}

#[actix_web::test]
async fn r59_what_is_about_somebody_is_taken_back_if_it_has_not_left() {
    let app = TestApp::new().await;
    let (now, later) = (app.now(), app.now() + chrono::TimeDelta::minutes(1));
    let (about, other) = (Reference::random(), Reference::random());
    let of = about.clone();
    app.db(move |conn| {
        for (about, channel, kind) in [
            (&about, Post::Sms, "first"),
            (&about, Post::Letter, "second"),
            (&about, Post::Email, "third"),
            (&other, Post::Sms, "another"),
        ] {
            let to = if channel == Post::Letter { "" } else { "+46701740605" };
            let (lang, values) = (Lang::Sv, &[][..]);
            let sealed = Sealed::new(&vault(), &[("code", "123456")]).unwrap();
            let sealed = Some(&sealed);
            let parcel =
                PersonMessage { kind, channel, to, about, lang, values, sealed, once: None };
            outbox::push_to(conn, &parcel, now)?;
        }
        let first = outbox::claim(conn, Post::Sms, now)?.unwrap();
        assert_eq!((first.kind.as_str(), first.channel), ("first", Post::Sms));
        outbox::sent(conn, &first, now)
    });
    let taken = app.db(move |conn| outbox::recall(conn, &of, later));
    assert_eq!((taken.kept, taken.left), (2, vec![now]));
    app.db(move |conn| {
        let all = outbox::newest(conn, 10)?;
        let named = |kind: &str| all.iter().find(|one| one.kind == kind).unwrap().clone();
        // Of what left only the end of the number is kept, and nothing sealed.
        assert_eq!((named("first").recipient, named("first").sealed), ("…05".to_owned(), None));
        assert_eq!((named("third").recipient, named("third").sealed), (String::new(), None));
        assert_eq!(named("third").taken_back_at, Some(later));
        assert_eq!(named("another").taken_back_at, None);
        // Only the other person's is still to be sent; paper is never the machine's to send.
        assert_eq!(
            outbox::claim(conn, Post::Sms, later)?.map(|one| one.kind),
            Some("another".to_owned())
        );
        assert!(outbox::claim(conn, Post::Sms, later)?.is_none());
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn a_refused_deed_writes_nothing() {
    let app = TestApp::new().await;
    let now = app.now();
    let refused = app.state.db.write(move |conn| {
        let to = Email::parse("kim@example.se").unwrap();
        let letter = Letter { kind: "test", to: &to, lang: Lang::Sv, values: &[], once: None };
        outbox::push(conn, &letter, now)?;
        Err::<(), _>(diesel::result::Error::NotFound)
    });
    assert!(refused.unwrap().is_err());
    assert!(app.letters().is_empty());
}

#[actix_web::test]
async fn an_unknown_path_is_a_page_in_plain_words_with_its_request_id() {
    let app = TestApp::new().await;
    let page = app.visitor().get("/finns-inte").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let id = page.headers.get("x-request-id").unwrap().to_str().unwrap().to_owned();
    assert!(page.has(&id), "{}", page.text());
    let wrong_method = app.visitor().post("/kontakt", &[]).await;
    assert_eq!(wrong_method.status, StatusCode::METHOD_NOT_ALLOWED);
}
