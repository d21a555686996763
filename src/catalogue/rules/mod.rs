//! What is found, in which order, and how many there are of each: facts in, answers out.

pub mod filter;
pub mod order;
pub mod places;
pub mod search;
