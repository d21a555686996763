//! The organisation's own page, and its details.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::identity;
use crate::kernel::{Reference, UserId};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::DetailsForm;
use crate::provider::model::{Member, MemberRole, Provider, StatusKind};
use crate::provider::{ProviderError, policy, rules, service, store};

use super::common::{Row, country_name, named, shown_number, slug, status_line};

pub(super) const HOME: &str = "/leverantor/organisation";

/// The reader's organisation, or the way to register one.
pub(super) async fn own(cx: &Cx) -> Result<Option<(Provider, Member)>, AppError> {
    let id = cx.signed_in()?.user_id;
    cx.read(move |conn| store::of_user(conn, id)).await
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let Some((provider, me)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    let (id, today) = (provider.id, cx.today);
    let (members, names, statuses, due, waiting) = cx
        .read(move |conn| {
            let members = store::members(conn, id)?;
            let users: Vec<_> = members.iter().map(|member| member.user_id).collect();
            let names = identity::names(conn, &users)?;
            let due = service::renewals_due(conn, id, today)?;
            let waiting = store::requests(conn, id)?.len();
            Ok::<_, ProviderError>((members, names, store::statuses(conn, id)?, due, waiting))
        })
        .await?;
    let lines: Vec<_> = StatusKind::ALL
        .iter()
        .map(|kind| {
            let found = statuses.iter().find(|status| status.status == *kind);
            status_line(&cx, *kind, found, format!("{HOME}/status/{}", slug(*kind)))
        })
        .collect();
    let manages = rules::manages(&me, &members);
    let view = json!({
        "name": provider.name,
        "reference": provider.reference,
        "facts": facts(&cx, &provider),
        "details": details(&cx, &provider, policy::may_edit(&me)),
        "members": people(&cx, &members, &names, None),
        "may_invite": manages,
        "waiting": if manages { waiting } else { 0 },
        "must_answer": rules::must_answer(&me),
        "statuses": lines,
        "due": due.len(),
    });
    cx.page("provider/organisation.html", &view)
}

/// Members as both sides read them; with a page's address before their own, each has a link.
pub(super) fn people(
    cx: &Cx,
    members: &[Member],
    names: &HashMap<UserId, String>,
    links: Option<&HashMap<UserId, Reference>>,
) -> Vec<Value> {
    let href = |member: &Member| {
        let reference = links?.get(&member.user_id)?;
        Some(format!("{HOME}/medlem/{reference}"))
    };
    members
        .iter()
        .map(|member| {
            json!({
                "name": names.get(&member.user_id),
                "role": named(cx, "member-role", member.role.word()),
                "href": href(member),
                "signs": member.role == MemberRole::Signatory,
                "may_sign": member.may_sign,
                "unanswered": rules::must_answer(member),
                "answered_at": member.answered_at,
                "active": member.active,
            })
        })
        .collect()
}

/// What no member changes by hand.
pub(super) fn facts(cx: &Cx, provider: &Provider) -> Vec<Row> {
    let form = named(cx, "legal-form", provider.legal_form.word());
    let mut rows = match &provider.country {
        None => vec![Row::new(cx, "provider-number", shown_number(provider))],
        Some(country) => {
            let register = provider.register_number.clone().unwrap_or_default();
            let vat = provider.vat_number.clone().unwrap_or_default();
            vec![
                Row::new(cx, "provider-country", country_name(cx, country)),
                Row::new(cx, "provider-register-number", register),
                Row::new(cx, "provider-vat-number", vat),
            ]
        }
    };
    rows.push(Row::new(cx, "provider-legal-form", form));
    rows
}

/// What members change by themselves.
pub(super) fn details(cx: &Cx, provider: &Provider, may_edit: bool) -> Vec<Row> {
    let rows = [
        ("provider-contact-name", provider.contact_name.as_str()),
        ("provider-email", provider.email.as_str()),
        ("provider-phone", &provider.phone),
        ("provider-website", &provider.website),
        ("provider-about", &provider.about),
    ];
    rows.into_iter()
        .map(|(key, value)| {
            let row = Row::new(cx, key, value);
            if may_edit { row.change("/leverantor/organisation/andra") } else { row }
        })
        .collect()
}

const EDIT: &str = "provider/edit.html";

pub(super) async fn edit(cx: Cx) -> PageResult {
    let Some((provider, _)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    let view = json!({ "form": as_form(&provider), "errors": {} });
    cx.editor(EDIT).show(&moment(&provider), &view)
}

fn as_form(provider: &Provider) -> DetailsForm {
    DetailsForm {
        contact_name: provider.contact_name.clone(),
        email: provider.email.as_str().to_owned(),
        phone: provider.phone.clone(),
        website: provider.website.clone(),
        about: provider.about.clone(),
    }
}

/// When the organisation was last changed, as its form carries it.
fn moment(provider: &Provider) -> String {
    provider.changed_at.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

pub(super) async fn save(cx: Cx, form: Form<DetailsForm>) -> PageResult {
    let Some((provider, _)) = own(&cx).await? else { return Err(AppError::NotFound) };
    let details = match form.parse() {
        Ok(details) => details,
        Err(errors) => {
            let view = json!({ "form": form.0, "errors": cx.errors(&errors) });
            return cx.editor(EDIT).invalid(&view);
        }
    };
    let base = cx.base().moment().unwrap_or_default();
    let saved = cx
        .operate(move |op| match service::edit(op, &details, base) {
            Ok(_) => Ok(true),
            Err(ProviderError::Stale) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    if saved {
        cx.flash("provider-saved", &[]);
        return cx.see_other(HOME);
    }
    // Somebody saved meanwhile: both versions, and the form as it was typed.
    let theirs = self::details(&cx, &provider, false);
    let view = json!({ "form": form.0, "errors": {} });
    cx.editor(EDIT).stale(&moment(&provider), &theirs, &view)
}
