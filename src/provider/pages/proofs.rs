//! The organisation's proofs: what it has shown, until when, and what is to be renewed.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::attachment::{self, Allowed, Attachment, FileField, FileView};
use crate::kernel::FieldErrors;
use crate::platform::at_field;
use crate::platform::db::Conn;
use crate::platform::view::day_text;
use crate::platform::web::{Cx, Files, Form, PageResult};
use crate::provider::form::ProofForm;
use crate::provider::model::{Proof, ProofId, ProofKind, ProofState, ProviderId, Renewal, Renews};
use crate::provider::{ProviderError, policy, service, store};

use super::common::{Choice, named, slug};
use super::organisation::{HOME, own};

const LIST: &str = "/leverantor/organisation/intyg";

/// The files of each proof of an organisation.
pub(super) fn files(
    conn: &mut Conn,
    of: ProviderId,
) -> Result<HashMap<ProofId, Vec<Attachment>>, ProviderError> {
    let pairs = store::proof_files(conn, of)?;
    let ids: Vec<_> = pairs.iter().map(|(_, file)| *file).collect();
    let stored = attachment::many(conn, &ids)?;
    let mut files: HashMap<ProofId, Vec<Attachment>> = HashMap::new();
    for (proof, id) in pairs {
        let file = stored.iter().find(|file| file.id == id).cloned();
        files.entry(proof).or_default().extend(file);
    }
    Ok(files)
}

/// A proof as both sides read it, without its files.
pub(super) fn shown(cx: &Cx, proof: &Proof) -> Value {
    // A last day that has passed counts before the job has noted it.
    let over = proof.state == ProofState::Accepted && proof.valid_to < cx.today;
    let state = if over { ProofState::Lapsed } else { proof.state };
    let (color, icon) = match state {
        ProofState::Waiting => ("info", "hourglass"),
        ProofState::Accepted => ("success", "circle-check"),
        ProofState::Refused => ("danger", "circle-slash"),
        ProofState::Lapsed => ("warning", "triangle-alert"),
        ProofState::Withdrawn | ProofState::Replaced => ("neutral", ""),
    };
    json!({
        "reference": proof.reference,
        "kind": named(cx, "proof-kind", proof.kind.word()),
        "state": state,
        "status": named(cx, "proof-state", state.word()),
        "color": color,
        "icon": icon,
        "evidence": proof.evidence,
        "valid_to": proof.valid_to.to_string(),
        "added_at": proof.added_at,
        "checked_at": proof.checked_at,
        "reason": proof.reason,
    })
}

/// A proof with its files, for its own people or for staff.
pub(super) fn with_files(
    cx: &Cx,
    proof: &Proof,
    files: &HashMap<ProofId, Vec<Attachment>>,
    view: fn(&Cx, &Attachment) -> FileView,
) -> Value {
    let of = files.get(&proof.id).map_or(&[][..], Vec::as_slice);
    let mut shown = shown(cx, proof);
    if let Some(shown) = shown.as_object_mut() {
        let views: Vec<FileView> = of.iter().map(|file| view(cx, file)).collect();
        shown.insert("files".to_owned(), json!(views));
    }
    shown
}

/// What is to be renewed, as a task.
fn task(cx: &Cx, due: &Renewal) -> Value {
    let (text, href) = match due.what {
        Renews::Proof(kind) => {
            (named(cx, "proof-kind", kind.word()), format!("{LIST}/nytt?slag={kind}"))
        }
        Renews::Status(kind) => {
            (named(cx, "status-kind", kind.word()), format!("{HOME}/status/{}", slug(kind)))
        }
    };
    let day = day_text(&cx.app.words, cx.lang, due.valid_to);
    let (key, color) = if due.lapsed {
        ("provider-proof-ended", "danger")
    } else {
        ("provider-proof-ends", "warning")
    };
    json!({
        "text": text, "href": href, "status": cx.text(key, &[("day", &day)]), "color": color,
        "icon": "triangle-alert",
    })
}

pub(super) async fn list(cx: Cx) -> PageResult {
    let Some((provider, me)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    let (id, today) = (provider.id, cx.today);
    let (proofs, due, files) = cx
        .read(move |conn| {
            let due = service::renewals_due(conn, id, today)?;
            Ok::<_, ProviderError>((store::proofs(conn, id)?, due, files(conn, id)?))
        })
        .await?;
    let view = json!({
        "name": provider.name,
        "may_edit": policy::may_edit(&me),
        "proofs": proofs
            .iter()
            .map(|proof| with_files(&cx, proof, &files, FileView::own))
            .collect::<Vec<_>>(),
        "due": due.iter().map(|renewal| task(&cx, renewal)).collect::<Vec<_>>(),
    });
    cx.page("provider/proofs.html", &view)
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct Wanted {
    slag: String,
}

pub(super) async fn form(cx: Cx) -> PageResult {
    let Some((_, me)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    if !policy::may_edit(&me) {
        return Err(crate::platform::AppError::Denied);
    }
    let form = ProofForm { kind: cx.query::<Wanted>()?.slag, ..ProofForm::default() };
    draw(&cx, &form, None)
}

fn draw(cx: &Cx, form: &ProofForm, errors: Option<&FieldErrors>) -> PageResult {
    let kinds: Vec<Choice> = ProofKind::ALL
        .iter()
        .map(|kind| Choice { value: kind.word(), text: named(cx, "proof-kind", kind.word()) })
        .collect();
    let shown = errors.map(|errors| cx.errors(errors)).unwrap_or_default();
    let view = json!({
        "form": form, "kinds": kinds, "errors": shown, "again": errors.is_some(),
        "takes": FileField::of(&Allowed::all()),
    });
    match errors {
        None => cx.page("provider/proof.html", &view),
        Some(_) => cx.editor("provider/proof.html").invalid(&view),
    }
}

pub(super) async fn add(cx: Cx, form: Form<ProofForm>, mut files: Files) -> PageResult {
    let read = form.parse(cx.today);
    let mut errors = read.as_ref().err().cloned().unwrap_or_default();
    let mut file = None;
    if let Some(upload) = files.take("file").into_iter().next() {
        file = attachment::receive(&cx, upload, &Allowed::all(), &mut errors).await?;
    }
    let new = match read {
        Ok(new) if errors.is_empty() => new,
        _ => return draw(&cx, &form, Some(&errors)),
    };
    let today = cx.today;
    let added = cx
        .operate(move |op| {
            let added = at_field(service::add_proof(op, &new, today), "kind")?;
            if let (Ok(added), Some(file)) = (&added, &file) {
                service::attach_to_proof(op, &added.reference, file)?;
            }
            Ok::<_, ProviderError>(added)
        })
        .await?;
    if let Err(errors) = added {
        return draw(&cx, &form, Some(&errors));
    }
    cx.flash("provider-proof-added-flash", &[]);
    cx.see_other(LIST)
}

pub(super) async fn withdraw(cx: Cx) -> PageResult {
    let reference = cx.reference("proof")?;
    cx.operate(move |op| service::withdraw_proof(op, &reference)).await?;
    cx.flash("provider-proof-withdrawn-flash", &[]);
    cx.see_other(LIST)
}
