//! The work desks: what each role meets first, gathered from many rooms.
//!
//! Owns no table, changes nothing and knows no room's states: what waits is each room's own list
//! ([`crate::platform::tasks`]), and a figure is asked of the room that owns what it counts. Desks of
//! roles that must not see persons (R54, R65) are made of counts, and small counts are withheld (R79).

mod model;
mod pages;
mod rules;

pub use pages::routes;
pub use rules::QUEUES;
