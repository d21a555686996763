//! The prices of a draft: `/bestallare/krav/{reference}/pris…`.

use serde_json::{Value, json};

use super::{STAFF, SpecView, WayForm, home, load_draft};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
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
    cx.page("terms/price.html", &view)
}

async fn add(cx: Cx, form: Form<PriceForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            return cx.invalid("terms/price.html", &view(&cx, &spec, None, &form, &errors));
        }
    };
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::add_price(conn, &actor, id, &wish, now)).await?;
    cx.flash("terms-price-saved", &[]);
    back(&cx, &spec)
}

async fn edit(cx: Cx) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let (form, errors) = (PriceForm::of(&price), FieldErrors::default());
    cx.page("terms/price.html", &view(&cx, &spec, Some(price.number), &form, &errors))
}

async fn save(cx: Cx, form: Form<PriceForm>) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let number = price.number;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = view(&cx, &spec, Some(number), &form, &errors);
            return cx.invalid("terms/price.html", &view);
        }
    };
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::edit_price(conn, &actor, id, number, &wish, now)).await?;
    cx.flash("terms-price-saved", &[]);
    back(&cx, &spec)
}

async fn remove(cx: Cx) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let (actor, id, number, now) = (cx.actor, spec.id, price.number, cx.now);
    cx.write(move |conn| service::remove_price(conn, &actor, id, number, now)).await?;
    cx.flash("terms-price-removed", &[]);
    back(&cx, &spec)
}

async fn shift(cx: Cx, form: Form<WayForm>) -> PageResult {
    let (spec, price) = load(&cx).await?;
    let (actor, id, number, now, up) = (cx.actor, spec.id, price.number, cx.now, form.way == "up");
    cx.write(move |conn| service::move_price(conn, &actor, id, number, up, now)).await?;
    back(&cx, &spec)
}
