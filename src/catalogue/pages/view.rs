//! What several pages say of an offer: card, places. The same for all (R13).

use serde::{Deserialize, Serialize};

use super::fields::{Fact, Field, fact};
use super::places::{PlacesView, count, measure, of_offer, say};
use crate::catalogue::model::Point;
use crate::catalogue::model::{Entry, Place};
use crate::catalogue::rules::near;
use crate::catalogue::rules::places;
use crate::kernel::{Role, time};
use crate::platform::web::Cx;

/// An offer in the list.
#[derive(Debug, Serialize)]
pub struct Card {
    pub reference: String,
    pub name: String,
    pub provider: String,
    pub summary: String,
    pub kind: String,
    pub social_enterprise: bool,
    /// The facts of [`Field::CARD`].
    pub facts: Vec<Fact>,
    pub places: PlacesView,
    /// How far it is, where the reader has said from where.
    pub distance: Option<String>,
}

/// A site of an offer.
#[derive(Debug, Serialize)]
pub struct SiteView {
    pub name: String,
    pub street: String,
    pub town: String,
    pub area: String,
    pub places: PlacesView,
}

/// How a reader goes on from an offer.
#[derive(Debug, Serialize)]
pub struct Next {
    /// `back` for somebody who came from a list to choose from, `choose` for somebody who may have
    /// a choice to make, else `talk`.
    pub way: &'static str,
    pub href: String,
}

pub fn next(cx: &Cx) -> Next {
    if let Some(href) = came_from(cx) {
        return Next { way: "back", href };
    }
    let (way, href) = match cx.actor.role {
        Role::Client => ("choose", "/mina-sidor"),
        _ => ("talk", "/kontakt"),
    };
    Next { way, href: href.to_owned() }
}

#[derive(Default, Deserialize)]
struct Came {
    #[serde(default)]
    fran: String,
}

/// The list to choose from that the reader came from, if the address says so. Only such a list:
/// the address may be anybody's.
pub fn came_from(cx: &Cx) -> Option<String> {
    let from = cx.query::<Came>().ok()?.fran;
    let list = from.starts_with("/val/") || from.starts_with("/handlaggare/val/");
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-?=&+%_.".contains(c);
    (list && from.len() <= 500 && from.chars().all(plain)).then_some(from)
}

/// The same address, with where the reader came from.
pub fn from_there(href: String, from: Option<&str>) -> String {
    let Some(from) = from else { return href };
    let asked = if href.contains('?') { '&' } else { '?' };
    let from: String = url::form_urlencoded::byte_serialize(from.as_bytes()).collect();
    format!("{href}{asked}fran={from}")
}

pub fn card(cx: &Cx, entry: &Entry) -> Card {
    Card {
        reference: entry.reference.to_string(),
        name: entry.name.clone(),
        provider: entry.provider.name.clone(),
        summary: entry.summary.clone(),
        kind: measure(cx, "kind", entry.kind.word()),
        social_enterprise: entry.provider.social_enterprise,
        facts: Field::CARD.iter().map(|field| fact(cx, entry, *field)).collect(),
        places: of_offer(cx, entry),
        distance: None,
    }
}

/// A card with how far it is; what is not known says so.
pub fn card_from(cx: &Cx, entry: &Entry, from: Option<Point>) -> Card {
    let way = |from| match near::to_offer(entry, from) {
        Some(km) => count(cx, "catalogue-distance", near::said(km)),
        None => cx.text("catalogue-distance-missing", &[]),
    };
    Card { distance: from.map(way), ..card(cx, entry) }
}

pub fn site(cx: &Cx, entry: &Entry, place: &Place) -> SiteView {
    let wording = places::of_site(entry, place, cx.now);
    SiteView {
        name: place.name.clone(),
        street: place.street.clone(),
        town: format!("{} {}", place.postcode, place.locality).trim().to_owned(),
        area: measure(cx, "area", place.area.word()),
        places: say(cx, wording, Some(time::stockholm_day(place.confirmed_at))),
    }
}
