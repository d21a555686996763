//! The room approval.
