//! The answer is read before it is sent, and printed for who wants it on paper.

use serde_json::{Value, json};

use super::common::STAFF;
use crate::disclosure::form::SureForm;
use crate::disclosure::model::{Answer, DisclosureState, ReplyBy, Request};
use crate::disclosure::{DisclosureError, rules, service};
use crate::identity::Delegation;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::registry::{self, Matter};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/begaran/{reference}/svara", STAFF, check)
        .post("/bestallare/begaran/{reference}/svara", STAFF, send)
        .get("/bestallare/begaran/{reference}/utskrift", STAFF, print)
}

fn home(cx: &Cx) -> String {
    format!("/bestallare/begaran/{}", cx.segment("reference"))
}

const PAGE: &str = "disclosure/answer.html";

type Loaded = (Request, Matter, Answer, Option<Delegation>);

async fn load(cx: &Cx) -> Result<Loaded, AppError> {
    let reference = cx.reference("reference")?;
    cx.operate(move |op| {
        let (request, matter) = service::open(op, &reference)?;
        if request.state != DisclosureState::Testing {
            return Err(DisclosureError::NotFrom(request.state));
        }
        let (answer, delegation) = service::preview(op, &request, &matter)?;
        Ok((request, matter, answer, delegation))
    })
    .await
}

fn view(cx: &Cx, loaded: &Loaded, form: &SureForm, errors: &FieldErrors) -> Value {
    let (request, matter, answer, delegation) = loaded;
    let copies: Vec<Value> = answer
        .copies
        .iter()
        .map(|(brief, text)| json!({ "brief": brief, "blocks": registry::blocks(text) }))
        .collect();
    let shown = |text: &str| rules::has_person_number(text, cx.today);
    let numbers = shown(&answer.letter) || answer.copies.iter().any(|(_, text)| shown(text));
    let by_email = request.reply_by == ReplyBy::Email;
    let stop = if answer.state.is_refusal() && delegation.is_none() {
        Some("disclosure-refused-delegation")
    } else if numbers && by_email {
        Some("disclosure-refused-person-number")
    } else {
        None
    };
    json!({
        "home": home(cx), "registry_no": matter.registry_no, "state": answer.state,
        "blocks": registry::blocks(&answer.letter), "copies": copies, "stop": stop,
        "delegation": delegation.as_ref().map(|one| one.reference.clone()),
        "refusal": answer.state.is_refusal(), "numbers": numbers,
        "reply_by": request.reply_by, "email": request.asker_email,
        "address": request.asker_address,
        "form": form, "errors": cx.errors(errors),
    })
}

async fn check(cx: Cx) -> PageResult {
    let loaded = load(&cx).await?;
    let page = view(&cx, &loaded, &SureForm::default(), &FieldErrors::default());
    cx.editor(PAGE).show(&loaded.0.revision, &page)
}

async fn send(cx: Cx, form: Form<SureForm>) -> PageResult {
    if form.sure != "yes" {
        let loaded = load(&cx).await?;
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        return cx.editor(PAGE).invalid(&view(&cx, &loaded, &form, &errors));
    }
    let (actor, reference, now) = (cx.actor, cx.reference("reference")?, cx.now);
    let (vault, revision) = (cx.app.vault.clone(), cx.base().number());
    let sent = cx
        .write(move |conn| {
            service::answer(&mut Operation::new(conn, &actor, now), &vault, &reference, revision)
        })
        .await?;
    let by_email = sent.reply_by == ReplyBy::Email;
    cx.flash(if by_email { "disclosure-sent" } else { "disclosure-to-print" }, &[]);
    let next = if by_email { home(&cx) } else { format!("{}/utskrift", home(&cx)) };
    cx.see_other(next)
}

/// Letter and copies on paper, for the post and the counter.
async fn print(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let (request, matter, documents) = cx
        .operate(move |op| {
            let (request, matter) = service::open(op, &reference)?;
            let documents = service::documents(op.conn, &request)?;
            Ok::<_, DisclosureError>((request, matter, documents))
        })
        .await?;
    let papers: Vec<Value> = documents
        .iter()
        .map(|one| {
            json!({
                "brief": one.brief, "blocks": registry::blocks(&one.body), "sha256": one.body_sha256,
            })
        })
        .collect();
    let view = json!({
        "home": home(&cx), "registry_no": matter.registry_no, "papers": papers,
        "address": request.asker_address, "name": request.asker_name,
        "log_head": cx.log_head().await?,
    });
    cx.page("disclosure/print.html", &view)
}
