//! Every query on the record.

use diesel::prelude::*;

use super::model::{
    Award, Filter, ImportId, NewAward, NewImport, NewProcurement, Procurement, ProcurementFact,
    Sort, SupplierFact,
};
use crate::platform::db::{Backend, Conn, among, within};
use crate::schema::{market_award, market_import, market_procurement};

/// Rows an insert carries at a time: 31 columns each stay below what both databases take.
const BATCH: usize = 500;

/// The import that took in these very bytes.
pub fn import_of(conn: &mut Conn, sha256: &str) -> QueryResult<Option<ImportId>> {
    market_import::table
        .filter(market_import::sha256.eq(sha256))
        .select(market_import::id)
        .first(conn)
        .optional()
}

/// Notes a file as taken in.
pub fn insert_import(conn: &mut Conn, new: &NewImport) -> QueryResult<ImportId> {
    diesel::insert_into(market_import::table)
        .values(new)
        .returning(market_import::id)
        .get_result(conn)
}

/// Writes down how many rows of a file were new.
pub fn set_added(conn: &mut Conn, id: ImportId, added: i64) -> QueryResult<usize> {
    diesel::update(market_import::table.find(id))
        .set(market_import::added_count.eq(added))
        .execute(conn)
}

/// Inserts the procurements whose number is not there yet; how many those were.
pub fn insert_procurements(
    conn: &mut Conn,
    import_id: ImportId,
    rows: &[Procurement],
) -> QueryResult<usize> {
    let mut added = 0;
    for batch in rows.chunks(BATCH) {
        let batch: Vec<_> =
            batch.iter().map(|row| NewProcurement { import_id, row: row.clone() }).collect();
        added += crate::on_each!(conn, |one| diesel::insert_into(market_procurement::table)
            .values(&batch)
            .on_conflict_do_nothing()
            .execute(one))?;
    }
    Ok(added)
}

/// Inserts the awards that are not there yet; how many those were.
pub fn insert_awards(conn: &mut Conn, import_id: ImportId, rows: &[Award]) -> QueryResult<usize> {
    let mut added = 0;
    for batch in rows.chunks(BATCH) {
        let batch: Vec<_> =
            batch.iter().map(|row| NewAward { import_id, row: row.clone() }).collect();
        added += crate::on_each!(conn, |one| diesel::insert_into(market_award::table)
            .values(&batch)
            .on_conflict_do_nothing()
            .execute(one))?;
    }
    Ok(added)
}

type Selection = market_procurement::BoxedQuery<'static, Backend>;

/// The procurements a filter asks for.
fn selection(filter: &Filter) -> Selection {
    use crate::schema::market_procurement::dsl;

    let mut query = dsl::market_procurement.into_boxed();
    for word in &filter.words {
        query = query.filter(dsl::search_text.like(format!("%{word}%")));
    }
    if !filter.buyer.is_empty() {
        query = query.filter(dsl::buyer_key.like(format!("%{}%", filter.buyer)));
    }
    if !filter.cpv.is_empty() {
        query = query.filter(dsl::cpv_code.like(format!("{}%", filter.cpv)));
    }
    if !filter.supplier.is_empty() {
        let theirs = market_award::table
            .filter(market_award::supplier_key.like(format!("%{}%", filter.supplier)))
            .select(market_award::procurement_no);
        query = query.filter(within(dsl::procurement_no, theirs));
    }
    if let Some(year) = filter.year {
        query = query.filter(dsl::year.eq(year));
    }
    if let Some(sector) = filter.sector {
        query = query.filter(dsl::buyer_sector.eq(sector));
    }
    if let Some(procedure) = filter.procedure {
        query = query.filter(dsl::procedure.eq(procedure));
    }
    if let Some(agreement) = filter.agreement {
        query = query.filter(dsl::agreement.eq(agreement));
    }
    marks(query, filter)
}

fn marks(mut query: Selection, filter: &Filter) -> Selection {
    use crate::schema::market_procurement::dsl;

    if let Some(reserved) = filter.reserved {
        query = query.filter(dsl::reserved.eq(reserved));
    }
    if let Some(social) = filter.social {
        query = query.filter(dsl::social.eq(social));
    }
    if let Some(green) = filter.green {
        query = query.filter(dsl::green.eq(green));
    }
    if let Some(reviewed) = filter.court_reviewed {
        query = query.filter(dsl::court_reviewed.eq(reviewed));
    }
    query
}

/// One stretch of a selection, in the order asked for.
pub fn list(
    conn: &mut Conn,
    filter: &Filter,
    sort: Sort,
    offset: i64,
    limit: i64,
) -> QueryResult<Vec<Procurement>> {
    use crate::schema::market_procurement::dsl;

    let query = selection(filter).select(Procurement::as_select());
    let query = match sort {
        Sort::Newest => query.order((dsl::published_on.desc(), dsl::procurement_no.asc())),
        Sort::Oldest => query.order((dsl::published_on.asc(), dsl::procurement_no.asc())),
        Sort::Buyer => {
            query.order((dsl::buyer_sort.asc(), dsl::published_on.desc())).then_order_by(dsl::id)
        }
        Sort::Cpv => {
            query.order((dsl::cpv_code.asc(), dsl::published_on.desc())).then_order_by(dsl::id)
        }
    };
    query.offset(offset).limit(limit).load(conn)
}

/// What the summary needs of a selection.
pub fn facts(
    conn: &mut Conn,
    filter: &Filter,
) -> QueryResult<(Vec<ProcurementFact>, Vec<SupplierFact>)> {
    let procurements: Vec<ProcurementFact> =
        selection(filter).select(ProcurementFact::as_select()).load(conn)?;
    let numbers = selection(filter).select(market_procurement::procurement_no);
    let awards: Vec<SupplierFact> = market_award::table
        .filter(within(market_award::procurement_no, numbers))
        .order((market_award::published_on, market_award::id))
        .select(SupplierFact::as_select())
        .load(conn)?;
    Ok((procurements, awards))
}

/// The years and the groups of codes (three digits) that the record holds.
pub fn years_and_groups(conn: &mut Conn) -> QueryResult<(Vec<i64>, Vec<String>)> {
    let years = market_procurement::table
        .select(market_procurement::year)
        .distinct()
        .order(market_procurement::year.desc())
        .load(conn)?;
    let codes: Vec<String> = market_procurement::table
        .select(market_procurement::cpv_code)
        .distinct()
        .order(market_procurement::cpv_code)
        .load(conn)?;
    let mut groups: Vec<String> =
        codes.iter().filter_map(|code| code.get(..3)).map(str::to_owned).collect();
    groups.dedup();
    Ok((years, groups))
}

/// One procurement by the source's number.
pub fn procurement(conn: &mut Conn, number: &str) -> QueryResult<Procurement> {
    market_procurement::table
        .filter(market_procurement::procurement_no.eq(number))
        .select(Procurement::as_select())
        .first(conn)
}

/// The procurements whose code begins with these digits.
pub fn of_group(conn: &mut Conn, digits: &str) -> QueryResult<Vec<Procurement>> {
    market_procurement::table
        .filter(market_procurement::cpv_code.like(format!("{digits}%")))
        .select(Procurement::as_select())
        .load(conn)
}

/// The contracted tenders of a procurement, by lot and then by name.
pub fn awards_of(conn: &mut Conn, number: &str) -> QueryResult<Vec<Award>> {
    market_award::table
        .filter(market_award::procurement_no.eq(number))
        .order((market_award::lot_no, market_award::supplier_key, market_award::id))
        .select(Award::as_select())
        .load(conn)
}

/// Everything contracted from suppliers of this name, newest first.
pub fn awards_to(conn: &mut Conn, supplier_key: &str) -> QueryResult<Vec<Award>> {
    market_award::table
        .filter(market_award::supplier_key.eq(supplier_key))
        .order((market_award::published_on.desc(), market_award::id))
        .select(Award::as_select())
        .load(conn)
}

/// The procurements of a buyer of this name, newest first.
pub fn procurements_by(conn: &mut Conn, buyer_key: &str) -> QueryResult<Vec<Procurement>> {
    market_procurement::table
        .filter(market_procurement::buyer_key.eq(buyer_key))
        .order((market_procurement::published_on.desc(), market_procurement::id))
        .select(Procurement::as_select())
        .load(conn)
}

/// What a buyer of this name has contracted.
pub fn awards_by(conn: &mut Conn, buyer_key: &str) -> QueryResult<Vec<SupplierFact>> {
    market_award::table
        .filter(market_award::buyer_key.eq(buyer_key))
        .order((market_award::published_on, market_award::id))
        .select(SupplierFact::as_select())
        .load(conn)
}

/// Of these numbers, those that the record has a procurement for.
pub fn known_numbers(conn: &mut Conn, numbers: &[&str]) -> QueryResult<Vec<String>> {
    market_procurement::table
        .filter(among(market_procurement::procurement_no, numbers))
        .select(market_procurement::procurement_no)
        .load(conn)
}

/// How many rows each table holds: procurements, awards.
pub fn size(conn: &mut Conn) -> QueryResult<(i64, i64)> {
    let procurements = market_procurement::table.count().get_result(conn)?;
    let awards = market_award::table.count().get_result(conn)?;
    Ok((procurements, awards))
}
