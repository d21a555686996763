//! Choice systems, applications, examination and decisions.

mod deeds;
mod machine;
mod pages;
