//! Answers of an earlier application, proposed in a new one (scenarios 6, 7).

use serde_json::json;

use super::own_draft;
use crate::approval::model::{Application, ApplicationId};
use crate::approval::{ApprovalError, store};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::terms::{self, Answer, AnswerValue, RequirementId, RequirementKind};

/// What an earlier application answered to what this one asks in the same words and has no answer
/// to: what is saved here always wins (scenario 7). Exclusion grounds are never among them (R7), nor
/// are files, whose content may have run out.
fn same_answers(
    conn: &mut Conn,
    application: &Application,
    from: &Application,
) -> Result<Vec<(RequirementId, AnswerValue)>, ApprovalError> {
    let old = terms::requirements(conn, from.specification_id)?;
    let given = terms::answers(conn, from.answer_sheet_id)?;
    let saved = terms::answers(conn, application.answer_sheet_id)?;
    let mut found = Vec::new();
    for asked in terms::requirements(conn, application.specification_id)? {
        let open = terms::may_reuse(&asked) && asked.kind != RequirementKind::Document;
        if !open || saved.iter().any(|one| one.requirement_id == asked.id) {
            continue;
        }
        let same = old.iter().find(|old| terms::asks_the_same(old, &asked));
        let answer = same.and_then(|same| given.iter().find(|one| one.requirement_id == same.id));
        if let Some(given) = answer.and_then(Answer::given) {
            found.push((asked.id, given));
        }
    }
    Ok(found)
}

/// The answers that are proposed in a draft and wait to be looked at.
pub fn proposals(
    conn: &mut Conn,
    application: &Application,
) -> Result<Vec<(RequirementId, AnswerValue)>, ApprovalError> {
    let Some(from) = store::reused(conn, application.id)? else { return Ok(Vec::new()) };
    let from = store::application(conn, from)?;
    same_answers(conn, application, &from)
}

/// The provider's latest application that was sent, and how many of its answers could be proposed
/// here; none when there is nothing, or they are proposed already.
pub fn reusable(
    conn: &mut Conn,
    application: &Application,
) -> Result<Option<(Application, usize)>, ApprovalError> {
    if store::reused(conn, application.id)?.is_some() {
        return Ok(None);
    }
    let latest = store::latest_sent(conn, application.provider_id, application.id)?;
    let Some(from) = latest else { return Ok(None) };
    let count = same_answers(conn, application, &from)?.len();
    Ok((count > 0).then_some((from, count)))
}

/// Proposes the answers of the provider's latest sent application. None of them counts before it
/// is looked at and saved.
pub fn reuse(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        if store::reused(op.conn, id)?.is_some() {
            return Ok(());
        }
        let (from, count) =
            reusable(op.conn, &application)?.ok_or(ApprovalError::NothingToReuse)?;
        store::set_reused(op.conn, id, from.id)?;
        let detail = json!({ "from": from.reference, "answers": count });
        Ok(op.record(&application, "lov_application.reuse_chosen", &detail)?)
    })
}
