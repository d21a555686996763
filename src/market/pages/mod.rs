//! The pages of the record, for staff: `/upphandlingsregister` and what hangs under it.

mod common;
mod export;
mod list;
mod names;
mod show;

use crate::platform::web::Routes;
use common::READERS;

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/upphandlingsregister", READERS, list::list)
        .get("/upphandlingsregister/lista.csv", READERS, export::export)
        .get("/upphandlingsregister/kopare", READERS, names::buyer)
        .get("/upphandlingsregister/leverantor", READERS, names::supplier)
        .get("/upphandlingsregister/{procurement}", READERS, show::show)
}
