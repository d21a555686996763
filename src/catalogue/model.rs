//! What the public is shown: the same fields for every offer.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use crate::kernel::{Email, Lang, Reference};
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, TargetGroup, Weekday};
use crate::offer::{Intake, OfferId, SiteId};
use crate::provider::{LegalForm, ProviderId};

/// An offer of a provider whose contract is in force (R12).
#[derive(Debug, Clone)]
pub struct Entry {
    pub offer_id: OfferId,
    pub reference: Reference,
    pub kind: MeasureKind,
    pub name: String,
    /// One line in easy Swedish.
    pub summary: String,
    pub description: String,
    pub content: String,
    pub target_groups: Vec<TargetGroup>,
    pub languages: Vec<Language>,
    pub accessibility: Vec<Accessibility>,
    pub hours: String,
    /// Empty where the provider has not said; so are the parts of the day.
    pub weekdays: Vec<Weekday>,
    pub day_parts: Vec<DayPart>,
    pub extent_percent: Option<i64>,
    pub hours_per_week: Option<i64>,
    pub typical_weeks: Option<i64>,
    pub competence: String,
    pub methods: String,
    pub first_meeting: bool,
    pub intake: Intake,
    /// The days of start of a dated intake, in order, those that have passed too.
    pub starts: Vec<NaiveDate>,
    /// More of the start, in the provider's own words.
    pub start_note: String,
    /// What is good to know before one comes.
    pub good_to_know: String,
    pub sites: Vec<Place>,
    pub provider: Arc<Organisation>,
    /// The contract's first day.
    pub since: NaiveDate,
    /// The day on which a provider who is leaving stops.
    pub leaving_on: Option<NaiveDate>,
    /// No intake today.
    pub paused: bool,
    /// The last day without intake, if it is known.
    pub paused_to: Option<NaiveDate>,
    /// When the provider wrote what is shown.
    pub written_at: NaiveDateTime,
    pub draw: Draw,
}

/// Where an offer is given, and how many places are left there.
#[derive(Debug, Clone)]
pub struct Place {
    pub site_id: SiteId,
    pub reference: Reference,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub locality: String,
    pub area: Area,
    /// Where on the map, if the provider has said.
    pub point: Option<Point>,
    /// Whole free places.
    pub free: i64,
    /// When the provider last said that the figure is right.
    pub confirmed_at: NaiveDateTime,
}

/// Who gives an offer. A sole trader has no number here (R57).
#[derive(Debug, Clone)]
pub struct Organisation {
    pub provider_id: ProviderId,
    pub reference: Reference,
    pub name: String,
    pub org_number: Option<String>,
    pub legal_form: LegalForm,
    pub about: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub social_enterprise: bool,
}

/// An offer that could be chosen once.
#[derive(Debug, Clone)]
pub struct Former {
    pub name: String,
    pub provider: String,
}

/// What is to be sent.
#[derive(Debug, Clone)]
pub struct PageLink {
    pub to: Email,
    pub lang: Lang,
    /// A path of the portal.
    pub path: String,
    /// The keys of the limits: of the address, of the browser, of the network, of the portal.
    pub limits: [String; 4],
}

/// A point on the map, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

/// What an offer drew today.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Draw {
    /// The number of the provider, the same for all its offers.
    pub provider: String,
    /// The number of the offer itself.
    pub offer: String,
}
