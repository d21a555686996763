//! The right to choose a provider (LOV 1 kap. 1 §) that a caseworker opens: for which kind of measure,
//! how much of it, until when, and what there is to choose among by it.
//!
//! Owns `right_to_choose`. A right waits to be used, is in use by a place that is reserved or taken up,
//! opens again when that came to nothing, lapses after its last day and is then decided about by a
//! human (R72). Who uses it is not known here: whoever reserves a place says so by [`take_into_use`]
//! and [`reopen`], in its own transaction.
//!
//! What can be chosen is found here too, since a caseworker sees the list before the right is given as
//! the person will see it after. No page recommends anything: the order is a published daily draw.
//!
//! Pages: `/handlaggare/person/{reference}/val` and `/handlaggare/val/{right}/stang`.

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
mod tasks;

pub use error::RightError;
pub use mail::{sent_by, write_about, write_or_ask};
pub use model::{
    Alternative, Answers, Bar, Group, LegalBasis, Needs, NewRight, Reason, Right, RightId,
    RightState, Sending, ToldBy,
};
pub use official::OFFICIAL;
pub use pages::{AlternativeView, GroupView, groups, routes};
pub use persons::PERSON_DATA;
pub use policy::may_open;
pub use rules::{
    days_to_choose, group, is_late, may_choose, own_words, proposed_last_day, sending,
};
pub use service::{
    alternatives, alternatives_for, by_id, by_reference, close, decide_lapsed, lapse_due, named,
    note_full, note_unmet, of_client, of_person, open, open_like, preview, reopen, take_into_use,
    waiting, whose,
};
pub use store::{
    all, client_ids_with_lapsed_right, client_ids_with_open_right, client_ids_with_right,
    lapsed_rights, note_event, open_rights, open_rights_ending, settled_and_used,
};
pub use tasks::TASKS;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: rights past their last day lapse. That somebody did not choose is
/// never held against them (R72): nothing else follows by itself, and a human decides.
pub const JOBS: &[Job] = &[Job { name: "right-lapses", every: TimeDelta::minutes(5), run: lapse }];

fn lapse(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| lapse_due(conn, now))??;
    Ok(())
}
