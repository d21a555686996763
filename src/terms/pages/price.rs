//! The prices of a draft: `/bestallare/krav/{reference}/pris…`.

use serde_json::{Value, json};

use super::SpecView;
use super::common::{STAFF, home, load_draft};
use super::specification::WayForm;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes, fingerprint};
use crate::terms::form::PriceForm;
use crate::terms::model::{PriceItem, PriceKind, PriceUnit, Specification};
use crate::terms::{TermsError, service, store};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/krav/{reference}/pris", STAFF, new)
        .post("/bestallare/krav/{reference}/pris", STAFF, add)
        .get("/bestallare/krav/{reference}/pris/{number}", STAFF, edit)
        .post("/bestallare/krav/{reference}/pris/{number}", STAFF, save)
        .post("/bestallare/krav/{reference}/pris/{number}/ta-bort", STAFF, remove)
        .post("/bestallare/krav/{reference}/pris/{number}/flytta", STAFF, shift)
}

const PAGE: &str = "terms/price.html";

/// Fields that hold codes.
const WORDS: &[(&str, &str)] = &[("price_kind", "price-kind"), ("unit", "price-unit")];

fn view(
    cx: &Cx,
    spec: &Specification,
    number: Option<i64>,
    form: &PriceForm,
    errors: &FieldErrors,
) -> Value {
    json!({
        "spec": SpecView::of(spec), "number": number, "form": form, "errors": cx.errors(errors),
        "kinds": PriceKind::ALL, "units": PriceUnit::ALL,
    })
}

/// The draft and its price of the path.
async fn load(cx: &Cx) -> Result<(Specification, PriceItem), AppError> {
    let (spec, _) = load_draft(cx).await?;
    let number = cx.segment("number").parse::<i64>().map_err(|_| AppError::NotFound)?;
    let id = spec.id;
    let prices = cx.read(move |conn| Ok::<_, TermsError>(store::prices(conn, id)?)).await?;
    let price = prices.into_iter().find(|price| price.number == number);
    Ok((spec, price.ok_or(AppError::NotFound)?))
}

fn back(cx: &Cx, spec: &Specification) -> PageResult {
    cx.see_other(format!("{}#priser", home(spec)))
}

async fn new(cx: Cx) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let view = view(&cx, &spec, None, &PriceForm::default(), &FieldErrors::default());
    cx.page(PAGE, &view)
}

async fn add(cx: Cx, form: Form<PriceForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &spec, None, &form, &errors));
        }
    };
    let id = spec.id;
    cx.operate(move |op| service::add_price(op, id, &wish)).await?;
    cx.flash("terms-price-saved", &[]);
    back(&cx, &spec)
}

async fn edit(cx: Cx) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let (form, errors) = (PriceForm::of(&price), FieldErrors::default());
    let view = view(&cx, &spec, Some(price.number), &form, &errors);
    cx.editor(PAGE).show(&fingerprint(&form), &view)
}

async fn save(cx: Cx, form: Form<PriceForm>) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let number = price.number;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = view(&cx, &spec, Some(number), &form, &errors);
            return cx.editor(PAGE).invalid(&view);
        }
    };
    let (id, base) = (spec.id, cx.base());
    let saved = cx
        .operate(move |op| {
            let prices = store::prices(op.conn, id)?;
            let price = prices.iter().find(|price| price.number == number);
            let saved = price.map(PriceForm::of).unwrap_or_default();
            if base.is_behind(&saved) {
                return Ok(Some(saved));
            }
            service::edit_price(op, id, number, &wish)?;
            Ok::<_, TermsError>(None)
        })
        .await?;
    if let Some(saved) = saved {
        let view = view(&cx, &spec, Some(number), &form, &FieldErrors::default());
        return cx.editor(PAGE).stale_by_field(("terms", WORDS), (&form.0, &saved), &view);
    }
    cx.flash("terms-price-saved", &[]);
    back(&cx, &spec)
}

async fn remove(cx: Cx) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let (id, number) = (spec.id, price.number);
    cx.operate(move |op| service::remove_price(op, id, number)).await?;
    cx.flash("terms-price-removed", &[]);
    back(&cx, &spec)
}

async fn shift(cx: Cx, form: Form<WayForm>) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let (id, number, up) = (spec.id, price.number, form.way == "up");
    cx.operate(move |op| service::move_price(op, id, number, up)).await?;
    back(&cx, &spec)
}
