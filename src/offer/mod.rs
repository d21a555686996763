//! The room offer.
