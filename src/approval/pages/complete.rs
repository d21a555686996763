//! Completing what staff asked for: the named answers only, until the time (scenario 14).

use serde_json::{Value, json};

use super::common::{Answers, Mine, PROVIDER, Raw, asked_all, home, load_led};
use super::requirements::{read, saved_form, sheet_of_answers};
use crate::approval::{ApprovalError, Completion, policy, rules, service, store};
use crate::kernel::{FieldErrors, time};
use crate::platform::AppError;
use crate::platform::web::{Cx, Files, Form, PageResult, Routes};
use crate::terms::{Requirement, TermsError};

pub fn routes() -> Routes {
    Routes::default().get("/leverantor/ansokan/{reference}/komplettera", PROVIDER, show).upload(
        "/leverantor/ansokan/{reference}/komplettera",
        PROVIDER,
        save,
    )
}

/// The newest request, and the requirements that it names.
async fn named(
    cx: &Cx,
    mine: &Mine,
    asked: Vec<Requirement>,
) -> Result<(Completion, Vec<Requirement>), AppError> {
    let id = mine.application.id;
    let (completion, items) = cx
        .read(move |conn| {
            let found = store::completion(conn, id)?.ok_or(ApprovalError::NotYours)?;
            let items = store::completion_items(conn, found.id)?;
            Ok::<_, ApprovalError>((found, items))
        })
        .await?;
    let named = asked.into_iter().filter(|one| items.contains(&one.id)).collect();
    Ok((completion, named))
}

fn view(
    cx: &Cx,
    mine: &Mine,
    completion: &Completion,
    (asked, answers): (&[Requirement], &Answers),
    (form, revision): (&Raw, i64),
    (errors, stale): (&FieldErrors, bool),
) -> Value {
    json!({
        "head": mine.head(), "message": completion.message,
        "until": completion.until_at,
        "left": (time::stockholm_day(completion.until_at) - cx.today).num_days(),
        "open": rules::is_open(completion, cx.now) && policy::may_apply(&mine.member),
        "requirements": asked_all(cx, asked, answers), "form": form, "revision": revision,
        "errors": cx.errors(errors), "stale": stale, "again": stale || !errors.is_empty(),
    })
}

async fn show(cx: Cx) -> PageResult {
    let mine = load_led(&cx).await?;
    let (asked, sheet, answers) = sheet_of_answers(&cx, &mine).await?;
    let (completion, asked) = named(&cx, &mine, asked).await?;
    let form = saved_form(&cx, &asked, &answers);
    let state = (&form, sheet.revision);
    let none = (&FieldErrors::default(), false);
    let view = view(&cx, &mine, &completion, (&asked, &answers), state, none);
    cx.page("approval/complete.html", &view)
}

async fn save(cx: Cx, form: Form<Raw>, mut files: Files) -> PageResult {
    let mine = load_led(&cx).await?;
    let (asked, _, answers) = sheet_of_answers(&cx, &mine).await?;
    let (completion, asked) = named(&cx, &mine, asked).await?;
    let seen = form.get("revision").and_then(|text| text.parse().ok()).unwrap_or(-1);
    let answered = match read(&cx, &asked, &form, &mut files).await? {
        Ok(answered) => answered,
        Err(errors) => {
            let state = (&form.0, seen);
            let view = view(&cx, &mine, &completion, (&asked, &answers), state, (&errors, false));
            return cx.invalid("approval/complete.html", &view);
        }
    };
    let done = form.get("do").is_some_and(|word| word == "send");
    let id = mine.application.id;
    let fresh = cx
        .operate(move |op| {
            match service::complete_with_files(op, id, seen, &answered) {
                Ok(()) if done => service::finish_completion(op, id)?,
                Ok(()) => {}
                Err(ApprovalError::Terms(TermsError::Stale)) => return Ok(false),
                Err(error) => return Err(error),
            }
            Ok::<_, ApprovalError>(true)
        })
        .await?;
    if !fresh {
        let (all, sheet, answers) = sheet_of_answers(&cx, &mine).await?;
        let (completion, asked) = named(&cx, &mine, all).await?;
        let (state, told) = ((&form.0, sheet.revision), (&FieldErrors::default(), true));
        let view = view(&cx, &mine, &completion, (&asked, &answers), state, told);
        return cx.refused("approval/complete.html", &view);
    }
    cx.flash(if done { "approval-completion-sent" } else { "approval-saved" }, &[]);
    cx.see_other(if done { home(&mine.application) } else { cx.path.clone() })
}
