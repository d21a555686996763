//! Staff, and the four choice systems with their terms.

use super::model::{Happening, System, World};
use chrono::Days;

use super::data;
use super::life::at;
use crate::demo::accounts;
use crate::identity::{self, NewUser};
use crate::kernel::{Actor, AuthorityId, Email, Lang, Money, Role};
use crate::measure::{Area, Cpv, MeasureKind, TargetGroup};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::system::{self, Bounds, DefaultAlternative, NewSystem};
use crate::terms::{
    self, Asking, Frame, Head, OnSilence, PriceKind, PriceUnit, PriceWish, RequirementKind,
    RequirementWish,
};

/// The unit of the municipality that serves those who do not choose.
const OWN_UNIT: &str = "Arbetscentrum";

/// How many days into the world the terms of the first system are revised.
const REVISED_AFTER: u64 = 376;
/// How many days into the world a reserved system is published.
const RESERVED_AFTER: u64 = 340;

/// Caseworkers of the municipality besides the demo's own.
const COLLEAGUES: [(&str, &str); 3] = [
    ("mona.lindell", "Mona Lindell"),
    ("david.ghebre", "David Ghebre"),
    ("ulrika.palm", "Ulrika Palm"),
];

impl World {
    /// The first day: people are employed, and the board's four decisions are carried out.
    pub(super) fn found(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        self.employ(conn)?;
        let owner = identity::authority(conn, "tyreso")?.id;
        for n in 0..self.data.terms.each.len() {
            let system = self.create_system(conn, owner, n)?;
            self.systems.push(system);
            let told = at(&self.data.terms.each, n)?;
            if told.reserved {
                self.on_day(RESERVED_AFTER, Happening::Publish(n));
            } else {
                self.later(3, Happening::Publish(n));
            }
        }
        self.on_day(REVISED_AFTER, Happening::Revise);
        Ok(())
    }

    fn employ(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let actor = |conn: &mut Conn, word: &str| -> Result<Actor, AppError> {
            let user = accounts::account(conn, word)?;
            Ok(Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id })
        };
        for word in ["bestallare", "bestallare-2", "bestallare-3"] {
            self.staff.commissioners.push(actor(conn, word)?);
        }
        let own = actor(conn, "handlaggare")?;
        self.staff.caseworkers.push(own);
        for (address, name) in COLLEAGUES {
            let new = NewUser {
                name: name.to_owned(),
                email: email(&format!("{address}@demo.example"))?,
                role: Role::Caseworker,
                authority_id: own.authority_id,
                language: Lang::Sv,
            };
            let user =
                identity::create_user(&mut Operation::new(conn, &Actor::system(), self.now), new)?;
            self.staff.caseworkers.push(Actor { user_id: Some(user.id), ..own });
        }
        for word in ["handlaggare-af", "handlaggare-fk"] {
            self.staff.others.push(actor(conn, word)?);
        }
        self.staff.business_lead = Some(actor(conn, "naringslivschef")?);
        Ok(())
    }

    /// The commissioner who acts in a matter; of the two who may decide.
    pub(super) fn decider(&self, n: usize) -> Result<Actor, AppError> {
        at(&self.staff.commissioners, n % 2).copied()
    }

    fn create_system(
        &mut self,
        conn: &mut Conn,
        owner: AuthorityId,
        n: usize,
    ) -> Result<System, AppError> {
        let actor = self.decider(0)?;
        let data = self.data.clone();
        let told = at(&data.terms.each, n)?;
        let kind = word(MeasureKind::from_word(&told.kind), &told.kind)?;
        let new = NewSystem {
            owner_authority_id: owner,
            name: told.name.clone(),
            measure_kind: kind,
            cpv: Cpv::parse(&told.cpv).map_err(AppError::fault)?,
            decided_on: self.today() - Days::new(40),
            decision_registry_no: told.decision_no.clone(),
            default_alternative: word(DefaultAlternative::from_word(&told.default), &told.default)?,
            default_ground: told.default_ground.clone(),
            default_unit: (told.default == "in_house").then(|| OWN_UNIT.to_owned()),
            default_supplier: None,
            bounds: bounds(told)?,
            terms: Head {
                title: told.title.clone(),
                background: told.background.clone(),
                compensation: told.compensation.clone(),
                how_to_apply: data.terms.how_to_apply.clone(),
                decision_days: told.decision_days,
                contract_text: data.terms.contract_text.trim().to_owned(),
            },
        };
        let system = system::create(&mut Operation::new(conn, &actor, self.now), &new)?;
        let draft = terms::latest(conn, &system.specification_series)?;
        let spec = draft.ok_or_else(|| AppError::fault("a system without terms"))?.id;
        for asked in data.terms.common.iter().chain(&told.requirements) {
            terms::add_requirement(
                &mut Operation::new(conn, &actor, self.now),
                spec,
                &wish(asked)?,
            )?;
        }
        for told in &told.prices {
            terms::add_price(&mut Operation::new(conn, &actor, self.now), spec, &price(told)?)?;
        }
        terms::set_frame(
            &mut Operation::new(conn, &actor, self.now),
            spec,
            &frame(&data.terms.frame),
        )?;
        Ok(System { kind, id: system.id, spec })
    }

    /// The terms are published and the national advertisement is noted.
    pub(super) fn publish(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (actor, system) = (self.decider(0)?, *at(&self.systems, n)?);
        let data = self.data.clone();
        let told = at(&data.terms.each, n)?;
        system::publish_terms(&mut Operation::new(conn, &actor, self.now), system.spec, None)?;
        let advertisement = Some((told.ad_url.as_str(), told.ad_id.as_str()));
        system::advertise(&mut Operation::new(conn, &actor, self.now), system.id, advertisement)?;
        if told.reserved {
            return self.open_system(conn, n);
        }
        self.later(2, Happening::OpenSystem(n));
        Ok(())
    }

    /// The terms that have a second version get it; those who have a contract are to be asked.
    pub(super) fn revise(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let (actor, now, data) = (self.decider(0)?, self.now, self.data.clone());
        for (told, system) in data.terms.each.iter().zip(self.systems.clone()) {
            let Some(revision) = &told.revision else { continue };
            let next = terms::next_version(&mut Operation::new(conn, &actor, now), system.spec)?;
            let head = Head {
                title: next.title,
                background: next.background,
                compensation: revision.compensation.clone(),
                how_to_apply: next.how_to_apply,
                decision_days: next.decision_days,
                contract_text: next
                    .contract_text
                    .replace(&revision.contract_from, &revision.contract_to),
            };
            terms::edit(&mut Operation::new(conn, &actor, now), next.id, &head)?;
            let frame =
                Frame { raises_a_year: Some(revision.raises_a_year), ..frame(&data.terms.frame) };
            terms::set_frame(&mut Operation::new(conn, &actor, now), next.id, &frame)?;
            for _ in &told.prices {
                terms::remove_price(&mut Operation::new(conn, &actor, now), next.id, 1)?;
            }
            for told in &revision.prices {
                terms::add_price(&mut Operation::new(conn, &actor, now), next.id, &price(told)?)?;
            }
            for asked in &revision.requirements {
                terms::add_requirement(
                    &mut Operation::new(conn, &actor, now),
                    next.id,
                    &wish(asked)?,
                )?;
            }
            let asking =
                Asking { accept_by: self.today() + Days::new(60), on_silence: OnSilence::OldTerms };
            system::publish_terms(&mut Operation::new(conn, &actor, now), next.id, Some(asking))?;
        }
        Ok(())
    }

    pub(super) fn open_system(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (actor, system) = (self.decider(0)?, *at(&self.systems, n)?);
        system::open(&mut Operation::new(conn, &actor, self.now), system.id)?;
        Ok(())
    }
}

fn bounds(told: &data::System) -> Result<Bounds, AppError> {
    let mut bounds =
        Bounds { reserved: told.reserved, reply_days: Some(told.reply_days), ..Bounds::default() };
    for code in &told.target_groups {
        bounds.target_groups.push(word(TargetGroup::from_word(code), code)?);
    }
    for code in &told.areas {
        bounds.areas.push(word(Area::from_word(code), code)?);
    }
    Ok(bounds)
}

fn frame(told: &data::Frame) -> Frame {
    Frame {
        lowest_cap: Some(told.lowest_cap),
        highest_cap: Some(told.highest_cap),
        raise_notice_days: Some(told.raise_notice_days),
        raises_a_year: Some(told.raises_a_year),
        provider_notice_days: Some(told.provider_notice_days),
        authority_notice_days: Some(told.authority_notice_days),
        // Anybody may change at any time.
        change_notice_days: None,
        report_days: Some(told.report_days),
    }
}

fn price(told: &data::Price) -> Result<PriceWish, AppError> {
    Ok(PriceWish {
        name: told.name.clone(),
        kind: word(PriceKind::from_word(&told.kind), &told.kind)?,
        unit: word(PriceUnit::from_word(&told.unit), &told.unit)?,
        amount: Money::parse(&told.amount).map_err(AppError::fault)?,
        condition_text: told.condition.clone(),
    })
}

fn wish(asked: &data::Requirement) -> Result<RequirementWish, AppError> {
    Ok(RequirementWish {
        heading: asked.heading.clone(),
        text: asked.text.clone(),
        kind: word(RequirementKind::from_word(&asked.kind), &asked.kind)?,
        how_checked: asked.how_checked.clone(),
        word_limit: asked.words,
        minimum: asked.minimum,
        maximum: asked.maximum,
        evidence: asked.evidence.clone(),
        may_reuse: asked.may_reuse.unwrap_or(true),
        file_kinds: asked.file_kinds.clone(),
        file_max_mb: asked.file_max_mb,
    })
}

/// A word of a closed list, as the files write it.
pub(super) fn word<T>(found: Option<T>, text: &str) -> Result<T, AppError> {
    found.ok_or_else(|| AppError::fault(format!("no such word: {text}")))
}

/// An address, as the files write it.
pub(super) fn email(text: &str) -> Result<Email, AppError> {
    Email::parse(text).map_err(|_| AppError::fault(format!("no such address: {text}")))
}
