//! The places of an offer, each with its own number of places.

use serde_json::{Value, json};

use crate::measure::Area;
use crate::offer::form::SiteForm;
use crate::offer::model::{Draft, NewSite, Offer, Revision, SiteText};
use crate::offer::rules::Part;
use crate::offer::{OfferError, service};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, SavedField};

use super::common::{Choice, home, own, site_line, with};

const PAGE: &str = "offer/site.html";

fn path(offer: &Offer) -> String {
    format!("{}/adresser", home(offer))
}

pub(super) async fn list(cx: Cx) -> PageResult {
    let (offer, text) = own(&cx).await?;
    let sites: Vec<Value> = text
        .sites()
        .iter()
        .map(|site| {
            json!({
                "name": site.name,
                "line": site_line(&cx, site),
                "href": format!("{}/{}", path(&offer), site.reference),
            })
        })
        .collect();
    let view = json!({
        "name": text.name,
        "home": home(&offer),
        "path": path(&offer),
        "revision": text.number,
        "sites": sites,
    });
    cx.page("offer/sites.html", &view)
}

fn areas(cx: &Cx) -> Vec<Choice> {
    let named = |area: &Area| Choice { value: area.word(), text: cx.text(&area.text_key(), &[]) };
    Area::ALL.iter().map(named).collect()
}

/// The page of one place. The number of places is asked for until the public can choose it.
fn view(
    cx: &Cx,
    offer: &Offer,
    text: &Revision,
    site: Option<&SiteText>,
    form: &SiteForm,
) -> Value {
    json!({
        "name": text.name,
        "home": home(offer),
        "path": path(offer),
        "here": match site {
            Some(site) => format!("{}/{}", path(offer), site.reference),
            None => format!("{}/ny", path(offer)),
        },
        "is_new": site.is_none(),
        "asks_places": site.is_none() || offer.approved_revision_id.is_none(),
        "places": site.map(|site| super::common::places(site.cap)),
        "places_href": site.map(|_| "/leverantor"),
        "areas": areas(cx),
        "form": form,
        "errors": {},
    })
}

pub(super) async fn new(cx: Cx) -> PageResult {
    let (offer, text) = own(&cx).await?;
    let form = SiteForm { locality: cx.text("offer-site-town", &[]), ..SiteForm::default() };
    cx.page(PAGE, &view(&cx, &offer, &text, None, &form))
}

pub(super) async fn add(cx: Cx, form: Form<SiteForm>) -> PageResult {
    let (offer, text) = own(&cx).await?;
    let site = match form.parse(None) {
        Ok(site) => site,
        Err(errors) => {
            let view = view(&cx, &offer, &text, None, &form);
            let view = with(view, "errors", &cx.errors(&errors));
            return cx.editor(PAGE).invalid(&view);
        }
    };
    // The same place sent twice is one place.
    if text.sites().iter().any(|known| is_same(known, &site)) {
        return cx.see_other(path(&offer));
    }
    let id = offer.id;
    cx.operate(move |op| service::add_site(op, id, &site)).await?;
    cx.flash("offer-saved", &[]);
    cx.see_other(path(&offer))
}

fn is_same(known: &SiteText, site: &NewSite) -> bool {
    known.name == site.name
        && known.street == site.street
        && known.postcode == site.postcode
        && known.cap == site.cap
}

/// The place of the path; not found for one that the newest revision lacks.
async fn of_path(cx: &Cx) -> Result<(Offer, Revision, SiteText), AppError> {
    let reference = cx.reference("site")?.to_string();
    let (offer, text) = own(cx).await?;
    let site = text.sites().into_iter().find(|site| site.reference == reference);
    let site = site.ok_or(AppError::NotFound)?;
    Ok((offer, text, site))
}

pub(super) async fn edit(cx: Cx) -> PageResult {
    let (offer, text, site) = of_path(&cx).await?;
    let view = view(&cx, &offer, &text, Some(&site), &SiteForm::of(&site));
    cx.editor(PAGE).show(&text.number, &view)
}

pub(super) async fn save(cx: Cx, form: Form<SiteForm>) -> PageResult {
    let (offer, text, site) = of_path(&cx).await?;
    let kept = offer.approved_revision_id.is_some().then_some(site.cap);
    let wish = match form.parse(kept) {
        Ok(wish) => wish,
        Err(errors) => {
            let view = view(&cx, &offer, &text, Some(&site), &form);
            let view = with(view, "errors", &cx.errors(&errors));
            return cx.editor(PAGE).invalid(&view);
        }
    };
    let new = SiteText {
        reference: site.reference.clone(),
        latitude: wish.latitude,
        longitude: wish.longitude,
        name: wish.name,
        street: wish.street,
        postcode: wish.postcode,
        locality: wish.locality,
        area: wish.area,
        cap: wish.cap,
    };
    let sites = text
        .sites()
        .into_iter()
        .map(|one| if one.reference == new.reference { new.clone() } else { one })
        .collect();
    if put(&cx, &offer, cx.base().number(), sites).await? {
        cx.flash("offer-saved", &[]);
        return cx.see_other(path(&offer));
    }
    let (offer, text, site) = of_path(&cx).await?;
    let view = view(&cx, &offer, &text, Some(&site), &form);
    let key = cx.text("offer-part-sites", &[]);
    let theirs = [SavedField { key, value: site_line(&cx, &site) }];
    cx.editor(PAGE).stale(&text.number, &theirs, &view)
}

pub(super) async fn remove(cx: Cx) -> PageResult {
    let (offer, text, site) = of_path(&cx).await?;
    let sites = text.sites().into_iter().filter(|one| one.reference != site.reference).collect();
    if !put(&cx, &offer, cx.base().number(), sites).await? {
        return Err(AppError::Stale);
    }
    cx.flash("offer-site-removed", &[]);
    cx.see_other(path(&offer))
}

/// Saves the places; false if somebody saved places meanwhile.
async fn put(cx: &Cx, offer: &Offer, base: i64, sites: Vec<SiteText>) -> Result<bool, AppError> {
    let said = Draft { sites, ..Draft::default() };
    let id = offer.id;
    cx.operate(move |op| match service::save_part(op, id, base, Part::Sites, &said, None) {
        Ok(_) => Ok(true),
        Err(OfferError::Stale) => Ok(false),
        Err(error) => Err(error),
    })
    .await
}
