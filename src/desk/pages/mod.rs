//! The desks, one address a role, and the case of one person.

mod case;
mod commissioner;
mod common;
mod figures;
mod others;
mod person;
mod provider;
mod waiting;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

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
