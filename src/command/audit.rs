//! `valfard audit verify`

use clap::Subcommand;

use super::{Ended, open, say};
use crate::platform::audit;
use crate::platform::config::Config;

#[derive(Debug, Clone, Copy, Subcommand)]
pub(super) enum Deed {
    /// Recompute the chain of the log from the first event; names the first link that is broken.
    Verify,
}

pub(super) fn run(deed: Deed, config: &Config) -> Result<(), Ended> {
    match deed {
        Deed::Verify => verify(config),
    }
}

fn verify(config: &Config) -> Result<(), Ended> {
    let found = open(config)?.read(audit::verify)??;
    say(&format!(
        "{} sealed events hold together; {} wait for their seal",
        found.sealed, found.unsealed
    ));
    match found.broken {
        None => Ok(()),
        Some(broken) => {
            say(&format!(
                "first broken link: number {}, event {}: {:?}",
                broken.seq, broken.event_id, broken.fault
            ));
            Err(Ended::Found)
        }
    }
}
