//! What waits in the room: participants for their provider, and people whose provider leaves, for
//! whoever works with the cases (R16). Counts only.

use crate::kernel::Role;
use crate::placement::model::PlacementState;
use crate::placement::{service, store};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, place};
use crate::provider;

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "placement-leaving",
        places: &[place(Role::Caseworker, "rights", 10), place(Role::UnitManager, "rights", 10)],
        find: leaving,
    },
    TaskList {
        name: "placement-referrals",
        places: &[place(Role::ProviderMember, "today", 10)],
        find: |conn, asker| own(conn, asker, "desk-referrals", PlacementState::Reserved),
    },
    TaskList {
        name: "placement-starts",
        places: &[place(Role::ProviderMember, "today", 20)],
        find: |conn, asker| own(conn, asker, "desk-starts", PlacementState::Accepted),
    },
];

fn leaving(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let left = service::left_of_authority(conn, asker.authority()?)?;
    Ok(Task::count("desk-leaving", left, "/handlaggare/arenden?vilka=alla&lage=leaving"))
}

/// How many participants of the provider stand so: they wait for an answer, or for a first day.
fn own(
    conn: &mut Conn,
    asker: &Asker,
    key: &'static str,
    state: PlacementState,
) -> Result<Vec<Task>, AppError> {
    let Some((own, _)) = provider::of_user(conn, asker.user()?)? else { return Ok(Vec::new()) };
    let participants = store::of_provider(conn, own.id)?;
    let n = participants.iter().filter(|one| one.state == state).count();
    Ok(Task::count(key, n, "/leverantor/deltagare"))
}
