//! Publishing a version, and what it says that another did not.

use super::{open_draft, record};
use crate::kernel::time::stockholm_day;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::terms::model::{Asking, Specification, SpecificationId, SpecificationState};
use crate::terms::rules::{self, Difference, Whole};
use crate::terms::{TermsError, store};

/// Publishes a draft (R3) and replaces the version before it. From here it never changes (R4).
pub fn publish(op: &mut Operation<'_>, id: SpecificationId) -> Result<Specification, TermsError> {
    put_out(op, id, None)
}

/// As [`publish`], with what contracted providers are asked: by when they accept, and what follows
/// from silence. The asking itself is the contract room's.
pub fn publish_asking(
    op: &mut Operation<'_>,
    id: SpecificationId,
    asking: Asking,
) -> Result<Specification, TermsError> {
    rules::time_to_accept(asking, stockholm_day(op.now))?;
    put_out(op, id, Some(asking))
}

fn put_out(
    op: &mut Operation<'_>,
    id: SpecificationId,
    asking: Option<Asking>,
) -> Result<Specification, TermsError> {
    use SpecificationState::{Draft, Published, Replaced};
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let asked = store::requirements(op.conn, id)?;
        let missing = rules::missing_to_publish(&spec, asked.len());
        if !missing.is_empty() {
            return Err(TermsError::Incomplete(missing));
        }
        for old in store::versions(op.conn, &spec.series)? {
            if old.state != Published {
                continue;
            }
            if !store::move_on(op.conn, old.id, Published, Replaced)? {
                return Err(TermsError::Stale);
            }
            record(op, &old, "terms.replaced")?;
        }
        store::set_published_at(op.conn, id, asking, op.now)?;
        if !store::move_on(op.conn, id, Draft, Published)? {
            return Err(TermsError::Stale);
        }
        record(op, &spec, "terms.published")?;
        Ok(store::specification(op.conn, id)?)
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
