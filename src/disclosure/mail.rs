//! The texts of answers, copies and decisions, in Swedish (språklagen 10 §), and letters that say
//! no more than that there is something to read.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::model::Paragraph;
use super::model::{Ask, DisclosureOutcome, DisclosureState, Picked, Request};
use super::rules::has_person_number;
use crate::kernel::time;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, SecretLink};
use crate::registry::{Document, Matter, day, heading, say};

/// The request as it is registered: what somebody wrote or said, and how they want the answer.
pub fn request_text(ask: &Ask) -> String {
    let mut lines = vec![ask.wish.clone(), String::new()];
    lines.push(say(&format!("reply-by-{}", ask.reply_by), &[]));
    let email = ask.email.as_ref().map(|email| email.as_str().to_owned());
    lines.extend([&ask.name, &email, &ask.address].into_iter().flatten().cloned());
    lines.join("\n")
}

/// A document as its reader gets it: where it stands in the register, and word for word what it
/// says. A counterpart that the register keeps secret is left out.
pub fn copy_text(matter: &Matter, document: &Document) -> String {
    let number = document.number.to_string();
    let direction = say(&format!("direction-{}", document.direction), &[]);
    let at = day(time::stockholm_day(document.registered_at));
    let mut lines = vec![
        document.brief.clone(),
        say("disclosure-doc-place", &[("number", &number), ("matter", &matter.registry_no)]),
    ];
    lines.push(format!("{direction}: {at}"));
    if !document.counterpart_secret {
        lines.push(document.counterpart.clone());
    }
    lines.extend([String::new(), document.body.clone()]);
    lines.join("\n")
}

/// Which document, by its place: a brief may say what is secret.
fn place(picked: &Picked) -> String {
    let number = picked.document.number.to_string();
    say("disclosure-doc-place", &[("number", &number), ("matter", &picked.matter.registry_no)])
}

/// What a copy is of.
pub fn copy_brief(picked: &Picked) -> String {
    say("disclosure-doc-copy", &[("place", &place(picked))])
}

pub fn letter_brief(state: DisclosureState) -> String {
    say(if state.is_refusal() { "disclosure-doc-decision" } else { "disclosure-doc-answer" }, &[])
}

/// Everything that a letter is made of.
pub struct LetterFacts<'a> {
    pub authority: &'a str,
    pub registry_no: &'a str,
    pub request: &'a Request,
    pub state: DisclosureState,
    pub picked: &'a [Picked],
    pub by: &'a str,
    pub delegation: Option<&'a str>,
    pub today: NaiveDate,
}

/// The answer: what is released, what is not and why, who decided, and how to appeal or to demand
/// a decision (OSL 6 kap. 3 §).
pub fn letter_text(facts: &LetterFacts<'_>) -> String {
    let refusal = facts.state.is_refusal();
    let mut lines = vec![
        format!("# {}", letter_brief(facts.state)),
        say("disclosure-doc-matter", &[("matter", facts.registry_no)]),
        format!("{}, {}", facts.authority, day(facts.today)),
        String::new(),
        heading("disclosure-doc-asked"),
        wish(facts),
        String::new(),
    ];
    if refusal {
        let key = format!("disclosure-doc-decided-{}", facts.state.word().replace('_', "-"));
        lines.extend([
            heading("disclosure-doc-decision-heading"),
            say(&key, &[("authority", facts.authority)]),
            String::new(),
        ]);
    }
    if !facts.picked.is_empty() {
        lines.push(heading("disclosure-doc-documents"));
        lines.extend(facts.picked.iter().map(outcome_line));
        lines.push(String::new());
    }
    let reasons: Vec<String> = facts.picked.iter().filter_map(reason_line).collect();
    if !reasons.is_empty() || (refusal && facts.request.note.is_some()) {
        lines.push(heading("disclosure-doc-reasons"));
        lines.extend(reasons);
    }
    lines.extend(facts.request.note.clone());
    lines.push(String::new());
    if refusal {
        let values = [("name", facts.by), ("delegation", facts.delegation.unwrap_or_default())];
        lines.extend([
            say("disclosure-doc-decider", &values),
            String::new(),
            heading("disclosure-doc-appeal"),
            say("disclosure-doc-appeal-text", &[("authority", facts.authority)]),
        ]);
    } else {
        lines.extend([facts.by.to_owned(), String::new(), say("disclosure-doc-demand", &[])]);
    }
    lines.join("\n")
}

/// What was asked for, word for word; not where who asked wrote a personal number, since the letter
/// may be read behind a link (R57).
fn wish(facts: &LetterFacts<'_>) -> String {
    let wish = &facts.request.wish;
    if has_person_number(wish, facts.today) {
        say("disclosure-doc-asked-elsewhere", &[])
    } else {
        wish.clone()
    }
}

fn outcome_line(picked: &Picked) -> String {
    let key = format!("disclosure-doc-outcome-{}", picked.item.outcome);
    let line = say(&key, &[("place", &place(picked))]);
    format!("- {line}")
}

fn reason_line(picked: &Picked) -> Option<String> {
    let refuses =
        matches!(picked.item.outcome, DisclosureOutcome::Masked | DisclosureOutcome::Refused);
    let paragraph = picked.item.paragraph.as_deref().filter(|_| refuses)?;
    let paragraph = Paragraph::parse(paragraph).ok()?;
    let (chapter, reason) = (paragraph.chapter.to_string(), picked.item.reason.as_deref()?);
    let place = place(picked);
    let values = [
        ("place", place.as_str()),
        ("chapter", chapter.as_str()),
        ("section", paragraph.section.as_str()),
        ("reason", reason),
    ];
    Some(say("disclosure-doc-reason", &values))
}

/// To who asked by e-mail: the request has come.
pub fn received(
    conn: &mut Conn,
    request: &Request,
    matter: &Matter,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let Some(to) = &request.asker_email else { return Ok(()) };
    let link = format!("/diarium/begar/{}", request.reference);
    let letter = Letter {
        kind: "disclosure-received",
        to,
        lang: request.language,
        values: &[("matter", &matter.registry_no), ("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// To who asked by e-mail: the answer, as a link that works for a time.
pub fn answered(
    conn: &mut Conn,
    request: &Request,
    matter: &Matter,
    link: &SecretLink,
    until: NaiveDateTime,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let Some(to) = &request.asker_email else { return Ok(()) };
    let day = time::stockholm_day(until).to_string();
    let letter = Letter {
        kind: "disclosure-answered",
        to,
        lang: request.language,
        values: &[("matter", &matter.registry_no), ("day", &day)],
        once: None,
    };
    outbox::push_secret(conn, &letter, link, now).map(drop)
}
