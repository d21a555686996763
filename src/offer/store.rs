//! Every query on the room's own tables.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::not;
use diesel::prelude::*;

use crate::kernel::{Reference, UserId};
use crate::measure::MeasureKind;
use crate::platform::db::{Columns, Conn, among};
use crate::provider::ProviderId;
use crate::schema::{offer, offer_review, offer_revision, offer_site};

use super::model::{
    Draft, NewSite, Offer, OfferId, OfferState, ReviewKind, ReviewStep, Revision, RevisionId, Site,
    SiteId, SiteText,
};
use super::rules::{self, Turn};

pub fn get(conn: &mut Conn, id: OfferId) -> QueryResult<Offer> {
    offer::table.find(id).select(Offer::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Offer> {
    offer::table.filter(offer::reference.eq(reference)).select(Offer::as_select()).first(conn)
}

/// Several at once, by id.
pub fn many(conn: &mut Conn, ids: &[OfferId]) -> QueryResult<HashMap<OfferId, Offer>> {
    let found: Vec<Offer> =
        offer::table.filter(among(offer::id, ids)).select(Offer::as_select()).load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// A provider's offers, oldest first, those withdrawn too.
pub fn of_provider(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Offer>> {
    offer::table
        .filter(offer::provider_id.eq(id))
        .order(offer::id)
        .select(Offer::as_select())
        .load(conn)
}

pub fn revision(conn: &mut Conn, id: RevisionId) -> QueryResult<Revision> {
    offer_revision::table.find(id).select(Revision::as_select()).first(conn)
}

/// Several revisions at once, by id.
pub fn revisions(
    conn: &mut Conn,
    ids: &[RevisionId],
) -> QueryResult<HashMap<RevisionId, Revision>> {
    let found: Vec<Revision> = offer_revision::table
        .filter(among(offer_revision::id, ids))
        .select(Revision::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// The newest revision of an offer.
pub fn latest(conn: &mut Conn, id: OfferId) -> QueryResult<Revision> {
    offer_revision::table
        .filter(offer_revision::offer_id.eq(id))
        .order(offer_revision::number.desc())
        .select(Revision::as_select())
        .first(conn)
}

/// The revision with this number.
pub fn numbered(conn: &mut Conn, id: OfferId, number: i64) -> QueryResult<Revision> {
    offer_revision::table
        .filter(offer_revision::offer_id.eq(id))
        .filter(offer_revision::number.eq(number))
        .select(Revision::as_select())
        .first(conn)
}

/// The offer with the text that the public reads, if it has one.
pub fn approved(conn: &mut Conn, id: OfferId) -> QueryResult<Option<(Offer, Revision)>> {
    let offer = get(conn, id)?;
    let Some(text) = offer.approved_revision_id.filter(|_| offer.state == OfferState::Approved)
    else {
        return Ok(None);
    };
    Ok(Some((offer, revision(conn, text)?)))
}

/// Every approved offer with its public text and its places.
pub fn all_approved(conn: &mut Conn) -> QueryResult<Vec<(Offer, Revision, Vec<Site>)>> {
    let found: Vec<(Offer, Revision)> = offer::table
        .inner_join(
            offer_revision::table.on(offer_revision::id.nullable().eq(offer::approved_revision_id)),
        )
        .filter(offer::state.eq(OfferState::Approved))
        .order(offer::id)
        .select((Offer::as_select(), Revision::as_select()))
        .load(conn)?;
    let places: Vec<Site> = offer_site::table
        .filter(offer_site::active.eq(true))
        .order(offer_site::id)
        .select(Site::as_select())
        .load(conn)?;
    let mut sites: HashMap<OfferId, Vec<Site>> = HashMap::new();
    for site in places {
        sites.entry(site.offer_id).or_default().push(site);
    }
    Ok(found
        .into_iter()
        .map(|(offer, text)| {
            let places = sites.remove(&offer.id).unwrap_or_default();
            (offer, text, places)
        })
        .collect())
}

/// Approved offers whose newer text waits for staff, longest waiting first. Those that staff have
/// asked to change wait for their provider.
pub fn waiting(conn: &mut Conn) -> QueryResult<Vec<Offer>> {
    let edited = offer::table
        .filter(offer::state.eq(OfferState::Approved))
        .filter(offer::approved_revision_id.ne(offer::latest_revision_id))
        .order((offer::changed_at, offer::id))
        .select(Offer::as_select())
        .load(conn)?;
    of_turn(conn, edited, Turn::Staff)
}

/// A provider's offers that staff have asked to change, and that were not sent again.
pub fn change_asked(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Offer>> {
    let own = of_provider(conn, id)?;
    of_turn(conn, own, Turn::Provider)
}

fn of_turn(conn: &mut Conn, offers: Vec<Offer>, turn: Turn) -> QueryResult<Vec<Offer>> {
    let ids: Vec<OfferId> = offers.iter().map(|one| one.id).collect();
    let steps: Vec<(OfferId, ReviewKind)> = offer_review::table
        .filter(among(offer_review::offer_id, ids))
        .order(offer_review::id)
        .select((offer_review::offer_id, offer_review::kind))
        .load(conn)?;
    // The last of each offer stays.
    let newest: HashMap<OfferId, ReviewKind> = steps.into_iter().collect();
    let theirs = |one: &Offer| rules::turn(one, newest.get(&one.id).copied()) == turn;
    Ok(offers.into_iter().filter(theirs).collect())
}

/// The thread of an offer's reviews, oldest first.
pub fn thread(conn: &mut Conn, id: OfferId) -> QueryResult<Vec<ReviewStep>> {
    offer_review::table
        .filter(offer_review::offer_id.eq(id))
        .order(offer_review::id)
        .select(ReviewStep::as_select())
        .load(conn)
}

pub fn insert_step(
    conn: &mut Conn,
    text: &Revision,
    kind: ReviewKind,
    note: &str,
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<()> {
    diesel::insert_into(offer_review::table)
        .values((
            offer_review::offer_id.eq(text.offer_id),
            offer_review::offer_revision_id.eq(text.id),
            offer_review::kind.eq(kind),
            offer_review::note.eq(note),
            offer_review::made_by.eq(by),
            offer_review::made_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// The places where an offer is given.
pub fn sites(conn: &mut Conn, id: OfferId) -> QueryResult<Vec<Site>> {
    offer_site::table
        .filter(offer_site::offer_id.eq(id))
        .filter(offer_site::active.eq(true))
        .order(offer_site::id)
        .select(Site::as_select())
        .load(conn)
}

pub fn site(conn: &mut Conn, id: SiteId) -> QueryResult<Site> {
    offer_site::table.find(id).select(Site::as_select()).first(conn)
}

pub fn site_by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Site> {
    offer_site::table
        .filter(offer_site::reference.eq(reference))
        .select(Site::as_select())
        .first(conn)
}

/// Several places at once, by id.
pub fn sites_many(conn: &mut Conn, ids: &[SiteId]) -> QueryResult<HashMap<SiteId, Site>> {
    let found: Vec<Site> = offer_site::table
        .filter(among(offer_site::id, ids))
        .select(Site::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

pub fn insert(
    conn: &mut Conn,
    provider_id: ProviderId,
    kind: MeasureKind,
    now: NaiveDateTime,
) -> QueryResult<Offer> {
    diesel::insert_into(offer::table)
        .values((
            offer::reference.eq(Reference::random()),
            offer::provider_id.eq(provider_id),
            offer::measure_kind.eq(kind),
            offer::state.eq(OfferState::Draft),
            offer::created_at.eq(now),
            offer::changed_at.eq(now),
        ))
        .returning(Offer::columns())
        .get_result(conn)
}

/// The next revision; the unique number refuses a second writer.
pub fn insert_revision(
    conn: &mut Conn,
    id: OfferId,
    number: i64,
    draft: &Draft,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<Revision> {
    let revision: Revision = diesel::insert_into(offer_revision::table)
        .values((
            offer_revision::offer_id.eq(id),
            offer_revision::number.eq(number),
            offer_revision::name.eq(&draft.name),
            offer_revision::summary.eq(&draft.summary),
            offer_revision::description.eq(&draft.description),
            offer_revision::content.eq(&draft.content),
            offer_revision::target_groups.eq(draft.target_groups_stored()),
            offer_revision::languages.eq(draft.languages_stored()),
            offer_revision::accessibility.eq(draft.accessibility_stored()),
            offer_revision::hours.eq(&draft.hours),
            offer_revision::weekdays.eq(draft.weekdays_stored()),
            offer_revision::day_parts.eq(draft.day_parts_stored()),
            offer_revision::extent_percent.eq(draft.extent_percent),
            offer_revision::hours_per_week.eq(draft.hours_per_week),
            offer_revision::typical_weeks.eq(draft.typical_weeks),
            offer_revision::competence.eq(&draft.competence),
            offer_revision::methods.eq(&draft.methods),
            offer_revision::first_meeting.eq(draft.first_meeting),
            offer_revision::intake.eq(draft.intake),
            offer_revision::start_days.eq(draft.starts_stored()),
            offer_revision::start_note.eq(&draft.start_note),
            offer_revision::good_to_know.eq(&draft.good_to_know),
            offer_revision::sites.eq(draft.sites_stored()),
            offer_revision::made_by.eq(by),
            offer_revision::made_at.eq(now),
        ))
        .returning(Revision::columns())
        .get_result(conn)?;
    diesel::update(offer::table.find(id))
        .set((offer::latest_revision_id.eq(revision.id), offer::changed_at.eq(now)))
        .execute(conn)?;
    Ok(revision)
}

pub fn set_kind(conn: &mut Conn, id: OfferId, kind: MeasureKind) -> QueryResult<()> {
    diesel::update(offer::table.find(id)).set(offer::measure_kind.eq(kind)).execute(conn).map(drop)
}

/// Moves an offer, unless somebody moved it first: then `false`.
pub fn go(conn: &mut Conn, was: &Offer, to: OfferState, now: NaiveDateTime) -> QueryResult<bool> {
    let unmoved = offer::table.find(was.id).filter(offer::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((offer::state.eq(to), offer::changed_at.eq(now)))
        .execute(conn)?;
    Ok(moved == 1)
}

pub fn set_approved(conn: &mut Conn, id: OfferId, text: RevisionId) -> QueryResult<()> {
    diesel::update(offer::table.find(id))
        .set(offer::approved_revision_id.eq(text))
        .execute(conn)
        .map(drop)
}

pub fn insert_site(
    conn: &mut Conn,
    id: OfferId,
    site: &NewSite,
    active: bool,
) -> QueryResult<Site> {
    diesel::insert_into(offer_site::table)
        .values((
            offer_site::reference.eq(Reference::random()),
            offer_site::offer_id.eq(id),
            offer_site::name.eq(&site.name),
            offer_site::street.eq(&site.street),
            offer_site::postcode.eq(&site.postcode),
            offer_site::locality.eq(&site.locality),
            offer_site::area.eq(site.area),
            offer_site::latitude.eq(site.latitude),
            offer_site::longitude.eq(site.longitude),
            offer_site::cap.eq(site.cap),
            offer_site::active.eq(active),
        ))
        .returning(Site::columns())
        .get_result(conn)
}

/// Makes the places be as a revision describes them; those it leaves out are no longer used.
pub fn apply_sites(conn: &mut Conn, id: OfferId, sites: &[SiteText]) -> QueryResult<()> {
    let kept: Vec<String> = sites.iter().map(|site| site.reference.clone()).collect();
    let left_out = offer_site::table
        .filter(offer_site::offer_id.eq(id))
        .filter(not(among(offer_site::reference, kept)));
    diesel::update(left_out).set(offer_site::active.eq(false)).execute(conn)?;
    for site in sites {
        let own = offer_site::table
            .filter(offer_site::offer_id.eq(id))
            .filter(offer_site::reference.eq(&site.reference));
        diesel::update(own)
            .set((
                offer_site::name.eq(&site.name),
                offer_site::street.eq(&site.street),
                offer_site::postcode.eq(&site.postcode),
                offer_site::locality.eq(&site.locality),
                offer_site::area.eq(site.area),
                offer_site::latitude.eq(site.latitude),
                offer_site::longitude.eq(site.longitude),
                offer_site::cap.eq(site.cap),
                offer_site::active.eq(true),
            ))
            .execute(conn)?;
    }
    Ok(())
}
