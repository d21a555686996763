//! What waits for the reader, as the rooms say it, in the queues of their desk.

use std::collections::HashMap;

use super::common::queue;
use crate::desk::model::{Desk, Task};
use crate::desk::rules::QUEUES;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{ALERTS, Asker, TaskList};
use crate::platform::web::Cx;
use crate::platform::{tasks, words::Words};

/// What waits, by queue.
pub(super) struct Waiting(HashMap<&'static str, Vec<tasks::Task>>);

/// Whose desk it is, and what to ask; it goes along into the database's thread.
pub(super) struct Question {
    asker: Asker,
    lists: Vec<TaskList>,
}

impl Question {
    pub(super) fn of(cx: &Cx) -> Self {
        Self { asker: Asker { actor: cx.actor, today: cx.today }, lists: cx.app.tasks.clone() }
    }

    /// Asks each room that has something for the role.
    pub(super) fn ask(&self, conn: &mut Conn) -> Result<Waiting, AppError> {
        let role = self.asker.actor.role;
        let own = self.lists.iter().filter_map(|list| Some((list.place(role)?, list)));
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|(place, _)| place.order);
        let mut queues: HashMap<&'static str, Vec<tasks::Task>> = HashMap::new();
        for (place, list) in own {
            let found = (list.find)(conn, &self.asker)?;
            queues.entry(place.queue).or_default().extend(found);
        }
        Ok(Waiting(queues))
    }
}

impl Waiting {
    /// Puts what waits on the desk.
    pub(super) fn lay(mut self, cx: &Cx, desk: &mut Desk) {
        let words = &cx.app.words;
        let alerts = self.0.remove(ALERTS).unwrap_or_default();
        desk.alerts.extend(alerts.iter().map(|task| task.text.said(words, cx.lang)));
        for (_, id, heading) in QUEUES.iter().filter(|(role, ..)| *role == cx.actor.role) {
            let waiting = self.0.remove(id).unwrap_or_default();
            let tasks = waiting.into_iter().map(|task| shown(task, cx, words)).collect();
            desk.queues.push(queue(cx, id, heading, tasks));
        }
    }
}

fn shown(task: tasks::Task, cx: &Cx, words: &Words) -> Task {
    Task {
        text: task.text.said(words, cx.lang),
        hint: task.hint.said(words, cx.lang),
        status: task.status.said(words, cx.lang),
        href: task.href,
        color: task.color,
        icon: task.icon,
    }
}
