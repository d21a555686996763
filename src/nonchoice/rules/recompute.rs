//! A decision found again from its record alone.

use sha2::{Digest, Sha256};

use super::{VERSION, digest, find, follows};
use crate::nonchoice::model::{Export, Facts, Finding, NonchoiceOutcome, NonchoiceReason, Record};

/// Something in a record that is not what the rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// `record`, `rules_version`, `facts`, `excluded`, `order`, `proposal` or `outcome`.
    pub what: &'static str,
    pub recorded: String,
    pub recomputed: String,
}

/// The record of a decision about to be made.
pub fn record_of(
    facts: Facts,
    finding: Finding,
    outcome: NonchoiceOutcome,
    reason: Option<NonchoiceReason>,
) -> Record {
    Record { facts_sha256: digest(&facts), facts, finding, outcome, reason }
}

/// What differs in an exported record: from what was written, and from what its facts give.
pub fn check(export: &Export) -> Vec<Difference> {
    let recomputed = recomputed(export);
    let mut found = differences(&export.record);
    if recomputed != export.record_sha256 {
        let recorded = export.record_sha256.clone();
        found.push(Difference { what: "record", recorded, recomputed });
    }
    found
}

/// What the command says of an exported record: what the hash covers, and nothing that it does not.
/// Number and time of the decision stand beside the record, and anybody may have changed them there.
pub fn told(export: &Export) -> Vec<String> {
    let found = check(export);
    let mut lines = vec![
        format!("outcome {}", export.record.outcome),
        format!("facts {}", digest(&export.record.facts)),
        format!("record {}", recomputed(export)),
        "not covered by the record's hash: decision, decided_at, person, right".to_owned(),
    ];
    if found.is_empty() {
        lines.push("same".to_owned());
        lines.push("the decision is the one with this record in the register".to_owned());
    }
    for one in found {
        lines.push(format!("differs: {}", one.what));
        lines.push(format!("  recorded   {}", one.recorded));
        lines.push(format!("  recomputed {}", one.recomputed));
    }
    lines
}

/// The hash of the record as it stands in the file.
fn recomputed(export: &Export) -> String {
    let written = serde_json::to_string(&export.record).unwrap_or_default();
    hex::encode(Sha256::digest(written))
}

/// What differs between a record and what its facts give; nothing where all is the same.
pub fn differences(record: &Record) -> Vec<Difference> {
    let again = find(&record.facts);
    let mut found = Vec::new();
    let mut compare = |what, recorded: String, recomputed: String| {
        if recorded != recomputed {
            found.push(Difference { what, recorded, recomputed });
        }
    };
    compare("rules_version", record.facts.rules_version.to_string(), VERSION.to_string());
    compare("facts", record.facts_sha256.clone(), digest(&record.facts));
    compare("excluded", said(&record.finding.excluded), said(&again.excluded));
    compare("order", said(&record.finding.order), said(&again.order));
    compare("proposal", said(&record.finding.proposal), said(&again.proposal));
    if !follows(record.outcome, &again.proposal) {
        let proposal = said(&again.proposal);
        compare("outcome", record.outcome.word().to_owned(), proposal);
    }
    found
}

fn said(value: &impl serde::Serialize) -> String {
    serde_json::json!(value).to_string()
}
