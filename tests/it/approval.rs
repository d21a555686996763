//! Applications, examination and decisions.

mod decided;
mod operations;
mod joint;
mod files;
mod machine;
pub mod pages;
mod queue;
mod reserved;
mod reuse;
mod stale;
