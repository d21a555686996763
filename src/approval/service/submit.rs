//! Sending an application, and taking it back.

use chrono::NaiveDateTime;
use serde_json::json;

use super::attach::hand_over;
use super::{go, note, own, partners_in, record};
use crate::approval::model::{
    Application, ApplicationId, ApplicationState, ChoiceSystem, PartnerState, SystemState,
};
use crate::approval::rules::{Part, Progress};
use crate::approval::{ApprovalError, mail, rules, store};
use crate::identity;
use crate::kernel::{Actor, time};
use crate::offer::{self, OfferId, OfferState};
use crate::platform::db::{self, Conn};
use crate::provider::{self, Provider, StatusKind, StatusState};
use crate::registry::{self, Direction, Matter, MatterKind, NewDocument, NewMatter, PartyId};
use crate::terms;

/// How far an application has come.
pub fn progress(
    conn: &mut Conn,
    application: &Application,
    now: NaiveDateTime,
) -> Result<Progress, ApprovalError> {
    let provider = provider::get(conn, application.provider_id)?;
    let members = provider::members(conn, provider.id)?;
    let signatory = application.signatory_id.is_some_and(|user| {
        members.iter().any(|member| member.user_id == user && member.active && member.may_sign)
    });
    let social = match application.social {
        None => false,
        Some(false) => true,
        Some(true) => provider::statuses(conn, provider.id)?.iter().any(|claim| {
            matches!(claim.status, StatusKind::SocialEnterprise | StatusKind::NonProfit)
                && !matches!(claim.state, StatusState::Refused | StatusState::Expired)
        }),
    };
    let grounds = terms::grounds(conn, time::stockholm_day(now))?;
    let declared = terms::ground_answers(conn, application.answer_sheet_id)?;
    let answered =
        grounds.iter().filter(|one| declared.iter().any(|given| given.ground_id == one.id));
    let asked = terms::requirements(conn, application.specification_id)?.len();
    let mut offers = 0;
    for chosen in store::offers(conn, application.id)? {
        let state = offer::get(conn, chosen.offer_id)?.state;
        offers += usize::from(matches!(state, OfferState::Complete | OfferState::Submitted));
    }
    let partners = store::partners(conn, application.id)?;
    let confirmed = partners.iter().filter(|one| one.state == PartnerState::Confirmed).count();
    let nothing = application.no_attachments == Some(true);
    let filled = |text: &str| !text.trim().is_empty();
    Ok(Progress {
        organisation: filled(&provider.contact_name) && filled(&provider.phone),
        signatory,
        social_answered: application.social.is_some(),
        social,
        joint: application.joint,
        partners: (confirmed, partners.len()),
        grounds: (answered.count(), grounds.len()),
        offers,
        requirements: (terms::answers(conn, application.answer_sheet_id)?.len(), asked),
        proposed: super::proposals(conn, application)?.len(),
        attachments: nothing || !store::attachments(conn, application.id)?.is_empty(),
    })
}

/// What is left to do before the application can be sent.
pub fn missing_parts(
    conn: &mut Conn,
    application: &Application,
    now: NaiveDateTime,
) -> Result<Vec<Part>, ApprovalError> {
    Ok(progress(conn, application, now)?.missing())
}

/// Sends an application: it is registered as received, its offers go with it, a decision is
/// promised by a day, and the provider and its partners get a receipt. Sent twice it is one.
pub fn submit(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    offers: &[OfferId],
    now: NaiveDateTime,
) -> Result<Application, ApprovalError> {
    db::write(conn, |conn| {
        let (application, provider, _) = own(conn, actor, id)?;
        if application.received_at.is_some() && application.state.waits() {
            return Ok(application);
        }
        if !offers.is_empty() {
            super::choose_offers(conn, actor, id, offers, now)?;
        }
        let system = store::system(conn, application.choice_system_id)?;
        if system.state != SystemState::Open {
            return Err(ApprovalError::NotOpen);
        }
        // R53: of those who apply together, each.
        let today = time::stockholm_day(now);
        super::reserve::admit(conn, &system, provider.id, today)?;
        for partner in partners_in(conn, &application)? {
            super::reserve::admit(conn, &system, partner.id, today)?;
        }
        let spec = terms::specification(conn, application.specification_id)?;
        if spec.state != terms::SpecificationState::Published {
            return Err(ApprovalError::TermsReplaced);
        }
        let missing = missing_parts(conn, &application, now)?;
        if !missing.is_empty() {
            return Err(ApprovalError::NotReady(missing));
        }
        go(conn, &application, ApplicationState::Submitted)?;
        let mut sent = Vec::new();
        for chosen in store::offers(conn, id)? {
            sent.push((chosen.offer_id, offer::submit(conn, actor, chosen.offer_id, now)?.id));
        }
        store::set_offers(conn, id, &sent)?;
        hand_over(conn, actor, &application, now)?;
        let matter = register(conn, actor, (&application, &system, &provider), now)?;
        registry::add_party(conn, actor, matter.id, PartyId(provider.id.0), now)?;
        let promised = rules::promised_on(time::stockholm_day(now), spec.decision_days)?;
        store::set_received(conn, id, matter.id, now, promised)?;
        let detail = json!({ "offers": sent.len(), "terms": spec.version });
        record(conn, actor, &application, "lov_application.submitted", &detail, now)?;
        mail::received(conn, &application, &system, &provider, promised, now)?;
        for partner in partners_in(conn, &application)? {
            mail::received(conn, &application, &system, &partner, promised, now)?;
        }
        Ok(store::application(conn, id)?)
    })
}

/// Opens the matter of an application and registers it as it was sent. Each partner's own answers to
/// the exclusion grounds are a document of its own.
fn register(
    conn: &mut Conn,
    actor: &Actor,
    (application, system, provider): (&Application, &ChoiceSystem, &Provider),
    now: NaiveDateTime,
) -> Result<Matter, ApprovalError> {
    let matter = registry::open_matter(
        conn,
        actor,
        &NewMatter {
            kind: MatterKind::LovApplication,
            title: &mail::say("approval-doc-matter", &[("system", &system.name)]),
            title_secret: false,
            owner_authority_id: application.owner_authority_id,
        },
        now,
    )?;
    let body = mail::application_text(conn, application, system, provider, now)?;
    registry::register(
        conn,
        actor,
        &NewDocument {
            matter_id: matter.id,
            direction: Direction::Received,
            counterpart: &provider.name,
            counterpart_secret: false,
            brief: &mail::say("approval-doc-application", &[]),
            body: &body,
        },
        now,
    )?;
    for partner in store::partners(conn, application.id)? {
        let name = provider::get(conn, partner.provider_id)?.name;
        let mut body = mail::declaration_text(conn, partner.answer_sheet_id, now)?;
        if let Some((by, at)) = partner.answered_by.zip(partner.answered_at) {
            let who = identity::user(conn, by)?.name;
            body.push('\n');
            body.push_str(&mail::confirmed_text(&who, &name, at));
        }
        let new = NewDocument {
            matter_id: matter.id,
            direction: Direction::Received,
            counterpart: &name,
            counterpart_secret: false,
            brief: &mail::say("approval-part-declaration", &[]),
            body: &body,
        };
        registry::register(conn, actor, &new, now)?;
    }
    Ok(matter)
}

/// Takes back an application that is not decided. Its offers become drafts again.
pub fn withdraw(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, provider, _) = own(conn, actor, id)?;
        go(conn, &application, ApplicationState::Withdrawn)?;
        if let Some(open) = store::completion(conn, id)? {
            store::close_completion(conn, open.id, now)?;
        }
        return_offers(conn, actor, &application, now)?;
        if let Some(matter_id) = application.matter_id {
            let brief = mail::say("approval-doc-withdrawal", &[]);
            let new = NewDocument {
                matter_id,
                direction: Direction::Received,
                counterpart: &provider.name,
                counterpart_secret: false,
                brief: &brief,
                body: &brief,
            };
            registry::register(conn, actor, &new, now)?;
            registry::close(conn, actor, matter_id, now)?;
        }
        for partner in partners_in(conn, &application)? {
            mail::withdrawn(conn, &application, &provider, &partner, now)?;
        }
        note(conn, actor, &application, "lov_application.withdrawn", now)
    })
}

/// The application came to nothing: its offers are their writers' again.
pub(super) fn return_offers(
    conn: &mut Conn,
    actor: &Actor,
    application: &Application,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    for sent in store::offers(conn, application.id)? {
        if offer::get(conn, sent.offer_id)?.state == OfferState::Submitted {
            offer::return_to_draft(conn, actor, sent.offer_id, now)?;
        }
    }
    Ok(())
}
