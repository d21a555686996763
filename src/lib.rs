#![doc = include_str!("ARCHITECTURE.md")]

pub mod schema;

// The ladder: a room uses itself and what stands above it in this list.
#[macro_use]
pub mod kernel;
pub mod approval;
pub mod capacity;
pub mod catalogue;
pub mod choice;
pub mod client;
pub mod contract;
pub mod demo;
pub mod desk;
pub mod enterprise;
pub mod identity;
pub mod market;
pub mod measure;
pub mod offer;
pub mod placement;
pub mod platform;
pub mod provider;
pub mod registry;
pub mod terms;

pub mod app;
pub mod command;
pub mod shell;
