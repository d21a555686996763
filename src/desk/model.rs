//! What a desk is made of. The same frame for every role.

use serde::Serialize;

/// A desk: a queue of things to do, figures, and where else to go.
#[derive(Debug, Default, Serialize)]
pub(super) struct Desk {
    pub title: String,
    pub lead: String,
    /// The one thing to do next, if there is one.
    pub next: Option<Link>,
    pub alerts: Vec<String>,
    pub queues: Vec<Queue>,
    pub figures: Vec<Figure>,
    pub links: Vec<Link>,
}

#[derive(Debug, Serialize)]
pub(super) struct Queue {
    pub id: &'static str,
    pub heading: String,
    pub tasks: Vec<Task>,
    /// What stands here when there is nothing to do.
    pub empty: String,
    /// Where the whole queue is.
    pub more: Option<Link>,
}

#[derive(Debug, Serialize)]
pub(super) struct Task {
    pub text: String,
    pub href: String,
    pub hint: String,
    pub status: String,
    pub color: &'static str,
    pub icon: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub label: String,
    pub value: String,
    pub note: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Link {
    pub text: String,
    pub href: String,
}
