//! The room identity.
