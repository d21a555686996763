//! The text of a contract, and notices by e-mail that say no more than where to read.

use chrono::{NaiveDate, NaiveDateTime};

use super::model::Contract;
use crate::approval::ChoiceSystem;
use crate::identity::Authority;
use crate::kernel::Lang;
use crate::platform::db::Conn;
use crate::platform::outbox;
use crate::platform::view::{day_text, moment_text};
use crate::platform::words::official;
use crate::provider::Provider;
use crate::terms::Specification;

/// A text of an official document, in Swedish.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    official().text(Lang::Sv, key, values)
}

pub fn moment(at: NaiveDateTime) -> String {
    moment_text(official(), Lang::Sv, at)
}

/// A heading of a document; the pages that show documents know it by its mark.
fn heading(key: &str) -> String {
    format!("# {}", say(key, &[]))
}

/// What both sign: who, what, from when, and the terms of the version applied under.
pub fn contract_text(
    (authority, provider): (&Authority, &Provider),
    system: &ChoiceSystem,
    spec: &Specification,
    offers: &[String],
    starts_on: NaiveDate,
) -> String {
    let number = provider.org_number.as_ref().map(ToString::to_string).unwrap_or_default();
    let day = day_text(official(), Lang::Sv, starts_on);
    let version = spec.version.to_string();
    let mut lines = vec![
        heading("contract-doc-title"),
        say("contract-doc-authority", &[("name", &authority.name)]),
        say("contract-doc-provider", &[("name", &provider.name), ("number", &number)]),
        say("contract-doc-system", &[("system", &system.name), ("version", &version)]),
        say("contract-doc-from", &[("day", &day)]),
        String::new(),
        heading("contract-doc-offers"),
    ];
    lines.extend(offers.iter().map(|name| format!("- {name}")));
    lines.extend([
        String::new(),
        heading("contract-doc-compensation"),
        spec.compensation.clone(),
        String::new(),
        heading("contract-doc-terms"),
        spec.contract_text.clone(),
    ]);
    lines.join("\n")
}

/// The signed contract as it is registered: its text, and who signed what when.
pub fn signed_text(contract: &Contract, signatures: &[(String, NaiveDateTime)]) -> String {
    let mut lines = vec![contract.text.clone(), String::new(), heading("contract-doc-signatures")];
    for (name, at) in signatures {
        let at = moment(*at);
        let values =
            [("name", name.as_str()), ("at", at.as_str()), ("hash", contract.text_sha256.as_str())];
        lines.push(say("contract-doc-signed", &values));
    }
    lines.join("\n")
}

/// Tells the provider that something has happened to its contract, and where to read it.
pub fn notify(
    conn: &mut Conn,
    kind: Notice,
    contract: &Contract,
    provider: &Provider,
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let link = format!("/leverantor/avtal/{}", contract.reference);
    let reference = contract.reference.to_string();
    let values = [("reference", reference.as_str()), ("link", link.as_str())];
    let (to, lang, values) = (&provider.email, Lang::Sv, &values);
    let letter = match kind {
        Notice::Active => outbox::Letter { kind: "contract-active", to, lang, values, once: None },
        Notice::Changed => {
            outbox::Letter { kind: "contract-changed", to, lang, values, once: None }
        }
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// What a notice is about.
#[derive(Debug, Clone, Copy)]
pub enum Notice {
    /// Signed by both.
    Active,
    /// Paused, given notice of, rescinded.
    Changed,
}
