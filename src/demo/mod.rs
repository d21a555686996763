//! The room demo.
