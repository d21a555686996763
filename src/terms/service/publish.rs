//! Publishing a version, and what it says that another did not.

use chrono::NaiveDateTime;

use super::{open_draft, record};
use crate::kernel::Actor;
use crate::kernel::time::stockholm_day;
use crate::platform::db::{self, Conn};
use crate::terms::model::{Asking, Specification, SpecificationId, SpecificationState};
use crate::terms::rules::{self, Difference, Whole};
use crate::terms::{TermsError, store};

/// Publishes a draft (R3) and replaces the version before it. From here it never changes (R4).
pub fn publish(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    now: NaiveDateTime,
) -> Result<Specification, TermsError> {
    put_out(conn, actor, id, None, now)
}

/// As [`publish`], with what contracted providers are asked: by when they accept, and what follows
/// from silence. The asking itself is the contract room's.
pub fn publish_asking(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    asking: Asking,
    now: NaiveDateTime,
) -> Result<Specification, TermsError> {
    rules::time_to_accept(asking, stockholm_day(now))?;
    put_out(conn, actor, id, Some(asking), now)
}

fn put_out(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    asking: Option<Asking>,
    now: NaiveDateTime,
) -> Result<Specification, TermsError> {
    use SpecificationState::{Draft, Published, Replaced};
    db::write(conn, |conn| {
        let spec = open_draft(conn, actor, id)?;
        let asked = store::requirements(conn, id)?;
        let missing = rules::missing_to_publish(&spec, asked.len());
        if !missing.is_empty() {
            return Err(TermsError::Incomplete(missing));
        }
        for old in store::versions(conn, &spec.series)? {
            if old.state == Published && !store::move_on(conn, old.id, Published, Replaced)? {
                return Err(TermsError::Stale);
            }
        }
        store::set_published_at(conn, id, asking, now)?;
        if !store::move_on(conn, id, Draft, Published)? {
            return Err(TermsError::Stale);
        }
        record(conn, actor, &spec, "terms.published", now)?;
        Ok(store::specification(conn, id)?)
    })
}

/// What version `after` says that version `before` did not, to be drawn by the component
/// `terms.difference`. Who may see the versions, the caller knows.
pub fn difference(
    conn: &mut Conn,
    before: SpecificationId,
    after: SpecificationId,
) -> Result<Difference, TermsError> {
    let mut whole = Vec::new();
    for id in [before, after] {
        let spec = store::specification(conn, id)?;
        whole.push((spec, store::requirements(conn, id)?, store::prices(conn, id)?));
    }
    let [(old, old_asked, old_prices), (new, new_asked, new_prices)] = whole.as_slice() else {
        return Err(TermsError::NotYours);
    };
    Ok(rules::difference(
        Whole { spec: old, requirements: old_asked, prices: old_prices },
        Whole { spec: new, requirements: new_asked, prices: new_prices },
    ))
}
