//! Proofs are added, checked, renewed, and lapse; somebody is reminded before.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use serde_json::json;

use crate::kernel::time::stockholm_day;
use crate::kernel::{Actor, Reference};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider::model::{
    NewProof, Proof, ProofId, ProofKind, ProofState, Provider, ProviderId, Renewal, Renews,
    StatusId, StatusState,
};
use crate::provider::{ProviderError, mail, policy, rules, store};

use super::own;

/// A member adds a proof for staff to check.
///
/// # Errors
/// [`ProviderError::Denied`] for a coach, [`ProviderError::ProofWaits`] while one of the kind
/// waits, [`ProviderError::ProofOver`] for a last day that has passed.
pub fn add_proof(
    op: &mut Operation<'_>,
    new: &NewProof,
    today: NaiveDate,
) -> Result<Proof, ProviderError> {
    if new.valid_to < today {
        return Err(ProviderError::ProofOver);
    }
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let waits = |one: &Proof| one.kind == new.kind && one.state == ProofState::Waiting;
        if store::proofs(op.conn, provider.id)?.iter().any(waits) {
            return Err(ProviderError::ProofWaits);
        }
        let made = store::insert_proof(op.conn, provider.id, new, me.user_id, op.now)?;
        let detail = json!({ "proof": made.reference.as_str(), "kind": new.kind });
        op.record(&provider, "provider.proof_added", &detail)?;
        Ok(made)
    })
}

/// A member takes back a proof that nobody has checked.
///
/// # Errors
/// [`ProviderError::Denied`] for a coach, [`ProviderError::Stale`] if it was checked meanwhile.
pub fn withdraw_proof(op: &mut Operation<'_>, reference: &Reference) -> Result<(), ProviderError> {
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let was = store::proof(op.conn, provider.id, reference)?;
        shift(op.conn, &was, ProofState::Withdrawn)?;
        let detail = json!({ "proof": reference.as_str() });
        Ok(op.record(&provider, "provider.proof_withdrawn", &detail)?)
    })
}

fn shift(conn: &mut Conn, was: &Proof, to: ProofState) -> Result<(), ProviderError> {
    was.state.go(to).ok_or(ProviderError::Stale)?;
    if store::move_proof(conn, was, to)? { Ok(()) } else { Err(ProviderError::Stale) }
}

/// Staff accept or refuse a proof, with a reason that the organisation reads. One that is accepted
/// takes the place of those of its kind that end no later.
///
/// # Errors
/// [`ProviderError::Denied`] for others, [`ProviderError::Stale`] if it does not wait any more,
/// [`ProviderError::ProofOver`] for accepting one whose last day has passed.
pub fn check_proof(
    op: &mut Operation<'_>,
    provider_id: ProviderId,
    reference: &Reference,
    accept: bool,
    reason: &str,
    today: NaiveDate,
) -> Result<Proof, ProviderError> {
    if !policy::may_assess(&op.actor) {
        return Err(ProviderError::Denied);
    }
    let by = op.actor.user()?;
    op.write(|op| {
        let provider = store::get(op.conn, provider_id)?;
        let was = store::proof(op.conn, provider_id, reference)?;
        let to = if accept { ProofState::Accepted } else { ProofState::Refused };
        was.state.go(to).ok_or(ProviderError::Stale)?;
        if accept && was.valid_to < today {
            return Err(ProviderError::ProofOver);
        }
        if !store::check_proof(op.conn, &was, to, reason, by, op.now)? {
            return Err(ProviderError::Stale);
        }
        if accept {
            for older in store::proofs(op.conn, provider_id)? {
                let goes = older.id != was.id
                    && older.kind == was.kind
                    && older.valid_to <= was.valid_to
                    && older.state.go(ProofState::Replaced).is_some();
                if goes {
                    shift(op.conn, &older, ProofState::Replaced)?;
                }
            }
        }
        let detail = json!({
            "proof": reference.as_str(), "kind": was.kind, "accepted": accept,
            "valid_to": was.valid_to,
        });
        op.record(&provider, "provider.proof_checked", &detail)?;
        mail::proof_checked(op.conn, &provider, op.now)?;
        Ok(Proof { state: to, ..was })
    })
}

/// Reminds members of what ends within 60, 30 and 7 days: one letter for each distance and end,
/// whatever the job did or did not do before; says how many ends were told of. Nobody is reminded
/// of what is on its way already.
///
/// # Errors
/// The database's own.
pub fn remind(
    conn: &mut Conn,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<usize, ProviderError> {
    let farthest = rules::AHEAD.iter().max().copied().unwrap_or_default();
    let last = today + TimeDelta::days(farthest);
    db::write(conn, |conn| {
        let mut told = 0;
        for status in store::ending(conn, last)? {
            let (of, Some(end)) = ((None, Some(status.id)), status.valid_to) else { continue };
            let since = status.assessed_at.map_or(today, stockholm_day);
            told += usize::from(tell_ahead(conn, status.provider_id, of, end, since, today, now)?);
        }
        for proof in store::ending_proofs(conn, last)? {
            let of_provider = store::proofs(conn, proof.provider_id)?;
            if is_under_way(&of_provider, proof.kind, proof.valid_to) {
                continue;
            }
            let (of, since) =
                ((Some(proof.id), None), proof.checked_at.map_or(today, stockholm_day));
            let (id, end) = (proof.provider_id, proof.valid_to);
            told += usize::from(tell_ahead(conn, id, of, end, since, today, now)?);
        }
        Ok(told)
    })
}

/// Whether a newer proof of the kind waits or counts already.
fn is_under_way(proofs: &[Proof], kind: ProofKind, end: NaiveDate) -> bool {
    proofs.iter().any(|one| {
        let lives = matches!(one.state, ProofState::Waiting | ProofState::Accepted);
        one.kind == kind && lives && one.valid_to > end
    })
}

/// What a reminder is of: a proof or a status.
type Of = (Option<ProofId>, Option<StatusId>);

fn tell_ahead(
    conn: &mut Conn,
    provider_id: ProviderId,
    of: Of,
    end: NaiveDate,
    since: NaiveDate,
    today: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let gone = store::reminders(conn, of.0, of.1, end)?;
    let Some(days) = rules::reminder_due(end, today, since, &gone) else { return Ok(false) };
    store::insert_reminder(conn, of.0, of.1, end, days, now)?;
    let provider = store::get(conn, provider_id)?;
    let detail = json!({ "days": days, "end": end });
    Operation::new(conn, &Actor::system(), now).record(&provider, "provider.reminded", &detail)?;
    mail::ends_soon(conn, &provider, end, now)?;
    Ok(true)
}

/// Tells members that something has run out: once for each end.
pub(super) fn tell_lapse(
    conn: &mut Conn,
    provider: &Provider,
    of: Of,
    end: Option<NaiveDate>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let Some(end) = end else { return Ok(()) };
    if store::reminders(conn, of.0, of.1, end)?.contains(&rules::LAPSE) {
        return Ok(());
    }
    store::insert_reminder(conn, of.0, of.1, end, rules::LAPSE, now)?;
    mail::lapsed(conn, provider, end, now)
}

/// Ends every proof whose last day has passed, and tells its organisation; says how many.
///
/// # Errors
/// The database's own.
pub fn lapse_proofs(
    conn: &mut Conn,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<usize, ProviderError> {
    db::write(conn, |conn| {
        let mut lapsed = 0;
        for was in store::ending_proofs(conn, today - TimeDelta::days(1))? {
            shift(conn, &was, ProofState::Lapsed)?;
            let provider = store::get(conn, was.provider_id)?;
            let detail = json!({ "proof": was.reference.as_str(), "kind": was.kind });
            let actor = Actor::system();
            Operation::new(conn, &actor, now).record(
                &provider,
                "provider.proof_lapsed",
                &detail,
            )?;
            tell_lapse(conn, &provider, (Some(was.id), None), Some(was.valid_to), now)?;
            lapsed += 1;
        }
        Ok(lapsed)
    })
}

/// What an organisation has to renew: what has run out, and what does so within 60 days, unless a
/// newer one is on its way; by the day.
///
/// # Errors
/// The database's own.
pub fn renewals_due(
    conn: &mut Conn,
    id: ProviderId,
    today: NaiveDate,
) -> QueryResult<Vec<Renewal>> {
    let mut due = Vec::new();
    for status in store::statuses(conn, id)? {
        let lapsed = match rules::state_on(&status, today) {
            StatusState::Accepted => false,
            StatusState::Expired => true,
            StatusState::Claimed | StatusState::Renewing | StatusState::Refused => continue,
        };
        if let Some(valid_to) = status.valid_to.filter(|end| rules::is_soon(*end, today)) {
            due.push(Renewal { what: Renews::Status(status.status), valid_to, lapsed });
        }
    }
    let proofs = store::proofs(conn, id)?;
    for proof in &proofs {
        let counts = matches!(proof.state, ProofState::Accepted | ProofState::Lapsed);
        let soon = counts && rules::is_soon(proof.valid_to, today);
        if soon && !is_under_way(&proofs, proof.kind, proof.valid_to) {
            let (what, valid_to) = (Renews::Proof(proof.kind), proof.valid_to);
            due.push(Renewal { what, valid_to, lapsed: valid_to < today });
        }
    }
    due.sort_by_key(|renewal| renewal.valid_to);
    Ok(due)
}
