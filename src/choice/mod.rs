//! Choosing a provider (val av utförare, LOV 1 kap. 1 §): the alternatives as they lay before the person,
//! and the choice that they made.
//!
//! Owns `choice` and `choice_list`. A right has at most one open choice, or two while the person
//! changes provider: the second names the first, and both hold their places until the new provider
//! has said yes. The right itself stays used all the time, so that nothing that looks at open rights
//! (last days, reminders) meets a change. Who must choose anew since the provider leaves does so by a
//! right of its own, and the choice names the old one just so (R16). A choice keeps who made it, by which
//! channel, on which mandate, and the list as it was shown (R15, R77).
//!
//! `placement::choose` makes a choice together with its placement, in one transaction; the pages
//! that do the deed are that room's. Pages here: `/val/{right}`, `/val/{right}/kontrollera` and the
//! same under `/handlaggare` for choosing together.

mod error;
mod form;
mod mail;
mod model;
mod pages;
mod persons;
mod policy;
mod rules;
mod service;
mod store;

pub use error::ChoiceError;
pub use form::WishForm;
pub use model::{
    Asked, Channel, Choice, ChoiceId, ChoiceState, Chooser, ChosenBy, ReturnReason, RightFigures,
    Shown, ShownEntry, Wish, YesGiven,
};
pub use pages::{Helped, Way, check_page, closed_page, full_page, routes};
pub use persons::PERSON_DATA;
pub use rules::{
    ChangeDays, ChangeTerms, LIST_VERSION, WORKING_DAYS_TO_ANSWER, answer_by, change_days,
};
pub use service::{
    NextKind, NextStep, Onward, OnwardKind, by_reference, change_days_of, choose, choose_instead,
    chose_again, confirm, decline, end, forget_lists, get, in_scope, instead_of, is_replaced,
    may_change, next_steps, of_client, onward, place_by_decision, provider_of, right_of_choice,
    shown, shown_instead, unseal_shown, until, used_for, whose_choice, withdraw,
};
pub use store::{many, right_figures, rights_out_of_step};

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
