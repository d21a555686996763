//! One procurement: what the record says of it, whom it was contracted to, and what resembles it.

use serde::Serialize;

use super::common::{
    Crumb, Fact, Line, agreement_text, count_text, cpv_text, crumbs, key, name_href,
    procedure_text, sector_text, size_text, truth_text,
};
use crate::market::model::{Award, Procurement};
use crate::market::{MarketError, rules, store};
use crate::platform::AppError;
use crate::platform::view::day_text;
use crate::platform::web::{Cx, PageResult};

/// How many procurements that resemble this one are shown.
const ALIKE: usize = 6;

#[derive(Debug, Serialize)]
struct AwardLine {
    lot: Option<String>,
    supplier: String,
    /// None for a natural person, whose name the source took away.
    supplier_href: Option<String>,
    size: Option<String>,
    legal_form: Option<String>,
    activity: Option<String>,
    agreement: String,
    tenders: String,
}

impl AwardLine {
    fn of(cx: &Cx, award: &Award, several_lots: bool) -> Self {
        Self {
            lot: several_lots.then(|| award.lot_no.clone()),
            supplier: award.supplier_name.clone(),
            supplier_href: (!award.is_person())
                .then(|| name_href("leverantor", &award.supplier_name)),
            size: award.supplier_size.map(|size| size_text(cx, size)),
            legal_form: award.supplier_legal_form.clone(),
            activity: award.supplier_activity.clone(),
            agreement: agreement_text(cx, award.agreement),
            tenders: count_text(cx, award.tender_count),
        }
    }
}

#[derive(Debug, Serialize)]
struct ShowView {
    crumbs: Vec<Crumb>,
    title: String,
    buyer: String,
    buyer_href: String,
    facts: Vec<Fact>,
    marks: Vec<String>,
    several_lots: bool,
    awards: Vec<AwardLine>,
    award_count: i64,
    award_count_shown: String,
    alike: Vec<Line>,
}

pub async fn show(cx: Cx) -> PageResult {
    let number = cx.segment("procurement").to_owned();
    if !number.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(AppError::NotFound);
    }
    let (procurement, awards, candidates) = cx
        .read(move |conn| {
            let procurement = store::procurement(conn, &number)?;
            let awards = store::awards_of(conn, &number)?;
            let group = procurement.cpv_code.get(..3).unwrap_or_default();
            let candidates = store::of_group(conn, group)?;
            Ok::<_, MarketError>((procurement, awards, candidates))
        })
        .await?;
    let several_lots = awards.windows(2).any(|pair| match pair {
        [a, b] => a.lot_no != b.lot_no,
        _ => false,
    });
    let award_count = awards.iter().map(|award| award.tender_count).sum();
    let alike = rules::alike(&procurement, candidates, ALIKE);
    let view = ShowView {
        crumbs: crumbs(&cx),
        buyer_href: name_href("kopare", &procurement.buyer_name),
        facts: facts(&cx, &procurement),
        marks: super::common::marks(&cx, &procurement),
        several_lots,
        awards: awards.iter().map(|award| AwardLine::of(&cx, award, several_lots)).collect(),
        alike: alike.iter().map(|procurement| Line::of(&cx, procurement)).collect(),
        award_count,
        award_count_shown: count_text(&cx, award_count),
        title: procurement.title,
        buyer: procurement.buyer_name,
    };
    cx.page("market/show.html", &view)
}

fn facts(cx: &Cx, p: &Procurement) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(cx, key, value);
    let kind = p.contract_kind.map(|kind| cx.text(&key("market-kind", kind.word()), &[]));
    let procedure = p.procedure.map(|procedure| procedure_text(cx, procedure));
    vec![
        fact("market-column-number", p.procurement_no.clone()),
        fact("market-column-published", day_text(&cx.app.words, cx.lang, p.published_on)),
        fact("market-column-cpv", cpv_text(cx, &p.cpv_code)),
        fact("market-column-kind", kind.unwrap_or_default()),
        fact("market-column-procedure", procedure.unwrap_or_default()),
        fact("market-column-agreement", agreement_text(cx, p.agreement)),
        fact("market-column-basis", p.legal_basis.clone()),
        fact("market-column-directive", truth_text(cx, p.directive_governed)),
        fact("market-column-lots", truth_text(cx, Some(p.has_lots))),
        fact("market-column-joint", truth_text(cx, Some(p.joint))),
        fact("market-column-reserved", truth_text(cx, Some(p.reserved))),
        fact("market-column-performance", truth_text(cx, Some(p.reserved_performance))),
        fact("market-column-dynamic", truth_text(cx, Some(p.dynamic_purchasing))),
        fact("market-column-auction", truth_text(cx, Some(p.electronic_auction))),
        fact("market-column-court", truth_text(cx, p.court_reviewed)),
        fact("market-column-database", p.notice_database.clone()),
        fact("market-column-buyer", p.buyer_name.clone()),
        fact("market-column-sector", sector_text(cx, p.buyer_sector)),
        fact("market-column-subsector", p.buyer_subsector.clone()),
        fact("market-column-form", p.buyer_legal_form.clone()),
        fact("market-column-industry", p.buyer_industry.clone()),
    ]
}
