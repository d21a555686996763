//! A supplier of another country gives its register's number instead of a Swedish one.

use serde_json::{Value, json};

use crate::kernel::Country;
use crate::kernel::FieldErrors;
use crate::kernel::text::sort_key;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::{Begun, ForeignForm};
use crate::provider::model::Number;

use super::super::common::country_name;
use super::common::{START, begun, is_taken, onward};

const PAGE: &str = "provider/foreign.html";

fn view(cx: &Cx, form: &ForeignForm, errors: &FieldErrors, taken: bool) -> Value {
    let mut countries: Vec<(String, Country)> = Country::all()
        .filter(|country| !country.is_sweden())
        .map(|country| (country_name(cx, &country), country))
        .collect();
    countries.sort_by_cached_key(|(name, _)| sort_key(name));
    let countries: Vec<Value> = countries
        .iter()
        .map(|(name, country)| json!({ "value": country.code(), "text": name }))
        .collect();
    json!({ "form": form, "errors": cx.errors(errors), "countries": countries, "taken": taken })
}

pub(in crate::provider::pages) async fn foreign(cx: Cx) -> PageResult {
    let Some(begun) = begun(&cx) else { return cx.see_other(START) };
    cx.secret_page(PAGE, &view(&cx, &begun.foreign_form(), &FieldErrors::default(), false))
}

pub(in crate::provider::pages) async fn set_foreign(cx: Cx, form: Form<ForeignForm>) -> PageResult {
    let Some(mut begun) = begun(&cx) else { return cx.see_other(START) };
    let number = match form.parse() {
        Ok(number) => Number::Foreign(number),
        Err(errors) => return cx.editor(PAGE).invalid(&view(&cx, &form, &errors, false)),
    };
    begun.set_number(&number);
    if is_taken(&cx, &mut begun, &number).await? {
        return taken(&cx, &begun);
    }
    onward(&cx, &begun)
}

/// The page, saying that the organisation is registered; what was typed is kept (R56).
pub(super) fn taken(cx: &Cx, begun: &Begun) -> PageResult {
    let errors = FieldErrors::one("register_number", "org_number_taken");
    cx.editor(PAGE).invalid(&view(cx, &begun.foreign_form(), &errors, true))
}
