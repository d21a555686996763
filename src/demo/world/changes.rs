//! What people choose and through whom, and those who change provider.

use super::life::{at, at_mut, done};
use super::model::{Fate, Person, World};
use super::supply::OWN;
use crate::choice::{self, Channel, Chooser, ChosenBy, Wish, YesGiven};
use crate::client::Purpose;
use crate::measure::Language;
use crate::placement;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::right::{self, Alternative};

impl World {
    /// How a choice is recorded that is made at the desk or by telephone (R77).
    pub(super) fn together(&mut self, fate: Fate) -> Chooser {
        let by_phone = self.chance(30);
        if fate == Fate::ByProxy {
            return Self::by_proxy();
        }
        Chooser {
            channel: if by_phone { Channel::Phone } else { Channel::InPerson },
            mandate: Some("Personen valde själv; alla alternativ lästes upp.".to_owned()),
            yes_given: Some(if by_phone { YesGiven::ByPhone } else { YesGiven::Spoken }),
            told_in: vec![Language::Swedish],
            interpreter_present: Some(false),
            ..Chooser::person()
        }
    }

    /// One of what can be chosen: what fits rather than the rest, and some providers more often.
    pub(super) fn prefer(
        &mut self,
        person: &Person,
        alternatives: Vec<Alternative>,
    ) -> Result<Option<Alternative>, AppError> {
        let own = at(&self.organisations, OWN)?.id;
        let only_own =
            matches!(person.fate, Fate::Referred | Fate::Participant | Fate::Leaves | Fate::Left);
        let never_own = person.fate == Fate::ComesOver;
        let mut open: Vec<Alternative> = alternatives
            .into_iter()
            .filter(|one| one.bar.is_none())
            .filter(|one| !only_own || Some(one.provider_id) == own)
            .filter(|one| !never_own || Some(one.provider_id) != own)
            .collect();
        // References are drawn anew for each demo; names are not.
        open.sort_by(|a, b| {
            let key = |x: &Alternative| (x.provider_name.clone(), x.name.clone(), x.street.clone());
            key(a).cmp(&key(b))
        });
        let mut lots = Vec::new();
        for (n, one) in open.iter().enumerate() {
            let whose = self.organisations.iter().position(|o| o.id == Some(one.provider_id));
            let sought = whose.and_then(|place| self.organisations.get(place).map(|o| (place, o)));
            let weight = match sought {
                Some((_, organisation)) if organisation.story.is_sought() => 6,
                // Some are better known than others.
                Some((place, _)) if place.is_multiple_of(3) => 3,
                _ => 1,
            };
            let weight = weight + if one.has.is_empty() { 0 } else { 3 };
            lots.extend(std::iter::repeat_n(n, weight));
        }
        Ok(self.pick(&lots).and_then(|n| open.get(n).cloned()))
    }

    /// Somebody with a power of attorney chose at the desk.
    fn by_proxy() -> Chooser {
        Chooser {
            chosen_by: ChosenBy::Representative,
            channel: Channel::InPerson,
            mandate: Some("Fullmakt för val av utförare.".to_owned()),
            representative: Some("Rut Ahlberg".to_owned()),
            paper: Some("Undertecknad fullmakt, visad i original.".to_owned()),
            yes_given: Some(YesGiven::Written),
            told_in: vec![Language::Swedish, Language::Arabic],
            interpreter_present: Some(true),
            interpreter: Some(Language::Arabic),
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
            told_in: vec![Language::Swedish],
            interpreter_present: Some(false),
            ..Chooser::person()
        };
        let (choice, _) = choice::by_reference(conn, &viewer, &current, now)?;
        let placed = choice::placement_of(conn, &choice)?;
        if placement::may_change(conn, &placed)?.is_err() {
            return Ok(());
        }
        let right = right::by_id(conn, choice.right_id)?;
        let answers = right::Answers::default();
        let to_own = person.fate == Fate::ComesOver;
        let open = right::alternatives_for(conn, &right, &answers, Some(choice.site_id), now)?;
        let mut open: Vec<_> = open
            .into_iter()
            .filter(|one| one.bar.is_none() && (Some(one.provider_id) == own) == to_own)
            .collect();
        open.sort_by(|a, b| (&a.provider_name, &a.street).cmp(&(&b.provider_name, &b.street)));
        let Some(other) = open.first() else { return Ok(()) };
        let shown = choice::shown_instead(conn, &choice.reference, now)?;
        let (right, site) = (right.reference, other.site.clone());
        let wish = Wish { right, site, chooser, shown };
        let (_, placement) = choice::rechoose(conn, &viewer, &current, &wish, now)?;
        let whose = self.organisations.iter().position(|o| o.id == Some(other.provider_id));
        at_mut(&mut self.people, n)?.other = Some((placement.reference, done(whose.as_ref())?));
        Ok(())
    }

    /// The new provider says yes.
    pub(super) fn answer_change(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let Some((placement, whose)) = at(&self.people, n)?.other.clone() else { return Ok(()) };
        let actor = done(at(&self.organisations, whose)?.actor.as_ref())?;
        let day = self.first_day();
        placement::accept(&mut Operation::new(conn, &actor, self.now), &placement, Some(day))?;
        Ok(())
    }
}
