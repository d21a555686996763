//! Who may do what to a placement.

use chrono::NaiveDate;

use super::model::Placement;
use super::rules;
use crate::client::{Ground, Viewer};
use crate::kernel::Role;
use crate::provider::ProviderId;

/// R66: a provider sees and handles its own participants only, while they are that, and sees them for
/// the contract's reporting time after the end (`report_days`).
pub fn is_participant_of(
    placement: &Placement,
    provider: ProviderId,
    report_days: i64,
    today: NaiveDate,
) -> bool {
    let ours = placement.provider_id == provider;
    let reported = rules::seen_until(placement, report_days).is_some_and(|last| today <= last);
    ours && (placement.state.is_open() || reported)
}

/// Staff who work with cases move people whose provider leaves. That the person is the viewer's to
/// see has been asked of the client room.
pub fn may_settle(viewer: &Viewer) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
}
