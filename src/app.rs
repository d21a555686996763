//! The only file that knows all rooms: route table, job table, state.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, web};

use crate::identity;
use crate::kernel::Clock;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::jobs::{self, Job};
use crate::platform::mailer::Mailer;
use crate::platform::secret::random_token;
use crate::platform::view::Views;
use crate::platform::web::{AppState, Cx, FORM_LIMIT, Hooks, NavItem, Routes, assets, gate};
use crate::platform::words::Words;
use crate::{choice, client, market, placement, shell};

/// Every route of the portal. `demo` adds what only `valfard demo` has.
pub fn routes(demo: bool) -> Routes {
    let _ = demo;
    Routes::default()
        .and(shell::routes())
        .and(market::routes())
        .and(client::routes())
        .and(choice::routes())
        .and(placement::routes())
}

/// Every timed job.
fn jobs() -> Vec<Job> {
    jobs::OWN.to_vec()
}

/// What the rooms keep in memory between requests.
fn rooms() -> HashMap<TypeId, Arc<dyn Any + Send + Sync>> {
    HashMap::new()
}

/// The links of the header.
fn nav(_: &Cx) -> Vec<NavItem> {
    Vec::new()
}

/// Puts a portal together over an open database.
///
/// # Errors
/// What is wrong with texts, templates or mail settings, in words.
pub fn state(db: Db, clock: Clock, config: Config, demo: bool) -> Result<AppState, String> {
    let words = Arc::new(Words::load().map_err(|e| e.to_string())?);
    let views = Views::load(&words).map_err(|e| format!("{e}"))?;
    let mailer = Mailer::new(&config)?;
    Ok(AppState {
        db,
        clock,
        vault: config.vault.clone(),
        words,
        views,
        mailer,
        config,
        demo,
        process: random_token(),
        jobs: jobs(),
        routes: routes(demo).table(),
        hooks: Hooks { session: identity::session_user, nav },
        rooms: rooms(),
    })
}

/// The portal as an actix app: what `serve`, `demo` and the tests run.
pub fn app(
    state: web::Data<AppState>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let demo = state.demo;
    App::new()
        .app_data(state)
        .app_data(web::PayloadConfig::new(FORM_LIMIT))
        .wrap(from_fn(gate))
        .wrap(Compress::default())
        .route("/static/{version}/{path:.*}", web::get().to(assets::serve))
        .configure(|config| routes(demo).mount(config))
}
