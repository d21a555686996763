//! Persons: registered, given a right to choose, and what they choose. Some are told beforehand how
//! far they come, so that every account of the demo has something to do; the others go where
//! chance takes them.

use super::model::{Fate, Happening, Person, World};
use chrono::TimeDelta;

use super::founding::email;
use super::life::{at, at_mut, done};
use crate::choice::{self, Chooser, Wish};
use crate::client::{self, Contact, NewClient, Purpose, Viewer};
use crate::demo::accounts;
use crate::kernel::text::fold;
use crate::kernel::{Actor, Lang, Role, time};
use crate::measure::{Area, Language, MeasureKind};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::right::{self, LegalBasis, NewRight, RightError};

/// Days before the last one: met, right opened, choice, answer, start, other choice, its answer.
type Days5 = (u64, &'static [u64]);

/// Who is told beforehand.
const TOLD: [(Fate, MeasureKind, Days5); 16] = [
    (Fate::Choosing("person"), MeasureKind::WorkTraining, (31, &[2])),
    (Fate::Choosing("person-kod"), MeasureKind::PreWork, (45, &[3])),
    (Fate::New, MeasureKind::Guidance, (1, &[])),
    (Fate::New, MeasureKind::Guidance, (3, &[])),
    (Fate::Referred, MeasureKind::WorkTraining, (20, &[5, 1])),
    (Fate::Referred, MeasureKind::PreWork, (26, &[6, 2])),
    (Fate::Promised, MeasureKind::JobCoaching, (40, &[12, 8, 4])),
    (Fate::HandedBack, MeasureKind::WorkTraining, (35, &[9, 6, 2])),
    (Fate::Lapsed, MeasureKind::Guidance, (60, &[40])),
    (Fate::Participant, MeasureKind::WorkTraining, (90, &[70, 66, 63, 56])),
    (Fate::Participant, MeasureKind::WorkTraining, (150, &[130, 127, 124, 117])),
    (Fate::Participant, MeasureKind::PreWork, (60, &[50, 47, 43, 36])),
    (Fate::Leaves, MeasureKind::WorkTraining, (80, &[61, 57, 54, 47, 1])),
    (Fate::Left, MeasureKind::WorkTraining, (85, &[64, 60, 57, 50, 3, 1])),
    (Fate::ComesOver, MeasureKind::WorkTraining, (75, &[58, 54, 51, 44, 1])),
    (Fate::ByProxy, MeasureKind::JobCoaching, (30, &[9, 2])),
];

/// How long persons have been registered at most: the first contracts are in force by then.
const LONGEST: u64 = 320;

impl World {
    pub(super) fn plan_people(&mut self) -> Result<(), AppError> {
        let own = at(&self.staff.caseworkers, 0).copied()?;
        for (fate, kind, (met, then)) in TOLD {
            let n = self.people.len();
            self.people.push(Person::new(fate, own, kind));
            let steps = [
                Happening::OpenRight(n),
                Happening::Choose(n),
                Happening::Answer(n),
                Happening::Start(n),
                Happening::Rechoose(n),
                Happening::AnswerChange(n),
            ];
            let mut last = self.days_ago(met);
            self.push(last, Happening::Meet(n));
            for (days, step) in then.iter().zip(steps) {
                // Holidays may put two steps on one day.
                last = self.days_ago(*days).max(last + TimeDelta::minutes(20));
                self.push(last, step);
            }
        }
        self.plan_protection();
        for n in 0..self.scale.people {
            let (fate, handler) = self.place(n)?;
            let kind = self.wanted_kind();
            let mut person = Person::new(fate, handler, kind);
            person.protected = n == 20 || n == 65;
            let number = self.people.len();
            self.people.push(person);
            let days = self.between(4, LONGEST);
            let at = self.days_ago(days);
            self.push(at, Happening::Meet(number));
        }
        Ok(())
    }

    /// Who is responsible for the person of a number.
    fn place(&mut self, n: usize) -> Result<(Fate, Actor), AppError> {
        let staff = &self.staff;
        Ok(match n % 20 {
            7 => (Fate::Elsewhere, at(&staff.others, 0).copied()?),
            13 if n % 40 == 13 => (Fate::Elsewhere, at(&staff.others, 1).copied()?),
            0 | 5 | 10 | 15 | 3 => (Fate::Free, at(&staff.caseworkers, 0).copied()?),
            other => {
                (Fate::Free, at(&staff.caseworkers, other % staff.caseworkers.len()).copied()?)
            }
        })
    }

    fn wanted_kind(&mut self) -> MeasureKind {
        match self.between(0, 99) {
            0..35 => MeasureKind::WorkTraining,
            35..60 => MeasureKind::PreWork,
            60..85 => MeasureKind::JobCoaching,
            _ => MeasureKind::Guidance,
        }
    }

    pub(super) fn meet(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let person = at(&self.people, n)?.clone();
        let data = self.data.clone();
        let mut name = format!(
            "{} {}",
            self.pick(&data.first_names).unwrap_or_default(),
            self.pick(&data.last_names).unwrap_or_default()
        );
        let mut address = None;
        let language = match self.between(0, 99) {
            0..60 => Lang::Sv,
            60..72 => Lang::Easy,
            72..82 => Lang::En,
            82..92 => Lang::Ar,
            92..96 => Lang::Fi,
            _ => Lang::So,
        };
        if let Fate::Choosing(word) = person.fate {
            let account = accounts::ACCOUNTS.iter().find(|account| account.word == word);
            let account = account.ok_or(AppError::NotFound)?;
            account.name.clone_into(&mut name);
            address = Some(account.email().map_err(AppError::fault)?);
        } else if self.chance(65) && !person.protected {
            let mail = fold(&name).replace(' ', ".");
            address = Some(email(&format!("{mail}.{n}@post.example"))?);
        }
        let talks_arabic = language == Lang::Ar && self.chance(60);
        let is_own = matches!(person.fate, Fate::Choosing(_));
        let new = NewClient {
            name,
            number: self.number(n)?,
            contact: Contact {
                email: address,
                phone: format!("070-174 06 {:02}", 5 + n % 95),
                language: if is_own { Lang::Sv } else { language },
                interpreter: talks_arabic.then_some(Language::Arabic).filter(|_| !is_own),
                protected: person.protected,
                channel: None,
                address: String::new(),
            },
        };
        let viewer = Viewer::case(person.handler, Purpose::Registration);
        let made = client::register(conn, &self.vault, &viewer, &new, self.now)?;
        self.put_on_paper(conn, &person, &made.reference, new.contact)?;
        let known = at_mut(&mut self.people, n)?;
        known.client = Some(made.reference);
        known.user = made.user_id;
        if person.fate == Fate::Free && self.chance(94) {
            let days = self.between(0, 9);
            self.later(days, Happening::OpenRight(n));
        }
        Ok(())
    }

    /// The eyes of who is responsible.
    pub(super) fn eyes(person: &Person, purpose: Purpose) -> Viewer {
        let viewer = Viewer::case(person.handler, purpose);
        if person.protected { viewer.because("Möte om val av utförare.") } else { viewer }
    }

    pub(super) fn open_right(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let person = at(&self.people, n)?.clone();
        let viewer = Self::eyes(&person, Purpose::OpenChoice);
        let extents: &[i64] = match person.kind {
            MeasureKind::WorkTraining => &[25, 50, 50, 75, 100],
            MeasureKind::PreWork => &[25, 25, 50],
            _ => &[100],
        };
        let free = person.fate == Fate::Free;
        let wanted =
            [Area::Bollmora, Area::Granangen, Area::Trollbacken, Area::Oringe, Area::TyresoStrand];
        let area = if self.chance(40) && free { self.pick(&wanted) } else { None };
        let tongues = [Language::Arabic, Language::Somali, Language::Persian, Language::English];
        let language = if self.chance(15) && free { self.pick(&tongues) } else { None };
        let bases = [LegalBasis::SocialIncome, LegalBasis::SocialIncome, LegalBasis::SocialOpen];
        let working_days = if matches!(person.fate, Fate::Choosing(_)) { 12 } else { 6 };
        let new = NewRight {
            measure_kind: person.kind,
            legal_basis: self.pick(&bases).unwrap_or(LegalBasis::SocialOpen),
            hundredths: self.pick(extents).unwrap_or(50),
            area,
            needs_languages: language.into_iter().collect(),
            needs_access: Vec::new(),
            told_by: Self::told_by(&person, n),
            planned_from: None,
            planned_to: None,
            last_day: time::add_working_days(self.today(), working_days)
                .map_err(AppError::fault)?,
        };
        let client = done(person.client.as_ref())?;
        let right = match right::open(conn, &viewer, &client, &new, self.now) {
            // Who was told that the provider leaves has one already.
            Err(RightError::AlreadyOpen) => return Ok(()),
            other => other?,
        };
        at_mut(&mut self.people, n)?.right = Some(right.reference);
        self.print_letter(conn, &person, &viewer, &client)?;
        // A few never choose.
        if free && self.chance(93) {
            let days = self.between(0, 4);
            self.later(days, Happening::Choose(n));
        }
        Ok(())
    }

    /// The person chooses, by themselves or together with who is responsible.
    pub(super) fn choose(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let person = at(&self.people, n)?.clone();
        let now = self.now;
        let alone = self.chance(75) && person.fate != Fate::ByProxy;
        let by_self = person.user.filter(|_| alone);
        let (viewer, chooser) = match by_self {
            Some(user) => {
                let actor = Actor { user_id: Some(user), role: Role::Client, authority_id: None };
                (Viewer::own(actor), Chooser::person())
            }
            None => (Self::eyes(&person, Purpose::ChooseTogether), self.together(person.fate)),
        };
        let wanted = done(person.right.as_ref())?;
        let (right, _) = right::by_reference(conn, &viewer, &wanted, now)?;
        if self.today() > right.last_day {
            return Ok(());
        }
        let alternatives = right::alternatives(conn, &right, now)?;
        let Some(chosen) = self.prefer(&person, alternatives)? else { return Ok(()) };
        let shown = choice::shown(conn, &right, now)?;
        let wish = Wish { right: wanted, site: chosen.site, chooser, shown };
        let (choice, placement) = choice::choose(conn, &viewer, &wish, now)?;
        let provider = self.organisations.iter().position(|o| o.id == Some(chosen.provider_id));
        let weeks = crate::offer::revision(conn, chosen.revision_id)?.typical_weeks;
        let known = at_mut(&mut self.people, n)?;
        known.choice = Some(choice.reference);
        known.placement = Some(placement.reference);
        known.provider = provider;
        known.weeks = weeks.and_then(|weeks| u64::try_from(weeks).ok()).unwrap_or(12);
        known.rounds += 1;
        if person.fate != Fate::Free {
            return Ok(());
        }
        if person.rounds == 0 && !self.nearly_over() && self.chance(5) {
            self.later(0, Happening::ChangeMind(n));
        } else {
            let days = self.between(0, 2);
            self.later(days, Happening::Answer(n));
        }
        Ok(())
    }

    pub(super) fn change_mind(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let person = at(&self.people, n)?.clone();
        let viewer = Self::eyes(&person, Purpose::ChooseTogether);
        choice::withdraw(conn, &viewer, &done(person.choice.as_ref())?, self.now)?;
        if self.chance(80) {
            let days = self.between(1, 3);
            self.later(days, Happening::Choose(n));
        }
        Ok(())
    }

    /// Opens another right later on, of the kind that often comes next.
    pub(super) fn go_on(&mut self, n: usize) -> Result<(), AppError> {
        let person = at_mut(&mut self.people, n)?;
        person.kind = match person.kind {
            MeasureKind::WorkTraining => MeasureKind::JobCoaching,
            _ => MeasureKind::WorkTraining,
        };
        let days = self.between(3, 25);
        self.later(days, Happening::OpenRight(n));
        Ok(())
    }
}

impl Person {
    const fn new(fate: Fate, handler: Actor, kind: MeasureKind) -> Self {
        Self {
            fate,
            handler,
            protected: false,
            client: None,
            user: None,
            kind,
            right: None,
            choice: None,
            placement: None,
            provider: None,
            other: None,
            weeks: 12,
            rounds: 0,
        }
    }

    /// The kind of measure that the person takes part in.
    pub(super) const fn kind(&self) -> MeasureKind {
        self.kind
    }

    /// How often they have chosen.
    pub(super) const fn rounds(&self) -> u32 {
        self.rounds
    }
}
