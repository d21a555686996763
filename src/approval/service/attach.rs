//! Files: those that answer a requirement, and those that are attached besides.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{answer, complete, own, own_draft, record};
use crate::approval::model::{Application, ApplicationId};
use crate::approval::{ApprovalError, rules, store};
use crate::attachment::{self, Attachment, Scanned};
use crate::kernel::{Actor, Reference};
use crate::platform::db::{self, Conn};
use crate::provider::Provider;
use crate::terms::{self, Answer, Given, RequirementId};

/// Answers to requirements as a form gives them: what is written, and files that are not stored yet.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    pub given: Vec<(RequirementId, Option<Given>)>,
    pub files: Vec<(RequirementId, Scanned)>,
}

impl Answered {
    /// Stores the files and gives all answers as stored ones.
    fn store(
        &self,
        conn: &mut Conn,
        actor: &Actor,
        provider: &Provider,
        now: NaiveDateTime,
    ) -> Result<Vec<(RequirementId, Option<Given>)>, ApprovalError> {
        // A new file takes the place of the one that was there, also where that was to go.
        let replaced = |id: RequirementId| self.files.iter().any(|(one, _)| *one == id);
        let mut all: Vec<_> = self.given.iter().filter(|(id, _)| !replaced(*id)).cloned().collect();
        for (requirement, file) in &self.files {
            let saved = attachment::save(conn, actor, &provider.reference, file, None, now)?;
            all.push((*requirement, Some(Given::Document(saved.id))));
        }
        Ok(all)
    }
}

/// As [`answer`], with files.
pub fn answer_with_files(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    revision: i64,
    answered: &Answered,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (_, provider, _) = own_draft(conn, actor, id)?;
        let given = answered.store(conn, actor, &provider, now)?;
        answer(conn, actor, id, revision, &given, now)
    })
}

/// As [`complete`], with files: the examiner may read them as soon as they are saved, as with
/// what is written.
pub fn complete_with_files(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    revision: i64,
    answered: &Answered,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, provider, _) = own(conn, actor, id)?;
        let given = answered.store(conn, actor, &provider, now)?;
        complete(conn, actor, id, revision, &given, now)?;
        hand_over(conn, actor, &application, now)
    })
}

/// Attaches a file to an application that is not sent, and why it should be kept secret, if it
/// should (scenario 19).
pub fn attach(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    file: &Scanned,
    confidential_reason: Option<&str>,
    now: NaiveDateTime,
) -> Result<Attachment, ApprovalError> {
    db::write(conn, |conn| {
        let (application, provider, _) = own_draft(conn, actor, id)?;
        if store::attachments(conn, id)?.len() >= rules::MOST_FILES {
            return Err(ApprovalError::TooManyFiles);
        }
        let holder = &provider.reference;
        let saved = attachment::save(conn, actor, holder, file, confidential_reason, now)?;
        store::insert_attachment(conn, id, saved.id)?;
        store::set_no_attachments(conn, id, None)?;
        let detail = json!({ "file": saved.reference, "sha256": saved.sha256 });
        record(conn, actor, &application, "lov_application.attached", &detail, now)?;
        Ok(saved)
    })
}

/// Takes a file out of an application that is not sent. The file itself stays stored.
pub fn detach(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    file: &Reference,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        let attached = attached(conn, &application)?;
        let found = attached.iter().find(|one| one.reference == *file);
        let found = found.ok_or(ApprovalError::NotYours)?;
        store::delete_attachment(conn, id, found.id)?;
        let detail = json!({ "file": found.reference });
        record(conn, actor, &application, "lov_application.detached", &detail, now)
    })
}

/// Says that nothing is attached. Not said while something is.
pub fn attach_nothing(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        if !store::attachments(conn, id)?.is_empty() {
            return Err(ApprovalError::FilesThere);
        }
        store::set_no_attachments(conn, id, Some(true))?;
        record(conn, actor, &application, "lov_application.nothing_attached", &json!({}), now)
    })
}

/// The files that are attached besides the answers.
pub fn attached(
    conn: &mut Conn,
    application: &Application,
) -> Result<Vec<Attachment>, ApprovalError> {
    let ids = store::attachments(conn, application.id)?;
    Ok(attachment::many(conn, &ids)?)
}

/// The files that answer requirements.
pub fn answer_files(conn: &mut Conn, answers: &[Answer]) -> Result<Vec<Attachment>, ApprovalError> {
    let ids: Vec<_> = answers.iter().filter_map(|answer| answer.attachment_id).collect();
    Ok(attachment::many(conn, &ids)?)
}

/// Hands every file of an application over to the authority that examines it.
pub(super) fn hand_over(
    conn: &mut Conn,
    actor: &Actor,
    application: &Application,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let answers = terms::answers(conn, application.answer_sheet_id)?;
    let mut files = store::attachments(conn, application.id)?;
    files.extend(answers.iter().filter_map(|answer| answer.attachment_id));
    for file in files {
        attachment::hand_over(conn, actor, file, application.owner_authority_id, now)?;
    }
    Ok(())
}
