//! What every page of choosing begins with: the right, whose it is, what there is to choose, and why
//! nothing can be chosen if nothing can.

use chrono::{NaiveDate, NaiveDateTime};

use super::route::{At, ChoiceRoute};
use super::view::{ChangeView, ClosedView, Helped, ListView};
use crate::choice::form::{AnswersForm, WishForm};
use crate::choice::model::Shown;
use crate::choice::service::Onward;
use crate::choice::{ChoiceError, rules, service};
use crate::client::{Client, Viewer};
use crate::contract;
use crate::demand::Source;
use crate::kernel::{Reference, time};
use crate::measure::Language;
use crate::placement::{self, Placement};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider;
use crate::right::{self, Alternative, Bar, Needs, Right};

/// How many others are shown when a place was lost.
pub(super) const FEW: usize = 3;

/// The place that a choice would be made instead of, with its provider and what frames the change.
pub(super) struct Current {
    placement: Placement,
    view: ChangeView,
}

impl Current {
    fn of(
        conn: &mut Conn,
        placement: Placement,
        again: bool,
        today: NaiveDate,
    ) -> Result<Self, ChoiceError> {
        let under = contract::get(conn, placement.contract_id)?;
        let view = ChangeView {
            provider: provider::get(conn, placement.provider_id)?.name,
            leaving_on: under.ends_on,
            over: under.ends_on.is_some() && !contract::is_in_force(&under, today),
            again,
            days: placement::change_days_of(conn, &placement, today)?,
        };
        Ok(Self { placement, view })
    }
}

/// What the pages of a right begin with.
pub(super) struct Opened {
    pub right: Right,
    pub client: Client,
    /// The place that would be changed, or that is chosen anew since its provider leaves.
    pub current: Option<Current>,
    /// The receipt of what was chosen already.
    pub chosen: Option<Reference>,
    /// Why nothing can be chosen.
    pub stopped: Option<ChoiceError>,
    /// How the person goes on where nothing can be chosen.
    pub onward: Option<Onward>,
    pub alternatives: Vec<Alternative>,
    /// The list as it is kept, and the one that was kept before.
    pub list: Option<Reference>,
    pub kept: Option<Shown>,
    pub asked: AnswersForm,
}

impl Opened {
    pub fn helped(&self, route: &ChoiceRoute) -> Option<Helped> {
        route.helping.then(|| Helped::new(&self.client))
    }

    /// The form of a helper who has sent nothing yet: the person's own language is proposed.
    pub fn told(&self, route: &ChoiceRoute, form: &WishForm) -> WishForm {
        let mut form = form.clone();
        if route.helping {
            let own =
                self.client.interpreter.unwrap_or_else(|| Language::from(self.client.language));
            form.told_in = vec![own.word().to_owned()];
            self.client.interpreter.map_or("", Language::word).clone_into(&mut form.interpreter);
        }
        form
    }

    pub fn list(&self, cx: &Cx, route: &ChoiceRoute) -> ListView {
        let change = self.change();
        let (helped, late) = (self.helped(route), right::is_late(&self.right, cx.today));
        let (found, base) = (self.alternatives.as_slice(), route.base());
        let view = ListView::new(&self.right, found, base, helped, change, &self.asked, late);
        ListView { list: self.list.clone(), ..view }
    }

    /// The list that the place is chosen from: the one that the person came from, if the place
    /// could be chosen in it and it is not too old, or else the one of now.
    pub fn chosen_from(&self, cx: &Cx, site: &Reference) -> Shown {
        let here = self.current.as_ref().map(|current| &current.placement);
        let holds =
            |list: &&Shown| rules::line_of(list, &self.right, here, site.as_str(), cx.now).is_ok();
        self.kept.as_ref().filter(holds).cloned().unwrap_or_else(|| {
            rules::shown(&self.right, here, &self.asked.answers(), &self.alternatives, cx.now)
        })
    }

    pub fn change(&self) -> Option<ChangeView> {
        self.current.as_ref().map(|current| current.view.clone())
    }

    /// A place that cannot be chosen: it was taken, or why it is not for this person.
    pub fn barred(&self, cx: &Cx, route: &ChoiceRoute, bar: Bar) -> PageResult {
        match bar {
            Bar::Full => cx.refused("choice/full.html", &self.list(cx, route).first(FEW)),
            Bar::TooLittle => self.closed(cx, route, "too-little"),
            Bar::Here => self.closed(cx, route, "here"),
            Bar::Paused | Bar::Leaving => self.closed(cx, route, why(&ChoiceError::Gone)),
        }
    }

    pub fn closed(&self, cx: &Cx, route: &ChoiceRoute, why: &'static str) -> PageResult {
        // What was answered goes along to the list.
        let query = self.asked.query();
        let base = route.base();
        let list = if query.is_empty() { base } else { format!("{base}?{query}") };
        let home = !route.helping && cx.scope().is_none();
        let onward = self.onward.as_ref().map(|one| route.onward(one));
        let decided = matches!(self.stopped, Some(ChoiceError::Decided)) && !route.helping;
        let decision = decided.then(|| format!("/val/{}/beslut", self.right.reference));
        let view = ClosedView { why, list, decision, helped: self.helped(route), onward, home };
        cx.refused("choice/closed.html", &view)
    }

    /// What was chosen already leads to its receipt; where nothing can be chosen, a page says why.
    pub fn elsewhere(&self, cx: &Cx, route: &ChoiceRoute) -> Option<PageResult> {
        if let Some(receipt) = &self.chosen {
            return Some(cx.see_other(route.receipt(receipt)));
        }
        self.stopped.as_ref().map(|error| self.closed(cx, route, why(error)))
    }
}

/// What somebody does with the list. What it lacks is written down when they meet it.
pub(super) enum Seen<'a> {
    /// The list itself: it is kept as it was shown.
    List,
    /// One place of it.
    Place(&'a WishForm),
    /// Nothing of it.
    Else,
}

/// What is chosen by, for who may see it: the right, whose it is, the place that would be changed or
/// that is chosen anew, what was chosen already and why nothing can be.
type Found = (Right, Client, Option<Current>, Option<Reference>, Option<ChoiceError>);

fn find(
    conn: &mut Conn,
    at: &At,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<Found, ChoiceError> {
    let today = time::stockholm_day(now);
    match at {
        At::Right(reference) => {
            let (right, client) = right::by_reference(conn, viewer, reference, now)?;
            let chosen = placement::of_right(conn, &right)?.map(|one| one.receipt);
            let stopped = right::may_choose(&right).err().map(ChoiceError::from);
            let old = match placement::leaving_beside(conn, &right)? {
                Some(old) => Some(Current::of(conn, old, true, today)?),
                None => None,
            };
            Ok((right, client, old, chosen, stopped))
        }
        At::Change(reference) => {
            let (current, client) = service::by_reference(conn, viewer, reference, now)?;
            let right = right::by_id(conn, current.right_id)?;
            let current = placement::get(conn, current.placement_id)?;
            let chosen = placement::replacement_of(conn, current.id)?.map(|one| one.receipt);
            let stopped = placement::may_change(conn, &current)?.err().map(ChoiceError::from);
            let current = Current::of(conn, current, false, today)?;
            Ok((right, client, Some(current), chosen, stopped))
        }
    }
}

/// Reads what the pages of a right begin with, and keeps and counts what is met in it.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub(super) async fn open(
    cx: &Cx,
    route: &ChoiceRoute,
    asked: AnswersForm,
    seen: Seen<'_>,
) -> Result<Opened, AppError> {
    let viewer = route.viewer(cx).await?;
    let (at, now, vault) = (route.at.clone(), cx.now, cx.app.vault.clone());
    let scope = cx.scope().cloned();
    let (is_list, wanted, list) = match seen {
        Seen::List => (true, None, None),
        Seen::Place(form) => (false, form.site(), Reference::parse(&form.list)),
        Seen::Else => (false, None, None),
    };
    cx.write(move |conn| {
        let (answers, asked) = (asked.answers(), asked.clone());
        let (right, client, current, chosen, stopped) = find(conn, &at, &viewer, now)?;
        let here = current.as_ref().map(|current| &current.placement);
        let (of, site) = ((right.measure_kind, here), here.map(|here| here.site_id));
        let onward = service::onward(conn, &client, of, scope.as_ref())?;
        let alternatives = right::alternatives_for(conn, &right, &answers, site, now)?;
        let (mut shown, mut kept) = (None, None);
        if chosen.is_none() && stopped.is_none() {
            let needs = Needs::of(&right, &answers);
            let whose = (&client.reference, &needs);
            if is_list {
                let found = alternatives.as_slice();
                right::note_unmet(conn, &vault, whose, (Source::List, found), now)?;
                let list = rules::shown(&right, here, &answers, found, now);
                shown = Some(service::keep_shown(conn, &right, &list, now)?);
            }
            let wants = |one: &&Alternative| wanted.as_ref() == Some(&one.site);
            let place = alternatives.iter().find(wants);
            if let Some(full) = place.filter(|one| matches!(one.bar, Some(Bar::Full))) {
                right::note_full(conn, &vault, whose, full, now)?;
            }
            if let Some(list) = &list {
                kept = service::kept_shown(conn, &right, list)?;
            }
        }
        Ok::<_, ChoiceError>(Opened {
            right,
            client,
            current,
            chosen,
            stopped,
            onward,
            alternatives,
            list: shown,
            kept,
            asked,
        })
    })
    .await
}

pub(super) const fn why(error: &ChoiceError) -> &'static str {
    match error {
        ChoiceError::TooLate => "too-late",
        ChoiceError::RightUsed => "used",
        ChoiceError::RightClosed => "closed",
        ChoiceError::Decided => "decided",
        ChoiceError::Gone => "gone",
        ChoiceError::NotFrom(_) => "no-place",
        ChoiceError::ChangeUnderWay => "under-way",
        _ => "stale",
    }
}
