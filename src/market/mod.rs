//! The room market.
