//! What happens to contracts once they are in force: deviations in each state, and a question about
//! changed terms that some have answered.

use super::model::{Happening, Opened, World};
use chrono::Days;
use diesel::OptionalExtension;

use super::life::{at, at_mut};
use super::supply::OWN;
use crate::client::{self, Purpose, Viewer};
use crate::contract::{
    self, ContractId, DeviationDecision, DeviationOrigin, DeviationState, NewDeviation, Outcome,
    Silence,
};
use crate::kernel::Actor;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::system;
use crate::{identity, placement, terms};

/// A step of following up: which deviation, and what is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Open(usize),
    Reply(usize),
    Decide(usize, Outcome),
    Withdraw(usize),
    /// Contracted providers are asked about a new version of their system's terms.
    AskTerms,
    /// A caseworker has told the first of those whose provider leaves.
    Inform,
    /// Two of those who are asked have answered: a yes and a no.
    AnswerTerms,
}

/// The days before the last one on which each step is taken.
const STEPS: &[(u64, Step)] = &[
    (90, Step::Open(0)),
    (82, Step::Reply(0)),
    (75, Step::Decide(0, Outcome::Warning)),
    (40, Step::Open(1)),
    (34, Step::Reply(1)),
    (27, Step::Decide(1, Outcome::Correction)),
    (22, Step::Open(2)),
    (21, Step::AskTerms),
    (14, Step::Open(3)),
    (13, Step::Withdraw(3)),
    (10, Step::Inform),
    (9, Step::Open(4)),
    (6, Step::AnswerTerms),
    (4, Step::Reply(4)),
    (3, Step::Open(5)),
];

/// What each deviation is about: what happened, the term, what is asked.
const TOLD: [(&str, &str, &str); 6] = [
    (
        "Tre möten i februari ställdes in utan att nya erbjöds.",
        "Kravet på möten varje vecka.",
        "Hur ska ni se till att möten blir av?",
    ),
    (
        "Lokalen kunde inte nås med rullstol under två veckor, för hissen var trasig.",
        "Kravet på tillgänglig lokal.",
        "Vad gör ni om hissen går sönder igen?",
    ),
    (
        "Rapporten för förra månaden har inte kommit.",
        "Avtalets punkt om månadsrapport.",
        "När kommer rapporten, och varför blev den sen?",
    ),
    (
        "En deltagare fick vänta på sin första träff i tre veckor.",
        "Kravet på första träff inom tio dagar.",
        "Varför dröjde det?",
    ),
    (
        "Vid besöket fanns ingen handledare i verkstaden på eftermiddagen.",
        "Kravet på handledare på plats.",
        "Hur är bemanningen ordnad hela dagen?",
    ),
    (
        "Uppgiften om lediga platser stämde inte med dem som fanns vid besöket.",
        "Avtalets punkt om att bekräfta platser.",
        "Hur håller ni uppgiften rätt?",
    ),
];

impl World {
    pub(super) fn plan_follow_up(&mut self) {
        for (n, (days, _)) in STEPS.iter().enumerate() {
            let at = self.days_ago(*days);
            self.push(at, Happening::FollowUp(n));
        }
    }

    pub(super) fn follow_up(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (_, step) = *at(STEPS, n)?;
        match step {
            Step::Open(which) => self.open_deviation(conn, which),
            Step::Reply(which) => {
                let Some(one) = self.deviations.get(which).cloned().flatten() else {
                    return Ok(());
                };
                let said = (
                    "Det stämmer. Vi hade en sjukskrivning och ingen som kunde hoppa in.",
                    Some("Två vikarier är inlärda. Klart den här veckan."),
                );
                contract::reply(
                    &mut Operation::new(conn, &one.provider, self.now),
                    &one.reference,
                    said,
                )?;
                Ok(())
            }
            Step::Decide(which, outcome) => self.decide_deviation(conn, which, outcome),
            Step::Withdraw(which) => {
                let Some(one) = self.deviations.get(which).cloned().flatten() else {
                    return Ok(());
                };
                let (by, why) = (self.decider(1)?, "Väntan berodde på oss, inte på utföraren.");
                contract::withdraw_deviation(
                    &mut Operation::new(conn, &by, self.now),
                    &one.reference,
                    why,
                )?;
                Ok(())
            }
            Step::Inform => self.inform(conn),
            Step::AskTerms => self.ask_terms(conn),
            Step::AnswerTerms => self.answer_terms(conn),
        }
    }

    /// The contracts that bind and that nobody has given notice of, with who acts for each.
    fn contracted(&self, conn: &mut Conn) -> Result<Vec<(ContractId, Actor)>, AppError> {
        let mut found = Vec::new();
        for organisation in &self.organisations {
            let (Some(id), Some(actor)) = (organisation.id, organisation.actor) else { continue };
            let active = contract::of_provider(conn, id)?
                .into_iter()
                .find(|one| one.state == contract::ContractState::Active);
            found.extend(active.map(|one| (one.id, actor)));
        }
        Ok(found)
    }

    /// The last deviation is the demo's own provider's, which has it to answer.
    fn open_deviation(&mut self, conn: &mut Conn, which: usize) -> Result<(), AppError> {
        let all = self.contracted(conn)?;
        let own = at(&self.organisations, OWN)?.actor;
        let others: Vec<_> = all.iter().filter(|(_, actor)| Some(*actor) != own).collect();
        let last = which + 1 == TOLD.len();
        let chosen = if last || others.is_empty() {
            all.iter().find(|(_, actor)| Some(*actor) == own)
        } else {
            others.get(which % others.len()).copied()
        };
        let Some((id, provider)) = chosen.copied() else { return Ok(()) };
        let (happened, term, asked) = *at(&TOLD, which)?;
        let complaint = which.is_multiple_of(2);
        let new = NewDeviation {
            origin: if complaint { DeviationOrigin::Complaint } else { DeviationOrigin::FollowUp },
            happened: happened.to_owned(),
            term: term.to_owned(),
            asked: asked.to_owned(),
            answer_by: self.today() + Days::new(14),
        };
        let made = contract::open_deviation(
            &mut Operation::new(conn, &self.decider(which)?, self.now),
            id,
            &new,
        )?;
        while self.deviations.len() <= which {
            self.deviations.push(None);
        }
        *at_mut(&mut self.deviations, which)? =
            Some(Opened { reference: made.reference, provider });
        Ok(())
    }

    fn decide_deviation(
        &mut self,
        conn: &mut Conn,
        which: usize,
        outcome: Outcome,
    ) -> Result<(), AppError> {
        let Some(one) = self.deviations.get(which).cloned().flatten() else { return Ok(()) };
        let corrects = outcome == Outcome::Correction;
        let decision = DeviationDecision {
            seen: DeviationState::Replied,
            outcome,
            reasons:
                "Kravet har inte följts. Svaret visar att ni vet varför och vad som ska göras."
                    .to_owned(),
            correct_by: corrects.then(|| self.today() + Days::new(45)),
        };
        contract::decide(
            &mut Operation::new(conn, &self.decider(which)?, self.now),
            &one.reference,
            &decision,
        )?;
        Ok(())
    }

    /// Of the people whose provider leaves, the first is told; the others are left to do.
    fn inform(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        for organisation in &self.organisations {
            let Some(id) = organisation.id else { continue };
            for one in contract::of_provider(conn, id)? {
                if one.state != contract::ContractState::NoticeGiven {
                    continue;
                }
                let people = placement::under_contract(conn, one.id)?;
                let Some(first) = people.first().filter(|one| one.leaving.is_some()) else {
                    continue;
                };
                let whose = client::responsible(conn, &[first.placement.client_id])?;
                let Some(user) = whose.into_values().next() else { continue };
                let user = identity::user(conn, user)?;
                let actor = Actor {
                    user_id: Some(user.id),
                    role: user.role,
                    authority_id: user.authority_id,
                };
                let viewer = Viewer::case(actor, Purpose::CasePage).because("Besked om utföraren");
                let (at, today) = (first.placement.reference.clone(), self.today());
                placement::inform(conn, &viewer, &at, today, self.now)?;
                return Ok(());
            }
        }
        Ok(())
    }

    /// Those who are under an older version are asked what was told at publication.
    fn ask_terms(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let by = self.decider(0)?;
        for system in self.systems.clone() {
            let system = system::get(conn, system.id)?;
            let published = terms::published(conn, &system.specification_series).optional()?;
            let Some((published, told)) = published.and_then(|one| {
                let told = one.asking()?;
                Some((one, told))
            }) else {
                continue;
            };
            if contract::to_ask(conn, &published)?.is_empty() {
                continue;
            }
            let wish = (Silence::GoesOn, told.accept_by);
            contract::ask_change(&mut Operation::new(conn, &by, self.now), published.id, wish)?;
        }
        Ok(())
    }

    fn answer_terms(&mut self, conn: &mut Conn) -> Result<(), AppError> {
        let own = at(&self.organisations, OWN)?.actor;
        let mut answers = [
            (true, None),
            (
                false,
                Some("Priset täcker inte våra lokaler. Kan vi tala om det innan vi svarar ja?"),
            ),
        ]
        .into_iter();
        for (id, actor) in self.contracted(conn)? {
            if Some(actor) == own {
                continue;
            }
            let Some((asked, _)) = contract::open_question(conn, id)? else { continue };
            let Some(said) = answers.next() else { break };
            contract::answer_change(
                &mut Operation::new(conn, &actor, self.now),
                asked.id,
                &asked.text_sha256,
                said,
            )?;
        }
        Ok(())
    }
}
