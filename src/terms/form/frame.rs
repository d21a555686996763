//! Caps and notice of a version, as typed.

use serde::{Deserialize, Serialize};

use super::optional_number;
use crate::kernel::FieldErrors;
use crate::terms::model::Frame;

/// Most places that a cap may be said in.
const PLACES: i64 = 10_000;
/// Most days of notice: three years.
const DAYS: i64 = 1_095;
/// Most days that somebody who wants to change provider is held.
const CHANGE_DAYS: i64 = 90;
/// Most days that a provider sees somebody who has ended (R66).
const REPORT_DAYS: i64 = 366;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FrameForm {
    pub lowest_cap: String,
    pub highest_cap: String,
    pub raise_notice_days: String,
    pub raises_a_year: String,
    pub provider_notice_days: String,
    pub authority_notice_days: String,
    pub change_notice_days: String,
    pub report_days: String,
}

impl FrameForm {
    pub fn of(frame: &Frame) -> Self {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        Self {
            lowest_cap: number(frame.lowest_cap),
            highest_cap: number(frame.highest_cap),
            raise_notice_days: number(frame.raise_notice_days),
            raises_a_year: number(frame.raises_a_year),
            provider_notice_days: number(frame.provider_notice_days),
            authority_notice_days: number(frame.authority_notice_days),
            change_notice_days: number(frame.change_notice_days),
            report_days: number(frame.report_days),
        }
    }

    pub fn parse(&self) -> Result<Frame, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut number = |name: &str, typed: &str, least, most| {
            optional_number(&mut errors, name, typed, least, most)
        };
        let frame = Frame {
            lowest_cap: number("lowest_cap", &self.lowest_cap, 0, PLACES),
            highest_cap: number("highest_cap", &self.highest_cap, 0, PLACES),
            raise_notice_days: number("raise_notice_days", &self.raise_notice_days, 0, DAYS),
            raises_a_year: number("raises_a_year", &self.raises_a_year, 0, 366),
            provider_notice_days: number(
                "provider_notice_days",
                &self.provider_notice_days,
                0,
                DAYS,
            ),
            authority_notice_days: number(
                "authority_notice_days",
                &self.authority_notice_days,
                0,
                DAYS,
            ),
            change_notice_days: number(
                "change_notice_days",
                &self.change_notice_days,
                0,
                CHANGE_DAYS,
            ),
            report_days: number("report_days", &self.report_days, 0, REPORT_DAYS),
        };
        if frame.lowest_cap.zip(frame.highest_cap).is_some_and(|(least, most)| least > most) {
            errors.add("highest_cap", "bounds_turned");
        }
        errors.into_result(Some(frame))
    }
}
