//! `valfard check`: recomputes what must hold over the whole database, room by room. Makes nothing,
//! migrates nothing, and works over a closed copy that cannot be written to.

use super::{Ended, audit, open_to_read, say};
use crate::platform::config::Config;
use crate::platform::db::Conn;
use crate::platform::outbox;
use crate::{
    app, approval, attachment, capacity, choice, contract, identity, nonchoice, placement,
    registry, terms,
};

/// What must hold, and what finds where it does not: a line each.
type Check = (&'static str, fn(&mut Conn) -> diesel::QueryResult<Vec<String>>);

/// Every check, in the order of the ladder. A room adds a line for each of its own.
const CHECKS: &[Check] = &[
    ("the log's chain holds", audit::faults),
    ("every letter could be sent", letters),
    ("official rows are as the log tells", app::changed_rows),
    ("only accounts in use are signed in", identity::closed_but_signed_in),
    ("registry numbers have no gaps", registry::gaps),
    ("documents are as they were registered", registry::changed_documents),
    ("files are as they were sent", attachment::changed_files),
    ("published terms are whole, one version in force", terms::unsound),
    ("every partner of a sent application said yes", approval::sent_without_yes),
    ("a contract in force is signed by both, as it reads", contract::unsigned_in_force),
    ("intervals and last days are sound", contract::unsound_intervals),
    ("what is occupied is what is claimed", capacity::miscounted),
    ("a right has one open choice at most", placement::rights_out_of_step),
    ("a placement has its choice and its place", choice::without_placement),
    ("nobody is left under a contract that is over", placement::left_behind),
    ("a decision for who has not chosen is found again", nonchoice::changed_records),
];

/// Every fault that is found, in a line each.
///
/// # Errors
/// The database's own.
pub fn faults(conn: &mut Conn) -> diesel::QueryResult<Vec<String>> {
    let mut all = Vec::new();
    for (name, find) in CHECKS {
        all.extend(find(conn)?.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    Ok(all)
}

pub(super) fn run(config: &Config) -> Result<(), Ended> {
    let mut db = open_to_read(config, true)?;
    let mut faults = 0;
    for (name, find) in CHECKS {
        let found = db.read(find)?;
        say(&format!("{} {name}", if found.is_empty() { "ok  " } else { "FAIL" }));
        for fault in &found {
            say(&format!("     {fault}"));
        }
        faults += found.len();
    }
    if faults == 0 { Ok(()) } else { Err(Ended::Found) }
}

fn letters(conn: &mut Conn) -> diesel::QueryResult<Vec<String>> {
    Ok(match outbox::given_up(conn)? {
        0 => Vec::new(),
        count => vec![format!("{count} letters were given up")],
    })
}
