//! The work desks: what each role meets first, gathered from many rooms.
//!
//! Owns no table and changes nothing; it may read every room's. Desks of roles that must not see
//! persons (R54, R65) are made of counts, and small counts are withheld (R79).

mod model;
mod pages;
mod rules;
mod store;

pub use pages::routes;
