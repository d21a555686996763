//! The room client.
