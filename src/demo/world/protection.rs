//! A participant of the demo's own provider needs protection: two handlers, and something left to call
//! back.

use super::model::{Happening, World};
use chrono::Days;

use super::life::{at, at_mut, done};
use crate::client::{self, ProtectionFacts, ProtectionKind, Purpose};
use crate::identity;
use crate::kernel::time;
use crate::platform::AppError;
use crate::platform::db::Conn;

/// Who, by place among the people: the second participant.
const WHO: usize = 10;

impl World {
    pub(super) fn plan_protection(&mut self) {
        let day = time::stockholm_day(self.end) - Days::new(3);
        self.push(Self::noon(day), Happening::Protect(WHO));
    }

    pub(super) fn protect(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let person = at(&self.people, n)?.clone();
        let reference = done(person.client.as_ref())?;
        let today = self.today();
        let facts = ProtectionFacts {
            kind: ProtectionKind::Marking,
            since: today,
            decided_by: "Skatteverket".to_owned(),
            review_on: today + Days::new(180),
        };
        let viewer = Self::eyes(&person, Purpose::Protection);
        let why = (&facts, "Personen har fått en sekretessmarkering.");
        let rooms = (&self.vault, &*self.persons);
        client::protect(conn, rooms, &viewer, &reference, why, self.now)?;
        at_mut(&mut self.people, n)?.protected = true;
        let viewer = viewer.because("Utser en till som kan öppna ärendet.");
        if let Some(user) = at(&self.staff.caseworkers, 1)?.user_id {
            let second = identity::user(conn, user)?.reference;
            let wish = (&second, "Vikarie när den ansvariga är ledig.");
            client::name_handler(conn, &viewer, &reference, wish, self.now)?;
        }
        // The letters have been talked about; the provider is left to call.
        let client = client::load(conn, &viewer, &reference, self.now)?;
        let Some(protection) = client::protection(conn, &client)? else { return Ok(()) };
        for line in client::recalls(conn, protection.id)? {
            if line.kind == client::RecallKind::LettersLeft {
                let done = (&line.reference, "Gick igenom breven på mötet.");
                client::tick_off(conn, &viewer, &reference, done, self.now)?;
            }
        }
        Ok(())
    }
}
