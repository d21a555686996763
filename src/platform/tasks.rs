//! What waits for somebody: each room fills a list, `app.rs` joins them, and whoever shows what waits
//! (the desks) knows none of the rooms' states.

use chrono::NaiveDate;

use crate::kernel::{Actor, AuthorityId, Lang, Role, UserId};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::outbox;
use crate::platform::view::day_text;
use crate::platform::words::{Words, missing};

/// Where what must be said first stands, above every queue.
pub const ALERTS: &str = "alerts";

/// Who asks what waits, and on which day.
#[derive(Debug, Clone, Copy)]
pub struct Asker {
    pub actor: Actor,
    /// The day in Stockholm.
    pub today: NaiveDate,
}

impl Asker {
    /// The authority that a staff account works for.
    ///
    /// # Errors
    /// [`AppError::Denied`] for an account of none.
    pub fn authority(&self) -> Result<AuthorityId, AppError> {
        self.actor.authority_id.ok_or(AppError::Denied)
    }

    /// The account.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] without one.
    pub fn user(&self) -> Result<UserId, AppError> {
        self.actor.user_id.ok_or(AppError::SignedOut)
    }
}

/// A kind of thing that waits: for whom, and how it is found.
#[derive(Clone, Copy)]
pub struct TaskList {
    /// The room and what waits there: `approval-late`.
    pub name: &'static str,
    /// For which roles it waits, and where it stands on the desk of each. Which authority, account or
    /// provider it is among those of the role, `find` sees to.
    pub places: &'static [Place],
    /// What waits for the asker, in the order in which it is shown.
    pub find: fn(&mut Conn, &Asker) -> Result<Vec<Task>, AppError>,
}

impl TaskList {
    /// Where the list stands on the desk of a role, if it waits for it.
    pub fn place(&self, role: Role) -> Option<&'static Place> {
        self.places.iter().find(|place| place.role == role)
    }
}

/// A place on the desk of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub role: Role,
    /// A queue of the desk, or [`ALERTS`].
    pub queue: &'static str,
    /// How far down in the queue.
    pub order: u8,
}

/// A place, in one line.
pub const fn place(role: Role, queue: &'static str, order: u8) -> Place {
    Place { role, queue, order }
}

/// One thing that waits, or how many of a kind do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub text: Text,
    pub hint: Text,
    pub status: Text,
    pub color: &'static str,
    pub icon: &'static str,
    /// Where it is done.
    pub href: String,
    /// The last day to do it, where there is one.
    pub last_day: Option<NaiveDate>,
}

impl Task {
    /// A task as most are.
    pub fn new(text: Text, href: impl Into<String>) -> Self {
        Self {
            text,
            hint: Text::Nothing,
            status: Text::key("desk-to-do"),
            color: "info",
            icon: "arrow-right",
            href: href.into(),
            last_day: None,
        }
    }

    /// How many of a kind wait, in one line that leads to them; nothing where none does.
    pub fn count(key: &'static str, n: impl TryInto<i64>, href: &str) -> Vec<Self> {
        match n.try_into().unwrap_or(i64::MAX) {
            0 => Vec::new(),
            n => vec![Self::new(Text::Count(key, n), href)],
        }
    }
}

/// What is said of a task; it becomes words in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    Nothing,
    /// Somebody's own words or name, as it stands in every language.
    Own(String),
    /// A text by its key, with what it names.
    Key(String, Vec<(&'static str, Self)>),
    /// A text about a number of things, which it names `$n`.
    Count(&'static str, i64),
    Day(NaiveDate),
}

impl Text {
    /// A text that names nothing.
    pub fn key(key: impl Into<String>) -> Self {
        Self::Key(key.into(), Vec::new())
    }

    /// A text that names one thing.
    pub fn with(key: impl Into<String>, name: &'static str, value: Self) -> Self {
        Self::Key(key.into(), vec![(name, value)])
    }

    pub fn own(words: impl Into<String>) -> Self {
        Self::Own(words.into())
    }

    /// The words in a language.
    pub fn said(&self, words: &Words, lang: Lang) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Own(text) => text.clone(),
            Self::Key(key, values) => {
                let values: Vec<(&str, String)> =
                    values.iter().map(|(name, value)| (*name, value.said(words, lang))).collect();
                let values: Vec<(&str, &str)> =
                    values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                words.text(lang, key, &values)
            }
            Self::Count(key, n) => {
                let values = [("n", fluent_bundle::FluentValue::from(*n))];
                words.find(lang, key, &values).unwrap_or_else(|| missing(key))
            }
            Self::Day(day) => day_text(words, lang, *day),
        }
    }
}

/// The portal's own; the rooms' are added in `app.rs`.
pub const OWN: &[TaskList] = &[TaskList {
    name: "platform-letters",
    places: &[place(Role::Admin, ALERTS, 0)],
    find: given_up,
}];

/// That letters could not be sent; how many is a figure of the desk.
fn given_up(conn: &mut Conn, _: &Asker) -> Result<Vec<Task>, AppError> {
    let waits = outbox::given_up(conn)? > 0;
    Ok(Vec::from_iter(waits.then(|| Task::new(Text::key("desk-admin-letters-waiting"), "/admin"))))
}
