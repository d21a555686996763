//! Choice systems, applications, examination and decisions.

mod decided;
mod deeds;
mod joint;
mod machine;
mod pages;
mod queue;
mod reuse;
mod stale;
