//! What the rule is given: the policy in force and every place under a contract in force, read
//! through the doors of the rooms that know.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;

use crate::capacity::{self, Places};
use crate::choice;
use crate::client::ClientId;
use crate::contract::{self, ContractId, InForce};
use crate::kernel::{Reference, time};
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::nonchoice::model::{Candidate, Facts, PolicyFacts};
use crate::nonchoice::{NonchoiceError, rules, store};
use crate::offer::{self, OfferId};
use crate::placement::{self, EndReason, PlacementState};
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId};
use crate::right::{self, Alternative, LegalBasis, NewRight, Reason, Right, ToldBy};
use crate::system::{self, ChoiceSystem, DefaultPolicy};

/// What is asked of a place, and for whom if it is for somebody.
#[derive(Debug, Clone)]
pub struct Asked {
    pub kind: MeasureKind,
    /// Of a full-time place.
    pub hundredths: i64,
    pub area: Option<Area>,
    /// The languages of which one is needed.
    pub languages: Vec<Language>,
    /// The facts about the premises that are needed, all of them.
    pub access: Vec<Accessibility>,
    pub draw_key: String,
    pub client: Option<ClientId>,
}

impl Asked {
    fn of(right: &Right) -> Self {
        Self {
            kind: right.measure_kind,
            hundredths: right.hundredths,
            area: right.area,
            languages: right.languages(),
            access: right.access(),
            draw_key: rules::draw_key(right.reference.as_str()),
            client: Some(right.client_id),
        }
    }
}

/// The facts of a right as they are now.
///
/// # Errors
/// The database's own.
pub fn facts_of_right(
    conn: &mut Conn,
    right: &Right,
    now: NaiveDateTime,
) -> Result<Facts, NonchoiceError> {
    facts(conn, &Asked::of(right), now)
}

/// The facts of a wish as they are at a moment, under the policy in force that day.
///
/// # Errors
/// The database's own.
pub fn facts(conn: &mut Conn, asked: &Asked, now: NaiveDateTime) -> Result<Facts, NonchoiceError> {
    let found = of_kind(conn, asked.kind, time::stockholm_day(now))?;
    under(conn, asked, found.as_ref().map(|(system, policy)| (system, policy)), now)
}

/// The system and the policy that serve a kind of measure on a day.
pub(in crate::nonchoice) fn of_kind(
    conn: &mut Conn,
    kind: MeasureKind,
    day: NaiveDate,
) -> Result<Option<(ChoiceSystem, DefaultPolicy)>, NonchoiceError> {
    Ok(system::policy_of_kind(conn, kind, day)?)
}

/// The facts under a policy that is given.
pub(in crate::nonchoice) fn under(
    conn: &mut Conn,
    asked: &Asked,
    found: Option<(&ChoiceSystem, &DefaultPolicy)>,
    now: NaiveDateTime,
) -> Result<Facts, NonchoiceError> {
    let day = time::stockholm_day(now);
    let (mut candidates, mut stays_with) = (Vec::new(), None);
    if let Some((system, policy)) = found {
        candidates = of_system(conn, asked, system, now)?;
        if let Some(named) = &policy.supplier {
            let known = candidates.iter().any(|one| one.contract == named.as_str());
            if !known {
                candidates.extend(of_contract(conn, asked, named, day)?);
            }
        }
        let turns = store::turns(conn, system.id)?;
        let providers = provider::many(conn, &turns.keys().copied().collect::<Vec<_>>())?;
        for (id, (count, last)) in turns {
            let Some(provider) = providers.get(&id) else { continue };
            for one in
                candidates.iter_mut().filter(|one| one.provider == provider.reference.as_str())
            {
                (one.turns, one.last_turn) = (count, Some(last));
            }
        }
        stays_with = match asked.client {
            Some(client) => placed_with(conn, client, asked.kind)?,
            None => None,
        };
    }
    candidates.sort_by(|a, b| a.site.cmp(&b.site));
    Ok(Facts {
        rules_version: rules::VERSION,
        day,
        measure_kind: asked.kind,
        hundredths: asked.hundredths,
        area: asked.area,
        languages: asked.languages.clone(),
        access: asked.access.clone(),
        draw_key: asked.draw_key.clone(),
        policy: found.map(|(system, policy)| policy_facts(system, policy)),
        stays_with,
        candidates,
    })
}

fn policy_facts(system: &ChoiceSystem, policy: &DefaultPolicy) -> PolicyFacts {
    PolicyFacts {
        reference: policy.reference.to_string(),
        system: system.reference.to_string(),
        method: policy.method,
        valid_from: policy.valid_from,
        ground: policy.ground.clone(),
        decision_registry_no: policy.decision_registry_no.clone(),
        unit: policy.unit.clone(),
        supplier: policy.supplier.as_ref().map(Reference::to_string),
        seed: policy.seed.clone(),
    }
}

/// Every place of a system's contracts in force, those that cannot be given too.
fn of_system(
    conn: &mut Conn,
    asked: &Asked,
    system: &ChoiceSystem,
    now: NaiveDateTime,
) -> Result<Vec<Candidate>, NonchoiceError> {
    let day = time::stockholm_day(now);
    let mut contracts: HashMap<OfferId, InForce> = HashMap::new();
    for one in contract::in_force(conn, day)? {
        // Of two contracts the one that takes somebody in is what counts.
        let ours = one.choice_system_id == Some(system.id);
        if ours && (one.choosable || !contracts.contains_key(&one.offer_id)) {
            contracts.insert(one.offer_id, one);
        }
    }
    let mut found = Vec::new();
    for place in right::preview(conn, &wish(asked, day), now)? {
        let Some(contract) = contracts.get(&place.offer_id) else { continue };
        let warned = is_warned(conn, contract.contract_id, day)?;
        found.push(candidate(asked, &place, contract, warned));
    }
    Ok(found)
}

/// What the list of alternatives is asked for; the law behind the right changes nothing of it.
fn wish(asked: &Asked, day: NaiveDate) -> NewRight {
    NewRight {
        measure_kind: asked.kind,
        legal_basis: LegalBasis::Municipal,
        hundredths: asked.hundredths,
        area: asked.area,
        needs_languages: asked.languages.clone(),
        needs_access: asked.access.clone(),
        told_by: ToldBy::InPerson,
        planned_from: None,
        planned_to: None,
        last_day: day,
    }
}

fn candidate(asked: &Asked, place: &Alternative, contract: &InForce, warned: bool) -> Candidate {
    let speaks = place.has.iter().any(|one| matches!(one, Reason::Language(_)));
    let lacks_access = place.lacks.iter().any(|one| matches!(one, Reason::Access(_)));
    Candidate {
        site: place.site.to_string(),
        offer: place.offer.to_string(),
        provider: place.provider.to_string(),
        contract: contract.contract_reference.to_string(),
        provider_name: place.provider_name.clone(),
        offer_name: place.name.clone(),
        place: format!("{}, {}", place.street, place.locality),
        area: place.area,
        free: place.free,
        paused: contract.paused,
        leaving: contract.ends_on.is_some(),
        warned,
        speaks: (!asked.languages.is_empty()).then_some(speaks),
        accessible: (!asked.access.is_empty()).then_some(!lacks_access),
        turns: 0,
        last_turn: None,
    }
}

fn is_warned(conn: &mut Conn, id: ContractId, day: NaiveDate) -> Result<bool, NonchoiceError> {
    let holds = |one: contract::Deviation| {
        let decided_on = one.decided_at.map(time::stockholm_day);
        rules::warns(one.state, one.outcome, decided_on, day)
    };
    Ok(contract::deviations(conn, id)?.into_iter().any(holds))
}

/// The places of a contract that the policy names and that is none of the system's own: a procured
/// supplier's, or the municipality's with itself.
fn of_contract(
    conn: &mut Conn,
    asked: &Asked,
    named: &Reference,
    day: NaiveDate,
) -> Result<Vec<Candidate>, NonchoiceError> {
    let Some(contract) = contract::by_reference(conn, named).optional()? else {
        return Ok(Vec::new());
    };
    if !contract::is_in_force(&contract, day) {
        return Ok(Vec::new());
    }
    let provider = provider::get(conn, contract.provider_id)?;
    let warned = is_warned(conn, contract.id, day)?;
    let ids = contract::offers(conn, contract.id)?;
    let places = capacity::of_offers(conn, &ids)?;
    let mut found = Vec::new();
    for id in ids {
        let Some((offer, text)) = offer::approved(conn, id)? else { continue };
        if offer.measure_kind != asked.kind {
            continue;
        }
        let paused = contract::choosable(conn, id, day)?.is_none();
        let (languages, access) = (text.languages(), text.accessibility());
        let speaks = asked.languages.iter().any(|one| languages.contains(one));
        let accessible = asked.access.iter().all(|one| access.contains(one));
        for site in offer::sites(conn, id)?.into_iter().filter(|site| site.active) {
            found.push(Candidate {
                free: places.get(&site.id).map_or(site.cap, Places::free),
                site: site.reference.to_string(),
                offer: offer.reference.to_string(),
                provider: provider.reference.to_string(),
                contract: named.to_string(),
                provider_name: provider.name.clone(),
                offer_name: text.name.clone(),
                place: format!("{}, {}", site.street, site.locality),
                area: site.area,
                paused,
                leaving: contract.ends_on.is_some(),
                warned,
                speaks: (!asked.languages.is_empty()).then_some(speaks),
                accessible: (!asked.access.is_empty()).then_some(accessible),
                turns: 0,
                last_turn: None,
            });
        }
    }
    Ok(found)
}

/// The provider that a person was placed with by such a decision, if it came to something
/// (scenario 43). One that the person has left for another by a choice of their own pulls nobody back.
fn placed_with(
    conn: &mut Conn,
    client: ClientId,
    kind: MeasureKind,
) -> Result<Option<String>, NonchoiceError> {
    let mut left = Vec::new();
    for (whose, id) in store::placed_before(conn, client, kind)? {
        let choice = choice::get(conn, id)?;
        let placed = choice::placement_of(conn, &choice)?;
        if placed.state == PlacementState::Reserved || placed.state.came_to_nothing() {
            continue;
        }
        let ended_for_another = placed.end_reason == Some(EndReason::ChangedProvider);
        if ended_for_another || placement::is_replaced(conn, placed.id)? {
            left.push(whose);
        } else if !left.contains(&whose) {
            return Ok(Some(reference_of(conn, whose)?));
        }
    }
    Ok(None)
}

fn reference_of(conn: &mut Conn, id: ProviderId) -> Result<String, NonchoiceError> {
    let provider = provider::get(conn, id)?;
    Ok(provider.reference.to_string())
}
