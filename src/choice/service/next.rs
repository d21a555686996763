//! What a person has to do next, for their own pages.

use chrono::{NaiveDate, NaiveDateTime};

use crate::choice::model::{Choice, ChoiceState, ChosenBy, Right, RightId, RightState};
use crate::choice::{ChoiceError, rules, store};
use crate::client::{self, Client, Viewer};
use crate::kernel::{Reference, time};
use crate::platform::db::{self, Conn};

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

/// The viewer's own next step, as far as choices tell; the placement room's tells more.
///
/// # Errors
/// Not found for an account that is nobody's.
pub fn next_step(
    conn: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<NextStep, ChoiceError> {
    let user_id = viewer.actor.user()?;
    db::write(conn, |conn| {
        let client = client::of_user(conn, viewer, user_id, now)?;
        let today = time::stockholm_day(now);
        let rights = store::rights_of(conn, client.id)?;
        let open = rights.iter().find(|right| rules::may_choose(right, today).is_ok());
        match (open, waiting(conn, &client)?) {
            (Some(right), _) => Ok(choose(right)),
            (None, Some(choice)) => told(conn, &choice),
            (None, None) => Ok(step(NextKind::Nothing)),
        }
    })
}

fn waiting(conn: &mut Conn, client: &Client) -> Result<Option<Choice>, ChoiceError> {
    let choices = store::of_client(conn, client.id)?;
    Ok(choices.into_iter().find(|choice| choice.state.holds_place()))
}

const fn step(kind: NextKind) -> NextStep {
    NextStep {
        kind,
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
        change: may_change.then(|| format!("/val/kvitto/{}/byt", choice.reference)),
        provider: Some(super::provider_of(conn, choice)?.name),
        href: Some(format!("/val/kvitto/{}", choice.reference)),
        choice: Some(choice.reference.clone()),
        ..step(kind)
    })
}
