//! The queue of applications that wait, with their age against the promised time.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::common::{STAFF, authority};
use crate::approval::ApprovalError;
use crate::approval::model::ApplicationState;
use crate::approval::service::{self, Waiting};
use crate::identity;
use crate::kernel::text::sort_key;
use crate::kernel::{Reference, UserId};
use crate::platform::web::{Cx, PageResult, Routes};

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/ansokningar", STAFF, list)
}

#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
struct Filter {
    /// "mina", "lediga", "sena", or all.
    visa: String,
    /// "kom", "leverantor", or by the promised day.
    sortera: String,
}

#[derive(Serialize)]
struct Row {
    reference: Reference,
    provider: String,
    system: String,
    state: ApplicationState,
    received_at: Option<NaiveDateTime>,
    promised_on: Option<String>,
    examiner: Option<String>,
    /// Days since it came.
    age: i64,
    /// Days left of the promise; negative when it is broken.
    left: Option<i64>,
    /// How many days the promise is broken by; nought while it holds.
    late: i64,
    /// How urgent: "late", "soon" or "".
    urgency: &'static str,
}

fn urgency(left: Option<i64>) -> &'static str {
    match left {
        Some(left) if left < 0 => "late",
        Some(left) if left <= 7 => "soon",
        _ => "",
    }
}

fn shows(filter: &str, waiting: &Waiting, me: Option<UserId>, today: NaiveDate) -> bool {
    match filter {
        "mina" => me.is_some() && waiting.application.examiner_id == me,
        "lediga" => waiting.application.examiner_id.is_none(),
        "sena" => waiting.days_left(today).is_some_and(|left| left < 0),
        _ => true,
    }
}

/// Puts the rows in the order that is asked for; they come by the promised day.
fn sort(rows: &mut [Waiting], order: &str) {
    match order {
        "kom" => rows.sort_by_key(|row| (row.application.received_at, row.application.id)),
        "leverantor" => rows.sort_by_cached_key(|row| sort_key(&row.provider.name)),
        _ => {}
    }
}

async fn list(cx: Cx) -> PageResult {
    let (owner, filter) = (authority(&cx)?, cx.query::<Filter>()?);
    let (mut rows, names) = cx
        .read(move |conn| {
            let rows = service::waiting(conn, owner)?;
            let ids: Vec<UserId> =
                rows.iter().filter_map(|row| row.application.examiner_id).collect();
            let names = identity::names(conn, &ids)?;
            Ok::<_, ApprovalError>((rows, names))
        })
        .await?;
    sort(&mut rows, &filter.sortera);
    let (me, today) = (cx.actor.user_id, cx.today);
    let count = |word: &str| rows.iter().filter(|row| shows(word, row, me, today)).count();
    let orders: Vec<_> = [("", "promised"), ("kom", "received"), ("leverantor", "provider")]
        .iter()
        .map(|(word, key)| {
            json!({ "value": word, "text": cx.text(&format!("approval-order-{key}"), &[]) })
        })
        .collect();
    let filters: Vec<_> = [("", "all"), ("mina", "mine"), ("lediga", "free"), ("sena", "late")]
        .iter()
        .map(|(word, key)| {
            json!({
                "word": word, "text": cx.text(&format!("approval-queue-{key}"), &[]), "count": count(word), "current": *word == filter.visa,
            })
        })
        .collect();
    let rows: Vec<Row> = rows
        .iter()
        .filter(|row| shows(&filter.visa, row, me, today))
        .map(|row| Row {
            reference: row.application.reference.clone(),
            provider: row.provider.name.clone(),
            system: row.system.name.clone(),
            state: row.application.state,
            received_at: row.application.received_at,
            promised_on: row.application.promised_on.map(|day| day.to_string()),
            examiner: row.application.examiner_id.and_then(|id| names.get(&id).cloned()),
            age: row.age(cx.today),
            left: row.days_left(cx.today),
            late: row.days_left(cx.today).map_or(0, |left| (-left).max(0)),
            urgency: urgency(row.days_left(cx.today)),
        })
        .collect();
    cx.page(
        "approval/queue.html",
        &json!({ "rows": rows, "filters": filters, "form": filter, "orders": orders }),
    )
}
