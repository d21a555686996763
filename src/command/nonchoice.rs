//! `valfard nonchoice recompute`

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::{Ended, say};
use crate::nonchoice::{self, Export};

#[derive(Debug, Clone, Subcommand)]
pub(super) enum Action {
    /// Find a decision again from its exported record: says "same", or what differs.
    Recompute {
        /// The file that the decision's page gives (underlag.json).
        file: PathBuf,
    },
}

pub(super) fn run(action: &Action) -> Result<(), Ended> {
    match action {
        Action::Recompute { file } => recompute(file),
    }
}

/// Reads nothing but the file: no settings, no database.
fn recompute(file: &Path) -> Result<(), Ended> {
    let text = std::fs::read_to_string(file)?;
    let export: Export = serde_json::from_str(&text)?;
    for line in nonchoice::told(&export) {
        say(&line);
    }
    if nonchoice::check(&export).is_empty() { Ok(()) } else { Err(Ended::Found) }
}
