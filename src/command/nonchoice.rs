//! `valfard nonchoice recompute`

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::{Ended, say};
use crate::nonchoice::{self, Export};

#[derive(Debug, Clone, Subcommand)]
pub(super) enum Deed {
    /// Find a decision again from its exported record: says "same", or what differs.
    Recompute {
        /// The file that the decision's page gives (underlag.json).
        file: PathBuf,
    },
}

pub(super) fn run(deed: &Deed) -> Result<(), Ended> {
    match deed {
        Deed::Recompute { file } => recompute(file),
    }
}

/// Reads nothing but the file: no settings, no database.
fn recompute(file: &Path) -> Result<(), Ended> {
    let text = std::fs::read_to_string(file)?;
    let export: Export = serde_json::from_str(&text)?;
    let found = nonchoice::check(&export);
    say(&format!("decision {}: {}", export.decision, export.record.outcome));
    say(&format!("facts {}", nonchoice::digest(&export.record.facts)));
    if found.is_empty() {
        say("same");
        return Ok(());
    }
    for one in &found {
        say(&format!("differs: {}", one.what));
        say(&format!("  recorded   {}", one.recorded));
        say(&format!("  recomputed {}", one.recomputed));
    }
    Err(Ended::Found)
}
