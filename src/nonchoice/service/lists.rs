//! The lists of those who wait for caseworkers, a page at a time: nobody falls off the end.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::client::{self, ClientId, ClientQuery, ClientScope, Listed, Viewer};
use crate::identity;
use crate::kernel::{AuthorityId, Reference, time};
use crate::measure::MeasureKind;
use crate::nonchoice::model::Decision;
use crate::nonchoice::{NonchoiceError, store};
use crate::platform::db::{self, Conn};
use crate::right::{self, Right, RightState};

text_enum! {
    /// Which list, as addresses say it.
    pub enum Which {
        /// Rights that wait for a decision, by their last day.
        Waiting = "beslut",
        /// Decisions about the own unit without a start.
        Own = "egen-regi",
        /// Rights whose persons get no letters and must be reminded otherwise.
        Remind = "paminn",
    }
}

/// A line of a caseworker's list.
#[derive(Debug, Clone, serde::Serialize)]
pub(in crate::nonchoice) struct Line {
    pub person: Reference,
    pub name: String,
    pub protected: bool,
    /// Nobody where it is the reader.
    pub responsible: Option<String>,
    pub kind: MeasureKind,
    /// Of the right, or of the decision.
    pub reference: Reference,
    pub day: NaiveDate,
    /// How many days have gone since.
    pub age: i64,
}

/// A page of a list, and how long the whole is.
#[derive(Debug)]
pub(in crate::nonchoice) struct Part {
    pub which: Which,
    pub lines: Vec<Line>,
    pub total: i64,
}

/// What a line is about, before anything of the person is read.
struct Row {
    client: ClientId,
    kind: MeasureKind,
    reference: Reference,
    day: NaiveDate,
}

impl Row {
    fn of_right(one: &Right) -> Self {
        Self {
            client: one.client_id,
            kind: one.measure_kind,
            reference: one.reference.clone(),
            day: one.last_day,
        }
    }

    fn of_decision(one: &Decision) -> Self {
        Self {
            client: one.client_id,
            kind: one.measure_kind,
            reference: one.reference.clone(),
            day: time::stockholm_day(one.decided_at),
        }
    }
}

/// A page (offset and size) of each list that is asked for, of the reader's authority; protected
/// persons stand there for their handlers alone (R59). One reading of all who stand on the pages is
/// written (R67).
pub(in crate::nonchoice) fn lists(
    conn: &mut Conn,
    viewer: &Viewer,
    asked: &[Which],
    (offset, size): (i64, i64),
    now: NaiveDateTime,
) -> Result<Vec<Part>, NonchoiceError> {
    let owner = viewer.actor.authority_id.ok_or(NonchoiceError::NotFound)?;
    let (reader, today) = (viewer.actor.user()?, time::stockholm_day(now));
    let skipped = usize::try_from(offset).unwrap_or(usize::MAX);
    let most = usize::try_from(size).unwrap_or(usize::MAX);
    db::write(conn, |conn| {
        let mut found = Vec::new();
        for which in asked {
            let rows = rows(conn, *which, owner, today)?;
            let ids = rows.iter().map(|row| row.client).collect();
            let seen = client::seen_among(conn, (owner, reader), ids)?;
            let rows: Vec<Row> =
                rows.into_iter().filter(|row| seen.contains(&row.client)).collect();
            let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
            let page: Vec<Row> = rows.into_iter().skip(skipped).take(most).collect();
            found.push((*which, page, total));
        }
        let ids: Vec<ClientId> =
            found.iter().flat_map(|(_, page, _)| page.iter().map(|row| row.client)).collect();
        let all = (0, i64::try_from(ids.len()).unwrap_or(i64::MAX));
        let sought = ClientQuery { among: ClientScope::These(ids), ..ClientQuery::default() };
        let (listed, _) = client::list(conn, viewer, &sought, all, now)?;
        let staff: Vec<_> = listed.iter().map(|one| one.responsible_user_id).collect();
        let names = identity::names(conn, &staff)?;
        let people: HashMap<ClientId, Listed> =
            listed.into_iter().map(|one| (one.id, one)).collect();
        let line = |row: Row| {
            let one = people.get(&row.client)?;
            let mine = one.responsible_user_id == reader;
            Some(Line {
                person: one.reference.clone(),
                name: one.name.clone(),
                protected: one.protected,
                responsible: names.get(&one.responsible_user_id).filter(|_| !mine).cloned(),
                kind: row.kind,
                reference: row.reference,
                day: row.day,
                age: (today - row.day).num_days(),
            })
        };
        let part = |(which, page, total): (Which, Vec<Row>, i64)| Part {
            which,
            lines: page.into_iter().filter_map(line).collect(),
            total,
        };
        Ok(found.into_iter().map(part).collect())
    })
}

fn rows(
    conn: &mut Conn,
    which: Which,
    owner: AuthorityId,
    today: NaiveDate,
) -> Result<Vec<Row>, NonchoiceError> {
    Ok(match which {
        Which::Waiting => right::lapsed_rights(conn, owner)?.iter().map(Row::of_right).collect(),
        Which::Own => store::without_start(conn, owner)?.iter().map(Row::of_decision).collect(),
        Which::Remind => to_remind(conn, owner, today)?.iter().map(Row::of_right).collect(),
    })
}

fn to_remind(
    conn: &mut Conn,
    owner: AuthorityId,
    today: NaiveDate,
) -> Result<Vec<Right>, NonchoiceError> {
    let mut rights = Vec::new();
    for (id, last_day) in store::left_to_caseworkers(conn, today)? {
        let right = right::by_id(conn, id)?;
        let ours = right.owner_authority_id == owner && right.last_day == last_day;
        if ours && right.state == RightState::Open {
            rights.push(right);
        }
    }
    Ok(rights)
}
