//! What waits in the room: rights that nobody has used, for whoever works with the cases. Counts only.

use crate::kernel::Role;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, place};
use crate::right::store;

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "right-past",
        places: &[place(Role::Caseworker, "rights", 20), place(Role::UnitManager, "rights", 20)],
        find: past,
    },
    TaskList {
        name: "right-open",
        places: &[place(Role::Caseworker, "rights", 40), place(Role::UnitManager, "rights", 40)],
        find: open,
    },
];

/// People whose time to choose has passed, and about whom a human decides.
fn past(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let past = store::client_ids_with_lapsed_right(conn, asker.authority()?)?.len();
    Ok(Task::count("desk-rights-past", past, "/handlaggare/ickeval"))
}

fn open(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let open = store::open_rights(conn, asker.authority()?)?;
    let to = "/handlaggare/arenden?vilka=alla&lage=waits_for_person";
    Ok(Task::count("desk-rights-open", open, to))
}
