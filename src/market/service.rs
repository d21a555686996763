//! Taking in a file.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::model::{Award, ImportKind, NewImport, Procurement, SupplierFact};
use super::rules::{self, Fault};
use super::{MarketError, policy, store};
use crate::platform::db::Conn;
use crate::platform::{Object, Operation};

/// What came of taking in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub kind: ImportKind,
    /// Rows of the file.
    pub rows: usize,
    /// Rows that were new.
    pub added: usize,
    /// These very bytes were taken in before: nothing was done.
    pub already: bool,
    /// What looks wrong in the source but was taken in as it stands.
    pub remarks: Vec<Fault>,
}

/// The rows of a file, read but not yet written.
enum Rows {
    Procurements(Vec<Procurement>),
    Awards(Vec<Award>),
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Self::Procurements(rows) => rows.len(),
            Self::Awards(rows) => rows.len(),
        }
    }
}

/// Takes in one file of the record: all of its rows, or none.
///
/// The same bytes twice do nothing, and a row that is already there is left as it is, so a file may
/// be taken in again, or a longer one that holds it.
///
/// # Errors
/// [`MarketError::Faulty`] with every fault of every row, [`MarketError::MayNot`] for an actor who
/// may not import.
pub fn import(
    op: &mut Operation<'_>,
    kind: ImportKind,
    bytes: &[u8],
) -> Result<Report, MarketError> {
    if !policy::may_import(&op.actor) {
        return Err(MarketError::MayNot);
    }
    let sha256 = hex::encode(Sha256::digest(bytes));
    let (rows, remarks) = read(kind, bytes)?;
    op.write(|op| {
        let report = |added, already| Report {
            kind,
            rows: rows.len(),
            added,
            already,
            remarks: remarks.clone(),
        };
        if store::import_of(op.conn, &sha256)?.is_some() {
            return Ok(report(0, true));
        }
        let id = store::insert_import(
            op.conn,
            &NewImport {
                kind,
                sha256: sha256.clone(),
                row_count: i64::try_from(rows.len()).unwrap_or(i64::MAX),
                added_count: 0,
                imported_by: op.actor.user_id,
                imported_at: op.now,
            },
        )?;
        let added = match &rows {
            Rows::Procurements(rows) => store::insert_procurements(op.conn, id, rows)?,
            Rows::Awards(rows) => store::insert_awards(op.conn, id, rows)?,
        };
        store::set_added(op.conn, id, i64::try_from(added).unwrap_or(i64::MAX))?;
        let detail = json!({
            "kind": kind, "rows": rows.len(), "added": added, "sha256": sha256,
        });
        op.record(&Object::numbered("market_import", id.0), "market.imported", &detail)?;
        Ok(report(added, false))
    })
}

fn read(kind: ImportKind, bytes: &[u8]) -> Result<(Rows, Vec<Fault>), MarketError> {
    let read = match kind {
        ImportKind::Procurements => {
            rules::procurements(bytes).map(|(rows, remarks)| (Rows::Procurements(rows), remarks))
        }
        ImportKind::Awards => {
            rules::awards(bytes).map(|(rows, remarks)| (Rows::Awards(rows), remarks))
        }
    };
    read.map_err(MarketError::Faulty)
}

/// The record of 2021 that comes with the portal (see `data/README.md`).
const RECORD_OF_2021: [(ImportKind, &[u8]); 2] = [
    (ImportKind::Procurements, include_bytes!("data/procurements_2021.csv")),
    (ImportKind::Awards, include_bytes!("data/awards_2021.csv")),
];

/// Takes in the record of 2021 that comes with the portal.
///
/// # Errors
/// As [`import`].
pub fn import_2021(op: &mut Operation<'_>) -> Result<[Report; 2], MarketError> {
    let [procurements, awards] = RECORD_OF_2021;
    Ok([import(op, procurements.0, procurements.1)?, import(op, awards.0, awards.1)?])
}

/// The supplier in the record that bears this name, for "is this you?"; never more than a question,
/// since the record has no organisation numbers.
///
/// # Errors
/// The database's.
pub fn supplier_named(
    conn: &mut Conn,
    name: &str,
) -> Result<Option<rules::SupplierCount>, MarketError> {
    let key = rules::search_text(name);
    let facts: Vec<SupplierFact> = store::awards_to(conn, &key)?
        .into_iter()
        .map(|award| SupplierFact {
            supplier_name: award.supplier_name,
            supplier_key: award.supplier_key,
            supplier_size: award.supplier_size,
            supplier_legal_form: award.supplier_legal_form,
            buyer_key: award.buyer_key,
            tender_count: award.tender_count,
        })
        .collect();
    Ok(rules::by_supplier(&facts).into_iter().next())
}
