//! What waits in the outbox is sent: e-mails and short messages, by the clock.
//!
//! Each channel is a job of its own. A server that does not answer costs one letter's patience and not
//! every letter's: the round ends there, and the whole channel rests, longer each time.

use std::time::{Duration, Instant};

use chrono::NaiveDateTime;

use crate::platform::error::AppError;
use crate::platform::mailer::{Pause, Text, in_words};
use crate::platform::outbox::{self, Fault, Post, Waiting};
use crate::platform::web::AppState;

/// How many letters one round sends at most.
const ROUND: usize = 100;
/// How long a round goes on taking letters: then the portal may stop, and the others' turn comes.
const LONGEST_ROUND: Duration = Duration::from_secs(20);
/// A letter in words, with what it carries sealed. One whose link or code cannot be opened is not sent
/// without it.
fn whole(app: &AppState, letter: &Waiting) -> Result<Text, Fault> {
    let values = letter.whole(&app.vault).map_err(|error| Fault::passing(error.to_string()))?;
    Ok(in_words(&app.words, &app.config.public_url, letter, values))
}

/// Sends the e-mails that are due.
///
/// # Errors
/// The database's own.
pub fn send_emails(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let send = |letter: &Waiting, text: &Text| app.mailer.send(letter, text);
    send_due(app, Post::Email, &app.pauses.email, send, now)
}

/// Sends the short messages that are due.
///
/// # Errors
/// The database's own.
pub fn send_sms(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let send = |letter: &Waiting, text: &Text| {
        app.sms.send(&letter.message_id, &letter.recipient, &text.body)
    };
    send_due(app, Post::Sms, &app.pauses.sms, send, now)
}

/// A letter that fails waits longer and stops no other; a channel that is shut rests as a whole.
fn send_due(
    app: &AppState,
    channel: Post,
    pause: &Pause,
    send: impl Fn(&Waiting, &Text) -> Result<(), Fault>,
    now: NaiveDateTime,
) -> Result<(), AppError> {
    if pause.rests(now) {
        return Ok(());
    }
    let began = Instant::now();
    for _ in 0..ROUND {
        let claimed = app.db.write(move |conn| outbox::claim(conn, channel, now))??;
        let Some(letter) = claimed else { break };
        let outcome = whole(app, &letter).and_then(|text| send(&letter, &text));
        let shut = outcome.as_ref().is_err_and(|fault| fault.shut);
        if shut {
            pause.begin(now);
        } else {
            pause.end();
        }
        if outcome.is_err() {
            tracing::warn!(kind = letter.kind, id = letter.id, shut, "a letter could not be sent");
        }
        let demo = app.demo;
        app.db.write(move |conn| match &outcome {
            Ok(()) if demo => outbox::shown(conn, &letter, now),
            Ok(()) => outbox::sent(conn, &letter, now),
            Err(fault) => outbox::failed(conn, &letter, fault, now),
        })??;
        if shut || began.elapsed() > LONGEST_ROUND {
            break;
        }
    }
    Ok(())
}
