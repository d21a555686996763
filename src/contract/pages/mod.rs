//! Pages for providers (`/leverantor/avtal…`) and for staff (`/bestallare/avtal…`), and the deed
//! that makes a contract of an application (`/bestallare/ansokan/{reference}/godkann`).

mod provider_side;
mod staff_side;

use serde::Serialize;
use serde_json::{Value, json};

use super::model::{Contract, ContractState, Interval, IntervalKind};
use super::rules;
use crate::kernel::Reference;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Routes};
use crate::{approval, identity, offer, provider, registry};

pub fn routes() -> Routes {
    provider_side::routes().and(staff_side::routes())
}

/// A line of a list of contracts.
#[derive(Serialize)]
struct Line {
    reference: Reference,
    provider: String,
    system: String,
    state: ContractState,
    starts_on: String,
    ends_on: Option<String>,
    paused: bool,
}

/// Everything a contract's page shows.
struct Shown {
    contract: Contract,
    provider: provider::Provider,
    system: Option<approval::ChoiceSystem>,
    offers: Vec<String>,
    intervals: Vec<Interval>,
    provider_signer: Option<String>,
    authority_signer: Option<String>,
    matter: registry::Matter,
    documents: Vec<registry::Document>,
}

fn shown(conn: &mut Conn, contract: Contract) -> diesel::QueryResult<Shown> {
    let mut offers = Vec::new();
    for id in super::store::offers(conn, contract.id)? {
        offers.push(offer::latest(conn, id)?.name);
    }
    let system = match contract.choice_system_id {
        Some(id) => Some(approval::system(conn, id)?),
        None => None,
    };
    let users: Vec<_> =
        [contract.provider_signed_by, contract.authority_signed_by].into_iter().flatten().collect();
    let names = identity::names(conn, &users)?;
    let name = |id: Option<crate::kernel::UserId>| id.and_then(|id| names.get(&id).cloned());
    Ok(Shown {
        provider: provider::get(conn, contract.provider_id)?,
        system,
        offers,
        intervals: super::store::intervals(conn, contract.id)?,
        provider_signer: name(contract.provider_signed_by),
        authority_signer: name(contract.authority_signed_by),
        matter: registry::matter(conn, contract.matter_id)?,
        documents: registry::documents(conn, contract.matter_id)?,
        contract,
    })
}

#[derive(Serialize)]
struct Pause {
    kind: IntervalKind,
    from: String,
    to: Option<String>,
    reason: String,
    /// Covers today.
    now: bool,
    /// Its place from the oldest, by which a form names it: intervals are never taken away.
    place: usize,
}

impl Shown {
    fn view(&self, cx: &Cx) -> Value {
        let contract = &self.contract;
        let pauses: Vec<Pause> = self
            .intervals
            .iter()
            .enumerate()
            .map(|(place, one)| Pause {
                kind: one.kind,
                from: one.from_day.to_string(),
                to: one.to_day.map(|day| day.to_string()),
                reason: one.reason.clone(),
                now: rules::covers(one, cx.today),
                place: self.intervals.len() - 1 - place,
            })
            .collect();
        json!({
            "reference": contract.reference, "state": contract.state,
            "provider": self.provider.name, "provider_reference": self.provider.reference,
            "system": self.system.as_ref().map(|one| one.name.clone()),
            "blocks": approval::blocks(&contract.text), "sha256": contract.text_sha256,
            "starts_on": contract.starts_on.to_string(),
            "ends_on": contract.ends_on.map(|day| day.to_string()),
            "provider_signed_at": contract.provider_signed_at,
            "provider_signer": self.provider_signer,
            "authority_signed_at": contract.authority_signed_at,
            "authority_signer": self.authority_signer,
            "in_force": rules::in_force(contract, cx.today),
            "paused": contract.state.binds() && pauses.iter().any(|one| one.now),
            "pauses": pauses, "offers": self.offers, "registry_no": self.matter.registry_no,
            "matter": self.matter.reference,
            "closing_reason": contract.closing_reason,
        })
    }
}
