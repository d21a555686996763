//! The queue of applications that wait, with their age against the promised time.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::STAFF;
use super::systems::authority;
use crate::approval::ApprovalError;
use crate::approval::model::ApplicationState;
use crate::approval::service::{self, Waiting};
use crate::identity;
use crate::kernel::{Reference, UserId};
use crate::platform::web::{Cx, PageResult, Routes};

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/ansokningar", STAFF, list)
}

#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
struct Filter {
    /// "mina", "lediga", or all.
    visa: String,
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

fn shows(filter: &str, waiting: &Waiting, me: Option<UserId>) -> bool {
    match filter {
        "mina" => me.is_some() && waiting.application.examiner_id == me,
        "lediga" => waiting.application.examiner_id.is_none(),
        _ => true,
    }
}

async fn list(cx: Cx) -> PageResult {
    let (owner, filter) = (authority(&cx)?, cx.query::<Filter>()?);
    let (rows, names) = cx
        .read(move |conn| {
            let rows = service::waiting(conn, owner)?;
            let ids: Vec<UserId> =
                rows.iter().filter_map(|row| row.application.examiner_id).collect();
            let names = identity::names(conn, &ids)?;
            Ok::<_, ApprovalError>((rows, names))
        })
        .await?;
    let me = cx.actor.user_id;
    let count = |word: &str| rows.iter().filter(|row| shows(word, row, me)).count();
    let filters: Vec<_> = [("", "all"), ("mina", "mine"), ("lediga", "free")]
        .iter()
        .map(|(word, key)| {
            json!({
                "word": word, "text": cx.text(&format!("approval-queue-{key}"), &[]), "count": count(word), "current": *word == filter.visa,
            })
        })
        .collect();
    let rows: Vec<Row> = rows
        .iter()
        .filter(|row| shows(&filter.visa, row, me))
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
            urgency: urgency(row.days_left(cx.today)),
        })
        .collect();
    cx.page("approval/queue.html", &json!({ "rows": rows, "filters": filters }))
}
