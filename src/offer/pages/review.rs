//! Staff review an edit of an approved offer: what was added, what was taken away.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::identity;
use crate::offer::model::{Offer, Revision};
use crate::offer::rules;
use crate::offer::{OfferError, service, store};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::{self, Provider};

use super::rows;

pub(super) async fn queue(cx: Cx) -> PageResult {
    let found = cx
        .read(move |conn| {
            let offers = store::waiting(conn)?;
            let texts: Vec<_> = offers.iter().filter_map(|one| one.latest_revision_id).collect();
            let texts = store::revisions(conn, &texts)?;
            let ids: Vec<_> = offers.iter().map(|one| one.provider_id).collect();
            let providers = provider::many(conn, &ids)?;
            Ok::<_, OfferError>((offers, texts, providers))
        })
        .await?;
    let (offers, texts, providers) = found;
    let items: Vec<Value> = offers
        .iter()
        .filter_map(|offer| {
            let text = texts.get(&offer.latest_revision_id?)?;
            let saved = crate::platform::view::moment_text(&cx.app.words, cx.lang, text.made_at);
            Some(json!({
                "text": text.name,
                "href": format!("/bestallare/andringar/{}", offer.reference),
                "hint": providers.get(&offer.provider_id).map(|one| one.name.as_str()),
                "status": cx.text("offer-review-since", &[("at", &saved)]),
            }))
        })
        .collect();
    cx.page("offer/queue.html", &json!({ "items": items }))
}

/// An approved offer with the public and the newest text. An offer that was never approved is
/// examined with its application, so here it is not found.
async fn of_path(cx: &Cx) -> Result<(Offer, Revision, Revision, Provider), AppError> {
    let reference = cx.reference("offer")?;
    cx.read(move |conn| {
        let offer = store::by_reference(conn, &reference)?;
        let public = offer.approved_revision_id.ok_or(OfferError::NotFound)?;
        let public = store::revision(conn, public)?;
        let latest = store::latest(conn, offer.id)?;
        let provider = provider::get(conn, offer.provider_id)?;
        Ok::<_, OfferError>((offer, public, latest, provider))
    })
    .await
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let (offer, public, latest, provider) = of_path(&cx).await?;
    let made_by = latest.made_by;
    let who = cx.read(move |conn| identity::names(conn, &[made_by])).await?;
    let changes: Vec<Value> = rows(&cx, &offer, &public)
        .into_iter()
        .zip(rows(&cx, &offer, &latest))
        .filter(|((_, before), (_, after))| before.value != after.value)
        .map(|((_, before), (_, after))| {
            json!({
                "key": after.key,
                "pieces": rules::difference(&before.value, &after.value),
            })
        })
        .collect();
    let view = json!({
        "name": latest.name,
        "public_name": public.name,
        "provider": provider.name,
        "provider_href": format!("/bestallare/leverantor/{}", provider.reference),
        "waits": rules::waits(&offer),
        "revision": latest.number,
        "public_revision": public.number,
        "saved_at": latest.made_at,
        "saved_by": who.get(&latest.made_by),
        "changes": changes,
    });
    cx.page("offer/review.html", &view)
}

/// The revision that staff have read.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ApproveForm {
    up_to: String,
}

pub(super) async fn approve(cx: Cx, form: Form<ApproveForm>) -> PageResult {
    let (offer, _, _, _) = of_path(&cx).await?;
    let number: i64 = form.up_to.parse().map_err(|_| AppError::NotFound)?;
    let (actor, now, id) = (cx.actor, cx.now, offer.id);
    let offer = cx
        .write(move |conn| {
            let text = store::numbered(conn, id, number)?;
            service::approve(conn, &actor, id, text.id, now)
        })
        .await?;
    if rules::waits(&offer) {
        cx.flash("offer-approved-newer", &[]);
        return cx.see_other(format!("/bestallare/andringar/{}", offer.reference));
    }
    cx.flash("offer-approved", &[]);
    cx.see_other("/bestallare/andringar")
}
