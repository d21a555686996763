//! An application while it is written: begun, and filled part by part.

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::json;

use super::{joint, me, own_draft, record, saved};
use crate::approval::model::{Application, ApplicationId, ChoiceSystemId, SystemState};
use crate::approval::{ApprovalError, policy, store};
use crate::kernel::time::stockholm_day;
use crate::kernel::{Actor, UserId};
use crate::offer::{self, OfferId};
use crate::platform::db::{self, Conn};
use crate::provider::{self, ProviderId};
use crate::terms::{self, Given, GroundId, RequirementId};

/// Begins an application to an open system, on any day (R6), bound to its published terms (R4).
///
/// There is one open application for each system and provider: asked for again, the open one is
/// given. Who has a contract in the system is shown that instead (scenario 16).
pub fn start(
    conn: &mut Conn,
    actor: &Actor,
    provider: ProviderId,
    system: ChoiceSystemId,
    now: NaiveDateTime,
) -> Result<Application, ApprovalError> {
    db::write(conn, |conn| {
        let (own, member) = me(conn, actor)?;
        if own.id != provider || !policy::may_apply(&member) {
            return Err(ApprovalError::NotYours);
        }
        let system = store::system(conn, system)?;
        if let Some(open) = store::open_of(conn, system.id, provider)? {
            return Ok(open);
        }
        let contract = store::with_contract(conn, system.id, provider)?;
        if let Some(contract) = contract.and_then(|application| application.contract_reference) {
            return Err(ApprovalError::ContractThere(contract));
        }
        if system.state != SystemState::Open {
            return Err(ApprovalError::NotOpen);
        }
        super::reserve::admit(conn, &system, provider, stockholm_day(now))?; // R53
        let spec = terms::published(conn, &system.specification_series).optional()?;
        let spec = spec.ok_or(ApprovalError::NoTerms)?;
        let sheet = terms::open_sheet(conn, spec.id, now)?;
        let application = store::insert(conn, &system, &sheet, provider, now)?;
        let detail = json!({ "system": system.reference, "terms": spec.version });
        record(conn, actor, &application, "lov_application.started", &detail, now)?;
        Ok(application)
    })
}

/// Saves answers to requirements; `revision` is that of the sheet the form was drawn from.
pub fn answer(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    revision: i64,
    given: &[(RequirementId, Option<Given>)],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        terms::answer(conn, application.answer_sheet_id, revision, given, now)?;
        saved(conn, actor, &application, "lov_application.answered", &json!({}), now)
    })
}

/// Saves the declaration about exclusion grounds (försäkran).
pub fn declare(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    revision: i64,
    answered: &[(GroundId, Option<bool>, String)],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        terms::answer_grounds(conn, application.answer_sheet_id, revision, answered, now)?;
        saved(conn, actor, &application, "lov_application.declared", &json!({}), now)
    })
}

/// Names the member who will sign: one who has said that they may.
pub fn name_signatory(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    signatory: UserId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, provider, _) = own_draft(conn, actor, id)?;
        let members = provider::members(conn, provider.id)?;
        let may = |m: &provider::Member| m.user_id == signatory && m.active && m.may_sign;
        if !members.iter().any(may) {
            return Err(ApprovalError::NotYours);
        }
        store::set_signatory(conn, id, signatory)?;
        saved(conn, actor, &application, "lov_application.signatory_named", &json!({}), now)
    })
}

/// Says whether a status as social enterprise or non-profit is to be weighed.
pub fn answer_social(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    social: bool,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        store::set_social(conn, id, social)?;
        saved(conn, actor, &application, "lov_application.social_answered", &json!({}), now)
    })
}

/// Chooses the offers that the application is about: the provider's own, of the system's kind.
pub fn choose_offers(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    offers: &[OfferId],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, provider, _) = own_draft(conn, actor, id)?;
        let system = store::system(conn, application.choice_system_id)?;
        let mut chosen = Vec::new();
        for offer_id in offers {
            let offer = offer::get(conn, *offer_id)?;
            if offer.provider_id != provider.id || offer.measure_kind != system.measure_kind {
                return Err(ApprovalError::NotYours);
            }
            if chosen.iter().all(|(known, _)| known != offer_id) {
                chosen.push((*offer_id, offer::latest(conn, *offer_id)?.id));
            }
        }
        store::set_offers(conn, id, &chosen)?;
        let detail = json!({ "offers": chosen.len() });
        saved(conn, actor, &application, "lov_application.offers_chosen", &detail, now)
    })
}

/// Moves a draft to the terms that were published meanwhile. Answers to what is asked in the same
/// words come along; exclusion grounds are asked anew, of partners too (R7).
pub fn renew_terms(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        let system = store::system(conn, application.choice_system_id)?;
        let spec = terms::published(conn, &system.specification_series)?;
        if spec.id == application.specification_id {
            return Ok(());
        }
        let sheet = terms::carry_over(conn, application.answer_sheet_id, spec.id, now)?;
        store::set_sheet(conn, id, spec.id, &sheet)?;
        joint::ask_partners_anew(conn, &application, spec.id, now)?;
        let detail = json!({ "terms": spec.version });
        record(conn, actor, &application, "lov_application.terms_renewed", &detail, now)
    })
}
