//! Entries out of thin air, for the rules.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use valfard_tyreso::catalogue::{Draw, Entry, Organisation, Place};
use valfard_tyreso::kernel::Reference;
use valfard_tyreso::measure::{Area, MeasureKind};
use valfard_tyreso::offer::{self, OfferId, SiteId};
use valfard_tyreso::provider::{LegalForm, ProviderId};

use crate::app::tuesday;

pub fn day() -> NaiveDate {
    tuesday().date()
}

pub fn place(area: Area, free: i64, days_old: i64) -> Place {
    Place {
        site_id: SiteId(1),
        reference: Reference::random(),
        name: "Huset".to_owned(),
        street: "Gatan 1".to_owned(),
        postcode: "135 40".to_owned(),
        locality: "Tyresö".to_owned(),
        area,
        point: None,
        free,
        confirmed_at: confirmed(days_old),
    }
}

pub fn confirmed(days_old: i64) -> NaiveDateTime {
    tuesday() - TimeDelta::days(days_old)
}

pub fn entry(kind: MeasureKind, sites: Vec<Place>) -> Entry {
    let provider = Organisation {
        provider_id: ProviderId(1),
        reference: Reference::random(),
        name: "Verkstan".to_owned(),
        org_number: None,
        legal_form: LegalForm::LimitedCompany,
        about: String::new(),
        contact_name: String::new(),
        email: String::new(),
        phone: String::new(),
        website: String::new(),
        social_enterprise: false,
    };
    let reference = Reference::random();
    Entry {
        offer_id: OfferId(1),
        draw: Draw::of("2026-03-03", provider.reference.as_str(), reference.as_str()),
        reference,
        kind,
        name: "Snickeri".to_owned(),
        summary: String::new(),
        description: String::new(),
        content: String::new(),
        target_groups: Vec::new(),
        languages: Vec::new(),
        accessibility: Vec::new(),
        hours: String::new(),
        weekdays: Vec::new(),
        day_parts: Vec::new(),
        extent_percent: None,
        hours_per_week: None,
        typical_weeks: None,
        competence: String::new(),
        methods: String::new(),
        first_meeting: false,
        intake: offer::Intake::Rolling,
        starts: Vec::new(),
        start_note: String::new(),
        good_to_know: String::new(),
        sites,
        provider: Arc::new(provider),
        since: day(),
        leaving_on: None,
        paused: false,
        paused_to: None,
        written_at: tuesday(),
    }
}
