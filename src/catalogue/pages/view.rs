//! What several pages say of an offer: card, places. The same for all (R13).

use chrono::NaiveDate;
use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};

use super::fields::{Fact, Field, fact};
use crate::capacity::Wording;
use crate::catalogue::model::Point;
use crate::catalogue::model::{Entry, Place};
use crate::catalogue::rules::near;
use crate::catalogue::rules::places;
use crate::kernel::{Role, time};
use crate::platform::view::day_text;
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

/// The line about places, in words.
#[derive(Debug, Serialize)]
pub struct PlacesView {
    pub text: String,
    pub note: String,
    pub color: &'static str,
    pub icon: &'static str,
    /// Whether somebody could choose it today.
    pub choosable: bool,
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

pub fn of_offer(cx: &Cx, entry: &Entry) -> PlacesView {
    let (wording, confirmed) = places::of_offer(entry, cx.now);
    say(cx, wording, confirmed.map(time::stockholm_day))
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

/// How a wording is drawn, here and on the person's own list.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Look {
    /// `catalogue-places-<word>`.
    pub word: &'static str,
    pub color: &'static str,
    pub icon: &'static str,
}

pub const fn look(wording: Wording) -> Look {
    let (word, color, icon) = match wording {
        Wording::Many => ("many", "success", "circle-check"),
        Wording::Few(_) => ("few", "success", "circle-check"),
        Wording::Full => ("full", "warning", "hourglass"),
        Wording::FirstMeeting => ("meeting", "info", "users"),
        Wording::Paused(None) => ("paused", "neutral", "circle-pause"),
        Wording::Paused(Some(_)) => ("paused-to", "neutral", "circle-pause"),
        Wording::Stale => ("stale", "neutral", "info"),
        Wording::Leaving(_) => ("leaving", "neutral", "circle-slash"),
    };
    Look { word, color, icon }
}

/// One wording everywhere, always with the day of its figure.
fn say(cx: &Cx, wording: Wording, confirmed: Option<NaiveDate>) -> PlacesView {
    let day = |day: NaiveDate| day_text(&cx.app.words, cx.lang, day);
    let Look { word, color, icon } = look(wording);
    let key = format!("catalogue-places-{word}");
    let text = match wording {
        Wording::Few(n) => count(cx, &key, n),
        Wording::Paused(Some(last)) | Wording::Leaving(last) => {
            cx.text(&key, &[("day", &day(last))])
        }
        _ => cx.text(&key, &[]),
    };
    let note = confirmed.map(|on| cx.text("catalogue-confirmed", &[("day", &day(on))]));
    PlacesView {
        text,
        note: note.unwrap_or_default(),
        color,
        icon,
        choosable: !matches!(wording, Wording::Paused(_) | Wording::Leaving(_)),
    }
}

/// A text with a number in it.
pub fn count(cx: &Cx, key: &str, n: i64) -> String {
    cx.app.words.find(cx.lang, key, &[("n", FluentValue::from(n))]).unwrap_or_default()
}

/// The name of a word of the measure room.
pub fn measure(cx: &Cx, list: &str, word: &str) -> String {
    cx.text(&format!("measure-{list}-{}", word.replace('_', "-")), &[])
}

/// A text's paragraphs; none if it is empty.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
