//! The parts of an application, a page each.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Mine, PROVIDER, Row, load_draft, onward, saved, yes_word};
use crate::approval::model::{Application, ApplicationId};
use crate::approval::{ApprovalError, service, store};
use crate::identity;
use crate::kernel::{FieldErrors, Reference};
use crate::offer::{self, Offer, OfferState};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::provider::{self, StatusKind};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/om", PROVIDER, organisation)
        .get("/leverantor/ansokan/{reference}/behorig", PROVIDER, signatory)
        .post("/leverantor/ansokan/{reference}/behorig", PROVIDER, name_signatory)
        .get("/leverantor/ansokan/{reference}/socialt", PROVIDER, social)
        .post("/leverantor/ansokan/{reference}/socialt", PROVIDER, answer_social)
        .get("/leverantor/ansokan/{reference}/erbjudanden", PROVIDER, offers)
        .post("/leverantor/ansokan/{reference}/erbjudanden", PROVIDER, choose_offers)
}

async fn organisation(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let row = |key: &str, value: &str| Row {
        key: cx.text(key, &[]),
        value: value.to_owned(),
        change_href: None,
    };
    let provider = &mine.provider;
    let rows = [
        row("approval-organisation-name", &provider.name),
        row("approval-organisation-contact", &provider.contact_name),
        row("approval-organisation-email", provider.email.as_str()),
        row("approval-organisation-phone", &provider.phone),
        row("approval-organisation-website", &provider.website),
        row("approval-organisation-about", &provider.about),
    ];
    let view = json!({ "head": mine.head(), "rows": rows, "onward": onward(&cx, &mine) });
    cx.page("approval/organisation.html", &view)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SignatoryForm {
    signatory: String,
    /// What was saved when the page was drawn.
    seen: String,
}

/// The reference of the named signatory; empty before anybody is named.
fn signatory_of(conn: &mut Conn, application: &Application) -> Result<String, ApprovalError> {
    Ok(match application.signatory_id {
        Some(id) => identity::user(conn, id)?.reference.to_string(),
        None => String::new(),
    })
}

/// The members who have said that they may sign, and the reference of the one who is named.
async fn signatories(cx: &Cx, mine: &Mine) -> Result<(Vec<identity::User>, String), AppError> {
    let (provider, id) = (mine.provider.id, mine.application.id);
    cx.read(move |conn| {
        let mut users = Vec::new();
        for member in provider::members(conn, provider)? {
            if member.active && member.may_sign {
                users.push(identity::user(conn, member.user_id)?);
            }
        }
        let application = store::application(conn, id)?;
        Ok::<_, ApprovalError>((users, signatory_of(conn, &application)?))
    })
    .await
}

/// `stale`: a colleague saved meanwhile; what they saved is shown beside what was chosen here.
fn signatory_view(
    cx: &Cx,
    mine: &Mine,
    (users, now): (&[identity::User], &str),
    form: &SignatoryForm,
    (errors, stale): (&FieldErrors, bool),
) -> Value {
    let options: Vec<Value> = users
        .iter()
        .map(|user| {
            json!({ "value": user.reference, "text": user.name, "hint": user.email.as_str() })
        })
        .collect();
    let named = users.iter().find(|user| user.reference.as_str() == now);
    json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors), "options": options,
        "seen": now, "stale": stale, "theirs": named.map(|user| user.name.as_str()),
    })
}

async fn signatory(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (users, now) = signatories(&cx, &mine).await?;
    let form = SignatoryForm { signatory: now.clone(), seen: now.clone() };
    let none = (&FieldErrors::default(), false);
    let view = signatory_view(&cx, &mine, (&users, &now), &form, none);
    cx.page("approval/signatory.html", &view)
}

async fn name_signatory(cx: Cx, form: Form<SignatoryForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (users, seen) = signatories(&cx, &mine).await?;
    let Some(chosen) = users.iter().find(|user| user.reference.as_str() == form.signatory) else {
        let errors = FieldErrors::one("signatory", "not_in_list");
        let view = signatory_view(&cx, &mine, (&users, &seen), &form, (&errors, false));
        return cx.invalid("approval/signatory.html", &view);
    };
    let (id, user) = (mine.application.id, chosen.id);
    let (drawn, wish) = (form.seen.clone(), form.signatory.clone());
    let done = cx
        .operate(move |op| {
            let stands = |op: &mut Operation<'_>| {
                let application = store::application(op.conn, id)?;
                let saved = signatory_of(op.conn, &application)?;
                Ok(saved == drawn || saved == wish)
            };
            let operation = |op: &mut Operation<'_>| service::name_signatory(op, id, user);
            service::as_seen(op, stands, operation)
        })
        .await?;
    if done.is_some() {
        return saved(&cx, &mine);
    }
    let (users, now) = signatories(&cx, &mine).await?;
    let none = FieldErrors::default();
    let view = signatory_view(&cx, &mine, (&users, &now), &form, (&none, true));
    cx.refused("approval/signatory.html", &view)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SocialForm {
    social: String,
    /// What was saved when the page was drawn.
    seen: String,
}

async fn social_view(
    cx: &Cx,
    mine: &Mine,
    form: &SocialForm,
    (errors, stale): (&FieldErrors, bool),
) -> Result<Value, AppError> {
    let (provider, id) = (mine.provider.id, mine.application.id);
    let (claims, now) = cx
        .read(move |conn| {
            let claims = provider::statuses(conn, provider)?;
            Ok::<_, ApprovalError>((claims, store::application(conn, id)?.social))
        })
        .await?;
    let weighed = [StatusKind::SocialEnterprise, StatusKind::NonProfit];
    let claims: Vec<Value> = claims
        .iter()
        .filter(|claim| weighed.contains(&claim.status))
        .map(|claim| json!({ "status": claim.status, "state": claim.state }))
        .collect();
    Ok(json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors), "claims": claims,
        "seen": now.map(yes_word).unwrap_or_default(), "stale": stale,
        "theirs": now.map(|yes| super::common::yes_text(cx, yes)),
    }))
}

async fn social(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let social = mine.application.social.map(yes_word).unwrap_or_default().to_owned();
    let form = SocialForm { social, seen: String::new() };
    let view = social_view(&cx, &mine, &form, (&FieldErrors::default(), false)).await?;
    cx.page("approval/social.html", &view)
}

async fn answer_social(cx: Cx, form: Form<SocialForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let Some(wants) = yes_or_no(&form.social) else {
        let errors = FieldErrors::one("social", "not_in_list");
        let view = social_view(&cx, &mine, &form, (&errors, false)).await?;
        return cx.invalid("approval/social.html", &view);
    };
    let id = mine.application.id;
    let drawn = form.seen.clone();
    let done = cx
        .operate(move |op| {
            let stands = |op: &mut Operation<'_>| {
                let saved = store::application(op.conn, id)?.social;
                Ok(saved.map(yes_word).unwrap_or_default() == drawn || saved == Some(wants))
            };
            let operation = |op: &mut Operation<'_>| service::answer_social(op, id, wants);
            service::as_seen(op, stands, operation)
        })
        .await?;
    if done.is_some() {
        return saved(&cx, &mine);
    }
    let view = social_view(&cx, &mine, &form, (&FieldErrors::default(), true)).await?;
    cx.refused("approval/social.html", &view)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct OffersForm {
    offers: Vec<String>,
    /// What was saved when the page was drawn.
    seen: String,
}

/// The references of the chosen offers, as a form carries them.
fn chosen_of(conn: &mut Conn, id: ApplicationId) -> Result<String, ApprovalError> {
    let chosen: Vec<_> = store::offers(conn, id)?.iter().map(|one| one.offer_id).collect();
    let offers = offer::many(conn, &chosen)?;
    let mut all: Vec<String> = offers.values().map(|one| one.reference.to_string()).collect();
    all.sort();
    Ok(all.join(" "))
}

/// The provider's offers of the system's kind, with their names, and those that are chosen.
async fn own_offers(cx: &Cx, mine: &Mine) -> Result<(Vec<(Offer, String)>, String), AppError> {
    let (provider, kind) = (mine.provider.id, mine.system.measure_kind);
    let id = mine.application.id;
    cx.read(move |conn| {
        let mut found = Vec::new();
        for offer in offer::of_provider(conn, provider)? {
            let open = matches!(offer.state, OfferState::Draft | OfferState::Complete);
            if offer.measure_kind == kind && open {
                let name = offer::latest(conn, offer.id)?.name;
                found.push((offer, name));
            }
        }
        Ok::<_, ApprovalError>((found, chosen_of(conn, id)?))
    })
    .await
}

fn offers_view(
    cx: &Cx,
    mine: &Mine,
    (own, now): (&[(Offer, String)], &str),
    form: &OffersForm,
    (errors, stale): (&FieldErrors, bool),
) -> Value {
    let shown = |state: OfferState| -> Vec<Value> {
        let those = own.iter().filter(|(offer, _)| offer.state == state);
        those.map(|(offer, name)| json!({ "value": offer.reference, "text": name })).collect()
    };
    let is_chosen = |offer: &Offer| now.split(' ').any(|one| one == offer.reference.as_str());
    let theirs: Vec<&str> =
        own.iter().filter(|(offer, _)| is_chosen(offer)).map(|(_, name)| name.as_str()).collect();
    json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors),
        "kind": mine.system.measure_kind,
        "complete": shown(OfferState::Complete), "drafts": shown(OfferState::Draft),
        "seen": now, "stale": stale, "theirs": theirs.join(", "),
    })
}

async fn offers(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (own, now) = own_offers(&cx, &mine).await?;
    let chosen = now.split_whitespace().map(str::to_owned).collect();
    let form = OffersForm { offers: chosen, seen: now.clone() };
    let none = (&FieldErrors::default(), false);
    let view = offers_view(&cx, &mine, (&own, &now), &form, none);
    cx.page("approval/offers.html", &view)
}

async fn choose_offers(cx: Cx, form: Form<OffersForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (own, seen) = own_offers(&cx, &mine).await?;
    let mut chosen = Vec::new();
    for text in &form.offers {
        let reference = Reference::parse(text).ok_or(AppError::NotFound)?;
        let offer = own.iter().find(|(offer, _)| offer.reference == reference);
        chosen.push(offer.ok_or(AppError::NotFound)?.0.id);
    }
    if chosen.is_empty() {
        let errors = FieldErrors::one("offers", "choose_an_offer");
        let view = offers_view(&cx, &mine, (&own, &seen), &form, (&errors, false));
        return cx.invalid("approval/offers.html", &view);
    }
    let mut wish = form.offers.clone();
    wish.sort();
    wish.dedup();
    let (wish, drawn) = (wish.join(" "), form.seen.clone());
    let id = mine.application.id;
    let done = cx
        .operate(move |op| {
            let stands = |op: &mut Operation<'_>| {
                let saved = chosen_of(op.conn, id)?;
                Ok(saved == drawn || saved == wish)
            };
            let operation = |op: &mut Operation<'_>| service::choose_offers(op, id, &chosen);
            service::as_seen(op, stands, operation)
        })
        .await?;
    if done.is_some() {
        return saved(&cx, &mine);
    }
    let (own, now) = own_offers(&cx, &mine).await?;
    let none = FieldErrors::default();
    let view = offers_view(&cx, &mine, (&own, &now), &form, (&none, true));
    cx.refused("approval/offers.html", &view)
}

/// Answers with yes or no.
pub(super) fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
