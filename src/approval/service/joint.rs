//! Alone or with others: the lead names partners and those whom the applicants lean on (LOV 5 kap.
//! 1–2 §§).

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::json;

use super::{own_draft, saved};
use crate::approval::model::{ApplicationId, NewSupport, Partner, PartnerState};
use crate::approval::{ApprovalError, mail, store};
use crate::kernel::{Actor, OrganisationNumber, Reference};
use crate::platform::db::{self, Conn};
use crate::provider::{self, ProviderId};
use crate::terms;

/// Says whether the application is made together with others (R6). Those who are named must be
/// taken away first where the answer is "alone".
pub fn answer_joint(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    joint: bool,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        if !joint && !store::partners(conn, id)?.is_empty() {
            return Err(ApprovalError::PartnersThere);
        }
        store::set_joint(conn, id, joint)?;
        let detail = json!({ "joint": joint });
        saved(conn, actor, &application, "lov_application.joint_answered", &detail, now)
    })
}

/// Names an organisation that is registered here, by its number, as partner, and asks it by
/// letter. Named twice it is asked once; one that said no is asked again.
pub fn add_partner(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    number: &OrganisationNumber,
    now: NaiveDateTime,
) -> Result<Partner, ApprovalError> {
    db::write(conn, |conn| {
        let (application, lead, _) = own_draft(conn, actor, id)?;
        let found = provider::by_org_number(conn, number).optional()?;
        let asked = found.ok_or(ApprovalError::NoOrganisation)?;
        if asked.id == lead.id {
            return Err(ApprovalError::OwnOrganisation);
        }
        let partner = match store::partner_of(conn, id, asked.id)? {
            Some(known) if known.state == PartnerState::Declined => {
                go(conn, &known, PartnerState::Asked)?;
                known
            }
            Some(known) => return Ok(known),
            None => {
                let sheet = terms::open_sheet(conn, application.specification_id, now)?;
                store::insert_partner(conn, id, asked.id, sheet.id, now)?
            }
        };
        store::set_joint(conn, id, true)?;
        let detail = json!({ "partner": asked.reference });
        saved(conn, actor, &application, "lov_application.partner_asked", &detail, now)?;
        mail::partner_asked(conn, &application, &lead, &asked, now)?;
        Ok(partner)
    })
}

fn go(conn: &mut Conn, partner: &Partner, to: PartnerState) -> Result<(), ApprovalError> {
    let to = partner.state.go(to)?;
    if store::move_partner(conn, partner, to, None)? { Ok(()) } else { Err(ApprovalError::Stale) }
}

/// Takes a partner out of an application that is not sent. Taken out already, nothing happens.
pub fn remove_partner(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    partner: ProviderId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        let Some(known) = store::partner_of(conn, id, partner)? else { return Ok(()) };
        super::partner::forget(conn, &known, now)?;
        store::delete_partner(conn, known.id)?;
        let detail = json!({ "partner": provider::get(conn, partner)?.reference });
        saved(conn, actor, &application, "lov_application.partner_removed", &detail, now)
    })
}

/// Names somebody whose capacity is relied on, with the proof, or a subcontractor with its part.
/// The same named twice is one.
pub fn add_support(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    new: &NewSupport,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        let same = |one: &crate::approval::Support| {
            one.kind == new.kind && one.org_number == new.org_number && one.part == new.part
        };
        if store::supports(conn, id)?.iter().any(same) {
            return Ok(());
        }
        store::insert_support(conn, id, new)?;
        let detail = json!({ "kind": new.kind });
        saved(conn, actor, &application, "lov_application.support_named", &detail, now)
    })
}

/// Takes one away that the applicants do not lean on after all.
pub fn remove_support(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    support: &Reference,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own_draft(conn, actor, id)?;
        if !store::delete_support(conn, id, support)? {
            return Err(ApprovalError::NotYours);
        }
        saved(conn, actor, &application, "lov_application.support_removed", &json!({}), now)
    })
}

/// New terms are new questions: every partner answers them and says yes anew (R7).
pub(super) fn ask_partners_anew(
    conn: &mut Conn,
    application: &crate::approval::Application,
    spec: terms::SpecificationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let lead = provider::get(conn, application.provider_id)?;
    for partner in store::partners(conn, application.id)? {
        let sheet = terms::open_sheet(conn, spec, now)?;
        store::set_partner_sheet(conn, partner.id, sheet.id, now)?;
        if partner.state == PartnerState::Confirmed {
            go(conn, &partner, PartnerState::Asked)?;
            let asked = provider::get(conn, partner.provider_id)?;
            mail::partner_asked(conn, application, &lead, &asked, now)?;
        }
    }
    Ok(())
}
