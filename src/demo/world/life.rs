//! The world's state, its agenda and its chance.

use super::model::{Happening, Staff, World};
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use super::Scale;
use super::data::Data;
use crate::client::AllPersonData;
use crate::kernel::time;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Post};
use crate::platform::secret::Vault;
use crate::right;
use crate::{choice, contract, disclosure, enterprise, placement, provider};

/// The world of one seed is the world of every demo.
const SEED: u64 = 135;

impl World {
    pub(super) fn new(
        data: Arc<Data>,
        (vault, persons): (Vault, Arc<AllPersonData>),
        scale: Scale,
        end: NaiveDateTime,
    ) -> Self {
        Self {
            data,
            vault,
            persons,
            rng: StdRng::seed_from_u64(SEED),
            end,
            now: end,
            staff: Staff::default(),
            systems: Vec::new(),
            organisations: Vec::new(),
            cases: Vec::new(),
            people: Vec::new(),
            deviations: Vec::new(),
            ideas: Vec::new(),
            silent: Vec::new(),
            scale,
            agenda: BTreeMap::new(),
            count: 0,
        }
    }

    /// The first day: the authority decides, and the year is planned.
    pub(super) fn begin(mut self, conn: &mut Conn, start: NaiveDateTime) -> Result<Self, AppError> {
        self.now = start;
        self.found(conn)?;
        self.plan_supply()?;
        self.plan_people()?;
        self.plan_ideas();
        self.plan_records();
        self.plan_needs();
        self.plan_follow_up();
        self.plan_silence();
        let night = start + TimeDelta::hours(14);
        self.push(night, Happening::Night);
        Ok(self)
    }

    /// Lives on to the end of a day.
    pub(super) fn live(mut self, conn: &mut Conn, until: NaiveDate) -> Result<Self, AppError> {
        while let Some(next) = self.agenda.first_entry() {
            let at = next.key().0;
            if time::stockholm_day(at) > until {
                break;
            }
            let what = next.remove();
            self.now = at;
            self.happen(conn, what)
                .map_err(|error| AppError::fault(format!("{what:?} at {at}: {error}")))?;
        }
        Ok(self)
    }

    fn happen(&mut self, conn: &mut Conn, what: Happening) -> Result<(), AppError> {
        match what {
            Happening::Night => self.night(conn),
            Happening::Publish(n) => self.publish(conn, n),
            Happening::OpenSystem(n) => self.open_system(conn, n),
            Happening::Revise => self.revise(conn),
            Happening::Register(n) => self.register(conn, n),
            Happening::Describe(n) => self.describe(conn, n),
            Happening::Claim(n) => self.claim(conn, n),
            Happening::Assess(n) => self.assess(conn, n),
            Happening::Prove(n) => self.prove(conn, n),
            Happening::CheckProofs(n) => self.check_proofs(conn, n),
            Happening::Invite => self.invite(conn),
            Happening::Apply(n) => self.apply(conn, n),
            Happening::Assign(n) => self.assign(conn, n),
            Happening::Examine(n) => self.examine(conn, n),
            Happening::Decide(n) => self.decide(conn, n),
            Happening::Correct(n) => self.correct(conn, n),
            Happening::Sign(n) => self.sign(conn, n),
            Happening::Countersign(n) => self.countersign(conn, n),
            Happening::Confirm(n) => self.confirm(conn, n),
            Happening::Story(n) => self.tell_story(conn, n),
            Happening::Edit(n) => self.edit(conn, n),
            Happening::FollowUp(n) => self.follow_up(conn, n),
            Happening::Meet(n) => self.meet(conn, n),
            Happening::OpenRight(n) => self.open_right(conn, n),
            Happening::Choose(n) => self.choose(conn, n),
            Happening::ChangeMind(n) => self.change_mind(conn, n),
            Happening::Answer(n) => self.answer(conn, n),
            Happening::Start(n) => self.start(conn, n),
            Happening::End(n) => self.end_placement(conn, n),
            Happening::Rechoose(n) => self.rechoose(conn, n),
            Happening::AnswerChange(n) => self.answer_change(conn, n),
            Happening::Protect(n) => self.protect(conn, n),
            Happening::Idea(n, step) => self.idea(conn, n, step),
            Happening::Silence => self.silence(conn),
            Happening::DrawPolicy => self.draw_policy(conn),
            Happening::Write(n) => self.write(conn, n),
            Happening::AskRecord(n) => self.ask_record(conn, n),
            Happening::Miss(n) => self.miss(conn, n),
        }
    }

    /// What the portal's jobs do, and the post.
    fn night(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let (now, today) = (self.now, self.today());
        provider::expire_statuses(conn, today, now)?;
        provider::lapse_proofs(conn, today, now)?;
        provider::remind(conn, today, now)?;
        contract::resume_due(conn, now)?;
        contract::consents_due(conn, now)?;
        right::lapse_due(conn, now)?;
        choice::forget_lists(conn, now)?;
        placement::close_due(conn, now)?;
        placement::end_changes_due(conn, now)?;
        placement::remind_not_told(conn, now)?;
        enterprise::find_milestones(conn, now)?;
        disclosure::close_due(conn, now)?;
        for channel in [Post::Email, Post::Sms] {
            while let Some(letter) = outbox::claim(conn, channel, now)? {
                outbox::shown(conn, &letter, now)?;
            }
        }
        self.push(now + TimeDelta::days(1), Happening::Night);
        Ok(())
    }

    /// The day it is in Stockholm.
    pub(super) fn today(&self) -> NaiveDate {
        time::stockholm_day(self.now)
    }

    /// The first working day, so many days from now.
    pub(super) fn first_day(&mut self) -> NaiveDate {
        let days = self.between(3, 13);
        let mut day = self.today() + Days::new(days);
        while time::is_closed_day(day) {
            day = day + Days::new(1);
        }
        day
    }

    /// Noon of a day: when what was promised for it is noted.
    pub(super) fn noon(day: NaiveDate) -> NaiveDateTime {
        time::utc_of_stockholm(day, 12, 10).unwrap_or_default()
    }

    /// Notes that something will happen. What lies after the last moment is left to the visitor.
    pub(super) fn push(&mut self, at: NaiveDateTime, what: Happening) {
        if at < self.end {
            self.agenda.insert((at, self.count), what);
            self.count += 1;
        }
    }

    /// On a working day at this hour, so many days on: what chance has no part in.
    pub(super) fn on_day(&mut self, days: u64, what: Happening) {
        let mut at = self.now + Days::new(days);
        while time::is_closed_day(time::stockholm_day(at)) {
            at = at + Days::new(1);
        }
        self.push(at, what);
    }

    /// On a working day, that many days from now or as soon as possible after.
    pub(super) fn later(&mut self, days: u64, what: Happening) {
        let mut day = self.today() + Days::new(days);
        while time::is_closed_day(day) {
            day = day + Days::new(1);
        }
        let mut at = self.office_hours(day);
        if at <= self.now {
            at = self.now + TimeDelta::minutes(self.rng.random_range(4..40));
        }
        self.push(at, what);
    }

    /// On the last working day that is at least so many days before the last one.
    pub(super) fn days_ago(&mut self, days: u64) -> NaiveDateTime {
        let mut day = time::stockholm_day(self.end) - Days::new(days);
        while time::is_closed_day(day) {
            day = day - Days::new(1);
        }
        self.office_hours(day)
    }

    /// A moment of a day between a quarter past eight and half past four.
    fn office_hours(&mut self, day: NaiveDate) -> NaiveDateTime {
        let minute = self.rng.random_range(8 * 60 + 15..16 * 60 + 30);
        let at = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute);
        // Daylight saving never leaves out an hour of the day.
        time::utc_of_stockholm(day, at.hour(), at.minute()).unwrap_or(at)
    }

    /// Whether it is one of the last days, on which nobody gives back a place any more: what the
    /// stories of full organisations have said must still be so when the demo begins.
    pub(super) fn nearly_over(&self) -> bool {
        self.end - self.now < TimeDelta::days(4)
    }

    /// Whether something happens that happens so many times of a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    /// One of a list.
    pub(super) fn pick<T: Clone>(&mut self, list: &[T]) -> Option<T> {
        list.choose(&mut self.rng).cloned()
    }

    /// A number between two.
    pub(super) fn between(&mut self, least: u64, most: u64) -> u64 {
        self.rng.random_range(least..=most)
    }
}

/// The thing of a number, which the plan put there.
pub(super) fn at<T>(list: &[T], n: usize) -> Result<&T, AppError> {
    list.get(n).ok_or_else(|| AppError::fault(format!("nothing of number {n}")))
}

/// The same, to be changed.
pub(super) fn at_mut<T>(list: &mut [T], n: usize) -> Result<&mut T, AppError> {
    list.get_mut(n).ok_or_else(|| AppError::fault(format!("nothing of number {n}")))
}

/// What a step before this one left behind.
pub(super) fn done<T: Clone>(what: Option<&T>) -> Result<T, AppError> {
    what.cloned().ok_or_else(|| AppError::fault("a step before this one was left out"))
}
