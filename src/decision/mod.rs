//! Decisions in an authority's name, keyed by the matter that they are made in.
//!
//! Who decides has declared that nothing makes them partial (jäv, förvaltningslagen 16–18 §§) and has
//! a delegation for the kind of decision that is valid on the day (kommunallagen 7 kap. 5 §):
//! [`decider`] says who that is, and only with one can a decision be made ([`make`]). Its letter
//! is registered in the same transaction and never changes; a slip of the pen in it is corrected by a
//! new letter ([`correct`]). [`between`] is the list of decisions by delegation for the board
//! (kommunallagen 6 kap. 40 §).
//!
//! The room knows no application and no tender: the room that decides says in which matter, to whom and
//! in which words, and records the decision in the log of its own object.

mod error;
mod mail;
mod model;
mod rules;
mod service;
mod store;

pub use error::DecisionError;
pub use model::{Correction, Decider, Decision, DecisionId, Listed, NewDecision};
pub use rules::last_day;
pub use service::{
    between, correct, correction_preview, decider, declare_impartial, delegated, enter, letters,
    make, step_aside,
};
pub use store::{corrections, declared, get, has_conflict};
