//! Who may do what to a placement.

use super::model::Placement;
use crate::provider::ProviderId;

/// R66: a provider sees and handles its own participants only, and only while they are that.
pub fn is_participant_of(placement: &Placement, provider: ProviderId) -> bool {
    placement.provider_id == provider && placement.state.is_open()
}
