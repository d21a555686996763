//! Choice systems, applications, examination and decisions.

mod decided;
mod operations;
mod joint;
mod files;
mod machine;
mod pages;
mod queue;
mod reserved;
mod reuse;
mod stale;
mod systems;
