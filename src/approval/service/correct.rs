//! A slip of the pen in a decision letter is corrected by a new letter; and the list of decisions
//! that were made by delegation, for reporting to the board (kommunallagen 6 kap. 40 §).

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::examine::to_examine;
use super::partners_in;
use crate::approval::model::{Application, ApplicationId, ApplicationState};
use crate::approval::{ApprovalError, mail, store};
use crate::decision::{self, Decision};
use crate::identity::Decision as Kind;
use crate::kernel::{AuthorityId, UserId};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider;
use crate::system;

/// The decision about an application.
///
/// # Errors
/// [`ApprovalError::NotFrom`] for one that is not decided.
pub fn decision_of(conn: &mut Conn, application: &Application) -> Result<Decision, ApprovalError> {
    let id = application.decision_id.ok_or(ApprovalError::NotFrom(application.state))?;
    Ok(decision::get(conn, id)?)
}

/// What a correcting letter would say, for the page that shows it before it is sent.
pub fn correction_preview(
    conn: &mut Conn,
    application: &Application,
    words: (&str, &str),
    today: NaiveDate,
) -> Result<String, ApprovalError> {
    let made = decision_of(conn, application)?;
    Ok(decision::correction_preview(conn, &made, words, today)?)
}

/// Corrects a slip of the pen in a decision letter ([`decision::correct`]), and tells the provider and
/// those who applied with it.
pub fn correct(
    op: &mut Operation<'_>,
    id: ApplicationId,
    words: (&str, &str),
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, _) = to_examine(op.conn, &op.actor, id)?;
        let made = decision_of(op.conn, &application)?;
        let provider = provider::get(op.conn, application.provider_id)?;
        let Some(document) = decision::correct(op, &made, words, &provider.name)? else {
            return Ok(());
        };
        let detail = json!({ "document": document.reference });
        op.record(&application, "lov_application.corrected", &detail)?;
        mail::corrected(op.conn, &application, &provider, op.now)?;
        for partner in partners_in(op.conn, &application)? {
            mail::corrected(op.conn, &application, &partner, op.now)?;
        }
        Ok(())
    })
}

/// A decision made by delegation, or a correction of one, as the list for the board shows it.
#[derive(Debug, Clone)]
pub struct Decided {
    pub application: Application,
    pub at: NaiveDateTime,
    pub registry_no: String,
    pub provider: String,
    pub system: String,
    pub outcome: ApplicationState,
    /// Whether this is the correction of an earlier decision.
    pub correction: bool,
    pub decider: UserId,
    /// The point of the list of delegations.
    pub delegation: String,
}

/// An authority's decisions by delegation from a day to a day, both included, oldest first.
pub fn decided(
    conn: &mut Conn,
    owner: AuthorityId,
    period: (NaiveDate, NaiveDate),
) -> Result<Vec<Decided>, ApprovalError> {
    let kinds = [Kind::LovApproval, Kind::Exclusion];
    let rows = decision::between(conn, owner, &kinds, period)?;
    let about = store::of_decisions(conn, rows.iter().map(|one| one.decision.id))?;
    let systems = system::of_authority(conn, owner)?;
    let mut list = Vec::new();
    for row in rows {
        let Some(application) = about.get(&row.decision.id) else { continue };
        let lead = provider::get(conn, application.provider_id)?;
        let system = systems.iter().find(|one| one.id == application.choice_system_id);
        list.push(Decided {
            provider: super::applicants(conn, application, &lead)?,
            system: system.map(|one| one.name.clone()).unwrap_or_default(),
            outcome: application.state,
            delegation: row.delegation,
            application: application.clone(),
            at: row.at,
            registry_no: row.registry_no,
            correction: row.correction,
            decider: row.by,
        });
    }
    Ok(list)
}
