//! The room capacity.
