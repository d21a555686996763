//! Requests for official documents (begäran om allmän handling, TF 2 kap., OSL 6 kap.).
//!
//! Anybody may ask and need not say who they are or why (TF 2 kap. 18 §). A request is a matter of
//! its own, registered when it comes (R71). Staff pick documents from the register and test each
//! for secrecy: released whole, released with passages masked, or refused, with the paragraph of
//! OSL and a reason. What is released is a copy: a new registered document, while the original
//! stays (R70). A refusal, masking among them, is a formal decision with reasons, by somebody with
//! a delegation, and says how to appeal to the administrative court of appeal (kammarrätten).
//!
//! Once a document about a person is picked, the request itself is about a person: the register
//! keeps it to those who work with people, and each reading is put on record (R60, R67).
//! Release under a condition (förbehåll, OSL 10 kap. 14 §) is not made here.
//!
//! Pages: `/diarium/begar…` for everybody, `/utlamnat/{token}…` for who got the link,
//! `/bestallare/begaran…` for staff.

mod error;
mod form;
mod mail;
mod model;
mod official;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

pub use error::DisclosureError;
pub use model::{
    Answer, Ask, CameBy, DisclosureOutcome, DisclosureState, Item, Paragraph, ReplyBy, Request,
    RequestId, Test,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use rules::{Age, age, has_person_number, mask, outcome};
pub use service::{
    answer, ask, begin, by_link, close_due, pick, register, served, test, unpick, waiting,
    withdraw, word,
};
pub use store::{by_reference, items};
pub use tasks::TASKS;

/// What the room does by itself: a refusal's matter closes when the time to appeal is over.
pub const JOBS: &[Job] =
    &[Job { name: "disclosure-close", every: TimeDelta::minutes(30), run: close }];

fn close(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| close_due(conn, now))??;
    Ok(())
}
