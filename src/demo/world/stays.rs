//! Placements: what providers answer, and how it begins and ends.

use super::model::{Fate, Happening, Person, World};
use chrono::Days;

use super::life::{at, done};
use crate::kernel::{Actor, Reference};
use crate::measure::MeasureKind;
use crate::placement::{self, EndReason, ReturnReason};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;

/// How many of a hundred end for a reason, by kind of measure.
const WORK: &[(EndReason, u64)] = &[
    (EndReason::WorkUnsubsidised, 30),
    (EndReason::WorkSubsidised, 15),
    (EndReason::StudiesCsn, 10),
    (EndReason::StudiesOther, 8),
    (EndReason::CompletedNoResult, 14),
    (EndReason::OwnRequest, 9),
    (EndReason::Sickness, 5),
    (EndReason::Moved, 4),
    (EndReason::SelfEmployment, 3),
    (EndReason::ParentalLeave, 2),
];
const TRAINING: &[(EndReason, u64)] = &[
    (EndReason::WorkSubsidised, 24),
    (EndReason::WorkUnsubsidised, 12),
    (EndReason::OtherInsats, 18),
    (EndReason::StudiesOther, 10),
    (EndReason::StudiesCsn, 5),
    (EndReason::CompletedNoResult, 12),
    (EndReason::Sickness, 8),
    (EndReason::MisconductOrAbsence, 4),
    (EndReason::OwnRequest, 5),
    (EndReason::PensionOrActivityCompensation, 2),
];
const PREPARING: &[(EndReason, u64)] = &[
    (EndReason::OtherInsats, 44),
    (EndReason::Sickness, 14),
    (EndReason::CompletedNoResult, 14),
    (EndReason::StudiesOther, 8),
    (EndReason::OwnRequest, 10),
    (EndReason::BackToAf, 6),
    (EndReason::PensionOrActivityCompensation, 4),
];
const GUIDING: &[(EndReason, u64)] = &[
    (EndReason::StudiesCsn, 28),
    (EndReason::StudiesOther, 22),
    (EndReason::OtherInsats, 26),
    (EndReason::WorkUnsubsidised, 10),
    (EndReason::CompletedNoResult, 14),
];

impl World {
    /// The person, who acts for the provider, and the placement.
    fn stay(&self, n: usize) -> Result<(Person, Actor, Reference), AppError> {
        let person = at(&self.people, n)?.clone();
        let provider = at(&self.organisations, done(person.provider.as_ref())?)?;
        let (actor, placement) = (done(provider.actor.as_ref())?, done(person.placement.as_ref())?);
        Ok((person, actor, placement))
    }

    pub(super) fn answer(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let Some((person, actor, reference)) = self.chosen(n)? else { return Ok(()) };
        let now = self.now;
        let free = person.fate == Fate::Free;
        let unlucky = free && person.rounds() < 3 && !self.nearly_over() && self.chance(8);
        if person.fate == Fate::HandedBack || unlucky {
            let reasons = [
                ReturnReason::OutsideTargetGroup,
                ReturnReason::LanguageMissing,
                ReturnReason::PlaceLost,
                ReturnReason::PersonAsked,
            ];
            let reason = self.pick(&reasons).unwrap_or(ReturnReason::PlaceLost);
            placement::hand_back(&mut Operation::new(conn, &actor, now), &reference, reason)?;
            if free {
                let days = self.between(1, 3);
                self.later(days, Happening::Choose(n));
            }
            return Ok(());
        }
        let day = self.first_day();
        placement::accept(&mut Operation::new(conn, &actor, now), &reference, Some(day))?;
        if free {
            self.push(Self::noon(day), Happening::Start(n));
        }
        Ok(())
    }

    /// As [`Self::stay`], for somebody who may not have found a place.
    fn chosen(&self, n: usize) -> Result<Option<(Person, Actor, Reference)>, AppError> {
        let has = at(&self.people, n)?.placement.is_some();
        if has { self.stay(n).map(Some) } else { Ok(None) }
    }

    pub(super) fn start(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let Some((person, actor, reference)) = self.chosen(n)? else { return Ok(()) };
        let (now, today) = (self.now, self.today());
        if person.fate == Fate::Free && !self.nearly_over() && self.chance(3) {
            // Never came, and said so.
            placement::end(
                &mut Operation::new(conn, &actor, now),
                &reference,
                today,
                EndReason::OwnRequest,
            )?;
            return Ok(());
        }
        placement::confirm_start(&mut Operation::new(conn, &actor, now), &reference, today)?;
        let percent = self.between(45, 115);
        let weeks = if person.fate == Fate::Free { person.weeks } else { 52 };
        self.later((weeks * 7 * percent / 100).max(7), Happening::End(n));
        Ok(())
    }

    pub(super) fn end_placement(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        if self.nearly_over() {
            return Ok(());
        }
        let (person, actor, reference) = self.stay(n)?;
        let reason = self.reason(person.kind());
        let yesterday = self.today() - Days::new(1);
        placement::end(&mut Operation::new(conn, &actor, self.now), &reference, yesterday, reason)?;
        let goes_on = match reason {
            EndReason::OtherInsats => 95,
            EndReason::CompletedNoResult | EndReason::OwnRequest => 40,
            _ => 0,
        };
        if self.chance(goes_on) {
            self.go_on(n)?;
        }
        Ok(())
    }

    fn reason(&mut self, kind: MeasureKind) -> EndReason {
        let list = match kind {
            MeasureKind::JobCoaching => WORK,
            MeasureKind::PreWork => PREPARING,
            MeasureKind::Guidance => GUIDING,
            _ => TRAINING,
        };
        let mut lot = self.between(0, 99);
        for (reason, weight) in list {
            if lot < *weight {
                return *reason;
            }
            lot -= weight;
        }
        EndReason::CompletedNoResult
    }
}
