//! The room desk.
