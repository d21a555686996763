//! What a person has to do next, for their own pages.

use chrono::{NaiveDate, NaiveDateTime};

use crate::choice::model::{Choice, ChoiceState, ChosenBy};
use crate::choice::{ChoiceError, store};
use crate::client::{self, Client, Viewer};
use crate::kernel::Reference;
use crate::measure::MeasureKind;
use crate::platform::db::{self, Conn};
use crate::right::{self, Right, RightId, RightState};

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
    /// The right that waits to be used. A row id: it leaves the house to nobody.
    #[serde(skip)]
    pub right: Option<RightId>,
    /// Where the place is changed for another, when it may be.
    pub change: Option<String>,
}

/// The viewer's own next steps, as far as choices tell, the most pressing first: each right that
/// waits to be used, then each place. The placement room's tell more. Never none.
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
        let mut steps: Vec<NextStep> = rights.iter().map(choose).collect();
        for choice in held(conn, &client)? {
            steps.push(told(conn, &choice)?);
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
/// changing a place that they have (LOV 9 kap. 1 §). `here` is the choice that the page is about.
/// With a `scope` nothing is named but what belongs to that right.
///
/// # Errors
/// The database's own.
pub fn onward(
    conn: &mut Conn,
    client: &Client,
    (kind, here): (MeasureKind, Option<&Choice>),
    scope: Option<&Reference>,
) -> Result<Option<Onward>, ChoiceError> {
    let to = |kind, path| Some(Onward { kind, path });
    let mut rights = right::of_client(conn, client)?;
    rights.retain(|one| one.measure_kind == kind);
    rights.retain(|one| scope.is_none_or(|scope| one.reference == *scope));
    if let Some(right) = rights.iter().find(|one| right::may_choose(one).is_ok()) {
        return Ok(to(OnwardKind::Right, format!("/val/{}", right.reference)));
    }
    for choice in store::of_client(conn, client.id)? {
        let same = rights.iter().any(|right| right.id == choice.right_id);
        if same
            && store::instead_of(conn, choice.id)?.is_none()
            && super::may_change(conn, &choice)?.is_ok()
        {
            let path = format!("/val/kvitto/{}/byt", choice.reference);
            return Ok(to(OnwardKind::Change, path));
        }
    }
    let here = here.filter(|choice| choice.state.holds_place());
    Ok(here.and_then(|one| to(OnwardKind::Receipt, format!("/val/kvitto/{}", one.reference))))
}

/// The choices that hold a place, the newest first. Of a change of provider only the new one: it
/// tells of the old.
fn held(conn: &mut Conn, client: &Client) -> Result<Vec<Choice>, ChoiceError> {
    let mut choices = store::of_client(conn, client.id)?;
    choices.retain(|choice| choice.state.holds_place());
    let replaced: Vec<_> = choices.iter().filter_map(|choice| choice.replaces_id).collect();
    choices.retain(|choice| !replaced.contains(&choice.id));
    Ok(choices)
}

const fn step(kind: NextKind) -> NextStep {
    NextStep {
        kind,
        support: None,
        day: None,
        provider: None,
        href: None,
        choice: None,
        right: None,
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
        right: Some(right.id),
        ..step(kind)
    }
}

fn told(conn: &mut Conn, choice: &Choice) -> Result<NextStep, ChoiceError> {
    let made = choice.state == ChoiceState::Made;
    let changes = choice.replaces_id.is_some();
    let kind = match (made, choice.chosen_by) {
        (false, _) => NextKind::Accepted,
        (true, ChosenBy::Decision) => NextKind::Placed,
        (true, _) if changes => NextKind::Changing,
        (true, _) => NextKind::Sent,
    };
    let may_change = super::may_change(conn, choice)?.is_ok();
    Ok(NextStep {
        support: Some(right::by_id(conn, choice.right_id)?.measure_kind),
        change: may_change.then(|| format!("/val/kvitto/{}/byt", choice.reference)),
        provider: Some(super::provider_of(conn, choice)?.name),
        href: Some(format!("/val/kvitto/{}", choice.reference)),
        choice: Some(choice.reference.clone()),
        ..step(kind)
    })
}
