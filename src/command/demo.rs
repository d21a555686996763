//! `valfard demo`: the whole portal with a made-up world, in a database of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use clap::Args;

use super::{Ended, serve};
use crate::app;
use crate::demo::{self, world};
use crate::identity;
use crate::kernel::{Clock, time};
use crate::platform::config::{Config, MailTo, Raw, SmsTo};
use crate::platform::db::{Conn, Db};
use crate::platform::{audit, log};

const FOLDER: &str = "var/demo";

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// What time it is at the start, in Stockholm: 2026-03-03 or 2026-03-03T09:00.
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    now: Option<NaiveDateTime>,
    /// Go on with the world of last time instead of making a new one.
    #[arg(long)]
    keep: bool,
}

fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").or_else(|_| {
        text.parse::<NaiveDate>().map(|day| day.and_time(chrono::NaiveTime::MIN) + MORNING)
    });
    let local = local.map_err(|_| "write it as 2026-03-03T09:00".to_owned())?;
    let at = local.time();
    time::utc_of_stockholm(local.date(), chrono::Timelike::hour(&at), chrono::Timelike::minute(&at))
        .map_err(|e| e.to_string())
}

const MORNING: chrono::TimeDelta = chrono::TimeDelta::hours(9);

/// `database` is what the command line names; the settings' own database is never touched.
pub(super) fn run(options: &Options, database: Option<String>, raw: &Raw) -> Result<(), Ended> {
    let (config, own) = settings(options.port, database, raw)?;
    log::start(&config.log, config.log_json);
    if let Some(file) = own.filter(|_| !options.keep) {
        clear(&file)?;
    }
    let db = Db::open(&config.database_url, 9, &config.key_file)?;
    let found = db.read(look)??;
    if found.accounts && !found.demo {
        return refuse("the database holds accounts that are not the demo's; name another");
    }
    if found.accounts && !options.keep {
        return refuse("the database already holds a world; add --keep to go on with it");
    }
    let clock = Clock::from(start(options.now, found.newest));
    let state = app::state(db, clock, config, true)?;
    if !found.accounts {
        world::make(&state, world::Scale::FULL, &mut |text| eprintln!("valfard demo: {text}"))?;
    }
    actix_web::rt::System::new().block_on(serve::listen(Arc::new(state)))
}

fn refuse<T>(why: &str) -> Result<T, Ended> {
    Err(Ended::Could(vec![why.to_owned()]))
}

/// When the clock begins: as told, else now, and never before what has happened already.
fn start(told: Option<NaiveDateTime>, newest: Option<NaiveDateTime>) -> NaiveDateTime {
    let now = Clock::System.now();
    told.unwrap_or_else(|| newest.map_or(now, |newest| newest.max(now)))
}

/// What a database holds before the demo begins.
struct Found {
    accounts: bool,
    demo: bool,
    newest: Option<NaiveDateTime>,
}

fn look(conn: &mut Conn) -> diesel::QueryResult<Found> {
    let accounts = !identity::users(conn)?.is_empty();
    let demo = demo::account(conn, "admin").is_ok();
    Ok(Found { accounts, demo, newest: audit::newest_at(conn)? })
}

/// The demo's settings, and its own database file where no other is named.
fn settings(
    port: u16,
    database: Option<String>,
    raw: &Raw,
) -> Result<(Config, Option<PathBuf>), Ended> {
    let file = Path::new(FOLDER).join("valfard.db");
    let own = database.is_none().then(|| file.clone());
    let url = database.unwrap_or_else(|| format!("sqlite:{}", file.display()));
    // Another database has a log of its own, which must not be written down among this one's.
    let anchors = own.as_ref().map_or_else(String::new, |_| anchors().display().to_string());
    let told = |name: &str, or: &str| raw.get(name).map_or_else(|| or.to_owned(), Clone::clone);
    let values = [
        ("database_url", url),
        ("bind", told("bind", "127.0.0.1")),
        ("port", port.to_string()),
        ("public_url", told("public_url", &format!("http://127.0.0.1:{port}"))),
        ("key_file", Path::new(FOLDER).join("key").display().to_string()),
        ("anchor_file", anchors),
        ("log", told("log", "warn")),
        ("log_json", told("log_json", "false")),
        ("contact_phone", demo::PHONE.to_owned()),
        ("contact_address", demo::ADDRESS.to_owned()),
        ("contact_hours", demo::HOURS.to_owned()),
    ];
    let raw: Raw = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let mut config = Config::understand(&raw).map_err(Ended::Could)?;
    config.mail = MailTo::Outbox;
    config.sms = SmsTo::Outbox;
    Ok((config, own))
}

/// Where the demo's own log is written down.
fn anchors() -> PathBuf {
    Path::new(FOLDER).join("anchors.txt")
}

/// Takes last time's database away, and what was written down of its log.
fn clear(file: &Path) -> Result<(), Ended> {
    let files = ["", "-wal", "-shm"].map(|ending| format!("{}{ending}", file.display()));
    for path in files.into_iter().map(PathBuf::from).chain([anchors()]) {
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return refuse(&format!("{}: {error}", path.display()));
            }
            _ => {}
        }
    }
    Ok(())
}
