//! Protected cases, by code: who handles them, and how handlers are named and ended (R59). A unit
//! manager keeps every case in hands without opening any.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::common::{STAFF, Shown};
use crate::client::ClientError;
use crate::client::form::HandlerForm;
use crate::client::model::{ProtectionKind, Purpose, Viewer};
use crate::client::service::{self, Case};
use crate::identity;
use crate::kernel::{FieldErrors, Reference, Role};
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::platform::{AppError, at_field};

pub fn routes() -> Routes {
    Routes::default()
        .get("/handlaggare/skyddade", STAFF, list)
        .get("/handlaggare/skyddade/{reference}", STAFF, show)
        .post("/handlaggare/skyddade/{reference}/utse", STAFF, name)
        .post("/handlaggare/skyddade/{reference}/avsluta", STAFF, end)
}

#[derive(Serialize)]
struct Row {
    reference: Reference,
    kind: ProtectionKind,
    review_on: NaiveDate,
    /// The day to look again has come.
    due: bool,
    handlers: Vec<String>,
    /// Nobody of the handlers has an open account.
    nobody: bool,
    named: bool,
    left_to_do: usize,
}

impl Row {
    fn new(case: Case, today: NaiveDate) -> Self {
        Self {
            kind: case.protection.kind,
            review_on: case.protection.review_on,
            due: case.protection.review_on <= today,
            nobody: !case.handlers.iter().any(|(_, user)| user.active),
            handlers: case.handlers.into_iter().map(|(_, user)| user.name).collect(),
            named: case.named,
            left_to_do: case.left_to_do,
            reference: case.reference,
        }
    }
}

async fn list(cx: Cx) -> PageResult {
    let viewer = Viewer::case(cx.actor, Purpose::CaseList);
    let cases = cx.read(move |conn| service::cases(conn, &viewer)).await?;
    let rows: Vec<Row> = cases.into_iter().map(|case| Row::new(case, cx.today)).collect();
    let manages = cx.actor.role == Role::UnitManager;
    cx.page("client/protected.html", &serde_json::json!({ "rows": rows, "manages": manages }))
}

#[derive(Serialize)]
struct Named {
    reference: Reference,
    name: String,
    active: bool,
    responsible: bool,
    why: String,
    /// Who named them.
    by: Option<String>,
    since: NaiveDateTime,
}

#[derive(Serialize)]
struct Colleague {
    reference: Reference,
    name: String,
}

#[derive(Serialize)]
struct View<'a> {
    reference: Reference,
    kind: ProtectionKind,
    since: NaiveDate,
    review_on: NaiveDate,
    named: bool,
    handlers: Vec<Named>,
    colleagues: Vec<Colleague>,
    form: &'a HandlerForm,
    errors: Shown,
}

async fn find<'a>(cx: &Cx, form: &'a HandlerForm, errors: Shown) -> Result<View<'a>, AppError> {
    let (reference, viewer) =
        (cx.reference("reference")?, Viewer::case(cx.actor, Purpose::CaseList));
    let (case, named_by, colleagues) = cx
        .read(move |conn| {
            let case = service::case(conn, &viewer, &reference)?;
            let by: Vec<_> = case.handlers.iter().map(|(handler, _)| handler.named_by).collect();
            let named_by = identity::names(conn, &by)?;
            let colleagues = identity::users(conn)?.into_iter().filter(|user| {
                user.active
                    && user.authority_id == viewer.actor.authority_id
                    && matches!(user.role, Role::Caseworker | Role::UnitManager)
                    && !case.handlers.iter().any(|(handler, _)| handler.user_id == user.id)
            });
            let colleagues: Vec<Colleague> = colleagues
                .map(|user| Colleague { reference: user.reference, name: user.name })
                .collect();
            Ok::<_, ClientError>((case, named_by, colleagues))
        })
        .await?;
    let responsible = case.responsible;
    let named = case.handlers.into_iter().map(|(handler, user)| Named {
        responsible: user.id == responsible,
        reference: user.reference,
        name: user.name,
        active: user.active,
        why: handler.why,
        by: named_by.get(&handler.named_by).cloned(),
        since: handler.since,
    });
    Ok(View {
        handlers: named.collect(),
        reference: case.reference,
        kind: case.protection.kind,
        since: case.protection.since,
        review_on: case.protection.review_on,
        named: case.named,
        colleagues,
        form,
        errors,
    })
}

async fn show(cx: Cx) -> PageResult {
    let form = HandlerForm::default();
    let view = find(&cx, &form, Shown::new()).await?;
    cx.page("client/handlers.html", &view)
}

async fn wrong(cx: &Cx, form: &HandlerForm, errors: &FieldErrors) -> PageResult {
    let view = find(cx, form, cx.errors(errors)).await?;
    cx.editor("client/handlers.html").invalid(&view)
}

async fn name(cx: Cx, form: Form<HandlerForm>) -> PageResult {
    let (who, why) = match form.named() {
        Ok(wish) => wish,
        Err(errors) => return wrong(&cx, &form, &errors).await,
    };
    let (reference, viewer) =
        (cx.reference("reference")?, Viewer::case(cx.actor, Purpose::CaseList));
    let (now, at) = (cx.now, reference.clone());
    let named = cx
        .write(move |conn| {
            let named = service::name_handler(conn, &viewer, &at, (&who, &why), now);
            at_field(named, "handler")
        })
        .await?;
    if let Err(errors) = named {
        return wrong(&cx, &form, &errors).await;
    }
    cx.flash("client-handler-named", &[]);
    cx.see_other(format!("/handlaggare/skyddade/{reference}"))
}

async fn end(cx: Cx, form: Form<HandlerForm>) -> PageResult {
    let (who, why) = match form.ended() {
        Ok(wish) => wish,
        Err(errors) => return wrong(&cx, &form, &errors).await,
    };
    let (reference, viewer) =
        (cx.reference("reference")?, Viewer::case(cx.actor, Purpose::CaseList));
    let (now, at) = (cx.now, reference.clone());
    let ended = cx
        .write(move |conn| {
            at_field(service::end_handler(conn, &viewer, &at, (&who, &why), now), "ended")
        })
        .await?;
    if let Err(errors) = ended {
        return wrong(&cx, &form, &errors).await;
    }
    cx.flash("client-handler-ended", &[]);
    // Who ended themselves has no part in the case any more.
    cx.see_other("/handlaggare/skyddade")
}
