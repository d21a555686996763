//! Every query on the room's own tables.

use std::collections::HashMap;

mod files;
mod members;
mod proofs;
mod statuses;

pub use files::{insert_proof_file, insert_status_file, proof_files, status_files};
pub use members::{
    answers_of, delete_old_requests, insert_invitation, insert_member, insert_request, invitation,
    invitation_by_token, invitation_to, invitations, member, members, move_invitation, move_member,
    move_request, of_user, renew_invitation, request, request_of, requests, save_answer,
};
pub use proofs::{
    check_proof, ending_proofs, insert_proof, insert_reminder, move_proof, proof, proofs,
    reminders, waiting_proofs,
};
pub use statuses::{
    all_of_status, assess, claim_again, criteria, end, ending, findings, history, insert_status,
    overdue, social_enterprises, status, statuses, waiting_claims,
};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::text::{fold, sort_key};
use crate::kernel::{OrganisationNumber, Reference};
use crate::platform::db::{Columns, Conn, among};
use crate::platform::secret::{SecretError, Vault};
use crate::schema::provider;

use super::ProviderError;
use super::model::{Details, ForeignNumber, Number, Provider, ProviderId, Registration};

/// What sole traders' numbers are sealed as.
const PERSON: &str = "person";

/// A number as it lies in the database: one of the three, never a personal number in the clear.
#[derive(Clone)]
pub enum StoredNumber {
    Organisation(String),
    Owner { sealed: Vec<u8>, hash: String },
    Foreign(ForeignNumber),
}

impl StoredNumber {
    pub fn of(vault: &Vault, number: &Number) -> Result<Self, SecretError> {
        Ok(match number {
            Number::Organisation(number) => Self::Organisation(number.digits().to_owned()),
            Number::Owner(number) => Self::Owner {
                sealed: vault.seal(PERSON, number.canonical())?,
                hash: vault.fingerprint(PERSON, number.canonical()),
            },
            Number::Foreign(number) => Self::Foreign(number.clone()),
        })
    }
}

/// A sole trader's number, unsealed; the caller has written who reads it and why (R57).
pub fn owner_number(
    conn: &mut Conn,
    vault: &Vault,
    id: ProviderId,
) -> Result<Option<String>, ProviderError> {
    let sealed: Option<Vec<u8>> =
        provider::table.find(id).select(provider::owner_number_sealed).first(conn)?;
    Ok(match sealed {
        Some(sealed) => Some(vault.open(PERSON, &sealed)?),
        None => None,
    })
}

pub fn get(conn: &mut Conn, id: ProviderId) -> QueryResult<Provider> {
    provider::table.find(id).select(Provider::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Provider> {
    provider::table
        .filter(provider::reference.eq(reference))
        .select(Provider::as_select())
        .first(conn)
}

/// The legal person with this number.
pub fn by_org_number(conn: &mut Conn, number: &OrganisationNumber) -> QueryResult<Provider> {
    provider::table
        .filter(provider::org_number.eq(number))
        .select(Provider::as_select())
        .first(conn)
}

/// Several at once, by id.
pub fn many(conn: &mut Conn, ids: &[ProviderId]) -> QueryResult<HashMap<ProviderId, Provider>> {
    let found: Vec<Provider> = provider::table
        .filter(among(provider::id, ids))
        .select(Provider::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// All of them, by name.
pub fn all(conn: &mut Conn) -> QueryResult<Vec<Provider>> {
    let mut found: Vec<Provider> = provider::table.select(Provider::as_select()).load(conn)?;
    found.sort_by_cached_key(|one| sort_key(&one.name));
    Ok(found)
}

/// Who goes by this number.
pub fn by_number(conn: &mut Conn, number: &StoredNumber) -> QueryResult<Option<Provider>> {
    let query = provider::table.select(Provider::as_select()).into_boxed();
    match number {
        StoredNumber::Organisation(digits) => query.filter(provider::org_number.eq(digits)),
        StoredNumber::Owner { hash, .. } => query.filter(provider::owner_number_hash.eq(hash)),
        StoredNumber::Foreign(number) => query
            .filter(provider::country.eq(&number.country))
            .filter(provider::register_folded.eq(number.folded())),
    }
    .first(conn)
    .optional()
}

pub fn insert(
    conn: &mut Conn,
    number: &StoredNumber,
    wish: &Registration,
    now: NaiveDateTime,
) -> QueryResult<Provider> {
    let (mut org_number, mut sealed, mut hash, mut foreign) = (None, None, None, None);
    match number {
        StoredNumber::Organisation(digits) => org_number = Some(digits.as_str()),
        StoredNumber::Owner { sealed: bytes, hash: key } => {
            sealed = Some(bytes.as_slice());
            hash = Some(key.as_str());
        }
        StoredNumber::Foreign(number) => foreign = Some(number),
    }
    diesel::insert_into(provider::table)
        .values((
            provider::reference.eq(Reference::random()),
            (
                provider::org_number.eq(org_number),
                provider::owner_number_sealed.eq(sealed),
                provider::owner_number_hash.eq(hash),
                provider::country.eq(foreign.map(|number| &number.country)),
                provider::register_number.eq(foreign.map(|number| number.register.as_str())),
                provider::register_folded.eq(foreign.map(ForeignNumber::folded)),
                provider::vat_number.eq(foreign.and_then(|number| number.vat.as_deref())),
            ),
            provider::name.eq(&wish.name),
            provider::name_folded.eq(fold(&wish.name)),
            provider::legal_form.eq(wish.legal_form),
            provider::about.eq(&wish.about),
            provider::contact_name.eq(&wish.contact_name),
            provider::email.eq(&wish.email),
            provider::phone.eq(&wish.phone),
            provider::website.eq(&wish.website),
            provider::created_at.eq(now),
            provider::changed_at.eq(now),
        ))
        .returning(Provider::columns())
        .get_result(conn)
}

/// Changes the details unless somebody did since `was`: then `false`.
pub fn edit(
    conn: &mut Conn,
    was: &Provider,
    details: &Details,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider::table.find(was.id).filter(provider::changed_at.eq(was.changed_at));
    let moved = diesel::update(unmoved)
        .set((
            provider::contact_name.eq(&details.contact_name),
            provider::email.eq(&details.email),
            provider::phone.eq(&details.phone),
            provider::website.eq(&details.website),
            provider::about.eq(&details.about),
            provider::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}
