//! New social enterprises on their way, followed by the head of business.

use super::model::{Happening, World};
use chrono::Days;

use super::founding::word;
use super::life::{at, at_mut, done};
use crate::enterprise::{self, Idea, Stage};
use crate::kernel::{OrganisationNumber, time};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;

impl World {
    pub(super) fn plan_ideas(&mut self) {
        let data = self.data.clone();
        for (n, told) in data.initiatives.iter().enumerate() {
            self.ideas.push(None);
            for (step, (days, _)) in told.moves.iter().enumerate() {
                if let Ok(days) = u64::try_from(*days) {
                    let at = self.days_ago(days);
                    self.push(at, Happening::Idea(n, step));
                }
            }
        }
    }

    /// The first move is the idea itself; with the last one the next contact is planned.
    pub(super) fn idea(&mut self, conn: &mut Conn, n: usize, step: usize) -> Result<(), AppError> {
        let data = self.data.clone();
        let told = at(&data.initiatives, n)?;
        let (actor, now) = (done(self.staff.business_lead.as_ref())?, self.now);
        let (_, stage) = at(&told.moves, step)?;
        let stage = word(Stage::from_word(stage), stage)?;
        if step == 0 {
            let idea = Idea {
                name: told.name.clone(),
                initiator: told.initiator.clone(),
                contact: told.contact.clone(),
                idea: told.idea.clone(),
                stage,
            };
            let made = enterprise::add(&mut Operation::new(conn, &actor, now), &idea)?;
            if let Some(number) = &told.number {
                let number = OrganisationNumber::parse(number).map_err(AppError::fault)?;
                enterprise::link(&mut Operation::new(conn, &actor, now), &made.reference, &number)?;
            }
            *at_mut(&mut self.ideas, n)? = Some(made.reference);
        } else {
            let reference = done(at(&self.ideas, n)?.as_ref())?;
            enterprise::move_to(&mut Operation::new(conn, &actor, now), &reference, stage, "")?;
        }
        let last = step + 1 == told.moves.len();
        if let (true, Some((days, note))) = (last, &told.next) {
            let reference = done(at(&self.ideas, n)?.as_ref())?;
            let days = u64::try_from(*days).unwrap_or(0);
            let on = time::stockholm_day(self.end) + Days::new(days);
            enterprise::plan_contact(
                &mut Operation::new(conn, &actor, now),
                &reference,
                (Some(on), note),
            )?;
        }
        Ok(())
    }
}
