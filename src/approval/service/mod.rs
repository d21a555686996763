//! The operations of the room, one transaction each.

mod apply;
mod assign;
mod attach;
mod correct;
mod decide;
mod examine;
mod joint;
mod partner;
mod reuse;
mod number;
mod submit;

use chrono::NaiveDate;
use serde_json::Value;

use super::model::{Application, ApplicationId, ApplicationState, PartnerState};
use super::{ApprovalError, mail, policy, store};
use crate::kernel::{Actor, AuthorityId};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, Member, Provider, ProviderId};
use crate::registry::MatterId;
use crate::system::{self, ChoiceSystem};

pub use apply::{
    answer, answer_social, choose_offers, declare, name_signatory, renew_terms, start,
};
pub use assign::{assign, assign_to, colleagues, declare_impartial, hand_back};
pub use attach::{
    Answered, answer_with_files, attach, attach_nothing, complete_with_files, detach,
};
pub use correct::{Decided, correct, correction_preview, decided, decision_of};
pub use decide::{approve, exclude, findings, preview, refuse};
pub use examine::{
    assess_ground, assess_partner, close_completions, complete, examine, finish_completion,
    request_completion,
};
pub use joint::{add_partner, add_support, answer_joint, remove_partner, remove_support};
pub use number::read_owner_number;
pub use partner::{confirm_partner, declare_partner, decline_partner};
pub use reuse::{proposals, reusable, reuse};
pub use submit::{missing_parts, progress, submit, withdraw};

/// An application that waits for staff, with what a queue shows.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub application: Application,
    pub system: ChoiceSystem,
    pub provider: Provider,
}

impl Waiting {
    /// How many days are left of the promised time; negative when it is past.
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        self.application.promised_on.map(|promised| (promised - today).num_days())
    }

    /// How many days ago the application came.
    pub fn age(&self, today: NaiveDate) -> i64 {
        let received = self.application.received_at.map(crate::kernel::time::stockholm_day);
        received.map_or(0, |received| (today - received).num_days())
    }
}

/// What an authority has received and not decided, oldest promise first.
pub fn waiting(conn: &mut Conn, owner: AuthorityId) -> diesel::QueryResult<Vec<Waiting>> {
    let applications = store::waiting(conn, owner)?;
    let ids: Vec<_> = applications.iter().map(|one| one.provider_id).collect();
    let providers = provider::many(conn, &ids)?;
    let systems = system::of_authority(conn, owner)?;
    let rows = applications.into_iter().filter_map(|application| {
        let provider = providers.get(&application.provider_id)?.clone();
        let system = systems.iter().find(|one| one.id == application.choice_system_id)?.clone();
        Some(Waiting { application, system, provider })
    });
    Ok(rows.collect())
}

/// Does an operation only if what its form was drawn from still stands, or stands as the form wants it;
/// else nothing is done, and the page shows both versions.
///
/// # Errors
/// Those of the operation.
pub fn as_seen<T>(
    op: &mut Operation<'_>,
    stands: impl Fn(&mut Operation<'_>) -> Result<bool, ApprovalError>,
    operation: impl Fn(&mut Operation<'_>) -> Result<T, ApprovalError>,
) -> Result<Option<T>, ApprovalError> {
    op.write(|op| if stands(op)? { operation(op).map(Some) } else { Ok(None) })
}

/// All who apply, the lead first, as a document names them.
pub fn applicants(
    conn: &mut Conn,
    application: &Application,
    lead: &Provider,
) -> Result<String, ApprovalError> {
    let mut others = Vec::new();
    for partner in partners_in(conn, application)? {
        others.push(partner.name);
    }
    Ok(mail::together(&lead.name, &others))
}

/// The organisations that have said yes to apply together with the lead.
pub fn partners_in(
    conn: &mut Conn,
    application: &Application,
) -> Result<Vec<Provider>, ApprovalError> {
    let mut found = Vec::new();
    for partner in store::partners(conn, application.id)? {
        if partner.state == PartnerState::Confirmed {
            found.push(provider::get(conn, partner.provider_id)?);
        }
    }
    Ok(found)
}

/// R53: only an organisation that is accepted as idéburen starts or sends an application to a
/// reserved system.
fn admit(
    conn: &mut Conn,
    system: &ChoiceSystem,
    provider: ProviderId,
    day: NaiveDate,
) -> Result<(), ApprovalError> {
    match system::barrier_of(conn, system, provider, day)? {
        Some(barrier) => Err(ApprovalError::Reserved(barrier)),
        None => Ok(()),
    }
}

/// The matter of an application that was sent.
fn matter_id(application: &Application) -> Result<MatterId, ApprovalError> {
    application.matter_id.ok_or(ApprovalError::NotYours)
}

/// The actor's own organisation and application, to write in.
fn own(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Application, Provider, Member), ApprovalError> {
    let application = store::application(conn, id)?;
    let (provider, member) = me(conn, actor)?;
    policy::may_read(&member, &application)?;
    if !policy::may_apply(&member) {
        return Err(ApprovalError::NotYours);
    }
    Ok((application, provider, member))
}

/// The organisation that the actor acts for.
fn me(conn: &mut Conn, actor: &Actor) -> Result<(Provider, Member), ApprovalError> {
    provider::of_user(conn, actor.user()?)?.ok_or(ApprovalError::NotYours)
}

/// An application of the actor's that has not been sent.
fn own_draft(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Application, Provider, Member), ApprovalError> {
    let found = own(conn, actor, id)?;
    match found.0.state {
        ApplicationState::Draft => Ok(found),
        state => Err(ApprovalError::NotFrom(state)),
    }
}

/// Moves an application along its machine; the operation fails if somebody moved it meanwhile.
fn go(
    conn: &mut Conn,
    application: &Application,
    to: ApplicationState,
) -> Result<(), ApprovalError> {
    let to = application.state.go(to)?;
    if store::move_on(conn, application.id, application.state, to)? {
        Ok(())
    } else {
        Err(ApprovalError::Stale)
    }
}

/// As [`record`], for a part of a draft: the application was changed just now.
fn saved(
    op: &mut Operation<'_>,
    application: &Application,
    action: &str,
    detail: &Value,
) -> Result<(), ApprovalError> {
    store::set_saved(op.conn, application.id, op.now)?;
    Ok(op.record(application, action, detail)?)
}
