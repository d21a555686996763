//! Pages for providers (`/leverantor/avtal…`) and for staff (`/bestallare/avtal…`).

mod change_own;
mod common;
mod deviation;
mod deviation_own;
mod provider_side;
mod staff_side;

use super::rules;
use crate::platform::web::Routes;

pub fn routes() -> Routes {
    provider_side::routes()
        .and(staff_side::routes())
        .and(deviation::routes())
        .and(deviation_own::routes())
        .and(change_own::routes())
}
