//! The room placement.
