//! What the room writes: the document of a decision, and letters that say no more than where to
//! read. Nothing here blames anybody for not having chosen (R72).

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::{Decision, Finding, NonchoiceOutcome, Proposal, Record};
use crate::client::{self, Note};
use crate::kernel::{Lang, Reference};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
use crate::platform::view::{day_text, moment_text};
use crate::platform::words::official;
use crate::right::{self, Right};

/// A text of an official document, in Swedish.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    official().text(Lang::Sv, key, values)
}

/// What the municipality's own unit is called where the policy does not say.
pub fn own_unit() -> String {
    say("nonchoice-own-unit", &[])
}

/// The title of the matter, which is secret.
pub fn matter_title(person: &Reference) -> String {
    say("nonchoice-doc-matter", &[("person", person.as_str())])
}

/// A heading of a document; the pages that show documents know it by its mark.
fn heading(key: &str) -> String {
    format!("# {}", say(key, &[]))
}

fn word(kind: &str, word: &str) -> String {
    say(&format!("{kind}-{}", word.replace('_', "-")), &[])
}

/// The decision as it is registered. The person goes by their code.
pub fn decision_text(
    record: &Record,
    unit: Option<&str>,
    person: &Reference,
    reference: &Reference,
    (decider, delegation): (&str, &str),
    now: NaiveDateTime,
) -> String {
    let facts = &record.facts;
    let kind = word("measure-kind", facts.measure_kind.word());
    let mut lines = vec![
        heading("nonchoice-doc-decision"),
        say("nonchoice-doc-about", &[("person", person.as_str()), ("kind", &kind)]),
        say("nonchoice-doc-number", &[("reference", reference.as_str())]),
        result(record, unit),
    ];
    if let Some(reason) = record.reason {
        let reason = word("nonchoice-reason", reason.word());
        lines.push(say("nonchoice-doc-reason", &[("reason", &reason)]));
    }
    lines.push(heading("nonchoice-doc-rule"));
    match &facts.policy {
        Some(policy) => {
            let method = word("default-alternative", policy.method.word());
            let from = day_text(official(), Lang::Sv, policy.valid_from);
            lines.push(say("nonchoice-doc-method", &[("method", &method), ("from", &from)]));
            lines.push(say("nonchoice-doc-ground", &[("ground", &policy.ground)]));
            lines.push(say("nonchoice-doc-policy", &[("no", &policy.decision_registry_no)]));
            if let Some(seed) = &policy.seed {
                let values = [("seed", seed.as_str()), ("key", &facts.draw_key)];
                lines.push(say("nonchoice-doc-seed", &values));
            }
        }
        None => lines.push(say("nonchoice-doc-no-policy", &[])),
    }
    lines.push(heading("nonchoice-doc-places"));
    lines.extend(places(record));
    lines.push(heading("nonchoice-doc-signed"));
    let at = moment_text(official(), Lang::Sv, now);
    let values = [("name", decider), ("delegation", delegation), ("at", &at)];
    lines.push(say("nonchoice-doc-signature", &values));
    lines.push(say("nonchoice-doc-facts", &[("sha256", &record.facts_sha256)]));
    lines.push(say("nonchoice-doc-rights", &[]));
    lines.join("\n")
}

fn result(record: &Record, unit: Option<&str>) -> String {
    match (record.outcome, &record.finding.proposal) {
        (NonchoiceOutcome::Placed, Proposal::Place { site }) => {
            let found = record.facts.candidates.iter().find(|one| one.site == *site);
            let (provider, place) =
                found.map_or(("", ""), |one| (one.provider_name.as_str(), one.place.as_str()));
            say("nonchoice-doc-placed", &[("provider", provider), ("place", place)])
        }
        (NonchoiceOutcome::OwnUnit, _) => {
            say("nonchoice-doc-own-unit", &[("unit", unit.unwrap_or_default())])
        }
        (NonchoiceOutcome::Reopened, _) => say("nonchoice-doc-reopened", &[]),
        _ => say("nonchoice-doc-not-placed", &[]),
    }
}

/// A line for each place: its number in the order, or why it is left out.
fn places(record: &Record) -> Vec<String> {
    let Finding { excluded, order, .. } = &record.finding;
    let name = |site: &str| {
        let found = record.facts.candidates.iter().find(|one| one.site == site);
        found.map_or_else(|| site.to_owned(), |one| format!("{}, {}", one.provider_name, one.place))
    };
    let mut lines = Vec::new();
    for (place, one) in order.iter().enumerate() {
        let number = (place + 1).to_string();
        let values = [("n", number.as_str()), ("place", &name(&one.site))];
        lines.push(say("nonchoice-doc-place", &values));
    }
    for one in excluded {
        let why: Vec<String> =
            one.why.iter().map(|bar| word("nonchoice-bar", bar.word())).collect();
        let values = [("place", name(&one.site)), ("why", why.join(", "))];
        let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
        lines.push(say("nonchoice-doc-excluded", &values));
    }
    if lines.is_empty() {
        lines.push(say("nonchoice-doc-no-places", &[]));
    }
    lines
}

/// To the person: a few days are left. False if nothing was sent.
pub fn remind(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> QueryResult<bool> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    let note = Note::new("nonchoice-reminder", &values);
    Ok(right::write_about(conn, right, &note, now)?.is_some())
}

/// To the caseworker of somebody who gets no letters: remind them yourself. Names nobody.
pub fn ask_caseworker(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> QueryResult<()> {
    let person = client::reference_of(conn, right.client_id)?;
    let day = right.last_day.to_string();
    for user in client::tellers(conn, &person)?.users {
        let letter = Letter {
            kind: "nonchoice-remind-staff",
            to: &user.email,
            lang: user.language,
            values: &[
                ("reference", right.reference.as_str()),
                ("day", &day),
                ("link", "/handlaggare/ickeval"),
            ],
            once: None,
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// To the person: it has been decided; read what and how to choose another.
pub fn decided(
    conn: &mut Conn,
    decision: &Decision,
    right: &Right,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let (link, kind) = match decision.outcome {
        NonchoiceOutcome::Reopened => (format!("/val/{}", right.reference), "nonchoice-reopened"),
        outcome => {
            let kind = match outcome {
                NonchoiceOutcome::Placed => "nonchoice-placed",
                NonchoiceOutcome::OwnUnit => "nonchoice-own-unit",
                _ => "nonchoice-not-placed",
            };
            (format!("/mina-sidor/beslut/{}", decision.reference), kind)
        }
    };
    // Named, so that the letter on paper can carry a code for it.
    let values = [("link", link.as_str()), ("right", right.reference.as_str())];
    right::write_or_ask(conn, right, &Note::new(kind, &values), now)
}
