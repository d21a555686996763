//! The public catalogue: search, filters, the draw of the day, the pages, and how fresh they are.

mod make;
mod order;
mod pages;
mod search;
mod world;
