//! What the pages of this room share.

use super::super::model::{Desk, Link, Queue, Task};
use crate::kernel::AuthorityId;
use crate::platform::AppError;
use crate::platform::web::Cx;

/// The authority that a staff account works for.
pub(super) fn authority(cx: &Cx) -> Result<AuthorityId, AppError> {
    cx.actor.authority_id.ok_or(AppError::Denied)
}

/// A desk with its two first texts: `desk-<name>-title` and `desk-<name>-lead`.
pub(super) fn desk(cx: &Cx, name: &str) -> Desk {
    Desk {
        title: cx.text(&format!("desk-{name}-title"), &[]),
        lead: cx.text(&format!("desk-{name}-lead"), &[]),
        ..Desk::default()
    }
}

pub(super) fn link(cx: &Cx, key: &str, href: &str) -> Link {
    Link { text: cx.text(key, &[]), href: href.to_owned() }
}

/// A queue with its heading `desk-<name>` and what stands there when it is empty.
pub(super) fn queue(cx: &Cx, id: &'static str, heading: &str, tasks: Vec<Task>) -> Queue {
    let name = heading.trim_start_matches("desk-");
    Queue {
        id,
        heading: cx.text(heading, &[]),
        tasks,
        empty: cx.text(&format!("desk-{name}-empty"), &[]),
        more: None,
    }
}
