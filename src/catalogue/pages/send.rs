//! The form that sends a page's address: the page is the list, so nothing is kept here.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use diesel::result::QueryResult;
use serde::Serialize;

use crate::catalogue::form::{SendForm, page_href};
use crate::catalogue::model::PageLink;
use crate::catalogue::service;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, ShownError};

/// The form as its page shows it.
#[derive(Debug, Serialize)]
pub struct SendView {
    path: &'static str,
    ids: Vec<String>,
    only_differences: bool,
    form: BTreeMap<&'static str, String>,
    pub errors: BTreeMap<String, Vec<ShownError>>,
}

impl SendView {
    pub fn of(
        cx: &Cx,
        path: &'static str,
        ids: &[&str],
        only_differences: bool,
        sent: Option<(&SendForm, &FieldErrors)>,
    ) -> Self {
        let email = sent.map(|(form, _)| form.email.clone()).unwrap_or_default();
        Self {
            path,
            ids: ids.iter().map(|id| (*id).to_owned()).collect(),
            only_differences,
            form: BTreeMap::from([("email", email)]),
            errors: sent.map(|(_, errors)| cx.errors(errors)).unwrap_or_default(),
        }
    }
}

/// Sends the address of a page with these offers. The answer is the same whether a letter left or
/// not; only an address that is none is told at its field.
pub async fn send(
    cx: &Cx,
    path: &'static str,
    most: usize,
    form: &SendForm,
) -> Result<Result<HttpResponse, FieldErrors>, AppError> {
    let ids = form.references(most);
    if ids.is_empty() {
        return Err(AppError::Unreadable);
    }
    let to = match form.parse() {
        Ok(to) => to,
        Err(errors) => return Ok(Err(errors)),
    };
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let href = page_href(path, &ids, form.skillnader == "ja");
    let limit = |whose: &str| cx.app.vault.fingerprint("catalogue-link", whose);
    let network = limit(&format!("network {}", cx.network()));
    let limits = [limit(&to.folded()), limit(&cx.session_hash()), network, limit("all")];
    let link = PageLink { to, lang: cx.lang, path: href.clone(), limits };
    cx.operate(move |op| -> QueryResult<()> { service::send_link(op, &link) }).await?;
    cx.flash("catalogue-sent", &[]);
    cx.see_other(href).map(Ok)
}
