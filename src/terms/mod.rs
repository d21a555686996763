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

mod error;
mod form;
mod model;
mod official;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

pub use error::TermsError;
pub use form::{SHORT_TEXT, answers_from, declaration_from};
pub use model::{
    Answer, AnswerSheet, AnswerSheetId, AnswerValue, Asking, ExclusionGround, Frame, GroundAnswer,
    GroundId, GroundWish, Head, OnSilence, PriceId, PriceItem, PriceKind, PriceUnit, PriceWish,
    Requirement, RequirementId, RequirementKind, RequirementWish, Specification, SpecificationId,
    SpecificationState,
};
pub use official::OFFICIAL;
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
