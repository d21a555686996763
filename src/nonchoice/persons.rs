//! What the room keeps about a person: that they were reminded, and what was decided when they had not
//! chosen.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::Value;

use crate::client::{PersonData, Viewer, part};
use crate::kernel::{Reference, time};
use crate::measure::MeasureKind;
use crate::nonchoice::model::Decision;
use crate::nonchoice::service;
use crate::platform::AppError;
use crate::platform::db::Conn;

/// What is kept here.
pub const PERSON_DATA: &[PersonData] = &[PersonData {
    show_to_person: Some(decisions),
    ..PersonData::kept(
        "nonchoice",
        &[
            "nonchoice_reminder",
            "nonchoice_impartiality",
            "nonchoice_decision",
            "nonchoice_own_start",
        ],
    )
}];

#[derive(Serialize)]
struct DecisionsView {
    decisions: Vec<DecisionView>,
}

/// A decision of the municipality for a person who had not chosen.
#[derive(Serialize)]
struct DecisionView {
    reference: Reference,
    kind: MeasureKind,
    day: NaiveDate,
}

impl DecisionView {
    fn of(decision: Decision) -> Self {
        let day = time::stockholm_day(decision.decided_at);
        Self { reference: decision.reference, kind: decision.measure_kind, day }
    }
}

fn decisions(conn: &mut Conn, viewer: &Viewer, now: NaiveDateTime) -> Result<Value, AppError> {
    let decisions = service::mine(conn, viewer, now)?;
    part(&DecisionsView { decisions: decisions.into_iter().map(DecisionView::of).collect() })
}
