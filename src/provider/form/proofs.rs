//! Forms about proofs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kernel::FieldErrors;
use crate::kernel::text::paragraphs;
use crate::provider::model::{NewProof, ProofKind};

use super::{TEXT, last_day};

/// How many years ahead a proof may hold.
const YEARS: i32 = 10;

/// The form by which a member adds a proof.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProofForm {
    pub kind: String,
    pub evidence: String,
    pub valid_to: String,
}

impl ProofForm {
    pub fn parse(&self, today: NaiveDate) -> Result<NewProof, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors.take_chosen("kind", &self.kind, ProofKind::from_word);
        let evidence = errors.take_text("evidence", TEXT, paragraphs(&self.evidence, TEXT));
        let valid_to = last_day(&mut errors, &self.valid_to, today, YEARS);
        let value = kind.zip(evidence).zip(valid_to);
        let value = value.map(|((kind, evidence), valid_to)| NewProof { kind, evidence, valid_to });
        errors.into_result(value)
    }
}

/// The form by which staff check a proof.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    pub verdict: String,
    pub reason: String,
}

impl CheckForm {
    pub fn parse(&self) -> Result<(bool, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let accept = errors.take_chosen("verdict", &self.verdict, |word| match word {
            "accept" => Some(true),
            "refuse" => Some(false),
            _ => None,
        });
        let reason = errors.take_text("reason", TEXT, paragraphs(&self.reason, TEXT));
        errors.into_result(accept.zip(reason))
    }
}
