//! The copy in memory that public pages are answered from, and how it is kept up to date.

mod find;
mod past;
mod send;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::ArcSwap;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::result::QueryResult;

use super::model::{Draw, Entry, Former, Organisation, Place, Point};
use super::rules::order;
use super::rules::search::{Document, Index};
use super::rules::snapshot::Snapshot;
use crate::capacity::{self, Places};
use crate::contract::{self, InForce};
use crate::kernel::{Lang, Reference, time};
use crate::offer::{self, Offer, OfferId, Revision, Site, SiteId};
use crate::platform::AppError;
use crate::platform::audit::{self, Seen};
use crate::platform::db::{Conn, Db};
use crate::platform::words::Words;
use crate::provider::{self, Provider, ProviderId};

pub use find::{Found, find};
pub use past::{Drawn, drawn_on};
pub use send::send_link;

/// Events of these objects may change what the public is shown.
const KINDS: &[&str] = &["provider", "offer", "contract", "capacity", "system"];

/// The read model: what the public is shown, in memory, one in each process.
pub struct Catalogue {
    words: Arc<Words>,
    now: ArcSwap<Snapshot>,
    /// What the log said when the snapshot was taken; held while a new one is made.
    seen: Mutex<Seen>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Catalogue")
    }
}

impl Catalogue {
    /// Takes the first snapshot.
    ///
    /// # Errors
    /// The database's own.
    pub fn open(db: &Db, words: Arc<Words>, now: NaiveDateTime) -> Result<Self, AppError> {
        let catalogue = Self { words, now: ArcSwap::default(), seen: Mutex::default() };
        catalogue.renew(db, now)?;
        Ok(catalogue)
    }

    /// What the public is shown now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.now.load_full()
    }

    /// Takes a new snapshot if anything was done since the last, or another day has begun. Log
    /// and tables are read as they stood at one moment.
    ///
    /// # Errors
    /// The database's own; the old snapshot stays.
    pub fn renew(&self, db: &Db, now: NaiveDateTime) -> Result<(), AppError> {
        let mut seen: MutexGuard<'_, Seen> =
            self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let day = time::stockholm_day(now);
        let known = seen.clone();
        let other_day = self.now.load().day != day;
        let (news, snapshot) = db.read(|conn| {
            let news = audit::seen(conn, KINDS, &known)?;
            let snapshot = if other_day || news.after(&known) {
                Some(take(conn, &self.words, day)?)
            } else {
                None
            };
            Ok::<_, diesel::result::Error>((news, snapshot))
        })??;
        if let Some(snapshot) = snapshot {
            self.now.store(Arc::new(snapshot));
        }
        *seen = news;
        Ok(())
    }
}

/// Reads all that the public may see on a day (R12): approved offers under a contract in force.
fn take(conn: &mut Conn, words: &Words, day: NaiveDate) -> QueryResult<Snapshot> {
    let seed = order::seed(day);
    let offered = contract::offered(conn, day)?;
    let approved = offer::all_approved(conn)?;
    let mut contracts: HashMap<OfferId, Vec<InForce>> = HashMap::new();
    for one in offered {
        contracts.entry(one.offer_id).or_default().push(one);
    }
    let shown: Vec<(Offer, Revision, Vec<Site>)> =
        approved.into_iter().filter(|(offer, ..)| contracts.contains_key(&offer.id)).collect();
    let ids: Vec<OfferId> = shown.iter().map(|(offer, ..)| offer.id).collect();
    let places = capacity::of_offers(conn, &ids)?;
    let organisations = organisations(conn, &shown, day)?;

    let mut snapshot = Snapshot { day, seed, ..Snapshot::default() };
    for (offer, revision, sites) in shown {
        let of_offer = contracts.remove(&offer.id).unwrap_or_default();
        let Some(organisation) = organisations.get(&offer.provider_id) else { continue };
        let Some(contract) = best(of_offer) else { continue };
        let draw =
            Draw::of(&snapshot.seed, organisation.reference.as_str(), offer.reference.as_str());
        let entry = entry(&offer, &revision, sites, &places, organisation, &contract, draw);
        snapshot.by_reference.insert(entry.reference.clone(), snapshot.entries.len());
        snapshot.entries.push(Arc::new(entry));
    }
    snapshot.former = former(conn, &snapshot, day)?;
    let documents: Vec<Document> =
        snapshot.entries.iter().map(|entry| document(words, entry)).collect();
    snapshot.index = Index::of(&documents);
    Ok(snapshot)
}

fn organisations(
    conn: &mut Conn,
    shown: &[(Offer, Revision, Vec<Site>)],
    day: NaiveDate,
) -> QueryResult<HashMap<ProviderId, Arc<Organisation>>> {
    let ids: Vec<ProviderId> = shown.iter().map(|(offer, ..)| offer.provider_id).collect();
    let mut organisations = HashMap::new();
    for (id, provider) in provider::many(conn, &ids)? {
        let social_enterprise = provider::is_social_enterprise(conn, id, day)?;
        organisations.insert(id, Arc::new(organisation(provider, social_enterprise)));
    }
    Ok(organisations)
}

fn organisation(provider: Provider, social_enterprise: bool) -> Organisation {
    let org_number = provider.public_number();
    Organisation {
        provider_id: provider.id,
        reference: provider.reference,
        org_number,
        name: provider.name,
        legal_form: provider.legal_form,
        about: provider.about,
        contact_name: provider.contact_name,
        email: provider.email.as_str().to_owned(),
        phone: provider.phone,
        website: provider.website,
        social_enterprise,
    }
}

/// The contract that lets most be chosen, where an offer has several.
fn best(mut contracts: Vec<InForce>) -> Option<InForce> {
    contracts.sort_by_key(|one| (!one.choosable, one.ends_on.is_some(), one.starts_on));
    contracts.into_iter().next()
}

fn entry(
    offer: &Offer,
    revision: &Revision,
    sites: Vec<Site>,
    places: &HashMap<SiteId, Places>,
    provider: &Arc<Organisation>,
    contract: &InForce,
    draw: Draw,
) -> Entry {
    let place = |site: Site| place(offer, site, places);
    Entry {
        offer_id: offer.id,
        reference: offer.reference.clone(),
        kind: offer.measure_kind,
        name: revision.name.clone(),
        summary: revision.summary.clone(),
        description: revision.description.clone(),
        content: revision.content.clone(),
        target_groups: revision.target_groups(),
        languages: revision.languages(),
        accessibility: revision.accessibility(),
        hours: revision.hours.clone(),
        weekdays: revision.weekdays(),
        day_parts: revision.day_parts(),
        extent_percent: revision.extent_percent,
        hours_per_week: revision.hours_per_week,
        typical_weeks: revision.typical_weeks,
        competence: revision.competence.clone(),
        methods: revision.methods.clone(),
        first_meeting: revision.first_meeting,
        intake: revision.intake,
        starts: revision.starts(),
        start_note: revision.start_note.clone(),
        good_to_know: revision.good_to_know.clone(),
        sites: sites.into_iter().map(place).collect(),
        provider: Arc::clone(provider),
        since: contract.starts_on,
        leaving_on: contract.ends_on,
        paused: contract.paused,
        paused_to: contract.paused_to,
        written_at: revision.made_at,
        draw,
    }
}

/// A site that nobody has claimed or confirmed yet has the figure of the offer itself.
fn place(offer: &Offer, site: Site, places: &HashMap<SiteId, Places>) -> Place {
    let (free, confirmed_at) = match places.get(&site.id) {
        Some(places) => (places.free_places(), places.confirmed_at),
        None => (site.cap / 100, offer.changed_at),
    };
    Place {
        site_id: site.id,
        reference: site.reference,
        name: site.name,
        street: site.street,
        postcode: site.postcode,
        locality: site.locality,
        area: site.area,
        point: site.latitude.zip(site.longitude).map(|(lat, lon)| Point { lat, lon }),
        free,
        confirmed_at,
    }
}

/// Offers that could be chosen once and cannot now: their old addresses say so.
fn former(
    conn: &mut Conn,
    snapshot: &Snapshot,
    day: NaiveDate,
) -> QueryResult<HashMap<Reference, Former>> {
    let once = contract::once_in_force(conn, day)?;
    let offers = offer::many(conn, &once)?;
    let gone: Vec<Offer> = offers
        .into_values()
        .filter(|offer| !snapshot.by_reference.contains_key(&offer.reference))
        .collect();
    let texts: Vec<_> = gone.iter().filter_map(|offer| offer.approved_revision_id).collect();
    let texts = offer::revisions(conn, &texts)?;
    let ids: Vec<ProviderId> = gone.iter().map(|offer| offer.provider_id).collect();
    let providers = provider::many(conn, &ids)?;
    let named = gone.into_iter().filter_map(|offer| {
        let text = texts.get(&offer.approved_revision_id?)?;
        let provider = providers.get(&offer.provider_id)?;
        let former = Former { name: text.name.clone(), provider: provider.name.clone() };
        Some((offer.reference, former))
    });
    Ok(named.collect())
}

/// What the search reads of an offer: its own words, and its kind, languages, areas, whom it is
/// for and what its premises have by their names in every language of the portal.
fn document(words: &Words, entry: &Entry) -> Document {
    let mut body: Vec<String> = [
        &entry.summary,
        &entry.description,
        &entry.content,
        &entry.methods,
        &entry.competence,
        &entry.good_to_know,
        &entry.provider.about,
    ]
    .map(String::clone)
    .into();
    let mut codes = vec![format!("measure-kind-{}", entry.kind.word())];
    codes.extend(entry.languages.iter().map(|one| format!("measure-language-{}", one.word())));
    codes.extend(entry.accessibility.iter().map(|one| format!("measure-access-{}", one.word())));
    codes.extend(entry.target_groups.iter().map(|one| format!("measure-target-{}", one.word())));
    for place in &entry.sites {
        body.extend([place.name.clone(), place.street.clone(), place.locality.clone()]);
        codes.push(format!("measure-area-{}", place.area.word()));
    }
    for code in codes {
        let key = code.replace('_', "-");
        body.extend(Lang::ALL.iter().map(|lang| words.text(*lang, &key, &[])));
    }
    let name = format!("{} {}", entry.name, entry.provider.name);
    Document { name, body: body.join("\n") }
}
