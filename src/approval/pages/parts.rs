//! The parts of an application, a page each.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Mine, PROVIDER, Raw, Row, asked_all, home, load_draft, yes_word};
use crate::approval::{ApprovalError, service, store};
use crate::kernel::{FieldErrors, Reference, time};
use crate::offer::{self, Offer, OfferState};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::provider::{self, StatusKind};
use crate::terms::{self, AnswerSheet, ExclusionGround, Requirement, TermsError};
use crate::{identity, terms::Answer};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/om", PROVIDER, organisation)
        .get("/leverantor/ansokan/{reference}/behorig", PROVIDER, signatory)
        .post("/leverantor/ansokan/{reference}/behorig", PROVIDER, name_signatory)
        .get("/leverantor/ansokan/{reference}/socialt", PROVIDER, social)
        .post("/leverantor/ansokan/{reference}/socialt", PROVIDER, answer_social)
        .get("/leverantor/ansokan/{reference}/forsakran", PROVIDER, declaration)
        .post("/leverantor/ansokan/{reference}/forsakran", PROVIDER, declare)
        .get("/leverantor/ansokan/{reference}/erbjudanden", PROVIDER, offers)
        .post("/leverantor/ansokan/{reference}/erbjudanden", PROVIDER, choose_offers)
        .get("/leverantor/ansokan/{reference}/krav", PROVIDER, requirements)
        .post("/leverantor/ansokan/{reference}/krav", PROVIDER, answer)
}

fn saved(cx: &Cx, mine: &Mine) -> PageResult {
    cx.flash("approval-saved", &[]);
    cx.see_other(home(&mine.application))
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
    let view = json!({ "head": mine.head(), "rows": rows });
    cx.page("approval/organisation.html", &view)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SignatoryForm {
    signatory: String,
}

/// The members who have said that they may sign.
async fn signatories(cx: &Cx, mine: &Mine) -> Result<Vec<identity::User>, AppError> {
    let id = mine.provider.id;
    cx.read(move |conn| {
        let members = provider::members(conn, id)?;
        let may_sign = members.into_iter().filter(|member| member.active && member.may_sign);
        may_sign.map(|member| identity::user(conn, member.user_id)).collect::<Result<Vec<_>, _>>()
    })
    .await
}

fn signatory_view(
    cx: &Cx,
    mine: &Mine,
    users: &[identity::User],
    form: &SignatoryForm,
    errors: &FieldErrors,
) -> Value {
    let options: Vec<Value> = users
        .iter()
        .map(|user| {
            json!({ "value": user.reference, "text": user.name, "hint": user.email.as_str() })
        })
        .collect();
    json!({ "head": mine.head(), "form": form, "errors": cx.errors(errors), "options": options })
}

async fn signatory(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let users = signatories(&cx, &mine).await?;
    let chosen = users.iter().find(|user| Some(user.id) == mine.application.signatory_id);
    let form = SignatoryForm {
        signatory: chosen.map(|user| user.reference.to_string()).unwrap_or_default(),
    };
    let view = signatory_view(&cx, &mine, &users, &form, &FieldErrors::default());
    cx.page("approval/signatory.html", &view)
}

async fn name_signatory(cx: Cx, form: Form<SignatoryForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let users = signatories(&cx, &mine).await?;
    let Some(chosen) = users.iter().find(|user| user.reference.as_str() == form.signatory) else {
        let errors = FieldErrors::one("signatory", "not_in_list");
        let view = signatory_view(&cx, &mine, &users, &form, &errors);
        return cx.invalid("approval/signatory.html", &view);
    };
    let (actor, id, user, now) = (cx.actor, mine.application.id, chosen.id, cx.now);
    cx.write(move |conn| service::name_signatory(conn, &actor, id, user, now)).await?;
    saved(&cx, &mine)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SocialForm {
    social: String,
}

async fn social_view(
    cx: &Cx,
    mine: &Mine,
    form: &SocialForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let id = mine.provider.id;
    let claims = cx.read(move |conn| provider::statuses(conn, id)).await?;
    let weighed = [StatusKind::SocialEnterprise, StatusKind::NonProfit];
    let claims: Vec<Value> = claims
        .iter()
        .filter(|claim| weighed.contains(&claim.status))
        .map(|claim| json!({ "status": claim.status, "state": claim.state }))
        .collect();
    Ok(json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors), "claims": claims,
    }))
}

async fn social(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let social = mine.application.social.map(yes_word).unwrap_or_default().to_owned();
    let view = social_view(&cx, &mine, &SocialForm { social }, &FieldErrors::default()).await?;
    cx.page("approval/social.html", &view)
}

async fn answer_social(cx: Cx, form: Form<SocialForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let wants = match form.social.as_str() {
        "yes" => true,
        "no" => false,
        _ => {
            let errors = FieldErrors::one("social", "not_in_list");
            let view = social_view(&cx, &mine, &form, &errors).await?;
            return cx.invalid("approval/social.html", &view);
        }
    };
    let (actor, id, now) = (cx.actor, mine.application.id, cx.now);
    cx.write(move |conn| service::answer_social(conn, &actor, id, wants, now)).await?;
    saved(&cx, &mine)
}

/// The grounds in force, and the sheet with what was declared.
async fn sheet_of_grounds(
    cx: &Cx,
    mine: &Mine,
) -> Result<(Vec<ExclusionGround>, AnswerSheet, Vec<terms::GroundAnswer>), AppError> {
    let (sheet, day) = (mine.application.answer_sheet_id, time::stockholm_day(cx.now));
    cx.read(move |conn| {
        let grounds = terms::grounds(conn, day)?;
        let declared = terms::ground_answers(conn, sheet)?;
        Ok::<_, TermsError>((grounds, terms::sheet(conn, sheet)?, declared))
    })
    .await
}

fn declaration_view(
    cx: &Cx,
    mine: &Mine,
    grounds: &[ExclusionGround],
    (form, revision): (&Raw, i64),
    errors: &FieldErrors,
) -> Value {
    let shown: Vec<Value> = grounds
        .iter()
        .map(|ground| {
            let field = format!("grund-{}", ground.code);
            json!({
                "field": field, "text": ground.text, "explain": format!("{field}-text"),
                "law": format!("{} {}", ground.act, ground.section),
            })
        })
        .collect();
    json!({
        "head": mine.head(), "grounds": shown, "form": form, "revision": revision,
        "errors": cx.errors(errors),
    })
}

async fn declaration(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (grounds, sheet, declared) = sheet_of_grounds(&cx, &mine).await?;
    let mut form = Raw::new();
    for given in &declared {
        let Some(ground) = grounds.iter().find(|one| one.id == given.ground_id) else { continue };
        let field = format!("grund-{}", ground.code);
        form.insert(format!("{field}-text"), given.explanation.clone());
        form.insert(field, yes_word(given.applies).to_owned());
    }
    let errors = FieldErrors::default();
    let view = declaration_view(&cx, &mine, &grounds, (&form, sheet.revision), &errors);
    cx.page("approval/declaration.html", &view)
}

/// The revision of the sheet that a form was drawn from; a form without one is stale.
fn revision(form: &Raw) -> i64 {
    form.get("revision").and_then(|text| text.parse().ok()).unwrap_or(-1)
}

async fn declare(cx: Cx, form: Form<Raw>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (grounds, sheet, _) = sheet_of_grounds(&cx, &mine).await?;
    let answered = match terms::declaration_from(&grounds, &form) {
        Ok(answered) => answered,
        Err(errors) => {
            let state = (&form.0, revision(&form));
            let view = declaration_view(&cx, &mine, &grounds, state, &errors);
            return cx.invalid("approval/declaration.html", &view);
        }
    };
    if revision(&form) != sheet.revision {
        return Err(AppError::Stale);
    }
    let (actor, id, now, seen) = (cx.actor, mine.application.id, cx.now, sheet.revision);
    cx.write(move |conn| service::declare(conn, &actor, id, seen, &answered, now)).await?;
    saved(&cx, &mine)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct OffersForm {
    offers: Vec<String>,
}

/// The provider's offers of the system's kind, with their names.
async fn own_offers(cx: &Cx, mine: &Mine) -> Result<Vec<(Offer, String)>, AppError> {
    let (provider, kind) = (mine.provider.id, mine.system.measure_kind);
    cx.read(move |conn| {
        let mut found = Vec::new();
        for offer in offer::of_provider(conn, provider)? {
            let open = matches!(offer.state, OfferState::Draft | OfferState::Complete);
            if offer.measure_kind == kind && open {
                let name = offer::latest(conn, offer.id)?.name;
                found.push((offer, name));
            }
        }
        Ok::<_, ApprovalError>(found)
    })
    .await
}

fn offers_view(
    cx: &Cx,
    mine: &Mine,
    own: &[(Offer, String)],
    form: &OffersForm,
    errors: &FieldErrors,
) -> Value {
    let shown = |state: OfferState| -> Vec<Value> {
        let those = own.iter().filter(|(offer, _)| offer.state == state);
        those.map(|(offer, name)| json!({ "value": offer.reference, "text": name })).collect()
    };
    json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors),
        "kind": mine.system.measure_kind,
        "complete": shown(OfferState::Complete), "drafts": shown(OfferState::Draft),
    })
}

async fn offers(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let own = own_offers(&cx, &mine).await?;
    let id = mine.application.id;
    let chosen = cx.read(move |conn| store::offers(conn, id)).await?;
    let is_chosen = |offer: &Offer| chosen.iter().any(|one| one.offer_id == offer.id);
    let offers = own.iter().filter(|(offer, _)| is_chosen(offer));
    let form =
        OffersForm { offers: offers.map(|(offer, _)| offer.reference.to_string()).collect() };
    let view = offers_view(&cx, &mine, &own, &form, &FieldErrors::default());
    cx.page("approval/offers.html", &view)
}

async fn choose_offers(cx: Cx, form: Form<OffersForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let own = own_offers(&cx, &mine).await?;
    let mut chosen = Vec::new();
    for text in &form.offers {
        let reference = Reference::parse(text).ok_or(AppError::NotFound)?;
        let offer = own.iter().find(|(offer, _)| offer.reference == reference);
        chosen.push(offer.ok_or(AppError::NotFound)?.0.id);
    }
    if chosen.is_empty() {
        let errors = FieldErrors::one("offers", "choose_an_offer");
        let view = offers_view(&cx, &mine, &own, &form, &errors);
        return cx.invalid("approval/offers.html", &view);
    }
    let (actor, id, now) = (cx.actor, mine.application.id, cx.now);
    cx.write(move |conn| service::choose_offers(conn, &actor, id, &chosen, now)).await?;
    saved(&cx, &mine)
}

/// The requirements, the sheet, and what was answered.
pub(super) async fn sheet_of_answers(
    cx: &Cx,
    mine: &Mine,
) -> Result<(Vec<Requirement>, AnswerSheet, Vec<Answer>), AppError> {
    let (spec, sheet) = (mine.application.specification_id, mine.application.answer_sheet_id);
    cx.read(move |conn| {
        let asked = terms::requirements(conn, spec)?;
        let answers = terms::answers(conn, sheet)?;
        Ok::<_, TermsError>((asked, terms::sheet(conn, sheet)?, answers))
    })
    .await
}

/// `stale`: somebody saved meanwhile; what they saved is shown beside what was typed.
pub(super) fn answers_view(
    cx: &Cx,
    mine: &Mine,
    (asked, answers): (&[Requirement], &[Answer]),
    (form, revision): (&Raw, i64),
    (errors, stale): (&FieldErrors, bool),
) -> Value {
    json!({
        "head": mine.head(), "requirements": asked_all(cx, asked, answers), "form": form,
        "revision": revision, "errors": cx.errors(errors), "stale": stale,
    })
}

async fn requirements(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (asked, sheet, answers) = sheet_of_answers(&cx, &mine).await?;
    let form = saved_form(&cx, &asked, &answers);
    let state = (&form, sheet.revision);
    let none = (&FieldErrors::default(), false);
    let view = answers_view(&cx, &mine, (&asked, &answers), state, none);
    cx.page("approval/requirements.html", &view)
}

/// The form as the saved answers fill it.
pub(super) fn saved_form(cx: &Cx, asked: &[Requirement], answers: &[Answer]) -> Raw {
    asked_all(cx, asked, answers).into_iter().map(|one| (one.field, one.value)).collect()
}

async fn answer(cx: Cx, form: Form<Raw>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let (asked, sheet, answers) = sheet_of_answers(&cx, &mine).await?;
    let shown = (asked.as_slice(), answers.as_slice());
    let given = match terms::answers_from(&asked, &form) {
        Ok(given) => given,
        Err(errors) => {
            let state = (&form.0, revision(&form));
            let view = answers_view(&cx, &mine, shown, state, (&errors, false));
            return cx.invalid("approval/requirements.html", &view);
        }
    };
    if revision(&form) != sheet.revision {
        let state = (&form.0, sheet.revision);
        let view = answers_view(&cx, &mine, shown, state, (&FieldErrors::default(), true));
        return cx.refused("approval/requirements.html", &view);
    }
    let (actor, id, now, seen) = (cx.actor, mine.application.id, cx.now, sheet.revision);
    cx.write(move |conn| service::answer(conn, &actor, id, seen, &given, now)).await?;
    saved(&cx, &mine)
}
