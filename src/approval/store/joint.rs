//! Those who apply together, those they lean on, and the application whose answers are proposed.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::approval::model::{
    Application, ApplicationId, NewSupport, Partner, PartnerAssessment, PartnerId, PartnerState,
    Support,
};
use crate::kernel::{Reference, UserId};
use crate::platform::db::{Columns, Conn};
use crate::provider::ProviderId;
use crate::schema::{
    application_partner, application_reuse, application_support, lov_application,
    partner_assessment,
};
use crate::terms::{AnswerSheetId, GroundId};

/// Those named to apply together with the lead, in the order in which they were named.
pub fn partners(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<Partner>> {
    application_partner::table
        .filter(application_partner::lov_application_id.eq(id))
        .order(application_partner::id)
        .select(Partner::as_select())
        .load(conn)
}

/// An organisation's part in an application, if it is named there.
pub(in crate::approval) fn partner_of(
    conn: &mut Conn,
    id: ApplicationId,
    provider: ProviderId,
) -> QueryResult<Option<Partner>> {
    application_partner::table
        .filter(application_partner::lov_application_id.eq(id))
        .filter(application_partner::provider_id.eq(provider))
        .select(Partner::as_select())
        .first(conn)
        .optional()
}

/// The applications in which an organisation is named as partner, newest first.
pub fn asked_of(conn: &mut Conn, provider: ProviderId) -> QueryResult<Vec<(Application, Partner)>> {
    application_partner::table
        .inner_join(lov_application::table)
        .filter(application_partner::provider_id.eq(provider))
        .order(application_partner::id.desc())
        .select((Application::as_select(), Partner::as_select()))
        .load(conn)
}

/// Applications that were sent though a partner had not said yes; there are none.
pub fn sent_without_yes(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let found: Vec<Reference> = application_partner::table
        .inner_join(lov_application::table)
        .filter(lov_application::received_at.is_not_null())
        .filter(application_partner::state.ne(PartnerState::Confirmed))
        .select(lov_application::reference)
        .distinct()
        .load(conn)?;
    Ok(found.iter().map(|reference| format!("application {reference}")).collect())
}

pub(in crate::approval) fn insert_partner(
    conn: &mut Conn,
    id: ApplicationId,
    provider: ProviderId,
    sheet: AnswerSheetId,
    now: NaiveDateTime,
) -> QueryResult<Partner> {
    diesel::insert_into(application_partner::table)
        .values((
            application_partner::lov_application_id.eq(id),
            application_partner::provider_id.eq(provider),
            application_partner::answer_sheet_id.eq(sheet),
            application_partner::state.eq(PartnerState::Asked),
            application_partner::asked_at.eq(now),
        ))
        .returning(Partner::columns())
        .get_result(conn)
}

/// Moves a partner on, if it still stands where the rule saw it, and notes who answered.
pub(in crate::approval) fn move_partner(
    conn: &mut Conn,
    partner: &Partner,
    to: PartnerState,
    answered: Option<(UserId, NaiveDateTime)>,
) -> QueryResult<bool> {
    let here = application_partner::table
        .find(partner.id)
        .filter(application_partner::state.eq(partner.state));
    let moved = diesel::update(here)
        .set((
            application_partner::state.eq(to),
            application_partner::answered_by.eq(answered.map(|(by, _)| by)),
            application_partner::answered_at.eq(answered.map(|(_, at)| at)),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

pub(in crate::approval) fn set_partner_sheet(
    conn: &mut Conn,
    id: PartnerId,
    sheet: AnswerSheetId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(application_partner::table.find(id))
        .set((
            application_partner::answer_sheet_id.eq(sheet),
            application_partner::asked_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn delete_partner(conn: &mut Conn, id: PartnerId) -> QueryResult<()> {
    diesel::delete(application_partner::table.find(id)).execute(conn).map(drop)
}

/// Whom the applicants lean on.
pub fn supports(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<Support>> {
    application_support::table
        .filter(application_support::lov_application_id.eq(id))
        .order(application_support::id)
        .select(Support::as_select())
        .load(conn)
}

pub(in crate::approval) fn insert_support(
    conn: &mut Conn,
    id: ApplicationId,
    new: &NewSupport,
) -> QueryResult<()> {
    let reference = application_support::reference.eq(Reference::random());
    let application = application_support::lov_application_id.eq(id);
    diesel::insert_into(application_support::table)
        .values((reference, application, new))
        .execute(conn)
        .map(drop)
}

/// Takes a support away; false if the application has none of that reference.
pub(in crate::approval) fn delete_support(
    conn: &mut Conn,
    id: ApplicationId,
    reference: &Reference,
) -> QueryResult<bool> {
    let one = application_support::table
        .filter(application_support::lov_application_id.eq(id))
        .filter(application_support::reference.eq(reference));
    Ok(diesel::delete(one).execute(conn)? == 1)
}

/// What staff have found about the grounds of an application's partners.
pub(in crate::approval) fn partner_assessments(
    conn: &mut Conn,
    id: ApplicationId,
) -> QueryResult<Vec<PartnerAssessment>> {
    partner_assessment::table
        .inner_join(application_partner::table)
        .filter(application_partner::lov_application_id.eq(id))
        .order((
            partner_assessment::application_partner_id,
            partner_assessment::exclusion_ground_id,
        ))
        .select(PartnerAssessment::as_select())
        .load(conn)
}

pub(in crate::approval) fn put_partner_assessment(
    conn: &mut Conn,
    id: PartnerId,
    ground: GroundId,
    (excludes, evidence): (bool, &str),
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<()> {
    let one = partner_assessment::table
        .filter(partner_assessment::application_partner_id.eq(id))
        .filter(partner_assessment::exclusion_ground_id.eq(ground));
    diesel::delete(one).execute(conn)?;
    diesel::insert_into(partner_assessment::table)
        .values((
            partner_assessment::application_partner_id.eq(id),
            partner_assessment::exclusion_ground_id.eq(ground),
            partner_assessment::excludes.eq(excludes),
            partner_assessment::evidence.eq(evidence),
            partner_assessment::assessed_by.eq(by),
            partner_assessment::assessed_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// The provider's latest application that was sent, other than this one.
pub(in crate::approval) fn latest_sent(
    conn: &mut Conn,
    provider: ProviderId,
    but: ApplicationId,
) -> QueryResult<Option<Application>> {
    lov_application::table
        .filter(lov_application::provider_id.eq(provider))
        .filter(lov_application::id.ne(but))
        .filter(lov_application::received_at.is_not_null())
        .order((lov_application::received_at.desc(), lov_application::id.desc()))
        .select(Application::as_select())
        .first(conn)
        .optional()
}

/// The application whose answers are proposed in this one.
pub(in crate::approval) fn reused(
    conn: &mut Conn,
    id: ApplicationId,
) -> QueryResult<Option<ApplicationId>> {
    application_reuse::table
        .find(id)
        .select(application_reuse::from_application_id)
        .first(conn)
        .optional()
}

pub(in crate::approval) fn set_reused(
    conn: &mut Conn,
    id: ApplicationId,
    from: ApplicationId,
) -> QueryResult<()> {
    diesel::delete(application_reuse::table.find(id)).execute(conn)?;
    diesel::insert_into(application_reuse::table)
        .values((
            application_reuse::lov_application_id.eq(id),
            application_reuse::from_application_id.eq(from),
        ))
        .execute(conn)
        .map(drop)
}
