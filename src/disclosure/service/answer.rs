//! The answer: copies and letter registered, the decision made where something is refused, the
//! link sent.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::{go, in_test, open, picked};
use crate::decision;
use crate::disclosure::model::{
    Answer, DisclosureOutcome, DisclosureState, Picked, ReplyBy, Request,
};
use crate::disclosure::{DisclosureError, mail, rules, store};
use crate::identity::{self, Decision, Delegation};
use crate::kernel::{Reference, time};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::outbox::SecretLink;
use crate::platform::secret::{Vault, sha256};
use crate::registry::{self, Direction, Document, Matter, NewDocument};

/// What the answer would be if it were given now.
pub fn preview(
    op: &mut Operation<'_>,
    request: &Request,
    matter: &Matter,
) -> Result<(Answer, Option<Delegation>), DisclosureError> {
    let picked = picked(op.conn, request)?;
    let (answer, delegation, _) = compose(op, (request, matter), &picked)?;
    Ok((answer, delegation))
}

type Composed = (Answer, Option<Delegation>, Vec<Option<usize>>);

/// Letter and copies; beside them, for each document, the place of its copy.
fn compose(
    op: &mut Operation<'_>,
    (request, matter): (&Request, &Matter),
    picked: &[Picked],
) -> Result<Composed, DisclosureError> {
    let tests: Vec<_> = picked.iter().map(|one| one.item.outcome).collect();
    let state = rules::outcome(&tests, request.note.is_some())?;
    let (mut copies, mut places) = (Vec::new(), Vec::new());
    for one in picked {
        registry::read(op, one.matter.clone(), "matter.document_read")?;
        let whole = mail::copy_text(&one.matter, &one.document);
        let text = match one.item.outcome {
            DisclosureOutcome::Whole => whole,
            DisclosureOutcome::Masked => {
                rules::mask(&whole, &one.item.passages()).map_err(DisclosureError::NotInText)?
            }
            DisclosureOutcome::Open | DisclosureOutcome::Refused => {
                places.push(None);
                continue;
            }
        };
        places.push(Some(copies.len()));
        copies.push((mail::copy_brief(one), text));
    }
    let today = time::stockholm_day(op.now);
    let user = op.actor.user()?;
    let owner = request.owner_authority_id;
    let delegation = identity::decider(op.conn, user, Decision::Disclosure, owner, today)?;
    let authority = identity::authority_by_id(op.conn, request.owner_authority_id)?;
    let by = identity::user(op.conn, user)?.name;
    let letter = mail::letter_text(&mail::LetterFacts {
        authority: &authority.name,
        registry_no: &matter.registry_no,
        request,
        state,
        picked,
        by: &by,
        delegation: delegation.as_ref().map(|one| one.reference.as_str()),
        today,
    });
    Ok((Answer { state, letter, copies }, delegation, places))
}

/// Gives the answer that was read at `revision`. Copies, letter, decision, audit event and e-mail
/// are one transaction; a whole release closes the matter, a refusal waits for its appeal.
pub fn answer(
    op: &mut Operation<'_>,
    vault: &Vault,
    reference: &Reference,
    revision: i64,
) -> Result<Request, DisclosureError> {
    let link = SecretLink::new(vault, "/utlamnat")?;
    op.write(|op| {
        let request = in_test(op, reference)?;
        if request.revision != revision {
            return Err(DisclosureError::Stale);
        }
        let matter = registry::matter(op.conn, request.matter_id)?;
        let picked = picked(op.conn, &request)?;
        let (answer, delegation, places) = compose(op, (&request, &matter), &picked)?;
        if answer.state.is_refusal() && delegation.is_none() {
            return Err(DisclosureError::NoDelegation);
        }
        shows_no_number(&request, &answer, time::stockholm_day(op.now))?;
        go(op.conn, &request, answer.state)?;
        let letter = send(op, &request, &mail::letter_brief(answer.state), &answer.letter)?;
        if let Some(delegation) = delegation.as_ref().filter(|_| answer.state.is_refusal()) {
            // Until when it can be appealed counts from the day on which the person gets it.
            decision::enter(op, delegation, &letter, None)?;
        }
        let mut copies = Vec::new();
        for (brief, text) in &answer.copies {
            copies.push(send(op, &request, brief, text)?);
        }
        for (one, place) in picked.iter().zip(places) {
            if let Some(copy) = place.and_then(|place| copies.get(place)) {
                store::set_copy(op.conn, one.item.id, copy.id)?;
            }
        }
        let until = op.now + rules::LINK;
        let by_email = request.reply_by == ReplyBy::Email;
        let sent = store::Sent {
            by: op.actor.user()?,
            at: op.now,
            delegation: delegation.filter(|_| answer.state.is_refusal()).map(|one| one.id),
            letter: letter.id,
            link: by_email.then_some((link.hash(), until)),
        };
        store::set_answered(op.conn, request.id, &sent)?;
        if answer.state == DisclosureState::Answered {
            registry::close(op, request.matter_id)?;
        }
        let detail = json!({
            "outcome": answer.state, "copies": copies.len(), "sha256": letter.body_sha256,
        });
        op.record(&request, "disclosure.answered", &detail)?;
        if by_email {
            mail::answered(op.conn, &request, &matter, &link, until, op.now)?;
        }
        Ok(store::get(op.conn, request.id)?)
    })
}

/// R57: the page behind a link needs no signing in, so it is a public page.
fn shows_no_number(
    request: &Request,
    answer: &Answer,
    today: NaiveDate,
) -> Result<(), DisclosureError> {
    let mut texts = answer.copies.iter().map(|(_, text)| text).chain([&answer.letter]);
    let shown = texts.any(|text| rules::has_person_number(text, today));
    if shown && request.reply_by == ReplyBy::Email {
        return Err(DisclosureError::PersonNumber);
    }
    Ok(())
}

fn send(
    op: &mut Operation<'_>,
    request: &Request,
    brief: &str,
    body: &str,
) -> Result<Document, DisclosureError> {
    let anonymous = registry::say("disclosure-doc-anonymous", &[]);
    let new = NewDocument {
        matter_id: request.matter_id,
        direction: Direction::Sent,
        counterpart: request.asker_name.as_deref().unwrap_or(&anonymous),
        counterpart_secret: false,
        brief,
        body,
    };
    Ok(registry::register(op, &new)?)
}

/// Notes on which day the person got a decision: from it the time to appeal is counted.
pub fn served(
    op: &mut Operation<'_>,
    reference: &Reference,
    day: NaiveDate,
) -> Result<NaiveDate, DisclosureError> {
    op.write(|op| {
        let (request, _) = open(op, reference)?;
        if let Some(last_day) = request.appeal_last_day {
            return Ok(last_day);
        }
        let answered_at = request
            .answered_at
            .filter(|_| request.state.is_refusal())
            .ok_or(DisclosureError::NotFrom(request.state))?;
        let today = time::stockholm_day(op.now);
        rules::may_be_served(day, time::stockholm_day(answered_at), today)?;
        let last_day = rules::appeal_last_day(day)?;
        store::set_served(op.conn, request.id, day, last_day)?;
        let detail = json!({ "served_on": day, "appeal_last_day": last_day });
        op.record(&request, "disclosure.served", &detail)?;
        Ok(last_day)
    })
}

/// The letter of an answered request, and its copies in order.
pub fn documents(conn: &mut Conn, request: &Request) -> Result<Vec<Document>, DisclosureError> {
    let letter = request.letter_document_id.ok_or(DisclosureError::NotFrom(request.state))?;
    let mut documents = vec![registry::document_by_id(conn, letter)?];
    for item in store::items(conn, request.id)? {
        if let Some(copy) = item.copy_document_id {
            documents.push(registry::document_by_id(conn, copy)?);
        }
    }
    Ok(documents)
}

/// What a link leads to, while it works.
pub fn by_link(
    conn: &mut Conn,
    token: &str,
    now: NaiveDateTime,
) -> Result<(Request, Matter, Vec<Document>), DisclosureError> {
    let request = store::by_link_hash(conn, &sha256(token.as_bytes()))?;
    if request.link_until.is_none_or(|until| until < now) {
        return Err(DisclosureError::LinkOver);
    }
    let matter = registry::matter(conn, request.matter_id)?;
    let documents = documents(conn, &request)?;
    Ok((request, matter, documents))
}
