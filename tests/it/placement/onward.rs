//! Who wants another provider finds the way on the page, and the telephone as the other way.

use crate::make::op;
use actix_web::http::StatusCode;
use valfard_tyreso::client::{self, Client};
use valfard_tyreso::kernel::{Lang, Role};
use valfard_tyreso::placement::{self, Placement};

use super::closing::{OTHER, case, decider, notice, ongoing, today};
use super::{path, receipt};
use crate::app::{Page, TestApp};
use crate::person::VERKSTAN;

fn person_of(app: &TestApp, worker: &valfard_tyreso::identity::User, of: &Placement) -> Client {
    let (viewer, id, now) = (case(worker), of.client_id, app.now());
    app.db(move |conn| client::by_id(conn, &viewer, id, now))
}

fn leads_to(page: &Page, href: &str) -> bool {
    page.attributes("main a", "href").iter().any(|one| one == href)
}

#[actix_web::test]
async fn r16_who_has_a_provider_that_leaves_goes_on_from_the_receipt_in_every_language() {
    let app = TestApp::new().await;
    let (given, _other) = (app.given(VERKSTAN), app.given(OTHER));
    let (worker, staff) = (app.user(Role::Caseworker), decider(&app));
    let stays = ongoing(&app, &worker, &given, "Siv Holm");
    let person = person_of(&app, &worker, &stays);
    let reader = app.as_person(&person);
    let receipt = receipt(&app, &stays);
    notice(&app, &staff, &given, 60);
    // Not told yet: the place can be changed as any other.
    let page = reader.get(&receipt).await;
    assert!(leads_to(&page, &format!("{receipt}/byt")), "{}", page.text());
    assert!(page.has("Du kan byta utförare här på sidan"), "{}", page.text());
    assert!(
        page.has("ringa eller besöka En väg in")
            && !page.attributes("a[href^='tel:']", "href").is_empty()
    );

    // Told: the new right that came with the word.
    let (viewer, at, now, day) = (case(&worker), stays.reference.clone(), app.now(), today(&app));
    app.db(move |conn| placement::inform(conn, &viewer, &at, day, now));
    let mine = person.clone();
    let rights = app.db(move |conn| valfard_tyreso::right::of_client(conn, &mine));
    let right = rights.iter().find(|one| one.state.word() == "open").unwrap();
    let reader = app.as_person(&person);
    for lang in Lang::FOR_PEOPLE {
        reader.set_cookie("sprak", lang.word());
        let page = reader.get(&receipt).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(leads_to(&page, &format!("/val/{}", right.reference)), "{lang}: {}", page.text());
        assert!(!page.html.contains('\u{27e8}'), "{lang}: {}", page.text());
    }
    // Staff beside the person stay on their own pages.
    let browser = app.sign_in_as(&worker);
    let page = browser.get(&format!("/handlaggare{receipt}")).await;
    assert!(leads_to(&page, &format!("/handlaggare/val/{}", right.reference)), "{}", page.text());
}

#[actix_web::test]
async fn a_choice_that_is_closed_leads_to_what_the_person_has_and_else_to_the_telephone() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let gone = ongoing(&app, &worker, &given, "Siv Holm");
    let person = person_of(&app, &worker, &gone);
    let used = {
        let id = gone.right_id;
        app.db(move |conn| valfard_tyreso::right::by_id(conn, id))
    };
    // The stay ends; nothing is open.
    let member = app.sign_in_as(&given.member);
    let end = [("ended_on", "2026-03-03"), ("end_reason", "work_unsubsidised")];
    let page = member.post(&format!("{}/slutat", path(&gone.reference)), &end).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
    let reader = app.as_person(&person);
    let closed = format!("/val/{}", used.reference);
    let page = reader.get(&closed).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(
        page.has("Ditt val är klart.") && page.has("Ring eller besök En väg in"),
        "{}",
        page.text()
    );
    assert!(!page.attributes("main a", "href").iter().any(|one| one.ends_with("/byt")));

    // A new right: the closed page and the receipt of the place that ended lead to it.
    let right = app.right(&worker, &person);
    let href = format!("/val/{}", right.reference);
    for path in [closed.clone(), receipt(&app, &gone)] {
        let page = reader.get(&path).await;
        assert!(leads_to(&page, &href), "{path}: {}", page.text());
        assert!(page.has("ringa eller besöka En väg in"), "{path}: {}", page.text());
    }
    for lang in Lang::FOR_PEOPLE {
        reader.set_cookie("sprak", lang.word());
        let page = reader.get(&closed).await;
        assert!(leads_to(&page, &href), "{lang}: {}", page.text());
    }
    // A choice made by it: the place that they have now is what is changed.
    reader.set_cookie("sprak", "sv");
    let again = super::chosen_by(&app, &given, &person, &right);
    let (by, now, at) = (crate::person::actor(&given.member), app.now(), again.reference.clone());
    app.db(move |conn| placement::accept(&mut op(conn, &by, now), &at, None));
    let page = reader.get(&receipt(&app, &gone)).await;
    let change = format!("{}/byt", receipt(&app, &again));
    assert!(leads_to(&page, &change), "{}", page.text());
    assert!(leads_to(&reader.get(&closed).await, &change));
}
