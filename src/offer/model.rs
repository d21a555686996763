//! Rows and words of the room.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::kernel::{Reference, UserId};
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, TargetGroup, Weekday};
use crate::offer::official;
use crate::provider::ProviderId;
use crate::schema::{offer, offer_review, offer_revision, offer_site};
use crate::subject;

id_type! {
    /// A row of `offer`.
    pub struct OfferId;
}

id_type! {
    /// A row of `offer_revision`.
    pub struct RevisionId;
}

id_type! {
    /// A row of `offer_site`.
    pub struct SiteId;
}

text_enum! {
    /// Where an offer stands.
    pub enum OfferState {
        /// Being written.
        Draft = "draft",
        /// All parts are there and its writers say that they are done.
        Complete = "complete",
        /// Part of an application that was sent.
        Submitted = "submitted",
        /// The public reads one of its revisions; a newer one may wait.
        Approved = "approved",
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// A step of what staff and provider say to each other about an edit.
    pub enum ReviewKind {
        /// Staff ask for another wording.
        ChangeRequested = "change_requested",
        /// The provider has answered, and sends its edit to review again.
        Resubmitted = "resubmitted",
        /// The edit is public.
        Approved = "approved",
    }
}

text_enum! {
    /// When people are taken in.
    #[derive(Default)]
    pub enum Intake {
        /// At any time.
        Rolling = "rolling",
        /// On days that are told.
        Dated = "dated",
        /// On a day that provider and person agree on.
        Agreed = "agreed",
        /// The provider has not said; what it once wrote in words may stand in a note.
        #[default]
        Unsaid = "unsaid",
    }
}

/// A step of the review of an offer's edits; in the order of the ids, whatever the clock said.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = offer_review)]
pub struct ReviewStep {
    pub offer_id: OfferId,
    #[diesel(column_name = offer_revision_id)]
    pub revision_id: RevisionId,
    pub kind: ReviewKind,
    pub note: String,
    pub made_by: UserId,
    pub made_at: NaiveDateTime,
}

/// What a provider offers: one kind of measure, described in revisions.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = offer)]
pub struct Offer {
    pub id: OfferId,
    pub reference: Reference,
    pub provider_id: ProviderId,
    pub measure_kind: MeasureKind,
    pub state: OfferState,
    pub approved_revision_id: Option<RevisionId>,
    pub latest_revision_id: Option<RevisionId>,
    pub created_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
}

subject!(Offer, "offer"; official::OFFER);

/// The whole text of an offer at one time. Never changed: an edit is a new revision.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = offer_revision)]
pub struct Revision {
    pub id: RevisionId,
    pub offer_id: OfferId,
    /// 1, 2, 3 … within the offer.
    pub number: i64,
    pub name: String,
    pub summary: String,
    pub description: String,
    pub content: String,
    target_groups: String,
    languages: String,
    accessibility: String,
    pub hours: String,
    weekdays: String,
    day_parts: String,
    pub extent_percent: Option<i64>,
    pub hours_per_week: Option<i64>,
    pub typical_weeks: Option<i64>,
    pub competence: String,
    pub methods: String,
    pub first_meeting: bool,
    pub intake: Intake,
    start_days: String,
    /// What the provider has written of the start, in its own words.
    pub start_note: String,
    pub good_to_know: String,
    sites: String,
    pub made_by: UserId,
    pub made_at: NaiveDateTime,
}

/// A place where an offer is given, as it is now; its id outlives every revision.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = offer_site)]
pub struct Site {
    pub id: SiteId,
    pub reference: Reference,
    pub offer_id: OfferId,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub locality: String,
    pub area: Area,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Places the provider offers here, in hundredths of a full-time place.
    pub cap: i64,
    pub active: bool,
}

/// A place as a revision describes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SiteText {
    /// The reference of its [`Site`].
    pub reference: String,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub locality: String,
    pub area: Area,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub cap: i64,
}

/// A place to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSite {
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub locality: String,
    pub area: Area,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Hundredths of a full-time place.
    pub cap: i64,
}

/// Everything a revision says, for writing the next one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    pub name: String,
    /// One line in easy Swedish, at most 120 signs.
    pub summary: String,
    pub description: String,
    pub content: String,
    pub target_groups: Vec<TargetGroup>,
    pub languages: Vec<Language>,
    pub accessibility: Vec<Accessibility>,
    pub hours: String,
    /// Empty where the provider has not said.
    pub weekdays: Vec<Weekday>,
    /// Empty where the provider has not said.
    pub day_parts: Vec<DayPart>,
    pub extent_percent: Option<i64>,
    pub hours_per_week: Option<i64>,
    pub typical_weeks: Option<i64>,
    pub competence: String,
    pub methods: String,
    pub first_meeting: bool,
    pub intake: Intake,
    /// The days of start of a dated intake, in order.
    pub starts: Vec<NaiveDate>,
    /// More of the start, in the provider's own words.
    pub start_note: String,
    /// What is good to know before one comes.
    pub good_to_know: String,
    pub sites: Vec<SiteText>,
}

/// The words of a list that is stored with blanks between them.
fn words<T>(stored: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    stored.split_whitespace().filter_map(read).collect()
}

impl Revision {
    pub fn target_groups(&self) -> Vec<TargetGroup> {
        words(&self.target_groups, TargetGroup::from_word)
    }

    pub fn languages(&self) -> Vec<Language> {
        words(&self.languages, Language::from_word)
    }

    pub fn accessibility(&self) -> Vec<Accessibility> {
        words(&self.accessibility, Accessibility::from_word)
    }

    /// None where the provider has not said.
    pub fn weekdays(&self) -> Vec<Weekday> {
        words(&self.weekdays, Weekday::from_word)
    }

    /// None where the provider has not said.
    pub fn day_parts(&self) -> Vec<DayPart> {
        words(&self.day_parts, DayPart::from_word)
    }

    /// The days of start of a dated intake, in order, those that have passed too.
    pub fn starts(&self) -> Vec<NaiveDate> {
        words(&self.start_days, |day| day.parse().ok())
    }

    /// The places as this revision describes them.
    pub fn sites(&self) -> Vec<SiteText> {
        // Written by `Draft::sites_stored` only; a list that cannot be read has no places.
        serde_json::from_str(&self.sites).unwrap_or_default()
    }

    /// What the next revision starts from.
    pub fn draft(&self) -> Draft {
        Draft {
            name: self.name.clone(),
            summary: self.summary.clone(),
            description: self.description.clone(),
            content: self.content.clone(),
            target_groups: self.target_groups(),
            languages: self.languages(),
            accessibility: self.accessibility(),
            hours: self.hours.clone(),
            weekdays: self.weekdays(),
            day_parts: self.day_parts(),
            extent_percent: self.extent_percent,
            hours_per_week: self.hours_per_week,
            typical_weeks: self.typical_weeks,
            competence: self.competence.clone(),
            methods: self.methods.clone(),
            first_meeting: self.first_meeting,
            intake: self.intake,
            starts: self.starts(),
            start_note: self.start_note.clone(),
            good_to_know: self.good_to_know.clone(),
            sites: self.sites(),
        }
    }
}

impl Draft {
    pub fn target_groups_stored(&self) -> String {
        self.target_groups.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub fn languages_stored(&self) -> String {
        self.languages.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub fn accessibility_stored(&self) -> String {
        self.accessibility.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub fn weekdays_stored(&self) -> String {
        self.weekdays.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub fn day_parts_stored(&self) -> String {
        self.day_parts.iter().map(|one| one.word()).collect::<Vec<_>>().join(" ")
    }

    pub fn starts_stored(&self) -> String {
        self.starts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    pub fn sites_stored(&self) -> String {
        serde_json::json!(self.sites).to_string()
    }
}

impl SiteText {
    /// A new place as the revision that adds it describes it.
    pub fn of(reference: &Reference, site: &NewSite) -> Self {
        Self {
            reference: reference.to_string(),
            name: site.name.clone(),
            street: site.street.clone(),
            postcode: site.postcode.clone(),
            locality: site.locality.clone(),
            area: site.area,
            latitude: site.latitude,
            longitude: site.longitude,
            cap: site.cap,
        }
    }
}
