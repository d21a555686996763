//! Sending an application, and taking it back.

use chrono::NaiveDateTime;
use serde_json::json;

use super::attach::hand_over;
use super::{go, own, partners_in};
use crate::approval::model::Part;
use crate::approval::model::{Application, ApplicationId, ApplicationState, PartnerState};
use crate::approval::rules::Progress;
use crate::approval::{ApprovalError, mail, rules, store};
use crate::identity;
use crate::kernel::time;
use crate::offer::{self, OfferId, OfferState};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, Provider, StatusKind, StatusState};
use crate::registry::{self, Direction, Matter, MatterKind, NewDocument, NewMatter, PartyId};
use crate::system::{self, ChoiceSystem, SystemState};
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
    let chosen: Vec<_> =
        store::offers(conn, application.id)?.iter().map(|one| one.offer_id).collect();
    let whole = |state| matches!(state, OfferState::Complete | OfferState::Submitted);
    let offers = offer::many(conn, &chosen)?.values().filter(|one| whole(one.state)).count();
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
    op: &mut Operation<'_>,
    id: ApplicationId,
    offers: &[OfferId],
) -> Result<Application, ApprovalError> {
    op.write(|op| {
        let (application, provider, _) = own(op.conn, &op.actor, id)?;
        if application.received_at.is_some() && application.state.waits() {
            return Ok(application);
        }
        if !offers.is_empty() {
            super::choose_offers(op, id, offers)?;
        }
        let system = system::get(op.conn, application.choice_system_id)?;
        if system.state != SystemState::Open {
            return Err(ApprovalError::NotOpen);
        }
        // R53: of those who apply together, each.
        let today = time::stockholm_day(op.now);
        super::admit(op.conn, &system, provider.id, today)?;
        for partner in partners_in(op.conn, &application)? {
            super::admit(op.conn, &system, partner.id, today)?;
        }
        let spec = terms::specification(op.conn, application.specification_id)?;
        if spec.state != terms::SpecificationState::Published {
            return Err(ApprovalError::TermsReplaced);
        }
        let missing = missing_parts(op.conn, &application, op.now)?;
        if !missing.is_empty() {
            return Err(ApprovalError::NotReady(missing));
        }
        go(op.conn, &application, ApplicationState::Submitted)?;
        let mut sent = Vec::new();
        for chosen in store::offers(op.conn, id)? {
            sent.push((chosen.offer_id, offer::submit(op, chosen.offer_id)?.id));
        }
        store::set_offers(op.conn, id, &sent)?;
        hand_over(op, &application)?;
        let matter = register(op, (&application, &system, &provider))?;
        registry::add_party(op, matter.id, PartyId(provider.id.0))?;
        let promised = rules::promised_on(time::stockholm_day(op.now), spec.decision_days)?;
        store::set_received(op.conn, id, matter.id, op.now, promised)?;
        let detail = json!({ "offers": sent.len(), "terms": spec.version });
        op.record(&application, "lov_application.submitted", &detail)?;
        mail::received(op.conn, &application, &system, &provider, promised, op.now)?;
        for partner in partners_in(op.conn, &application)? {
            mail::received(op.conn, &application, &system, &partner, promised, op.now)?;
        }
        Ok(store::application(op.conn, id)?)
    })
}

/// Opens the matter of an application and registers it as it was sent. Each partner's own answers to
/// the exclusion grounds are a document of its own.
fn register(
    op: &mut Operation<'_>,
    (application, system, provider): (&Application, &ChoiceSystem, &Provider),
) -> Result<Matter, ApprovalError> {
    let matter = registry::open_matter(
        op,
        &NewMatter {
            kind: MatterKind::LovApplication,
            title: &registry::say("approval-doc-matter", &[("system", &system.name)]),
            title_secret: false,
            owner_authority_id: application.owner_authority_id,
        },
    )?;
    let body = mail::application_text(op.conn, application, system, provider, op.now)?;
    registry::register(
        op,
        &NewDocument {
            matter_id: matter.id,
            direction: Direction::Received,
            counterpart: &provider.name,
            counterpart_secret: false,
            brief: &registry::say("approval-doc-application", &[]),
            body: &body,
        },
    )?;
    for partner in store::partners(op.conn, application.id)? {
        let name = provider::get(op.conn, partner.provider_id)?.name;
        let mut body = mail::declaration_text(op.conn, partner.answer_sheet_id, op.now)?;
        if let Some((by, at)) = partner.answered_by.zip(partner.answered_at) {
            let who = identity::user(op.conn, by)?.name;
            body.push('\n');
            body.push_str(&mail::confirmed_text(&who, &name, at));
        }
        let new = NewDocument {
            matter_id: matter.id,
            direction: Direction::Received,
            counterpart: &name,
            counterpart_secret: false,
            brief: &registry::say("approval-part-declaration", &[]),
            body: &body,
        };
        registry::register(op, &new)?;
    }
    Ok(matter)
}

/// Takes back an application that is not decided. Its offers become drafts again.
pub fn withdraw(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, provider, _) = own(op.conn, &op.actor, id)?;
        go(op.conn, &application, ApplicationState::Withdrawn)?;
        if let Some(open) = store::completion(op.conn, id)? {
            store::close_completion(op.conn, open.id, op.now)?;
        }
        return_offers(op, &application)?;
        if let Some(matter_id) = application.matter_id {
            let brief = registry::say("approval-doc-withdrawal", &[]);
            let new = NewDocument {
                matter_id,
                direction: Direction::Received,
                counterpart: &provider.name,
                counterpart_secret: false,
                brief: &brief,
                body: &brief,
            };
            registry::register(op, &new)?;
            registry::close(op, matter_id)?;
        }
        for partner in partners_in(op.conn, &application)? {
            mail::withdrawn(op.conn, &application, &provider, &partner, op.now)?;
        }
        Ok(op.record(&application, "lov_application.withdrawn", &json!({}))?)
    })
}

/// The application came to nothing: its offers are their writers' again.
pub(super) fn return_offers(
    op: &mut Operation<'_>,
    application: &Application,
) -> Result<(), ApprovalError> {
    for sent in store::offers(op.conn, application.id)? {
        if offer::get(op.conn, sent.offer_id)?.state == OfferState::Submitted {
            offer::return_to_draft(op, sent.offer_id)?;
        }
    }
    Ok(())
}
