//! What the pages of this room share.

use super::super::model::{Requirement, Specification};
use super::super::{TermsError, policy, rules, store};
use crate::kernel::{Actor, Reference, Role};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx};

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);

/// A specification with its requirements, for staff of its authority; else it is not found.
pub(super) fn own(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
) -> Result<(Specification, Vec<Requirement>), TermsError> {
    let spec = store::by_reference(conn, reference)?;
    policy::may_write(actor, spec.owner_authority_id)?;
    let asked = store::requirements(conn, spec.id)?;
    Ok((spec, asked))
}

pub(super) async fn load(cx: &Cx) -> Result<(Specification, Vec<Requirement>), AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| own(conn, &actor, &reference)).await
}

pub(super) fn home(spec: &Specification) -> String {
    format!("/bestallare/krav/{}", spec.reference)
}

/// Where the form of a draft is asked for; a published version has none (R4).
pub(super) async fn load_draft(cx: &Cx) -> Result<(Specification, Vec<Requirement>), AppError> {
    let (spec, asked) = load(cx).await?;
    rules::still_draft(spec.state)?;
    Ok((spec, asked))
}
