//! Persons (den enskilde): who somebody is, how they are reached, and who has looked.
//!
//! Owns `client`, `client_handler`, `client_protection`, `client_recall` and `client_former_number`.
//! Nothing here gives a person's data without a [`Viewer`], and each reading writes
//! an event in the same transaction, before anything is shown (R67). Numbers are sealed by the
//! vault and found by a keyed hash (R57); one authority knows a number once, except that nobody
//! learns of a protected person by typing a number (R59).
//!
//! A protected person (skyddade personuppgifter) is met by named handlers only, each time with a
//! reason, and there is always one. The ordinary row then knows neither address, telephone nor
//! account: how the person is reached lies sealed with the protection. What had left the portal when
//! it began is a list to be worked off. Counts of cases stay whole and lists leave protected persons
//! out: a count is of an authority, never of a place or a provider, so the difference says how many
//! there are and nothing of who.
//!
//! Pages: `/handlaggare/ny-person`, `/handlaggare/person/{reference}/kontakt` and `/nummer`, and
//! `/handlaggare/skyddade`, and `/handlaggare/person/{reference}/skydd`, which begins and lifts a
//! protection: what the other rooms keep is seen to by their own lines of [`AllPersonData`]. A person's
//! case is a desk, gathered from those lines.

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

pub use error::ClientError;
pub use model::{
    ByCode, Client, ClientId, ClientQuery, ClientScope, Contact, Ground, Handler, Listed,
    NewClient, Note, Number, NumberKind, Participant, Protection, ProtectionFacts, ProtectionId,
    ProtectionKind, Purpose, Reach, Reading, Recall, RecallKind, Viewer,
};
pub use pages::{REASON, case_viewer, own_viewer, routes, way_in};
pub use persons::{
    AllPersonData, PERSON_DATA, PersonData, PersonShown, Protect, Protected, WRITTEN, part,
};
pub use rules::PersonMatcher;
pub use service::{
    Case, Tellers, account_for_letters, by_id, case, cases, change_contact, change_protection,
    change_reach, end_handler, is_protected, lift, list, load, name_handler, note_recall, of_user,
    participant, participants, protect, protection, readings, recalls, reference_of, register,
    register_as, remind_of_reviews, renumber, responsible, seen_by, tellers, tick_off, unsealed,
    would_reach, write_to,
};

pub use store::{by_code, of_authority, seen_among, without_address, workload};

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: handlers are reminded of the day to look at a protection again (R59).
pub const JOBS: &[Job] = &[Job { name: "client-reviews", every: TimeDelta::hours(1), run: remind }];

fn remind(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| remind_of_reviews(conn, now))??;
    Ok(())
}
