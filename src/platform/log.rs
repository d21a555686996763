//! Log lines: structured, to standard error, without personal data.
//!
//! What may be logged: request id, method, route pattern (never the path's own words), status,
//! time, kinds and row ids. Never: names, numbers, addresses, forms, tokens.

use tracing_subscriber::EnvFilter;

/// Starts logging once per process. `json` is for machines that gather logs.
pub fn start(filter: &str, json: bool) {
    let mut filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    // The client of HTTP tells at its finer levels what it sends: numbers and tokens.
    for quiet in ["ureq=warn", "ureq_proto=warn"].iter().filter_map(|one| one.parse().ok()) {
        filter = filter.add_directive(quiet);
    }
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in the same process (tests) keeps the first.
    let _started = if json { lines.json().try_init() } else { lines.compact().try_init() };
}
