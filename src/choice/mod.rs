//! Choosing a provider (val av utförare, LOV 1 kap. 1 §): the alternatives as they lay before the person,
//! and the choice that they made.
//!
//! Owns `choice` and `choice_list`. A choice is a record that nothing changes: who made it, by which
//! channel, on which mandate, what was chosen, and the list as it was shown (R15, R77). Where the place
//! stands that was chosen is the placement's to say: a choice is made together with the placement that it
//! reserves, in one transaction, and carries the number of its receipt. While the person changes provider
//! there are two, and the placement says which one replaces the other (R16).
//!
//! Pages: `/val/{right}`, `/val/{right}/kontrollera`, `/val/kvitto/{choice}` and the same under
//! `/handlaggare` for choosing together.

mod error;
mod form;
mod mail;
mod model;
mod official;
mod pages;
mod persons;
mod policy;
mod rules;
mod service;
mod store;

pub use error::ChoiceError;
pub use model::{
    Asked, Channel, Choice, ChoiceId, Chooser, ChosenBy, RightFigures, Shown, ShownEntry, Wish,
    YesGiven,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use persons::PERSON_DATA;
pub use rules::LIST_VERSION;
pub use service::{
    NextKind, NextStep, Onward, OnwardKind, by_reference, choose, forget_lists, get, in_scope,
    next_steps, of_client, of_placement, place_by_decision, placement_of, rechoose, right_figures,
    right_of_choice, shown, shown_instead, withdraw,
};
pub use store::without_placement;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: lists that nobody chose from are forgotten after a day.
pub const JOBS: &[Job] = &[Job { name: "choice-lists", every: TimeDelta::minutes(5), run: forget }];

fn forget(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| forget_lists(conn, now))??;
    Ok(())
}
