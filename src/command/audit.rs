//! `valfard audit verify`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Ended, open_to_read, say};
use crate::platform::audit::{self, Compared, Earlier, Verified};
use crate::platform::config::Config;
use crate::platform::db::Conn;

/// Faults that are told one by one.
const TOLD: usize = 50;

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Recompute the log from its first event; names what was changed, removed or inserted, and
    /// prints the head that a later verification can be held against. Changes nothing, and works
    /// over a closed copy of the database.
    Verify(Options),
}

#[derive(Debug, Args)]
pub(super) struct Options {
    /// An earlier head, as this command and printed decisions have it: the chain must still contain
    /// it. May be given several times.
    #[arg(long, value_name = "NUMBER:HASH")]
    expect: Vec<Earlier>,
    /// A file of earlier heads, as the portal writes one a day (setting `anchor_file`). May be given
    /// several times.
    #[arg(long, value_name = "FILE")]
    anchors: Vec<PathBuf>,
    /// Verify as somebody from outside, who has no key: the chain, not who wrote its events.
    #[arg(long)]
    without_key: bool,
}

/// An earlier head, and where it was written down.
type Named = (String, Earlier);

pub(super) fn run(action: &Action, config: &Config) -> Result<(), Ended> {
    match action {
        Action::Verify(options) => verify(options, config),
    }
}

fn verify(options: &Options, config: &Config) -> Result<(), Ended> {
    let (earlier, unread) = earlier(options)?;
    let mut db = open_to_read(config, !options.without_key)?;
    let verify = if options.without_key { audit::verify_without_key } else { audit::verify };
    // One snapshot: the log may grow meanwhile.
    let (found, compared) = db.read(|conn| {
        let found = verify(conn)?;
        let compared = earlier.iter().map(|(_, head)| audit::compare(conn, head));
        Ok::<_, diesel::result::Error>((found, compared.collect::<Result<Vec<_>, _>>()?))
    })?;
    print_chain(&found, options.without_key);
    let mut sound = found.faults.is_empty() && unread.is_empty();
    for line in &unread {
        say(line);
    }
    for ((name, head), compared) in earlier.iter().zip(compared) {
        sound &= compared == Compared::Same;
        say(&format!("{name}: {}", words(head, compared)));
    }
    if sound { Ok(()) } else { Err(Ended::Found) }
}

/// Every earlier head that was named, and a line for each that cannot be read.
fn earlier(options: &Options) -> Result<(Vec<Named>, Vec<String>), Ended> {
    let told = options.expect.iter().map(|head| ("expected".to_owned(), head.clone()));
    let (mut all, mut unread): (Vec<Named>, _) = (told.collect(), Vec::new());
    for path in &options.anchors {
        let file = path.display();
        let text = std::fs::read_to_string(path).map_err(|e| format!("{file}: {e}"))?;
        for (line, anchor) in audit::anchors(&text) {
            match anchor {
                Ok(anchor) => all.push((format!("{file}, {}", anchor.day), anchor.head)),
                Err(why) => unread.push(format!("{file}, line {line}: {why}")),
            }
        }
    }
    Ok((all, unread))
}

fn print_chain(found: &Verified, without_key: bool) {
    say(&format!(
        "{} sealed events hold together; {} have no seal yet",
        found.sealed, found.unsealed
    ));
    if without_key {
        say("verified without the key: who wrote the events was not checked");
    }
    if let Some(head) = &found.head {
        let at = head.sealed_at.format("%Y-%m-%dT%H:%M:%SZ");
        say(&format!("head {}:{} sealed {at}", head.seq, head.hash));
    }
    for broken in found.faults.iter().take(TOLD) {
        say(&format!("fault: {broken}"));
    }
    if found.faults.len() > TOLD {
        say(&format!("fault: and {} more", found.faults.len() - TOLD));
    }
}

fn words(head: &Earlier, compared: Compared) -> String {
    let seq = head.seq;
    match compared {
        Compared::Same => format!("number {seq} is still the same"),
        Compared::Cut(newest) => format!(
            "number {seq} is missing: the log ends at {newest}, its newest {} are gone",
            seq - newest
        ),
        Compared::Missing => format!("number {seq} is missing"),
        Compared::Other => {
            format!("number {seq} is another: its event or one before it was changed or removed")
        }
    }
}

/// The faults of the log, in a line each.
pub(super) fn faults(conn: &mut Conn) -> diesel::QueryResult<Vec<String>> {
    Ok(audit::verify(conn)?.faults.iter().map(ToString::to_string).collect())
}
