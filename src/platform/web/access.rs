//! Who may use a route, and the line that says so.

use crate::kernel::{Lang, Role};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody, signed in or not.
    Public,
    /// Anybody with an account.
    SignedIn,
    /// These roles.
    Only(&'static [Role]),
}

impl Access {
    /// Whether the role may come in.
    pub fn lets_in(self, role: Role) -> bool {
        match self {
            Self::Public => true,
            Self::SignedIn => role != Role::Visitor,
            Self::Only(roles) => roles.contains(&role),
        }
    }

    /// The languages of the route's pages: what people meet is in every language, what staff and
    /// providers work in is in two.
    pub fn languages(self) -> &'static [Lang] {
        let people = [Role::Client, Role::Representative];
        match self {
            Self::Only(roles) if !roles.iter().any(|role| people.contains(role)) => Lang::FOR_WORK,
            _ => Lang::FOR_PEOPLE,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    Get,
    Post,
}

/// A line of the table, for the gate and for the access matrix.
#[derive(Debug, Clone)]
pub struct RouteInfo {
    pub method: Method,
    pub path: String,
    pub access: Access,
    /// Whether its form may carry files.
    pub upload: bool,
    /// Whether a session by letter reaches it, for what belongs to the session's own right.
    pub by_letter: bool,
}

impl RouteInfo {
    /// Whether a session by letter comes in. What is public is read by all, as a visitor.
    pub fn lets_in_by_letter(&self) -> bool {
        self.access == Access::Public || (self.by_letter && self.access.lets_in(Role::Client))
    }
}
