//! What the room keeps about a person: rights to choose.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use crate::client::{Client, PersonData, PersonShown, part};
use crate::kernel::Reference;
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::right::model::{LegalBasis, Right, RightState, Sending, ToldBy};
use crate::right::{rules, service};

/// What is kept here.
pub const PERSON_DATA: &[PersonData] = &[PersonData {
    show_to_staff: Some(rights),
    ..PersonData::kept("right", &["right_to_choose"])
}];

#[derive(Serialize)]
struct RightsView {
    rights: Vec<RightView>,
}

#[derive(Serialize)]
struct RightView {
    reference: Reference,
    measure_kind: MeasureKind,
    legal_basis: LegalBasis,
    percent: i64,
    area: Option<Area>,
    needs_languages: Vec<Language>,
    needs_access: Vec<Accessibility>,
    told_by: ToldBy,
    /// How letters about it go today.
    sending: Sending,
    planned_from: Option<NaiveDate>,
    planned_to: Option<NaiveDate>,
    last_day: NaiveDate,
    open: bool,
    late: bool,
    state: RightState,
}

impl RightView {
    fn new(right: Right, client: &Client, today: NaiveDate) -> Self {
        let open = right.state == RightState::Open;
        Self {
            measure_kind: right.measure_kind,
            legal_basis: right.legal_basis,
            percent: right.hundredths,
            area: right.area,
            needs_languages: right.languages(),
            needs_access: right.access(),
            told_by: right.told_by,
            sending: rules::sending(right.told_by, client),
            planned_from: right.planned_from,
            planned_to: right.planned_to,
            last_day: right.last_day,
            open,
            late: open && today > right.last_day,
            state: right.state,
            reference: right.reference,
        }
    }
}

fn rights(conn: &mut Conn, shown: &PersonShown<'_>) -> Result<Value, AppError> {
    let rights = service::of_client(conn, shown.client)?;
    let view = |right| RightView::new(right, shown.client, shown.today);
    part(&RightsView { rights: rights.into_iter().map(view).collect() })
}
