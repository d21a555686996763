//! What waits in the room: open systems that are not advertised (R5).

use super::model::ChoiceSystem;
use super::{rules, store};
use crate::kernel::Role;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{ALERTS, Asker, Task, TaskList, Text, place};

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[TaskList {
    name: "system-not-advertised",
    places: &[place(Role::Commissioner, ALERTS, 10)],
    find: not_advertised,
}];

/// R5: open systems of the authority that are not advertised nationally.
fn not_advertised(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let owner = asker.authority()?;
    let mut systems = store::taking_applications(conn)?;
    systems.retain(|one| one.owner_authority_id == owner && rules::lacks_advertisement(one));
    let alert = |system: &ChoiceSystem| {
        let text = Text::with("desk-no-advertisement", "system", Text::own(&system.name));
        Task::new(text, format!("/bestallare/system/{}", system.reference))
    };
    Ok(systems.iter().map(alert).collect())
}
