//! Beside the person: a second code that is shown once, and a new letter.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::client::{self, Client, Purpose};
use crate::kernel::Reference;
use crate::letter::LetterError;
use crate::letter::form::AgainForm;
use crate::letter::model::{LetterCode, LetterState};
use crate::letter::service;
use crate::measure::MeasureKind;
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, Refusal, told};

const PAGE: &str = "letter/desk.html";

#[derive(Serialize)]
struct DeskView {
    reference: Reference,
    name: String,
    protected: bool,
    has_address: bool,
    rights: Vec<RightView>,
    /// The code, on the one page that shows it.
    code: Option<String>,
}

#[derive(Serialize)]
struct RightView {
    reference: Reference,
    measure_kind: MeasureKind,
    last_day: NaiveDate,
    state: Option<LetterState>,
    at: Option<NaiveDateTime>,
}

async fn load(cx: &Cx, person: &Reference) -> Result<DeskView, AppError> {
    let viewer = client::case_viewer(cx, person, Purpose::CasePage);
    let (vault, asked, now) = (cx.app.vault.clone(), person.clone(), cx.now);
    let (client, rights) = cx
        .write(move |conn| {
            let (client, rights) = service::states(conn, &viewer, &asked, now)?;
            let client = client::unsealed(conn, &vault, &viewer, client)?;
            Ok::<_, LetterError>((client, rights))
        })
        .await?;
    let Client { reference, name, protected, address, .. } = client;
    let row = |(right, code): (crate::right::Right, Option<LetterCode>)| RightView {
        reference: right.reference,
        measure_kind: right.measure_kind,
        last_day: right.last_day,
        state: code.as_ref().map(|code| code.state),
        at: code.as_ref().map(|code| code.changed_at),
    };
    Ok(DeskView {
        reference,
        name,
        protected,
        has_address: !address.is_empty(),
        rights: rights.into_iter().map(row).collect(),
        code: None,
    })
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let person = cx.reference("reference")?;
    match load(&cx, &person).await {
        Ok(view) => cx.page(PAGE, &view),
        Err(error) => client::way_in(&cx, &person, error),
    }
}

pub(super) async fn give(cx: Cx) -> PageResult {
    let person = cx.reference("reference")?;
    let viewer = client::case_viewer(&cx, &person, Purpose::Letter);
    let (vault, asked, now) = (cx.app.vault.clone(), person.clone(), cx.now);
    let given =
        cx.write(move |conn| told(service::desk_code(conn, &vault, &viewer, &asked, now))).await;
    let code = match given {
        Ok(Ok(code)) => code,
        Ok(Err(refusal)) => return refused(&cx, &person, &refusal).await,
        Err(error) => return client::way_in(&cx, &person, error),
    };
    let view = DeskView { code: Some(code), ..load(&cx, &person).await? };
    cx.page(PAGE, &view)
}

async fn refused(cx: &Cx, person: &Reference, refusal: &Refusal) -> PageResult {
    cx.editor(PAGE).refused(refusal, &load(cx, person).await?)
}

pub(super) async fn again(cx: Cx, form: Form<AgainForm>) -> PageResult {
    let person = cx.reference("reference")?;
    let right = Reference::parse(&form.right).ok_or(AppError::NotFound)?;
    let (viewer, now) = (client::case_viewer(&cx, &person, Purpose::Letter), cx.now);
    match cx.write(move |conn| told(service::ask_again(conn, &viewer, &right, now))).await {
        Ok(Ok(())) => {}
        Ok(Err(refusal)) => return refused(&cx, &person, &refusal).await,
        Err(error) => return client::way_in(&cx, &person, error),
    }
    cx.flash("letter-asked-again", &[]);
    cx.see_other("/handlaggare/brev?vilka=alla")
}
