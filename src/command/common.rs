//! What the commands share: how they end, how they open the database, what they print.

use crate::platform::config::{self, Config};
use crate::platform::db::{Db, ReadOnly};
use crate::platform::{log, private_files};

/// Why a command ended otherwise than well.
#[derive(Debug)]
pub(crate) enum Ended {
    /// It did its work and found faults, which it has told.
    Found,
    /// It could not do its work.
    Could(Vec<String>),
}

impl<E: std::fmt::Display> From<E> for Ended {
    fn from(error: E) -> Self {
        Self::Could(vec![error.to_string()])
    }
}

pub(super) fn settings(raw: &config::Raw) -> Result<Config, Ended> {
    let config = Config::understand(raw).map_err(Ended::Could)?;
    log::start(&config.log, config.log_json);
    Ok(config)
}

/// Opens the database of the settings with its key, migrated.
pub(super) fn open(config: &Config) -> Result<Db, Ended> {
    private_files::tighten_and_say(&config.key_file);
    Ok(Db::open(&config.database_url, 9, &config.key_file)?)
}

/// Opens the database of the settings to look at it only; nothing is made or changed.
pub(super) fn open_to_read(config: &Config, with_key: bool) -> Result<ReadOnly, Ended> {
    let key_file = with_key.then_some(config.key_file.as_path());
    Ok(ReadOnly::open(&config.database_url, key_file)?)
}

/// A line on standard output, for the person at the terminal.
#[expect(clippy::print_stdout, reason = "this is what a command answers with")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}
