//! What the room keeps about a person: where they have or had a place. Which
//! providers have read who their participant is is found here when somebody becomes protected (R59):
//! they are told, by code, and the handler gets a line to work off for each, since what was read cannot
//! be called back by a machine.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::Value;

use crate::client::{self, Client, PersonData, PersonShown, Protect, Protected, RecallKind, part};
use crate::kernel::Reference;
use crate::placement::{PlacementError, mail, service, store};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::secret::Vault;
use crate::provider;

/// What is kept here. How each place came about and goes on is shown with the choice.
pub const PERSON_DATA: &[PersonData] = &[PersonData {
    show_to_staff: Some(leaving),
    protect: Some(Protect { before: providers, after: notify_providers }),
    ..PersonData::kept("placement", &["placement", "placement_step", "placement_leaving"])
}];

#[derive(Serialize)]
struct AllLeavingView {
    leaving: Vec<LeavingView>,
}

/// A place whose contract ends (R16).
#[derive(Serialize)]
struct LeavingView {
    placement: Reference,
    provider: String,
    last_day: NaiveDate,
    settled: bool,
}

fn leaving(conn: &mut Conn, shown: &PersonShown<'_>) -> Result<Value, AppError> {
    part(&AllLeavingView { leaving: gather(conn, shown.client)? })
}

fn gather(conn: &mut Conn, client: &Client) -> Result<Vec<LeavingView>, PlacementError> {
    let mut leaving = Vec::new();
    for (placement, task) in store::leaving_of_client(conn, client.id)? {
        let standing = service::standing(conn, placement)?;
        leaving.push(LeavingView {
            provider: provider::get(conn, standing.placement.provider_id)?.name,
            placement: standing.placement.reference,
            last_day: task.last_day,
            settled: standing.settled,
        });
    }
    Ok(leaving)
}

#[derive(Serialize)]
struct ProvidersView {
    providers: Vec<ProviderView>,
}

#[derive(Serialize)]
struct ProviderView {
    name: String,
    last: Option<NaiveDateTime>,
    open: bool,
}

fn providers(conn: &mut Conn, _: &Vault, client: &Client) -> Result<Value, AppError> {
    let providers = service::seen_by_providers(conn, client)?.into_iter().map(|one| ProviderView {
        open: one.placement.state.is_open(),
        name: one.provider,
        last: one.last,
    });
    part(&ProvidersView { providers: providers.collect() })
}

fn notify_providers(conn: &mut Conn, person: &Protected<'_>) -> Result<(), AppError> {
    for one in service::seen_by_providers(conn, person.client)? {
        if one.last.is_some() {
            let line = (one.provider.as_str(), None, one.last);
            client::note_recall(conn, person.protection, RecallKind::ProviderSaw, line)?;
        }
        if one.last.is_some() || one.placement.state.is_open() {
            mail::protected(conn, &one.placement, person.now)?;
        }
    }
    Ok(())
}
