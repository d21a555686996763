//! Letters on paper and the codes in them: how somebody without e-identification gets to their
//! choice.
//!
//! Owns `letter_code` and `letter_second`. A letter about a right to choose carries a code that is
//! made when it is printed, so that no code lies anywhere before there is a paper to put it on; the
//! database keeps a keyed hash, and the sealed text only until the day the letter was posted has
//! ended. The code works as long as the person may choose, and for a while after what was settled has
//! been told; each sign-in asks for a second code too: by SMS, or handed over beside the person. Never
//! the personal number (R57). What is reached that way is that right, its place and the decision on
//! it, and no more: the gate sees to it. A protected person gets no letter and no code (R59).
//!
//! Pages: `/logga-in/brev`, `/handlaggare/brev` and `/handlaggare/person/{reference}/kod`.

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

pub use error::LetterError;
pub use model::{LetterCode, LetterCodeId, LetterState, SecondId, SecondKind};
pub use pages::routes;
pub use persons::PERSON_DATA;
pub use rules::{ALPHABET, Life, MOST_TRIES, SIGNS, holds, life, may_write_again, spelled};
pub use service::{
    CodeCheck, Over, Paper, SignInOutcome, ask_again, check_code, desk_code, expire_due, follow_up,
    for_demo, forget, in_post, paper, post, print, second, send_again, states, unpost,
};

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: codes whose right is over end, and what was printed is forgotten.
/// What could not leave by e-mail or SMS is put on paper, and staff are told.
pub const JOBS: &[Job] = &[
    Job { name: "letter-forget", every: TimeDelta::minutes(5), run: tidy },
    Job { name: "letter-undelivered", every: TimeDelta::minutes(5), run: paper_instead },
];

fn paper_instead(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| follow_up(conn, now))??;
    Ok(())
}

fn tidy(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| {
        forget(conn, now)?;
        expire_due(conn, now)
    })??;
    Ok(())
}
