//! What there is to choose among, and the record of what was shown.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::capacity::{self, Facts, Places};
use crate::choice::model::{Alternative, NewRight, Right, Shown};
use crate::choice::{ChoiceError, rules};
use crate::contract::{self, InForce};
use crate::kernel::time;
use crate::measure::{Area, Language, MeasureKind};
use crate::offer::{self, Offer, OfferId, Revision, Site, SiteId};
use crate::platform::db::Conn;
use crate::platform::secret::{Vault, same};
use crate::provider::{self, Provider, ProviderId};

/// What the seal of a shown list is made for.
const LIST: &str = "choice-list";

/// Every place that the right could be used for, in the order that it is shown: what fits the
/// needs first, what cannot be chosen last.
///
/// # Errors
/// The database's own.
pub fn alternatives(
    conn: &mut Conn,
    right: &Right,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, ChoiceError> {
    let asked = Asked {
        kind: right.measure_kind,
        hundredths: right.hundredths,
        language: right.needs_language,
        area: right.area,
    };
    find(conn, asked, now)
}

/// The same for a right that is not opened yet.
///
/// # Errors
/// The database's own.
pub fn preview(
    conn: &mut Conn,
    new: &NewRight,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, ChoiceError> {
    let asked = Asked {
        kind: new.measure_kind,
        hundredths: new.hundredths,
        language: new.needs_language,
        area: new.area,
    };
    find(conn, asked, now)
}

/// What a right asks of a place.
#[derive(Clone, Copy)]
struct Asked {
    kind: MeasureKind,
    hundredths: i64,
    language: Option<Language>,
    area: Option<Area>,
}

fn find(
    conn: &mut Conn,
    asked: Asked,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, ChoiceError> {
    let today = time::stockholm_day(now);
    let mut contracts: HashMap<OfferId, InForce> = HashMap::new();
    for contract in contract::in_force(conn, today)? {
        // Of two contracts the one that takes somebody in is what counts.
        if contract.choosable || !contracts.contains_key(&contract.offer_id) {
            contracts.insert(contract.offer_id, contract);
        }
    }
    let offers: Vec<_> = offer::all_approved(conn)?
        .into_iter()
        .filter(|(offer, ..)| offer.measure_kind == asked.kind)
        .filter(|(offer, ..)| contracts.contains_key(&offer.id))
        .collect();
    let ids: Vec<OfferId> = offers.iter().map(|(offer, ..)| offer.id).collect();
    let places = capacity::of_offers(conn, &ids)?;
    let whose: Vec<ProviderId> = offers.iter().map(|(offer, ..)| offer.provider_id).collect();
    let providers = provider::many(conn, &whose)?;
    let mut found = Vec::new();
    for (offer, text, sites) in &offers {
        let (Some(provider), Some(contract)) =
            (providers.get(&offer.provider_id), contracts.get(&offer.id))
        else {
            continue;
        };
        let known = Known { asked, provider, offer, text, contract, places: &places };
        found.extend(sites.iter().map(|site| alternative(&known, site, now)));
    }
    Ok(rules::put_in_order(found, today))
}

/// What is known of an offer when its places are described.
struct Known<'a> {
    asked: Asked,
    provider: &'a Provider,
    offer: &'a Offer,
    text: &'a Revision,
    contract: &'a InForce,
    places: &'a HashMap<SiteId, Places>,
}

fn alternative(known: &Known<'_>, site: &Site, now: NaiveDateTime) -> Alternative {
    let Known { asked, provider, offer, text, contract, places } = known;
    let figures = places.get(&site.id);
    let free = figures.map_or(site.cap, Places::free);
    let confirmed_at = figures.map_or(offer.changed_at, |places| places.confirmed_at);
    let leaving = contract.ends_on;
    let facts = Facts {
        free: free / 100,
        confirmed_at,
        first_meeting: text.first_meeting,
        paused: contract.paused,
        leaving_on: leaving,
    };
    let languages = text.languages();
    Alternative {
        offer_id: offer.id,
        offer: offer.reference.clone(),
        site_id: site.id,
        site: site.reference.clone(),
        revision_id: text.id,
        revision: text.number,
        provider_id: provider.id,
        provider: provider.reference.clone(),
        provider_name: provider.name.clone(),
        name: text.name.clone(),
        summary: text.summary.clone(),
        hours: text.hours.clone(),
        street: site.street.clone(),
        locality: site.locality.clone(),
        area: site.area,
        first_meeting: text.first_meeting,
        free,
        confirmed_at,
        wording: capacity::wording(&facts, now),
        speaks: asked.language.map(|language| languages.contains(&language)),
        languages,
        near: asked.area.map(|area| site.area == area),
        bar: rules::bar(contract.paused, leaving.is_some(), free, asked.hundredths),
    }
}

/// The list as it lies before the person now.
///
/// # Errors
/// The database's own.
pub fn shown(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> Result<Shown, ChoiceError> {
    let alternatives = alternatives(conn, right, now)?;
    Ok(rules::shown(right, &alternatives, now))
}

/// A shown list as a form carries it: its text, and the house's seal on it.
pub fn seal_shown(vault: &Vault, shown: &Shown) -> (String, String) {
    let text = serde_json::json!(shown).to_string();
    let seal = vault.fingerprint(LIST, &text);
    (text, seal)
}

/// Reads what a form carried back.
///
/// # Errors
/// [`ChoiceError::Stale`] for a list that the house did not seal: forged, or another key's.
pub fn unseal_shown(vault: &Vault, text: &str, seal: &str) -> Result<Shown, ChoiceError> {
    if !same(&vault.fingerprint(LIST, text), seal) {
        return Err(ChoiceError::Stale);
    }
    serde_json::from_str(text).map_err(|_| ChoiceError::Stale)
}
