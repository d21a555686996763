//! The one test binary. `TEST_DATABASE_URL=postgres://...` runs the same tests on PostgreSQL.

#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that falls says where"
)]

mod access;
mod app;
mod approval;
mod architecture;
mod attachment;
mod capacity;
mod catalogue;
mod check;
mod choice;
mod client;
mod contract;
mod contribute;
mod counted;
mod decision;
mod demand;
mod demo;
mod disclosure;
mod dump;
mod enterprise;
mod files;
mod identity;
mod imports;
mod kernel;
mod letter;
mod mail;
mod make;
mod market;
mod measure;
mod message;
mod nonchoice;
mod offer;
mod official;
mod person;
mod placement;
mod platform;
mod provider;
mod race;
mod registry;
mod rendered;
mod right;
mod rights;
mod sets;
mod shape;
mod source;
mod statements;
mod summary;
mod system;
mod terms;
mod twins;
mod typed;
mod web;
mod words;
