//! What the record says of one buyer, or of one supplier, by name.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::common::{
    Crumb, Fact, Figure, Line, NameQuery, SupplierLine, agreement_text, count_text, cpv_text,
    crumbs, name_href, procurement_href, sector_text, size_text,
};
use crate::market::model::{Award, NATURAL_PERSON};
use crate::market::{MarketError, rules, store};
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};

#[derive(Debug, Serialize)]
struct BuyerView {
    crumbs: Vec<Crumb>,
    name: String,
    facts: Vec<Fact>,
    figures: Vec<Figure>,
    suppliers: Vec<SupplierLine>,
    lines: Vec<Line>,
}

pub async fn buyer(cx: Cx) -> PageResult {
    let asked: NameQuery = cx.query()?;
    let key = rules::search_text(&asked.namn);
    let (procurements, awards) = cx
        .read(move |conn| {
            let procurements = store::procurements_by(conn, &key)?;
            Ok::<_, MarketError>((procurements, store::awards_by(conn, &key)?))
        })
        .await?;
    let first = procurements.first().ok_or(AppError::NotFound)?;
    let suppliers = rules::by_supplier(&awards);
    let numbers: BTreeSet<&str> = procurements.iter().map(|p| p.buyer_number.as_str()).collect();
    let numbers: Vec<&str> = numbers.into_iter().collect();
    let contracts: i64 = awards.iter().map(|award| award.tender_count).sum();
    let view = BuyerView {
        crumbs: crumbs(&cx),
        name: first.buyer_name.clone(),
        facts: vec![
            Fact::new(&cx, "market-column-org", numbers.join(", ")),
            Fact::new(&cx, "market-column-sector", sector_text(&cx, first.buyer_sector)),
            Fact::new(&cx, "market-column-subsector", first.buyer_subsector.clone()),
            Fact::new(&cx, "market-column-form", first.buyer_legal_form.clone()),
        ],
        figures: vec![
            Figure::new(&cx, whole(procurements.len()), "market-figure-procurements"),
            Figure::new(&cx, contracts, "market-figure-contracts"),
            Figure::new(&cx, whole(suppliers.len()), "market-figure-suppliers"),
        ],
        suppliers: suppliers.iter().map(|supplier| SupplierLine::of(&cx, supplier)).collect(),
        lines: procurements.iter().map(|procurement| Line::of(&cx, procurement)).collect(),
    };
    cx.page("market/buyer.html", &view)
}

#[derive(Debug, Serialize)]
struct ContractLine {
    published_on: NaiveDate,
    title: String,
    /// None where the record has the award but not its procurement.
    href: Option<String>,
    buyer: String,
    buyer_href: String,
    cpv: String,
    agreement: String,
    tenders: String,
}

#[derive(Debug, Serialize)]
struct SupplierView {
    crumbs: Vec<Crumb>,
    name: String,
    facts: Vec<Fact>,
    figures: Vec<Figure>,
    lines: Vec<ContractLine>,
}

pub async fn supplier(cx: Cx) -> PageResult {
    let asked: NameQuery = cx.query()?;
    let key = rules::search_text(&asked.namn);
    if key == rules::search_text(NATURAL_PERSON) {
        // Many people behind one stand-in: not one supplier.
        return Err(AppError::NotFound);
    }
    let (awards, known) = cx
        .read(move |conn| {
            let awards = store::awards_to(conn, &key)?;
            let numbers: Vec<&str> = awards.iter().map(|a| a.procurement_no.as_str()).collect();
            let known = store::known_numbers(conn, &numbers)?;
            Ok::<_, MarketError>((awards, known))
        })
        .await?;
    let known: BTreeSet<String> = known.into_iter().collect();
    let first = awards.first().ok_or(AppError::NotFound)?;
    let buyers: BTreeSet<&str> = awards.iter().map(|award| award.buyer_key.as_str()).collect();
    let contracts: i64 = awards.iter().map(|award| award.tender_count).sum();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let size = first.supplier_size.map(|size| size_text(&cx, size));
    let view = SupplierView {
        crumbs: crumbs(&cx),
        name: first.supplier_name.clone(),
        facts: vec![
            Fact::new(&cx, "market-column-size", size.unwrap_or_default()),
            Fact::new(&cx, "market-column-form", text(&first.supplier_legal_form)),
            Fact::new(&cx, "market-column-supplier-sector", text(&first.supplier_sector)),
            Fact::new(&cx, "market-column-industry", text(&first.supplier_industry)),
            Fact::new(&cx, "market-column-activity", text(&first.supplier_activity)),
        ],
        figures: vec![
            Figure::new(&cx, contracts, "market-figure-contracts"),
            Figure::new(&cx, whole(buyers.len()), "market-figure-buyers"),
        ],
        lines: contract_lines(&cx, &awards, &known),
    };
    cx.page("market/supplier.html", &view)
}

/// One line a procurement and kind of agreement, however many lots it was won in.
fn contract_lines(cx: &Cx, awards: &[Award], known: &BTreeSet<String>) -> Vec<ContractLine> {
    let mut lines: Vec<(&Award, i64)> = Vec::new();
    for award in awards {
        let same = |line: &&mut (&Award, i64)| {
            line.0.procurement_no == award.procurement_no && line.0.agreement == award.agreement
        };
        match lines.iter_mut().find(same) {
            Some(line) => line.1 += award.tender_count,
            None => lines.push((award, award.tender_count)),
        }
    }
    lines.into_iter().map(|(award, tenders)| contract_line(cx, award, tenders, known)).collect()
}

fn contract_line(cx: &Cx, award: &Award, tenders: i64, known: &BTreeSet<String>) -> ContractLine {
    ContractLine {
        published_on: award.published_on,
        title: award.title.clone(),
        href: known
            .contains(&award.procurement_no)
            .then(|| procurement_href(&award.procurement_no)),
        buyer: award.buyer_name.clone(),
        buyer_href: name_href("kopare", &award.buyer_name),
        cpv: cpv_text(cx, &award.cpv_code),
        agreement: agreement_text(cx, award.agreement),
        tenders: count_text(cx, tenders),
    }
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
