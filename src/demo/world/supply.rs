//! Organisations: they register, describe what they offer, keep their places in order, and each
//! lives through its story.

use super::model::{Case, Happening, Organisation, World};
use chrono::{Days, NaiveDate, TimeDelta};

use super::data::{self, Story};
use super::founding::{email, word};
use super::life::{at, at_mut, done};
use crate::demo::accounts;
use crate::kernel::text::fold;
use crate::kernel::{Actor, Country, Lang, OrganisationNumber, PersonNumber, Role, time};
use crate::measure::{Accessibility, Area, DayPart, Language, MeasureKind, TargetGroup, Weekday};
use crate::offer::{self, Draft, Intake, NewSite, OfferId};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, ForeignNumber, LegalForm, Number, Registration};
use crate::{capacity, contract, identity, placement};

/// The place in the file of the organisation that the demo's account `leverantor` signs for.
pub(super) const OWN: usize = 0;
/// Organisations that have changed a text: long ago, and just now.
const EDITED: (usize, usize) = (2, 7);
/// One that has changed a text, and was asked by staff to change it again.
const ASKED: usize = 1;

/// The days before the last one on which an organisation registers.
fn days_ago(n: usize, story: Story) -> u64 {
    let n = u64::try_from(n).unwrap_or(0);
    match story {
        Story::Normal => 384 - n * 7,
        Story::Full | Story::NearlyFull => 370 - n * 4,
        Story::Stale | Story::Leaving | Story::Paused => 360 - n * 5,
        Story::New => 75,
        Story::Refused => 130,
        // The first of them has just sent its application, the other one waits for longer.
        Story::Submitted => 8 + (n % 2) * 20,
        Story::Draft => 6,
    }
}

impl World {
    /// Everything that organisations will do of themselves.
    pub(super) fn plan_supply(&mut self) -> Result<(), AppError> {
        let data = self.data.clone();
        for (n, told) in data.providers.iter().take(self.scale.providers).enumerate() {
            self.organisations.push(Organisation {
                story: told.story,
                id: None,
                actor: None,
                offers: vec![None; told.offers.len()],
                confirms: false,
            });
            let at = self.days_ago(days_ago(n, told.story));
            self.push(at, Happening::Register(n));
            for (offer, late) in told.offers.iter().enumerate() {
                if let Some(days) = late.days_ago.and_then(|days| u64::try_from(days).ok()) {
                    let case = self.add_case(Case::new(n, vec![offer], late.until))?;
                    let at = self.days_ago(days);
                    self.push(at, Happening::Apply(case));
                }
            }
            let days = match told.story {
                Story::Leaving => 20,
                Story::Paused => 9,
                Story::Full | Story::NearlyFull => 1,
                _ => continue,
            };
            let at = self.days_ago(days);
            self.push(at, Happening::Story(n));
        }
        // At a moment of its own, so that chance deals the others the same hand.
        if ASKED < self.organisations.len() {
            self.push(self.end - chrono::TimeDelta::days(5), Happening::Edit(ASKED));
        }
        for (n, days) in [(EDITED.0, 60), (EDITED.1, 2)] {
            if n < self.organisations.len() {
                let at = self.days_ago(days);
                self.push(at, Happening::Edit(n));
            }
        }
        Ok(())
    }

    pub(super) fn register(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let data = self.data.clone();
        let told = at(&data.providers, n)?;
        let address = address(&told.name)?;
        let number = match told.number.as_str() {
            "owner" => {
                let owner = data.numbers.last().copied().unwrap_or_default();
                Number::Owner(PersonNumber::parse(owner, self.today()).map_err(AppError::fault)?)
            }
            other => match other.split_once(' ') {
                Some((country, register)) => foreign(country, register)?,
                None => {
                    Number::Organisation(OrganisationNumber::parse(other).map_err(AppError::fault)?)
                }
            },
        };
        let wish = Registration {
            number,
            name: told.name.clone(),
            legal_form: word(LegalForm::from_word(&told.form), &told.form)?,
            contact_name: told.contact.clone(),
            email: email(&address)?,
            phone: format!("08-465 004 {:02}", n + 1),
            website: String::new(),
            about: told.about.clone(),
            may_sign: true,
            language: Lang::Sv,
        };
        let by = if n == OWN {
            provider_actor(&accounts::account(conn, "leverantor")?)
        } else {
            Actor::visitor()
        };
        let made =
            provider::register(&mut Operation::new(conn, &by, self.now), &self.vault, &wish)?;
        let actor = if by.user_id.is_some() {
            by
        } else {
            let user = identity::user_by_email(conn, &wish.email)?;
            provider_actor(&user.ok_or(AppError::NotFound)?)
        };
        let organisation = at_mut(&mut self.organisations, n)?;
        organisation.id = Some(made.id);
        organisation.actor = Some(actor);
        self.later(1, Happening::Describe(n));
        self.plan_showing(n);
        if told.social || told.non_profit {
            self.later(0, Happening::Claim(n));
        }
        Ok(())
    }

    /// The offers that come with the organisation are described, and applied for.
    pub(super) fn describe(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let data = self.data.clone();
        let told = at(&data.providers, n)?;
        let mut kinds: Vec<(String, Vec<usize>)> = Vec::new();
        for (place, offer) in told.offers.iter().enumerate() {
            if offer.days_ago.is_some() {
                continue;
            }
            self.write_offer(conn, n, place)?;
            match kinds.iter_mut().find(|(kind, _)| *kind == offer.kind) {
                Some((_, places)) => places.push(place),
                None => kinds.push((offer.kind.clone(), vec![place])),
            }
        }
        for (_, places) in kinds {
            let case = self.add_case(Case::new(n, places, None))?;
            let days = self.between(1, 3);
            self.later(days, Happening::Apply(case));
        }
        Ok(())
    }

    /// One offer, as its people write it: the name first, then the rest, then the places.
    pub(super) fn write_offer(
        &mut self,
        conn: &mut Conn,
        n: usize,
        place: usize,
    ) -> Result<OfferId, AppError> {
        let organisation = at(&self.organisations, n)?;
        if let Some(written) = *at(&organisation.offers, place)? {
            return Ok(written);
        }
        let (actor, id) = (done(organisation.actor.as_ref())?, done(organisation.id.as_ref())?);
        let data = self.data.clone();
        let told = at(&at(&data.providers, n)?.offers, place)?;
        let kind = word(MeasureKind::from_word(&told.kind), &told.kind)?;
        let now = self.now;
        let made = offer::create(&mut Operation::new(conn, &actor, now), id, kind, &told.name)?;
        let first = offer::latest(conn, made.id)?.id;
        offer::save_draft(
            &mut Operation::new(conn, &actor, now),
            made.id,
            first,
            &draft(told, time::stockholm_day(self.end))?,
        )?;
        for site in &told.sites {
            offer::add_site(&mut Operation::new(conn, &actor, now), made.id, &new_site(site)?)?;
        }
        if offer::missing(&offer::latest(conn, made.id)?.draft()).is_empty() {
            offer::complete(&mut Operation::new(conn, &actor, now), made.id)?;
        }
        *at_mut(&mut at_mut(&mut self.organisations, n)?.offers, place)? = Some(made.id);
        Ok(made.id)
    }

    /// The figures are confirmed, place by place; whose story is stale stops after a while.
    pub(super) fn confirm(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let organisation = at(&self.organisations, n)?;
        let actor = done(organisation.actor.as_ref())?;
        let tired = self.end - self.now < chrono::TimeDelta::days(38);
        if organisation.story == Story::Stale && tired {
            return Ok(());
        }
        let offers: Vec<OfferId> = organisation.offers.iter().copied().flatten().collect();
        for offer in offers {
            if offer::approved(conn, offer)?.is_none() {
                continue;
            }
            for site in offer::sites(conn, offer)? {
                capacity::confirm(&mut Operation::new(conn, &actor, self.now), site.id)?;
            }
        }
        let days = self.between(7, 10);
        self.later(days, Happening::Confirm(n));
        Ok(())
    }

    /// What sets the organisation apart from the others on the last day.
    pub(super) fn tell_story(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (story, now) = (at(&self.organisations, n)?.story, self.now);
        let id = done(at(&self.organisations, n)?.id.as_ref())?;
        match story {
            Story::Leaving => {
                let last = self.today() + Days::new(92);
                let (by, why) = (self.decider(0)?, "Föreningens hus säljs.");
                for one in contract::of_provider(conn, id)?.iter().filter(|c| c.state.binds()) {
                    placement::give_notice(&mut Operation::new(conn, &by, now), one.id, last, why)?;
                }
            }
            Story::Paused => {
                let from = self.today();
                let days = (from, Some(from + Days::new(40)));
                let (by, why) = (self.decider(1)?, "En handledare har slutat och en ny börjar.");
                let kind = contract::IntervalKind::IntakePause;
                for one in contract::of_provider(conn, id)?.iter().filter(|c| c.state.binds()) {
                    contract::pause(&mut Operation::new(conn, &by, now), one.id, kind, days, why)?;
                }
            }
            Story::Full | Story::NearlyFull => self.fill(conn, n, story)?,
            _ => {}
        }
        Ok(())
    }

    /// The caps are lowered to what is taken, and in one place to one more.
    fn fill(&mut self, conn: &mut Conn, n: usize, story: Story) -> Result<(), AppError> {
        let organisation = at(&self.organisations, n)?;
        let actor = done(organisation.actor.as_ref())?;
        let mut spare = if story == Story::NearlyFull { 100 } else { 0 };
        for offer in organisation.offers.iter().copied().flatten().collect::<Vec<_>>() {
            for site in offer::sites(conn, offer)? {
                let taken = capacity::of_site(conn, site.id)?.map_or(0, |places| places.occupied);
                capacity::set_cap(
                    &mut Operation::new(conn, &actor, self.now),
                    site.id,
                    taken + spare,
                )?;
                spare = 0;
            }
        }
        Ok(())
    }

    /// A text is changed; staff have read the earlier of the two changes, and not the later one.
    pub(super) fn edit(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let organisation = at(&self.organisations, n)?;
        let actor = done(organisation.actor.as_ref())?;
        let Some(offer) = organisation.offers.iter().copied().flatten().next() else {
            return Ok(());
        };
        let latest = offer::latest(conn, offer)?;
        let mut text = latest.draft();
        text.description.push_str(" Nytt för i år: du får träffa någon som har varit hos oss.");
        let saved = offer::save_draft(
            &mut Operation::new(conn, &actor, self.now),
            offer,
            latest.id,
            &text,
        )?;
        let public = offer::approved(conn, offer)?.is_some();
        if n == EDITED.0 && public {
            offer::approve(
                &mut Operation::new(conn, &self.decider(1)?, self.now),
                offer,
                saved.id,
            )?;
        }
        if n == ASKED && public {
            let note = "Skriv vem man får träffa, och hur ofta. Det är svårt att förstå nu.";
            let later = self.now + chrono::TimeDelta::hours(3);
            offer::request_change(
                &mut Operation::new(conn, &self.decider(0)?, later),
                offer,
                saved.id,
                note,
            )?;
        }
        Ok(())
    }
}

/// A number of another country's register, whose VAT number is the same digits.
fn foreign(country: &str, register: &str) -> Result<Number, AppError> {
    let country = Country::parse(country).map_err(AppError::fault)?;
    let vat = Some(country.read_vat(register).map_err(AppError::fault)?);
    Ok(Number::Foreign(ForeignNumber { country, register: register.to_owned(), vat }))
}

fn provider_actor(user: &identity::User) -> Actor {
    Actor { user_id: Some(user.id), role: Role::ProviderMember, authority_id: None }
}

/// `kontakt@` and the name, in letters that addresses have.
fn address(name: &str) -> Result<String, AppError> {
    let folded = fold(name);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join("-");
    if name.is_empty() {
        Err(AppError::fault("no name"))
    } else {
        Ok(format!("kontakt@{name}.example"))
    }
}

/// The words of a list in a file.
fn list<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, AppError> {
    text.split_whitespace().map(|one| word(read(one), one)).collect()
}

/// The day, or the first after it on which people work.
fn open_day(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|one| !time::is_closed_day(*one)).unwrap_or(day)
}

/// The text of an offer, told so that its days of start lie around `today`.
fn draft(told: &data::Offer, today: NaiveDate) -> Result<Draft, AppError> {
    Ok(Draft {
        name: told.name.clone(),
        summary: told.summary.clone(),
        description: told.description.clone(),
        content: told.content.clone(),
        target_groups: list(&told.groups, TargetGroup::from_word)?,
        languages: list(&told.languages, Language::from_word)?,
        accessibility: list(&told.accessibility, Accessibility::from_word)?,
        hours: told.hours.clone(),
        weekdays: list(&told.weekdays, Weekday::from_word)?,
        day_parts: list(&told.day_parts, DayPart::from_word)?,
        extent_percent: told.extent,
        hours_per_week: told.hours_per_week,
        typical_weeks: told.weeks,
        competence: told.competence.clone(),
        methods: told.methods.clone(),
        first_meeting: told.first_meeting,
        intake: word(Intake::from_word(&told.intake), &told.intake)?,
        starts: told
            .starts_in
            .iter()
            .map(|days| open_day(today + TimeDelta::days(*days)))
            .collect(),
        start_note: told.start_note.clone(),
        good_to_know: told.good_to_know.clone(),
        sites: Vec::new(),
    })
}

fn new_site(told: &data::Site) -> Result<NewSite, AppError> {
    Ok(NewSite {
        name: told.name.clone(),
        street: told.street.clone(),
        postcode: told.postcode.clone(),
        locality: "Tyresö".to_owned(),
        area: word(Area::from_word(&told.area), &told.area)?,
        latitude: told.latitude,
        longitude: told.longitude,
        cap: told.places * 100,
    })
}
