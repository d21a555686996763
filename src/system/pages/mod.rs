//! Pages for anybody (`/valfrihetssystem…`) and for staff (`/bestallare/system…`,
//! `/bestallare/krav/…/publicera`).

mod change;
mod common;
mod public;
mod publish;
mod systems;
mod view;

use crate::platform::web::Routes;

pub use view::SystemView;

pub fn routes() -> Routes {
    systems::routes().and(publish::routes()).and(change::routes()).and(public::routes())
}
