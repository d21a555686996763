//! Whoever finds their organisation registered asks to be invited. No answer tells who is there.

use serde_json::json;

use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::JoinForm;
use crate::provider::service;
use crate::provider::store::StoredNumber;

use super::common::{START, begun, forget, path};

pub(in crate::provider::pages) async fn ask(cx: Cx) -> PageResult {
    let Some(begun) = begun(&cx) else { return cx.see_other(START) };
    if let Err(step) = begun.read_number(cx.today) {
        return cx.see_other(path(step));
    }
    draw(&cx, &JoinForm::default(), None)
}

fn draw(cx: &Cx, form: &JoinForm, errors: Option<&FieldErrors>) -> PageResult {
    let shown = errors.map(|errors| cx.errors(errors)).unwrap_or_default();
    let view = json!({ "form": form, "errors": shown });
    match errors {
        None => cx.page("provider/join.html", &view),
        Some(_) => cx.editor("provider/join.html").invalid(&view),
    }
}

pub(in crate::provider::pages) async fn send_wish(cx: Cx, form: Form<JoinForm>) -> PageResult {
    let Some(begun) = begun(&cx) else { return cx.see_other(START) };
    let number = match begun.read_number(cx.today) {
        Ok(number) => number,
        Err(step) => return cx.see_other(path(step)),
    };
    let (name, email) = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => return draw(&cx, &form, Some(&errors)),
    };
    let number = StoredNumber::of(&cx.app.vault, &number).map_err(AppError::fault)?;
    let now = cx.now;
    cx.write(move |conn| service::ask_to_join(conn, &number, &name, &email, now)).await?;
    forget(&cx);
    cx.see_other("/bli-utforare/bli-inbjuden/klart")
}

pub(in crate::provider::pages) async fn asked(cx: Cx) -> PageResult {
    cx.page("provider/join_done.html", &json!({}))
}
