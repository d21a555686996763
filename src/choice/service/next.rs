//! What a person has to do next, for their own pages.

use chrono::{NaiveDate, NaiveDateTime};

use crate::choice::ChoiceError;
use crate::choice::model::{Choice, ChosenBy};
use crate::client::{self, Client, Viewer};
use crate::kernel::Reference;
use crate::measure::MeasureKind;
use crate::placement::{self, Placement, PlacementState};
use crate::platform::db::{self, Conn};
use crate::provider;
use crate::right::{self, Right, RightState};

text_enum! {
    /// The one thing a person's page begins with.
    pub enum NextKind {
        Nothing = "nothing",
        /// A right waits to be used, by `day` at the latest.
        Choose = "choose",
        /// `day` has passed and nobody has decided: the right can still be used.
        ChooseLate = "late",
        /// The authority has decided on a place, and the provider has not answered.
        Placed = "placed",
        /// The same, because the provider leaves.
        Again = "again",
        /// The provider has not answered.
        Sent = "sent",
        /// The new provider has not answered, and the place that is changed goes on.
        Changing = "changing",
        /// The provider has said yes.
        Accepted = "accepted",
        /// The start is set: `day`.
        Starts = "starts",
        /// Under way since `day`.
        Ongoing = "ongoing",
    }
}

/// What a person has to do next, or waits for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NextStep {
    pub kind: NextKind,
    /// Which support it is about.
    pub support: Option<MeasureKind>,
    /// The day the text speaks of.
    pub day: Option<NaiveDate>,
    /// The provider that was chosen.
    pub provider: Option<String>,
    /// Where it goes on: to choose, or the receipt.
    pub href: Option<String>,
    pub choice: Option<Reference>,
    /// Where the place is changed for another, when it may be.
    pub change: Option<String>,
}

/// The viewer's own next steps, the most pressing first: each right that waits to be used, then each
/// place. Never none.
///
/// # Errors
/// Not found for an account that is nobody's.
pub fn next_steps(
    conn: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<Vec<NextStep>, ChoiceError> {
    let user_id = viewer.actor.user()?;
    db::write(conn, |conn| {
        let client = client::of_user(conn, viewer, user_id, now)?;
        let mut rights = right::of_client(conn, &client)?;
        rights.retain(|right| right::may_choose(right).is_ok());
        rights.sort_by_key(|right| (right.last_day, right.id));
        let leaving = placement::leaving_of_client(conn, &client)?;
        let mut steps = Vec::new();
        for right in &rights {
            let gone = leaving.iter().find(|(placement, task)| {
                placement.state != PlacementState::Reserved && task.right_id == Some(right.id)
            });
            steps.push(match gone {
                Some((placement, _)) if right.state == RightState::Open => {
                    step_for_rechoice(conn, right, placement)?
                }
                _ => choose(right),
            });
        }
        for (choice, placement) in held(conn, &client)? {
            steps.push(step_for_choice(conn, &choice, &placement)?);
        }
        if steps.is_empty() {
            steps.push(step(NextKind::Nothing));
        }
        Ok(steps)
    })
}

text_enum! {
    /// How somebody goes on who has come to a choice or a place that is closed.
    pub enum OnwardKind {
        /// Another right of theirs waits to be used.
        Right = "right",
        /// A place of theirs can be changed for another.
        Change = "change",
        /// The place itself, where it can be taken back or is being changed already.
        Receipt = "receipt",
    }
}

/// Where somebody goes on, by themselves and without ringing anybody.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Onward {
    pub kind: OnwardKind,
    /// Below the pages of choosing, or those of the helper.
    pub path: String,
}

/// How a person goes on to another provider of the same kind of measure: by a right that waits, or by
/// changing a place that they have (LOV 9 kap. 1 §). `here` is the place that the page is about.
/// With a `scope` nothing is named but what belongs to that right.
///
/// # Errors
/// The database's own.
pub fn onward(
    conn: &mut Conn,
    client: &Client,
    (kind, here): (MeasureKind, Option<&Placement>),
    scope: Option<&Reference>,
) -> Result<Option<Onward>, ChoiceError> {
    let to = |kind, path| Some(Onward { kind, path });
    let mut rights = right::of_client(conn, client)?;
    rights.retain(|one| one.measure_kind == kind);
    rights.retain(|one| scope.is_none_or(|scope| one.reference == *scope));
    if let Some(right) = rights.iter().find(|one| right::may_choose(one).is_ok()) {
        return Ok(to(OnwardKind::Right, format!("/val/{}", right.reference)));
    }
    for placement in placement::of_client(conn, client)? {
        let same = rights.iter().any(|right| right.id == placement.right_id);
        if same
            && placement::replacement_of(conn, placement.id)?.is_none()
            && placement::may_change(conn, &placement)?.is_ok()
        {
            let path = format!("/val/kvitto/{}/byt", placement.receipt);
            return Ok(to(OnwardKind::Change, path));
        }
    }
    let here = here.filter(|placement| placement.state.is_open());
    Ok(here.and_then(|one| to(OnwardKind::Receipt, format!("/val/kvitto/{}", one.receipt))))
}

/// The choices whose places are held, the newest first. Of a change of provider only the new one: it
/// tells of the old.
fn held(conn: &mut Conn, client: &Client) -> Result<Vec<(Choice, Placement)>, ChoiceError> {
    let mut all = super::with_placements(conn, client)?;
    all.retain(|(_, placement)| placement.state.is_open());
    let replaced: Vec<_> = all.iter().filter_map(|(_, placement)| placement.replaces_id).collect();
    all.retain(|(_, placement)| !replaced.contains(&placement.id));
    Ok(all)
}

const fn step(kind: NextKind) -> NextStep {
    NextStep {
        kind,
        support: None,
        day: None,
        provider: None,
        href: None,
        choice: None,
        change: None,
    }
}

fn choose(right: &Right) -> NextStep {
    let late = right.state == RightState::Lapsed;
    let kind = if late { NextKind::ChooseLate } else { NextKind::Choose };
    NextStep {
        support: Some(right.measure_kind),
        day: Some(right.last_day),
        href: Some(format!("/val/{}/fragor", right.reference)),
        ..step(kind)
    }
}

/// Who chooses by the right that came because the provider leaves is told so (R16); another right that
/// waits has nothing to do with it.
fn step_for_rechoice(
    conn: &mut Conn,
    right: &Right,
    leaving: &Placement,
) -> Result<NextStep, ChoiceError> {
    let provider = provider::get(conn, leaving.provider_id)?.name;
    Ok(NextStep { kind: NextKind::Again, provider: Some(provider), ..choose(right) })
}

fn step_for_choice(
    conn: &mut Conn,
    choice: &Choice,
    placement: &Placement,
) -> Result<NextStep, ChoiceError> {
    let waits = placement.state == PlacementState::Reserved;
    let changes = placement.replaces_id.is_some();
    let (kind, day) = match (waits, choice.chosen_by) {
        (true, ChosenBy::Decision) => (NextKind::Placed, None),
        (true, _) if changes => (NextKind::Changing, None),
        (true, _) => (NextKind::Sent, None),
        (false, _) => match (placement.starts_on, placement.planned_start_on) {
            (Some(day), _) => (NextKind::Ongoing, Some(day)),
            (None, Some(day)) => (NextKind::Starts, Some(day)),
            (None, None) => (NextKind::Accepted, None),
        },
    };
    let may_change = placement::may_change(conn, placement)?.is_ok();
    Ok(NextStep {
        day,
        support: Some(right::by_id(conn, choice.right_id)?.measure_kind),
        change: may_change.then(|| format!("/val/kvitto/{}/byt", choice.reference)),
        provider: Some(super::provider_of(conn, choice)?.name),
        href: Some(format!("/val/kvitto/{}", choice.reference)),
        choice: Some(choice.reference.clone()),
        ..step(kind)
    })
}
