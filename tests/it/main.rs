//! The one test binary. `TEST_DATABASE_URL=postgres://...` runs the same tests on PostgreSQL.

mod app;
mod kernel;
mod platform;
