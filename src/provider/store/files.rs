//! Which files show which proof and which status.

use diesel::prelude::*;

use crate::attachment::AttachmentId;
use crate::platform::db::Conn;
use crate::provider::model::{ProofId, ProviderId, StatusId};
use crate::schema::{provider_proof, provider_proof_file, provider_status_file};

pub fn insert_proof_file(conn: &mut Conn, of: ProofId, file: AttachmentId) -> QueryResult<()> {
    diesel::insert_into(provider_proof_file::table)
        .values((
            provider_proof_file::provider_proof_id.eq(of),
            provider_proof_file::attachment_id.eq(file),
        ))
        .execute(conn)
        .map(drop)
}

pub fn insert_status_file(conn: &mut Conn, of: StatusId, file: AttachmentId) -> QueryResult<()> {
    diesel::insert_into(provider_status_file::table)
        .values((
            provider_status_file::provider_status_id.eq(of),
            provider_status_file::attachment_id.eq(file),
        ))
        .execute(conn)
        .map(drop)
}

/// The files of all proofs of an organisation.
pub fn proof_files(conn: &mut Conn, of: ProviderId) -> QueryResult<Vec<(ProofId, AttachmentId)>> {
    provider_proof_file::table
        .inner_join(provider_proof::table)
        .filter(provider_proof::provider_id.eq(of))
        .order(provider_proof_file::attachment_id)
        .select((provider_proof_file::provider_proof_id, provider_proof_file::attachment_id))
        .load(conn)
}

/// The files of a status, of every claim of it, in the order they came.
pub fn status_files(conn: &mut Conn, of: StatusId) -> QueryResult<Vec<AttachmentId>> {
    provider_status_file::table
        .filter(provider_status_file::provider_status_id.eq(of))
        .order(provider_status_file::attachment_id)
        .select(provider_status_file::attachment_id)
        .load(conn)
}
