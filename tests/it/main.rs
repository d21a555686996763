//! The one test binary. `TEST_DATABASE_URL=postgres://...` runs the same tests on PostgreSQL.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that falls says where"
)]

mod app;
mod architecture;
mod kernel;
mod market;
mod measure;
mod platform;
mod source;
mod words;
