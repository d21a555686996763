//! What staff have to answer, and registering what came another way.

use serde_json::{Value, json};

use super::common::STAFF;
use crate::disclosure::form::{AskForm, once};
use crate::disclosure::model::{CameBy, ReplyBy, Request};
use crate::disclosure::rules::{self, Age};
use crate::disclosure::{DisclosureError, service};
use crate::identity;
use crate::kernel::{FieldErrors, UserId};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::registry::{self, Matter};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/begaran", STAFF, list)
        .get("/bestallare/begaran/ny", STAFF, new)
        .post("/bestallare/begaran/ny", STAFF, register)
}

/// "3 timmar", "2 dagar".
pub fn age_text(cx: &Cx, age: Age) -> String {
    match age {
        Age::Hours(hours) => cx.count("disclosure-age-hours", hours),
        Age::Days(days) => cx.count("disclosure-age-days", days),
    }
}

async fn list(cx: Cx) -> PageResult {
    let (actor, owner) = (cx.actor, cx.actor.authority_id.ok_or(AppError::Denied)?);
    let (waiting, done, names) = cx
        .read(move |conn| {
            let waiting = service::queue(conn, &actor, owner, true)?;
            let done = service::queue(conn, &actor, owner, false)?;
            let handlers: Vec<UserId> =
                waiting.iter().filter_map(|(request, _)| request.handler_id).collect();
            let names = identity::names(conn, &handlers)?;
            Ok::<_, DisclosureError>((waiting, done, names))
        })
        .await?;
    let row = |(request, matter): &(Request, Matter)| {
        let age = rules::age(request.received_at, cx.now);
        let handler = request.handler_id.and_then(|id| names.get(&id).cloned());
        json!({
            "reference": request.reference, "registry_no": matter.registry_no,
            "state": request.state, "received_at": request.received_at,
            "age": age_text(&cx, age), "urgency": age.urgency(), "handler": handler,
            "personal": registry::is_personal(matter), "answered_at": request.answered_at,
        })
    };
    let view = json!({
        "rows": waiting.iter().map(row).collect::<Vec<Value>>(),
        "done": done.iter().map(row).collect::<Vec<Value>>(),
    });
    cx.page("disclosure/queue.html", &view)
}

fn view(cx: &Cx, form: &AskForm, errors: &FieldErrors) -> Value {
    let ways: Vec<CameBy> =
        CameBy::ALL.iter().copied().filter(|way| *way != CameBy::Portal).collect();
    json!({
        "form": form, "once": once(&form.once), "errors": cx.errors(errors), "ways": ways,
        "replies": ReplyBy::ALL,
    })
}

async fn new(cx: Cx) -> PageResult {
    let page = view(&cx, &AskForm::default(), &FieldErrors::default());
    cx.page("disclosure/new.html", &page)
}

async fn register(cx: Cx, form: Form<AskForm>) -> PageResult {
    let ask = match form.parse_staff(cx.today) {
        Ok(ask) => ask,
        Err(errors) => return cx.editor("disclosure/new.html").invalid(&view(&cx, &form, &errors)),
    };
    let made = cx.operate(move |op| service::register(op, &ask)).await?;
    cx.flash("disclosure-registered", &[]);
    cx.see_other(format!("/bestallare/begaran/{}", made.reference))
}
