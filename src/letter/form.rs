//! What is typed to come in by a letter, and which letters staff have marked.

use serde::{Deserialize, Serialize};

use crate::kernel::Reference;

/// The code of the letter. It is not shown again.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    #[serde(skip_serializing)]
    pub letter_code: String,
}

/// The second code.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SecondForm {
    #[serde(skip_serializing)]
    pub second_code: String,
}

/// Letters of the queue.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct MarkedForm {
    pub brev: Vec<String>,
}

impl MarkedForm {
    /// The letters that were marked; what is no reference is nobody's letter.
    pub fn letters(&self) -> Vec<Reference> {
        self.brev.iter().filter_map(|text| Reference::parse(text)).collect()
    }
}

/// The right that a new code is for.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AgainForm {
    pub right: String,
}
