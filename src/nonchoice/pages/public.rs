//! What anybody may read about a system's policy for those who do not choose, and what a person
//! reads about the decision on their own.

use serde_json::json;

use super::view::PolicyView;
use crate::client;
use crate::contract;
use crate::kernel::{Reference, time};
use crate::nonchoice::model::{NonchoiceOutcome, Proposal};
use crate::nonchoice::{NonchoiceError, service};
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider;
use crate::right;
use crate::system::{self, DefaultAlternative, SystemState};

/// The policy in force, what its method does, and the ones before it.
pub(super) async fn policy(cx: Cx) -> PageResult {
    let (reference, today) = (cx.reference("reference")?, cx.today);
    let view = cx
        .read(move |conn| {
            let system = system::by_reference(conn, &reference)?;
            if system.state == SystemState::Draft {
                return Err(NonchoiceError::NotFound);
            }
            let policies = system::policies(conn, system.id)?;
            let on = |day: chrono::NaiveDate| {
                policies.iter().find(|one| {
                    one.valid_from <= day && one.valid_to.is_none_or(|last| day <= last)
                })
            };
            let (coming, past): (Vec<_>, Vec<_>) = policies
                .iter()
                .filter(|one| on(today).is_none_or(|now| now.id != one.id))
                .partition(|one| one.valid_from > today);
            let picks = |method: DefaultAlternative| {
                !matches!(
                    method,
                    DefaultAlternative::InHouse | DefaultAlternative::ProcuredSupplier
                )
            };
            let supplier = match on(today).and_then(|one| one.supplier.as_ref()) {
                Some(reference) => Some(supplier(conn, reference)?),
                None => None,
            };
            Ok(json!({
                "system": system.reference, "name": system.name, "supplier": supplier,
                "policy": on(today).map(PolicyView::of),
                "picks": on(today).is_some_and(|one| picks(one.method)),
                "coming": coming.into_iter().map(PolicyView::of).collect::<Vec<_>>(),
                "past": past.into_iter().map(PolicyView::of).collect::<Vec<_>>(),
            }))
        })
        .await?;
    cx.page("nonchoice/public.html", &view)
}

/// Whose contract a policy names.
fn supplier(conn: &mut Conn, reference: &Reference) -> Result<String, NonchoiceError> {
    let contract = contract::by_reference(conn, reference)?;
    Ok(provider::get(conn, contract.provider_id)?.name)
}

/// The person's own page of a decision: what was decided, by whom, and how to get something else.
pub(super) async fn own(cx: Cx) -> PageResult {
    let (viewer, reference, now) = (client::own_viewer(&cx), cx.reference("decision")?, cx.now);
    let view = cx
        .write(move |conn| {
            let shown = service::shown(conn, &viewer, &reference, now)?;
            let facts = &shown.record.facts;
            let place = match (&shown.record.finding.proposal, shown.decision.outcome) {
                (Proposal::Place { site }, NonchoiceOutcome::Placed) => {
                    facts.candidates.iter().find(|one| one.site == *site)
                }
                _ => None,
            };
            Ok::<_, NonchoiceError>(json!({
                "reference": shown.decision.reference, "kind": shown.decision.measure_kind,
                "outcome": shown.decision.outcome, "unit": shown.decision.unit,
                "provider": place.map(|one| &one.provider_name),
                "place": place.map(|one| &one.place),
                "decider": shown.decider, "registry_no": shown.registry_no,
                "day": time::stockholm_day(shown.decision.decided_at).to_string(),
                "choice": shown.choice,
                "system": facts.policy.as_ref().map(|one| &one.system),
                "method": facts.policy.as_ref().map(|one| one.method),
            }))
        })
        .await?;
    cx.page("nonchoice/own.html", &view)
}

/// From a right to the newest decision on it: who comes by letter knows no other address.
pub(super) async fn of_right(cx: Cx) -> PageResult {
    let (viewer, right, now) = (client::own_viewer(&cx), cx.reference("right")?, cx.now);
    let newest = cx
        .write(move |conn| {
            let (right, _) = right::by_reference(conn, &viewer, &right, now)?;
            let newest = service::of_right(conn, right.id)?.into_iter().next();
            newest.ok_or(NonchoiceError::NotFound)
        })
        .await?;
    cx.see_other(format!("/mina-sidor/beslut/{}", newest.reference))
}
