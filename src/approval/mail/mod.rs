//! What the room writes: documents for the register and letters of decisions; and notices by e-mail
//! that say no more than where to read.

mod notices;

use chrono::{NaiveDate, NaiveDateTime};

use super::model::{Application, ApplicationState, SupportKind, Verdict};
use super::rules::{Findings, LetterText};
use super::{ApprovalError, store};
use crate::attachment::Attachment;
use crate::offer;
use crate::platform::db::Conn;
use crate::provider::{self, Provider};
use crate::registry::{self, day, heading, say};
use crate::system::ChoiceSystem;
use crate::terms::{self, AnswerSheetId, AnswerValue, ExclusionGround, RequirementId};

pub use notices::{
    completion_asked, completion_back, completion_over, corrected, decided, handed_over,
    partner_answered, partner_asked, received, withdrawn,
};

fn yes_no(yes: bool) -> String {
    say(if yes { "approval-doc-yes" } else { "approval-doc-no" }, &[])
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
        say("approval-doc-received-at", &[("at", &registry::moment(now))]),
        say(
            "approval-doc-contact",
            &[("name", &provider.contact_name), ("email", provider.email.as_str())],
        ),
        String::new(),
        heading("approval-part-social"),
        yes_no(application.social == Some(true)),
    ];
    for claim in provider::statuses(conn, provider.id)? {
        let mut evidence = vec![claim.evidence.clone()];
        let shown = provider::criteria(conn, claim.id)?;
        evidence.extend(shown.into_iter().map(|one| one.evidence));
        evidence.retain(|text| !text.is_empty());
        lines.push(say(
            "approval-doc-status",
            &[
                ("status", &say(&format!("status-kind-{}", hyphened(claim.status.word())), &[])),
                ("evidence", &evidence.join(" ")),
            ],
        ));
    }
    lines.extend(together_text(conn, application)?);
    lines.push(String::new());
    lines.push(declaration_text(conn, application.answer_sheet_id, now)?);
    lines.push(String::new());
    lines.push(heading("approval-part-offers"));
    for sent in store::offers(conn, application.id)? {
        let revision = offer::revision(conn, sent.revision_id)?;
        lines.push(format!("{}: {}", revision.name, revision.summary));
    }
    lines.push(String::new());
    lines.push(answers_text(conn, application, None)?);
    lines.push(String::new());
    lines.push(heading("approval-part-attachments"));
    let attached = store::attached(conn, application)?;
    if attached.is_empty() {
        lines.push(say("approval-attachments-none", &[]));
    }
    lines.extend(attached.iter().map(file_text));
    Ok(lines.join("\n"))
}

/// What a sheet declares about the exclusion grounds in force.
pub fn declaration_text(
    conn: &mut Conn,
    sheet: AnswerSheetId,
    now: NaiveDateTime,
) -> Result<String, ApprovalError> {
    let mut lines = vec![heading("approval-part-declaration")];
    let grounds = terms::grounds(conn, crate::kernel::time::stockholm_day(now))?;
    for given in terms::ground_answers(conn, sheet)? {
        let Some(ground) = grounds.iter().find(|one| one.id == given.ground_id) else { continue };
        lines.push(format!("{} {}", ground.text, yes_no(given.applies)));
        if given.applies {
            lines.push(given.explanation);
        }
    }
    Ok(lines.join("\n"))
}

/// Who applies together, and whom they lean on for what.
fn together_text(conn: &mut Conn, application: &Application) -> Result<Vec<String>, ApprovalError> {
    let mut lines = vec![String::new(), heading("approval-part-together")];
    let partners = store::partners(conn, application.id)?;
    if partners.is_empty() {
        lines.push(say("approval-joint-alone", &[]));
    }
    for partner in partners {
        let partner = provider::get(conn, partner.provider_id)?;
        let number = partner.org_number.as_ref().map(ToString::to_string).unwrap_or_default();
        let values = [("name", partner.name.as_str()), ("number", number.as_str())];
        lines.push(say("approval-doc-partner", &values));
    }
    for support in store::supports(conn, application.id)? {
        let values = [
            ("name", support.name.as_str()),
            ("number", support.org_number.as_str()),
            ("part", support.part.as_str()),
            ("proof", support.proof.as_str()),
        ];
        lines.push(say(
            match support.kind {
                SupportKind::Capacity => "approval-doc-capacity",
                SupportKind::Subcontractor => "approval-doc-subcontractor",
            },
            &values,
        ));
    }
    Ok(lines)
}

/// Who said yes for a partner, and when.
pub fn confirmed_text(who: &str, partner: &str, at: NaiveDateTime) -> String {
    let at = registry::moment(at);
    say("approval-doc-confirmed", &[("name", who), ("provider", partner), ("at", &at)])
}

/// The lead and those who apply with it, as a sentence names them.
pub fn together(lead: &str, others: &[String]) -> String {
    let Some((last, before)) = others.split_last() else { return lead.to_owned() };
    let others = match before {
        [] => last.clone(),
        _ => say("approval-doc-and", &[("names", &before.join(", ")), ("last", last)]),
    };
    say("approval-doc-together", &[("lead", lead), ("others", &others)])
}

/// A file as documents name it, with the sum that tells it from every other.
fn file_text(file: &Attachment) -> String {
    let values = [("name", file.name.as_str()), ("sha256", file.sha256.as_str())];
    let named = say("approval-doc-file", &values);
    match &file.confidential_reason {
        Some(why) => format!("{named} {}", say("approval-doc-file-secret", &[("reason", why)])),
        None => named,
    }
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
    let files = store::answer_files(conn, &answers)?;
    let mut lines = vec![heading("approval-part-requirements")];
    for asked in terms::requirements(conn, application.specification_id)? {
        if only.is_some_and(|only| !only.contains(&asked.id)) {
            continue;
        }
        lines.push(format!("{}. {}", asked.number, asked.heading));
        let given = answers.iter().find(|one| one.requirement_id == asked.id);
        lines.push(match given.and_then(terms::Answer::given) {
            Some(AnswerValue::Yes(yes)) => yes_no(yes),
            Some(AnswerValue::Text(text)) => text,
            Some(AnswerValue::Number(number)) => number.to_string(),
            Some(AnswerValue::Document(id)) => {
                files.iter().find(|file| file.id == id).map(file_text).unwrap_or_default()
            }
            None => say("approval-doc-no-answer", &[]),
        });
    }
    Ok(lines.join("\n"))
}

/// What the provider is asked to complete.
pub fn completion_text(message: &str, numbers: &[i64], until: NaiveDateTime) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let at = registry::moment(until);
    let asked = say("approval-doc-completion-asked", &[("numbers", &numbers.join(", "))]);
    let until = say("approval-doc-completion-until", &[("at", &at)]);
    [heading("approval-doc-completion-request"), message.to_owned(), asked, until].join("\n")
}

/// The letter of a decision, with a reason for each requirement or ground (R11).
pub fn letter(
    system: &ChoiceSystem,
    applicants: &str,
    outcome: ApplicationState,
    findings: &Findings<'_>,
    grounds: &[ExclusionGround],
    petition_last_day: Option<NaiveDate>,
) -> LetterText {
    let names = [("provider", applicants), ("system", system.name.as_str())];
    let decision = say(&format!("approval-letter-decision-{outcome}"), &names);
    let mut reasons: Vec<String> = Vec::new();
    if outcome == ApplicationState::Excluded {
        for (partner, found) in findings.excluding() {
            let Some(ground) = grounds.iter().find(|one| one.id == found.ground_id) else {
                continue;
            };
            let law = format!("{} {}", ground.act, ground.section);
            let values = [("law", law.as_str()), ("evidence", found.evidence.as_str())];
            let reason = say("approval-letter-ground", &values);
            reasons.push(match partner {
                Some(name) => format!("{name}. {reason}"),
                None => reason,
            });
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

/// The letter as a document. `signed` is the decider and the delegation; without it is a preview.
pub fn letter_text(
    letter: &LetterText,
    examiner: &str,
    signed: Option<(&str, &str)>,
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
    if !examiner.is_empty() {
        lines.push(say("approval-letter-examined", &[("name", examiner)]));
    }
    lines.extend(signature(signed));
    lines.join("\n")
}

fn signature(signed: Option<(&str, &str)>) -> Option<String> {
    signed.map(|(name, delegation)| {
        say("decision-letter-signed", &[("name", name), ("delegation", delegation)])
    })
}
