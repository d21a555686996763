//! An organisation registers: one thing a page, answers checked, then one operation.

mod common;
mod foreign;
mod join;

pub(super) use foreign::{foreign, set_foreign};
pub(super) use join::{ask, asked, send_wish};

pub use common::COOKIE;
use common::{CONTACT, FOREIGN, NAME, NUMBER, START, begun, forget, is_taken, keep, onward, path};
use serde_json::{Value, json};

use crate::identity;
use crate::kernel::{FieldErrors, Role};
use crate::market;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::{
    Begun, ContactForm, NameForm, NumberForm, Step, number as read_number,
};
use crate::provider::model::{LegalForm, Number, Registration};
use crate::provider::store::{self};
use crate::provider::{ProviderError, mail, policy, service};

use super::common::{Choice, Row, country_name, named};

pub(super) async fn start(cx: Cx) -> PageResult {
    let member = match cx.actor.user_id.filter(|_| cx.actor.role == Role::ProviderMember) {
        Some(id) => cx.read(move |conn| store::of_user(conn, id)).await?.is_some(),
        None => false,
    };
    let barred = !policy::may_register(&cx.actor);
    cx.page("provider/start.html", &json!({ "member": member, "barred": barred }))
}

pub(super) async fn number(cx: Cx) -> PageResult {
    let Some(begun) = begun(&cx) else { return cx.see_other(START) };
    let (form, masked) = shown(&cx, &begun);
    cx.secret_page("provider/number.html", &json!({ "form": form, "masked": masked, "errors": {} }))
}

pub(super) async fn set_number(cx: Cx, form: Form<NumberForm>) -> PageResult {
    let Some(mut begun) = begun(&cx) else { return cx.see_other(START) };
    let known = begun.read_number(cx.today).ok();
    let kept = form.org_number.trim().is_empty() && matches!(known, Some(Number::Owner(_)));
    let read = match known {
        Some(known) if kept => Ok(known),
        _ => read_number(&form.org_number, cx.today),
    };
    let number = match read {
        Ok(number) => number,
        Err(code) => {
            let errors = cx.errors(&FieldErrors::one("org_number", code));
            let view = json!({ "form": form.0, "masked": Value::Null, "errors": errors });
            return cx.editor("provider/number.html").invalid(&view);
        }
    };
    begun.set_number(&number);
    if is_taken(&cx, &mut begun, &number).await? {
        return taken(&cx, &begun);
    }
    onward(&cx, &begun)
}

pub(super) async fn name(cx: Cx) -> PageResult {
    let Some(begun) = begun(&cx) else { return cx.see_other(START) };
    if let Err(step) = begun.number(cx.today) {
        return cx.see_other(path(step));
    }
    cx.secret_page(
        "provider/name.html",
        &name_view(&cx, &begun, &json!(begun.name_form()), &json!({})),
    )
}

pub(super) async fn set_name(cx: Cx, form: Form<NameForm>) -> PageResult {
    let Some(mut begun) = begun(&cx) else { return cx.see_other(START) };
    let number = match begun.number(cx.today) {
        Ok(number) => number,
        Err(step) => return cx.see_other(path(step)),
    };
    match form.parse(&number) {
        Ok((name, legal_form)) => {
            begun.name = name;
            legal_form.word().clone_into(&mut begun.legal_form);
            keep(&cx, &begun)?;
            onward(&cx, &begun)
        }
        Err(errors) => {
            let errors = json!(cx.errors(&errors));
            cx.editor("provider/name.html").invalid(&name_view(
                &cx,
                &begun,
                &json!(form.0),
                &errors,
            ))
        }
    }
}

pub(super) async fn contact(cx: Cx) -> PageResult {
    let Some(mut begun) = begun(&cx) else { return cx.see_other(START) };
    if let Err(step @ (Step::Number | Step::Foreign | Step::Name)) = begun.parse(cx.lang, cx.today)
    {
        return cx.see_other(path(step));
    }
    // An account of the portal's own is known by name and address.
    if begun.contact_name.is_empty()
        && let Some(id) = cx.actor.user_id
    {
        let user = cx.read(move |conn| identity::user(conn, id)).await?;
        begun.contact_name = user.name;
        user.email.as_str().clone_into(&mut begun.email);
    }
    let view = contact_view(&cx, &json!(begun.contact_form()), &json!({}));
    cx.secret_page("provider/contact.html", &view)
}

pub(super) async fn set_contact(cx: Cx, form: Form<ContactForm>) -> PageResult {
    let Some(mut begun) = begun(&cx) else { return cx.see_other(START) };
    if let Err(step @ (Step::Number | Step::Foreign | Step::Name)) = begun.parse(cx.lang, cx.today)
    {
        return cx.see_other(path(step));
    }
    match form.parse() {
        Ok(contact) => {
            begun.contact_name = contact.name;
            contact.email.as_str().clone_into(&mut begun.email);
            begun.phone = contact.phone;
            begun.website = contact.website;
            begun.may_sign.clone_from(&form.may_sign);
            keep(&cx, &begun)?;
            onward(&cx, &begun)
        }
        Err(errors) => {
            let errors = json!(cx.errors(&errors));
            cx.editor("provider/contact.html").invalid(&contact_view(&cx, &json!(form.0), &errors))
        }
    }
}

pub(super) async fn check(cx: Cx) -> PageResult {
    let Some(begun) = begun(&cx) else { return cx.see_other(START) };
    let wish = match begun.parse(cx.lang, cx.today) {
        Ok(wish) => wish,
        Err(step) => return cx.see_other(path(step)),
    };
    let name = wish.name.clone();
    let namesake = cx.read(move |conn| market::supplier_named(conn, &name)).await?;
    let view = json!({
        "rows": rows(&cx, &wish),
        "namesake": namesake.map(|found| json!({ "name": found.name, "contracts": found.contracts, "buyers": found.buyers })),
        "own_account": cx.user.is_some(),
    });
    cx.secret_page("provider/check.html", &view)
}

pub(super) async fn send(cx: Cx) -> PageResult {
    let Some(mut begun) = begun(&cx) else { return cx.see_other(START) };
    let wish = match begun.parse(cx.lang, cx.today) {
        Ok(wish) => wish,
        Err(step) => return cx.see_other(path(step)),
    };
    let vault = cx.app.vault.clone();
    let sent = wish.clone();
    let answer = cx
        .operate(move |op| match service::register(op, &vault, &sent) {
            Ok(_) => Ok(Sent::Registered),
            Err(ProviderError::NumberTaken) => Ok(Sent::Taken),
            // The answer must not tell whose address has an account: only its owner learns.
            Err(ProviderError::EmailTaken) => {
                mail::address_known(op.conn, &sent.email, &sent.name, sent.language, op.now)?;
                Ok(Sent::Registered)
            }
            Err(error) => Err(error),
        })
        .await?;
    if matches!(answer, Sent::Taken) {
        begun.taken = true;
        keep(&cx, &begun)?;
        return taken(&cx, &begun);
    }
    forget(&cx);
    if cx.user.is_some() {
        cx.flash("provider-registered-flash", &[("name", &wish.name)]);
        return cx.see_other("/leverantor/organisation");
    }
    cx.see_other("/bli-utforare/klart")
}

enum Sent {
    Registered,
    Taken,
}

pub(super) async fn done(cx: Cx) -> PageResult {
    cx.page("provider/done.html", &json!({}))
}

/// The number's page, saying that the organisation is registered; the number is kept (R56).
fn taken(cx: &Cx, begun: &Begun) -> PageResult {
    if !begun.country.is_empty() {
        return foreign::taken(cx, begun);
    }
    let errors = cx.errors(&FieldErrors::one("org_number", "org_number_taken"));
    let (form, masked) = shown(cx, begun);
    let view = json!({ "form": form, "masked": masked, "errors": errors, "taken": true });
    cx.editor("provider/number.html").invalid(&view)
}

/// The number as the page may show it again: a personal number is only a mask (R57).
fn shown(cx: &Cx, begun: &Begun) -> (NumberForm, Option<&'static str>) {
    match begun.read_number(cx.today) {
        Ok(Number::Organisation(number)) => (NumberForm { org_number: number.to_string() }, None),
        Ok(Number::Owner(number)) => (NumberForm::default(), Some(number.masked())),
        Ok(Number::Foreign(_)) | Err(_) => (NumberForm::default(), None),
    }
}

fn name_view(cx: &Cx, begun: &Begun, form: &Value, errors: &Value) -> Value {
    let is_person = matches!(begun.number(cx.today), Ok(Number::Owner(_)));
    let forms: Vec<Choice> = LegalForm::ALL
        .iter()
        .filter(|form| **form != LegalForm::SoleTrader)
        .map(|form| Choice { value: form.word(), text: named(cx, "legal-form", form.word()) })
        .collect();
    let is_foreign = !begun.country.is_empty();
    let back = if is_foreign { FOREIGN } else { NUMBER };
    json!({
        "form": form, "errors": errors, "forms": forms, "sole_trader": is_person,
        "foreign": is_foreign, "back": back,
    })
}

fn contact_view(cx: &Cx, form: &Value, errors: &Value) -> Value {
    let answers = [("yes", "provider-may-sign-yes"), ("no", "provider-may-sign-no")]
        .map(|(value, key)| Choice { value, text: cx.text(key, &[]) });
    json!({ "form": form, "errors": errors, "answers": answers })
}

fn rows(cx: &Cx, wish: &Registration) -> Vec<Row> {
    let mut rows = match &wish.number {
        Number::Organisation(number) => {
            vec![Row::new(cx, "provider-number", number.to_string()).change(NUMBER)]
        }
        Number::Owner(number) => {
            vec![Row::new(cx, "provider-number", number.masked()).change(NUMBER)]
        }
        Number::Foreign(number) => {
            let vat = number.vat.clone().unwrap_or_default();
            vec![
                Row::new(cx, "provider-country", country_name(cx, &number.country)).change(FOREIGN),
                Row::new(cx, "provider-register-number", number.register.as_str()).change(FOREIGN),
                Row::new(cx, "provider-vat-number", vat).change(FOREIGN),
            ]
        }
    };
    let signs = if wish.may_sign { "provider-may-sign-yes" } else { "provider-may-sign-no" };
    rows.extend([
        Row::new(cx, "provider-name", wish.name.as_str()).change(NAME),
        Row::new(cx, "provider-legal-form", named(cx, "legal-form", wish.legal_form.word()))
            .change(NAME),
        Row::new(cx, "provider-contact-name", wish.contact_name.as_str()).change(CONTACT),
        Row::new(cx, "provider-email", wish.email.as_str()).change(CONTACT),
        Row::new(cx, "provider-phone", wish.phone.as_str()).change(CONTACT),
        Row::new(cx, "provider-website", wish.website.as_str()).change(CONTACT),
        Row::new(cx, "provider-may-sign", cx.text(signs, &[])).change(CONTACT),
    ]);
    rows
}
