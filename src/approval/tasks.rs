//! What waits in the room: applications to decide, for staff; applications to send, complete and
//! answer, for providers.

use crate::approval::model::{Application, ApplicationState, PartnerState};
use crate::approval::service::Waiting;
use crate::approval::{service, store};
use crate::kernel::Role;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, Text, place};
use crate::{provider, system};

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "approval-decide",
        places: &[place(Role::Commissioner, "decide", 10)],
        find: decide,
    },
    TaskList {
        name: "approval-late",
        places: &[place(Role::Commissioner, "today", 10)],
        find: |conn, asker| count(conn, asker, "desk-applications-late", |left| left < 0),
    },
    TaskList {
        name: "approval-waiting",
        places: &[place(Role::Commissioner, "today", 20)],
        find: |conn, asker| count(conn, asker, "desk-applications", |left| left >= 0),
    },
    TaskList {
        name: "approval-joint",
        places: &[place(Role::ProviderMember, "today", 60)],
        find: joint,
    },
    TaskList {
        name: "approval-own",
        places: &[place(Role::ProviderMember, "today", 90)],
        find: own,
    },
];

/// Applications that must be decided today, or should have been.
fn decide(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let mut due = service::waiting(conn, asker.authority()?)?;
    due.retain(|one| one.days_left(asker.today).is_some_and(|left| left <= 0));
    let task = |waiting: &Waiting| {
        let late = waiting.days_left(asker.today).map_or(0, |left| -left);
        let to = format!("/bestallare/ansokan/{}", waiting.application.reference);
        Task {
            hint: Text::own(&waiting.system.name),
            status: Text::Count("desk-decide-late", late),
            color: if late > 0 { "danger" } else { "warning" },
            icon: "triangle-alert",
            last_day: waiting.application.promised_on,
            ..Task::new(Text::own(&waiting.provider.name), to)
        }
    };
    Ok(due.iter().map(task).collect())
}

/// How many applications wait with so many days left of the promised time. One without a promise is
/// never late.
fn count(
    conn: &mut Conn,
    asker: &Asker,
    key: &'static str,
    counts: fn(i64) -> bool,
) -> Result<Vec<Task>, AppError> {
    let waiting = service::waiting(conn, asker.authority()?)?;
    let left = waiting.iter().map(|one| one.days_left(asker.today).unwrap_or(0));
    let n = left.filter(|left| counts(*left)).count();
    Ok(Task::count(key, n, "/bestallare/ansokningar"))
}

/// Joint applications that wait for the provider's answer.
fn joint(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let Some((own, _)) = provider::of_user(conn, asker.user()?)? else { return Ok(Vec::new()) };
    let mut tasks = Vec::new();
    for (application, partner) in store::asked_of(conn, own.id)? {
        let open = application.state == ApplicationState::Draft;
        if open && partner.state == PartnerState::Asked {
            let lead = Text::own(provider::get(conn, application.provider_id)?.name);
            let text = Text::with("desk-provider-joint", "provider", lead);
            let to = format!("/leverantor/ansokan/{}/medverka", application.reference);
            let hint = Text::own(application.reference.as_str());
            tasks.push(Task { hint, ..Task::new(text, to) });
        }
    }
    Ok(tasks)
}

/// The provider's own applications that are under way.
fn own(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let Some((own, _)) = provider::of_user(conn, asker.user()?)? else { return Ok(Vec::new()) };
    let mut tasks = Vec::new();
    for application in store::of_provider(conn, own.id)? {
        if let Some((status, color)) = stands(&application) {
            let system = Text::own(system::get(conn, application.choice_system_id)?.name);
            let text = Text::with("desk-provider-application", "system", system);
            let to = format!("/leverantor/ansokan/{}", application.reference);
            let hint = Text::own(application.reference.as_str());
            let status = Text::key(status);
            tasks.push(Task { hint, status, color, icon: "", ..Task::new(text, to) });
        }
    }
    Ok(tasks)
}

/// What an application waits for, if it is under way, and how pressing that is.
const fn stands(application: &Application) -> Option<(&'static str, &'static str)> {
    use ApplicationState::{CompletionRequested, Draft, Submitted, UnderReview};
    match application.state {
        Draft => Some(("desk-provider-not-sent", "warning")),
        CompletionRequested => Some(("desk-provider-completion", "warning")),
        Submitted | UnderReview => Some(("desk-provider-sent", "neutral")),
        _ => None,
    }
}
