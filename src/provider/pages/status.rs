//! A status that the organisation claims: where it stands, what was said of it, and the form.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::attachment::{self, Allowed, Attachment, FileField, FileView};
use crate::identity;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::view::day_text;
use crate::platform::web::{Cx, Files, Form, PageResult};
use crate::provider::form::read_claim;
use crate::provider::model::{
    Assessed, AssessedCriterion, CriterionClaim, ProviderId, Status, StatusKind,
};
use crate::provider::{ProviderError, rules, service, store};

use super::common::{Row, named, of_slug, slug, status_line};
use super::organisation::{HOME, own};

/// A status with all that is known of it.
pub(super) struct Known {
    pub status: Status,
    pub criteria: Vec<CriterionClaim>,
    history: Vec<Assessed>,
    findings: Vec<AssessedCriterion>,
    files: Vec<Attachment>,
    /// Who assessed, by name: for staff's own pages.
    names: std::collections::HashMap<crate::kernel::UserId, String>,
}

pub(super) fn find(
    conn: &mut Conn,
    id: ProviderId,
    kind: StatusKind,
) -> Result<Option<Known>, ProviderError> {
    let Some(status) = store::status(conn, id, kind)? else { return Ok(None) };
    let criteria = store::criteria(conn, status.id)?;
    let history = store::history(conn, status.id)?;
    let findings = store::findings(conn, &history)?;
    let files = store::status_files(conn, status.id)?;
    let files = attachment::many(conn, &files)?;
    let users: Vec<_> = history.iter().filter_map(|line| line.assessed_by).collect();
    let names = identity::names(conn, &users)?;
    Ok(Some(Known { status, criteria, history, findings, files, names }))
}

/// A claim as both sides read it; names of staff for staff alone.
pub(super) fn shown(cx: &Cx, known: &Known, is_staff: bool) -> Value {
    let status = &known.status;
    let mut rows: Vec<Row> = known
        .criteria
        .iter()
        .map(|one| Row {
            key: named(cx, "criterion", one.criterion.word()),
            value: one.evidence.clone(),
            change_href: None,
        })
        .collect();
    // Claims of an earlier time had one text for all.
    if !status.evidence.is_empty() {
        rows.push(Row::new(cx, "provider-evidence", status.evidence.as_str()));
    }
    let history: Vec<Value> = known
        .history
        .iter()
        .map(|line| {
            let of_line = known.findings.iter().filter(|one| one.provider_assessment_id == line.id);
            let findings: Vec<Value> = of_line
                .map(|one| {
                    json!({
                        "criterion": named(cx, "criterion", one.criterion.word()),
                        "evidence": one.evidence, "met": one.met, "reason": one.reason,
                    })
                })
                .collect();
            let by = line.assessed_by.filter(|_| is_staff).and_then(|id| known.names.get(&id));
            json!({
                "outcome": named(cx, "status-outcome", line.outcome.word()),
                "renewal": line.renewal,
                "at": line.assessed_at,
                "by": by,
                "reason": line.reason,
                "until": line.valid_to.map(|day| day.to_string()),
                "findings": findings,
            })
        })
        .collect();
    let view = if is_staff { FileView::staff } else { FileView::own };
    json!({
        "state": rules::state_on(status, cx.today),
        "line": status_line(cx, status.status, Some(status), String::new()),
        "rows": rows,
        "claimed_at": status.claimed_at,
        "history": history,
        "files": known.files.iter().map(|file| view(cx, file)).collect::<Vec<_>>(),
    })
}

async fn own_claim(cx: &Cx, kind: StatusKind) -> Result<Option<Option<Known>>, AppError> {
    let Some((provider, _)) = own(cx).await? else { return Ok(None) };
    let id = provider.id;
    Ok(Some(cx.read(move |conn| find(conn, id, kind)).await?))
}

/// What is in the fields at first: what was shown last.
fn filled(known: Option<&Known>) -> BTreeMap<String, String> {
    let criteria = known.map_or(&[][..], |known| known.criteria.as_slice());
    criteria.iter().map(|one| (one.criterion.word().to_owned(), one.evidence.clone())).collect()
}

fn view(
    cx: &Cx,
    kind: StatusKind,
    known: Option<&Known>,
    form: &BTreeMap<String, String>,
    errors: &FieldErrors,
) -> Value {
    let criteria: Vec<_> = kind.criteria().iter().map(|criterion| criterion.word()).collect();
    let state = known.map(|known| rules::state_on(&known.status, cx.today));
    let open = state.is_none_or(|state| state.claimed().is_some());
    let holds_to = known
        .filter(|known| rules::holds(known.status.state, known.status.valid_to, cx.today))
        .and_then(|known| known.status.valid_to)
        .map(|day| day_text(&cx.app.words, cx.lang, day));
    json!({
        "kind": kind,
        "title": named(cx, "status-kind", kind.word()),
        "lapse": named(cx, "provider-status-lapse", kind.word()),
        "criteria": criteria,
        "form": form,
        "errors": cx.errors(errors),
        "open": open,
        "takes": FileField::of(&Allowed::all()),
        "again": !errors.is_empty(),
        "holds_to": holds_to,
        "known": known.map(|known| shown(cx, known, false)),
    })
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let kind = of_slug(cx.segment("status")).ok_or(AppError::NotFound)?;
    let Some(known) = own_claim(&cx, kind).await? else { return cx.see_other("/bli-utforare") };
    let (form, errors) = (filled(known.as_ref()), FieldErrors::default());
    cx.page("provider/status.html", &view(&cx, kind, known.as_ref(), &form, &errors))
}

pub(super) async fn claim(
    cx: Cx,
    form: Form<BTreeMap<String, String>>,
    mut files: Files,
) -> PageResult {
    let kind = of_slug(cx.segment("status")).ok_or(AppError::NotFound)?;
    let Some(known) = own_claim(&cx, kind).await? else { return Err(AppError::NotFound) };
    let read = read_claim(&form, kind);
    let mut errors = read.as_ref().err().cloned().unwrap_or_default();
    let mut received = Vec::new();
    for upload in files.take("file") {
        received.extend(attachment::receive(&cx, upload, &Allowed::all(), &mut errors).await?);
    }
    let claim = match read {
        Ok(claim) if errors.is_empty() => claim,
        _ => {
            let view = view(&cx, kind, known.as_ref(), &form, &errors);
            return cx.editor("provider/status.html").invalid(&view);
        }
    };
    let today = cx.today;
    cx.operate(move |op| {
        // A last day may have passed since the job looked.
        service::expire_statuses(op.conn, today, op.now)?;
        service::claim_status(op, &claim)?;
        for file in &received {
            service::attach_to_status(op, kind, file)?;
        }
        Ok::<_, ProviderError>(())
    })
    .await?;
    cx.flash("provider-status-claimed", &[]);
    cx.see_other(format!("{HOME}/status/{}", slug(kind)))
}
