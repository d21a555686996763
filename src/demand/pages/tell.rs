//! "Tala om vad du saknar": a visitor tells what is missing, and stays unknown.

use serde_json::{Value, json};

use super::common::Choice;
use crate::demand::DemandError;
use crate::demand::form::ToldForm;
use crate::demand::model::Cause;
use crate::demand::service;
use crate::identity;
use crate::kernel::FieldErrors;
use crate::kernel::text::sort_key;
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::platform::web::{Cx, Form, PageResult};

/// So many a browser may tell in an hour.
const MOST_AN_HOUR: i64 = 10;

fn view(cx: &Cx, form: &ToldForm, errors: &FieldErrors) -> Value {
    let choice = |value, key: &str| Choice { value, text: cx.text(key, &[]) };
    let causes = Cause::ALL.iter().map(|one| {
        let word = one.word();
        choice(word, &format!("demand-cause-{word}"))
    });
    let mut languages: Vec<Choice> =
        Language::ALL.iter().map(|one| choice(one.word(), &one.text_key())).collect();
    languages.sort_by_cached_key(|one| sort_key(&one.text));
    json!({
        "form": form,
        "errors": cx.errors(errors),
        "causes": causes.collect::<Vec<_>>(),
        "kinds": MeasureKind::ALL.iter().map(|one| choice(one.word(), &one.text_key())).collect::<Vec<_>>(),
        "areas": Area::ALL.iter().map(|one| choice(one.word(), &one.text_key())).collect::<Vec<_>>(),
        "languages": languages,
        "accessibility": Accessibility::ALL.iter().map(|one| choice(one.word(), &one.text_key())).collect::<Vec<_>>(),
    })
}

pub(super) async fn form(cx: Cx) -> PageResult {
    let asked: ToldForm = cx.query()?;
    cx.page("demand/tell.html", &view(&cx, &asked.opened(), &FieldErrors::default()))
}

pub(super) async fn send(cx: Cx, form: Form<ToldForm>) -> PageResult {
    let mut need = match form.parse() {
        Ok(need) => need,
        Err(errors) => return cx.editor("demand/tell.html").invalid(&view(&cx, &form, &errors)),
    };
    let (now, vault) = (cx.now, &cx.app.vault);
    // The form's own word makes a form that is sent twice one need.
    need.once = need.once.map(|word| service::once(vault, &word, cx.today, need.cause));
    let limit = vault.fingerprint("demand-brake", &cx.session_hash());
    let kept = cx
        .write(move |conn| {
            if !identity::within_rate(conn, &limit, MOST_AN_HOUR, now)? {
                return Ok(false);
            }
            service::record(conn, &need, now)?;
            Ok::<_, DemandError>(true)
        })
        .await?;
    if kept { cx.see_other("/utforare/saknas/tack") } else { Err(DemandError::TooMany.into()) }
}

pub(super) async fn thanks(cx: Cx) -> PageResult {
    cx.page("demand/thanks.html", &json!({}))
}
