//! What waits in the room: changed texts for staff, and what staff ask to change for the provider.

use crate::kernel::Role;
use crate::offer::store;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, Text, place};
use crate::provider;

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "offer-changes",
        places: &[place(Role::Commissioner, "today", 30)],
        find: changes,
    },
    TaskList {
        name: "offer-change-asked",
        places: &[place(Role::ProviderMember, "today", 70)],
        find: change_asked,
    },
];

fn changes(conn: &mut Conn, _: &Asker) -> Result<Vec<Task>, AppError> {
    Ok(Task::count("desk-changes", store::waiting(conn)?.len(), "/bestallare/andringar"))
}

fn change_asked(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let Some((own, _)) = provider::of_user(conn, asker.user()?)? else { return Ok(Vec::new()) };
    let mut tasks = Vec::new();
    for offer in store::change_asked(conn, own.id)? {
        let name = Text::own(store::latest(conn, offer.id)?.name);
        let text = Text::with("desk-provider-change", "name", name);
        let to = format!("/leverantor/erbjudanden/{}", offer.reference);
        let hint = Text::own(offer.reference.as_str());
        tasks.push(Task { hint, color: "warning", ..Task::new(text, to) });
    }
    Ok(tasks)
}
