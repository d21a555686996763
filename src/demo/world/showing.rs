//! What organisations show: statuses with their criteria, and proofs that run out; and the people
//! whom the demo's own organisation lets in.

use super::model::{Happening, World};
use chrono::{Datelike, Days, TimeDelta};

use super::data::Story;
use super::founding::email;
use super::life::{at, done};
use super::supply::OWN;
use crate::identity::{HashLimits, Hashers, NewPassword};
use crate::kernel::time;
use crate::kernel::{Actor, Lang};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::secret::random_token;
use crate::provider::{
    self, Accepting, Assessment, Claim, Criterion, Finding, MemberRole, NewProof, Number,
    ProofKind, ProofState, StatusKind, StoredNumber,
};

/// What the organisations write under each criterion.
const CRITERIA: &[(Criterion, &str)] = &[
    (Criterion::Business, "Vi säljer varor och tjänster. Omsättningen står i årsredovisningen."),
    (Criterion::Participation, "Alla som arbetar här väljer styrelse och är med på husmötet."),
    (Criterion::Reinvestment, "Stadgarna säger att överskott stannar i verksamheten."),
    (Criterion::Independence, "Kommunen är kund, inte ägare. Ingen tjänsteman sitter i styrelsen."),
    (Criterion::Purpose, "Stadgarna 2 §: vi finns för att fler ska få plats i arbetslivet."),
    (Criterion::Transfers, "Stadgarna 9 §: överskott delas inte ut."),
    (Criterion::Influence, "Medlemmarna väljer styrelsen. Kommunen har ingen plats där."),
];

/// How many days from the demo's first day the proofs of some organisations end; all others hold
/// for a year from when they were added. In the order of the file.
const ENDS: &[(usize, ProofKind, i64)] = &[
    (0, ProofKind::Insurance, 24),
    (0, ProofKind::Tax, 170),
    (1, ProofKind::Insurance, -6),
    (2, ProofKind::Insurance, 5),
    (4, ProofKind::Register, 55),
];

impl World {
    /// When an organisation shows its proofs: a fixed time after it came, drawn from no chance, so
    /// that everybody else's fate stays what it was.
    pub(super) fn plan_showing(&mut self, n: usize) {
        let now = self.now;
        self.push(now + TimeDelta::hours(49), Happening::Prove(n));
        self.push(now + TimeDelta::hours(97), Happening::CheckProofs(n));
        if n == OWN {
            self.push(self.end - TimeDelta::days(9), Happening::Invite);
            self.push(self.end - TimeDelta::days(1), Happening::Invite);
        }
    }

    /// A status is claimed, with what shows each criterion.
    pub(super) fn claim(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let data = self.data.clone();
        let told = at(&data.providers, n)?;
        let actor = done(at(&self.organisations, n)?.actor.as_ref())?;
        let status = if told.social { StatusKind::SocialEnterprise } else { StatusKind::NonProfit };
        let of_kind = CRITERIA.iter().filter(|(one, _)| status.criteria().contains(one));
        let criteria = of_kind.map(|(one, text)| (*one, (*text).to_owned())).collect();
        provider::claim_status(
            &mut Operation::new(conn, &actor, self.now),
            &Claim { status, criteria },
        )?;
        if !matches!(told.story, Story::Submitted | Story::Draft) {
            let days = self.between(6, 16);
            self.later(days, Happening::Assess(n));
        }
        Ok(())
    }

    pub(super) fn assess(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let id = done(at(&self.organisations, n)?.id.as_ref())?;
        let social = at(&self.data.providers, n)?.social;
        let actor = self.decider(n)?;
        let kind = if social { StatusKind::SocialEnterprise } else { StatusKind::NonProfit };
        let today = self.today();
        let found = |criterion: &Criterion| Finding {
            criterion: *criterion,
            met: true,
            reason: "Det framgår av stadgarna och årsredovisningen.".to_owned(),
        };
        let assessment = Assessment {
            accept: true,
            reason: "Underlaget visar det som krävs.".to_owned(),
            valid_to: today.with_year(today.year() + 2).or(Some(today + Days::new(730))),
            findings: kind.criteria().iter().map(found).collect(),
        };
        let claims = provider::statuses(conn, id)?;
        let claim = claims.iter().find(|one| one.status == kind).ok_or(AppError::NotFound)?;
        let seen = claim.claimed_at;
        provider::assess_status(
            &mut Operation::new(conn, &actor, self.now),
            id,
            kind,
            &assessment,
            seen,
            today,
        )?;
        Ok(())
    }

    /// The proofs are added. One organisation's registration waits to be checked on the last day.
    pub(super) fn prove(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let actor = done(at(&self.organisations, n)?.actor.as_ref())?;
        let (today, last) = (self.today(), time::stockholm_day(self.end));
        for kind in ProofKind::ALL {
            let told = ENDS.iter().find(|(of, what, _)| *of == n && what == kind);
            let year = today + Days::new(365);
            let valid_to = told.map_or(year, |(_, _, days)| last + TimeDelta::days(*days));
            if told.is_none() && *kind != ProofKind::Insurance {
                continue;
            }
            // Who came more than a year ago has renewed since.
            let valid_to =
                if valid_to < last && told.is_none() { last + Days::new(200) } else { valid_to };
            let evidence = match kind {
                ProofKind::Insurance => "Ansvarsförsäkring, tio miljoner kronor per skada.",
                ProofKind::Tax => "Utdrag från Skatteverket utan skulder.",
                ProofKind::Register => "Registreringsbevis från Bolagsverket.",
            };
            let new = NewProof { kind: *kind, evidence: evidence.to_owned(), valid_to };
            provider::add_proof(&mut Operation::new(conn, &actor, self.now), &new, today)?;
        }
        Ok(())
    }

    pub(super) fn check_proofs(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let id = done(at(&self.organisations, n)?.id.as_ref())?;
        // What a newcomer shows waits for the one who tries the demo.
        if at(&self.organisations, n)?.story == Story::New {
            return Ok(());
        }
        let (actor, today, why) = (self.decider(n)?, self.today(), "Uppgifterna stämmer.");
        let proofs = provider::proofs(conn, id)?;
        for one in proofs.iter().filter(|one| one.state == ProofState::Waiting) {
            let of = &one.reference;
            provider::check_proof(
                &mut Operation::new(conn, &actor, self.now),
                id,
                of,
                true,
                why,
                today,
            )?;
        }
        Ok(())
    }

    /// Nine days before the last one: two are invited, and one of them accepts. The day before the
    /// last: one more is invited, and a stranger asks to be. So one invitation is too old, and one
    /// is open.
    pub(super) fn invite(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let organisation = at(&self.organisations, OWN)?;
        let actor = done(organisation.actor.as_ref())?;
        if self.end - self.now < TimeDelta::days(2) {
            self.letter(conn, &actor, "malin.strid@demo.example", MemberRole::Signatory)?;
            let told = at(&self.data.providers, OWN)?.number.clone();
            let number = crate::kernel::OrganisationNumber::parse(&told);
            let number = Number::Organisation(number.map_err(AppError::fault)?);
            let number = StoredNumber::of(&self.vault, &number).map_err(AppError::fault)?;
            let address = email("omar.haidar@demo.example")?;
            provider::ask_to_join(conn, &number, "Omar Haidar", &address, self.now)?;
            return Ok(());
        }
        self.letter(conn, &actor, "jan.frisk@demo.example", MemberRole::Administrator)?;
        let token = self.letter(conn, &actor, "tove.lind@demo.example", MemberRole::Coach)?;
        let address = email("tove.lind@demo.example")?;
        // Nobody knows it: the account is there to be seen, not to be signed in to.
        let slot = Hashers::new(HashLimits::of_machine()).enter_now()?;
        let name = "Tove Lind".to_owned();
        let password = NewPassword::choose(&slot, &random_token(), (&name, &address))?;
        let who = Accepting::New { name, password, language: Lang::Sv };
        provider::accept(conn, &token, &who, None, self.now)?;
        Ok(())
    }

    fn letter(
        &self,
        conn: &mut Conn,
        actor: &Actor,
        to: &str,
        role: MemberRole,
    ) -> Result<String, AppError> {
        let link = provider::invitation_link(&self.vault)?;
        provider::invite(&mut Operation::new(conn, actor, self.now), &email(to)?, role, &link)?;
        Ok(link.token().to_owned())
    }
}
