//! The room catalogue.
