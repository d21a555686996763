//! The one error that speaks HTTP. Rooms speak of choices and contracts.

use actix_web::http::StatusCode;
use chrono::TimeDelta;

use crate::kernel::NotSignedIn;
use crate::platform::db::{self, DbError};

/// Why a request was not answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The request cannot be read: wrong encoding, broken form.
    #[error("the request cannot be read")]
    Unreadable,
    /// Nobody is signed in and the page needs somebody.
    #[error("nobody is signed in")]
    SignedOut,
    /// Absent, or not yours: the same answer.
    #[error("not found")]
    NotFound,
    /// The page is there, but it is not asked for in this way (GET or POST).
    #[error("wrong method")]
    WrongMethod,
    /// The role may not come here.
    #[error("denied")]
    Denied,
    /// Somebody came in by a letter's code, and the page needs more than that.
    #[error("a session by letter does not reach this")]
    NeedsId,
    /// The form carries no token of this session: an old tab, or somebody else's page.
    #[error("the form has no valid token")]
    NoToken,
    /// A rule says no; the key of the sentence that says why.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// More than a form may hold.
    #[error("the form is too large")]
    TooLarge,
    /// More header than any browser of ours sends.
    #[error("the headers are too large")]
    HeadTooLarge,
    /// The form took too long to come in.
    #[error("the form came too slowly")]
    TooSlow,
    /// Somebody saved in between.
    #[error("the form is older than what is saved")]
    Stale,
    /// The form was sent before and its operation is done: answered as the first one was.
    #[error("the form was sent before")]
    Repeated,
    /// The form was sent for its page only, and would have gone through: nothing is done.
    #[error("the form was sent for its page only")]
    Undone,
    /// Too many at once; ask again.
    #[error("overloaded")]
    Overloaded,
    /// The database or a disk is in trouble: nothing was saved, and the same may go through later.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// Asked too often, or for more than the portal does at once; ask again after so long.
    #[error("too many requests")]
    TooMany(TimeDelta),
    /// The database's own error; kept whole, so that a lost race is seen and run again.
    #[error("the database: {0}")]
    Database(#[source] diesel::result::Error),
    /// Our fault: logged in full, shown bare.
    #[error("fault: {0}")]
    Fault(String),
}

impl AppError {
    /// A fault from anything that can say what went wrong.
    pub fn fault(error: impl std::fmt::Display) -> Self {
        Self::Fault(error.to_string())
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Unreadable | Self::NoToken => StatusCode::BAD_REQUEST,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Denied | Self::NeedsId => StatusCode::FORBIDDEN,
            Self::Refused(_) | Self::Stale | Self::Repeated | Self::Undone => StatusCode::CONFLICT,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::HeadTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Overloaded | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Database(error) if db::is_trouble(error) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Database(_) | Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whether the database or a disk is in trouble, and not only many are here at once.
    pub fn is_trouble(&self) -> bool {
        match self {
            Self::Unavailable(_) => true,
            Self::Database(error) => db::is_trouble(error),
            _ => false,
        }
    }

    /// Whether it is a rule's no, and the same one as a room's error becomes.
    pub fn came_of(&self, error: impl Into<Self>) -> bool {
        match (self, error.into()) {
            (Self::Refused(key), Self::Refused(other)) => *key == other,
            _ => false,
        }
    }

    /// The key of a sentence of its own, where the status alone says too little.
    pub const fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Refused(key) => Some(key),
            Self::Stale => Some("error-stale"),
            Self::NoToken => Some("error-no-token"),
            _ => None,
        }
    }
}

impl actix_web::ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        self.status()
    }
}

impl From<diesel::result::Error> for AppError {
    fn from(error: diesel::result::Error) -> Self {
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            other => Self::Database(other),
        }
    }
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match error {
            // The pool says why no connection could be made; all in use is no trouble but a queue.
            DbError::Pool(error) if error.to_string().contains(": ") => {
                Self::Unavailable(error.to_string())
            }
            DbError::Overloaded | DbError::Pool(_) => Self::Overloaded,
            DbError::Trouble(why) => Self::Unavailable(why),
            DbError::Query(error) => error.into(),
            other => Self::fault(other),
        }
    }
}

impl From<NotSignedIn> for AppError {
    fn from(_: NotSignedIn) -> Self {
        Self::SignedOut
    }
}
