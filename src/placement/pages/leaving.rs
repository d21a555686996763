//! A person whose provider leaves: told on a day, and then a new choice or an agreed end (R16).

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde::Serialize;

use super::common::STAFF;
use crate::client::{self, Purpose, Viewer};
use crate::kernel::{FieldErrors, Reference};
use crate::placement::form::LeavingForm;
use crate::placement::model::{EndReason, PlacementState};
use crate::placement::{PlacementError, service, store};
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes, ShownError};
use crate::platform::{AppError, told};
use crate::provider;
use crate::right::{self, RightState};

const PAGE: &str = "placement/leaving.html";

pub fn routes() -> Routes {
    Routes::default()
        .get("/handlaggare/person/{reference}/slutar/{placement}", STAFF, show)
        .post("/handlaggare/person/{reference}/slutar/{placement}/besked", STAFF, inform)
        .post("/handlaggare/person/{reference}/slutar/{placement}/slut", STAFF, agree_end)
}

#[derive(Serialize)]
struct View {
    person: Reference,
    name: String,
    placement: Reference,
    provider: String,
    state: PlacementState,
    last_day: NaiveDate,
    informed_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    end_reason: Option<EndReason>,
    chose_again: bool,
    settled: bool,
    /// The new right that came with the word: until when, while it waits to be used.
    choose_by: Option<NaiveDate>,
    right: Option<Reference>,
    /// Waits for the provider's answer: then there is no stay to end.
    waits: bool,
    reasons: &'static [EndReason],
    form: LeavingForm,
    errors: BTreeMap<String, Vec<ShownError>>,
}

fn viewer(cx: &Cx) -> Result<(Viewer, Reference, Reference), AppError> {
    let (person, placement) = (cx.reference("reference")?, cx.reference("placement")?);
    Ok((client::case_viewer(cx, &person, Purpose::CasePage), person, placement))
}

async fn find(cx: &Cx, form: LeavingForm, errors: &FieldErrors) -> Result<View, AppError> {
    let (viewer, person, asked) = viewer(cx)?;
    let (vault, now, errors) = (cx.app.vault.clone(), cx.now, cx.errors(errors));
    cx.write(move |conn| {
        let client = client::load(conn, &viewer, &person, now)?;
        let client = client::unsealed(conn, &vault, &viewer, client)?;
        let placement =
            store::by_reference(conn, &asked).optional()?.ok_or(PlacementError::NotFound)?;
        if placement.client_id != client.id {
            return Err(PlacementError::NotFound);
        }
        let standing = service::standing(conn, placement)?;
        let task = standing.leaving.ok_or(PlacementError::NotFound)?;
        let right = match task.right_id {
            Some(id) => Some(right::by_id(conn, id)?),
            None => None,
        };
        let right = right.filter(|right| right.state == RightState::Open);
        Ok(View {
            choose_by: right.as_ref().map(|right| right.last_day),
            right: right.map(|right| right.reference),
            person: client.reference,
            name: client.name,
            provider: provider::get(conn, standing.placement.provider_id)?.name,
            state: standing.placement.state,
            waits: standing.placement.state == PlacementState::Reserved,
            placement: standing.placement.reference,
            last_day: task.last_day,
            informed_on: task.informed_on,
            ends_on: task.ends_on,
            end_reason: task.end_reason,
            chose_again: standing.chose_again,
            settled: standing.settled,
            reasons: EndReason::ALL,
            form: form.clone(),
            errors: errors.clone(),
        })
    })
    .await
}

async fn show(cx: Cx) -> PageResult {
    let form = LeavingForm { informed_on: cx.today.to_string(), ..LeavingForm::default() };
    let (_, person, _) = viewer(&cx)?;
    match find(&cx, form, &FieldErrors::default()).await {
        Ok(view) => cx.page(PAGE, &view),
        Err(error) => client::way_in(&cx, &person, error),
    }
}

/// Does what a form of the page asks for, and goes on to the page as it then stands.
async fn settle<T, F>(
    cx: Cx,
    form: &LeavingForm,
    wish: Result<T, FieldErrors>,
    (field, said): (&'static str, &'static str),
    operation: F,
) -> PageResult
where
    T: Copy + Send + 'static,
    F: Fn(&mut Conn, &Viewer, &Reference, T, NaiveDateTime) -> Result<(), PlacementError>
        + Send
        + 'static,
{
    let wish = match wish {
        Ok(wish) => wish,
        Err(errors) => return cx.editor(PAGE).invalid(&find(&cx, form.clone(), &errors).await?),
    };
    let (viewer, person, placement) = viewer(&cx)?;
    let (asked, now) = (placement.clone(), cx.now);
    let done = cx.write(move |conn| told(operation(conn, &viewer, &asked, wish, now))).await;
    let done = match done {
        Ok(done) => done,
        Err(error) => return client::way_in(&cx, &person, error),
    };
    if let Err(refusal) = done {
        let refusal = refusal.at(field);
        let view = find(&cx, form.clone(), &refusal.faults()).await?;
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash(said, &[]);
    cx.see_other(format!("/handlaggare/person/{person}/slutar/{placement}"))
}

async fn inform(cx: Cx, form: Form<LeavingForm>) -> PageResult {
    let at = ("informed_on", "placement-informed");
    settle(cx, &form, form.informed_on(), at, service::inform).await
}

async fn agree_end(cx: Cx, form: Form<LeavingForm>) -> PageResult {
    let at = ("ended_on", "placement-end-agreed");
    settle(cx, &form, form.agreed_end(), at, service::agree_end).await
}
