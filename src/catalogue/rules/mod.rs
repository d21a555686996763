//! What is found, in which order, and how many there are of each: facts in, answers out.

pub mod filter;
pub mod unmet_demand;
pub mod near;
pub mod order;
pub mod outcome;
pub mod places;
pub mod search;
pub mod snapshot;
