//! What waits in the room: requests for documents, for staff of the authority that keeps them.

use crate::disclosure::service;
use crate::kernel::Role;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, place};

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[TaskList {
    name: "disclosure-requests",
    places: &[place(Role::Commissioner, "today", 50), place(Role::Caseworker, "rights", 50)],
    find: requests,
}];

fn requests(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let n = service::waiting(conn, &asker.actor, asker.authority()?)?.len();
    Ok(Task::count("desk-disclosure", n, "/bestallare/begaran"))
}
