//! Which providers know who a person is: a human tells them when the person becomes protected (R59).

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::client::{self, Client};
use crate::placement::model::Placement;
use crate::placement::{PlacementError, store};
use crate::platform::db::Conn;
use crate::provider;

/// A provider that a person has had a place with, and when it last read who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::placement) struct SeenBy {
    pub provider: String,
    /// By which codes the provider knows the person.
    pub placement: Placement,
    /// None if nobody there has opened a page that shows it.
    pub last: Option<NaiveDateTime>,
}

/// The providers that may know who a person is, each by its newest placement.
///
/// # Errors
/// The database's own.
pub(in crate::placement) fn seen_by_providers(
    conn: &mut Conn,
    client: &Client,
) -> Result<Vec<SeenBy>, PlacementError> {
    let mut newest: BTreeMap<i64, Placement> = BTreeMap::new();
    for placement in store::of_client(conn, client.id)? {
        // The newest first.
        newest.entry(placement.provider_id.0).or_insert(placement);
    }
    let mut found = Vec::new();
    for placement in newest.into_values() {
        let members = provider::members(conn, placement.provider_id)?;
        let users: Vec<_> = members.iter().map(|member| member.user_id).collect();
        found.push(SeenBy {
            provider: provider::get(conn, placement.provider_id)?.name,
            last: client::seen_by(conn, client, &users)?,
            placement,
        });
    }
    Ok(found)
}
