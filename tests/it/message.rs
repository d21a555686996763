//! Threads between authority and party: registered, read, never crossed; notes that stay inside.

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::RunQueryDsl as _;
use valfard_tyreso::approval;
use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Actor, Reference, Role};
use valfard_tyreso::message::{self, MessageError, Wish};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::platform::{audit, outbox};
use valfard_tyreso::provider::MemberRole;
use valfard_tyreso::registry::{self, Direction, Matter, PartyId};

use crate::app::{TestApp, Visitor, tuesday};
use crate::make::colleague;
use crate::make::supply::{self, World};

type Db = diesel::result::Error;

const SECRET: &str = "Xyzzy misstänks ha för få coacher";

fn world(app: &TestApp) -> (World, Matter) {
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (world, id) = supply::sent(conn, &vault, tuesday());
        let matter = approval::application(conn, id)?.matter_id.unwrap();
        Ok::<_, Db>((world, registry::matter(conn, matter)?))
    })
}

fn wish(body: &str, once: &str, last: i64) -> Wish {
    Wish { body: body.to_owned(), once: once.to_owned(), last }
}

fn enter<'a>(app: &'a TestApp, actor: &Actor) -> Visitor<'a> {
    let id = actor.user_id.unwrap();
    app.sign_in_as(&app.db(move |conn| identity::user(conn, id)))
}

fn last(conn: &mut Conn, actor: &Actor, matter: &Reference) -> i64 {
    message::thread(conn, actor, matter).unwrap().last
}

/// R71: each message is a document of the matter, whichever way it went; sent twice it is one.
#[actix_web::test]
async fn r71_a_message_is_registered_once_in_its_matter() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    app.db(move |conn| {
        let before = registry::documents(conn, matter.id)?.len();
        let place = &matter.reference;
        for _ in 0..2 {
            message::send(&mut op(conn, &w.member, tuesday()), place, &wish("Hej!", "a", 0))
                .unwrap();
        }
        let seen = last(conn, &w.staff, place);
        message::send(&mut op(conn, &w.staff, tuesday()), place, &wish("Hej!", "a", seen)).unwrap();
        let documents = registry::documents(conn, matter.id)?;
        assert_eq!(documents.len(), before + 2);
        let ways: Vec<_> = documents[before..].iter().map(|one| one.direction).collect();
        assert_eq!(ways, [Direction::Received, Direction::Sent]);
        assert_eq!(documents[before].counterpart, w.provider.name);
        Ok::<_, Db>(())
    });
}

/// R70: neither a message nor a note is changed or removed.
#[actix_web::test]
async fn r70_messages_and_notes_stay_as_they_were_written() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    app.db(move |conn| {
        message::send(
            &mut op(conn, &w.member, tuesday()),
            &matter.reference,
            &wish("Hej!", "a", 0),
        )
        .unwrap();
        message::note(&mut op(conn, &w.staff, tuesday()), &matter.reference, ("Not", "b")).unwrap();
        Ok::<_, Db>(())
    });
    for statement in [
        "UPDATE message SET side = 'authority'",
        "DELETE FROM message",
        "UPDATE message_note SET body = 'annat'",
        "DELETE FROM message_note",
    ] {
        let refused =
            app.state.db.write(move |conn| diesel::sql_query(statement).execute(conn)).unwrap();
        assert!(refused.unwrap_err().to_string().contains("append-only"), "{statement}");
    }
}

#[actix_web::test]
async fn the_other_side_is_told_and_sees_what_is_unread() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    let (staff, member) = (enter(&app, &w.staff), enter(&app, &w.member));
    let there = format!("/bestallare/arende/{}/meddelanden", matter.reference);
    let here = format!("/leverantor/arende/{}/meddelanden", matter.reference);
    let page = staff.get(&there).await;
    assert!(page.has("Ingen har skrivit än"), "{}", page.text());
    let empty = staff.post(&there, &[("body", " ")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.has("Fyll i det här"));
    let page = staff.follow(&staff.post(&there, &[("body", "Går rullstol in?")]).await).await;
    assert!(page.has("Meddelandet är skickat") && page.has("Går rullstol in?"));
    let letters = app.letters();
    let (to, letter) = letters.last().unwrap();
    assert_eq!(to, w.provider.email.as_str());
    assert_eq!(letter.subject, "Nytt meddelande");
    assert!(letter.body.contains(&here) && !letter.body.contains("rullstol"), "{}", letter.body);

    assert!(member.get("/leverantor").await.has("Nytt meddelande i VT"));
    assert!(member.get("/leverantor/meddelanden").await.has("Oläst"));
    let page = member.get(&here).await;
    assert!(page.has("Går rullstol in?") && page.has("Oläst"), "{}", page.text());
    assert!(!member.get("/leverantor").await.has("Nytt meddelande i VT"), "read by being shown");
    assert!(staff.get(&there).await.has("Den andra sidan läste"));

    let seen = page.attributes("main [name=last]", "value").remove(0);
    member.post(&here, &[("body", "Ja."), ("last", &seen)]).await;
    assert!(staff.get("/bestallare").await.has("Nya meddelanden i ett ärende"));
    // Only who wrote in the thread is told, not every colleague.
    let told: Vec<_> = app.letters().into_iter().filter(|(_, l)| l.body.contains(&there)).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, "anna@exempel.se");
}

/// A message that crosses another is shown, with what was typed, and not sent.
#[actix_web::test]
async fn a_message_that_crosses_another_is_kept_and_not_sent() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    let member = enter(&app, &w.member);
    let here = format!("/leverantor/arende/{}/meddelanden", matter.reference);
    let seen = member.get(&here).await.attributes("main [name=last]", "value").remove(0);
    let (staff, place) = (w.staff, matter.reference.clone());
    app.db(move |conn| {
        message::send(&mut op(conn, &staff, tuesday()), &place, &wish("Vänta!", "a", 0))
    });
    let page = member.post(&here, &[("body", "Vi börjar nu."), ("last", &seen)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Vänta!") && page.has("Det kom ett nytt meddelande"), "{}", page.text());
    assert!(page.html.contains("Vi börjar nu."));
    let seen = page.attributes("main [name=last]", "value").remove(0);
    let page = member.post(&here, &[("body", "Vi väntar."), ("last", &seen)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

/// R60: nobody but the two sides finds the thread, and coaches only read.
#[actix_web::test]
async fn r60_a_thread_is_there_for_its_two_sides_only() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    let vault = app.state.vault.clone();
    let place = matter.reference.clone();
    let (other, elsewhere, coach) = app.db(move |conn| {
        let (_, other) = supply::provider(conn, &vault, 2, "Andra AB", tuesday());
        let elsewhere = supply::staff_of(conn, "af", "eva", tuesday());
        let email = valfard_tyreso::kernel::Email::parse("coach@exempel.se").unwrap();
        let role = MemberRole::Coach;
        colleague(conn, &w.member, "Coach Ek", email.as_str(), role, tuesday());
        let coach = identity::user_by_email(conn, &email)?.unwrap();
        let coach = Actor { user_id: Some(coach.id), role: coach.role, authority_id: None };
        let crossed = message::thread(conn, &elsewhere, &place);
        assert!(matches!(crossed, Err(MessageError::NotYours)), "{crossed:?}");
        let tried = message::send(&mut op(conn, &coach, tuesday()), &place, &wish("Hej", "c", 0));
        assert!(matches!(tried, Err(MessageError::MayNotWrite)), "{tried:?}");
        let tried = message::note(&mut op(conn, &w.member, tuesday()), &place, ("Hej", "d"));
        assert!(matches!(tried, Err(MessageError::NotYours)), "{tried:?}");
        Ok::<_, Db>((other, elsewhere, coach))
    });
    let here = format!("/leverantor/arende/{}/meddelanden", matter.reference);
    let there = format!("/bestallare/arende/{}/meddelanden", matter.reference);
    for (actor, path) in [(&other, &here), (&elsewhere, &there)] {
        let visitor = enter(&app, actor);
        assert_eq!(visitor.get(path).await.status, StatusCode::NOT_FOUND);
        let sent = visitor.post(path, &[("body", "Hej")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
    assert!(enter(&app, &coach).get(&here).await.has("läsa men inte skriva"));
    let forged = "/leverantor/arende/VT-2222-2222/meddelanden";
    assert_eq!(enter(&app, &w.member).get(forged).await.status, StatusCode::NOT_FOUND);
    let caseworker = app.sign_in(Role::Caseworker);
    assert_eq!(caseworker.get(&there).await.status, StatusCode::FORBIDDEN);
}

/// Of several parties that compete none is told what another writes.
#[actix_web::test]
async fn a_matter_with_several_parties_has_no_thread() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let (second, _) = supply::provider(conn, &vault, 2, "Andra AB", tuesday());
        let party = PartyId(second.id.0);
        for _ in 0..2 {
            registry::add_party(&mut op(conn, &w.staff, tuesday()), matter.id, party)?;
        }
        assert_eq!(registry::party(conn, matter.id)?, None);
        for actor in [&w.staff, &w.member] {
            let tried = message::thread(conn, actor, &matter.reference);
            assert!(matches!(tried, Err(MessageError::NotYours)), "{tried:?}");
        }
        assert!(message::of_provider(conn, w.provider.id).unwrap().is_empty());
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn nothing_more_is_written_in_a_closed_matter() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    let place = matter.reference.clone();
    app.db(move |conn| {
        registry::close(&mut op(conn, &Actor::system(), tuesday()), matter.id)?;
        let tried =
            message::send(&mut op(conn, &w.member, tuesday()), &place, &wish("Hej", "a", 0));
        assert!(matches!(tried, Err(MessageError::Closed)), "{tried:?}");
        let tried = message::note(&mut op(conn, &w.staff, tuesday()), &place, ("Hej", "b"));
        assert!(matches!(tried, Err(MessageError::Closed)), "{tried:?}");
        Ok::<_, Db>(())
    });
}

/// Every page that the provider can come to from its desk, every letter, every event, every
/// registered document: a note of staff's is in none of them. It is on staff's own page.
#[actix_web::test]
async fn a_note_reaches_no_page_letter_event_or_document() {
    let app = TestApp::new().await;
    let (w, matter) = world(&app);
    let there = format!("/bestallare/arende/{}", matter.reference);
    let staff = enter(&app, &w.staff);
    let form = [("note", SECRET)];
    let page = staff.follow(&staff.post(&format!("{there}/anteckningar"), &form).await).await;
    assert!(page.has(SECRET) && page.has("Intern anteckning av"), "{}", page.text());
    staff.post(&format!("{there}/meddelanden"), &[("body", "Hej!"), ("last", "0")]).await;
    let empty = staff.post(&format!("{there}/anteckningar"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);

    let member = enter(&app, &w.member);
    let mut wanted = vec!["/leverantor".to_owned()];
    let mut at = 0;
    while let Some(path) = wanted.get(at).cloned() {
        at += 1;
        let page = member.get(&path).await;
        assert!(!page.html.contains("Xyzzy"), "{path}");
        for href in page.attributes("main a", "href") {
            let new = href.starts_with('/') && !href.starts_with("//") && !wanted.contains(&href);
            if new && wanted.len() < 80 {
                wanted.push(href);
            }
        }
    }
    assert!(wanted.iter().any(|path| path.ends_with("/meddelanden")), "{wanted:?}");
    let beside = member.get(&there.replace("bestallare", "leverantor")).await;
    assert!(!beside.html.contains("Xyzzy"));
    assert!(app.letters().iter().all(|(_, l)| !format!("{l:?}").contains("Xyzzy")));
    app.db(move |conn| {
        let events = audit::of_object(conn, "matter", matter.id.0)?;
        assert!(events.iter().any(|event| event.action == "message.noted"));
        assert!(events.iter().all(|event| !event.detail.contains("Xyzzy")));
        let documents = registry::documents(conn, matter.id)?;
        assert!(documents.iter().all(|one| !one.body.contains("Xyzzy")));
        let letters = outbox::newest(conn, 100)?;
        assert!(letters.iter().all(|one| !format!("{:?}", one.values()).contains("Xyzzy")));
        let thread = message::thread(conn, &w.member, &matter.reference).unwrap();
        assert!(thread.entries.iter().all(|entry| entry.side.is_some()));
        Ok::<_, Db>(())
    });
}
