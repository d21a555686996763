//! The only reader of time. Everything else is told what the time is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDateTime, SubsecRound, TimeDelta, Utc};

/// What time it is, in UTC and whole milliseconds (PostgreSQL keeps micro-, SQLite nanoseconds).
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// The machine's clock moved by a number of milliseconds; only `valfard demo` has one.
    Shifted(Arc<AtomicI64>),
    /// Stands still until it is set, as milliseconds since 1970; tests have one.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at`.
    pub fn fixed(at: NaiveDateTime) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.and_utc().timestamp_millis())))
    }

    /// A clock that goes on from `at`.
    pub fn from(at: NaiveDateTime) -> Self {
        let shift =
            at.and_utc().timestamp_millis() - Self::System.now().and_utc().timestamp_millis();
        Self::Shifted(Arc::new(AtomicI64::new(shift)))
    }

    /// The moment, UTC.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> NaiveDateTime {
        let system = Utc::now();
        let at = match self {
            Self::System => system,
            Self::Shifted(shift) => system + TimeDelta::milliseconds(shift.load(Ordering::SeqCst)),
            Self::Fixed(at) => {
                DateTime::from_timestamp_millis(at.load(Ordering::SeqCst)).unwrap_or(system)
            }
        };
        at.naive_utc().trunc_subsecs(3)
    }

    /// Moves a clock that can be moved; says whether it could.
    pub fn set(&self, to: NaiveDateTime) -> bool {
        let to = to.and_utc().timestamp_millis();
        match self {
            Self::System => false,
            Self::Shifted(shift) => {
                let system = Self::System.now().and_utc().timestamp_millis();
                shift.store(to - system, Ordering::SeqCst);
                true
            }
            Self::Fixed(at) => {
                at.store(to, Ordering::SeqCst);
                true
            }
        }
    }
}
