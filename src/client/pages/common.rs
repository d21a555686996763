//! What the pages of this room share.

use crate::client::ClientError;
use crate::client::model::Client;
use crate::kernel::{Reference, Role};
use crate::platform::web::Access;
use std::collections::BTreeMap;

pub(super) const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);

pub(super) const PERSON: Access = Access::Only(&[Role::Client]);

pub(super) type Shown = BTreeMap<String, Vec<crate::platform::web::ShownError>>;

/// What a form can answer to, apart from faults.
pub(super) enum Wrong {
    Known(Reference),
    EmailTaken,
}

pub(super) fn tried(
    done: Result<Client, ClientError>,
) -> Result<Result<Client, Wrong>, ClientError> {
    match done {
        Ok(client) => Ok(Ok(client)),
        Err(ClientError::Known(reference)) => Ok(Err(Wrong::Known(reference))),
        Err(ClientError::EmailTaken) => Ok(Err(Wrong::EmailTaken)),
        Err(other) => Err(other),
    }
}
