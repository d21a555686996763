//! Staff review an edit of an approved offer: what was added, what was taken away.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::identity;
use crate::kernel::FieldErrors;
use crate::offer::form::NoteForm;
use crate::offer::model::{Offer, Revision};
use crate::offer::rules::{self, Turn};
use crate::offer::{OfferError, service, store};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::{self, Provider};

use super::common::{rows, thread, with};

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
                "href": home(offer),
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

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    /// The number of a revision between the public one and the newest; the newest if left out.
    version: Option<i64>,
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let (offer, public, latest, provider) = of_path(&cx).await?;
    let asked = cx.query::<Which>()?.version;
    let (id, newest) = (offer.id, latest.number);
    let shown = match asked.filter(|number| *number != newest) {
        None => latest.clone(),
        Some(number) if number <= public.number => return Err(AppError::NotFound),
        Some(number) => cx.read(move |conn| store::numbered(conn, id, number)).await?,
    };
    let found = Found { offer, public, shown, newest, provider };
    let view = view(&cx, &found, &NoteForm::default(), &FieldErrors::default()).await?;
    cx.page("offer/review.html", &view)
}

/// What the page compares: the public text, and a newer one that may not be the newest.
struct Found {
    offer: Offer,
    public: Revision,
    shown: Revision,
    /// The number of the newest.
    newest: i64,
    provider: Provider,
}

async fn view(
    cx: &Cx,
    found: &Found,
    form: &NoteForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let Found { offer, public, shown, newest, provider } = found;
    let thread = thread(cx, offer).await?;
    let made_by = shown.made_by;
    let who = cx.read(move |conn| identity::names(conn, &[made_by])).await?;
    let changes: Vec<Value> = rows(cx, offer, public)
        .into_iter()
        .zip(rows(cx, offer, shown))
        .filter(|((_, before), (_, after))| before.value != after.value)
        .map(|((_, before), (_, after))| {
            json!({
                "key": after.key,
                "pieces": rules::difference(&before.value, &after.value),
            })
        })
        .collect();
    Ok(json!({
        "name": shown.name,
        "public_name": public.name,
        "provider": provider.name,
        "provider_href": format!("/bestallare/leverantor/{}", provider.reference),
        "home": home(offer),
        "waits": rules::waits(offer),
        "revision": shown.number,
        "public_revision": public.number,
        "newer": newest - shown.number,
        "saved_at": shown.made_at,
        "saved_by": who.get(&shown.made_by),
        "changes": changes,
        "thread": thread.view(),
        "asked": thread.turn == Turn::Provider,
        "stale": 0,
        "form": form, "errors": cx.errors(errors),
    }))
}

fn home(offer: &Offer) -> String {
    format!("/bestallare/andringar/{}", offer.reference)
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
    let id = offer.id;
    let offer = cx
        .operate(move |op| {
            let text = store::numbered(op.conn, id, number)?;
            service::approve(op, id, text.id)
        })
        .await?;
    if rules::waits(&offer) {
        cx.flash("offer-approved-newer", &[]);
        return cx.see_other(home(&offer));
    }
    cx.flash("offer-approved", &[]);
    cx.see_other("/bestallare/andringar")
}

/// Asks the provider for another wording. Came a newer text meanwhile, that is shown first, with
/// what was typed.
pub(super) async fn request(cx: Cx, form: Form<NoteForm>) -> PageResult {
    let (offer, public, latest, provider) = of_path(&cx).await?;
    let read: i64 = form.up_to.parse().map_err(|_| AppError::NotFound)?;
    let (id, newest) = (offer.id, latest.number);
    let seen = cx.read(move |conn| store::numbered(conn, id, read)).await?;
    let seen_id = seen.id;
    let note = match form.request() {
        Ok(note) => note,
        Err(errors) => {
            let found = Found { offer, public, shown: seen, newest, provider };
            let view = view(&cx, &found, &form, &errors).await?;
            return cx.editor("offer/review.html").invalid(&view);
        }
    };
    let asked = cx
        .operate(move |op| match service::request_change(op, id, seen_id, &note) {
            Ok(()) => Ok(true),
            Err(OfferError::Stale) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    if asked {
        cx.flash("offer-change-requested", &[]);
        return cx.see_other(home(&offer));
    }
    let (offer, public, latest, provider) = of_path(&cx).await?;
    let newest = latest.number;
    let found = Found { offer, public, shown: latest, newest, provider };
    let view = view(&cx, &found, &form, &FieldErrors::default()).await?;
    cx.refused("offer/review.html", &with(view, "stale", &(newest - read)))
}
