//! A person gets another number: the old one still finds them (R58).

use serde::Serialize;

use super::common::Shown;
use super::reason::{case_viewer, way_in};
use crate::client::form::NumberForm;
use crate::client::model::Purpose;
use crate::client::{ClientError, NumberKind, service};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::web::{Cx, Form, PageResult};

#[derive(Serialize)]
struct View<'a> {
    reference: Reference,
    number_kind: NumberKind,
    /// The person that the number may belong to already.
    known: Option<Reference>,
    form: &'a NumberForm,
    errors: Shown,
}

async fn page(
    cx: &Cx,
    reference: &Reference,
    form: &NumberForm,
    wrong: Option<(&FieldErrors, Option<Reference>)>,
) -> PageResult {
    let (viewer, now) = (case_viewer(cx, reference, Purpose::CasePage), cx.now);
    let asked = reference.clone();
    let found = cx.write(move |conn| service::load(conn, &viewer, &asked, now)).await;
    let client = match found {
        Ok(client) => client,
        Err(error) => return way_in(cx, reference, error),
    };
    let mut view = View {
        reference: client.reference,
        number_kind: client.number_kind,
        known: None,
        form,
        errors: Shown::new(),
    };
    let Some((errors, known)) = wrong else { return cx.page("client/number.html", &view) };
    view.errors = cx.errors(errors);
    view.known = known;
    cx.editor("client/number.html").invalid(&view)
}

pub(super) async fn ask(cx: Cx) -> PageResult {
    page(&cx, &cx.reference("reference")?, &NumberForm::default(), None).await
}

pub(super) async fn save(cx: Cx, form: Form<NumberForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let number = match form.parse(cx.today) {
        Ok(number) => number,
        Err(errors) => return page(&cx, &reference, &form, Some((&errors, None))).await,
    };
    let viewer = case_viewer(&cx, &reference, Purpose::Number);
    let (vault, now, at) = (cx.app.vault.clone(), cx.now, reference.clone());
    let done = cx
        .write(move |conn| match service::renumber(conn, &vault, &viewer, &at, &number, now) {
            Ok(_) => Ok(None),
            Err(ClientError::Known(other)) => Ok(Some(other)),
            Err(other) => Err(other),
        })
        .await;
    match done {
        Ok(None) => {
            cx.flash("client-number-saved", &[]);
            cx.see_other(format!("/handlaggare/person/{reference}"))
        }
        Ok(Some(other)) => {
            let errors = FieldErrors::one("number", "client_number_known");
            let known = Some(other).filter(|other| *other != reference);
            page(&cx, &reference, &form, Some((&errors, known))).await
        }
        Err(error) => way_in(&cx, &reference, error),
    }
}
