//! A page that answers a form is drawn anew in another language or look with what was typed, and nothing
//! is done.

use actix_web::http::StatusCode;
use diesel::prelude::*;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::web::{Access, Cx, PageResult, Routes};
use valfard_tyreso::platform::{AppError, Operation};
use valfard_tyreso::schema::{audit_event, initiative, job_lease, web_once};

use super::once::{form, note, send_to, times_done};
use crate::app::{Page, TestApp, Visitor, encode};

const NEW: &str = "/naringsliv/ny";

/// Presses a button of a page that answers a form: what the browser sends, and where it is sent on to.
async fn press(visitor: &Visitor<'_>, page: &Page, text: &str) -> Page {
    let labels = page.all("button[form=redraw]");
    let nth = labels.iter().position(|label| label == text).unwrap();
    let action = page.attributes("button[form=redraw]", "formaction").remove(nth);
    let (names, values) =
        (page.attributes("#redraw input", "name"), page.attributes("#redraw input", "value"));
    let fields = names.iter().map(String::as_str).zip(values.iter().map(String::as_str));
    let body = encode(fields);
    let sent = visitor.post_raw(&action, &body).await;
    assert_eq!(sent.status, StatusCode::TEMPORARY_REDIRECT, "{}", sent.text());
    visitor.post_raw(sent.location.as_deref().unwrap(), &body).await
}

#[actix_web::test]
async fn a_refused_form_keeps_its_page_and_words_in_another_language_and_look() {
    let app = TestApp::new().await;
    let staff = app.sign_in(Role::BusinessLead);
    let typed = "Två rader\r\nom \"kafé\" & <bröd>";
    let page = staff.post(NEW, &[("name", ""), ("stage", "idea"), ("idea", typed)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let english = press(&staff, &page, "English").await;
    assert_eq!(english.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", english.text());
    assert_eq!(english.attributes("html", "lang"), ["en"]);
    assert_eq!(english.all("textarea[name=idea]"), page.all("textarea[name=idea]"));
    assert!(english.html.contains("&lt;bröd&gt;"), "{}", english.html);
    assert!(
        english.has("Something needs to be corrected")
            || english.all("#error-summary li").len() > 1
    );
    let dark = press(&staff, &english, "Dark").await;
    assert_eq!(dark.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(dark.attributes("html", "data-color-scheme"), ["dark"]);
    assert_eq!(dark.all("textarea[name=idea]"), page.all("textarea[name=idea]"));
    // A page that was asked for has links.
    let asked = staff.get(NEW).await;
    assert!(asked.attributes("#redraw", "id").is_empty());
    assert!(
        asked
            .attributes(".languages a", "href")
            .contains(&"/sprak/sv?till=%2Fnaringsliv%2Fny".to_owned())
    );
}

#[actix_web::test]
async fn what_would_go_through_is_not_done_and_says_so() {
    let app = TestApp::new().await;
    let staff = app.sign_in(Role::BusinessLead);
    let fields = [
        ("name", "Kafé Ek"),
        ("initiator", "Maj Ek"),
        ("contact", "maj@example.se"),
        ("idea", "Kafé"),
        ("stage", "idea"),
    ];
    let events = |app: &TestApp| app.db(|conn| audit_event::table.count().get_result::<i64>(conn));
    let before = events(&app);
    let redraw: Vec<_> = fields.iter().copied().chain([("redraw", "yes")]).collect();
    let page = staff.post(NEW, &redraw).await;
    assert_eq!((page.status, page.location.as_deref()), (StatusCode::SEE_OTHER, Some(NEW)));
    assert!(staff.follow(&page).await.has("Inget har skickats."));
    assert_eq!(app.db(|conn| initiative::table.count().get_result::<i64>(conn)), 0);
    assert_eq!(app.db(|conn| web_once::table.count().get_result::<i64>(conn)), 0);
    assert_eq!(events(&app), before);
    let page = staff.post(NEW, &fields).await;
    assert_ne!(page.location.as_deref(), Some(NEW));
    assert_eq!(app.db(|conn| initiative::table.count().get_result::<i64>(conn)), 1);
}

async fn read_and_refuse(cx: Cx) -> PageResult {
    cx.operate(note).await?;
    Err(AppError::Refused("error-stale"))
}

async fn change_and_refuse(cx: Cx) -> PageResult {
    let now = cx.now;
    cx.operate(move |op: &mut Operation<'_>| {
        note(op)?;
        diesel::insert_into(job_lease::table)
            .values((
                job_lease::name.eq("test"),
                job_lease::holder.eq("test"),
                job_lease::leased_until.eq(now),
            ))
            .execute(op.conn)
    })
    .await?;
    Err(AppError::Refused("error-stale"))
}

fn routes() -> Routes {
    Routes::default().post("/read", Access::Public, read_and_refuse).post(
        "/change",
        Access::Public,
        change_and_refuse,
    )
}

#[actix_web::test]
async fn r68_who_reads_on_the_way_is_on_the_log_and_nothing_else_is_written() {
    let app = TestApp::new().await;
    let fields: &[(&str, &str)] = &[("form_key", "a"), ("redraw", "yes")];
    let read = send_to(&app, routes(), vec![form(&app, "/read", fields)]).await.remove(0);
    assert_eq!((read.status, times_done(&app)), (StatusCode::CONFLICT, 1));
    let change = send_to(&app, routes(), vec![form(&app, "/change", fields)]).await.remove(0);
    assert_eq!((change.status, times_done(&app)), (StatusCode::SEE_OTHER, 1));
    let leases = job_lease::table.filter(job_lease::name.eq("test")).count();
    assert_eq!(app.db(move |conn| leases.get_result::<i64>(conn)), 0);
}

#[actix_web::test]
async fn a_password_is_neither_kept_nor_tried() {
    let app = TestApp::new().await;
    let user = crate::identity::with_password(&app, Role::ProviderMember);
    let visitor = app.visitor();
    let page =
        visitor.post("/logga-in", &[("email", user.email.as_str()), ("password", "fel ord")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!page.html.contains("fel ord"));
    // To try it again would count: the page is drawn empty instead.
    let english = press(&visitor, &page, "English").await;
    assert!(visitor.follow(&english).await.has("Nothing has been sent."));
    // The right password, by hand.
    let fields = [
        ("email", user.email.as_str()),
        ("password", crate::identity::PASSWORD),
        ("redraw", "yes"),
    ];
    let page = visitor.post("/logga-in", &fields).await;
    assert_ne!(page.location.as_deref(), Some("/leverantor"), "{}", page.text());
    assert!(visitor.get("/konto").await.status.is_redirection());
}
