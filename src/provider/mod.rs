//! The room provider.
