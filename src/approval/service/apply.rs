//! An application while it is written: begun, and filled part by part.

use diesel::OptionalExtension;
use serde_json::json;

use super::{joint, me, own_draft, saved};
use crate::approval::model::{Application, ApplicationId};
use crate::approval::{ApprovalError, policy, store};
use crate::contract;
use crate::kernel::UserId;
use crate::kernel::time::stockholm_day;
use crate::offer::{self, OfferId};
use crate::platform::Operation;
use crate::provider::{self, ProviderId};
use crate::system::{self, ChoiceSystemId, SystemError, SystemState};
use crate::terms::{self, AnswerValue, GroundId, RequirementId};

/// Begins an application to an open system, on any day (R6), bound to its published terms (R4).
///
/// There is one open application for each system and provider: asked for again, the open one is
/// given. Who has a contract in the system is shown that instead (scenario 16).
pub fn start(
    op: &mut Operation<'_>,
    provider: ProviderId,
    system: ChoiceSystemId,
) -> Result<Application, ApprovalError> {
    op.write(|op| {
        let (own, member) = me(op.conn, &op.actor)?;
        if own.id != provider || !policy::may_apply(&member) {
            return Err(ApprovalError::NotYours);
        }
        let system = system::get(op.conn, system)?;
        if let Some(open) = store::open_of(op.conn, system.id, provider)? {
            return Ok(open);
        }
        if let Some(there) = contract::in_system(op.conn, system.id, provider)? {
            return Err(ApprovalError::ContractThere(there.reference));
        }
        if system.state != SystemState::Open {
            return Err(ApprovalError::NotOpen);
        }
        super::admit(op.conn, &system, provider, stockholm_day(op.now))?; // R53
        let spec = terms::published(op.conn, &system.specification_series).optional()?;
        let spec = spec.ok_or(SystemError::NoTerms)?;
        let sheet = terms::open_sheet(op.conn, spec.id, op.now)?;
        let application = store::insert(op.conn, &system, &sheet, provider, op.now)?;
        let detail = json!({ "system": system.reference, "terms": spec.version });
        op.record(&application, "lov_application.started", &detail)?;
        Ok(application)
    })
}

/// Saves answers to requirements; `revision` is that of the sheet the form was drawn from.
pub fn answer(
    op: &mut Operation<'_>,
    id: ApplicationId,
    revision: i64,
    given: &[(RequirementId, Option<AnswerValue>)],
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        terms::answer(op.conn, application.answer_sheet_id, revision, given, op.now)?;
        saved(op, &application, "lov_application.answered", &json!({}))
    })
}

/// Saves the declaration about exclusion grounds (försäkran).
pub fn declare(
    op: &mut Operation<'_>,
    id: ApplicationId,
    revision: i64,
    answered: &[(GroundId, Option<bool>, String)],
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        terms::answer_grounds(op.conn, application.answer_sheet_id, revision, answered, op.now)?;
        saved(op, &application, "lov_application.declared", &json!({}))
    })
}

/// Names the member who will sign: one who has said that they may.
pub fn name_signatory(
    op: &mut Operation<'_>,
    id: ApplicationId,
    signatory: UserId,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, provider, _) = own_draft(op.conn, &op.actor, id)?;
        let members = provider::members(op.conn, provider.id)?;
        let may = |m: &provider::Member| m.user_id == signatory && m.active && m.may_sign;
        if !members.iter().any(may) {
            return Err(ApprovalError::NotYours);
        }
        store::set_signatory(op.conn, id, signatory)?;
        saved(op, &application, "lov_application.signatory_named", &json!({}))
    })
}

/// Says whether a status as social enterprise or non-profit is to be weighed.
pub fn answer_social(
    op: &mut Operation<'_>,
    id: ApplicationId,
    social: bool,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        store::set_social(op.conn, id, social)?;
        saved(op, &application, "lov_application.social_answered", &json!({}))
    })
}

/// Chooses the offers that the application is about: the provider's own, of the system's kind.
pub fn choose_offers(
    op: &mut Operation<'_>,
    id: ApplicationId,
    offers: &[OfferId],
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, provider, _) = own_draft(op.conn, &op.actor, id)?;
        let system = system::get(op.conn, application.choice_system_id)?;
        let mut chosen = Vec::new();
        for offer_id in offers {
            let offer = offer::get(op.conn, *offer_id)?;
            if offer.provider_id != provider.id || offer.measure_kind != system.measure_kind {
                return Err(ApprovalError::NotYours);
            }
            if chosen.iter().all(|(known, _)| known != offer_id) {
                chosen.push((*offer_id, offer::latest(op.conn, *offer_id)?.id));
            }
        }
        store::set_offers(op.conn, id, &chosen)?;
        let detail = json!({ "offers": chosen.len() });
        saved(op, &application, "lov_application.offers_chosen", &detail)
    })
}

/// Moves a draft to the terms that were published meanwhile. Answers to what is asked in the same
/// words come along; exclusion grounds are asked anew, of partners too (R7).
pub fn renew_terms(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        let system = system::get(op.conn, application.choice_system_id)?;
        let spec = terms::published(op.conn, &system.specification_series)?;
        if spec.id == application.specification_id {
            return Ok(());
        }
        let sheet = terms::carry_over(op.conn, application.answer_sheet_id, spec.id, op.now)?;
        store::set_sheet(op.conn, id, spec.id, &sheet)?;
        joint::ask_partners_anew(op.conn, &application, spec.id, op.now)?;
        let detail = json!({ "terms": spec.version });
        Ok(op.record(&application, "lov_application.terms_renewed", &detail)?)
    })
}
