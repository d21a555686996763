//! How large the made-up world is.

/// How much of the world is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Of the organisations in the file.
    pub providers: usize,
    /// Besides those whom the demo's accounts need.
    pub people: usize,
    /// Whether the public procurement record is taken in.
    pub record: bool,
}

impl Scale {
    /// What `valfard demo` shows.
    pub const FULL: Self = Self { providers: usize::MAX, people: 180, record: true };
    /// Enough for every account to have something to do.
    pub const SMALL: Self = Self { providers: 8, people: 12, record: false };
}
