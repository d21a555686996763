//! What the pages of this room share.

use super::super::model::{
    Change, Consent, ConsentState, Contract, ContractState, Deviation, DeviationState, Happened,
    Interval, IntervalKind, Silence,
};
use super::super::{ContractError, rules, service};
use crate::kernel::{Reference, Role};
use crate::platform::audit;
use crate::platform::db::Conn;
use crate::platform::web::Cx;
use crate::{identity, offer, provider, registry, terms};
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

/// A line of a list of contracts.
#[derive(Serialize)]
pub(super) struct Line {
    pub(super) reference: Reference,
    pub(super) provider: String,
    pub(super) system: String,
    pub(super) state: ContractState,
    pub(super) starts_on: String,
    pub(super) ends_on: Option<String>,
    pub(super) paused: bool,
    /// R16: its last day is past and people are left.
    pub(super) overdue: bool,
}

impl Line {
    pub(super) fn of(
        contract: Contract,
        provider: String,
        intervals: &[Interval],
        today: NaiveDate,
    ) -> Self {
        Self {
            paused: contract.state.binds() && intervals.iter().any(|one| rules::covers(one, today)),
            overdue: rules::overdue(&contract, today),
            reference: contract.reference,
            provider,
            system: contract.source_name,
            state: contract.state,
            starts_on: contract.starts_on.to_string(),
            ends_on: contract.ends_on.map(|day| day.to_string()),
        }
    }
}

/// Everything a contract's page shows.
pub(super) struct Shown {
    pub(super) contract: Contract,
    pub(super) provider: provider::Provider,
    pub(super) offers: Vec<String>,
    pub(super) intervals: Vec<Interval>,
    pub(super) provider_signer: Option<String>,
    pub(super) authority_signer: Option<String>,
    pub(super) matter: registry::Matter,
    pub(super) documents: Vec<registry::Document>,
    pub(super) events: Vec<(audit::Recorded, Option<String>)>,
    pub(super) deviations: Vec<Deviation>,
    /// Questions about changed terms, each with its version and last day.
    pub(super) consents: Vec<(Consent, i64, Change)>,
    /// The version of the terms that the contract is under.
    pub(super) version: Option<i64>,
}

pub(super) fn shown(conn: &mut Conn, contract: Contract) -> Result<Shown, ContractError> {
    let mut offers = Vec::new();
    for id in super::super::store::offers(conn, contract.id)? {
        offers.push(offer::latest(conn, id)?.name);
    }
    let users: Vec<_> =
        [contract.provider_signed_by, contract.authority_signed_by].into_iter().flatten().collect();
    let names = identity::names(conn, &users)?;
    let mut consents = Vec::new();
    for one in super::super::store::consents(conn, contract.id)? {
        let version = terms::specification(conn, one.specification_id)?.version;
        let change = super::super::store::change(conn, one.change_id)?;
        consents.push((one, version, change));
    }
    let version = service::current_terms(conn, &contract)?.map(|one| one.version);
    let name = |id: Option<crate::kernel::UserId>| id.and_then(|id| names.get(&id).cloned());
    Ok(Shown {
        provider: provider::get(conn, contract.provider_id)?,
        offers,
        intervals: super::super::store::intervals(conn, contract.id)?,
        provider_signer: name(contract.provider_signed_by),
        authority_signer: name(contract.authority_signed_by),
        matter: registry::matter(conn, contract.matter_id)?,
        documents: registry::documents(conn, contract.matter_id)?,
        events: events(conn, &contract)?,
        deviations: super::super::store::deviations(conn, contract.id)?,
        consents,
        version,
        contract,
    })
}

/// What has happened to a contract, with the names of those who did it.
pub(super) fn events(
    conn: &mut Conn,
    contract: &Contract,
) -> diesel::QueryResult<Vec<(audit::Recorded, Option<String>)>> {
    let found = audit::of_object(conn, "contract", contract.id.0)?;
    let users: Vec<_> = found.iter().filter_map(|event| event.user_id).collect();
    let names = identity::names(conn, &users)?;
    let told = |event: audit::Recorded| {
        let name = event.user_id.and_then(|id| names.get(&id).cloned());
        (event, name)
    };
    Ok(found.into_iter().map(told).collect())
}

#[derive(Serialize)]
pub(super) struct Step {
    pub(super) what: Happened,
    pub(super) at: chrono::NaiveDateTime,
    /// Nobody for the portal itself.
    pub(super) who: Option<String>,
    pub(super) by_system: bool,
}

#[derive(Serialize)]
pub(super) struct DeviationLine {
    pub(super) reference: Reference,
    pub(super) state: DeviationState,
    pub(super) term: String,
    pub(super) opened_at: chrono::NaiveDateTime,
    pub(super) answer_by: String,
    pub(super) late: bool,
}

#[derive(Serialize)]
pub(super) struct Answer {
    pub(super) version: i64,
    pub(super) state: ConsentState,
    /// The last day to answer.
    pub(super) until: String,
    pub(super) at: Option<chrono::NaiveDateTime>,
    pub(super) note: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Pause {
    pub(super) kind: IntervalKind,
    pub(super) from: String,
    pub(super) to: Option<String>,
    pub(super) reason: String,
    /// Covers today.
    pub(super) now: bool,
    /// Its place from the oldest, by which a form names it: intervals are never taken away.
    pub(super) place: usize,
}

impl Shown {
    /// The contract's history, newest first. The provider reads its own people's names only.
    pub(super) fn history(&self, staff: bool) -> Vec<Step> {
        let step = |(event, name): &(audit::Recorded, Option<String>)| {
            let what = Happened::from_word(event.action.strip_prefix("contract.")?)?;
            let named = staff || event.role == Role::ProviderMember;
            Some(Step {
                what,
                at: event.at,
                who: name.clone().filter(|_| named),
                by_system: event.role == Role::System,
            })
        };
        self.events.iter().rev().filter_map(step).collect()
    }

    pub(super) fn deviations(&self, cx: &Cx) -> Vec<DeviationLine> {
        let line = |one: &Deviation| DeviationLine {
            reference: one.reference.clone(),
            state: one.state,
            term: one.term.clone(),
            opened_at: one.opened_at,
            answer_by: one.answer_by.to_string(),
            late: rules::is_late(one, cx.today),
        };
        self.deviations.iter().map(line).collect()
    }

    pub(super) fn answers(&self) -> Vec<Answer> {
        let answer = |(one, version, change): &(Consent, i64, Change)| Answer {
            version: *version,
            state: one.state,
            until: change.answer_by.to_string(),
            at: one.answered_at,
            note: one.note.clone(),
        };
        self.consents.iter().map(answer).collect()
    }

    /// Whether a no or a silence waits for a human.
    pub(super) fn to_handle(&self) -> bool {
        self.contract.state.binds()
            && self.consents.iter().any(|(one, _, change)| {
                one.handled_at.is_none()
                    && (one.state == ConsentState::Rejected
                        || (one.state == ConsentState::Silent
                            && change.silence == Silence::HumanNotice))
            })
    }

    pub(super) fn view(&self, cx: &Cx) -> Value {
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
            "system": contract.choice_system_id.map(|_| contract.source_name.clone()),
            "blocks": registry::blocks(&contract.text), "sha256": contract.text_sha256,
            "starts_on": contract.starts_on.to_string(),
            "ends_on": contract.ends_on.map(|day| day.to_string()),
            "provider_signed_at": contract.provider_signed_at,
            "provider_signer": self.provider_signer,
            "authority_signed_at": contract.authority_signed_at,
            "authority_signer": self.authority_signer,
            "in_force": rules::in_force(contract, cx.today),
            "paused": contract.state.binds() && pauses.iter().any(|one| one.now),
            "pauses": pauses, "offers": self.offers, "registry_no": self.matter.registry_no,
            "closing_reason": contract.closing_reason, "version": self.version,
            "overdue": rules::overdue(contract, cx.today), "binds": contract.state.binds(),
            "wound_up_at": contract.wound_up_at,
            "matter": self.matter.reference,
        })
    }
}
