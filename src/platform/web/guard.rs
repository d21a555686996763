//! What stands around each operation that a form asks for: it is done once, and not at all if the form was sent
//! for its page only.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use chrono::NaiveDateTime;
use diesel::QueryResult;
use diesel::result::Error;

use crate::platform::db::{Changes, Conn};
use crate::platform::error::AppError;
use crate::platform::web::{Cx, once};

/// Why an operation that could be done does not stand.
const REPEATED: u8 = 1;
const UNDONE: u8 = 2;

/// Around one transaction of a request.
#[derive(Clone)]
pub(super) struct Guard {
    /// The form's key, if it is still to be written.
    key: Option<String>,
    redraw: bool,
    now: NaiveDateTime,
    /// Why the transaction is taken back; 0 if it is not.
    why: Arc<AtomicU8>,
}

impl Guard {
    pub(super) fn of(cx: &Cx) -> Self {
        let once = cx.once.as_ref().filter(|once| !once.written.get());
        let key = once.map(|once| once.key.clone());
        Self { key, redraw: cx.is_redraw(), now: cx.now, why: Arc::default() }
    }

    /// Before the body, in its transaction: what [`Self::close`] needs to know.
    ///
    /// # Errors
    /// The database's own; [`Error::RollbackTransaction`] if the operation is done already.
    pub(super) fn open(&self, conn: &mut Conn) -> QueryResult<Option<Changes>> {
        self.why.store(0, Ordering::SeqCst);
        if let Some(key) = &self.key
            && !once::write(conn, key, self.now)?
        {
            return self.roll_back(REPEATED).map(|()| None);
        }
        if self.redraw { Changes::now(conn).map(Some) } else { Ok(None) }
    }

    /// After a body that could do what it was asked for, in its transaction.
    ///
    /// # Errors
    /// The database's own; [`Error::RollbackTransaction`] if nothing was to be done.
    pub(super) fn close(&self, conn: &mut Conn, before: Option<Changes>) -> QueryResult<()> {
        match before {
            Some(before) if before.since(conn)? => self.roll_back(UNDONE),
            _ => Ok(()),
        }
    }

    fn roll_back(&self, why: u8) -> QueryResult<()> {
        self.why.store(why, Ordering::SeqCst);
        Err(Error::RollbackTransaction)
    }

    /// After the transaction: whether it stands by itself, and that the request has written its key.
    ///
    /// # Errors
    /// [`AppError::Repeated`] or [`AppError::Undone`] instead of the operation's own answer.
    pub(super) fn end(&self, cx: &Cx, stands: bool) -> Result<(), AppError> {
        match self.why.load(Ordering::SeqCst) {
            REPEATED => return Err(AppError::Repeated),
            UNDONE => return Err(AppError::Undone),
            _ => {}
        }
        if let (true, Some(_), Some(once)) = (stands, &self.key, &cx.once) {
            once.written.set(true);
        }
        Ok(())
    }
}
