//! The queue: age against promise, who examines, handing over and back; and completion that closes.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::approval::{self, ApplicationState, ApprovalError};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::{identity, terms};

use super::pages::browser;
use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

#[actix_web::test]
async fn the_queue_tells_days_left_and_late_in_words_and_sorts() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, reference) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let (other, member) = supply::provider(conn, &vault, 2, "Alfa AB", tuesday());
        let offer = supply::offer(conn, &member, &other, "Coachning", tuesday());
        let later = tuesday() + TimeDelta::days(10);
        let ready = supply::ready(conn, &member, &other, &w.system, offer, later);
        approval::submit(&mut op(conn, &member, later), ready.id, &[]).unwrap();
        Ok::<_, Db>((w, approval::application(conn, id)?.reference))
    });
    let rows = |page: &crate::app::Page| page.all("tbody th");
    let open = |at| {
        app.set_now(at);
        browser(&app, &w.staff)
    };
    // Promised in thirty days: 2 April, and 12 April for the later one.
    let desk = open(tuesday() + TimeDelta::days(25));
    let page = desk.get("/bestallare/ansokningar").await;
    assert!(page.has("5 dagar kvar") && page.has("15 dagar kvar"), "{}", page.text());
    assert_eq!(rows(&page), ["Stegen AB", "Alfa AB"]);
    let page = desk.get("/bestallare/ansokningar?sortera=leverantor").await;
    assert_eq!(rows(&page), ["Alfa AB", "Stegen AB"]);
    let none = desk.get("/bestallare/ansokningar?visa=sena").await;
    assert!(none.has("Inga ärenden väntar"), "{}", none.text());
    assert!(desk.get("/bestallare").await.has("Inget måste beslutas i dag"));

    let desk = open(tuesday() + TimeDelta::days(30));
    assert!(desk.get("/bestallare").await.has("Sista dagen"), "decided today");
    let desk = open(tuesday() + TimeDelta::days(33));
    let page = desk.get("/bestallare/ansokningar?visa=sena").await;
    assert_eq!(rows(&page), ["Stegen AB"]);
    assert!(page.has("3 dagar försenad"), "{}", page.text());
    let page = desk.get("/bestallare").await;
    let case = format!("/bestallare/ansokan/{reference}");
    assert!(page.attributes("#queue-decide ~ ul a", "href").contains(&case), "{}", page.html);

    // Mine, and nobody's.
    desk.post(&format!("{case}/granska"), &[("impartial", "yes")]).await;
    assert_eq!(rows(&desk.get("/bestallare/ansokningar?visa=mina").await), ["Stegen AB"]);
    assert_eq!(rows(&desk.get("/bestallare/ansokningar?visa=lediga").await), ["Alfa AB"]);
}

/// Handed to a colleague, who declares impartiality before anything else; handed back; and who has
/// a conflict of interest keeps out.
#[actix_web::test]
async fn an_application_is_handed_over_and_back_and_conflict_keeps_out() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (w, bo, id, reference) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let bo = supply::staff(conn, "bo", tuesday());
        Ok::<_, Db>((w, bo, id, approval::application(conn, id)?.reference))
    });
    let (anna, second) = (browser(&app, &w.staff), browser(&app, &bo));
    let case = format!("/bestallare/ansokan/{reference}");
    let to = app.db(move |conn| identity::user(conn, bo.user_id.unwrap())).reference.to_string();
    let none = anna.post(&format!("{case}/lamna"), &[("colleague", "VT-2222-2222")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        let page = anna.post(&format!("{case}/lamna"), &[("colleague", &to)]).await;
        let sent = [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY];
        assert!(sent.contains(&page.status), "{}", page.text());
    }
    let letters = app.letters();
    let told = letters.iter().filter(|(_, text)| text.subject.contains("ansökan att granska"));
    assert_eq!(told.count(), 1);
    let page = second.get("/bestallare/ansokningar?visa=mina").await;
    assert!(page.has("Stegen AB"), "{}", page.text());
    let held = app.db(move |conn| approval::application(conn, id));
    assert_eq!(held.state, ApplicationState::Submitted, "nobody has declared yet");
    assert!(second.get(&case).await.has("Jag granskar ansökan"));
    second.post(&format!("{case}/granska"), &[("impartial", "yes")]).await;

    // Back, with a conflict of interest: bo neither examines nor decides any more.
    let back = second.post(&format!("{case}/lamna-tillbaka"), &[("conflict", "yes")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let held = app.db(move |conn| approval::application(conn, id));
    assert_eq!((held.state, held.examiner_id), (ApplicationState::UnderReview, None));
    assert!(second.get(&case).await.has("Du har sagt att du är jävig"));
    let again = second.post(&format!("{case}/granska"), &[("impartial", "yes")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let to_bo = anna.post(&format!("{case}/lamna"), &[("colleague", &to)]).await;
    assert_eq!(to_bo.status, StatusCode::CONFLICT);
    app.db(move |conn| {
        supply::examine_all(conn, &w.staff, id, tuesday());
        let decide = valfard_tyreso::approval::approve(&mut op(conn, &bo, tuesday()), id);
        assert!(matches!(decide, Err(ApprovalError::NotDeclared)));
        // To somebody of another authority, or another role, it cannot be given.
        let region = supply::staff_of(conn, "region", "region", tuesday());
        let other = region.user_id.unwrap();
        let given = approval::assign_to(&mut op(conn, &w.staff, tuesday()), id, other);
        assert!(matches!(given, Err(ApprovalError::NoColleague)));
        let given = approval::assign_to(&mut op(conn, &region, tuesday()), id, other);
        assert!(matches!(given, Err(ApprovalError::NotYours)));
        Ok::<_, Db>(())
    });
    let visitor = app.sign_in(Role::Commissioner);
    let stranger = visitor.post(&format!("{case}/lamna-tillbaka"), &[]).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND, "it was not theirs");
}

/// Scenario 14: what is asked for closes by itself, and both sides are told.
#[actix_web::test]
async fn scenario_14_completion_closes_by_itself_and_both_are_told() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let id = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        supply::examine_all(conn, &w.staff, id, tuesday());
        let application = approval::application(conn, id)?;
        let asked = terms::requirements(conn, application.specification_id)?;
        let named = [asked[0].id, asked[2].id];
        let until = tuesday() + TimeDelta::days(3);
        approval::request_completion(&mut op(conn, &w.staff, tuesday()), id, &named, "Mer.", until)
            .unwrap();
        Ok::<_, Db>(id)
    });
    app.set_now(tuesday() + TimeDelta::days(3));
    app.run_jobs();
    let held = app.db(move |conn| approval::application(conn, id));
    assert_eq!(held.state, ApplicationState::UnderReview);
    app.run_jobs();
    let letters = app.letters();
    for (to, subject) in [
        ("utforare1@exempel.se", "Tiden för komplettering är slut"),
        ("anna@exempel.se", "En ansökan är tillbaka från komplettering"),
    ] {
        let got = letters.iter().filter(|(who, text)| who == to && text.subject == subject);
        assert_eq!(got.count(), 1, "{subject}");
    }
}
