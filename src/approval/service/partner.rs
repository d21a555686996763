//! A partner's own part in an application that another organisation leads.

use chrono::NaiveDateTime;
use serde_json::json;

use super::me;
use crate::approval::model::{Application, ApplicationId, ApplicationState, Partner, PartnerState};
use crate::approval::{ApprovalError, mail, policy, store};
use crate::kernel::{Actor, time};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, Member, Provider};
use crate::terms::{self, GroundId};

/// The part of the actor's organisation in a draft that it may write in.
fn own_part(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Application, Partner, Provider, Member), ApprovalError> {
    let application = store::application(conn, id)?;
    let (own, member) = me(conn, actor)?;
    let partner = store::partner_of(conn, id, own.id)?.ok_or(ApprovalError::NotYours)?;
    if !policy::may_apply(&member) {
        return Err(ApprovalError::NotYours);
    }
    match application.state {
        ApplicationState::Draft => Ok((application, partner, own, member)),
        state => Err(ApprovalError::NotFrom(state)),
    }
}

/// Saves a partner's declaration about exclusion grounds. The lead sees only that it is answered.
/// What was confirmed and is changed must be confirmed anew.
pub fn declare_partner(
    op: &mut Operation<'_>,
    id: ApplicationId,
    revision: i64,
    answered: &[(GroundId, Option<bool>, String)],
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, partner, own, member) = own_part(op.conn, &op.actor, id)?;
        policy::may_follow(&member, &partner)?;
        terms::answer_grounds(op.conn, partner.answer_sheet_id, revision, answered, op.now)?;
        if partner.state == PartnerState::Confirmed {
            let to = partner.state.go(PartnerState::Asked)?;
            if !store::move_partner(op.conn, &partner, to, None)? {
                return Err(ApprovalError::Stale);
            }
        }
        let detail = json!({ "partner": own.reference });
        Ok(op.record(&application, "lov_application.partner_declared", &detail)?)
    })
}

/// A signatory of the partner says yes, once every exclusion ground in force is answered (R7).
pub fn confirm_partner(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    answer(op, id, PartnerState::Confirmed)
}

/// The partner says no. Nothing of what it declared is kept.
pub fn decline_partner(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    answer(op, id, PartnerState::Declined)
}

fn answer(
    op: &mut Operation<'_>,
    id: ApplicationId,
    to: PartnerState,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, partner, own, member) = own_part(op.conn, &op.actor, id)?;
        if partner.state == to {
            return Ok(());
        }
        if !policy::may_confirm(&member) {
            return Err(ApprovalError::NotSignatory);
        }
        if to == PartnerState::Confirmed {
            let grounds = terms::grounds(op.conn, time::stockholm_day(op.now))?;
            let given = terms::ground_answers(op.conn, partner.answer_sheet_id)?;
            if !grounds.iter().all(|one| given.iter().any(|given| given.ground_id == one.id)) {
                return Err(ApprovalError::GroundsUnanswered);
            }
        } else {
            forget(op.conn, &partner, op.now)?;
        }
        let to = partner.state.go(to)?;
        if !store::move_partner(op.conn, &partner, to, Some((op.actor.user()?, op.now)))? {
            return Err(ApprovalError::Stale);
        }
        let detail = json!({ "partner": own.reference, "answer": to });
        op.record(&application, "lov_application.partner_answered", &detail)?;
        let lead = provider::get(op.conn, application.provider_id)?;
        mail::partner_answered(op.conn, &application, &lead, &own, op.now)
    })
}

/// Takes back what a partner has declared: it is nobody's business if the partner is not in.
pub(super) fn forget(
    conn: &mut Conn,
    partner: &Partner,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let revision = terms::sheet(conn, partner.answer_sheet_id)?.revision;
    let given = terms::ground_answers(conn, partner.answer_sheet_id)?;
    let none: Vec<_> = given.iter().map(|one| (one.ground_id, None, String::new())).collect();
    Ok(terms::answer_grounds(conn, partner.answer_sheet_id, revision, &none, now)?)
}
