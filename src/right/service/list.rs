//! What there is to choose among by a right, and what is written down of what is not there.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::capacity::{self, Facts, Places};
use crate::contract::{self, InForce};
use crate::demand::{self, Cause, NewDemand, Source};
use crate::kernel::{Reference, time};
use crate::offer::{self, Offer, OfferId, Revision, Site, SiteId};
use crate::platform::db::Conn;
use crate::platform::secret::Vault;
use crate::provider::{self, Provider, ProviderId};
use crate::right::model::{Alternative, Answers, Bar, Needs, NewRight, Right};
use crate::right::rules::Traits;
use crate::right::{RightError, rules};

/// Every place that the right could be used for, in the order that it is shown: what fits the
/// needs first, what cannot be chosen last.
///
/// # Errors
/// The database's own.
pub fn alternatives(
    conn: &mut Conn,
    right: &Right,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, RightError> {
    find(conn, &Needs::of(right, &Answers::default()), None, now)
}

/// The same for a person who has answered the three questions, or changes provider: the place that
/// the person has is there, and cannot be chosen.
///
/// # Errors
/// The database's own.
pub fn alternatives_for(
    conn: &mut Conn,
    right: &Right,
    answers: &Answers,
    here: Option<SiteId>,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, RightError> {
    find(conn, &Needs::of(right, answers), here, now)
}

/// The same for a right that is not opened yet.
///
/// # Errors
/// The database's own.
pub fn preview(
    conn: &mut Conn,
    new: &NewRight,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, RightError> {
    find(conn, &Needs::of_new(new), None, now)
}

fn find(
    conn: &mut Conn,
    needs: &Needs,
    here: Option<SiteId>,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, RightError> {
    let today = time::stockholm_day(now);
    let mut contracts: HashMap<OfferId, InForce> = HashMap::new();
    let in_force = contract::in_force(conn, today)?;
    for contract in in_force.into_iter().filter(|one| one.source.is_chosen()) {
        // Of two contracts the one that takes somebody in is what counts.
        if contract.choosable || !contracts.contains_key(&contract.offer_id) {
            contracts.insert(contract.offer_id, contract);
        }
    }
    let offers: Vec<_> = offer::all_approved(conn)?
        .into_iter()
        .filter(|(offer, ..)| offer.measure_kind == needs.kind)
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
        let known = Known { needs, here, provider, offer, text, contract, places: &places };
        found.extend(sites.iter().map(|site| alternative(&known, site, now)));
    }
    Ok(rules::put_in_order(found, today))
}

/// What is known of an offer when its places are described.
struct Known<'a> {
    needs: &'a Needs,
    /// The site where the person is.
    here: Option<SiteId>,
    provider: &'a Provider,
    offer: &'a Offer,
    text: &'a Revision,
    contract: &'a InForce,
    places: &'a HashMap<SiteId, Places>,
}

fn alternative(known: &Known<'_>, site: &Site, now: NaiveDateTime) -> Alternative {
    let Known { needs, here, provider, offer, text, contract, places } = known;
    let figures = places.get(&site.id);
    let free = figures.map_or(site.cap, Places::free);
    let confirmed_at = figures.map_or(offer.changed_at, |places| places.confirmed_at);
    let leaving = contract.ends_on;
    let facts = Facts {
        free: rules::free_for(free, needs.hundredths),
        confirmed_at,
        first_meeting: text.first_meeting,
        paused: contract.paused,
        paused_to: contract.paused_to,
        leaving_on: leaving,
    };
    let languages = text.languages();
    let said = [&text.name, &text.summary, &text.description, &text.content].map(String::as_str);
    let (has, lacks) = rules::weigh(
        needs,
        &Traits {
            languages: &languages,
            area: site.area,
            access: &text.accessibility(),
            day_parts: &text.day_parts(),
            text: &said.join(" "),
        },
    );
    let bar = rules::bar(contract.paused, leaving.is_some(), free, needs.hundredths);
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
        languages,
        has,
        lacks,
        bar: if *here == Some(site.id) { Some(Bar::Here) } else { bar },
    }
}

/// Writes down what the list does not give to who needs this, once a day and cause: nothing to
/// choose, or nobody who speaks a needed language. Nothing of whose list it is goes along.
///
/// # Errors
/// The database's own.
pub fn note_unmet(
    conn: &mut Conn,
    vault: &Vault,
    (whose, needs): (&Reference, &Needs),
    (source, found): (Source, &[Alternative]),
    now: NaiveDateTime,
) -> Result<(), RightError> {
    match rules::unmet(needs, found) {
        Some(cause) => note(conn, vault, (whose, needs), (source, cause), now),
        None => Ok(()),
    }
}

/// Writes down that somebody wanted a place and it was full, once a day; where it was full is what
/// is written.
///
/// # Errors
/// The database's own.
pub fn note_full(
    conn: &mut Conn,
    vault: &Vault,
    (whose, needs): (&Reference, &Needs),
    wanted: &Alternative,
    now: NaiveDateTime,
) -> Result<(), RightError> {
    let needs = Needs { area: Some(wanted.area), ..needs.clone() };
    note(conn, vault, (whose, &needs), (Source::List, Cause::Full), now)
}

fn note(
    conn: &mut Conn,
    vault: &Vault,
    (whose, needs): (&Reference, &Needs),
    (source, cause): (Source, Cause),
    now: NaiveDateTime,
) -> Result<(), RightError> {
    // One person may look for two kinds of support on a day.
    let key = format!("{whose} {}", needs.kind);
    let new = NewDemand {
        kind: Some(needs.kind),
        area: needs.area,
        language: needs.languages.first().copied(),
        accessibility: needs.access.clone(),
        once: Some(demand::once(vault, &key, time::stockholm_day(now), cause)),
        ..NewDemand::of(source, cause)
    };
    demand::record(conn, &new, now)?;
    Ok(())
}
