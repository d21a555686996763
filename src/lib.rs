#![doc = include_str!("ARCHITECTURE.md")]

pub mod schema;

// The ladder: a room uses itself and what stands above it in this list.
pub mod kernel;
pub mod platform;

pub mod app;
pub mod command;
pub mod shell;
