//! The answers to the requirements, files among these, and those proposed from an earlier application.

use serde_json::{Value, json};

use super::common::{Answers, Asked, Mine, PROVIDER, Raw, asked_all, home, load_draft, onward};
use super::declaration::revision;
use crate::approval::{Answered, ApprovalError, service, store};
use crate::attachment;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Files, Form, PageResult, Routes};
use crate::terms::{
    self, AnswerSheet, AnswerValue, Requirement, RequirementId, RequirementKind, TermsError,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/krav", PROVIDER, show)
        .upload("/leverantor/ansokan/{reference}/krav", PROVIDER, answer)
        .post("/leverantor/ansokan/{reference}/krav/hamta", PROVIDER, reuse)
}

/// The requirements, the sheet, and what was answered.
pub(super) async fn sheet_of_answers(
    cx: &Cx,
    mine: &Mine,
) -> Result<(Vec<Requirement>, AnswerSheet, Answers), AppError> {
    let (spec, sheet) = (mine.application.specification_id, mine.application.answer_sheet_id);
    cx.read(move |conn| {
        let asked = terms::requirements(conn, spec)?;
        let each = terms::answers(conn, sheet)?;
        let files = store::answer_files(conn, &each)?;
        let answers = Answers { each, files, staff: false };
        Ok::<_, ApprovalError>((asked, terms::sheet(conn, sheet)?, answers))
    })
    .await
}

/// The form as the saved answers fill it.
pub(super) fn saved_form(cx: &Cx, asked: &[Requirement], answers: &Answers) -> Raw {
    asked_all(cx, asked, answers).into_iter().map(|one| (one.field, one.value)).collect()
}

/// What a form answers: what is written, and its files, each checked against what its requirement
/// takes. Every fault is told at once, and then nothing is stored.
pub(super) async fn read(
    cx: &Cx,
    asked: &[Requirement],
    form: &Raw,
    files: &mut Files,
) -> Result<Result<Answered, FieldErrors>, AppError> {
    let (mut answered, mut errors) = match terms::answers_from(asked, form) {
        Ok(given) => (Answered { given, files: Vec::new() }, FieldErrors::default()),
        Err(errors) => (Answered::default(), errors),
    };
    for requirement in asked.iter().filter(|one| one.kind == RequirementKind::Document) {
        // One file a question: what more a browser sends is not asked for.
        let sent = files.take(&format!("krav-{}", requirement.number)).into_iter().next();
        let Some(upload) = sent else { continue };
        let allowed = requirement.allowed();
        if let Some(file) = attachment::receive(cx, upload, &allowed, &mut errors).await? {
            answered.files.push((requirement.id, file));
        }
    }
    Ok(if errors.is_empty() { Ok(answered) } else { Err(errors) })
}

/// The answers that are proposed and wait to be looked at.
type Proposals = Vec<(RequirementId, AnswerValue)>;

/// What the page shows besides the form.
struct Found {
    asked: Vec<Requirement>,
    sheet: AnswerSheet,
    answers: Answers,
    proposed: Proposals,
    /// An earlier application whose answers may be proposed: reference, day, how many.
    reusable: Option<Value>,
}

async fn find(cx: &Cx, mine: &Mine) -> Result<Found, AppError> {
    let (asked, sheet, answers) = sheet_of_answers(cx, mine).await?;
    let application = mine.application.clone();
    let (proposed, reusable) = cx
        .read(move |conn| {
            let proposed = service::proposals(conn, &application)?;
            Ok::<_, ApprovalError>((proposed, service::reusable(conn, &application)?))
        })
        .await?;
    let reusable = reusable.map(
        |(from, count)| json!({ "reference": from.reference, "at": from.received_at, "n": count }),
    );
    Ok(Found { asked, sheet, answers, proposed, reusable })
}

impl Found {
    fn is_proposed(&self, id: RequirementId) -> bool {
        self.proposed.iter().any(|(proposed, _)| *proposed == id)
    }

    /// The form as saved answers and proposals fill it.
    fn form(&self, cx: &Cx) -> Raw {
        let mut form = saved_form(cx, &self.asked, &self.answers);
        for (id, given) in &self.proposed {
            let Some(asked) = self.asked.iter().find(|one| one.id == *id) else { continue };
            form.insert(field(asked), value(given));
        }
        form
    }

    /// `stale`: a colleague saved meanwhile; what they saved is shown beside what was typed.
    fn view(
        &self,
        cx: &Cx,
        mine: &Mine,
        (form, revision): (&Raw, i64),
        (errors, stale): (&FieldErrors, bool),
    ) -> Value {
        let requirements: Vec<Value> = self
            .asked
            .iter()
            .map(|one| {
                let shown = Asked::of(cx, one, &self.answers);
                json!({ "one": shown, "proposed": self.is_proposed(one.id), "seen": looked_at(one) })
            })
            .collect();
        json!({
            "head": mine.head(), "requirements": requirements, "form": form,
            "revision": revision, "errors": cx.errors(errors), "stale": stale,
            "again": stale || !errors.is_empty(),
            "reusable": self.reusable, "proposed": self.proposed.len(),
            "fetch": format!("{}/krav/hamta", home(&mine.application)),
        })
    }
}

fn field(asked: &Requirement) -> String {
    format!("krav-{}", asked.number)
}

/// The box by which an applicant says that they have looked at a proposed answer.
fn looked_at(asked: &Requirement) -> String {
    format!("granskat-{}", asked.number)
}

/// An answer as its field shows it.
fn value(given: &AnswerValue) -> String {
    match given {
        AnswerValue::Yes(yes) => super::common::yes_word(*yes).to_owned(),
        AnswerValue::Text(text) => text.clone(),
        AnswerValue::Number(number) => number.to_string(),
        // Files are not proposed again.
        AnswerValue::Document(_) => String::new(),
    }
}

async fn show(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let found = find(&cx, &mine).await?;
    let state = (&found.form(&cx), found.sheet.revision);
    let view = found.view(&cx, &mine, state, (&FieldErrors::default(), false));
    cx.page("approval/requirements.html", &view)
}

async fn answer(cx: Cx, form: Form<Raw>, mut files: Files) -> PageResult {
    let mine = load_draft(&cx).await?;
    let found = find(&cx, &mine).await?;
    let mut answered = match read(&cx, &found.asked, &form, &mut files).await? {
        Ok(answered) => answered,
        Err(errors) => {
            let view = found.view(&cx, &mine, (&form.0, revision(&form)), (&errors, false));
            return cx.invalid("approval/requirements.html", &view);
        }
    };
    // A proposal counts when somebody has looked at it, or has changed it (scenario 6).
    let mut left = 0;
    for (id, answer) in &mut answered.given {
        let proposal = found.proposed.iter().find(|(proposed, _)| proposed == id);
        let asked = found.asked.iter().find(|one| one.id == *id);
        let Some(((_, proposal), asked)) = proposal.zip(asked) else { continue };
        let unseen = form.get(&looked_at(asked)).is_none_or(|ticked| ticked != "yes");
        if unseen && answer.as_ref() == Some(proposal) {
            *answer = None;
            left += 1;
        }
    }
    let (id, seen) = (mine.application.id, revision(&form));
    let done = cx
        .operate(move |op| match service::answer_with_files(op, id, seen, &answered) {
            Ok(()) => Ok(true),
            Err(ApprovalError::Terms(TermsError::Stale)) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    if !done {
        let found = find(&cx, &mine).await?;
        let state = (&form.0, found.sheet.revision);
        let view = found.view(&cx, &mine, state, (&FieldErrors::default(), true));
        return cx.refused("approval/requirements.html", &view);
    }
    if left > 0 {
        cx.flash("approval-saved-unseen", &[("n", &left.to_string())]);
        return cx.see_other(format!("{}/krav", home(&mine.application)));
    }
    cx.flash("approval-saved", &[]);
    cx.see_other(onward(&cx, &mine))
}

/// Proposes the answers of the latest application that was sent.
async fn reuse(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let id = mine.application.id;
    cx.operate(move |op| service::reuse(op, id)).await?;
    cx.flash("approval-reused", &[]);
    cx.see_other(format!("{}/krav", home(&mine.application)))
}
