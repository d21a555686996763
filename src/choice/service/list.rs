//! What there is to choose among, and the record of what was shown.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::capacity::{self, Facts, Places};
use crate::choice::model::{Alternative, Answers, Bar, Choice, Needs, NewRight, Right, Shown};
use crate::choice::rules::Traits;
use crate::choice::{ChoiceError, rules, store};
use crate::contract::{self, InForce};
use crate::demand::{self, Cause, NewDemand, Source};
use crate::kernel::{Reference, time};
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
    instead_of: Option<&Choice>,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, ChoiceError> {
    find(conn, &Needs::of(right, answers), instead_of.map(|choice| choice.site_id), now)
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
    find(conn, &Needs::of_new(new), None, now)
}

fn find(
    conn: &mut Conn,
    needs: &Needs,
    here: Option<SiteId>,
    now: NaiveDateTime,
) -> Result<Vec<Alternative>, ChoiceError> {
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

/// The list as it lies before the person now. Who has a place whose provider leaves chooses instead
/// of that place.
///
/// # Errors
/// The database's own.
pub fn shown(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> Result<Shown, ChoiceError> {
    let (old, answers) = (super::replaced(conn, right)?, Answers::default());
    let alternatives = alternatives_for(conn, right, &answers, old.as_ref(), now)?;
    Ok(rules::shown(right, old.as_ref(), &answers, &alternatives, now))
}

/// The list as it lies before a person who changes provider.
///
/// # Errors
/// The database's own.
pub fn shown_instead(
    conn: &mut Conn,
    current: &Choice,
    now: NaiveDateTime,
) -> Result<Shown, ChoiceError> {
    let (right, answers) = (store::right_by_id(conn, current.right_id)?, Answers::default());
    let alternatives = alternatives_for(conn, &right, &answers, Some(current), now)?;
    Ok(rules::shown(&right, Some(current), &answers, &alternatives, now))
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

/// Keeps the list that lies before somebody, so that the record of the choice holds the very list
/// it was chosen from (R15): another minute's may be in another order.
///
/// # Errors
/// The database's own.
pub fn keep_shown(
    conn: &mut Conn,
    right: &Right,
    shown: &Shown,
    now: NaiveDateTime,
) -> Result<Reference, ChoiceError> {
    Ok(store::keep_list(conn, right.id, &serde_json::json!(shown).to_string(), now)?)
}

/// A list that was shown to who has this right, if it is still kept.
///
/// # Errors
/// The database's own.
pub fn kept_shown(
    conn: &mut Conn,
    right: &Right,
    list: &Reference,
) -> Result<Option<Shown>, ChoiceError> {
    let text = store::kept_list(conn, right.id, list)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
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
) -> Result<(), ChoiceError> {
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
) -> Result<(), ChoiceError> {
    let needs = Needs { area: Some(wanted.area), ..needs.clone() };
    note(conn, vault, (whose, &needs), (Source::List, Cause::Full), now)
}

fn note(
    conn: &mut Conn,
    vault: &Vault,
    (whose, needs): (&Reference, &Needs),
    (source, cause): (Source, Cause),
    now: NaiveDateTime,
) -> Result<(), ChoiceError> {
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
