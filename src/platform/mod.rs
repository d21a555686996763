//! Input and output that know nothing of welfare: database, web, mail, jobs, secrets.

pub mod audit;
pub mod clamd;
pub mod config;
pub mod db;
mod delivery;
mod error;
pub mod jobs;
pub mod log;
pub mod mailer;
mod operation;
pub mod outbox;
pub mod private_files;
mod refusal;
pub mod secret;
pub mod sms;
pub mod tasks;
pub mod view;
pub mod web;
pub mod words;

pub use error::AppError;
pub use operation::{Object, Operation, Subject};
pub use refusal::{Refusal, Refuses, at_field, told};
