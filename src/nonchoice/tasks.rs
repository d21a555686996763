//! What waits in the room: own units that have no first day yet, for the caseworkers. A count only.

use crate::kernel::Role;
use crate::nonchoice::service;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, place};

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[TaskList {
    name: "nonchoice-own",
    places: &[place(Role::Caseworker, "rights", 30)],
    find: own,
}];

fn own(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let waits = service::waits_of_authority(conn, asker.authority()?)?;
    Ok(Task::count("desk-nonchoice-own", waits, "/handlaggare/ickeval"))
}
