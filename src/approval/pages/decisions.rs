//! The list of decisions made by delegation, for reporting to the board: a page that prints, and a
//! file.

use serde_json::{Value, json};

use super::common::{STAFF, authority};
use crate::approval::form::PeriodForm;
use crate::approval::model::ApplicationState;
use crate::approval::service::{self, Decided};
use crate::identity::{self, User};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult, Routes, sheet};

/// The outcomes that can be asked for.
const OUTCOMES: [ApplicationState; 3] =
    [ApplicationState::Approved, ApplicationState::Refused, ApplicationState::Excluded];

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/beslut", STAFF, list).get(
        "/bestallare/beslut/lista.csv",
        STAFF,
        export,
    )
}

/// The decisions of the period that is asked for, with who decided.
struct Found {
    rows: Vec<(Decided, String)>,
    staff: Vec<User>,
    from: chrono::NaiveDate,
    to: chrono::NaiveDate,
}

async fn find(cx: &Cx, form: &PeriodForm) -> Result<Result<Found, FieldErrors>, AppError> {
    let owner = authority(cx)?;
    let (from, to) = match form.period(cx.today) {
        Ok(period) => period,
        Err(errors) => return Ok(Err(errors)),
    };
    let (decided, names, staff) = cx
        .read(move |conn| {
            let decided = service::decided(conn, owner, (from, to))?;
            let ids: Vec<_> = decided.iter().map(|one| one.decider).collect();
            let names = identity::names(conn, &ids)?;
            let staff = service::colleagues(conn, owner)?;
            Ok::<_, crate::approval::ApprovalError>((decided, names, staff))
        })
        .await?;
    let asked = staff.iter().find(|user| user.reference.as_str() == form.beslutad_av);
    let outcome = ApplicationState::from_word(&form.utfall);
    let rows = decided
        .into_iter()
        .filter(|one| asked.is_none_or(|user| user.id == one.decider))
        .filter(|one| outcome.is_none_or(|outcome| outcome == one.outcome))
        .map(|one| {
            let name = names.get(&one.decider).cloned().unwrap_or_default();
            (one, name)
        })
        .collect();
    Ok(Ok(Found { rows, staff, from, to }))
}

fn choices(cx: &Cx, staff: &[User]) -> (Vec<Value>, Vec<Value>) {
    let people =
        staff.iter().map(|user| json!({ "value": user.reference, "text": user.name })).collect();
    let outcomes = OUTCOMES
        .iter()
        .map(|one| {
            json!({ "value": one, "text": cx.text(&format!("application-state-{one}"), &[]) })
        })
        .collect();
    (people, outcomes)
}

async fn list(cx: Cx) -> PageResult {
    let form: PeriodForm = cx.query()?;
    let found = match find(&cx, &form).await? {
        Ok(found) => found,
        Err(errors) => {
            let (deciders, outcomes) = choices(&cx, &[]);
            let view = json!({
                "form": form, "errors": cx.errors(&errors), "rows": null, "deciders": deciders,
                "outcomes": outcomes, "export": "", "from": "", "to": "",
            });
            return cx.invalid("approval/decisions.html", &view);
        }
    };
    let (deciders, outcomes) = choices(&cx, &found.staff);
    let rows: Vec<Value> = found
        .rows
        .iter()
        .map(|(one, decider)| {
            json!({
                "at": one.at, "registry_no": one.registry_no, "provider": one.provider,
                "system": one.system, "outcome": one.outcome, "correction": one.correction,
                "decider": decider, "delegation": one.delegation,
                "href": format!("/bestallare/ansokan/{}/beslut", one.application.reference),
            })
        })
        .collect();
    let form = PeriodForm { fran: found.from.to_string(), till: found.to.to_string(), ..form };
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs([
        ("fran", &form.fran),
        ("till", &form.till),
        ("beslutad_av", &form.beslutad_av),
        ("utfall", &form.utfall),
    ]);
    let view = json!({
        "form": form, "errors": {}, "rows": rows, "deciders": deciders, "outcomes": outcomes,
        "export": format!("/bestallare/beslut/lista.csv?{}", query.finish()),
        "from": found.from.to_string(), "to": found.to.to_string(),
    });
    cx.page("approval/decisions.html", &view)
}

/// The columns of the file, as keys of their names.
const COLUMNS: [&str; 7] = [
    "approval-decided-on-short",
    "approval-decided-registry-no",
    "approval-provider",
    "approval-system",
    "approval-outcome",
    "approval-decider",
    "approval-decided-delegation",
];

async fn export(cx: Cx) -> PageResult {
    let form: PeriodForm = cx.query()?;
    let found = find(&cx, &form).await?.map_err(|_| AppError::Unreadable)?;
    let head = COLUMNS.map(|key| cx.text(key, &[]));
    let rows = found.rows.into_iter().map(|(one, decider)| {
        let day = crate::kernel::time::stockholm_day(one.at);
        let outcome = outcome_text(&cx, &one);
        vec![
            day.to_string(),
            one.registry_no,
            one.provider,
            one.system,
            outcome,
            decider,
            one.delegation,
        ]
    });
    let name = format!("beslut-{}-{}.csv", found.from, found.to);
    sheet(&name, &head, rows)
}

fn outcome_text(cx: &Cx, one: &Decided) -> String {
    let outcome = cx.text(&format!("application-state-{}", one.outcome), &[]);
    if one.correction {
        cx.text("approval-outcome-corrected", &[("outcome", &outcome)])
    } else {
        outcome
    }
}
