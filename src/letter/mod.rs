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

mod form;
mod mail;
mod model;
mod pages;
mod persons;
mod policy;
mod rules;
mod service;
mod store;

pub use model::{LetterCode, LetterCodeId, LetterState, SecondId, SecondKind};
pub use pages::routes;
pub use persons::PERSON_DATA;
pub use rules::{ALPHABET, Life, MOST_TRIES, SIGNS, holds, life, may_write_again, spelled};
pub use service::{
    Entered, Knock, Over, Paper, ask_again, desk_code, expire_due, follow_up, for_demo, forget,
    in_post, knock, paper, post, print, second, send_again, states, unpost,
};

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

use chrono::{NaiveDateTime, TimeDelta};

use crate::choice::ChoiceError;
use crate::client::ClientError;
use crate::kernel::NotSignedIn;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::secret::SecretError;
use crate::platform::web::AppState;

/// Why a letter is not printed, or a code not made.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// Absent, taken back, or not the viewer's to see: the same answer.
    #[error("no such letter")]
    NotFound,
    /// R59: nothing on paper to a protected person, and no code.
    #[error("the person is protected")]
    Protected,
    /// There is no address to send a letter to.
    #[error("no postal address")]
    NoAddress,
    /// The right is over: nothing to sign in to.
    #[error("the right is over")]
    Over,
    /// It was posted on another day, or is posted already.
    #[error("too late")]
    TooLate,
    #[error("the code is {0}")]
    NotFrom(LetterState),
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Secret(#[from] SecretError),
    #[error(transparent)]
    Client(#[from] ClientError),
    #[error(transparent)]
    Choice(#[from] ChoiceError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<LetterError> for AppError {
    fn from(error: LetterError) -> Self {
        match error {
            LetterError::NotFound => Self::NotFound,
            LetterError::Protected => Self::Refused("letter-protected"),
            LetterError::NoAddress => Self::Refused("letter-no-address"),
            LetterError::Over => Self::Refused("letter-right-over"),
            LetterError::TooLate | LetterError::NotFrom(_) => Self::Refused("letter-too-late"),
            LetterError::SignedOut(error) => error.into(),
            LetterError::Secret(error) => Self::fault(error),
            LetterError::Client(error) => error.into(),
            LetterError::Choice(error) => error.into(),
            LetterError::Db(error) => error.into(),
        }
    }
}
