//! What the pages of choosing show.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::capacity::Wording;
use crate::choice::model::{Alternative, Bar, Group, Right, RightState};
use crate::choice::rules;
use crate::client::Client;
use crate::kernel::Reference;
use crate::measure::{Area, Language, MeasureKind};

/// Under whose name staff choose together with somebody.
#[derive(Serialize)]
pub struct Helped {
    pub reference: Reference,
    /// A protected person goes by the code.
    pub name: Option<String>,
}

impl Helped {
    pub fn new(client: &Client) -> Self {
        let name = (!client.protected).then(|| client.name.clone());
        Self { reference: client.reference.clone(), name }
    }
}

/// The line about places, as `status.capacity` draws it.
#[derive(Serialize)]
pub struct Places {
    /// `choice-places-<word>`.
    pub word: &'static str,
    pub n: i64,
    pub day: Option<NaiveDate>,
    pub color: &'static str,
    pub icon: &'static str,
}

impl Places {
    fn of(wording: Wording) -> Self {
        let (word, color, icon) = match wording {
            Wording::Many => ("many", "success", "circle-check"),
            Wording::Few(_) => ("few", "success", "circle-check"),
            Wording::Full => ("full", "warning", "hourglass"),
            Wording::FirstMeeting => ("first-meeting", "info", "handshake"),
            Wording::Paused => ("paused", "warning", "circle-slash"),
            Wording::Stale => ("stale", "neutral", "info"),
            Wording::Leaving(_) => ("leaving", "warning", "circle-slash"),
        };
        let n = if let Wording::Few(n) = wording { n } else { 0 };
        let day = if let Wording::Leaving(day) = wording { Some(day) } else { None };
        Self { word, n, day, color, icon }
    }
}

#[derive(Serialize)]
pub struct AlternativeView {
    pub offer: Reference,
    pub site: Reference,
    pub provider: String,
    pub name: String,
    pub summary: String,
    pub hours: String,
    pub street: String,
    pub locality: String,
    pub area: Area,
    pub speaks: Option<Language>,
    pub near: bool,
    pub first_meeting: bool,
    pub places: Places,
    pub confirmed_at: NaiveDateTime,
    pub bar: Option<Bar>,
}

impl AlternativeView {
    fn new(one: &Alternative, right: &Right) -> Self {
        Self {
            offer: one.offer.clone(),
            site: one.site.clone(),
            provider: one.provider_name.clone(),
            name: one.name.clone(),
            summary: one.summary.clone(),
            hours: one.hours.clone(),
            street: one.street.clone(),
            locality: one.locality.clone(),
            area: one.area,
            speaks: right.needs_language.filter(|_| one.speaks == Some(true)),
            near: one.near == Some(true),
            first_meeting: one.first_meeting,
            places: Places::of(one.wording),
            confirmed_at: one.confirmed_at,
            bar: one.bar,
        }
    }
}

/// A part of the list.
#[derive(Serialize)]
pub struct GroupView {
    pub group: Group,
    pub alternatives: Vec<AlternativeView>,
}

/// The list of a right.
#[derive(Serialize)]
pub struct ListView {
    pub right: Reference,
    pub measure_kind: MeasureKind,
    pub percent: i64,
    pub last_day: NaiveDate,
    /// Past its last day, and not decided yet.
    pub late: bool,
    /// Where the pages of this right begin: the person's, or the helper's.
    pub base: String,
    pub helped: Option<Helped>,
    pub groups: Vec<GroupView>,
    /// How many can be chosen now.
    pub open: usize,
}

impl ListView {
    pub fn new(right: &Right, found: &[Alternative], helped: Option<Helped>) -> Self {
        let groups = Group::ALL.iter().map(|&group| GroupView {
            group,
            alternatives: found
                .iter()
                .filter(|one| rules::group(one) == group)
                .map(|one| AlternativeView::new(one, right))
                .collect(),
        });
        Self {
            right: right.reference.clone(),
            measure_kind: right.measure_kind,
            percent: right.hundredths,
            last_day: right.last_day,
            late: right.state == RightState::Lapsed,
            base: base(right, helped.is_some()),
            helped,
            groups: groups.filter(|group| !group.alternatives.is_empty()).collect(),
            open: found.iter().filter(|one| one.bar.is_none()).count(),
        }
    }

    /// Only the first few that can be chosen, for the page that tells that a place was lost.
    pub fn first(mut self, few: usize) -> Self {
        let mut left = few;
        self.groups.retain(|group| group.group != Group::Barred);
        for group in &mut self.groups {
            group.alternatives.truncate(left);
            left -= group.alternatives.len();
        }
        self.groups.retain(|group| !group.alternatives.is_empty());
        self
    }
}

/// Where the pages of a right begin.
pub fn base(right: &Right, helped: bool) -> String {
    let before = if helped { "/handlaggare" } else { "" };
    format!("{before}/val/{}", right.reference)
}

/// The page where a choice is checked before it is made.
#[derive(Serialize)]
pub struct CheckView<'a, F: Serialize> {
    pub right: Reference,
    pub measure_kind: MeasureKind,
    pub percent: i64,
    pub base: String,
    pub helped: Option<Helped>,
    pub chosen: AlternativeView,
    pub answer_days: u16,
    pub shown: String,
    pub seal: String,
    pub form: &'a F,
    pub errors: std::collections::BTreeMap<String, Vec<crate::platform::web::ShownError>>,
    pub chosen_by: &'static [crate::choice::ChosenBy],
    pub channels: &'static [crate::choice::Channel],
    pub yes_given: &'static [crate::choice::YesGiven],
    pub languages: &'static [Language],
}

impl<'a, F: Serialize> CheckView<'a, F> {
    pub fn new(
        right: &Right,
        chosen: &Alternative,
        helped: Option<Helped>,
        sealed: (String, String),
        form: &'a F,
    ) -> Self {
        use crate::choice::{Channel, ChosenBy, YesGiven};
        Self {
            right: right.reference.clone(),
            measure_kind: right.measure_kind,
            percent: right.hundredths,
            base: base(right, helped.is_some()),
            helped,
            chosen: AlternativeView::new(chosen, right),
            answer_days: rules::WORKING_DAYS_TO_ANSWER,
            shown: sealed.0,
            seal: sealed.1,
            form,
            errors: std::collections::BTreeMap::new(),
            chosen_by: ChosenBy::PEOPLE,
            channels: &[Channel::InPerson, Channel::Phone],
            yes_given: YesGiven::ALL,
            languages: Language::ALL,
        }
    }
}

/// A page that says why there is nothing to choose now, and what to do.
#[derive(Serialize)]
pub struct ClosedView {
    /// `choice-closed-<why>`.
    pub why: &'static str,
    pub base: String,
    pub helped: Option<Helped>,
}
