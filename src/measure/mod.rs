//! The room measure.
