//! One operation: who does it, when, and on which transaction; and the record of it.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;
use diesel::result::Error;
use serde_json::Value;

use crate::kernel::{Actor, AuthorityId, Reference, time};
use crate::platform::audit::{self, Event, Official};
use crate::platform::db::{self, Conn};

/// What the functions of a service work on: read, decide, write, record, post, all in one transaction.
pub struct Operation<'a> {
    pub conn: &'a mut Conn,
    pub actor: Actor,
    /// UTC.
    pub now: NaiveDateTime,
}

impl<'a> Operation<'a> {
    pub const fn new(conn: &'a mut Conn, actor: &Actor, now: NaiveDateTime) -> Self {
        Self { conn, actor: *actor, now }
    }

    /// The portal's own, such as a job's.
    pub const fn by_system(conn: &'a mut Conn, now: NaiveDateTime) -> Self {
        Self { conn, actor: Actor::system(), now }
    }

    /// The same transaction and time, by somebody else: what the portal does because of what the actor did.
    pub const fn by(&mut self, actor: Actor) -> Operation<'_> {
        Operation { conn: self.conn, actor, now: self.now }
    }

    /// The day in Stockholm.
    pub fn today(&self) -> NaiveDate {
        time::stockholm_day(self.now)
    }

    /// All of `body`, or nothing of it: see [`db::write`].
    ///
    /// # Errors
    /// What `body` answers, or the database's own; nothing is written then.
    pub fn write<T, E>(
        &mut self,
        mut body: impl FnMut(&mut Operation<'_>) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<Error> + std::error::Error + 'static,
    {
        let (actor, now) = (self.actor, self.now);
        db::write(self.conn, |conn| body(&mut Operation { conn, actor, now }))
    }

    /// Writes down what was done with a thing.
    ///
    /// # Errors
    /// The database's own, or that its key is not at hand; then the operation fails with it.
    pub fn record(
        &mut self,
        subject: &dyn Subject,
        action: &str,
        detail: &Value,
    ) -> QueryResult<()> {
        self.event(subject, action, detail, None)
    }

    /// The same with personal details, which disposal may take.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub fn record_personal(
        &mut self,
        subject: &dyn Subject,
        action: &str,
        detail: &Value,
        personal: &Value,
    ) -> QueryResult<()> {
        self.event(subject, action, detail, Some(personal))
    }

    fn event(
        &mut self,
        subject: &dyn Subject,
        action: &str,
        detail: &Value,
        personal: Option<&Value>,
    ) -> QueryResult<()> {
        let event = Event {
            action,
            object: (subject.kind(), subject.id(), subject.reference()),
            owner_authority_id: subject.owner(),
            detail,
            personal,
            official: subject.official(),
        };
        audit::record(self.conn, &self.actor, &event, self.now)
    }
}

/// A thing that operations are recorded of: how the log names it.
pub trait Subject {
    /// The word of its kind: "choice".
    fn kind(&self) -> &'static str;
    fn id(&self) -> i64;
    /// The reference that people know it by, if it has one.
    fn reference(&self) -> Option<&Reference>;
    /// The authority whose matter it is; nobody's for what belongs to a provider or to the portal.
    fn owner(&self) -> Option<AuthorityId>;
    /// Its rows that are official, and so are told in each event of it, as they are by then: whoever
    /// changes one records an event of its subject afterwards, in the same operation.
    fn official(&self) -> Option<&'static Official>;
}

/// Makes the rows of a model a [`Subject`]: `subject!(Choice, "choice", owner_authority_id)`. They have an
/// `id`, a `reference` and, where a third word names it, the authority whose matter they are. Where rows
/// are official, an [`Official`] follows: `subject!(Choice, "choice", owner_authority_id; CHOICE)`.
#[macro_export]
macro_rules! subject {
    ($row:ty, $kind:literal $(, $owner:ident)? $(; $official:expr)?) => {
        impl $crate::platform::Subject for $row {
            fn kind(&self) -> &'static str {
                $kind
            }

            fn id(&self) -> i64 {
                self.id.0
            }

            fn reference(&self) -> Option<&$crate::kernel::Reference> {
                Some(&self.reference)
            }

            fn owner(&self) -> Option<$crate::kernel::AuthorityId> {
                $crate::subject!(@owner self $(, $owner)?)
            }

            fn official(&self) -> Option<&'static $crate::platform::audit::Official> {
                $crate::subject!(@official $($official)?)
            }
        }
    };
    (@official $official:expr) => {
        Some(&$official)
    };
    (@official) => {
        None
    };
    (@owner $row:ident, $owner:ident) => {
        $row.$owner.into()
    };
    (@owner $row:ident) => {
        None
    };
}

/// A thing that is known by its number only, or by what no model holds together.
#[derive(Debug, Clone, Copy)]
pub struct Object<'a> {
    pub kind: &'static str,
    pub id: i64,
    pub reference: Option<&'a Reference>,
    pub owner: Option<AuthorityId>,
    pub official: Option<&'static Official>,
}

impl Object<'_> {
    /// Another room's thing, whose event tells rows of this room.
    pub fn with<'a>(subject: &'a dyn Subject, official: &'static Official) -> Object<'a> {
        Object {
            kind: subject.kind(),
            id: subject.id(),
            reference: subject.reference(),
            owner: subject.owner(),
            official: Some(official),
        }
    }

    /// Known by its number only, and nobody's.
    pub const fn numbered(kind: &'static str, id: i64) -> Self {
        Self { kind, id, reference: None, owner: None, official: None }
    }
}

impl Subject for Object<'_> {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn id(&self) -> i64 {
        self.id
    }

    fn reference(&self) -> Option<&Reference> {
        self.reference
    }

    fn owner(&self) -> Option<AuthorityId> {
        self.owner
    }

    fn official(&self) -> Option<&'static Official> {
        self.official
    }
}
