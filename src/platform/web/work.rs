//! What a handler does with the database: read one snapshot, or do one operation.

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::web::guard::Guard;
use crate::platform::web::{Cx, blocking};
use crate::platform::{Operation, audit};

impl Cx {
    /// Reads one snapshot, on a thread that may wait.
    ///
    /// # Errors
    /// The body's, or the database's.
    pub async fn read<T, E, F>(&self, body: F) -> Result<T, AppError>
    where
        F: FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + Into<AppError> + Send + 'static,
    {
        let db = self.app.db.clone();
        blocking::run(move || db.read(body)?.map_err(Into::into)).await
    }

    /// Writes in one transaction, once however often the form is sent. The answer comes after the commit.
    ///
    /// # Errors
    /// The body's, or the database's; [`AppError::Repeated`] for a form whose operation is done,
    /// [`AppError::Undone`] for one that was sent for its page only. Nothing is written then.
    pub async fn write<T, E, F>(&self, mut body: F) -> Result<T, AppError>
    where
        F: FnMut(&mut Conn) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + Into<AppError> + std::error::Error + Send + 'static,
    {
        let (db, guard) = (self.app.db.clone(), Guard::of(self));
        let around = guard.clone();
        let done = blocking::run(move || {
            let done = db.write(move |conn| {
                let before = around.open(conn)?;
                let done = body(conn)?;
                around.close(conn, before)?;
                Ok::<T, E>(done)
            });
            done?.map_err(Into::into)
        });
        let done = done.await;
        guard.end(self, done.is_ok())?;
        done
    }

    /// Does one operation, by who asks and at the time of the request.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub async fn operate<T, E, F>(&self, mut body: F) -> Result<T, AppError>
    where
        F: FnMut(&mut Operation<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<diesel::result::Error> + Into<AppError> + std::error::Error + Send + 'static,
    {
        let (actor, now) = (self.actor, self.now);
        self.write(move |conn| body(&mut Operation::new(conn, &actor, now))).await
    }

    /// The log's newest link, as a printed decision bears it (R93); nothing before the first.
    ///
    /// # Errors
    /// The database's own.
    pub async fn log_head(&self) -> Result<Option<String>, AppError> {
        Ok(self.read(audit::head).await?.map(|head| head.short()))
    }
}
