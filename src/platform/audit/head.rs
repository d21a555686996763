//! The newest link of the chain, as it is written down elsewhere.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Seal;
use crate::platform::db::Conn;
use crate::schema::audit_seal;

/// How many characters of a hash are shown on paper, and how few an earlier head may have.
pub(super) const SHOWN: usize = 32;

/// The newest link of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub hash: String,
    pub sealed_at: NaiveDateTime,
}

impl Head {
    /// As it stands on paper: `1234:` and the first half of the hash. `--expect` takes it.
    pub fn short(&self) -> String {
        format!("{}:{}", self.seq, self.hash.get(..SHOWN).unwrap_or(&self.hash))
    }
}

impl From<Seal> for Head {
    fn from(seal: Seal) -> Self {
        Self { seq: seal.seq, hash: seal.hash, sealed_at: seal.sealed_at }
    }
}

/// The newest link of the chain, as it is written down elsewhere.
///
/// # Errors
/// The database's own.
pub fn head(conn: &mut Conn) -> QueryResult<Option<Head>> {
    let newest: Option<(i64, String, NaiveDateTime)> = audit_seal::table
        .order(audit_seal::seq.desc())
        .select((audit_seal::seq, audit_seal::hash, audit_seal::sealed_at))
        .first(conn)
        .optional()?;
    Ok(newest.map(|(seq, hash, sealed_at)| Head { seq, hash, sealed_at }))
}
