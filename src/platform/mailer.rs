//! Sends what waits in the outbox: by SMTP, into a folder, or nowhere.
//!
//! Each channel is a job of its own. A server that does not answer costs one letter's patience and not
//! every letter's: the round ends there, and the whole channel rests, longer each time.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::transport::smtp;
use lettre::{Address, Message, SmtpTransport, Transport};

use crate::kernel::{Email, Lang};
use crate::platform::config::{Config, MailTo};
use crate::platform::outbox::{Fault, Post, Waiting};
use crate::platform::private_files;
use crate::platform::secret::Vault;
use crate::platform::view::{day_text, moment_text};
use crate::platform::words::Words;

/// Where somebody with a letter on paper signs in.
pub const BY_LETTER: &str = "/logga-in/brev";

/// How long the mail server may take to connect, and for each answer.
const PATIENCE: Duration = Duration::from_secs(12);
/// How long a channel rests when its server has not answered; twice as long each further time.
const FIRST_REST: TimeDelta = TimeDelta::seconds(15);
const LONGEST_REST: TimeDelta = TimeDelta::minutes(5);

/// What an SMTP server says to all letters alike: it closes (421), or does not take our name and password.
const SHUT: &[&str] = &["421", "530", "534", "535"];

/// The rests of each channel in this process.
#[derive(Debug, Default)]
pub struct Pauses {
    pub email: Pause,
    pub sms: Pause,
}

/// Until when a channel rests, and after how many failures in a row.
#[derive(Debug, Default)]
pub struct Pause(Mutex<(u32, Option<NaiveDateTime>)>);

impl Pause {
    /// Whether the channel rests. A clock that was set back ends a rest.
    pub fn rests(&self, now: NaiveDateTime) -> bool {
        let (_, until) = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| until > now && until - now <= LONGEST_REST)
    }

    pub(super) fn begin(&self, now: NaiveDateTime) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = (FIRST_REST * (1 << known.0.min(8))).min(LONGEST_REST);
        *known = (known.0.saturating_add(1), Some(now + rest));
    }

    pub(super) fn end(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (0, None);
    }
}

/// The way letters leave the portal.
pub enum Mailer {
    Smtp(Box<SmtpTransport>, Mailbox),
    /// One file a letter, as an SMTP server would get it.
    Folder(PathBuf, Mailbox),
    Outbox,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mailer")
    }
}

impl Mailer {
    /// # Errors
    /// A sender or an SMTP address that lettre cannot read, or a folder that cannot be made.
    pub fn new(config: &Config) -> Result<Self, String> {
        let from = || -> Result<Mailbox, String> {
            let address: Address =
                config.mail_from.parse().map_err(|e| format!("mail_from: {e}"))?;
            Ok(Mailbox::new(None, address))
        };
        match &config.mail {
            MailTo::Outbox => Ok(Self::Outbox),
            MailTo::Folder(folder) => {
                private_files::folder(folder)
                    .map_err(|e| format!("mail_url: {}: {e}", folder.display()))?;
                Ok(Self::Folder(folder.clone(), from()?))
            }
            MailTo::Smtp(url) => Self::smtp(url, from()?, PATIENCE),
        }
    }

    /// A mail server that is waited for so long, at each step.
    ///
    /// # Errors
    /// An address that lettre cannot read.
    pub fn smtp(url: &str, from: Mailbox, patience: Duration) -> Result<Self, String> {
        let smtp = SmtpTransport::from_url(url).map_err(|e| format!("mail_url: {e}"))?;
        Ok(Self::Smtp(Box::new(smtp.timeout(Some(patience)).build()), from))
    }

    /// Sends one letter.
    ///
    /// # Errors
    /// Why it did not leave, without whom it is to.
    pub fn send(&self, letter: &Waiting, text: &Text) -> Result<(), Fault> {
        let message = |from: &Mailbox| -> Result<Message, Fault> {
            let to = Email::parse(&letter.recipient).map_err(ToOwned::to_owned);
            let to: Result<Address, String> =
                to.and_then(|to| to.deliverable().parse().map_err(|e| format!("{e}")));
            let to = to.map_err(Fault::passing)?;
            Message::builder()
                .header(AutoSubmitted)
                // The same letter sent twice carries the same id, so that readers fold them.
                .message_id(Some(format!("<{}@valfard>", letter.message_id)))
                .from(from.clone())
                .to(Mailbox::new(None, to))
                .subject(text.subject.clone())
                .singlepart(SinglePart::plain(text.body.clone()))
                .map_err(|e| Fault::passing(e.to_string()))
        };
        match self {
            Self::Outbox => Ok(()),
            Self::Folder(folder, from) => {
                let file = folder.join(format!("{}.eml", letter.message_id));
                let written = private_files::write(&file, &message(from)?.formatted());
                written.map_err(|e| Fault::shut(e.to_string()))
            }
            Self::Smtp(smtp, from) => smtp.send(&message(from)?).map(drop).map_err(|e| fault(&e)),
        }
    }
}

/// Says that no human wrote the letter, so that no program answers that its reader is away.
///
/// Source: RFC 3834, section 5.
#[derive(Clone)]
struct AutoSubmitted;

impl AutoSubmitted {
    const VALUE: &str = "auto-generated";
}

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        if text.trim() == Self::VALUE { Ok(Self) } else { Err("another value".into()) }
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), Self::VALUE.to_owned())
    }
}

/// What the server answered is about this letter; that it did not answer is about all.
fn fault(error: &smtp::Error) -> Fault {
    let code = error.status().map(|code| code.to_string());
    let answered = error.is_transient() || error.is_permanent() || error.is_client();
    if answered && !code.is_some_and(|code| SHUT.contains(&code.as_str())) {
        Fault::passing(error.to_string())
    } else {
        Fault::shut(error.to_string())
    }
}

/// A letter in words.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Text {
    pub subject: String,
    pub body: String,
}

/// Writes a waiting letter in its recipient's language.
pub fn write(words: &Words, public_url: &str, letter: &Waiting) -> Text {
    in_words(words, public_url, letter, letter.values())
}

/// The same, with what the letter carries sealed: for the one who gets it, and for nobody else.
pub fn write_whole(words: &Words, public_url: &str, vault: &Vault, letter: &Waiting) -> Text {
    in_words(words, public_url, letter, letter.values_with(vault))
}

pub(super) fn in_words(
    words: &Words,
    public_url: &str,
    letter: &Waiting,
    mut values: BTreeMap<String, String>,
) -> Text {
    if let Some(link) = values.get_mut("link") {
        // Nobody types a long address from a paper: the code of the letter leads on.
        let path = if letter.channel == Post::Letter { BY_LETTER } else { link.as_str() };
        *link = format!("{public_url}{path}");
    }
    for value in values.values_mut() {
        if let Some(said) = said(words, letter.language, value) {
            *value = said;
        }
    }
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    if letter.channel == Post::Sms {
        // The text of an e-mail is too long for a screen that others see, and may say too much.
        let own = format!("sms-{}", letter.kind);
        let key = if words.has(&own) { own.as_str() } else { "sms-message" };
        let body = words.text(letter.language, key, &values);
        return Text { subject: String::new(), body };
    }
    let text =
        |part: &str| words.text(letter.language, &format!("mail-{}-{part}", letter.kind), &values);
    Text { subject: text("subject"), body: text("body") }
}

/// A day, or a moment in UTC, as it is said in a language; nothing for any other value.
fn said(words: &Words, lang: Lang, value: &str) -> Option<String> {
    let day = value.parse().ok().map(|day| day_text(words, lang, day));
    day.or_else(|| value.parse().ok().map(|at| moment_text(words, lang, at)))
}
