//! `/mina-sidor`: one next step, and what belongs to the person.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::model::Desk;
use super::{desk, link};
use crate::choice::NextStep;
use crate::client::Viewer;
use crate::kernel::{Reference, time};
use crate::measure::MeasureKind;
use crate::nonchoice::{self, Decision};
use crate::placement;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};

#[derive(Serialize)]
struct View {
    #[serde(flatten)]
    desk: Desk,
    steps: Vec<NextStep>,
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

pub(super) async fn show(cx: Cx) -> PageResult {
    let viewer = Viewer::own(cx.actor);
    let now = cx.now;
    // A person's own page is a reading too, so it is a deed.
    let (steps, decisions) = cx
        .write(move |conn| {
            let steps = placement::next_steps(conn, &viewer, now)?;
            Ok::<_, AppError>((steps, nonchoice::mine(conn, &viewer, now)?))
        })
        .await?;
    let decisions = decisions.into_iter().map(DecisionView::of).collect();
    let mut desk = desk(&cx, "person");
    desk.links = vec![
        link(&cx, "desk-person-readers", "/mina-sidor/vem-har-last"),
        link(&cx, "desk-link-list", "/utforare"),
    ];
    cx.page("desk/person.html", &View { desk, steps, decisions })
}
