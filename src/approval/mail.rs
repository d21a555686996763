//! What the room writes: documents for the register, decision letters, and notices by e-mail that
//! say no more than where to read.

use chrono::{NaiveDate, NaiveDateTime};

use super::model::{Application, ApplicationState, ChoiceSystem, Verdict};
use super::rules::{Findings, LetterText};
use super::{ApprovalError, store};
use crate::kernel::Lang;
use crate::offer;
use crate::platform::db::Conn;
use crate::platform::outbox;
use crate::platform::view::{day_text, moment_text};
use crate::platform::words::official;
use crate::provider::{self, Provider};
use crate::terms::{self, ExclusionGround, Given, RequirementId};

/// A text of an official document, in Swedish.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    official().text(Lang::Sv, key, values)
}

fn day(day: NaiveDate) -> String {
    day_text(official(), Lang::Sv, day)
}

fn yes_no(yes: bool) -> String {
    say(if yes { "approval-doc-yes" } else { "approval-doc-no" }, &[])
}

/// A heading of a document; the pages that show documents know it by its mark.
fn heading(key: &str) -> String {
    format!("# {}", say(key, &[]))
}

/// The whole application as it was sent: the document that is registered as received.
pub fn application_text(
    conn: &mut Conn,
    application: &Application,
    system: &ChoiceSystem,
    provider: &Provider,
    now: NaiveDateTime,
) -> Result<String, ApprovalError> {
    let spec = terms::specification(conn, application.specification_id)?;
    let version = spec.version.to_string();
    let mut lines = vec![
        heading("approval-doc-application"),
        say("approval-doc-to-system", &[("system", &system.name), ("version", &version)]),
        say("approval-doc-from", &[("provider", &provider.name)]),
        say("approval-doc-received-at", &[("at", &moment_text(official(), Lang::Sv, now))]),
        say(
            "approval-doc-contact",
            &[("name", &provider.contact_name), ("email", provider.email.as_str())],
        ),
        String::new(),
        heading("approval-part-social"),
        yes_no(application.social == Some(true)),
    ];
    for claim in provider::statuses(conn, provider.id)? {
        lines.push(say(
            "approval-doc-status",
            &[
                ("status", &say(&format!("status-kind-{}", hyphened(claim.status.word())), &[])),
                ("evidence", &claim.evidence),
            ],
        ));
    }
    lines.push(String::new());
    lines.push(heading("approval-part-declaration"));
    let grounds = terms::grounds(conn, crate::kernel::time::stockholm_day(now))?;
    for given in terms::ground_answers(conn, application.answer_sheet_id)? {
        let Some(ground) = grounds.iter().find(|one| one.id == given.ground_id) else { continue };
        lines.push(format!("{} {}", ground.text, yes_no(given.applies)));
        if given.applies {
            lines.push(given.explanation);
        }
    }
    lines.push(String::new());
    lines.push(heading("approval-part-offers"));
    for sent in store::offers(conn, application.id)? {
        let revision = offer::revision(conn, sent.revision_id)?;
        lines.push(format!("{}: {}", revision.name, revision.summary));
    }
    lines.push(String::new());
    lines.push(answers_text(conn, application, None)?);
    Ok(lines.join("\n"))
}

fn hyphened(word: &str) -> String {
    word.replace('_', "-")
}

/// The answers to all requirements, or to some.
pub fn answers_text(
    conn: &mut Conn,
    application: &Application,
    only: Option<&[RequirementId]>,
) -> Result<String, ApprovalError> {
    let answers = terms::answers(conn, application.answer_sheet_id)?;
    let mut lines = vec![heading("approval-part-requirements")];
    for asked in terms::requirements(conn, application.specification_id)? {
        if only.is_some_and(|only| !only.contains(&asked.id)) {
            continue;
        }
        lines.push(format!("{}. {}", asked.number, asked.heading));
        let given = answers.iter().find(|one| one.requirement_id == asked.id);
        lines.push(match given.and_then(terms::Answer::given) {
            Some(Given::Yes(yes)) => yes_no(yes),
            Some(Given::Text(text)) => text,
            Some(Given::Number(number)) => number.to_string(),
            None => say("approval-doc-no-answer", &[]),
        });
    }
    Ok(lines.join("\n"))
}

/// What the provider is asked to complete.
pub fn completion_text(message: &str, numbers: &[i64], until: NaiveDateTime) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let at = moment_text(official(), Lang::Sv, until);
    let asked = say("approval-doc-completion-asked", &[("numbers", &numbers.join(", "))]);
    let until = say("approval-doc-completion-until", &[("at", &at)]);
    [heading("approval-doc-completion-request"), message.to_owned(), asked, until].join("\n")
}

/// The letter of a decision, with a reason for each requirement or ground (R11).
pub fn letter(
    system: &ChoiceSystem,
    provider: &Provider,
    outcome: ApplicationState,
    findings: &Findings<'_>,
    grounds: &[ExclusionGround],
    petition_last_day: Option<NaiveDate>,
) -> LetterText {
    let names = [("provider", provider.name.as_str()), ("system", system.name.as_str())];
    let decision = say(&format!("approval-letter-decision-{outcome}"), &names);
    let mut reasons: Vec<String> = Vec::new();
    if outcome == ApplicationState::Excluded {
        for found in findings.assessed.iter().filter(|one| one.excludes) {
            let Some(ground) = grounds.iter().find(|one| one.id == found.ground_id) else {
                continue;
            };
            let law = format!("{} {}", ground.act, ground.section);
            let values = [("law", law.as_str()), ("evidence", found.evidence.as_str())];
            reasons.push(say("approval-letter-ground", &values));
        }
    } else {
        for asked in findings.requirements {
            let Some(found) = findings.of(asked.id) else { continue };
            let number = asked.number.to_string();
            let values = [
                ("number", number.as_str()),
                ("heading", asked.heading.as_str()),
                ("reason", found.reason.as_str()),
            ];
            reasons.push(match found.verdict {
                Verdict::Met => say("approval-letter-met", &values),
                Verdict::NotMet | Verdict::CompletionNeeded => {
                    say("approval-letter-not-met", &values)
                }
            });
        }
    }
    let petition = petition_last_day
        .map(|last| say("approval-letter-petition", &[("day", &day(last))]))
        .unwrap_or_default();
    LetterText {
        decision,
        reasons,
        approves: outcome == ApplicationState::Approved,
        petition,
        petition_last_day,
    }
}

/// The letter as a document. Without a decider it is a preview.
pub fn letter_text(
    letter: &LetterText,
    decider: &str,
    delegation: &str,
    today: NaiveDate,
) -> String {
    let mut lines = vec![
        heading("approval-letter-decision"),
        letter.decision.clone(),
        String::new(),
        heading("approval-letter-reasons"),
    ];
    lines.extend(letter.reasons.iter().cloned());
    lines.push(String::new());
    if letter.approves {
        lines.push(heading("approval-letter-next"));
        lines.push(say("approval-letter-next-contract", &[]));
    } else {
        lines.push(heading("approval-letter-rattelse"));
        lines.push(letter.petition.clone());
    }
    lines.push(String::new());
    lines.push(day(today));
    if !decider.is_empty() {
        let values = [("name", decider), ("delegation", delegation)];
        lines.push(say("approval-letter-signed", &values));
    }
    lines.join("\n")
}

/// The provider's address, and where to read.
fn notify(
    conn: &mut Conn,
    kind: &str,
    provider: &Provider,
    values: &[(&str, &str)],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let letter = outbox::Letter { kind, to: &provider.email, lang: Lang::Sv, values, once: None };
    outbox::push(conn, &letter, now)?;
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
    let (promised, reference) = (day(promised), application.reference.to_string());
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
    let (at, reference) =
        (moment_text(official(), Lang::Sv, until), application.reference.to_string());
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
