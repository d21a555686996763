//! The desks, one address a role, and the case of one person.

mod case;
mod commissioner;
mod figures;
mod others;
mod person;
mod provider;
mod waiting;

use super::model::{Desk, Link, Queue, Task};
use crate::kernel::{AuthorityId, Role};
use crate::platform::AppError;
use crate::platform::web::{Access, Cx, Routes};

pub fn routes() -> Routes {
    Routes::default()
        .get("/mina-sidor", Access::Only(&[Role::Client]), person::show)
        .get("/leverantor", Access::Only(&[Role::ProviderMember]), provider::show)
        .get("/bestallare", Access::Only(&[Role::Commissioner]), commissioner::show)
        .get(
            "/handlaggare/person/{reference}",
            Access::Only(&[Role::Caseworker, Role::UnitManager]),
            case::show,
        )
        .get("/handlaggare", Access::Only(&[Role::Caseworker]), others::caseworker)
        .get("/enhetschef", Access::Only(&[Role::UnitManager]), figures::unit_manager)
        .get("/styrgrupp", Access::Only(&[Role::SteeringGroup]), figures::steering_group)
        .get("/forbund", Access::Only(&[Role::CoordinationBody]), figures::coordination_body)
        .get("/servicecenter", Access::Only(&[Role::Guide]), others::guide)
        .get("/partner", Access::Only(&[Role::Partner]), others::partner)
        .get("/ombud", Access::Only(&[Role::Representative]), others::representative)
        .get("/admin", Access::Only(&[Role::Admin]), others::admin)
}

/// The authority that a staff account works for.
fn authority(cx: &Cx) -> Result<AuthorityId, AppError> {
    cx.actor.authority_id.ok_or(AppError::Denied)
}

/// A desk with its two first texts: `desk-<name>-title` and `desk-<name>-lead`.
fn desk(cx: &Cx, name: &str) -> Desk {
    Desk {
        title: cx.text(&format!("desk-{name}-title"), &[]),
        lead: cx.text(&format!("desk-{name}-lead"), &[]),
        ..Desk::default()
    }
}

fn link(cx: &Cx, key: &str, href: &str) -> Link {
    Link { text: cx.text(key, &[]), href: href.to_owned() }
}

/// A queue with its heading `desk-<name>` and what stands there when it is empty.
fn queue(cx: &Cx, id: &'static str, heading: &str, tasks: Vec<Task>) -> Queue {
    let name = heading.trim_start_matches("desk-");
    Queue {
        id,
        heading: cx.text(heading, &[]),
        tasks,
        empty: cx.text(&format!("desk-{name}-empty"), &[]),
        more: None,
    }
}
