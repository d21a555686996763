//! Notices by e-mail: that something has happened, and where to read it.

use chrono::{NaiveDate, NaiveDateTime};

use crate::approval::ApprovalError;
use crate::approval::model::Application;
use crate::identity::User;
use crate::platform::db::Conn;
use crate::platform::outbox;
use crate::provider::{self, Provider};
use crate::system::ChoiceSystem;

/// To the provider's address, or to those who sign for it if its owner has left (scenario 12).
fn notify(
    conn: &mut Conn,
    kind: &str,
    provider: &Provider,
    values: &[(&str, &str)],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    for (to, lang) in provider::addressees(conn, provider)? {
        outbox::push(conn, &outbox::Letter { kind, to: &to, lang, values, once: None }, now)?;
    }
    Ok(())
}

pub fn received(
    conn: &mut Conn,
    application: &Application,
    system: &ChoiceSystem,
    provider: &Provider,
    promised: NaiveDate,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let link = format!("/leverantor/ansokan/{}/kvitto", application.reference);
    let (promised, reference) = (promised.to_string(), application.reference.to_string());
    let values = [
        ("reference", reference.as_str()),
        ("system", system.name.as_str()),
        ("day", promised.as_str()),
        ("link", link.as_str()),
    ];
    notify(conn, "application-received", provider, &values, now)
}

pub fn completion_asked(
    conn: &mut Conn,
    application: &Application,
    provider: &Provider,
    until: NaiveDateTime,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let link = format!("/leverantor/ansokan/{}/komplettera", application.reference);
    let (at, reference) = (outbox::moment(until), application.reference.to_string());
    let values = [("reference", reference.as_str()), ("at", at.as_str()), ("link", link.as_str())];
    notify(conn, "application-completion", provider, &values, now)
}

/// That there is a decision, and where; never what it says.
pub fn decided(
    conn: &mut Conn,
    application: &Application,
    provider: &Provider,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let link = format!("/leverantor/ansokan/{}/beslut", application.reference);
    let reference = application.reference.to_string();
    let values = [("reference", reference.as_str()), ("link", link.as_str())];
    notify(conn, "application-decided", provider, &values, now)
}

/// A notice to a provider about an application: its reference, and where to read.
fn about(
    conn: &mut Conn,
    word: &str,
    application: &Application,
    (provider, other, page): (&Provider, &str, &str),
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let link = format!("/leverantor/ansokan/{}{page}", application.reference);
    let reference = application.reference.to_string();
    let values = [("reference", reference.as_str()), ("link", link.as_str()), ("name", other)];
    notify(conn, word, provider, &values, now)
}

/// An organisation is asked to apply together with the lead.
pub fn partner_asked(
    conn: &mut Conn,
    application: &Application,
    lead: &Provider,
    asked: &Provider,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    about(conn, "application-partner-asked", application, (asked, &lead.name, "/medverka"), now)
}

/// The lead learns that a partner has answered.
pub fn partner_answered(
    conn: &mut Conn,
    application: &Application,
    lead: &Provider,
    partner: &Provider,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let place = (lead, partner.name.as_str(), "/tillsammans");
    about(conn, "application-partner-answered", application, place, now)
}

/// A partner learns that the lead has taken the application back.
pub fn withdrawn(
    conn: &mut Conn,
    application: &Application,
    lead: &Provider,
    partner: &Provider,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    about(conn, "application-withdrawn", application, (partner, &lead.name, ""), now)
}

/// The time to complete is over: the application is examined as it is.
pub fn completion_over(
    conn: &mut Conn,
    application: &Application,
    provider: &Provider,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    about(conn, "application-completion-over", application, (provider, "", ""), now)
}

/// A decision letter is corrected; never what it says.
pub fn corrected(
    conn: &mut Conn,
    application: &Application,
    provider: &Provider,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    about(conn, "application-corrected", application, (provider, "", "/beslut"), now)
}

/// A notice to staff about an application: its reference, and where it is examined.
fn notify_staff(
    conn: &mut Conn,
    word: &str,
    application: &Application,
    user: &User,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let link = format!("/bestallare/ansokan/{}", application.reference);
    let reference = application.reference.to_string();
    let values = [("reference", reference.as_str()), ("link", link.as_str())];
    let letter = outbox::Letter {
        kind: word,
        to: &user.email,
        lang: user.language,
        values: &values,
        once: None,
    };
    outbox::push(conn, &letter, now)?;
    Ok(())
}

/// The examiner learns that an application is back from completion.
pub fn completion_back(
    conn: &mut Conn,
    application: &Application,
    user: &User,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    notify_staff(conn, "application-completion-back", application, user, now)
}

/// Somebody learns that a colleague has given them an application to examine.
pub fn handed_over(
    conn: &mut Conn,
    application: &Application,
    user: &User,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    notify_staff(conn, "application-handed-over", application, user, now)
}
