#![doc = include_str!("ARCHITECTURE.md")]

pub mod schema;

// The ladder: a room uses itself and what stands above it in this list.
#[macro_use]
pub mod kernel;
pub mod platform;
pub mod identity;
pub mod registry;
pub mod decision;
pub mod disclosure;
pub mod attachment;
pub mod measure;
pub mod market;
pub mod terms;
pub mod provider;
pub mod message;
pub mod offer;
pub mod contract;
pub mod system;
pub mod approval;
pub mod capacity;
pub mod demand;
pub mod catalogue;
pub mod client;
pub mod right;
pub mod placement;
pub mod choice;
pub mod letter;
pub mod nonchoice;
pub mod enterprise;
pub mod desk;

// What puts the rooms together; no room looks at these.
pub mod demo;
pub mod shell;
pub mod app;
pub mod command;
