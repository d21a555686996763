//! `valfard serve`, and the server that `valfard demo` runs too.

use std::io::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::{HttpServer, web};
#[cfg(unix)]
use tokio::signal::unix::SignalKind;

use super::{Ended, open};
use crate::app;
use crate::kernel::Clock;
use crate::platform::config::Config;
use crate::platform::jobs::{self, Pace};
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

/// How long a connection that is not used is kept. It is longer than any proxy keeps one (nginx 60 s, Caddy
/// 2 min): the proxy closes first, and never sends a request into a connection that is being closed.
const KEPT: Duration = Duration::from_secs(150);
/// How long the headers of a connection's first request may take.
const HEAD_PATIENCE: Duration = Duration::from_secs(15);
/// How long a connection that is ended goes on taking what was on its way, so that the answer is read.
const LINGER: Duration = Duration::from_secs(5);
/// How long requests and jobs under way may take when the portal stops, in seconds.
const LAST: u64 = 20;
/// The signal of a file that would grow past a limit, on Linux and macOS. Left alone it ends the process.
#[cfg(unix)]
const FILE_SIZE_SIGNAL: i32 = 25;

/// The server, bound and ready to be run, and where it listens.
fn server(
    state: &Arc<AppState>,
    bind: &str,
    port: u16,
) -> std::io::Result<(Server, Vec<SocketAddr>)> {
    let data = web::Data::from(Arc::clone(state));
    let server = HttpServer::new(move || app::app(data.clone()))
        .worker_max_blocking_threads(64)
        .keep_alive(KEPT)
        // An answer's last packet would else wait 40 ms for word of the one before it.
        .tcp_nodelay(true)
        .client_request_timeout(HEAD_PATIENCE)
        .client_disconnect_timeout(LINGER)
        .shutdown_timeout(LAST)
        .bind((bind, port))?;
    let addresses = server.addrs();
    Ok((server.run(), addresses))
}

/// Serves until the process is told to stop; requests and jobs under way are finished.
pub(crate) async fn listen(state: Arc<AppState>) -> Result<(), Ended> {
    // A write that is refused, as with a full disk, is an error of the database and not the end.
    #[cfg(unix)]
    let _heard = tokio::signal::unix::signal(SignalKind::from_raw(FILE_SIZE_SIGNAL));
    let (server, addresses) = server(&state, &state.config.bind, state.config.port)?;
    let addresses: Vec<String> = addresses.iter().map(|a| format!("http://{a}/")).collect();
    // Whoever reads this may be gone, or their disk full: that stops nothing.
    let _told = writeln!(std::io::stdout(), "ready: {}", addresses.join(" "));
    let jobs = jobs::start(&state, &app::jobs(), Pace::default());
    let ended = server.await;
    if tokio::time::timeout(Duration::from_secs(LAST), jobs.stop()).await.is_err() {
        tracing::warn!("a job did not end in time");
    }
    Ok(ended?)
}
