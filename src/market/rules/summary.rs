//! Counting what a selection of the record says. Nothing is estimated: only rows are counted.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

use crate::kernel::text;
use crate::market::model::{
    Agreement, NATURAL_PERSON, ProcurementFact, SupplierFact, SupplierSize,
};

/// How many rows of each long list a summary names.
const TOP: usize = 8;

/// A value and how often it stands in the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<T> {
    pub value: T,
    pub count: i64,
}

/// A supplier by name: the record has no supplier number, so one name is taken as one supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplierCount {
    pub name: String,
    pub size: Option<SupplierSize>,
    pub legal_form: Option<String>,
    /// Contracted tenders.
    pub contracts: i64,
    /// Different buyers.
    pub buyers: i64,
}

/// What a selection of procurements says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    pub procurements: i64,
    pub buyers: i64,
    pub frameworks: i64,
    pub reserved: i64,
    pub social: i64,
    pub green: i64,
    pub court_reviewed: i64,
    /// The commonest codes, all eight digits.
    pub cpv: Vec<Counted<String>>,
    /// Contracted tenders of the selection.
    pub contracts: i64,
    /// Of those, tenders of suppliers whose name was taken away.
    pub nameless: i64,
    /// How many different supplier names there are.
    pub supplier_names: i64,
    pub suppliers: Vec<SupplierCount>,
    /// Contracted tenders by the supplier's size; `None` where the source says nothing.
    pub sizes: Vec<Counted<Option<SupplierSize>>>,
    /// Contracted tenders by the supplier's legal form, in the words of the source.
    pub legal_forms: Vec<Counted<Option<String>>>,
}

/// Counts a selection.
pub fn summarise(procurements: &[ProcurementFact], awards: &[SupplierFact]) -> Summary {
    let those = |is: fn(&ProcurementFact) -> bool| {
        count(procurements.iter().filter(|procurement| is(procurement)).count())
    };
    let buyers: BTreeSet<&str> = procurements.iter().map(|p| p.buyer_key.as_str()).collect();
    let contracts = awards.iter().map(|a| a.tender_count).sum();
    let nameless: i64 =
        awards.iter().filter(|a| a.supplier_name == NATURAL_PERSON).map(|a| a.tender_count).sum();
    let mut suppliers = by_supplier(awards);
    let supplier_names = count(suppliers.len());
    suppliers.truncate(TOP);
    let mut cpv = counted(procurements.iter().map(|p| (p.cpv_code.clone(), 1)));
    cpv.truncate(TOP);
    Summary {
        procurements: count(procurements.len()),
        buyers: count(buyers.len()),
        frameworks: those(|p| p.agreement == Agreement::Framework),
        reserved: those(|p| p.reserved),
        social: those(|p| p.social),
        green: those(|p| p.green),
        court_reviewed: those(|p| p.court_reviewed == Some(true)),
        cpv,
        contracts,
        nameless,
        supplier_names,
        suppliers,
        sizes: counted(awards.iter().map(|a| (a.supplier_size, a.tender_count))),
        legal_forms: counted(
            awards.iter().map(|a| (a.supplier_legal_form.clone(), a.tender_count)),
        ),
    }
}

/// The named suppliers, most contracted tenders first, then by name.
pub fn by_supplier(awards: &[SupplierFact]) -> Vec<SupplierCount> {
    let mut found: BTreeMap<&str, (SupplierCount, BTreeSet<&str>)> = BTreeMap::new();
    for award in awards.iter().filter(|a| a.supplier_name != NATURAL_PERSON) {
        let (supplier, buyers) = found.entry(&award.supplier_key).or_insert_with(|| {
            let supplier = SupplierCount {
                name: award.supplier_name.clone(),
                size: award.supplier_size,
                legal_form: award.supplier_legal_form.clone(),
                contracts: 0,
                buyers: 0,
            };
            (supplier, BTreeSet::new())
        });
        supplier.contracts += award.tender_count;
        buyers.insert(&award.buyer_key);
    }
    let mut suppliers: Vec<SupplierCount> = found
        .into_values()
        .map(|(supplier, buyers)| SupplierCount { buyers: count(buyers.len()), ..supplier })
        .collect();
    suppliers.sort_by_cached_key(|supplier| {
        (Reverse(supplier.contracts), text::sort_key(&supplier.name))
    });
    suppliers
}

/// Counts values, the most frequent first, equal ones in their own order.
fn counted<T: Eq + Hash + Ord>(values: impl Iterator<Item = (T, i64)>) -> Vec<Counted<T>> {
    let mut counts: HashMap<T, i64> = HashMap::new();
    for (value, times) in values {
        *counts.entry(value).or_default() += times;
    }
    let mut counts: Vec<Counted<T>> =
        counts.into_iter().map(|(value, count)| Counted { value, count }).collect();
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    counts
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
