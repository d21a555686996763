//! Files: those that answer a requirement, and those that are attached besides.

use serde_json::json;

use super::{answer, complete, own, own_draft};
use crate::approval::model::{Application, ApplicationId};
use crate::approval::{ApprovalError, rules, store};
use crate::attachment::{self, Attachment, Scanned};
use crate::kernel::Reference;
use crate::platform::Operation;
use crate::provider::Provider;
use crate::terms::{self, AnswerValue, RequirementId};

/// Answers to requirements as a form gives them: what is written, and files that are not stored yet.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    pub given: Vec<(RequirementId, Option<AnswerValue>)>,
    pub files: Vec<(RequirementId, Scanned)>,
}

impl Answered {
    /// Stores the files and gives all answers as stored ones.
    fn store(
        &self,
        op: &mut Operation<'_>,
        provider: &Provider,
    ) -> Result<Vec<(RequirementId, Option<AnswerValue>)>, ApprovalError> {
        // A new file takes the place of the one that was there, also where that was to go.
        let replaced = |id: RequirementId| self.files.iter().any(|(one, _)| *one == id);
        let mut all: Vec<_> = self.given.iter().filter(|(id, _)| !replaced(*id)).cloned().collect();
        for (requirement, file) in &self.files {
            let saved = attachment::save(op, &provider.reference, file, None)?;
            all.push((*requirement, Some(AnswerValue::Document(saved.id))));
        }
        Ok(all)
    }
}

/// As [`answer`], with files.
pub fn answer_with_files(
    op: &mut Operation<'_>,
    id: ApplicationId,
    revision: i64,
    answered: &Answered,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (_, provider, _) = own_draft(op.conn, &op.actor, id)?;
        let given = answered.store(op, &provider)?;
        answer(op, id, revision, &given)
    })
}

/// As [`complete`], with files: the examiner may read them as soon as they are saved, as with
/// what is written.
pub fn complete_with_files(
    op: &mut Operation<'_>,
    id: ApplicationId,
    revision: i64,
    answered: &Answered,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, provider, _) = own(op.conn, &op.actor, id)?;
        let given = answered.store(op, &provider)?;
        complete(op, id, revision, &given)?;
        hand_over(op, &application)
    })
}

/// Attaches a file to an application that is not sent, and why it should be kept secret, if it
/// should (scenario 19).
pub fn attach(
    op: &mut Operation<'_>,
    id: ApplicationId,
    file: &Scanned,
    confidential_reason: Option<&str>,
) -> Result<Attachment, ApprovalError> {
    op.write(|op| {
        let (application, provider, _) = own_draft(op.conn, &op.actor, id)?;
        if store::attachments(op.conn, id)?.len() >= rules::MOST_FILES {
            return Err(ApprovalError::TooManyFiles);
        }
        let holder = &provider.reference;
        let saved = attachment::save(op, holder, file, confidential_reason)?;
        store::insert_attachment(op.conn, id, saved.id)?;
        store::set_no_attachments(op.conn, id, None)?;
        let detail = json!({ "file": saved.reference, "sha256": saved.sha256 });
        op.record(&application, "lov_application.attached", &detail)?;
        Ok(saved)
    })
}

/// Takes a file out of an application that is not sent. The file itself stays stored.
pub fn detach(
    op: &mut Operation<'_>,
    id: ApplicationId,
    file: &Reference,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        let attached = store::attached(op.conn, &application)?;
        let found = attached.iter().find(|one| one.reference == *file);
        let found = found.ok_or(ApprovalError::NotYours)?;
        store::delete_attachment(op.conn, id, found.id)?;
        let detail = json!({ "file": found.reference });
        Ok(op.record(&application, "lov_application.detached", &detail)?)
    })
}

/// Says that nothing is attached. Not said while something is.
pub fn attach_nothing(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        if !store::attachments(op.conn, id)?.is_empty() {
            return Err(ApprovalError::FilesThere);
        }
        store::set_no_attachments(op.conn, id, Some(true))?;
        Ok(op.record(&application, "lov_application.nothing_attached", &json!({}))?)
    })
}

/// Hands every file of an application over to the authority that examines it.
pub(super) fn hand_over(
    op: &mut Operation<'_>,
    application: &Application,
) -> Result<(), ApprovalError> {
    let answers = terms::answers(op.conn, application.answer_sheet_id)?;
    let mut files = store::attachments(op.conn, application.id)?;
    files.extend(answers.iter().filter_map(|answer| answer.attachment_id));
    for file in files {
        attachment::hand_over(op, file, application.owner_authority_id)?;
    }
    Ok(())
}
