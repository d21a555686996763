//! The order of a day that has been (R13).

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::result::QueryResult;

use crate::catalogue::model::Draw;
use crate::catalogue::rules::order;
use crate::contract;
use crate::kernel::Reference;
use crate::offer::{self, OfferId};
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId};

/// An offer where it stood.
#[derive(Debug, Clone)]
pub struct Drawn {
    pub reference: Reference,
    pub name: String,
    pub provider: Reference,
    pub provider_name: String,
    pub draw: Draw,
}

/// The order of a day, in that order: of all offers with a contract in force on it. Names are those
/// of now; the draw knows references only, and they are never changed.
///
/// # Errors
/// The database's own.
pub fn drawn_on(conn: &mut Conn, day: NaiveDate) -> QueryResult<Vec<Drawn>> {
    let ids: Vec<OfferId> = contract::public_on(conn, day)?;
    let offers = offer::many(conn, &ids)?;
    let texts: Vec<_> = offers.values().filter_map(|one| one.approved_revision_id).collect();
    let texts = offer::revisions(conn, &texts)?;
    let owners: Vec<ProviderId> = offers.values().map(|one| one.provider_id).collect();
    let owners: HashMap<_, _> = provider::many(conn, &owners)?;
    let seed = order::seed(day);
    let all: Vec<Drawn> = ids
        .iter()
        .filter_map(|id| {
            let offer = offers.get(id)?;
            let text = texts.get(&offer.approved_revision_id?)?;
            let owner = owners.get(&offer.provider_id)?;
            let draw = Draw::of(&seed, owner.reference.as_str(), offer.reference.as_str());
            Some(Drawn {
                reference: offer.reference.clone(),
                name: text.name.clone(),
                provider: owner.reference.clone(),
                provider_name: owner.name.clone(),
                draw,
            })
        })
        .collect();
    let draws: Vec<&Draw> = all.iter().map(|one| &one.draw).collect();
    Ok(order::drawn(&draws).into_iter().filter_map(|at| all.get(at).cloned()).collect())
}
