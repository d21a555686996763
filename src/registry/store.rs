//! Every query on matters and registered documents.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{AuthorityId, Reference};
use crate::platform::db::{Backend, Columns, Conn, among, within};
use crate::platform::secret::sha256;
use crate::registry::model::{
    DiaryQuery, Document, DocumentId, Matter, MatterId, MatterKind, NewDocument, NewMatter, PartyId,
};
use crate::schema::{matter, matter_party, registered_document, registry_counter, registry_index};

pub fn matter(conn: &mut Conn, id: MatterId) -> QueryResult<Matter> {
    matter::table.find(id).select(Matter::as_select()).first(conn)
}

pub fn matter_by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Matter> {
    matter::table.filter(matter::reference.eq(reference)).select(Matter::as_select()).first(conn)
}

/// The matters of ids, newest first.
pub fn matters(conn: &mut Conn, ids: &[MatterId]) -> QueryResult<Vec<Matter>> {
    matter::table
        .filter(among(matter::id, ids))
        .order((matter::opened_at.desc(), matter::id.desc()))
        .select(Matter::as_select())
        .load(conn)
}

/// The documents of a matter, in the order they were registered.
pub fn documents(conn: &mut Conn, matter_id: MatterId) -> QueryResult<Vec<Document>> {
    registered_document::table
        .filter(registered_document::matter_id.eq(matter_id))
        .order(registered_document::number)
        .select(Document::as_select())
        .load(conn)
}

pub fn document(conn: &mut Conn, reference: &Reference) -> QueryResult<Document> {
    registered_document::table
        .filter(registered_document::reference.eq(reference))
        .select(Document::as_select())
        .first(conn)
}

pub fn document_by_id(conn: &mut Conn, id: DocumentId) -> QueryResult<Document> {
    registered_document::table.find(id).select(Document::as_select()).first(conn)
}

/// How many documents are read at a time when all are.
const BATCH: i64 = 500;

/// The documents of an authority that a text of theirs fits, the oldest first, with their matters: all
/// are read, so this is for what happens seldom.
///
/// # Errors
/// The database's own.
pub fn documents_where(
    conn: &mut Conn,
    owner: AuthorityId,
    fits: &dyn Fn(&str) -> bool,
) -> QueryResult<Vec<(Matter, Document)>> {
    let (mut found, mut after) = (Vec::new(), DocumentId(0));
    loop {
        let batch: Vec<(Matter, Document)> = registered_document::table
            .inner_join(matter::table)
            .filter(matter::owner_authority_id.eq(owner))
            .filter(registered_document::id.gt(after))
            .order(registered_document::id)
            .limit(BATCH)
            .select((Matter::columns(), Document::columns()))
            .load(conn)?;
        let Some((_, newest)) = batch.last() else { return Ok(found) };
        after = newest.id;
        found.extend(batch.into_iter().filter(|(matter, document)| {
            let Document { counterpart, brief, body, .. } = document;
            [&matter.title, counterpart, brief, body].into_iter().any(|text| fits(text))
        }));
    }
}

/// The next number of an authority's year. The counter's row is what two registrars wait for.
pub(super) fn next_number(conn: &mut Conn, owner: AuthorityId, year: i64) -> QueryResult<i64> {
    let year_row = registry_counter::table.find((owner.0, year));
    let counted = diesel::update(year_row)
        .set(registry_counter::last.eq(registry_counter::last + 1))
        .returning(registry_counter::last)
        .get_result(conn)
        .optional()?;
    match counted {
        Some(number) => Ok(number),
        None => diesel::insert_into(registry_counter::table)
            .values((
                registry_counter::owner_authority_id.eq(owner),
                registry_counter::year.eq(year),
                registry_counter::last.eq(1),
            ))
            .returning(registry_counter::last)
            .get_result(conn),
    }
}

pub(super) fn insert_matter(
    conn: &mut Conn,
    new: &NewMatter<'_>,
    registry_no: &str,
    now: NaiveDateTime,
) -> QueryResult<Matter> {
    diesel::insert_into(matter::table)
        .values((
            matter::reference.eq(Reference::random()),
            matter::registry_no.eq(registry_no),
            matter::kind.eq(new.kind),
            matter::title.eq(new.title),
            matter::title_secret.eq(new.title_secret),
            matter::owner_authority_id.eq(new.owner_authority_id),
            matter::opened_at.eq(now),
        ))
        .returning(Matter::columns())
        .get_result(conn)
}

/// The number of the newest document of a matter; 0 before the first.
pub(super) fn last_document(conn: &mut Conn, matter_id: MatterId) -> QueryResult<i64> {
    let last: Option<i64> = registered_document::table
        .filter(registered_document::matter_id.eq(matter_id))
        .select(diesel::dsl::max(registered_document::number))
        .first(conn)?;
    Ok(last.unwrap_or(0))
}

pub(super) fn insert_document(
    conn: &mut Conn,
    new: &NewDocument<'_>,
    number: i64,
    sha256: &str,
    now: NaiveDateTime,
) -> QueryResult<Document> {
    diesel::insert_into(registered_document::table)
        .values((
            registered_document::reference.eq(Reference::random()),
            registered_document::matter_id.eq(new.matter_id),
            registered_document::number.eq(number),
            registered_document::direction.eq(new.direction),
            registered_document::registered_at.eq(now),
            registered_document::counterpart.eq(new.counterpart),
            registered_document::counterpart_secret.eq(new.counterpart_secret),
            registered_document::brief.eq(new.brief),
            registered_document::body.eq(new.body),
            registered_document::body_sha256.eq(sha256),
        ))
        .returning(Document::columns())
        .get_result(conn)
}

pub(super) fn set_closed(conn: &mut Conn, id: MatterId, now: NaiveDateTime) -> QueryResult<bool> {
    let open = matter::table.find(id).filter(matter::closed_at.is_null());
    Ok(diesel::update(open).set(matter::closed_at.eq(now)).execute(conn)? == 1)
}

pub(super) fn set_secret(conn: &mut Conn, id: MatterId) -> QueryResult<()> {
    diesel::update(matter::table.find(id))
        .set(matter::title_secret.eq(true))
        .execute(conn)
        .map(drop)
}

/// A page of the register, newest first, and how many matters fit.
pub(super) fn found(
    conn: &mut Conn,
    sought: &DiaryQuery,
    offset: i64,
    limit: i64,
) -> QueryResult<(Vec<Matter>, i64)> {
    let page = fitting(sought)
        .select(Matter::as_select())
        .order((matter::opened_at.desc(), matter::id.desc()))
        .offset(offset)
        .limit(limit)
        .load(conn)?;
    Ok((page, fitting(sought).count().get_result(conn)?))
}

fn fitting(sought: &DiaryQuery) -> matter::BoxedQuery<'static, Backend> {
    let mut query = matter::table.into_boxed();
    if let Some(number) = &sought.number {
        query = query.filter(matter::registry_no.eq(number.clone()));
    }
    if let Some(from) = sought.from {
        query = query.filter(matter::opened_at.ge(from));
    }
    if let Some(until) = sought.until {
        query = query.filter(matter::opened_at.lt(until));
    }
    let Some(reach) = sought.reach else { return query };
    query = query.filter(matter::owner_authority_id.eq(reach.owner));
    if !reach.persons {
        query = query
            .filter(matter::kind.ne(MatterKind::ClientSupport))
            .filter(matter::title_secret.eq(false));
    }
    for word in &sought.words {
        let holding = registry_index::table
            .filter(registry_index::folded.like(part(word)).escape('\\'))
            .select(registry_index::matter_id);
        query = query.filter(within(matter::id, holding));
    }
    query
}

/// Part of a text, with the signs of `LIKE` as ordinary ones.
fn part(word: &str) -> String {
    let quoted = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{quoted}%")
}

/// The matter of a number, among those of an authority.
pub fn matter_by_number(
    conn: &mut Conn,
    owner: AuthorityId,
    registry_no: &str,
) -> QueryResult<Matter> {
    matter::table
        .filter(matter::owner_authority_id.eq(owner))
        .filter(matter::registry_no.eq(registry_no))
        .select(Matter::as_select())
        .first(conn)
}

pub(super) fn insert_index(
    conn: &mut Conn,
    matter_id: MatterId,
    document_id: Option<DocumentId>,
    folded: &str,
) -> QueryResult<()> {
    diesel::insert_into(registry_index::table)
        .values((
            registry_index::matter_id.eq(matter_id),
            registry_index::document_id.eq(document_id),
            registry_index::folded.eq(folded),
        ))
        .execute(conn)
        .map(drop)
}

pub(super) fn insert_party(
    conn: &mut Conn,
    matter_id: MatterId,
    party: PartyId,
) -> QueryResult<()> {
    diesel::insert_into(matter_party::table)
        .values((matter_party::matter_id.eq(matter_id), matter_party::provider_id.eq(party)))
        .execute(conn)
        .map(drop)
}

pub(super) fn parties(conn: &mut Conn, matter_id: MatterId) -> QueryResult<Vec<PartyId>> {
    matter_party::table
        .filter(matter_party::matter_id.eq(matter_id))
        .select(matter_party::provider_id)
        .load(conn)
}

/// The one party of a matter. Of several that compete, none is told what another writes: then
/// there is no such party.
pub fn party(conn: &mut Conn, matter_id: MatterId) -> QueryResult<Option<PartyId>> {
    let mut parties = parties(conn, matter_id)?;
    Ok(parties.pop().filter(|_| parties.is_empty()))
}

/// The one party of each of these matters, where there is one.
pub fn party_of_each(
    conn: &mut Conn,
    matters: impl IntoIterator<Item = MatterId>,
) -> QueryResult<HashMap<MatterId, PartyId>> {
    let found: Vec<(MatterId, PartyId)> = matter_party::table
        .filter(among(matter_party::matter_id, matters))
        .select((matter_party::matter_id, matter_party::provider_id))
        .load(conn)?;
    let mut parties: HashMap<MatterId, Option<PartyId>> = HashMap::new();
    for (matter, party) in found {
        parties.entry(matter).and_modify(|one| *one = None).or_insert(Some(party));
    }
    Ok(parties.into_iter().filter_map(|(matter, party)| Some((matter, party?))).collect())
}

/// The matters that an organisation is party in, newest first.
pub fn matters_of_party(conn: &mut Conn, party: PartyId) -> QueryResult<Vec<Matter>> {
    let own = matter_party::table
        .filter(matter_party::provider_id.eq(party))
        .select(matter_party::matter_id);
    matter::table
        .filter(within(matter::id, own))
        .order((matter::opened_at.desc(), matter::id.desc()))
        .select(Matter::as_select())
        .load(conn)
}

/// Numbers that are missing or given out of turn, of matters and of their documents; for
/// `valfard check` (R71).
pub fn gaps(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let counters: Vec<(AuthorityId, i64, i64)> = registry_counter::table
        .select((
            registry_counter::owner_authority_id,
            registry_counter::year,
            registry_counter::last,
        ))
        .load(conn)?;
    let given: Vec<(AuthorityId, String)> =
        matter::table.select((matter::owner_authority_id, matter::registry_no)).load(conn)?;
    let given: HashSet<(AuthorityId, String)> = given.into_iter().collect();
    let mut faults = Vec::new();
    let mut counted = 0;
    for (owner, year, last) in counters {
        for number in 1..=last {
            let registry_no = format!("VT {year}:{number}");
            if given.contains(&(owner, registry_no.clone())) {
                counted += 1;
            } else {
                faults.push(format!("authority {}: {registry_no} is missing", owner.0));
            }
        }
    }
    if counted != given.len() {
        faults.push(format!("{} matters have a number out of turn", given.len() - counted));
    }
    let documents: Vec<(MatterId, Option<i64>, i64)> = registered_document::table
        .group_by(registered_document::matter_id)
        .select((
            registered_document::matter_id,
            diesel::dsl::max(registered_document::number),
            diesel::dsl::count_star(),
        ))
        .load(conn)?;
    let broken = documents.iter().filter(|(_, last, count)| *last != Some(*count));
    faults.extend(broken.map(|(id, _, _)| format!("matter {}: a document is missing", id.0)));
    Ok(faults)
}

/// Documents whose text is not the one that was registered; for `valfard check` (R70).
pub fn changed_documents(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    let mut after = DocumentId(0);
    loop {
        let page: Vec<(DocumentId, Reference, String, String)> = registered_document::table
            .filter(registered_document::id.gt(after))
            .order(registered_document::id)
            .limit(500)
            .select((
                registered_document::id,
                registered_document::reference,
                registered_document::body,
                registered_document::body_sha256,
            ))
            .load(conn)?;
        let Some(last) = page.last() else { return Ok(faults) };
        after = last.0;
        let changed = page.iter().filter(|(_, _, body, hash)| sha256(body.as_bytes()) != *hash);
        faults.extend(changed.map(|(_, reference, _, _)| format!("document {reference}")));
    }
}
