//! Applications and the offers in them.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::approval::model::{Application, ApplicationId, ApplicationOffer, ApplicationState};
use crate::decision::DecisionId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::offer::{OfferId, RevisionId};
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::provider::ProviderId;
use crate::registry::MatterId;
use crate::schema::{lov_application, lov_application_offer};
use crate::system::{ChoiceSystem, ChoiceSystemId};
use crate::terms::{AnswerSheet, SpecificationId};

/// The states in which an application is open; the partial unique index says the same.
const OPEN: [ApplicationState; 4] = [
    ApplicationState::Draft,
    ApplicationState::Submitted,
    ApplicationState::UnderReview,
    ApplicationState::CompletionRequested,
];

pub(in crate::approval) fn insert(
    conn: &mut Conn,
    system: &ChoiceSystem,
    sheet: &AnswerSheet,
    provider: ProviderId,
    now: NaiveDateTime,
) -> QueryResult<Application> {
    diesel::insert_into(lov_application::table)
        .values((
            lov_application::reference.eq(Reference::random()),
            lov_application::choice_system_id.eq(system.id),
            lov_application::specification_id.eq(sheet.specification_id),
            lov_application::answer_sheet_id.eq(sheet.id),
            lov_application::provider_id.eq(provider),
            lov_application::owner_authority_id.eq(system.owner_authority_id),
            lov_application::state.eq(ApplicationState::Draft),
            lov_application::created_at.eq(now),
        ))
        .returning(Application::columns())
        .get_result(conn)
}

pub fn application(conn: &mut Conn, id: ApplicationId) -> QueryResult<Application> {
    lov_application::table.find(id).select(Application::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Application> {
    lov_application::table
        .filter(lov_application::reference.eq(reference))
        .select(Application::as_select())
        .first(conn)
}

/// A provider's applications, newest first.
pub fn of_provider(conn: &mut Conn, provider: ProviderId) -> QueryResult<Vec<Application>> {
    lov_application::table
        .filter(lov_application::provider_id.eq(provider))
        .order(lov_application::id.desc())
        .select(Application::as_select())
        .load(conn)
}

pub(in crate::approval) fn of_system(
    conn: &mut Conn,
    system: ChoiceSystemId,
) -> QueryResult<Vec<Application>> {
    lov_application::table
        .filter(lov_application::choice_system_id.eq(system))
        .filter(lov_application::received_at.is_not_null())
        .order(lov_application::received_at)
        .select(Application::as_select())
        .load(conn)
}

/// The provider's open application to the system.
pub(in crate::approval) fn open_of(
    conn: &mut Conn,
    system: ChoiceSystemId,
    provider: ProviderId,
) -> QueryResult<Option<Application>> {
    lov_application::table
        .filter(lov_application::choice_system_id.eq(system))
        .filter(lov_application::provider_id.eq(provider))
        .filter(one_of(lov_application::state, OPEN))
        .select(Application::as_select())
        .first(conn)
        .optional()
}

/// What an authority has received and not decided, oldest promise first.
pub(in crate::approval) fn waiting(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<Application>> {
    lov_application::table
        .filter(lov_application::owner_authority_id.eq(owner))
        .filter(one_of(lov_application::state, &OPEN[1..]))
        .order((lov_application::promised_on, lov_application::id))
        .select(Application::as_select())
        .load(conn)
}

/// Moves an application on, if it still stands where the rule saw it.
pub(in crate::approval) fn move_on(
    conn: &mut Conn,
    id: ApplicationId,
    from: ApplicationState,
    to: ApplicationState,
) -> QueryResult<bool> {
    let here = lov_application::table.find(id).filter(lov_application::state.eq(from));
    Ok(diesel::update(here).set(lov_application::state.eq(to)).execute(conn)? == 1)
}

pub(in crate::approval) fn set_received(
    conn: &mut Conn,
    id: ApplicationId,
    matter: MatterId,
    received: NaiveDateTime,
    promised: NaiveDate,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set((
            lov_application::matter_id.eq(matter),
            lov_application::received_at.eq(received),
            lov_application::promised_on.eq(promised),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn set_sheet(
    conn: &mut Conn,
    id: ApplicationId,
    spec: SpecificationId,
    sheet: &AnswerSheet,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set((
            lov_application::specification_id.eq(spec),
            lov_application::answer_sheet_id.eq(sheet.id),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn set_signatory(
    conn: &mut Conn,
    id: ApplicationId,
    signatory: UserId,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::signatory_id.eq(signatory))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn set_social(
    conn: &mut Conn,
    id: ApplicationId,
    social: bool,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::social.eq(social))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn set_joint(
    conn: &mut Conn,
    id: ApplicationId,
    joint: bool,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::joint.eq(joint))
        .execute(conn)
        .map(drop)
}

/// Notes when a part was saved.
pub(in crate::approval) fn set_saved(
    conn: &mut Conn,
    id: ApplicationId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::saved_at.eq(now))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn set_examiner(
    conn: &mut Conn,
    id: ApplicationId,
    examiner: Option<UserId>,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::examiner_id.eq(examiner))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn set_contract(
    conn: &mut Conn,
    id: ApplicationId,
    contract: &Reference,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::contract_reference.eq(contract))
        .execute(conn)
        .map(drop)
}

/// Notes the decision that was made about an application.
pub(in crate::approval) fn set_decision(
    conn: &mut Conn,
    id: ApplicationId,
    decision: DecisionId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set((lov_application::decided_at.eq(now), lov_application::decision_id.eq(decision)))
        .execute(conn)
        .map(drop)
}

/// The applications that decisions are about, by the decision.
pub(in crate::approval) fn of_decisions(
    conn: &mut Conn,
    decisions: impl IntoIterator<Item = DecisionId>,
) -> QueryResult<HashMap<DecisionId, Application>> {
    let found: Vec<Application> = lov_application::table
        .filter(among(lov_application::decision_id.assume_not_null(), decisions))
        .select(Application::as_select())
        .load(conn)?;
    Ok(found.into_iter().filter_map(|one| Some((one.decision_id?, one))).collect())
}

/// The offers of an application, in the revisions that were chosen or sent.
pub fn offers(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<ApplicationOffer>> {
    lov_application_offer::table
        .filter(lov_application_offer::lov_application_id.eq(id))
        .order(lov_application_offer::offer_id)
        .select(ApplicationOffer::as_select())
        .load(conn)
}

pub(in crate::approval) fn set_offers(
    conn: &mut Conn,
    id: ApplicationId,
    offers: &[(OfferId, RevisionId)],
) -> QueryResult<()> {
    let old = lov_application_offer::table.filter(lov_application_offer::lov_application_id.eq(id));
    diesel::delete(old).execute(conn)?;
    for (offer, revision) in offers {
        diesel::insert_into(lov_application_offer::table)
            .values((
                lov_application_offer::lov_application_id.eq(id),
                lov_application_offer::offer_id.eq(offer),
                lov_application_offer::offer_revision_id.eq(revision),
            ))
            .execute(conn)?;
    }
    Ok(())
}
