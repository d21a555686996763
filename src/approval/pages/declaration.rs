//! The declaration about exclusion grounds (försäkran): the lead's, and each partner's own.

use serde_json::{Value, json};

use super::common::{Mine, PROVIDER, Raw, load_draft, saved, yes_text, yes_word};
use crate::approval::ApprovalError;
use crate::approval::service;
use crate::kernel::{FieldErrors, time};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::terms::{self, AnswerSheet, AnswerSheetId, ExclusionGround, GroundAnswer, TermsError};

pub fn routes() -> Routes {
    Routes::default().get("/leverantor/ansokan/{reference}/forsakran", PROVIDER, show).post(
        "/leverantor/ansokan/{reference}/forsakran",
        PROVIDER,
        declare,
    )
}

/// The grounds in force, and a sheet with what was declared on it.
pub(super) struct Declared {
    pub grounds: Vec<ExclusionGround>,
    pub sheet: AnswerSheet,
    pub given: Vec<GroundAnswer>,
}

pub(super) async fn declared(cx: &Cx, sheet: AnswerSheetId) -> Result<Declared, AppError> {
    let day = time::stockholm_day(cx.now);
    cx.read(move |conn| {
        Ok::<_, TermsError>(Declared {
            grounds: terms::grounds(conn, day)?,
            sheet: terms::sheet(conn, sheet)?,
            given: terms::ground_answers(conn, sheet)?,
        })
    })
    .await
}

impl Declared {
    /// The form as what is saved fills it.
    pub fn form(&self) -> Raw {
        let mut form = Raw::new();
        for given in &self.given {
            let ground = self.grounds.iter().find(|one| one.id == given.ground_id);
            let Some(ground) = ground else { continue };
            let field = format!("grund-{}", ground.code);
            form.insert(format!("{field}-text"), given.explanation.clone());
            form.insert(field, yes_word(given.applies).to_owned());
        }
        form
    }

    /// The grounds as their template takes them, with what is saved.
    pub fn view(&self, cx: &Cx) -> Vec<Value> {
        let saved = |ground: &ExclusionGround| {
            let given = self.given.iter().find(|one| one.ground_id == ground.id);
            given.map(|one| {
                let said = yes_text(cx, one.applies);
                if one.applies { format!("{said}. {}", one.explanation) } else { said }
            })
        };
        self.grounds
            .iter()
            .map(|ground| {
                let field = format!("grund-{}", ground.code);
                json!({
                    "field": field, "text": ground.text, "explain": format!("{field}-text"),
                    "law": format!("{} {}", ground.act, ground.section), "saved": saved(ground),
                })
            })
            .collect()
    }

    /// Whether every ground in force is answered.
    pub fn is_whole(&self) -> bool {
        let answered = |one: &ExclusionGround| self.given.iter().any(|g| g.ground_id == one.id);
        self.grounds.iter().all(answered)
    }
}

/// The revision of the sheet that a form was drawn from; a form without one is stale.
pub(super) fn revision(form: &Raw) -> i64 {
    form.get("revision").and_then(|text| text.parse().ok()).unwrap_or(-1)
}

/// `stale`: a colleague saved meanwhile; what they saved is shown beside what was typed.
fn view(
    cx: &Cx,
    mine: &Mine,
    found: &Declared,
    (form, revision): (&Raw, i64),
    (errors, stale): (&FieldErrors, bool),
) -> Value {
    json!({
        "head": mine.head(), "grounds": found.view(cx), "form": form, "revision": revision,
        "errors": cx.errors(errors), "stale": stale,
    })
}

async fn show(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let found = declared(&cx, mine.application.answer_sheet_id).await?;
    let state = (&found.form(), found.sheet.revision);
    let view = view(&cx, &mine, &found, state, (&FieldErrors::default(), false));
    cx.page("approval/declaration.html", &view)
}

async fn declare(cx: Cx, form: Form<Raw>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let sheet = mine.application.answer_sheet_id;
    let found = declared(&cx, sheet).await?;
    let answered = match terms::declaration_from(&found.grounds, &form) {
        Ok(answered) => answered,
        Err(errors) => {
            let state = (&form.0, revision(&form));
            let view = view(&cx, &mine, &found, state, (&errors, false));
            return cx.invalid("approval/declaration.html", &view);
        }
    };
    let (id, seen) = (mine.application.id, revision(&form));
    let done = cx
        .operate(move |op| match service::declare(op, id, seen, &answered) {
            Ok(()) => Ok(true),
            Err(ApprovalError::Terms(TermsError::Stale)) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    if done {
        return saved(&cx, &mine);
    }
    let found = declared(&cx, sheet).await?;
    let state = (&form.0, found.sheet.revision);
    let view = view(&cx, &mine, &found, state, (&FieldErrors::default(), true));
    cx.refused("approval/declaration.html", &view)
}
