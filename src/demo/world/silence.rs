//! Those who do not choose: they are reminded, and a week after the last day the demo's own
//! caseworker decides as the rule of the system says. One of the systems draws; the others give
//! the municipality's own unit. Chance has no part in it, so that everybody else's fate stays what
//! it was.

use super::model::{Fate, Happening, Placed, World};
use chrono::{Days, TimeDelta};

use super::life::at;
use crate::choice;
use crate::client::{Purpose, Viewer};
use crate::kernel::{Actor, time};
use crate::measure::MeasureKind;
use crate::nonchoice::{self, NonchoiceOutcome, NonchoiceReason, What, Wish};
use crate::placement;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::right::{self, Right};
use crate::system::{self, DefaultAlternative, NewPolicy, Opinion};

/// How many days into the world one system begins to draw, and which.
const DRAWS_AFTER: u64 = 120;
const DRAWS: MeasureKind = MeasureKind::JobCoaching;
/// How many days after the last one somebody decides; those who are left wait for the visitor.
const PATIENCE: Days = Days::new(7);

impl World {
    pub(super) fn plan_silence(&mut self) {
        // The world begins at seven; nobody is reminded before eight.
        self.push(self.now + TimeDelta::hours(27), Happening::Silence);
        self.on_day(DRAWS_AFTER, Happening::DrawPolicy);
    }

    /// The board lets one system draw, after a legal opinion.
    pub(super) fn draw_policy(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let Some(system) = self.systems.iter().find(|one| one.kind == DRAWS).copied() else {
            return Ok(());
        };
        let (actor, today) = (self.decider(0)?, self.today());
        let new = NewPolicy {
            method: DefaultAlternative::PublishedDraw,
            valid_from: today + Days::new(14),
            ground: "Lagen om valfrihetssystem 9 kap. 2 §. Alla utförare har samma chans, och \
                     ingen tjänsteman väljer."
                .to_owned(),
            decision_registry_no: "AN 2025:118".to_owned(),
            unit: None,
            supplier: None,
            opinion: Some(Opinion {
                by: "Kommunjurist Ellen Rask".to_owned(),
                on: today - Days::new(10),
                registry_no: "AN 2025:97".to_owned(),
                summary: "Konkurrensverket har 2019 sagt att ett urval bland utförare kan vara \
                          en otillåten direktupphandling. En öppen lottning där alla deltar på \
                          lika villkor bedöms inte vara ett urval. Frågan är inte prövad i \
                          domstol, och regeln ska ses över efter ett år."
                    .to_owned(),
            }),
        };
        system::decide_policy(&mut Operation::new(conn, &actor, self.now), system.id, &new)?;
        Ok(())
    }

    /// A morning: reminders, decisions that are due, and what providers answer to them.
    pub(super) fn silence(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        nonchoice::remind_due(conn, self.now)?;
        self.go_on_placed(conn)?;
        if !self.nearly_over() && !time::is_closed_day(self.today()) {
            self.decide_for_silent(conn)?;
        }
        self.push(self.now + TimeDelta::days(1), Happening::Silence);
        Ok(())
    }

    fn decide_for_silent(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let handler = at(&self.staff.caseworkers, 0).copied()?;
        let Some(owner) = handler.authority_id else { return Ok(()) };
        for right in right::lapsed_rights(conn, owner)? {
            let due = right.last_day + PATIENCE <= self.today();
            if due && self.waits_for_decision(&right) {
                self.decide_right(conn, handler, &right)?;
            }
        }
        Ok(())
    }

    /// Nobody is decided for whom the demo wants to show waiting, or who has a protected identity.
    fn waits_for_decision(&self, right: &Right) -> bool {
        let whose = self.people.iter().find(|one| one.right.as_ref() == Some(&right.reference));
        whose.is_some_and(|one| one.fate == Fate::Free && !one.protected)
    }

    fn decide_right(
        &mut self,
        conn: &mut Conn,
        handler: Actor,
        right: &Right,
    ) -> Result<(), AppError> {
        let viewer = Viewer::case(handler, Purpose::NonChoice);
        let (reference, now) = (&right.reference, self.now);
        nonchoice::declare_impartial(conn, &viewer, reference, now)?;
        let facts = nonchoice::facts_of_right(conn, right, now)?;
        let finding = nonchoice::find(&facts);
        let what = match finding.proposal {
            nonchoice::Proposal::Nobody => What::NotPlace(NonchoiceReason::NoPlace),
            _ => What::Follow,
        };
        let wish = Wish { what, note: String::new(), seen: nonchoice::seen(&facts, &finding) };
        let decision = nonchoice::decide(conn, &viewer, reference, &wish, now)?;
        let (Some(choice), Some(provider)) = (decision.choice_id, decision.provider_id) else {
            if decision.outcome == NonchoiceOutcome::OwnUnit && decision.id.0 % 3 != 0 {
                let today = self.today();
                nonchoice::note_own_start(conn, &viewer, &decision.reference, today, now)?;
            }
            return Ok(());
        };
        let choice = choice::get(conn, choice)?;
        let placement = choice::placement_of(conn, &choice)?.reference;
        let whose = self.organisations.iter().find(|one| one.id == Some(provider));
        if let Some(provider) = whose.and_then(|one| one.actor) {
            let next = self.today() + Days::new(2);
            self.silent.push(Placed { placement, provider, next, accepted: false });
        }
        Ok(())
    }

    /// The provider says yes after two days, and the person begins a week later.
    fn go_on_placed(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let (now, today) = (self.now, self.today());
        let mut left = Vec::new();
        for mut one in std::mem::take(&mut self.silent) {
            if today < one.next {
                left.push(one);
            } else if one.accepted {
                placement::confirm_start(
                    &mut Operation::new(conn, &one.provider, now),
                    &one.placement,
                    today,
                )?;
            } else {
                one.next = today + Days::new(7);
                one.accepted = true;
                let first = Some(one.next);
                placement::accept(
                    &mut Operation::new(conn, &one.provider, now),
                    &one.placement,
                    first,
                )?;
                left.push(one);
            }
        }
        self.silent = left;
        Ok(())
    }
}
