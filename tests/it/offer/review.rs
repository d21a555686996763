//! Review of edits: a change is asked for with a note, and the thread stays.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;

use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::offer::{self, OfferError, OfferId, ReviewKind};

use super::{approve, begin, fill, id_of, save};
use crate::app::{TestApp, Visitor, tuesday};
use crate::make::actor;

/// An approved offer with an edit that waits: its overview, its id, and who reviews.
async fn edited(app: &TestApp, visitor: &Visitor<'_>, user: &User) -> (String, OfferId, User) {
    let home = begin(visitor).await;
    fill(visitor, &home).await;
    let id = id_of(app, &home);
    let reviewer = app.user(Role::Commissioner);
    approve(app, user, &actor(&reviewer), id);
    save(visitor, &format!("{home}/innehall"), &[("content", "Vi pratar om studier.")]).await;
    (home, id, reviewer)
}

/// Scenario 11: who asked, when and for what is shown, and sending again keeps the thread.
#[actix_web::test]
async fn scenario_11_a_change_is_asked_for_with_a_note_and_the_thread_stays() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let (home, id, reviewer) = edited(&app, &visitor, &user).await;
    let staff = app.sign_in_as(&reviewer);
    let reference = home.rsplit('/').next().unwrap();
    let review = format!("/bestallare/andringar/{reference}");
    let page = staff.get(&review).await;
    let read = page.attributes("input[name=up_to]", "value").remove(0);
    let ask = format!("{review}/begar");
    let empty = staff.post(&ask, &[("up_to", &read), ("note", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", empty.text());
    let form = [("up_to", read.as_str()), ("note", "Skriv vilka studier.")];
    for _ in 0..2 {
        // Pressed twice it is one request.
        let page = staff.post(&ask, &form).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    let thread = app.db(move |conn| offer::thread(conn, id));
    assert_eq!(thread.len(), 1);
    assert!(staff.get("/bestallare/andringar").await.has("Inga ändringar väntar"));
    let letters = app.letters();
    let told = letters.iter().filter(|(_, text)| text.subject == "Er ändring behöver ses över");
    assert_eq!(told.count(), 1);

    let page = visitor.get(&home).await;
    for said in ["Ändring begärd", "Skriv vilka studier.", &reviewer.name, "kl. 09.00"] {
        assert!(page.has(said), "{said}: {}", page.text());
    }
    assert!(visitor.get("/leverantor").await.has("Ändring begärd: Jobbstart"));
    assert!(visitor.get("/leverantor/erbjudanden").await.has("Ändring begärd"));
    // Neither a newer text nor an answer: nothing to send.
    let again = format!("{home}/granskning");
    let page = visitor.post(&again, &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text());
    save(&visitor, &format!("{home}/innehall"), &[("content", "Vi pratar om komvux.")]).await;
    assert!(staff.get("/bestallare/andringar").await.has("Inga ändringar väntar"), "not sent");
    for _ in 0..2 {
        let page = visitor.post(&again, &[("note", "Nu står det komvux.")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    }
    assert!(visitor.get(&home).await.has("Väntar på granskning"));
    assert!(staff.get("/bestallare/andringar").await.has("Jobbstart"));
    let page = staff.get(&review).await;
    assert!(page.has("Skriv vilka studier.") && page.has("Nu står det komvux."));
    let read = page.attributes("input[name=up_to]", "value").remove(0);
    staff.post(&review, &[("up_to", read.as_str())]).await;
    let kinds: Vec<_> =
        app.db(move |conn| offer::thread(conn, id)).iter().map(|step| step.kind).collect();
    let all = [ReviewKind::ChangeRequested, ReviewKind::Resubmitted, ReviewKind::Approved];
    assert_eq!(kinds, all);
    let page = visitor.get(&home).await;
    assert!(page.has("Granskningen hittills") && page.has("Skriv vilka studier."));
    let over = visitor.post(&again, &[("note", "Mer.")]).await;
    assert_eq!(over.status, StatusCode::CONFLICT, "nobody asks");
}

/// Scenario 10 and 58: two edits of the same moment are told apart by their order, and a newer one is
/// never approved, or answered, unseen.
#[actix_web::test]
async fn scenario_58_edits_of_the_same_moment_are_told_apart_by_id() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let (home, id, reviewer) = edited(&app, &visitor, &user).await;
    let staff = app.sign_in_as(&reviewer);
    let reference = home.rsplit('/').next().unwrap();
    let review = format!("/bestallare/andringar/{reference}");
    let read = staff.get(&review).await.attributes("input[name=up_to]", "value").remove(0);
    // The clock stands still: the same millisecond.
    save(&visitor, &format!("{home}/innehall"), &[("content", "Något helt annat.")]).await;
    let (seen, newest) = app.db(move |conn| {
        let newest = offer::latest(conn, id)?;
        let latest: Vec<_> = (1..=newest.number).collect();
        Ok::<_, diesel::result::Error>((latest.len(), newest))
    });
    assert!(seen > 2);
    let version = format!("{review}?version={read}");
    let page = staff.get(&version).await;
    assert!(page.has("1 nyare ändring väntar"), "{}", page.text());
    assert!(page.has("studier") && !page.has("helt annat"), "{}", page.text());
    assert_eq!(staff.get(&format!("{review}?version=1")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(staff.get(&format!("{review}?version=99")).await.status, StatusCode::NOT_FOUND);
    // To ask about what is not the newest: the newest is shown first, and the words are kept.
    let form = [("up_to", read.as_str()), ("note", "Mina ord.")];
    let stale = staff.post(&format!("{review}/begar"), &form).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    for said in ["1 nyare ändring väntar", "annat", "Mina ord."] {
        assert!(stale.has(said), "{said}: {}", stale.text());
    }
    assert!(app.db(move |conn| offer::thread(conn, id)).is_empty());
    // Approved up to the one that was read; the other one of the same moment waits.
    let page = staff.follow(&staff.post(&review, &[("up_to", read.as_str())]).await).await;
    assert!(page.has("en nyare som väntar"), "{}", page.text());
    let public = app.db(move |conn| offer::approved(conn, id)).unwrap().1;
    assert_eq!((public.number + 1, public.made_at), (newest.number, newest.made_at));
}

/// Only staff ask, only the offer's own writers answer, and nothing is asked about a draft.
#[actix_web::test]
async fn only_staff_ask_and_only_its_writers_answer() {
    let app = TestApp::new().await;
    let (_, user) = app.provider("Granen AB", "556677-8899");
    let visitor = app.sign_in_as(&user);
    let (home, id, reviewer) = edited(&app, &visitor, &user).await;
    let (_, other) = app.provider("Tallen AB", "556016-0680");
    let stranger = app.sign_in_as(&other);
    let page = stranger.post(&format!("{home}/granskning"), &[("note", "Kapat.")]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let reference = home.rsplit('/').next().unwrap();
    let ask = format!("/bestallare/andringar/{reference}/begar");
    assert_eq!(visitor.post(&ask, &[]).await.status, StatusCode::FORBIDDEN);
    let staff = app.sign_in_as(&reviewer);
    let forged = "/bestallare/andringar/VT-2222-2222/begar";
    assert_eq!(staff.post(forged, &[("up_to", "1")]).await.status, StatusCode::NOT_FOUND);
    for number in ["x", "99"] {
        let page = staff.post(&ask, &[("up_to", number), ("note", "Ord.")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{number}");
    }
    let (by, member, now) = (actor(&reviewer), actor(&user), app.now() + TimeDelta::hours(1));
    let answer = app.state.db.write(move |conn| {
        let read = offer::latest(conn, id)?.id;
        let denied = offer::request_change(&mut op(conn, &member, now), id, read, "Ord.");
        assert!(matches!(denied, Err(OfferError::Denied)));
        let mute = offer::request_change(&mut op(conn, &by, now), id, read, " ");
        assert!(matches!(mute, Err(OfferError::NoNote)));
        offer::approve(&mut op(conn, &by, now), id, read)?;
        offer::request_change(&mut op(conn, &by, now), id, read, "Ord.")
    });
    assert!(matches!(answer.unwrap(), Err(OfferError::Stale)), "nothing waits");
    assert!(now > tuesday());
}
