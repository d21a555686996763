//! The dated register of exclusion grounds: `/bestallare/uteslutningsgrunder…`.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use crate::kernel::{FieldErrors, Role};
use crate::platform::AppError;
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::terms::form::{EndForm, GroundForm, key_of};
use crate::terms::model::ExclusionGround;
use crate::terms::{TermsError, rules, service, store};

const KEEPERS: Access = Access::Only(&[Role::Commissioner, Role::Admin]);
const HOME: &str = "/bestallare/uteslutningsgrunder";

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/uteslutningsgrunder", KEEPERS, list)
        .get("/bestallare/uteslutningsgrunder/ny", KEEPERS, new)
        .post("/bestallare/uteslutningsgrunder/ny", KEEPERS, enter)
        .get("/bestallare/uteslutningsgrunder/{code}/{day}/slut", KEEPERS, ask_end)
        .post("/bestallare/uteslutningsgrunder/{code}/{day}/slut", KEEPERS, end)
}

#[derive(Serialize)]
struct GroundView {
    key: String,
    href: String,
    act: String,
    section: String,
    text: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    source: String,
    end_source: Option<String>,
    /// In force, coming, or over.
    when: &'static str,
}

impl GroundView {
    fn of(ground: &ExclusionGround, today: NaiveDate) -> Self {
        let when = if rules::in_force(ground, today) {
            "now"
        } else if ground.valid_from > today {
            "later"
        } else {
            "over"
        };
        Self {
            key: key_of(ground),
            href: format!("{HOME}/{}/{}/slut", ground.code, ground.valid_from),
            act: ground.act.clone(),
            section: ground.section.clone(),
            text: ground.text.clone(),
            valid_from: ground.valid_from,
            valid_to: ground.valid_to,
            source: ground.source.clone(),
            end_source: ground.end_source.clone(),
            when,
        }
    }
}

async fn all(cx: &Cx) -> Result<Vec<ExclusionGround>, AppError> {
    cx.read(|conn| Ok::<_, TermsError>(store::all_grounds(conn)?)).await
}

fn shown(cx: &Cx, grounds: &[ExclusionGround]) -> Vec<GroundView> {
    grounds.iter().map(|ground| GroundView::of(ground, cx.today)).collect()
}

async fn list(cx: Cx) -> PageResult {
    let grounds = all(&cx).await?;
    cx.page("terms/grounds.html", &json!({ "grounds": shown(&cx, &grounds) }))
}

/// The grounds that a new one may take the place of.
fn open(grounds: Vec<ExclusionGround>) -> Vec<ExclusionGround> {
    grounds.into_iter().filter(|ground| ground.valid_to.is_none()).collect()
}

fn new_view(cx: &Cx, open: &[ExclusionGround], form: &GroundForm, errors: &FieldErrors) -> Value {
    json!({ "grounds": shown(cx, open), "form": form, "errors": cx.errors(errors) })
}

async fn new(cx: Cx) -> PageResult {
    let open = open(all(&cx).await?);
    let view = new_view(&cx, &open, &GroundForm::default(), &FieldErrors::default());
    cx.page("terms/ground-new.html", &view)
}

async fn enter(cx: Cx, form: Form<GroundForm>) -> PageResult {
    let open = open(all(&cx).await?);
    let wish = match form.parse(&open, cx.today) {
        Ok(wish) => wish,
        Err(errors) => {
            return cx
                .editor("terms/ground-new.html")
                .invalid(&new_view(&cx, &open, &form, &errors));
        }
    };
    cx.operate(move |op| service::enter_ground(op, &wish)).await?;
    cx.flash("terms-ground-entered", &[]);
    cx.see_other(HOME)
}

/// The ground of the path, without a last day; else it is not found.
async fn load(cx: &Cx) -> Result<ExclusionGround, AppError> {
    let key = format!("{} {}", cx.segment("code"), cx.segment("day"));
    let open = open(all(cx).await?);
    open.into_iter().find(|ground| key_of(ground) == key).ok_or(AppError::NotFound)
}

fn end_view(cx: &Cx, ground: &ExclusionGround, form: &EndForm, errors: &FieldErrors) -> Value {
    json!({
        "ground": GroundView::of(ground, cx.today), "form": form, "errors": cx.errors(errors),
    })
}

async fn ask_end(cx: Cx) -> PageResult {
    let ground = load(&cx).await?;
    let view = end_view(&cx, &ground, &EndForm::default(), &FieldErrors::default());
    cx.page("terms/ground-end.html", &view)
}

async fn end(cx: Cx, form: Form<EndForm>) -> PageResult {
    let ground = load(&cx).await?;
    let (last, source) = match form.parse(&ground, cx.today) {
        Ok(wish) => wish,
        Err(errors) => {
            return cx
                .editor("terms/ground-end.html")
                .invalid(&end_view(&cx, &ground, &form, &errors));
        }
    };
    let id = ground.id;
    cx.operate(move |op| service::end_ground(op, id, last, &source)).await?;
    cx.flash("terms-ground-ended", &[]);
    cx.see_other(HOME)
}
