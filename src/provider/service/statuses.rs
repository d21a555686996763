//! Statuses are claimed, assessed, renewed, and end.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use crate::kernel::Actor;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider::model::{Assessment, Claim, ProviderId, Status, StatusKind, StatusState};
use crate::provider::{ProviderError, mail, policy, rules, store};

use super::own;

/// A member claims a status for the organisation, or its renewal while it holds, with what shows
/// each criterion (R50).
///
/// # Errors
/// [`ProviderError::NotShown`] if a criterion has no evidence, [`ProviderError::NotFrom`] while a
/// claim waits, [`ProviderError::Denied`] for a coach.
pub fn claim_status(op: &mut Operation<'_>, claim: &Claim) -> Result<Status, ProviderError> {
    if !rules::is_shown(claim) {
        return Err(ProviderError::NotShown);
    }
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let status = match store::status(op.conn, provider.id, claim.status)? {
            None => store::insert_status(op.conn, provider.id, claim, op.now)?,
            Some(was) => {
                let to = was.state.claimed().ok_or(ProviderError::NotFrom(was.state))?;
                if !store::claim_again(op.conn, &was, to, claim, op.now)? {
                    return Err(ProviderError::Stale);
                }
                Status { state: to, claimed_at: op.now, ..was }
            }
        };
        let renewal = status.state == StatusState::Renewing;
        let detail = json!({ "status": claim.status, "renewal": renewal });
        op.record(&provider, "provider.status_claimed", &detail)?;
        Ok(status)
    })
}

/// Staff accept or refuse a claimed status: that one alone (R50). A refused renewal leaves what
/// was accepted until its last day. `seen` is when the claim that was read was made.
///
/// # Errors
/// [`ProviderError::Flawed`] if a criterion lacks a finding with its reason or the decision does
/// not follow from them (R53), [`ProviderError::Stale`] if another claim stands there now.
pub fn assess_status(
    op: &mut Operation<'_>,
    provider_id: ProviderId,
    kind: StatusKind,
    assessment: &Assessment,
    seen: NaiveDateTime,
    today: NaiveDate,
) -> Result<Status, ProviderError> {
    if !policy::may_assess(&op.actor) {
        return Err(ProviderError::Denied);
    }
    if let Some(flaw) = rules::flaw(kind, assessment, today) {
        return Err(ProviderError::Flawed(flaw));
    }
    let by = op.actor.user()?;
    op.write(|op| {
        let provider = store::get(op.conn, provider_id)?;
        let was = store::status(op.conn, provider_id, kind)?.ok_or(ProviderError::NotFound)?;
        let to = was.state.assessed(assessment.accept);
        let to = to.ok_or(ProviderError::NotFrom(was.state))?;
        if was.claimed_at != seen || !store::assess(op.conn, &was, to, assessment, by, op.now)? {
            return Err(ProviderError::Stale);
        }
        let detail = json!({
            "status": kind, "accepted": assessment.accept, "state": to,
            "valid_to": assessment.valid_to,
        });
        op.record(&provider, "provider.status_assessed", &detail)?;
        mail::assessed(op.conn, &provider, op.now)?;
        Ok(Status { state: to, ..was })
    })
}

/// Ends every status whose last day has passed, and tells its organisation; says how many (R50).
///
/// # Errors
/// The database's own.
pub fn expire_statuses(
    conn: &mut Conn,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<usize, ProviderError> {
    db::write(conn, |conn| {
        let mut ended = 0;
        for was in store::overdue(conn, today)? {
            let Some(to) = was.state.ended() else { continue };
            if store::end(conn, &was, to, now)? {
                let provider = store::get(conn, was.provider_id)?;
                let detail = json!({ "status": was.status });
                let actor = Actor::system();
                Operation::new(conn, &actor, now).record(
                    &provider,
                    "provider.status_expired",
                    &detail,
                )?;
                super::proofs::tell_lapse(
                    conn,
                    &provider,
                    (None, Some(was.id)),
                    was.valid_to,
                    now,
                )?;
                ended += 1;
            }
        }
        Ok(ended)
    })
}
