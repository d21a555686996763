//! The public catalogue: search, filters, the draw of the day, the pages, and how fresh they are.

mod fields;
mod find;
mod fresh;
mod make;
mod order;
mod outcome;
mod pages;
mod saved;
mod scenarios;
mod search;
mod starts;
mod world;
