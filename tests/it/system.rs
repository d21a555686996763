//! Choice systems and their terms in force.

mod operations;
mod pages;
