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

mod app;
mod catalogue;
mod architecture;
mod enterprise;
mod kernel;
mod market;
mod measure;
mod platform;
mod twins;
mod source;
mod words;
