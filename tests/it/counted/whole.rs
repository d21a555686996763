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

const INDEX: &str = "index to come";
const ALL: &str = "shows or counts every row, of all authorities";
const CATALOGUE: &str = "the read model is made of all that is approved, in a job";
const RECORD: &str = "sums up the record, which is imported once a year";
const THREADS: &str = "marks and newest messages of all threads; to be bounded with the list";

/// Statements that read a growing table whole: the table, a part of the statement, and why.
pub const READ_WHOLE: &[(&str, &str, &str)] = &[
    ("app_user", "ORDER BY app_user.id", ALL),
    ("app_user", "app_user.active", INDEX),
    ("app_user", "client.responsible_user_id", "how many cases each of an authority's staff has"),
    ("capacity_cap", "FROM capacity_cap", ALL),
    ("choice", "choice.chosen_by", INDEX),
    ("choice", "choice.replaces_id", INDEX),
    ("choice", "choice.right_id", INDEX),
    ("client_former_number", "client_former_number.client_id", INDEX),
    ("completion_request", "completion_request.lov_application_id", INDEX),
    ("contract", "contract.state", INDEX),
    ("contract", "contract.owner_authority_id", INDEX),
    ("contract_offer", "contract.state", "joined to all contracts in force"),
    ("contract_consent", "contract_consent.handled_at", INDEX),
    ("contract_deviation", "contract_deviation.state", INDEX),
    ("contract_interval", "contract_interval.from_day", INDEX),
    ("decision_correction", "decision_correction.made_at", INDEX),
    ("initiative", "ORDER BY initiative.id", ALL),
    ("letter_code", "letter_code.right_id", INDEX),
    ("lov_application", "lov_application.decided_at", INDEX),
    ("lov_application", "lov_application.choice_system_id", INDEX),
    ("lov_application", "decision_correction.made_at", INDEX),
    ("market_award", "FROM market_award", RECORD),
    ("market_procurement", "FROM market_procurement", RECORD),
    ("matter", "FROM matter", ALL),
    ("message", "message.side", THREADS),
    ("message_note", "FROM message_note", THREADS),
    ("message_seen", "message_seen.side", THREADS),
    ("nonchoice_decision", "nonchoice_decision.owner_authority_id", INDEX),
    ("nonchoice_decision", "nonchoice_decision.right_id", INDEX),
    ("nonchoice_reminder", "nonchoice_reminder.last_day", INDEX),
    ("offer", "offer.state", CATALOGUE),
    ("offer_revision", "offer.state", CATALOGUE),
    ("offer_site", "offer_site.active", CATALOGUE),
    ("outbox", "outbox.about", INDEX),
    ("outbox", "outbox.channel", INDEX),
    ("outbox", "outbox.gave_up_at", INDEX),
    ("placement", "placement.state", INDEX),
    ("provider", "provider_status.state", "joined to all that wait; see provider_status"),
    ("provider_invitation", "provider_invitation.provider_id", INDEX),
    ("provider_join_request", "provider_join_request.provider_id", INDEX),
    ("provider_proof", "provider_proof.state", INDEX),
    ("provider_status", "provider_status.state", INDEX),
    ("right_to_choose", "right_to_choose.owner_authority_id", INDEX),
    ("right_to_choose", "right_to_choose.state", INDEX),
    ("unmet_demand", "unmet_demand.day", INDEX),
];
