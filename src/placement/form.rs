//! What a provider types about its participants.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{EndReason, ReturnReason};
use crate::kernel::{FieldErrors, digits};
use crate::terms::SHORT_TEXT;

/// The provider's answers, all on one page: which one is told by the path.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ParticipantForm {
    /// The first day that the provider promises.
    pub first_day: String,
    pub return_reason: String,
    /// The day on which the person began.
    pub began_on: String,
    pub ended_on: String,
    pub end_reason: String,
}

impl ParticipantForm {
    pub fn first_day(&self) -> Result<Option<NaiveDate>, FieldErrors> {
        if self.first_day.trim().is_empty() {
            return Ok(None);
        }
        read_day(&self.first_day).map(Some).map_err(|code| FieldErrors::one("first_day", code))
    }

    pub fn return_reason(&self) -> Result<ReturnReason, FieldErrors> {
        ReturnReason::from_word(&self.return_reason)
            .ok_or_else(|| FieldErrors::one("return_reason", "required"))
    }

    pub fn began_on(&self) -> Result<NaiveDate, FieldErrors> {
        read_day(&self.began_on).map_err(|code| FieldErrors::one("began_on", code))
    }

    pub fn ended(&self) -> Result<(NaiveDate, EndReason), FieldErrors> {
        let mut errors = FieldErrors::default();
        let day = errors.take("ended_on", read_day(&self.ended_on));
        let reason =
            errors.take("end_reason", EndReason::from_word(&self.end_reason).ok_or("required"));
        errors.into_result(day.zip(reason))
    }
}

fn read_day(typed: &str) -> Result<NaiveDate, &'static str> {
    if typed.trim().is_empty() { Err("required") } else { digits::day(typed).ok_or("right_day") }
}

/// How a contract is to end, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseForm {
    /// "notice", "rescind", "lapse" or "close".
    pub how: String,
    pub last_day: String,
    pub reason: String,
    pub sure: String,
}

/// How a contract is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    Notice(NaiveDate),
    Rescind,
    Lapse,
    /// It is over; nobody is left.
    Close,
}

impl CloseForm {
    pub fn parse(&self, today: NaiveDate) -> Result<(Closing, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let how = match self.how.as_str() {
            "notice" => {
                let last = errors.take("last_day", read_day(&self.last_day));
                if last.is_some_and(|last| last < today) {
                    errors.add("last_day", "date_passed");
                }
                last.map(Closing::Notice)
            }
            "rescind" => Some(Closing::Rescind),
            "lapse" => Some(Closing::Lapse),
            "close" => Some(Closing::Close),
            _ => {
                errors.add("how", "not_in_list");
                None
            }
        };
        let reason = if how == Some(Closing::Close) {
            Some(String::new())
        } else if self.reason.trim().is_empty() {
            errors.add("reason", "reason");
            None
        } else {
            errors.paragraphs("reason", &self.reason, SHORT_TEXT)
        };
        if self.sure != "yes" {
            errors.add("sure", "tick_to_go_on");
        }
        errors.into_result(how.zip(reason))
    }
}

/// What a caseworker notes about a person whose provider leaves.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LeavingForm {
    pub informed_on: String,
    pub ended_on: String,
    pub end_reason: String,
}

impl LeavingForm {
    pub fn informed_on(&self) -> Result<NaiveDate, FieldErrors> {
        read_day(&self.informed_on).map_err(|code| FieldErrors::one("informed_on", code))
    }

    pub fn agreed_end(&self) -> Result<(NaiveDate, EndReason), FieldErrors> {
        let mut errors = FieldErrors::default();
        let day = errors.take("ended_on", read_day(&self.ended_on));
        let reason =
            errors.take("end_reason", EndReason::from_word(&self.end_reason).ok_or("required"));
        errors.into_result(day.zip(reason))
    }
}
