//! A proof is checked.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::attachment::{Attachment, FileView};
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, at_field};
use crate::provider::form::CheckForm;
use crate::provider::model::{Proof, ProofId, ProofState, Provider};
use crate::provider::{ProviderError, service, store};

use super::super::common::{Choice, named};
use super::super::proofs::{files, with_files};

/// A proof, whose it is, and the files of all that organisation's proofs.
type Found = (Provider, Proof, HashMap<ProofId, Vec<Attachment>>);

async fn found(cx: &Cx) -> Result<Found, AppError> {
    let (reference, of) = (cx.reference("proof")?, cx.reference("provider")?);
    cx.read(move |conn| {
        let provider = store::by_reference(conn, &of)?;
        let proof = store::proof(conn, provider.id, &reference)?;
        let files = files(conn, provider.id)?;
        Ok::<_, ProviderError>((provider, proof, files))
    })
    .await
}

fn view(
    cx: &Cx,
    (provider, proof, files): &Found,
    form: &CheckForm,
    errors: &FieldErrors,
) -> Value {
    let verdicts = [("accept", "provider-verdict-accept"), ("refuse", "provider-verdict-refuse")]
        .map(|(value, key)| Choice { value, text: cx.text(key, &[]) });
    json!({
        "name": provider.name,
        "reference": provider.reference,
        "proof": with_files(cx, proof, files, FileView::staff),
        "lapse": named(cx, "provider-proof-lapse", proof.kind.word()),
        "open": proof.state == ProofState::Waiting,
        "verdicts": verdicts,
        "form": form,
        "errors": cx.errors(errors),
    })
}

pub(in crate::provider::pages) async fn proof(cx: Cx) -> PageResult {
    let found = found(&cx).await?;
    let (form, errors) = (CheckForm::default(), FieldErrors::default());
    cx.page("provider/check_proof.html", &view(&cx, &found, &form, &errors))
}

pub(in crate::provider::pages) async fn check(cx: Cx, form: Form<CheckForm>) -> PageResult {
    let found = found(&cx).await?;
    let (accept, reason) = match form.parse() {
        Ok(verdict) => verdict,
        Err(errors) => {
            let view = view(&cx, &found, &form, &errors);
            return cx.editor("provider/check_proof.html").invalid(&view);
        }
    };
    let (id, reference) = (found.0.id, found.1.reference.clone());
    let today = cx.today;
    let checked = cx
        .operate(move |op| {
            let done = service::check_proof(op, id, &reference, accept, &reason, today);
            at_field(done, "verdict")
        })
        .await?;
    if let Err(errors) = checked {
        let view = view(&cx, &found, &form, &errors);
        return cx.editor("provider/check_proof.html").invalid(&view);
    }
    cx.flash("provider-proof-checked-flash", &[]);
    cx.see_other(format!("/bestallare/leverantor/{}", found.0.reference))
}
