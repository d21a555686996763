//! Who examines: taken on, handed to a colleague, handed back; and conflict of interest (jäv).

use serde_json::json;

use super::examine::to_examine;
use super::{go, matter_id};
use crate::approval::model::{Application, ApplicationId, ApplicationState};
use crate::approval::{ApprovalError, mail, store};
use crate::decision::{self, DecisionError};
use crate::identity::{self, User};
use crate::kernel::{AuthorityId, Role, UserId};
use crate::platform::Operation;
use crate::platform::db::Conn;

fn still_waits(application: &Application) -> Result<(), ApprovalError> {
    if application.state.waits() { Ok(()) } else { Err(ApprovalError::NotFrom(application.state)) }
}

/// Takes the examination on, and declares that nothing makes the examiner partial (jäv).
pub fn assign(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, user) = to_examine(op.conn, &op.actor, id)?;
        still_waits(&application)?;
        declare_impartial(op, id)?;
        if application.state == ApplicationState::Submitted {
            go(op.conn, &application, ApplicationState::UnderReview)?;
        }
        store::set_examiner(op.conn, id, Some(user))?;
        Ok(op.record(&application, "lov_application.assigned", &json!({}))?)
    })
}

/// The staff of an authority who may examine, by name.
pub fn colleagues(conn: &mut Conn, owner: AuthorityId) -> Result<Vec<User>, ApprovalError> {
    let mut all = identity::users(conn)?;
    all.retain(|user| {
        user.active && user.role == Role::Commissioner && user.authority_id == Some(owner)
    });
    all.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(all)
}

/// Gives the examination to a colleague, who is told by letter and declares impartiality before
/// anything else. Given twice to the same, it is given once.
pub fn assign_to(
    op: &mut Operation<'_>,
    id: ApplicationId,
    colleague: UserId,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, user) = to_examine(op.conn, &op.actor, id)?;
        still_waits(&application)?;
        if application.examiner_id == Some(colleague) {
            return Ok(());
        }
        let staff = colleagues(op.conn, application.owner_authority_id)?;
        let to = staff.iter().find(|one| one.id == colleague).ok_or(ApprovalError::NoColleague)?;
        if decision::has_conflict(op.conn, matter_id(&application)?, colleague)? {
            return Err(DecisionError::Conflicted.into());
        }
        store::set_examiner(op.conn, id, Some(colleague))?;
        let detail = json!({ "to": to.reference });
        op.record(&application, "lov_application.handed_over", &detail)?;
        if colleague != user {
            mail::handed_over(op.conn, &application, to, op.now)?;
        }
        Ok(())
    })
}

/// The examiner hands the examination back: it is nobody's. With `conflict` the actor has found
/// that they are partial, and keeps out of the matter from here on.
pub fn hand_back(
    op: &mut Operation<'_>,
    id: ApplicationId,
    conflict: bool,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, user) = to_examine(op.conn, &op.actor, id)?;
        still_waits(&application)?;
        if conflict {
            decision::step_aside(op, matter_id(&application)?)?;
        }
        if application.examiner_id == Some(user) {
            store::set_examiner(op.conn, id, None)?;
        } else if !conflict {
            return Err(ApprovalError::NotYours);
        }
        let detail = json!({ "conflict": conflict });
        Ok(op.record(&application, "lov_application.handed_back", &detail)?)
    })
}

/// Declares that nothing makes the actor partial in the matter (jäv). Examiner and decider both
/// do. Who has said the opposite does not take it back.
pub fn declare_impartial(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, _) = to_examine(op.conn, &op.actor, id)?;
        still_waits(&application)?;
        if decision::declare_impartial(op, matter_id(&application)?)? {
            op.record(&application, "lov_application.impartiality_declared", &json!({}))?;
        }
        Ok(())
    })
}
