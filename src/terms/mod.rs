//! Terms: specifications (förfrågningsunderlag) in numbered versions, their requirements as data,
//! the dated register of exclusion grounds (uteslutningsgrunder), and the sheets of answers to both.
//!
//! A specification goes draft → published → replaced. What is published never changes (R4); a
//! change is a new version, and every answer sheet stays with the version it was opened for. The
//! room knows nothing of who answers: applications (and later tenders) own a sheet each.
//!
//! A version has texts, requirements, prices, and the figures of caps and notice. What a version
//! says that another did not is [`difference`], drawn by the component `terms.difference`. A version
//! may be published with what contracted providers are asked ([`Asking`]); the asking itself is the
//! contract room's.

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
    Answer, AnswerSheet, AnswerSheetId, Asking, ExclusionGround, Frame, Given, GroundAnswer,
    GroundId, GroundWish, Head, OnSilence, PriceId, PriceItem, PriceKind, PriceUnit, PriceWish,
    Requirement, RequirementId, RequirementKind, RequirementWish, Specification, SpecificationId,
    SpecificationState,
};
pub use pages::{PriceView, RequirementView, SpecView, routes};
pub use rules::{
    Change, Difference, FigureChange, LEAST_DAYS_TO_ACCEPT, Piece, Proposal, RowChange, TextChange,
    asks_the_same, earliest_accept_by, may_reuse, missing_to_publish, propose,
};
pub use service::{
    add_price, add_requirement, answer, answer_grounds, carry_over, difference, draft, edit,
    edit_price, edit_requirement, end_ground, enter_ground, move_price, move_requirement,
    next_version, open_sheet, publish, publish_asking, remove_price, remove_requirement, set_frame,
};
pub use store::{
    answers, by_reference, ground, ground_answers, grounds, latest, prices, published,
    published_of, requirements, sheet, specification, unsound, versions,
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
    /// A price for a result without its condition, or the other way round.
    #[error("the price is not whole")]
    PriceLacks,
    /// Contracted providers would have too few days to accept.
    #[error("too few days to accept")]
    TooSoon,
    /// R7: a ground without wording, or without where it is taken from.
    #[error("no source")]
    NoSource,
    /// R7: the register is not changed for days that have been.
    #[error("the day has been")]
    PastDay,
    /// R7: the ground has its last day already.
    #[error("the ground has ended")]
    GroundOver,
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
            TermsError::PriceLacks => Self::Refused("terms-refused-price"),
            TermsError::TooSoon => Self::Refused("terms-refused-too-soon"),
            TermsError::NoSource => Self::Refused("terms-refused-source"),
            TermsError::PastDay => Self::Refused("terms-refused-past-day"),
            TermsError::GroundOver => Self::Refused("terms-refused-ground-over"),
            TermsError::Invalid(_) => Self::Unreadable,
            TermsError::Stale => Self::Stale,
            TermsError::Db(error) => error.into(),
        }
    }
}
