//! Terms: specifications (förfrågningsunderlag) in numbered versions, their requirements as data,
//! the dated register of exclusion grounds (uteslutningsgrunder), and the sheets of answers to both.
//!
//! A specification goes draft → published → replaced. What is published never changes (R4); a
//! change is a new version, and every answer sheet stays with the version it was opened for. The
//! room knows nothing of who answers: applications (and later tenders) own a sheet each.

mod form;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

use crate::kernel::FieldErrors;
use crate::platform::AppError;

pub use form::{SHORT_TEXT, answers_from, declaration_from};
pub use model::{
    Answer, AnswerSheet, AnswerSheetId, ExclusionGround, Given, GroundAnswer, GroundId, Head,
    Requirement, RequirementId, RequirementKind, RequirementWish, Specification, SpecificationId,
    SpecificationState,
};
pub use pages::routes;
pub use rules::{Proposal, asks_the_same, may_reuse, missing_to_publish, propose};
pub use service::{
    add_requirement, answer, answer_grounds, carry_over, draft, edit, edit_requirement,
    next_version, open_sheet, publish, remove_requirement,
};
pub use store::{
    answers, by_reference, ground, ground_answers, grounds, latest, published, requirements, sheet,
    specification, versions,
};

/// Why a deed with terms was not done.
#[derive(Debug, thiserror::Error)]
pub enum TermsError {
    /// Another authority's, or not for this role: as if it were not there.
    #[error("not yours")]
    NotYours,
    /// R4: published terms do not change.
    #[error("the specification is published")]
    Published,
    /// A new version is being written already.
    #[error("there is a draft already")]
    DraftThere,
    /// R3: what a specification still lacks.
    #[error("the specification lacks {0:?}")]
    Incomplete(Vec<&'static str>),
    /// What was typed does not do.
    #[error("the form has faults")]
    Invalid(FieldErrors),
    /// Somebody saved in between.
    #[error("the sheet is newer than the form")]
    Stale,
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<TermsError> for AppError {
    fn from(error: TermsError) -> Self {
        match error {
            TermsError::NotYours => Self::NotFound,
            TermsError::Published => Self::Refused("terms-refused-published"),
            TermsError::DraftThere => Self::Refused("terms-refused-draft-there"),
            TermsError::Incomplete(_) => Self::Refused("terms-refused-incomplete"),
            TermsError::Invalid(_) => Self::Unreadable,
            TermsError::Stale => Self::Stale,
            TermsError::Db(error) => error.into(),
        }
    }
}
