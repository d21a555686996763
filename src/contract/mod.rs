//! The room contract.
