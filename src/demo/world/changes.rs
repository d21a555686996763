//! People who change provider, and one who chooses through somebody else.

use super::life::{World, at, at_mut, done};
use super::people::Fate;
use super::supply::OWN;
use crate::choice::{self, Channel, Chooser, ChosenBy, Wish, YesGiven};
use crate::client::Purpose;
use crate::placement;
use crate::platform::AppError;
use crate::platform::db::Conn;

impl World {
    /// Somebody with a power of attorney chose at the desk.
    pub(super) fn by_proxy() -> Chooser {
        Chooser {
            chosen_by: ChosenBy::Representative,
            channel: Channel::InPerson,
            mandate: Some("Fullmakt för val av utförare.".to_owned()),
            representative: Some("Rut Ahlberg".to_owned()),
            paper: Some("Undertecknad fullmakt, visad i original.".to_owned()),
            yes_given: Some(YesGiven::Written),
            interpreter: None,
        }
    }

    /// The person asks the caseworker for another place; the one they have goes on meanwhile.
    pub(super) fn rechoose(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let person = at(&self.people, n)?.clone();
        let (now, own) = (self.now, at(&self.organisations, OWN)?.id);
        // In a small world nobody may have had room for them.
        let Some(current) = person.choice.clone() else { return Ok(()) };
        let viewer = Self::eyes(&person, Purpose::ChooseTogether);
        let chooser = Chooser {
            channel: Channel::Phone,
            mandate: Some("Personen ringde och valde själv.".to_owned()),
            yes_given: Some(YesGiven::ByPhone),
            ..Chooser::person()
        };
        let (choice, _) = choice::by_reference(conn, &viewer, &current, now)?;
        if choice::may_change(conn, &choice)?.is_err() {
            return Ok(());
        }
        let right = choice::right_by_id(conn, choice.right_id)?;
        let answers = choice::Answers::default();
        let to_own = person.fate == Fate::ComesOver;
        let open = choice::alternatives_for(conn, &right, &answers, Some(&choice), now)?;
        let mut open: Vec<_> = open
            .into_iter()
            .filter(|one| one.bar.is_none() && (Some(one.provider_id) == own) == to_own)
            .collect();
        open.sort_by(|a, b| (&a.provider_name, &a.street).cmp(&(&b.provider_name, &b.street)));
        let Some(other) = open.first() else { return Ok(()) };
        let shown = choice::shown_instead(conn, &choice, now)?;
        let (right, site) = (right.reference, other.site.clone());
        let wish = Wish { right, site, chooser, shown };
        let (_, placement) = placement::rechoose(conn, &viewer, &current, &wish, now)?;
        let whose = self.organisations.iter().position(|o| o.id == Some(other.provider_id));
        at_mut(&mut self.people, n)?.other = Some((placement.reference, done(whose.as_ref())?));
        Ok(())
    }

    /// The new provider says yes.
    pub(super) fn answer_change(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let Some((placement, whose)) = at(&self.people, n)?.other.clone() else { return Ok(()) };
        let actor = done(at(&self.organisations, whose)?.actor.as_ref())?;
        let day = self.first_day();
        placement::accept(conn, &actor, &placement, Some(day), self.now)?;
        Ok(())
    }
}
