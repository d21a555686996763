//! Forms of the room: raw texts in, typed wishes or all faults out.

mod start;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kernel::text::{one_line, optional_paragraphs, paragraphs};
use crate::kernel::{FieldErrors, digits};
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, TargetGroup, Weekday};

pub(super) use start::{WAYS, with_more};

use super::model::{Draft, Intake, NewSite, Revision, SiteText};
use super::rules::{LONGEST_SUMMARY, MOST_PLACES, Part};

pub const NAME: usize = 80;
const TEXT: usize = 4_000;
const SHORT: usize = 1_000;
const LINE: usize = 200;
/// Degrees within which Sweden lies (WGS 84).
const LATITUDES: RangeInclusive<f64> = 55.0..=70.0;
const LONGITUDES: RangeInclusive<f64> = 10.0..=25.0;
/// Hundredths in one full-time place.
const FULL: i64 = 100;

/// Kind and name of a new offer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewForm {
    pub measure_kind: String,
    pub name: String,
}

impl NewForm {
    pub fn parse(&self) -> Result<(MeasureKind, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors.take_chosen("measure_kind", &self.measure_kind, MeasureKind::from_word);
        let name = errors.take_text("name", NAME, one_line(&self.name, NAME));
        let value = kind.zip(name);
        errors.into_result(value)
    }
}

/// What staff or provider say in the thread of a review.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    pub note: String,
    /// The number of the revision that staff have read.
    pub up_to: String,
}

impl NoteForm {
    /// What to change: staff must say it.
    pub fn request(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.paragraphs("note", &self.note, SHORT);
        errors.into_result(note)
    }

    /// An answer may be left out where the text says it.
    pub fn answer(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.optional_paragraphs("note", &self.note, SHORT);
        errors.into_result(note.map(Option::unwrap_or_default))
    }
}

/// Every page of the editor sends the fields of its own part.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PartForm {
    /// "yes" when the writer wants to see the page again, "more" for more fields for days.
    pub stay: String,
    pub measure_kind: String,
    pub name: String,
    pub summary: String,
    pub description: String,
    pub target_groups: Vec<String>,
    pub content: String,
    pub good_to_know: String,
    pub hours: String,
    pub weekdays: Vec<String>,
    pub day_parts: Vec<String>,
    pub extent_percent: String,
    pub hours_per_week: String,
    pub typical_weeks: String,
    pub languages: Vec<String>,
    pub accessibility: Vec<String>,
    pub competence: String,
    pub methods: String,
    pub first_meeting: String,
    pub intake: String,
    pub starts: Vec<String>,
    pub start_note: String,
}

fn figure(value: Option<i64>) -> String {
    value.map(|figure| figure.to_string()).unwrap_or_default()
}

fn yes_or_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

/// Answers with yes or no.
fn truth(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Reads a whole number within bounds.
fn whole(errors: &mut FieldErrors, field: &str, raw: &str, from: i64, to: i64) -> Option<i64> {
    let bare = digits::unspaced(raw);
    if bare.is_empty() {
        errors.add(field, "required");
        return None;
    }
    let found =
        digits::whole(bare.trim_end_matches('%')).filter(|figure| (from..=to).contains(figure));
    if found.is_none() {
        let (from, to) = (from.to_string(), to.to_string());
        errors.add_with(field, "number_range", &[("from", &from), ("to", &to)]);
    }
    found
}

/// As [`whole`], for a figure that may be left out.
fn optional_whole(errors: &mut FieldErrors, field: &str, raw: &str, to: i64) -> Option<i64> {
    if raw.trim().is_empty() { None } else { whole(errors, field, raw, 1, to) }
}

/// Reads the words that were ticked; `least` of them are asked for.
fn ticked<T: PartialEq>(
    errors: &mut FieldErrors,
    field: &str,
    raw: &[String],
    least: usize,
    read: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    for word in raw {
        match read(word) {
            Some(one) if found.contains(&one) => {}
            Some(one) => found.push(one),
            None => {
                errors.add(field, "not_in_list");
                return Vec::new();
            }
        }
    }
    if found.len() < least {
        errors.add(field, "tick_one");
    }
    found
}

impl PartForm {
    /// The form as a revision fills it in.
    pub fn of(revision: &Revision, kind: MeasureKind, today: NaiveDate) -> Self {
        let draft = revision.draft();
        let is_new = draft.competence.is_empty();
        Self {
            stay: String::new(),
            measure_kind: kind.word().to_owned(),
            name: draft.name,
            summary: draft.summary,
            description: draft.description,
            target_groups: draft.target_groups.iter().map(|one| one.word().to_owned()).collect(),
            content: draft.content,
            good_to_know: draft.good_to_know,
            hours: draft.hours,
            weekdays: draft.weekdays.iter().map(|one| one.word().to_owned()).collect(),
            day_parts: draft.day_parts.iter().map(|one| one.word().to_owned()).collect(),
            extent_percent: figure(draft.extent_percent),
            hours_per_week: figure(draft.hours_per_week),
            typical_weeks: figure(draft.typical_weeks),
            languages: draft.languages.iter().map(|one| one.word().to_owned()).collect(),
            accessibility: draft.accessibility.iter().map(|one| one.word().to_owned()).collect(),
            competence: draft.competence,
            methods: draft.methods,
            // Nobody has answered yet.
            first_meeting: if is_new { String::new() } else { yes_or_no(draft.first_meeting) },
            intake: match draft.intake {
                Intake::Unsaid => String::new(),
                said => said.word().to_owned(),
            },
            starts: start::fields(&draft.starts, today),
            start_note: draft.start_note,
        }
    }

    /// The kind of measure, on the page that asks for it.
    pub fn kind(&self, part: Part) -> Result<Option<MeasureKind>, FieldErrors> {
        if part != Part::Name {
            return Ok(None);
        }
        let mut errors = FieldErrors::default();
        let kind = errors.take_chosen("measure_kind", &self.measure_kind, MeasureKind::from_word);
        errors.into_result(Some(kind))
    }

    /// What a page says: a draft with the fields of that part alone.
    ///
    /// # Errors
    /// Every fault of the fields of that part. A day of start that has passed on `today` is one.
    pub fn parse(
        &self,
        part: Part,
        today: NaiveDate,
    ) -> Result<(Draft, Option<MeasureKind>), FieldErrors> {
        let mut errors = self.kind(part).err().unwrap_or_default();
        let mut draft = Draft::default();
        match part {
            Part::Name => {
                let name = errors.take_text("name", NAME, one_line(&self.name, NAME));
                draft.name = name.unwrap_or_default();
            }
            Part::Text => self.read_text(&mut errors, &mut draft),
            Part::Target => {
                let read = TargetGroup::from_word;
                draft.target_groups =
                    ticked(&mut errors, "target_groups", &self.target_groups, 1, read);
            }
            Part::Content => {
                let content = errors.take_text("content", TEXT, paragraphs(&self.content, TEXT));
                draft.content = content.unwrap_or_default();
                let more = errors.optional_paragraphs("good_to_know", &self.good_to_know, SHORT);
                draft.good_to_know = more.flatten().unwrap_or_default();
            }
            Part::Times => self.read_times(&mut errors, &mut draft),
            Part::Languages => {
                let read = Language::from_word;
                draft.languages = ticked(&mut errors, "languages", &self.languages, 1, read);
            }
            Part::Accessibility => {
                let read = Accessibility::from_word;
                draft.accessibility =
                    ticked(&mut errors, "accessibility", &self.accessibility, 0, read);
            }
            Part::Methods => self.read_methods(&mut errors, &mut draft, today),
            // Places have forms of their own.
            Part::Sites => {}
        }
        let kind = self.kind(part).ok().flatten();
        errors.into_result(Some((draft, kind)))
    }

    fn read_text(&self, errors: &mut FieldErrors, draft: &mut Draft) {
        let max = LONGEST_SUMMARY;
        let summary = errors.take_text("summary", max, one_line(&self.summary, max));
        draft.summary = summary.unwrap_or_default();
        let text = errors.take_text("description", TEXT, paragraphs(&self.description, TEXT));
        draft.description = text.unwrap_or_default();
    }

    fn read_times(&self, errors: &mut FieldErrors, draft: &mut Draft) {
        let hours = errors.take_text("hours", LINE, one_line(&self.hours, LINE));
        draft.hours = hours.unwrap_or_default();
        draft.weekdays = ticked(errors, "weekdays", &self.weekdays, 0, Weekday::from_word);
        draft.weekdays.sort_unstable();
        draft.day_parts = ticked(errors, "day_parts", &self.day_parts, 0, DayPart::from_word);
        draft.day_parts.sort_unstable();
        draft.extent_percent = whole(errors, "extent_percent", &self.extent_percent, 1, 100);
        draft.hours_per_week = optional_whole(errors, "hours_per_week", &self.hours_per_week, 40);
        draft.typical_weeks = optional_whole(errors, "typical_weeks", &self.typical_weeks, 208);
    }

    fn read_methods(&self, errors: &mut FieldErrors, draft: &mut Draft, today: NaiveDate) {
        let competence = errors.take_text("competence", SHORT, paragraphs(&self.competence, SHORT));
        draft.competence = competence.unwrap_or_default();
        let methods = errors.take_text("methods", SHORT, optional_paragraphs(&self.methods, SHORT));
        draft.methods = methods.flatten().unwrap_or_default();
        let meeting = errors.take_chosen("first_meeting", &self.first_meeting, truth);
        draft.first_meeting = meeting.unwrap_or_default();
        draft.intake = start::way(errors, &self.intake).unwrap_or_default();
        if draft.intake == Intake::Dated {
            draft.starts = start::days(errors, &self.starts, today);
        }
        draft.start_note = errors
            .optional_line("start_note", &self.start_note, LINE)
            .flatten()
            .unwrap_or_default();
    }
}

/// The form of one place.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteForm {
    pub site_name: String,
    pub street: String,
    pub postcode: String,
    pub locality: String,
    pub area: String,
    pub latitude: String,
    pub longitude: String,
    pub places: String,
}

impl SiteForm {
    pub fn of(site: &SiteText) -> Self {
        Self {
            site_name: site.name.clone(),
            street: site.street.clone(),
            postcode: site.postcode.clone(),
            locality: site.locality.clone(),
            area: site.area.word().to_owned(),
            latitude: degrees(site.latitude),
            longitude: degrees(site.longitude),
            places: (site.cap / FULL).to_string(),
        }
    }

    /// Reads the place. `cap` is given where the number of places is kept elsewhere by now.
    pub fn parse(&self, cap: Option<i64>) -> Result<NewSite, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("site_name", NAME, one_line(&self.site_name, NAME));
        let street = errors.take_text("street", LINE, one_line(&self.street, LINE));
        let postcode = errors.take("postcode", digits::postcode(&self.postcode));
        let locality = errors.take_text("locality", NAME, one_line(&self.locality, NAME));
        let area = errors.take_chosen("area", &self.area, Area::from_word);
        let (latitude, longitude) = self.point(&mut errors);
        let cap = match cap {
            Some(cap) => Some(cap),
            None => whole(&mut errors, "places", &self.places, 1, MOST_PLACES)
                .map(|places| places * FULL),
        };
        let value = match (name, street, postcode, locality, area, cap) {
            (Some(name), Some(street), Some(postcode), Some(locality), Some(area), Some(cap)) => {
                Some(NewSite { name, street, postcode, locality, area, latitude, longitude, cap })
            }
            _ => None,
        };
        errors.into_result(value)
    }

    /// Where on the map the place lies: both figures or neither.
    fn point(&self, errors: &mut FieldErrors) -> (Option<f64>, Option<f64>) {
        let mut read = |field: &str, raw: &str, other: &str, within: RangeInclusive<f64>| {
            if raw.trim().is_empty() {
                if !other.trim().is_empty() {
                    errors.add(field, "coordinate_alone");
                }
                return None;
            }
            let found = digits::decimal(raw).filter(|degrees| within.contains(degrees));
            if found.is_none() {
                let (from, to) = (within.start().to_string(), within.end().to_string());
                errors.add_with(field, "coordinate", &[("from", &from), ("to", &to)]);
            }
            found
        };
        let latitude = read("latitude", &self.latitude, &self.longitude, LATITUDES);
        let longitude = read("longitude", &self.longitude, &self.latitude, LONGITUDES);
        (latitude, longitude)
    }
}

/// Degrees as they are typed.
fn degrees(value: Option<f64>) -> String {
    value.map(|degrees| degrees.to_string()).unwrap_or_default()
}
