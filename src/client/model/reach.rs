//! How a person is written to.

use super::Client;
use crate::kernel::{Email, Mobile};
use crate::platform::outbox::Post;

/// How a person is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach<'a> {
    Email(&'a Email),
    Sms(Mobile),
    /// On paper; the address is read when it is printed.
    Letter,
}

impl Reach<'_> {
    /// The channel.
    pub const fn post(&self) -> Post {
        match self {
            Self::Email(_) => Post::Email,
            Self::Sms(_) => Post::Sms,
            Self::Letter => Post::Letter,
        }
    }
}

impl Client {
    /// Where an e-mail may go: protected persons get none (R59).
    pub fn letters_to(&self) -> Option<&Email> {
        self.email.as_ref().filter(|_| !self.protected)
    }

    /// The channel that they want; nothing said is e-mail.
    pub fn own_channel(&self) -> Post {
        self.channel.unwrap_or(Post::Email)
    }

    /// How a letter reaches them that is to go by a channel. A channel that there is no address for
    /// gives way to paper and to nothing else, also where no postal address is known yet: then the
    /// letter waits for staff to find one. Protected persons are written to by none (R59).
    pub fn reach(&self, wanted: Post) -> Option<Reach<'_>> {
        if self.protected {
            return None;
        }
        let wanted = match wanted {
            Post::Email => self.email.as_ref().map(Reach::Email),
            Post::Sms => Mobile::parse(&self.phone).ok().map(Reach::Sms),
            Post::Letter => None,
        };
        Some(wanted.unwrap_or(Reach::Letter))
    }
}

/// A letter of the portal to a person, whose texts are another room's.
///
/// It says that there is something to read and where, never what.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    pub kind: &'a str,
    pub values: &'a [(&'a str, &'a str)],
    /// A letter with the same key is sent once only.
    pub once: Option<&'a str>,
}

impl<'a> Note<'a> {
    /// One that is sent as often as it is asked for.
    pub const fn new(kind: &'a str, values: &'a [(&'a str, &'a str)]) -> Self {
        Self { kind, values, once: None }
    }
}
