//! What is read from end to end, and why that stands: tables that stay short, and statements.

/// Tables that stay short, since somebody sets each row up.
pub const SHORT: &[(&str, &str)] = &[
    ("authority", "one row for each authority"),
    ("choice_system", "a few for each authority, opened by decision"),
    ("default_policy", "one at a time for each choice system"),
    ("specification", "the versions of the few choice systems' terms"),
    ("exclusion_ground", "the statute's list, with its changes"),
    ("sqlite_sequence", "one row for each table"),
];

const ALL: &str = "shows or counts every row, of all authorities";
const CATALOGUE: &str = "the read model is made of all that is approved, in a job";
const RECORD: &str = "sums up the record, which is imported once a year";
const GIVEN_UP: &str = "has an index of its own; PostgreSQL passes it by where its figures say that few rows are there";
const THREADS: &str = "marks and newest messages of all threads; to be bounded with the list";

/// Statements that read a growing table whole: the table, a part of the statement, and why.
pub const READ_WHOLE: &[(&str, &str, &str)] = &[
    ("app_user", "ORDER BY app_user.id", ALL),
    ("app_user", "client.responsible_user_id", "how many cases each of an authority's staff has"),
    ("capacity_cap", "FROM capacity_cap", ALL),
    ("contract_offer", "contract.state", "joined to all contracts in force"),
    ("initiative", "ORDER BY initiative.id", ALL),
    ("market_award", "FROM market_award", RECORD),
    ("market_procurement", "FROM market_procurement", RECORD),
    ("matter", "FROM matter", ALL),
    ("message", "message.side", THREADS),
    ("message_note", "FROM message_note", THREADS),
    ("message_seen", "message_seen.side", THREADS),
    ("offer", "offer.state", CATALOGUE),
    ("offer_revision", "offer.state", CATALOGUE),
    ("offer_site", "offer_site.active", CATALOGUE),
    ("outbox", "outbox.gave_up_at IS NOT NULL", GIVEN_UP),
    ("provider", "provider_status.state", "joined to all that wait; see provider_status"),
    ("right_to_choose", "right_to_choose.state !=", ALL),
];
