//! What several pages say of an offer: card, places, facts. The same fields for all (R13).

use chrono::NaiveDate;
use fluent_bundle::FluentValue;
use serde::{Deserialize, Serialize};

use crate::capacity::Wording;
use crate::catalogue::model::{Entry, Place};
use crate::catalogue::rules::near::{self, Point};
use crate::catalogue::rules::outcome::{Ended, Outcome, outcome};
use crate::catalogue::rules::places;
use crate::kernel::{Role, time};
use crate::platform::view::day_text;
use crate::platform::web::Cx;
use crate::platform::words::row;

/// An offer in the list.
#[derive(Debug, Serialize)]
pub struct Card {
    pub reference: String,
    pub name: String,
    pub provider: String,
    pub summary: String,
    pub kind: String,
    pub social_enterprise: bool,
    pub areas: String,
    pub languages: String,
    pub places: PlacesView,
    pub result: String,
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

/// A field that every offer has. Without lines the value is missing.
#[derive(Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub lines: Vec<String>,
    /// The provider's own words: Swedish whatever the page speaks.
    pub own: bool,
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
        areas: areas(cx, entry).join(", "),
        languages: row("measure-language", cx.lang, languages(cx, entry).into_iter()),
        places: of_offer(cx, entry),
        result: result(cx),
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

/// How it went for others. Nothing can be adjusted for who they were yet, so nothing is said.
fn result(cx: &Cx) -> String {
    match outcome(&Ended::default()) {
        Outcome::NotYet => cx.text("catalogue-result-none", &[]),
        Outcome::TooFew => cx.text("catalogue-result-few", &[]),
        Outcome::Share { reached, of } => {
            let (reached, of) = (reached.to_string(), of.to_string());
            cx.text("catalogue-result-share", &[("reached", &reached), ("of", &of)])
        }
    }
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

/// Where the offer is given: each area once.
fn areas(cx: &Cx, entry: &Entry) -> Vec<String> {
    let mut areas: Vec<String> = Vec::new();
    for place in &entry.sites {
        let name = measure(cx, "area", place.area.word());
        if !areas.contains(&name) {
            areas.push(name);
        }
    }
    areas
}

fn languages(cx: &Cx, entry: &Entry) -> Vec<String> {
    entry.languages.iter().map(|one| measure(cx, "language", one.word())).collect()
}

/// What is said of every offer, in one order. What is missing is there too, and says so.
pub fn facts(cx: &Cx, entry: &Entry) -> Vec<Fact> {
    let own = |label: String, text: &str| Fact { label, lines: paragraphs(text), own: true };
    let ours = |label: String, lines: Vec<String>| Fact { label, lines, own: false };
    let targets = entry.target_groups.iter().map(|one| measure(cx, "target", one.word()));
    let access = entry.accessibility.iter().map(|one| measure(cx, "access", one.word()));
    let days = entry.weekdays.iter().map(|one| measure(cx, "weekday", one.word()));
    let parts = entry.day_parts.iter().map(|one| measure(cx, "day-part", one.word()));
    let together = |list: &str, names: Vec<String>| {
        let names = row(&format!("measure-{list}"), cx.lang, names.into_iter());
        if names.is_empty() { Vec::new() } else { vec![names] }
    };
    vec![
        ours(cx.text("catalogue-fact-kind", &[]), vec![measure(cx, "kind", entry.kind.word())]),
        own(cx.text("catalogue-fact-what", &[]), &entry.description),
        own(cx.text("catalogue-fact-content", &[]), &entry.content),
        ours(cx.text("catalogue-fact-for", &[]), together("target", targets.collect())),
        own(cx.text("catalogue-fact-hours", &[]), &entry.hours),
        ours(cx.text("catalogue-fact-days", &[]), together("weekday", days.collect())),
        ours(cx.text("catalogue-fact-day-parts", &[]), together("day-part", parts.collect())),
        ours(cx.text("catalogue-fact-extent", &[]), extent(cx, entry)),
        ours(
            cx.text("catalogue-fact-weeks", &[]),
            entry.typical_weeks.map(|n| count(cx, "catalogue-weeks", n)).into_iter().collect(),
        ),
        start(cx, entry),
        ours(
            cx.text("catalogue-fact-meeting", &[]),
            vec![if entry.first_meeting {
                cx.text("catalogue-meeting-yes", &[])
            } else {
                cx.text("catalogue-meeting-no", &[])
            }],
        ),
        ours(cx.text("catalogue-fact-languages", &[]), together("language", languages(cx, entry))),
        ours(cx.text("catalogue-fact-accessibility", &[]), together("access", access.collect())),
        own(cx.text("catalogue-fact-methods", &[]), &entry.methods),
        own(cx.text("catalogue-fact-competence", &[]), &entry.competence),
        ours(cx.text("catalogue-fact-result", &[]), vec![result(cx)]),
    ]
}

fn extent(cx: &Cx, entry: &Entry) -> Vec<String> {
    [
        entry.extent_percent.map(|n| count(cx, "catalogue-extent", n)),
        entry.hours_per_week.map(|n| count(cx, "catalogue-hours-per-week", n)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn start(cx: &Cx, entry: &Entry) -> Fact {
    let label = cx.text("catalogue-fact-start", &[]);
    if entry.rolling_intake {
        Fact { label, lines: vec![cx.text("catalogue-start-any", &[])], own: false }
    } else {
        Fact { label, lines: paragraphs(&entry.start_dates), own: true }
    }
}

/// A text's paragraphs; none if it is empty.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
