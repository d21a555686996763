//! A person who has a place becomes protected (R59): the client room cleans what is its own, and here
//! it is found which providers have read who their participant is. They are told, by code, and the
//! handler gets a line to work off for each: what was read cannot be called back by a machine. Nor can
//! what people have written in threads, documents and notes: it is found, and a human acts.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::client::{self, Client, ProtectionFacts, RecallKind, Viewer};
use crate::kernel::Reference;
use crate::message::{self, Trace, TraceKind};
use crate::placement::model::Placement;
use crate::placement::{PlacementError, mail, store};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;
use crate::provider::{self, ProviderId};

/// A provider that a person has had a place with, and when it last read who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenBy {
    pub provider: String,
    pub provider_id: ProviderId,
    /// By which codes the provider knows the person.
    pub placement: Placement,
    /// None if nobody there has opened a page that shows it.
    pub last: Option<NaiveDateTime>,
}

/// The providers that may know who a person is, each by its newest placement.
///
/// # Errors
/// The database's own.
pub fn seen_by_providers(conn: &mut Conn, client: &Client) -> Result<Vec<SeenBy>, PlacementError> {
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
            provider_id: placement.provider_id,
            last: client::seen_by(conn, client, &users)?,
            placement,
        });
    }
    Ok(found)
}

/// Where in threads, documents and notes of the authority it stands who a person is.
///
/// # Errors
/// The database's own, and the vault's.
pub fn written_of(
    conn: &mut Conn,
    vault: &Vault,
    client: &Client,
) -> Result<Vec<Trace>, PlacementError> {
    let traces = client::traces(conn, vault, client)?;
    Ok(message::traces(conn, client.owner_authority_id, &|text| traces.stand_in(text))?)
}

/// Protects a person from this moment, everywhere, in one transaction.
///
/// # Errors
/// Not found for a person who is not the viewer's; a refusal if the person is protected.
pub fn protect(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    reference: &Reference,
    (facts, reason): (&ProtectionFacts, &str),
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    db::write(conn, |conn| {
        let client = client::load(conn, viewer, reference, now)?;
        let providers = seen_by_providers(conn, &client)?;
        let written = written_of(conn, vault, &client)?;
        let id = client::protect(conn, vault, viewer, reference, (facts, reason), now)?;
        for one in providers {
            if one.last.is_some() {
                let line = (one.provider.as_str(), None, one.last);
                client::note_recall(conn, id, RecallKind::ProviderSaw, line)?;
            }
            if one.last.is_some() || one.placement.state.is_open() {
                mail::protected(conn, &one.placement, now)?;
            }
        }
        for trace in written {
            let line = (&*about(&trace), Some(trace.count), Some(trace.last));
            client::note_recall(conn, id, recall_kind(&trace), line)?;
        }
        Ok(())
    })
}

/// A matter as a line names it: its number, and who is party.
pub fn about(trace: &Trace) -> String {
    match &trace.provider {
        Some(provider) => format!("{}, {provider}", trace.registry_no),
        None => trace.registry_no.clone(),
    }
}

/// The line that a place where it stands makes.
pub const fn recall_kind(trace: &Trace) -> RecallKind {
    match trace.kind {
        TraceKind::Thread => RecallKind::ThreadNames,
        TraceKind::Document => RecallKind::DocumentNames,
        TraceKind::Note => RecallKind::NoteNames,
    }
}
