//! Choosing a provider (val av utförare, LOV 1 kap. 1 §): the right that a caseworker opens, the
//! alternatives it gives, and the choice the person makes.
//!
//! Owns `right_to_choose` and `choice`. A right has at most one open choice, or two while the person
//! changes provider: the second names the first, and both hold their places until the new provider
//! has said yes. The right itself stays used all the time, so that nothing that looks at open rights
//! (last days, reminders) meets a change. Who must choose anew since the provider leaves does so by a
//! right of its own, and the choice names the old one just so (R16). A choice keeps who made it, by which channel, on which mandate, and the list as it was shown (R15, R77). No page
//! recommends anything: the order is a published daily draw.
//!
//! `placement::choose` makes a choice together with its placement, in one transaction; the pages
//! that do the deed are that room's. Pages here: `/val/{right}`, `/val/{right}/kontrollera`, the
//! same under `/handlaggare` for choosing together, and `/handlaggare/person/{reference}/val`.

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
mod tasks;

pub use error::ChoiceError;
pub use form::WishForm;
pub use mail::{sent_by, write_about, write_or_ask};
pub use model::{
    Alternative, Answers, Asked, Bar, Channel, Choice, ChoiceId, ChoiceState, Chooser, ChosenBy,
    Group, LegalBasis, Needs, NewRight, Reason, ReturnReason, Right, RightFigures, RightId,
    RightState, Sending, Shown, ShownEntry, ToldBy, Wish, YesGiven,
};
pub use pages::{Helped, Way, check_page, closed_page, full_page, routes};
pub use persons::PERSON_DATA;
pub use rules::{
    ChangeDays, ChangeTerms, LIST_VERSION, WORKING_DAYS_TO_ANSWER, answer_by, change_days,
    days_to_choose, proposed_last_day, sending,
};
pub use service::{
    NextKind, NextStep, Onward, OnwardKind, alternatives, alternatives_for, by_reference,
    change_days_of, choose, choose_instead, chose_again, close_right, confirm, decide_lapsed,
    decline, end, get, in_scope, instead_of, is_replaced, lapse_due, may_change, next_steps,
    of_client, onward, open_right, place_by_decision, preview, provider_of, right, right_by_id,
    right_like, right_named, right_of_choice, rights_of, shown, shown_instead, unseal_shown, until,
    used_for, whose, whose_choice, withdraw,
};
pub use store::{
    client_ids_with_lapsed_right, client_ids_with_open_right, client_ids_with_right, happened,
    lapsed_rights, many, open_rights, open_rights_ending, right_figures, rights_out_of_step,
};
pub use tasks::TASKS;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: rights past their last day lapse. That somebody did not choose is
/// never held against them (R72): nothing else follows by itself, and a human decides.
pub const JOBS: &[Job] = &[Job { name: "choice-lapses", every: TimeDelta::minutes(5), run: lapse }];

fn lapse(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| lapse_due(conn, now))??;
    Ok(())
}
