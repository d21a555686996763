//! The commands of `valfard`. Each says what went wrong in words and ends with 0 for done, 1 for
//! "found faults", 2 for "could not".

mod audit;
mod check;
mod common;
mod demo;
mod import;
mod nonchoice;
mod serve;
mod user;

pub use check::faults;

pub(crate) use common::{Ended, say};

use common::{open, open_to_read, settings};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::platform::config::{self};
use crate::platform::private_files;

/// A joint commissioning function for labour-market services.
#[derive(Debug, Parser)]
#[command(name = "valfard", version, about)]
struct Line {
    /// Settings as TOML; the environment (`VALFARD_...`) goes over them.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The database: `sqlite:FILE` or `postgres://...`
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the portal.
    Serve {
        /// The port to listen on; 0 takes a free one.
        #[arg(long)]
        port: Option<u16>,
    },
    /// Run the portal with a made-up world, in a database of its own.
    Demo(demo::Options),
    /// Bring the database to the newest schema.
    Migrate,
    /// Take in files from outside.
    Import {
        #[command(subcommand)]
        what: import::What,
    },
    /// Make accounts, give them passwords, close them, let them decide.
    User {
        #[command(subcommand)]
        action: user::Action,
    },
    /// Recompute what must hold over the whole database; names what does not.
    Check,
    /// Find a decision for somebody who has not chosen again from its record alone.
    Nonchoice {
        #[command(subcommand)]
        action: nonchoice::Action,
    },
    /// Prove that nothing on record was changed.
    Audit {
        #[command(subcommand)]
        action: audit::Action,
    },
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    private_files::mask();
    let line = Line::parse();
    match dispatch(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended::Found) => ExitCode::from(1),
        Err(Ended::Could(faults)) => {
            for fault in faults {
                eprintln!("valfard: {fault}");
            }
            ExitCode::from(2)
        }
    }
}

fn dispatch(line: Line) -> Result<(), Ended> {
    let mut raw = config::gather(line.config.as_deref()).map_err(Ended::Could)?;
    if let Some(url) = &line.database_url {
        raw.insert("database_url".to_owned(), url.clone());
    }
    match line.command {
        Command::Demo(options) => demo::run(&options, line.database_url, &raw),
        Command::User { action } => user::run(action, &settings(&raw)?),
        Command::Check => check::run(&settings(&raw)?),
        Command::Serve { port } => {
            if let Some(port) = port {
                raw.insert("port".to_owned(), port.to_string());
            }
            serve::run(settings(&raw)?)
        }
        Command::Migrate => {
            let db = open(&settings(&raw)?)?;
            drop(db);
            say("the database has the newest schema");
            Ok(())
        }
        Command::Import { what } => import::run(what, &settings(&raw)?),
        Command::Nonchoice { action } => nonchoice::run(&action),
        Command::Audit { action } => audit::run(&action, &settings(&raw)?),
    }
}
