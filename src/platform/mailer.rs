//! Sends what waits in the outbox: by SMTP, into a folder, or nowhere.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDateTime;
use lettre::message::Mailbox;
use lettre::{Address, Message, SmtpTransport, Transport};

use crate::kernel::Lang;
use crate::platform::config::{Config, MailTo};
use crate::platform::error::AppError;
use crate::platform::outbox::{self, Fault, Post, Waiting};
use crate::platform::private_files;
use crate::platform::secret::Vault;
use crate::platform::view::{day_text, moment_text};
use crate::platform::web::AppState;
use crate::platform::words::Words;

/// Where somebody with a letter on paper signs in.
pub const BY_LETTER: &str = "/logga-in/brev";

/// How many letters one round sends at most.
const ROUND: usize = 100;

/// The way letters leave the house.
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
            MailTo::Smtp(url) => {
                let smtp = SmtpTransport::from_url(url).map_err(|e| format!("mail_url: {e}"))?;
                Ok(Self::Smtp(Box::new(smtp.build()), from()?))
            }
        }
    }

    fn send(&self, letter: &Waiting, text: &Text) -> Result<(), String> {
        let message = |from: &Mailbox| -> Result<Message, String> {
            let to: Address = letter.recipient.parse().map_err(|e| format!("{e}"))?;
            Message::builder()
                // The same letter sent twice carries the same id, so that readers fold them.
                .message_id(Some(format!("<{}@valfard>", letter.message_id)))
                .from(from.clone())
                .to(Mailbox::new(None, to))
                .subject(text.subject.clone())
                .body(text.body.clone())
                .map_err(|e| e.to_string())
        };
        match self {
            Self::Outbox => Ok(()),
            Self::Folder(folder, from) => {
                let file = folder.join(format!("{}.eml", letter.message_id));
                let written = private_files::write(&file, &message(from)?.formatted());
                written.map_err(|e| e.to_string())
            }
            Self::Smtp(smtp, from) => {
                smtp.send(&message(from)?).map(drop).map_err(|e| e.to_string())
            }
        }
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

fn in_words(
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

/// Sends one letter. One whose link or code cannot be opened is not sent without it.
fn send(app: &AppState, letter: &Waiting) -> Result<(), Fault> {
    let values = letter.whole(&app.vault).map_err(|error| Fault::passing(error.to_string()))?;
    let text = in_words(&app.words, &app.config.public_url, letter, values);
    match letter.channel {
        Post::Sms => app.sms.send(&letter.message_id, &letter.recipient, &text.body),
        // Paper is not claimed: somebody prints it.
        Post::Email | Post::Letter => app.mailer.send(letter, &text).map_err(Fault::passing),
    }
}

/// Sends what is due. A letter that fails waits longer and stops no other.
///
/// # Errors
/// The database's own.
pub fn send_due(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    for _ in 0..ROUND {
        let Some(letter) = app.db.write(move |conn| outbox::claim(conn, now))?? else { break };
        let outcome = send(app, &letter);
        if outcome.is_err() {
            tracing::warn!(kind = letter.kind, id = letter.id, "a letter could not be sent");
        }
        let demo = app.demo;
        app.db.write(move |conn| match &outcome {
            Ok(()) if demo => outbox::shown(conn, &letter, now),
            Ok(()) => outbox::sent(conn, &letter, now),
            Err(fault) => outbox::failed(conn, &letter, fault, now),
        })??;
    }
    Ok(())
}
