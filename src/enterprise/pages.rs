//! The pages of the head of business: `/naringsliv`.

use chrono::NaiveDate;
use serde::Serialize;

use super::form::{CardForm, IdeaForm};
use super::model::{Initiative, Stage, StageMove};
use super::{rules, service, store};
use crate::kernel::{FieldErrors, Role};
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::platform::{AppError, at_field};

const LEAD: Access = Access::Only(&[Role::BusinessLead]);

pub fn routes() -> Routes {
    Routes::default()
        .get("/naringsliv", LEAD, list)
        .get("/naringsliv/ny", LEAD, new)
        .post("/naringsliv/ny", LEAD, create)
        .get("/naringsliv/foretag/{initiative}", LEAD, show)
        .post("/naringsliv/foretag/{initiative}/steg", LEAD, move_stage)
        .post("/naringsliv/foretag/{initiative}/kontakt", LEAD, plan_contact)
        .post("/naringsliv/foretag/{initiative}/organisation", LEAD, link)
}

#[derive(Serialize)]
struct Row {
    reference: String,
    name: String,
    stage: Stage,
    days: i64,
    stuck: bool,
    next_contact_on: Option<NaiveDate>,
    overdue: bool,
    next_contact: String,
    approved_on: Option<NaiveDate>,
    first_placement_on: Option<NaiveDate>,
}

impl Row {
    fn of(initiative: &Initiative, today: NaiveDate) -> Self {
        Self {
            reference: initiative.reference.to_string(),
            name: initiative.name.clone(),
            stage: initiative.stage,
            days: rules::days_in_stage(initiative, today),
            stuck: rules::is_stuck(initiative, today),
            next_contact_on: initiative.next_contact_on,
            overdue: initiative.next_contact_on.is_some_and(|day| day <= today),
            next_contact: initiative.next_contact.clone(),
            approved_on: initiative.approved_on,
            first_placement_on: initiative.first_placement_on,
        }
    }
}

#[derive(Serialize)]
struct Column {
    stage: Stage,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct ListView {
    new_this_year: usize,
    placed: usize,
    total: usize,
    to_contact: Vec<Row>,
    columns: Vec<Column>,
}

async fn list(cx: Cx) -> PageResult {
    let all = cx.read(store::all).await?;
    let today = cx.today;
    let rows = |keep: &dyn Fn(&Initiative) -> bool| -> Vec<Row> {
        all.iter().filter(|i| keep(i)).map(|i| Row::of(i, today)).collect()
    };
    let mut to_contact = rows(&|i| {
        i.stage != Stage::Closed
            && (rules::is_stuck(i, today) || i.next_contact_on.is_some_and(|day| day <= today))
    });
    to_contact.sort_by_key(|row| (row.next_contact_on.is_none(), row.next_contact_on));
    let view = ListView {
        new_this_year: rules::new_this_year(&all, today),
        placed: all.iter().filter(|i| i.first_placement_on.is_some()).count(),
        total: all.len(),
        to_contact,
        columns: Stage::ALL
            .iter()
            .map(|&stage| Column { stage, rows: rows(&|i| i.stage == stage) })
            .filter(|column| !column.rows.is_empty())
            .collect(),
    };
    cx.page("enterprise/list.html", &view)
}

#[derive(Serialize)]
struct NewView<'a, E: Serialize> {
    form: &'a IdeaForm,
    errors: E,
    stages: &'static [Stage],
}

async fn new(cx: Cx) -> PageResult {
    let form = IdeaForm { stage: Stage::Idea.word().to_owned(), ..IdeaForm::default() };
    let errors = cx.errors(&FieldErrors::default());
    cx.page("enterprise/new.html", &NewView { form: &form, errors, stages: Stage::ALL })
}

async fn create(cx: Cx, form: Form<IdeaForm>) -> PageResult {
    let idea = match form.parse() {
        Ok(idea) => idea,
        Err(errors) => {
            let view = NewView { form: &form, errors: cx.errors(&errors), stages: Stage::ALL };
            return cx.editor("enterprise/new.html").invalid(&view);
        }
    };
    let made = cx.operate(move |op| service::add(op, &idea)).await?;
    cx.flash("enterprise-added", &[]);
    cx.see_other(format!("/naringsliv/foretag/{}", made.reference))
}

#[derive(Serialize)]
struct Step {
    stage: Stage,
    from_day: NaiveDate,
    note: String,
}

impl From<StageMove> for Step {
    fn from(moved: StageMove) -> Self {
        Self { stage: moved.stage, from_day: moved.from_day, note: moved.note }
    }
}

#[derive(Serialize)]
struct CardView<'a, E: Serialize> {
    row: Row,
    initiator: String,
    contact: String,
    idea: String,
    org_number: Option<String>,
    is_provider: bool,
    steps: Vec<Step>,
    next: &'static [Stage],
    form: &'a CardForm,
    errors: E,
}

async fn show(cx: Cx) -> PageResult {
    card(&cx, &CardForm::default(), &FieldErrors::default()).await
}

/// The card, with a form that was not right if there was one.
async fn card(cx: &Cx, form: &CardForm, errors: &FieldErrors) -> PageResult {
    let reference = cx.reference("initiative")?;
    let (found, moves) = cx
        .read(move |conn| {
            let found = store::by_reference(conn, &reference)?;
            let moves = store::moves(conn, found.id)?;
            Ok::<_, AppError>((found, moves))
        })
        .await?;
    let form = &CardForm {
        contact_on: found.next_contact_on.map(|day| day.to_string()).unwrap_or_default(),
        contact_note: found.next_contact.clone(),
        ..form.clone()
    };
    let view = CardView {
        row: Row::of(&found, cx.today),
        initiator: found.initiator,
        contact: found.contact,
        idea: found.idea,
        org_number: found.org_number.map(|number| number.to_string()),
        is_provider: found.provider_id.is_some(),
        steps: moves.into_iter().map(Step::from).collect(),
        next: found.stage.next(),
        form,
        errors: cx.errors(errors),
    };
    let page = "enterprise/show.html";
    if errors.is_empty() { cx.page(page, &view) } else { cx.editor(page).invalid(&view) }
}

async fn move_stage(cx: Cx, form: Form<CardForm>) -> PageResult {
    let (stage, note) = match form.stage() {
        Ok(wish) => wish,
        Err(errors) => return card(&cx, &form, &errors).await,
    };
    let reference = cx.reference("initiative")?;
    let path = format!("/naringsliv/foretag/{reference}");
    cx.operate(move |op| service::move_to(op, &reference, stage, &note)).await?;
    cx.flash("enterprise-moved", &[]);
    cx.see_other(path)
}

async fn plan_contact(cx: Cx, form: Form<CardForm>) -> PageResult {
    let (day, note) = match form.contact(cx.today) {
        Ok(wish) => wish,
        Err(errors) => return card(&cx, &form, &errors).await,
    };
    let reference = cx.reference("initiative")?;
    let path = format!("/naringsliv/foretag/{reference}");
    cx.operate(move |op| service::plan_contact(op, &reference, (day, &note))).await?;
    cx.flash("enterprise-contact-saved", &[]);
    cx.see_other(path)
}

async fn link(cx: Cx, form: Form<CardForm>) -> PageResult {
    let number = match form.org_number() {
        Ok(number) => number,
        Err(errors) => return card(&cx, &form, &errors).await,
    };
    let reference = cx.reference("initiative")?;
    let path = format!("/naringsliv/foretag/{reference}");
    let linked = cx
        .operate(move |op| at_field(service::link(op, &reference, &number), "org_number"))
        .await?;
    if let Err(errors) = linked {
        return card(&cx, &form, &errors).await;
    }
    cx.flash("enterprise-linked", &[]);
    cx.see_other(path)
}
