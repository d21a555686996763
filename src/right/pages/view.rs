//! A place that can be chosen as a page shows it: when a right is given, and when it is used.

use chrono::NaiveDate;
use serde::Serialize;

use crate::capacity::Wording;
use crate::catalogue::{self, Look};
use crate::kernel::{Reference, time};
use crate::measure::Area;
use crate::right::model::{Alternative, Bar, Group, Reason};
use crate::right::rules;

/// The line about places, in the catalogue's words.
#[derive(Serialize)]
pub struct Places {
    #[serde(flatten)]
    pub look: Look,
    pub n: i64,
    pub day: Option<NaiveDate>,
}

impl Places {
    const fn of(wording: Wording) -> Self {
        let n = if let Wording::Few(n) = wording { n } else { 0 };
        let day = match wording {
            Wording::Leaving(day) => Some(day),
            Wording::Paused(last) => last,
            _ => None,
        };
        Self { look: catalogue::look(wording), n, day }
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
    /// What was asked and is there, and what is not said to be.
    pub has: Vec<Reason>,
    pub lacks: Vec<Reason>,
    pub first_meeting: bool,
    pub places: Places,
    /// When its places were last confirmed.
    pub confirmed_at: NaiveDate,
    pub bar: Option<Bar>,
    /// What is left at the site and what the right asks for, in per cent of a full-time place.
    pub free: i64,
    pub percent: i64,
}

impl AlternativeView {
    pub fn new(one: &Alternative, percent: i64) -> Self {
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
            has: one.has.clone(),
            lacks: one.lacks.clone(),
            first_meeting: one.first_meeting,
            places: Places::of(one.wording),
            confirmed_at: time::stockholm_day(one.confirmed_at),
            bar: one.bar,
            free: one.free,
            percent,
        }
    }
}

/// A part of the list.
#[derive(Serialize)]
pub struct GroupView {
    pub group: Group,
    pub alternatives: Vec<AlternativeView>,
}

/// The parts of a list that have anything in them.
pub fn groups(found: &[Alternative], percent: i64) -> Vec<GroupView> {
    let groups = Group::ALL.iter().map(|&group| GroupView {
        group,
        alternatives: found
            .iter()
            .filter(|one| rules::group(one) == group)
            .map(|one| AlternativeView::new(one, percent))
            .collect(),
    });
    groups.filter(|group| !group.alternatives.is_empty()).collect()
}
