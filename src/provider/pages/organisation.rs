//! The organisation's own pages: details, members, claimed statuses.

use serde_json::{Value, json};

use crate::identity;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::{ClaimForm, DetailsForm, MemberForm};
use crate::provider::model::{
    CriterionClaim, Member, MemberRole, Provider, Status, StatusKind, StatusState,
};
use crate::provider::{ProviderError, mail, policy, service, store};

use super::{Choice, Row, named, of_slug, shown_number, shown_state, slug, status_line};

const HOME: &str = "/leverantor/organisation";

/// The reader's organisation, or the way to register one.
async fn own(cx: &Cx) -> Result<Option<(Provider, Member)>, AppError> {
    let id = cx.signed_in()?.user_id;
    cx.read(move |conn| store::of_user(conn, id)).await
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let Some((provider, me)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    let id = provider.id;
    let (members, names, statuses) = cx
        .read(move |conn| {
            let members = store::members(conn, id)?;
            let users: Vec<_> = members.iter().map(|member| member.user_id).collect();
            let names = identity::names(conn, &users)?;
            Ok::<_, ProviderError>((members, names, store::statuses(conn, id)?))
        })
        .await?;
    let members: Vec<Value> = members
        .iter()
        .map(|member| {
            json!({
                "name": names.get(&member.user_id),
                "role": named(&cx, "member-role", member.role.word()),
                "may_sign": member.may_sign,
                "answered_at": member.answered_at,
                "active": member.active,
            })
        })
        .collect();
    let lines: Vec<_> = StatusKind::ALL
        .iter()
        .map(|kind| {
            let found = statuses.iter().find(|status| status.status == *kind);
            status_line(&cx, *kind, found, format!("{HOME}/status/{}", slug(*kind)))
        })
        .collect();
    let view = json!({
        "name": provider.name,
        "reference": provider.reference,
        "facts": facts(&cx, &provider),
        "details": details(&cx, &provider, policy::may_edit(&me)),
        "members": members,
        "may_invite": me.may_sign,
        "statuses": lines,
    });
    cx.page("provider/organisation.html", &view)
}

/// What no member changes by hand.
pub(super) fn facts(cx: &Cx, provider: &Provider) -> Vec<Row> {
    vec![
        Row::new(cx, "provider-number", shown_number(provider)),
        Row::new(cx, "provider-legal-form", named(cx, "legal-form", provider.legal_form.word())),
    ]
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

pub(super) async fn edit(cx: Cx) -> PageResult {
    let Some((provider, _)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    cx.page("provider/edit.html", &json!({ "form": as_form(&provider), "errors": {} }))
}

fn as_form(provider: &Provider) -> DetailsForm {
    DetailsForm {
        contact_name: provider.contact_name.clone(),
        email: provider.email.as_str().to_owned(),
        phone: provider.phone.clone(),
        website: provider.website.clone(),
        about: provider.about.clone(),
        seen: moment(provider),
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
            return cx.invalid("provider/edit.html", &view);
        }
    };
    let seen = form.seen.parse().unwrap_or_default();
    let (actor, now) = (cx.actor, cx.now);
    let saved = cx
        .write(move |conn| match service::edit(conn, &actor, &details, seen, now) {
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
    let form = DetailsForm { seen: moment(&provider), ..form.0 };
    let theirs = super::organisation::details(&cx, &provider, false);
    cx.refused("provider/edit.html", &json!({ "form": form, "theirs": theirs, "errors": {} }))
}

pub(super) async fn member(cx: Cx) -> PageResult {
    let Some((_, me)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    if !me.may_sign {
        return Err(AppError::Denied);
    }
    let view = json!({ "form": MemberForm::default(), "roles": roles(&cx), "errors": {} });
    cx.page("provider/member.html", &view)
}

fn roles(cx: &Cx) -> Vec<Choice> {
    let named = |role: &MemberRole| Choice {
        value: role.word(),
        text: named(cx, "member-role", role.word()),
    };
    MemberRole::ALL.iter().map(named).collect()
}

pub(super) async fn add_member(cx: Cx, form: Form<MemberForm>) -> PageResult {
    let Some((provider, _)) = own(&cx).await? else { return Err(AppError::NotFound) };
    let (name, email, role) = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let errors = cx.errors(&errors);
            let view = json!({ "form": form.0, "errors": errors, "roles": roles(&cx) });
            return cx.invalid("provider/member.html", &view);
        }
    };
    let (actor, now, lang) = (cx.actor, cx.now, cx.lang);
    cx.write(move |conn| {
        match service::add_member(conn, &actor, &name, &email, role, now) {
            // Whose address has an account is for its owner to know.
            Err(ProviderError::EmailTaken) => {
                mail::address_known(conn, &email, &provider.name, lang, now)?;
                Ok(())
            }
            other => other.map(drop),
        }
    })
    .await?;
    cx.flash("provider-member-flash", &[]);
    cx.see_other(HOME)
}

/// What is known of the reader's claim of a status.
type Known = (Provider, Option<(Status, Vec<CriterionClaim>)>);

async fn claimed(cx: &Cx, kind: StatusKind) -> Result<Option<Known>, AppError> {
    let Some((provider, _)) = own(cx).await? else { return Ok(None) };
    let id = provider.id;
    let found = cx.read(move |conn| with_criteria(conn, id, kind)).await?;
    Ok(Some((provider, found)))
}

pub(super) fn with_criteria(
    conn: &mut Conn,
    id: crate::provider::ProviderId,
    kind: StatusKind,
) -> Result<Option<(Status, Vec<CriterionClaim>)>, ProviderError> {
    let Some(status) = store::status(conn, id, kind)? else { return Ok(None) };
    let criteria = store::criteria(conn, status.id)?;
    Ok(Some((status, criteria)))
}

pub(super) async fn status(cx: Cx) -> PageResult {
    let kind = of_slug(cx.segment("status")).ok_or(AppError::NotFound)?;
    let Some((_, known)) = claimed(&cx, kind).await? else { return cx.see_other("/bli-utforare") };
    let form = known.as_ref().map(|(status, criteria)| filled(status, criteria));
    cx.page(
        "provider/status.html",
        &status_view(&cx, kind, known, &json!(form.unwrap_or_default())),
    )
}

fn filled(status: &Status, criteria: &[CriterionClaim]) -> ClaimForm {
    use crate::provider::model::Criterion;
    let of = |wanted: Criterion| {
        let found = criteria.iter().find(|one| one.criterion == wanted);
        found.map(|one| one.evidence.clone()).unwrap_or_default()
    };
    ClaimForm {
        business: of(Criterion::Business),
        participation: of(Criterion::Participation),
        reinvestment: of(Criterion::Reinvestment),
        independence: of(Criterion::Independence),
        evidence: status.evidence.clone(),
    }
}

/// The page of a status: where it stands, what was shown, and the form while it may be claimed.
fn status_view(
    cx: &Cx,
    kind: StatusKind,
    known: Option<(Status, Vec<CriterionClaim>)>,
    form: &Value,
) -> Value {
    let criteria: Vec<_> = kind.criteria().iter().map(|criterion| criterion.word()).collect();
    let open = known
        .as_ref()
        .is_none_or(|(status, _)| shown_state(cx, status).go(StatusState::Claimed).is_some());
    json!({
        "kind": kind,
        "title": named(cx, "status-kind", kind.word()),
        "criteria": criteria,
        "form": form,
        "errors": {},
        "open": open,
        "known": known.map(|(status, criteria)| shown(cx, &status, &criteria)),
    })
}

/// A claim as both sides read it.
pub(super) fn shown(cx: &Cx, status: &Status, criteria: &[CriterionClaim]) -> Value {
    let mut rows: Vec<Row> = criteria
        .iter()
        .map(|one| {
            let word = one.criterion.word();
            Row {
                key: named(cx, "criterion", word),
                value: one.evidence.clone(),
                change_href: None,
            }
        })
        .collect();
    if rows.is_empty() {
        rows.push(Row::new(cx, "provider-evidence", status.evidence.as_str()));
    }
    let state = shown_state(cx, status);
    json!({
        "state": state,
        "line": status_line(cx, status.status, Some(status), String::new()),
        "rows": rows,
        "claimed_at": status.claimed_at,
        "assessed_at": status.assessed_at,
        "reason": status.reason,
    })
}

pub(super) async fn claim(cx: Cx, form: Form<ClaimForm>) -> PageResult {
    let kind = of_slug(cx.segment("status")).ok_or(AppError::NotFound)?;
    let Some((_, known)) = claimed(&cx, kind).await? else { return Err(AppError::NotFound) };
    let claim = match form.parse(kind) {
        Ok(claim) => claim,
        Err(errors) => return invalid(&cx, kind, known, &form.0, &errors),
    };
    let (actor, today, now) = (cx.actor, cx.today, cx.now);
    cx.write(move |conn| {
        // A last day may have passed since the job looked.
        service::expire_statuses(conn, today, now)?;
        service::claim_status(conn, &actor, &claim, now)
    })
    .await?;
    cx.flash("provider-status-claimed", &[]);
    cx.see_other(format!("{HOME}/status/{}", slug(kind)))
}

fn invalid(
    cx: &Cx,
    kind: StatusKind,
    known: Option<(Status, Vec<CriterionClaim>)>,
    form: &ClaimForm,
    errors: &FieldErrors,
) -> PageResult {
    let mut view = status_view(cx, kind, known, &json!(form));
    if let Some(map) = view.as_object_mut() {
        map.insert("errors".to_owned(), json!(cx.errors(errors)));
    }
    cx.invalid("provider/status.html", &view)
}
