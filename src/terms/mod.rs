//! The room terms.
