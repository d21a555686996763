//! What the pages of this room share.

use super::super::model::{Offer, OfferState, ReviewStep, Revision, RevisionId, SiteText};
use super::super::rules::{self, Part, Turn};
use super::super::{OfferError, service, store};
use super::edit;
use crate::identity;
use crate::kernel::{Role, UserId, text};
use crate::platform::AppError;
use crate::platform::view::day_text;
use crate::platform::web::{Access, Cx};
use crate::platform::words::row;
use crate::provider::{self, Member, Provider};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(super) const MEMBER: Access = Access::Only(&[Role::ProviderMember]);

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);

/// The organisation's list of offers.
pub(super) const LIST: &str = "/leverantor/erbjudanden";

/// The word for a part in addresses.
pub(super) const fn slug(part: Part) -> &'static str {
    match part {
        Part::Name => "namn",
        Part::Text => "text",
        Part::Target => "malgrupp",
        Part::Content => "innehall",
        Part::Sites => "adresser",
        Part::Times => "tider",
        Part::Languages => "sprak",
        Part::Accessibility => "tillganglighet",
        Part::Methods => "metoder",
    }
}

pub(super) fn of_slug(word: &str) -> Option<Part> {
    Part::ALL.iter().copied().find(|part| slug(*part) == word)
}

/// A view with one more value.
pub(super) fn with(mut view: Value, name: &str, value: &impl Serialize) -> Value {
    if let Some(map) = view.as_object_mut() {
        map.insert(name.to_owned(), json!(value));
    }
    view
}

/// A row of a summary list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) change_href: Option<String>,
}

/// A choice of a form.
#[derive(Serialize)]
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) text: String,
}

/// The reader's organisation; without one there is nothing to offer.
pub(super) async fn member(cx: &Cx) -> Result<Option<(Provider, Member)>, AppError> {
    let id = cx.signed_in()?.user_id;
    cx.read(move |conn| provider::of_user(conn, id)).await
}

/// The reader's own offer; not found for anybody else's.
pub(super) async fn own(cx: &Cx) -> Result<(Offer, Revision), AppError> {
    let (reference, actor) = (cx.reference("offer")?, cx.actor);
    cx.read(move |conn| service::own(conn, &actor, &reference)).await
}

/// The address of an offer's overview.
pub(super) fn home(offer: &Offer) -> String {
    format!("{LIST}/{}", offer.reference)
}

/// A state in words, with the look of its tag.
#[derive(Serialize)]
pub(super) struct Tag {
    pub(super) text: String,
    pub(super) color: &'static str,
    pub(super) icon: &'static str,
}

/// Where the offer stands, as its writers see it.
pub(super) fn tag(cx: &Cx, offer: &Offer, turn: Turn) -> Tag {
    let (key, color, icon) = match offer.state {
        OfferState::Draft => ("offer-state-draft", "neutral", "file-text"),
        OfferState::Complete => ("offer-state-complete", "info", "check"),
        OfferState::Submitted => ("offer-state-submitted", "info", "hourglass"),
        OfferState::Approved if turn == Turn::Provider => {
            ("offer-state-change-asked", "warning", "triangle-alert")
        }
        OfferState::Approved if turn == Turn::Staff => ("offer-state-waits", "info", "hourglass"),
        OfferState::Approved => ("offer-state-approved", "success", "circle-check"),
        OfferState::Withdrawn => ("offer-state-withdrawn", "neutral", "circle-slash"),
    };
    Tag { text: cx.text(key, &[]), color, icon }
}

/// The thread of an offer's reviews with who said what, and whose turn it is.
pub(super) struct Thread {
    pub(super) steps: Vec<ReviewStep>,
    pub(super) names: HashMap<UserId, String>,
    pub(super) texts: HashMap<RevisionId, Revision>,
    pub(super) turn: Turn,
}

pub(super) async fn thread(cx: &Cx, offer: &Offer) -> Result<Thread, AppError> {
    let offer = offer.clone();
    cx.read(move |conn| {
        let steps = store::thread(conn, offer.id)?;
        let people: Vec<_> = steps.iter().map(|step| step.made_by).collect();
        let texts: Vec<_> = steps.iter().map(|step| step.revision_id).collect();
        let turn = rules::turn(&offer, steps.last().map(|step| step.kind));
        Ok::<_, OfferError>(Thread {
            names: identity::names(conn, &people)?,
            texts: store::revisions(conn, &texts)?,
            steps,
            turn,
        })
    })
    .await
}

impl Thread {
    /// As its template takes it, oldest first.
    pub(super) fn view(&self) -> Vec<Value> {
        let step = |step: &ReviewStep| {
            json!({
                "kind": step.kind, "at": step.made_at, "note": step.note,
                "by": self.names.get(&step.made_by),
                "version": self.texts.get(&step.revision_id).map(|text| text.number),
            })
        };
        self.steps.iter().map(step).collect()
    }
}

pub(super) fn names<T: Copy>(cx: &Cx, list: &[T], key: impl Fn(T) -> String) -> String {
    // The key begins with the list's name; areas, which keep their capitals, are not shown so.
    row("measure", cx.lang, list.iter().map(|one| cx.text(&key(*one), &[])))
}

/// One place in words: "Storgatan 1, 135 48 Tyresö (Bollmora), 4 platser", and where on the map it
/// lies if that is said.
pub(super) fn site_line(cx: &Cx, site: &SiteText) -> String {
    let places = places(site.cap);
    let area = cx.text(&site.area.text_key(), &[]);
    let line = cx.text(
        "offer-site-line",
        &[
            ("name", &site.name),
            ("street", &site.street),
            ("postcode", &site.postcode),
            ("locality", &site.locality),
            ("area", &area),
            ("places", &places),
        ],
    );
    match (site.latitude, site.longitude) {
        (Some(latitude), Some(longitude)) => format!("{line} ({latitude}, {longitude})"),
        _ => line,
    }
}

/// Hundredths as places: "4", or "4,5" where half a place is offered.
pub(super) fn places(cap: i64) -> String {
    match (cap / 100, cap % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole},{rest:02}").trim_end_matches('0').to_owned(),
    }
}

/// What a revision says, part by part, as rows to read or to compare.
pub(super) fn rows(cx: &Cx, offer: &Offer, revision: &Revision) -> Vec<(Part, Row)> {
    let yes_or_no = |answer: bool| cx.text(if answer { "offer-yes" } else { "offer-no" }, &[]);
    let figure = |key: &str, value: Option<i64>| {
        value.map(|n| cx.text(key, &[("n", &n.to_string())])).unwrap_or_default()
    };
    let day = |day: &chrono::NaiveDate| day_text(&cx.app.words, cx.lang, *day);
    let days: Vec<String> = revision.starts().iter().map(day).collect();
    let sites: Vec<String> = revision.sites().iter().map(|site| site_line(cx, site)).collect();
    let list = [
        (Part::Name, "offer-measure-kind", cx.text(&offer.measure_kind.text_key(), &[])),
        (Part::Name, "offer-name", revision.name.clone()),
        (Part::Text, "offer-summary", revision.summary.clone()),
        (Part::Text, "offer-description", revision.description.clone()),
        (
            Part::Target,
            "offer-target-groups",
            names(cx, &revision.target_groups(), crate::measure::TargetGroup::text_key),
        ),
        (Part::Content, "offer-content", revision.content.clone()),
        (Part::Content, "offer-good-to-know", revision.good_to_know.clone()),
        (Part::Sites, "offer-sites", sites.join("\n")),
        (Part::Times, "offer-hours", revision.hours.clone()),
        (
            Part::Times,
            "offer-weekdays",
            names(cx, &revision.weekdays(), crate::measure::Weekday::text_key),
        ),
        (
            Part::Times,
            "offer-day-parts",
            names(cx, &revision.day_parts(), crate::measure::DayPart::text_key),
        ),
        (Part::Times, "offer-extent-percent", figure("offer-percent", revision.extent_percent)),
        (Part::Times, "offer-hours-per-week", figure("offer-per-week", revision.hours_per_week)),
        (Part::Times, "offer-typical-weeks", figure("offer-weeks", revision.typical_weeks)),
        (
            Part::Languages,
            "offer-languages",
            names(cx, &revision.languages(), crate::measure::Language::text_key),
        ),
        (
            Part::Accessibility,
            "offer-accessibility",
            names(cx, &revision.accessibility(), crate::measure::Accessibility::text_key),
        ),
        (Part::Methods, "offer-competence", revision.competence.clone()),
        (Part::Methods, "offer-methods", revision.methods.clone()),
        (Part::Methods, "offer-first-meeting", yes_or_no(revision.first_meeting)),
        (Part::Methods, "offer-intake", edit::intake(cx, revision.intake)),
        (Part::Methods, "offer-starts", days.join("\n")),
        (Part::Methods, "offer-start-note", revision.start_note.clone()),
    ];
    let answered = rules::has(&revision.draft(), Part::Methods);
    list.into_iter()
        // Before that page is answered, "no" would be an answer nobody gave.
        .filter(|(part, _, _)| *part != Part::Methods || answered)
        .map(|(part, key, value)| (part, Row { key: cx.text(key, &[]), value, change_href: None }))
        .collect()
}

/// The card as the public will see it.
pub(super) fn card(cx: &Cx, offer: &Offer, revision: &Revision, provider: &str) -> Value {
    let mut areas: Vec<String> =
        revision.sites().iter().map(|site| cx.text(&site.area.text_key(), &[])).collect();
    areas.sort();
    areas.dedup();
    json!({
        "name": revision.name,
        "summary": revision.summary,
        "provider": provider,
        "kind": cx.text(&offer.measure_kind.text_key(), &[]),
        "areas": areas.join(", "),
        "languages": names(cx, &revision.languages(), crate::measure::Language::text_key),
    })
}

/// How hard a text is to read, and whether that is too hard.
#[derive(Serialize)]
pub(super) struct Reading {
    pub(super) lix: u32,
    pub(super) hard: bool,
}

/// How hard the easy line and the longer text are to read; none before there is a text.
pub(super) fn reading(revision: &Revision) -> Option<Reading> {
    if revision.description.is_empty() {
        return None;
    }
    let lix = text::lix(&format!("{}\n{}", revision.summary, revision.description));
    Some(Reading { lix, hard: lix > rules::HARD_TO_READ })
}
