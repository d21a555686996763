//! How the order of the list is drawn, with all that is needed to draw it again (R13).

use chrono::NaiveDate;
use serde::Serialize;

use crate::catalogue::form::Sort;
use crate::catalogue::rules::filter::Wish;
use crate::catalogue::service::{self, Catalogue};
use crate::platform::web::{Cx, PageResult};

#[derive(Debug, Serialize)]
struct OrderView {
    day: NaiveDate,
    seed: String,
    /// What a reader who redoes the draw would hash for the first row.
    example: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    place: usize,
    name: String,
    reference: String,
    provider: String,
    provider_reference: String,
    /// The beginnings of the two numbers.
    provider_number: String,
    offer_number: String,
}

pub async fn order(cx: Cx) -> PageResult {
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let found = service::find(&snapshot, &Wish::default(), Sort::Draw, cx.now);
    let beginning = |number: &str| number.get(..8).unwrap_or_default().to_owned();
    let rows: Vec<Row> = found
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| Row {
            place: place + 1,
            name: entry.name.clone(),
            reference: entry.reference.to_string(),
            provider: entry.provider.name.clone(),
            provider_reference: entry.provider.reference.to_string(),
            provider_number: beginning(&entry.draw.provider),
            offer_number: beginning(&entry.draw.offer),
        })
        .collect();
    let example = rows.first().map(|row| format!("{} {}", snapshot.seed, row.provider_reference));
    let view = OrderView { day: snapshot.day, seed: snapshot.seed.clone(), example, rows };
    cx.page("catalogue/order.html", &view)
}
