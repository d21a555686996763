//! Log lines: structured, to standard error, without personal data.
//!
//! What may be logged: request id, method, route pattern (never the path's own words), status,
//! time, kinds and row ids. Never: names, numbers, addresses, forms, tokens.

use tracing_subscriber::EnvFilter;

/// The client of HTTP tells at its finer levels what it sends: numbers and tokens. The server tells each
/// request that is no HTTP as an error, though it has answered 400 or 431 and nothing is amiss here.
const QUIET: &[&str] = &["ureq=warn", "ureq_proto=warn", "actix_http::h1::dispatcher=off"];

/// Starts logging once per process. `json` is for machines that gather logs.
pub fn start(filter: &str, json: bool) {
    let mut filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    for quiet in QUIET.iter().filter_map(|one| one.parse().ok()) {
        filter = filter.add_directive(quiet);
    }
    // By default a line that cannot be written is told on standard error, and the thread that could not
    // write there either panics: with a full disk under the log no page would be answered.
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .log_internal_errors(false);
    // A second start in the same process (tests) keeps the first.
    let _started = if json { lines.json().try_init() } else { lines.compact().try_init() };
}
