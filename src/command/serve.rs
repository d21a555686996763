//! `valfard serve`, and the server that `valfard demo` runs too.

use std::sync::Arc;
use std::time::Duration;

use actix_web::{HttpServer, web};

use super::{Ended, open, say};
use crate::app;
use crate::kernel::Clock;
use crate::platform::config::Config;
use crate::platform::jobs;
use crate::platform::web::AppState;

pub(super) fn run(config: Config) -> Result<(), Ended> {
    if config.secure() && config.trusted_proxies.is_empty() {
        tracing::warn!(
            "trusted_proxies is empty: if a proxy stands in front, all visitors share its network's limits"
        );
    }
    let db = open(&config)?;
    let state = app::state(db, Clock::System, config, false)?;
    actix_web::rt::System::new().block_on(listen(Arc::new(state)))
}

/// Serves until the process is told to stop; requests and jobs under way are finished.
pub(crate) async fn listen(state: Arc<AppState>) -> Result<(), Ended> {
    let (bind, port) = (state.config.bind.clone(), state.config.port);
    let data = web::Data::from(Arc::clone(&state));
    let server = HttpServer::new(move || app::app(data.clone()))
        .worker_max_blocking_threads(64)
        .client_request_timeout(Duration::from_secs(15))
        .shutdown_timeout(20)
        .bind((bind.as_str(), port))?;
    let addresses: Vec<String> = server.addrs().iter().map(|a| format!("http://{a}/")).collect();
    say(&format!("ready: {}", addresses.join(" ")));
    let work = actix_web::rt::spawn(jobs::keep_running(Arc::clone(&state)));
    let fresh = actix_web::rt::spawn(jobs::keep_fresh(state));
    let ended = server.run().await;
    work.abort();
    fresh.abort();
    Ok(ended?)
}
