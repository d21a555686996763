//! Threads and their lists, for providers and for staff.

use serde_json::{Value, json};

use super::form::{MessageForm, NoteForm};
use super::model::{Line, Side, Thread};
use super::{MessageError, service};
use crate::kernel::{FieldErrors, Role};
use crate::platform::AppError;
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::provider;

const PROVIDER: Access = Access::Only(&[Role::ProviderMember]);
const STAFF: Access = Access::Only(&[Role::Commissioner]);

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/meddelanden", PROVIDER, own_list)
        .get("/leverantor/arende/{matter}/meddelanden", PROVIDER, show)
        .post("/leverantor/arende/{matter}/meddelanden", PROVIDER, send)
        .get("/bestallare/meddelanden", STAFF, list)
        .get("/bestallare/arende/{matter}/meddelanden", STAFF, show)
        .post("/bestallare/arende/{matter}/meddelanden", STAFF, send)
        .post("/bestallare/arende/{matter}/anteckningar", STAFF, note)
}

/// Where a side's pages begin.
const fn home(side: Side) -> &'static str {
    match side {
        Side::Authority => "/bestallare",
        Side::Provider => "/leverantor",
    }
}

async fn own_list(cx: Cx) -> PageResult {
    let actor = cx.actor;
    let lines = cx
        .read(move |conn| match provider::of_user(conn, actor.user()?)? {
            Some((own, _)) => service::of_provider(conn, own.id).map(Some),
            None => Ok(None),
        })
        .await?;
    match lines {
        Some(lines) => lists(&cx, &lines, Side::Provider),
        None => cx.see_other("/bli-utforare"),
    }
}

async fn list(cx: Cx) -> PageResult {
    let owner = cx.actor.authority_id.ok_or(AppError::Denied)?;
    let lines = cx.read(move |conn| service::of_authority(conn, owner)).await?;
    lists(&cx, &lines, Side::Authority)
}

fn lists(cx: &Cx, lines: &[Line], side: Side) -> PageResult {
    let view = json!({ "lines": lines, "home": home(side), "staff": side == Side::Authority });
    cx.page("message/list.html", &view)
}

/// The thread of the path. What was unread is read by being shown; the page still marks it.
async fn load(cx: &Cx) -> Result<Thread, AppError> {
    let (actor, matter) = (cx.actor, cx.reference("matter")?);
    let wanted = matter.clone();
    let thread = cx.read(move |conn| service::thread(conn, &actor, &wanted)).await?;
    if let Some(to) = thread.unread_to {
        cx.operate(move |op| service::see(op, &matter, to)).await?;
    }
    Ok(thread)
}

fn view(
    cx: &Cx,
    thread: &Thread,
    (form, note): (&MessageForm, &NoteForm),
    errors: &FieldErrors,
    crossed: bool,
) -> Value {
    json!({
        "registry_no": thread.matter.registry_no, "title": thread.matter.title,
        "matter": thread.matter.reference, "provider": thread.provider,
        "home": home(thread.side), "side": thread.side,
        "staff": thread.side == Side::Authority, "entries": thread.entries,
        "read_at": thread.read_at, "closed": thread.matter.closed_at.is_some(),
        "may_write": thread.may_write, "form": form, "note": note,
        "errors": cx.errors(errors), "crossed": crossed,
    })
}

async fn show(cx: Cx) -> PageResult {
    let thread = load(&cx).await?;
    let forms = (&MessageForm::fresh(thread.last), &NoteForm::fresh());
    cx.page("message/thread.html", &view(&cx, &thread, forms, &FieldErrors::default(), false))
}

fn back(cx: &Cx, thread: &Thread, key: &str) -> PageResult {
    cx.flash(key, &[]);
    let (home, matter) = (home(thread.side), &thread.matter.reference);
    cx.see_other(format!("{home}/arende/{matter}/meddelanden"))
}

async fn send(cx: Cx, form: Form<MessageForm>) -> PageResult {
    // Read without marking: what came in between has not been shown yet.
    let (actor, matter) = (cx.actor, cx.reference("matter")?);
    let wanted = matter.clone();
    let thread = cx.read(move |conn| service::thread(conn, &actor, &wanted)).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = view(&cx, &thread, (&form, &NoteForm::fresh()), &errors, false);
            return cx.editor("message/thread.html").invalid(&view);
        }
    };
    let sent = cx
        .operate(move |op| match service::send(op, &matter, &wish) {
            Ok(_) => Ok(true),
            Err(MessageError::Crossed) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    if sent {
        return back(&cx, &thread, "message-sent");
    }
    let thread = load(&cx).await?;
    let kept = MessageForm { body: form.body.clone(), ..MessageForm::fresh(thread.last) };
    let forms = (&kept, &NoteForm::fresh());
    let view = view(&cx, &thread, forms, &FieldErrors::default(), true);
    cx.refused("message/thread.html", &view)
}

async fn note(cx: Cx, form: Form<NoteForm>) -> PageResult {
    let matter = cx.reference("matter")?;
    let thread = load(&cx).await?;
    let (body, once) = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let forms = (&MessageForm::fresh(thread.last), &*form);
            return cx
                .editor("message/thread.html")
                .invalid(&view(&cx, &thread, forms, &errors, false));
        }
    };
    cx.operate(move |op| service::note(op, &matter, (&body, &once))).await?;
    back(&cx, &thread, "message-noted")
}
