//! `valfard import procurements FILE...`

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::{Ended, open, say};
use crate::kernel::{Actor, Clock};
use crate::market::{self, MarketError};
use crate::platform::Operation;
use crate::platform::config::Config;
use crate::platform::db::Db;

/// Faults of a file that are told one by one.
const TOLD: usize = 50;

#[derive(Debug, Subcommand)]
pub(super) enum What {
    /// Files of the public procurement record: procurements, or contracted tenders. Each is taken in
    /// whole or not at all; the same file twice changes nothing.
    Procurements {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

pub(super) fn run(what: What, config: &Config) -> Result<(), Ended> {
    let What::Procurements { files } = what;
    let db = open(config)?;
    let mut sound = true;
    for file in &files {
        sound &= one(&db, file)?;
    }
    if sound { Ok(()) } else { Err(Ended::Found) }
}

/// Takes in one file and says how it went; false if it had faults.
fn one(db: &Db, file: &Path) -> Result<bool, Ended> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|e| format!("{name}: {e}"))?;
    let Some(kind) = market::kind_of(&bytes) else {
        say(&format!("{name}: neither procurements nor contracted tenders, by its columns"));
        return Ok(false);
    };
    let now = Clock::System.now();
    let taken = db.write(move |conn| {
        market::import(&mut Operation::new(conn, &Actor::system(), now), kind, &bytes)
    })?;
    match taken {
        Ok(report) if report.already => {
            say(&format!("{name}: taken in before, nothing changed"));
            Ok(true)
        }
        Ok(report) => {
            say(&format!("{name}: {} of {} rows of {kind} were new", report.added, report.rows));
            for remark in report.remarks.iter().take(TOLD) {
                say(&format!("{name}: {remark} (taken in as it stands)"));
            }
            Ok(true)
        }
        Err(MarketError::Faulty(faults)) => {
            for fault in faults.iter().take(TOLD) {
                say(&format!("{name}: {fault}"));
            }
            say(&format!("{name}: {} faults, nothing was taken in", faults.len()));
            Ok(false)
        }
        Err(error) => Err(format!("{name}: {error}").into()),
    }
}
