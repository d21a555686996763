//! Alone or with others: the lead names partners and those whom the applicants lean on (LOV 5 kap.
//! 1–2 §§).

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::json;

use super::{own_draft, saved};
use crate::approval::model::{ApplicationId, NewSupport, Partner, PartnerState};
use crate::approval::{ApprovalError, mail, store};
use crate::kernel::{OrganisationNumber, Reference};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId};
use crate::terms;

/// Says whether the application is made together with others (R6). Those who are named must be
/// taken away first where the answer is "alone".
pub fn answer_joint(
    op: &mut Operation<'_>,
    id: ApplicationId,
    joint: bool,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        if !joint && !store::partners(op.conn, id)?.is_empty() {
            return Err(ApprovalError::PartnersThere);
        }
        store::set_joint(op.conn, id, joint)?;
        let detail = json!({ "joint": joint });
        saved(op, &application, "lov_application.joint_answered", &detail)
    })
}

/// Names an organisation that is registered here, by its number, as partner, and asks it by
/// letter. Named twice it is asked once; one that said no is asked again.
pub fn add_partner(
    op: &mut Operation<'_>,
    id: ApplicationId,
    number: &OrganisationNumber,
) -> Result<Partner, ApprovalError> {
    op.write(|op| {
        let (application, lead, _) = own_draft(op.conn, &op.actor, id)?;
        let found = provider::by_org_number(op.conn, number).optional()?;
        let asked = found.ok_or(ApprovalError::NoOrganisation)?;
        if asked.id == lead.id {
            return Err(ApprovalError::OwnOrganisation);
        }
        let partner = match store::partner_of(op.conn, id, asked.id)? {
            Some(known) if known.state == PartnerState::Declined => {
                go(op.conn, &known, PartnerState::Asked)?;
                known
            }
            Some(known) => return Ok(known),
            None => {
                let sheet = terms::open_sheet(op.conn, application.specification_id, op.now)?;
                store::insert_partner(op.conn, id, asked.id, sheet.id, op.now)?
            }
        };
        store::set_joint(op.conn, id, true)?;
        let detail = json!({ "partner": asked.reference });
        saved(op, &application, "lov_application.partner_asked", &detail)?;
        mail::partner_asked(op.conn, &application, &lead, &asked, op.now)?;
        Ok(partner)
    })
}

fn go(conn: &mut Conn, partner: &Partner, to: PartnerState) -> Result<(), ApprovalError> {
    let to = partner.state.go(to)?;
    if store::move_partner(conn, partner, to, None)? { Ok(()) } else { Err(ApprovalError::Stale) }
}

/// Takes a partner out of an application that is not sent. Taken out already, nothing happens.
pub fn remove_partner(
    op: &mut Operation<'_>,
    id: ApplicationId,
    partner: ProviderId,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        let Some(known) = store::partner_of(op.conn, id, partner)? else { return Ok(()) };
        super::partner::forget(op.conn, &known, op.now)?;
        store::delete_partner(op.conn, known.id)?;
        let detail = json!({ "partner": provider::get(op.conn, partner)?.reference });
        saved(op, &application, "lov_application.partner_removed", &detail)
    })
}

/// Names somebody whose capacity is relied on, with the proof, or a subcontractor with its part.
/// The same named twice is one.
pub fn add_support(
    op: &mut Operation<'_>,
    id: ApplicationId,
    new: &NewSupport,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        let same = |one: &crate::approval::Support| {
            one.kind == new.kind && one.org_number == new.org_number && one.part == new.part
        };
        if store::supports(op.conn, id)?.iter().any(same) {
            return Ok(());
        }
        store::insert_support(op.conn, id, new)?;
        let detail = json!({ "kind": new.kind });
        saved(op, &application, "lov_application.support_named", &detail)
    })
}

/// Takes one away that the applicants do not lean on after all.
pub fn remove_support(
    op: &mut Operation<'_>,
    id: ApplicationId,
    support: &Reference,
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own_draft(op.conn, &op.actor, id)?;
        if !store::delete_support(op.conn, id, support)? {
            return Err(ApprovalError::NotYours);
        }
        saved(op, &application, "lov_application.support_removed", &json!({}))
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
