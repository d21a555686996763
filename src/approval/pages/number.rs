//! A sole trader's number is shown once, for a reason, to who decides the application (R57).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::common::{STAFF, desk};
use super::examine::{Case, load};
use crate::approval::service;
use crate::kernel::{FieldErrors, PersonNumber, text};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};

/// The longest reason.
const REASON: usize = 500;

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/ansokan/{reference}/nummer", STAFF, ask).post(
        "/bestallare/ansokan/{reference}/nummer",
        STAFF,
        show,
    )
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct ReasonForm {
    reason: String,
}

async fn of_sole_trader(cx: &Cx) -> Result<Case, AppError> {
    let case = load(cx).await?;
    let asked = case.provider.is_sole_trader() && case.application.state.waits();
    if asked { Ok(case) } else { Err(AppError::NotFound) }
}

async fn ask(cx: Cx) -> PageResult {
    let case = of_sole_trader(&cx).await?;
    draw(&cx, &case, &ReasonForm::default(), None)
}

fn draw(cx: &Cx, case: &Case, form: &ReasonForm, errors: Option<&FieldErrors>) -> PageResult {
    let shown = errors.map(|errors| cx.errors(errors)).unwrap_or_default();
    let home = desk(&case.application);
    let view = json!({ "head": case.head(), "desk": home, "form": form, "errors": shown });
    match errors {
        None => cx.page("approval/number.html", &view),
        Some(_) => cx.invalid("approval/number.html", &view),
    }
}

/// The answer itself has the number, and no address does: seen again, it is asked for again.
async fn show(cx: Cx, form: Form<ReasonForm>) -> PageResult {
    let case = of_sole_trader(&cx).await?;
    let mut errors = FieldErrors::default();
    let read = text::paragraphs(&form.reason, REASON);
    let reason = errors.take_text("reason", REASON, read);
    let reason = match errors.into_result(reason) {
        Ok(reason) => reason,
        Err(errors) => return draw(&cx, &case, &form, Some(&errors)),
    };
    let (vault, id) = (cx.app.vault.clone(), case.application.id);
    let number = cx.operate(move |op| service::read_owner_number(op, &vault, id, &reason)).await?;
    let written = PersonNumber::parse(&number, cx.today).map_err(AppError::fault)?;
    let view = json!({
        "head": case.head(), "desk": desk(&case.application),
        "number": written.written(cx.today),
    });
    cx.page("approval/number_shown.html", &view)
}
