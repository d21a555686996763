//! The fields of an offer, in one list: card, page and comparison take theirs from here, so that all
//! offers are told of alike (R13). A field without a value is there too, and says so.

use chrono::NaiveDate;
use serde::Serialize;

use super::places::{count, measure, of_offer, paragraphs};
use crate::catalogue::model::{Entry, Place};
use crate::catalogue::rules::outcome::{Ended, Outcome, outcome};
use crate::measure::Accessibility;
use crate::offer::{self, Intake};
use crate::platform::view::day_text;
use crate::platform::web::Cx;
use crate::platform::words::row;

/// A field of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Places,
    Kind,
    What,
    Content,
    For,
    Area,
    Sites,
    Travel,
    Hours,
    Days,
    DayParts,
    Extent,
    Weeks,
    Start,
    FirstMeeting,
    Languages,
    Accessibility,
    Methods,
    Competence,
    GoodToKnow,
    Provider,
    Form,
    SocialEnterprise,
    Result,
    Meetings,
}

impl Field {
    /// Every field, in the order of page and comparison.
    pub const ALL: &'static [Self] = &[
        Self::Places,
        Self::Kind,
        Self::What,
        Self::Content,
        Self::For,
        Self::Area,
        Self::Sites,
        Self::Travel,
        Self::Hours,
        Self::Days,
        Self::DayParts,
        Self::Extent,
        Self::Weeks,
        Self::Start,
        Self::FirstMeeting,
        Self::Languages,
        Self::Accessibility,
        Self::Methods,
        Self::Competence,
        Self::GoodToKnow,
        Self::Provider,
        Self::Form,
        Self::SocialEnterprise,
        Self::Result,
        Self::Meetings,
    ];

    /// Those that a card has room for, in its order.
    pub const CARD: &'static [Self] = &[Self::Area, Self::Languages, Self::Start, Self::Result];

    /// The key of its label.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Places => "catalogue-fact-places",
            Self::Kind => "catalogue-fact-kind",
            Self::What => "catalogue-fact-what",
            Self::Content => "catalogue-fact-content",
            Self::For => "catalogue-fact-for",
            Self::Area => "catalogue-fact-area",
            Self::Sites => "catalogue-fact-sites",
            Self::Travel => "catalogue-fact-travel",
            Self::Hours => "catalogue-fact-hours",
            Self::Days => "catalogue-fact-days",
            Self::DayParts => "catalogue-fact-day-parts",
            Self::Extent => "catalogue-fact-extent",
            Self::Weeks => "catalogue-fact-weeks",
            Self::Start => "catalogue-fact-start",
            Self::FirstMeeting => "catalogue-fact-meeting",
            Self::Languages => "catalogue-fact-languages",
            Self::Accessibility => "catalogue-fact-accessibility",
            Self::Methods => "catalogue-fact-methods",
            Self::Competence => "catalogue-fact-competence",
            Self::GoodToKnow => "catalogue-fact-good-to-know",
            Self::Provider => "catalogue-fact-who",
            Self::Form => "catalogue-who-form",
            Self::SocialEnterprise => "catalogue-social-enterprise",
            Self::Result => "catalogue-fact-result",
            Self::Meetings => "catalogue-fact-meetings",
        }
    }

    /// The sign before it on a card, which has no room for its label.
    const fn icon(self) -> &'static str {
        match self {
            Self::Area => "map-pin",
            Self::Languages => "languages",
            Self::Start => "calendar",
            _ => "",
        }
    }

    /// Whether it is in the provider's own words: Swedish whatever the page speaks.
    const fn is_own(self) -> bool {
        matches!(
            self,
            Self::What
                | Self::Content
                | Self::Hours
                | Self::Methods
                | Self::Competence
                | Self::GoodToKnow
                | Self::Sites
                | Self::Provider
        )
    }
}

/// What a field says of one offer. Without lines the value is missing.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    icon: &'static str,
    pub lines: Vec<String>,
    own: bool,
    /// What the provider has written beside it, in its own words.
    said: Option<String>,
}

impl Fact {
    /// Whether two offers are told the same of.
    pub fn is_same(&self, other: &Self) -> bool {
        self.lines == other.lines && self.said == other.said
    }
}

/// What a field says of an offer.
pub fn fact(cx: &Cx, entry: &Entry, field: Field) -> Fact {
    let note = (field == Field::Start).then(|| entry.start_note.clone());
    Fact {
        label: cx.text(field.key(), &[]),
        icon: field.icon(),
        lines: lines(cx, entry, field),
        own: field.is_own(),
        said: note.filter(|text| !text.is_empty()),
    }
}

fn lines(cx: &Cx, entry: &Entry, field: Field) -> Vec<String> {
    let text = |key: &str| vec![cx.text(key, &[])];
    let yes_or_no = |yes: bool, key: &str| text(if yes { key } else { "catalogue-meeting-no" });
    let access = |all: &mut dyn Iterator<Item = &Accessibility>| {
        together(cx, "access", all.map(|one| one.word()))
    };
    match field {
        Field::Places => vec![of_offer(cx, entry).text],
        Field::Kind => vec![measure(cx, "kind", entry.kind.word())],
        Field::What => paragraphs(&entry.description),
        Field::Content => paragraphs(&entry.content),
        Field::For => together(cx, "target", entry.target_groups.iter().map(|one| one.word())),
        Field::Area => {
            let areas = areas(cx, entry).join(", ");
            if areas.is_empty() { Vec::new() } else { vec![areas] }
        }
        Field::Sites => entry.sites.iter().map(address).filter(|line| !line.is_empty()).collect(),
        Field::Travel => access(&mut entry.accessibility.iter().filter(|one| is_travel(**one))),
        Field::Hours => paragraphs(&entry.hours),
        Field::Days => together(cx, "weekday", entry.weekdays.iter().map(|one| one.word())),
        Field::DayParts => together(cx, "day-part", entry.day_parts.iter().map(|one| one.word())),
        Field::Extent => extent(cx, entry),
        Field::Weeks => {
            entry.typical_weeks.map(|n| count(cx, "catalogue-weeks", n)).into_iter().collect()
        }
        Field::Start => start(cx, entry),
        Field::FirstMeeting => yes_or_no(entry.first_meeting, "catalogue-meeting-yes"),
        Field::Languages => together(cx, "language", entry.languages.iter().map(|one| one.word())),
        Field::Accessibility => access(&mut entry.accessibility.iter()),
        Field::Methods => paragraphs(&entry.methods),
        Field::Competence => paragraphs(&entry.competence),
        Field::GoodToKnow => paragraphs(&entry.good_to_know),
        Field::Provider => vec![entry.provider.name.clone()],
        Field::Form => {
            let word = entry.provider.legal_form.word().replace('_', "-");
            text(&format!("catalogue-form-{word}"))
        }
        Field::SocialEnterprise => {
            yes_or_no(entry.provider.social_enterprise, "catalogue-social-enterprise-yes")
        }
        Field::Result => vec![result(cx)],
        // Nobody counts meetings yet.
        Field::Meetings => Vec::new(),
    }
}

/// The names of a list's words on one line; none where there are no words.
fn together<'a>(cx: &Cx, list: &str, words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names = words.map(|word| measure(cx, list, word));
    let line = row(&format!("measure-{list}"), cx.lang, names);
    if line.is_empty() { Vec::new() } else { vec![line] }
}

/// Whether it tells how one gets there.
const fn is_travel(fact: Accessibility) -> bool {
    matches!(fact, Accessibility::NearBus | Accessibility::DisabledParking)
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

/// Where a place lies, in one line.
fn address(place: &Place) -> String {
    let parts = [&place.name, &place.street, &place.locality];
    let said: Vec<&str> = parts.into_iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    said.join(", ")
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

/// When one may start: the next day first, then those after it. A day that has passed is not told.
fn start(cx: &Cx, entry: &Entry) -> Vec<String> {
    match entry.intake {
        Intake::Rolling => vec![cx.text("catalogue-start-any", &[])],
        Intake::Agreed => vec![cx.text("catalogue-start-agreed", &[])],
        Intake::Unsaid => Vec::new(),
        Intake::Dated => {
            let day = |day: NaiveDate| day_text(&cx.app.words, cx.lang, day);
            let mut coming = offer::coming(&entry.starts, cx.today).into_iter().map(day);
            let Some(next) = coming.next() else { return Vec::new() };
            let mut lines = vec![cx.text("catalogue-start-next", &[("day", &next)])];
            let later: Vec<String> = coming.collect();
            if !later.is_empty() {
                let days = later.join(", ");
                lines.push(cx.text("catalogue-start-later", &[("days", &days)]));
            }
            lines
        }
    }
}
