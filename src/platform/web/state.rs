//! What every request reaches: database, clock, texts, settings.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::kernel::{Actor, AuthorityId, Clock, Reference, Role, UserId};
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::mailer::{Mailer, Pauses};
use crate::platform::secret::Vault;
use crate::platform::sms::Sms;
use crate::platform::tasks::TaskList;
use crate::platform::view::Views;
use crate::platform::web::{RouteInfo, UploadLimit};
use crate::platform::words::Words;

/// One running portal.
pub struct AppState {
    pub db: Db,
    pub clock: Clock,
    pub vault: Vault,
    pub words: Arc<Words>,
    pub views: Arc<Views>,
    pub mailer: Mailer,
    pub sms: Sms,
    pub pauses: Pauses,
    pub health: Health,
    pub config: Config,
    /// Whether this is `valfard demo`: one-click sign-in, a clock that can be moved.
    pub demo: bool,
    /// Tells this process from others on the same database.
    pub process: String,
    /// What waits for whom, of every room.
    pub tasks: Vec<TaskList>,
    pub routes: Vec<RouteInfo>,
    pub hooks: Hooks,
    /// Where forms with files wait for their place in the memory.
    pub uploads: UploadLimit,
    /// What rooms keep in memory between requests, by type.
    pub rooms: HashMap<TypeId, Arc<dyn Any + Send + Sync>>,
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AppState")
    }
}

impl AppState {
    /// What a room keeps in memory.
    ///
    /// # Errors
    /// A fault if `app.rs` did not put it there.
    pub fn room<T: Any + Send + Sync>(&self) -> Result<Arc<T>, AppError> {
        self.rooms
            .get(&TypeId::of::<T>())
            .and_then(|room| Arc::clone(room).downcast::<T>().ok())
            .ok_or_else(|| AppError::fault("a room's memory is missing"))
    }
}

/// What the last look found, and when.
#[derive(Debug, Default)]
pub struct Health(pub(super) Mutex<Option<(Instant, Vec<&'static str>)>>);

/// What the shell needs from rooms to the right of it; `app.rs` fills it in.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// The account of a session, by the hash of its token; renews it when it is used.
    pub session: fn(&AppState, &str, NaiveDateTime) -> Result<Option<SessionUser>, AppError>,
    /// Whether what a placeholder of a path names belongs to the right that a session by letter is
    /// for: the right's reference, the placeholder, what stands there.
    pub in_scope: fn(&AppState, &Reference, &str, &str) -> Result<bool, AppError>,
    /// The links of the header.
    ///
    /// The right that a session by letter is for, the reader's role, the path that is read.
    pub nav: fn(&AppState, Option<&Reference>, Role, &str) -> Vec<NavItem>,
    /// Brings what rooms keep in memory up to date with the database: in every process, several
    /// times a second, so it must be cheap when nothing has changed.
    pub fresh: fn(&AppState, NaiveDateTime) -> Result<(), AppError>,
}

/// Somebody who is signed in.
#[derive(Debug, Clone, Serialize)]
pub struct SessionUser {
    #[serde(skip)]
    pub user_id: UserId,
    pub reference: Reference,
    pub name: String,
    pub role: Role,
    #[serde(skip)]
    pub authority_id: Option<AuthorityId>,
    /// The right to choose that a session by letter is for: it reaches that and no more.
    pub scope: Option<Reference>,
}

impl SessionUser {
    /// The same as an actor.
    pub const fn actor(&self) -> Actor {
        Actor { user_id: Some(self.user_id), role: self.role, authority_id: self.authority_id }
    }
}

/// A link of the header: text key and path.
#[derive(Debug, Clone, Serialize)]
pub struct NavItem {
    pub href: String,
    pub key: String,
    pub current: bool,
}
