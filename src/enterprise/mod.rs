//! The room enterprise.
