//! What waits in the room: threads in which the other side has written something new.

use crate::kernel::Role;
use crate::message::model::Line;
use crate::message::service;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, Text, place};
use crate::provider;

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "message-from-providers",
        places: &[place(Role::Commissioner, "today", 60)],
        find: from_providers,
    },
    TaskList {
        name: "message-from-authorities",
        places: &[place(Role::ProviderMember, "today", 30)],
        find: from_authorities,
    },
];

fn from_providers(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let threads = service::of_authority(conn, asker.authority()?)?;
    let unread = threads.iter().filter(|line| line.unread).count();
    Ok(Task::count("desk-messages", unread, "/bestallare/meddelanden"))
}

fn from_authorities(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let Some((own, _)) = provider::of_user(conn, asker.user()?)? else { return Ok(Vec::new()) };
    let threads = service::of_provider(conn, own.id)?;
    Ok(threads.iter().filter(|line| line.unread).map(unread).collect())
}

fn unread(line: &Line) -> Task {
    let to = format!("/leverantor/arende/{}/meddelanden", line.matter);
    let text = Text::with("desk-message", "matter", Text::own(&line.registry_no));
    Task { hint: Text::own(&line.title), icon: "mail", ..Task::new(text, to) }
}
