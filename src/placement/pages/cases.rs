//! The caseworker's list: whom one is responsible for, and where each person stands.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::client::{self, ClientId, ClientQuery, ClientScope, Listed, Purpose, Viewer};
use crate::identity;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::placement::model::{Leaving, PlacementState};
use crate::placement::{PlacementError, service, store};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::view::PageLinks;
use crate::platform::web::{Cx, PageResult, Paging};
use crate::right;

const SIZE: i64 = 25;

text_enum! {
    /// Where a person stands, as far as the list goes.
    enum Where {
        /// No right to choose yet.
        New = "new",
        /// A right waits to be used.
        WaitsForPerson = "waits_for_person",
        /// A choice waits for the provider's answer.
        WaitsForProvider = "waits_for_provider",
        /// Has a place with a provider whose contract ends, and is not moved yet (R16).
        Leaving = "leaving",
        /// Nobody used the right before its last day. It means nothing more (R72).
        TimeOut = "time_out",
        /// Has a place.
        Placed = "placed",
        /// Nothing is under way.
        Rests = "rests",
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    /// "alla" for the whole authority.
    vilka: String,
    lage: String,
    #[serde(skip_serializing)]
    sida: String,
}

#[derive(Serialize)]
struct ListView {
    asked: Asked,
    rows: Vec<Row>,
    page: PageLinks,
    filters: Vec<Where>,
}

#[derive(Serialize)]
struct Row {
    reference: Reference,
    name: String,
    protected: bool,
    stands: Where,
    responsible: Option<String>,
    /// The provider leaves: whether the person has been told, and the last day there.
    told: Option<bool>,
    last_day: Option<NaiveDate>,
}

pub(super) async fn list(cx: Cx) -> PageResult {
    let asked: Asked = cx.query()?;
    let paging = Paging::read(&asked.sida, SIZE)?;
    let filter = match asked.lage.as_str() {
        "" => None,
        word => Some(Where::from_word(word).ok_or(AppError::NotFound)?),
    };
    let viewer = Viewer::case(cx.actor, Purpose::CaseList);
    let (mine, text, now) = (asked.vilka != "alla", asked.q.trim().to_owned(), cx.now);
    let (rows, total) = cx
        .write(move |conn| {
            let owner = viewer.actor.authority_id.ok_or(PlacementError::NotFound)?;
            let among = among(conn, owner, filter)?;
            let sought = ClientQuery { mine, text: text.clone(), among };
            let page = (paging.offset(), paging.size);
            let (listed, total) = client::list(conn, &viewer, &sought, page, now)?;
            let rows = stand(conn, owner, listed, viewer.actor.user_id)?;
            Ok::<_, PlacementError>((rows, total))
        })
        .await?;
    let query = serde_html_form::to_string(&asked).map_err(AppError::fault)?;
    let page = paging.links(total, "/handlaggare/arenden", &query)?;
    // That nothing is under way is no filter.
    let filters = Where::ALL.iter().copied().filter(|at| *at != Where::Rests).collect();
    cx.page("placement/cases.html", &ListView { asked, rows, page, filters })
}

const HAS_PLACE: &[PlacementState] = &[
    PlacementState::Accepted,
    PlacementState::StartConfirmed,
    PlacementState::Ongoing,
    PlacementState::Paused,
];

/// Whom a filter leaves.
fn among(
    conn: &mut Conn,
    owner: AuthorityId,
    filter: Option<Where>,
) -> Result<ClientScope, PlacementError> {
    Ok(match filter {
        None | Some(Where::Rests) => ClientScope::All,
        Some(Where::New) => ClientScope::NotThese(right::client_ids_with_right(conn, owner)?),
        Some(Where::WaitsForPerson) => {
            ClientScope::These(right::client_ids_with_open_right(conn, owner)?)
        }
        Some(Where::WaitsForProvider) => {
            ClientScope::These(store::client_ids_in(conn, owner, &[PlacementState::Reserved])?)
        }
        Some(Where::Leaving) => ClientScope::These(leaving(conn, owner)?.into_keys().collect()),
        Some(Where::TimeOut) => {
            ClientScope::These(right::client_ids_with_lapsed_right(conn, owner)?)
        }
        Some(Where::Placed) => ClientScope::These(store::client_ids_in(conn, owner, HAS_PLACE)?),
    })
}

/// Whose provider leaves, and who are not moved yet.
fn leaving(
    conn: &mut Conn,
    owner: AuthorityId,
) -> Result<HashMap<ClientId, Leaving>, PlacementError> {
    let mut left = HashMap::new();
    for (placement, task) in store::open_leaving(conn, owner)? {
        let id = placement.client_id;
        if !service::standing(conn, placement)?.settled {
            left.insert(id, task);
        }
    }
    Ok(left)
}

/// Where each person of a page stands.
fn stand(
    conn: &mut Conn,
    owner: AuthorityId,
    listed: Vec<Listed>,
    reader: Option<UserId>,
) -> Result<Vec<Row>, PlacementError> {
    let ids: Vec<ClientId> = listed.iter().map(|row| row.id).collect();
    let open: HashSet<ClientId> =
        right::client_ids_with_open_right(conn, owner)?.into_iter().collect();
    let known: HashSet<ClientId> = right::client_ids_with_right(conn, owner)?.into_iter().collect();
    let lapsed: HashSet<ClientId> =
        right::client_ids_with_lapsed_right(conn, owner)?.into_iter().collect();
    let leaving = leaving(conn, owner)?;
    let placed: HashMap<ClientId, PlacementState> = store::open_of_clients(conn, &ids)?
        .into_iter()
        .map(|placement| (placement.client_id, placement.state))
        .collect();
    let staff: Vec<UserId> = listed.iter().map(|row| row.responsible_user_id).collect();
    let names = identity::names(conn, &staff)?;
    let row = |one: Listed| {
        let stands = match placed.get(&one.id) {
            Some(_) if leaving.contains_key(&one.id) => Where::Leaving,
            Some(PlacementState::Reserved) => Where::WaitsForProvider,
            Some(_) => Where::Placed,
            None if open.contains(&one.id) => Where::WaitsForPerson,
            None if lapsed.contains(&one.id) => Where::TimeOut,
            None if known.contains(&one.id) => Where::Rests,
            None => Where::New,
        };
        let own = reader == Some(one.responsible_user_id);
        let responsible = names.get(&one.responsible_user_id).filter(|_| !own).cloned();
        let task = leaving.get(&one.id).filter(|_| stands == Where::Leaving);
        Row {
            told: task.map(|task| task.informed_on.is_some()),
            last_day: task.map(|task| task.last_day),
            reference: one.reference,
            name: one.name,
            protected: one.protected,
            stands,
            responsible,
        }
    };
    Ok(listed.into_iter().map(row).collect())
}
