//! How the order of the list is drawn, with all that is needed to draw it again (R13).

use chrono::NaiveDate;
use diesel::result::QueryResult;
use serde::{Deserialize, Serialize};

use crate::catalogue::form::Sort;
use crate::catalogue::rules::filter::Wish;
use crate::catalogue::rules::order::{number, seed};
use crate::catalogue::service::{self, Catalogue, Drawn};
use crate::kernel::{FieldErrors, digits};
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult, ShownError, sheet};

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct OrderQuery {
    dag: String,
}

#[derive(Debug, Serialize)]
struct OrderView {
    day: NaiveDate,
    seed: String,
    is_today: bool,
    /// What a reader who redoes the draw would hash for the first row.
    example: Option<Example>,
    rows: Vec<Row>,
    export_href: String,
    form: OrderQuery,
    errors: std::collections::BTreeMap<String, Vec<ShownError>>,
}

#[derive(Debug, Serialize)]
struct Example {
    text: String,
    number: String,
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

/// The day that is asked for: one that has come.
fn day(cx: &Cx, query: &OrderQuery) -> Result<NaiveDate, FieldErrors> {
    if query.dag.trim().is_empty() {
        return Ok(cx.today);
    }
    match digits::day(&query.dag) {
        Some(day) if day > cx.today => Err(FieldErrors::one("dag", "catalogue_future_day")),
        Some(day) => Ok(day),
        None => Err(FieldErrors::one("dag", "day")),
    }
}

/// The order of a day: today's as the list has it, another's worked out from the contracts that
/// were in force.
async fn drawn(cx: &Cx, day: NaiveDate) -> Result<Vec<Drawn>, AppError> {
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    if day != snapshot.day {
        return cx.read(move |conn| -> QueryResult<_> { service::drawn_on(conn, day) }).await;
    }
    let found = service::find(&snapshot, &Wish::default(), Sort::Draw, cx.now);
    let drawn = found.entries.iter().map(|entry| Drawn {
        reference: entry.reference.clone(),
        name: entry.name.clone(),
        provider: entry.provider.reference.clone(),
        provider_name: entry.provider.name.clone(),
        draw: entry.draw.clone(),
    });
    Ok(drawn.collect())
}

fn view(cx: &Cx, day: NaiveDate, drawn: &[Drawn], form: OrderQuery) -> OrderView {
    let beginning = |number: &str| number.get(..8).unwrap_or_default().to_owned();
    let rows: Vec<Row> = drawn
        .iter()
        .enumerate()
        .map(|(place, one)| Row {
            place: place + 1,
            name: one.name.clone(),
            reference: one.reference.to_string(),
            provider: one.provider_name.clone(),
            provider_reference: one.provider.to_string(),
            provider_number: beginning(&one.draw.provider),
            offer_number: beginning(&one.draw.offer),
        })
        .collect();
    let seed = seed(day);
    let example = rows.first().map(|row| Example {
        text: format!("{seed} {}", row.provider_reference),
        number: number(&seed, &row.provider_reference),
    });
    OrderView {
        day,
        is_today: day == cx.today,
        example,
        rows,
        export_href: format!("/utforare/ordning.csv?dag={seed}"),
        seed,
        form,
        errors: std::collections::BTreeMap::new(),
    }
}

pub async fn order(cx: Cx) -> PageResult {
    let query: OrderQuery = cx.query()?;
    match day(&cx, &query) {
        Ok(day) => {
            let drawn = drawn(&cx, day).await?;
            cx.page("catalogue/order.html", &view(&cx, day, &drawn, query))
        }
        Err(errors) => {
            let drawn = drawn(&cx, cx.today).await?;
            let mut view = view(&cx, cx.today, &drawn, query);
            view.errors = cx.errors(&errors);
            cx.editor("catalogue/order.html").invalid(&view)
        }
    }
}

/// The draw of a day with its whole numbers.
pub async fn export(cx: Cx) -> PageResult {
    let query: OrderQuery = cx.query()?;
    let day = day(&cx, &query).map_err(|_| AppError::NotFound)?;
    let drawn = drawn(&cx, day).await?;
    let head = [
        "catalogue-order-day",
        "catalogue-order-seed",
        "catalogue-order-place",
        "catalogue-order-column-provider",
        "catalogue-order-column-provider-code",
        "catalogue-order-column-provider-number",
        "catalogue-order-column-offer",
        "catalogue-order-column-offer-code",
        "catalogue-order-column-offer-number",
    ]
    .map(|key| cx.text(key, &[]));
    let rows = drawn.into_iter().enumerate().map(|(place, one)| {
        vec![
            day.to_string(),
            seed(day),
            (place + 1).to_string(),
            one.provider_name,
            one.provider.to_string(),
            one.draw.provider,
            one.name,
            one.reference.to_string(),
            one.draw.offer,
        ]
    });
    sheet(&format!("ordning-{day}.csv"), &head, rows)
}
