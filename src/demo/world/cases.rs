//! Applications: written, sent, examined, decided, and the contracts that come of them.

use super::data::{Requirement, Story, Until};
use super::files;
use super::life::{at, at_mut, done};
use super::model::{Case, Happening, Organisation, World};
use crate::approval::{self, Answered, ApplicationId, NewSupport, SupportKind, Verdict};
use crate::attachment::Scanned;
use crate::contract;
use crate::kernel::Actor;
use crate::measure::MeasureKind;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider;
use crate::terms::{self, AnswerValue, RequirementKind};

/// Who leads a joint application, and who applies with it.
const JOINT: (usize, usize) = (7, 5);
/// The organisation whose decision letter has a slip of the pen, what the slip says, and what it
/// should say.
const SLIP: (usize, &str, &str) = (2, "Intyget är från 2204.", "Intyget är från 2024.");

impl Case {
    pub(super) const fn new(organisation: usize, offers: Vec<usize>, until: Option<Until>) -> Self {
        Self { organisation, offers, until, id: None, contract: None }
    }

    pub(super) const fn organisation(&self) -> usize {
        self.organisation
    }

    pub(super) const fn id(&self) -> Option<&ApplicationId> {
        self.id.as_ref()
    }
}

impl World {
    pub(super) fn add_case(&mut self, case: Case) -> Result<usize, AppError> {
        at(&self.organisations, case.organisation)?;
        self.cases.push(case);
        Ok(self.cases.len() - 1)
    }

    fn case(&self, n: usize) -> Result<(Case, Organisation), AppError> {
        let case = at(&self.cases, n)?.clone();
        let organisation = at(&self.organisations, case.organisation)?.clone();
        Ok((case, organisation))
    }

    /// The form is filled in, part by part, and sent; a draft stays one.
    pub(super) fn apply(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (case, organisation) = self.case(n)?;
        let (actor, provider) =
            (done(organisation.actor.as_ref())?, done(organisation.id.as_ref())?);
        let mut offers = Vec::new();
        for place in &case.offers {
            offers.push(self.write_offer(conn, case.organisation, *place)?);
        }
        let data = self.data.clone();
        let told = at(&data.providers, case.organisation)?;
        let first = case.offers.first().copied().unwrap_or(0);
        let kind = MeasureKind::from_word(&at(&told.offers, first)?.kind);
        let of_kind = self.systems.iter().position(|system| Some(system.kind) == kind);
        let place = of_kind.ok_or_else(|| AppError::fault("no system for the offer"))?;
        let (system, now) = (*at(&self.systems, place)?, self.now);
        let op = &mut Operation::new(conn, &actor, now);
        let application = approval::start(op, provider, system.id)?;
        let id = application.id;
        at_mut(&mut self.cases, n)?.id = Some(id);
        approval::name_signatory(op, id, actor.user()?)?;
        approval::answer_social(op, id, told.social || told.non_profit)?;
        approval::answer_joint(op, id, false)?;
        if case.organisation == JOINT.0 {
            self.apply_together(op.conn, (&actor, id), JOINT.1)?;
        }
        if organisation.story == Story::Draft {
            // The demo's own organisation is asked, and has not answered.
            return self.name_partner(op.conn, (&actor, id), super::supply::OWN).map(drop);
        }
        let (name, social) = (told.name.clone(), told.social);
        let sheet = application.answer_sheet_id;
        let revision = terms::sheet(op.conn, sheet)?.revision;
        let grounds = terms::grounds(op.conn, self.today())?;
        let clean: Vec<_> =
            grounds.iter().map(|ground| (ground.id, Some(false), String::new())).collect();
        approval::declare(op, id, revision, &clean)?;
        let asked = terms::requirements(op.conn, application.specification_id)?;
        let own = at(&data.terms.each, place)?;
        let revised = own.revision.iter().flat_map(|revision| &revision.requirements);
        let told: Vec<&Requirement> =
            data.terms.common.iter().chain(&own.requirements).chain(revised).collect();
        let poor = organisation.story == Story::Refused;
        let mut answered = Answered::default();
        for (requirement, told) in asked.iter().zip(told) {
            match self.response(requirement.kind, told, poor)? {
                Some(given) => answered.given.push((requirement.id, Some(given))),
                None => answered.files.push((requirement.id, insurance(&name)?)),
            }
        }
        let revision = terms::sheet(op.conn, sheet)?.revision;
        approval::answer_with_files(op, id, revision, &answered)?;
        attach(op, id, &name, social)?;
        approval::submit(op, id, &offers)?;
        if organisation.story == Story::Submitted && case.organisation % 2 == 0 {
            // Sent a few days ago; nobody has taken it on.
            return Ok(());
        }
        let days = self.between(2, 5);
        self.later(days, Happening::Assign(n));
        Ok(())
    }

    /// Names an organisation as partner; nothing for one that goes by a personal number.
    fn name_partner(
        &self,
        conn: &mut Conn,
        (lead, id): (&Actor, ApplicationId),
        n: usize,
    ) -> Result<bool, AppError> {
        let partner = done(at(&self.organisations, n)?.id.as_ref())?;
        let Some(number) = provider::get(conn, partner)?.org_number else { return Ok(false) };
        approval::add_partner(&mut Operation::new(conn, lead, self.now), id, &number)?;
        Ok(true)
    }

    /// A partner is named, answers for itself and says yes; and a third does a part of the work.
    fn apply_together(
        &self,
        conn: &mut Conn,
        (lead, id): (&Actor, ApplicationId),
        n: usize,
    ) -> Result<(), AppError> {
        if !self.name_partner(conn, (lead, id), n)? {
            return Ok(());
        }
        let organisation = at(&self.organisations, n)?;
        let actor = done(organisation.actor.as_ref())?;
        let own = done(organisation.id.as_ref())?;
        let all = approval::partners(conn, id)?;
        let part = all.iter().find(|one| one.provider_id == own).ok_or(AppError::NotFound)?;
        let grounds = terms::grounds(conn, self.today())?;
        let clean: Vec<_> =
            grounds.iter().map(|ground| (ground.id, Some(false), String::new())).collect();
        let revision = terms::sheet(conn, part.answer_sheet_id)?.revision;
        approval::declare_partner(
            &mut Operation::new(conn, &actor, self.now),
            id,
            revision,
            &clean,
        )?;
        approval::confirm_partner(&mut Operation::new(conn, &actor, self.now), id)?;
        let support = NewSupport {
            kind: SupportKind::Subcontractor,
            name: "Lunchköket i Fornudden".to_owned(),
            org_number: String::new(),
            part: "Lunch till deltagarna på fredagar.".to_owned(),
            proof: String::new(),
        };
        approval::add_support(&mut Operation::new(conn, lead, self.now), id, &support)?;
        Ok(())
    }

    /// A slip of the pen in the letter is corrected by a new letter.
    pub(super) fn correct(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let id = done(self.case(n)?.0.id.as_ref())?;
        approval::correct(
            &mut Operation::new(conn, &self.decider(n)?, self.now),
            id,
            (SLIP.1, SLIP.2),
        )?;
        Ok(())
    }

    /// What is written in answer; nothing where a file answers.
    fn response(
        &mut self,
        kind: RequirementKind,
        told: &Requirement,
        poor: bool,
    ) -> Result<Option<AnswerValue>, AppError> {
        let text = if poor && !told.poor.is_empty() {
            told.poor.clone()
        } else {
            self.pick(&told.answers).unwrap_or_default()
        };
        Ok(match kind {
            RequirementKind::Yes => Some(AnswerValue::Yes(true)),
            RequirementKind::Text => Some(AnswerValue::Text(text)),
            RequirementKind::Number => {
                Some(AnswerValue::Number(text.parse().map_err(AppError::fault)?))
            }
            RequirementKind::Document => None,
        })
    }

    /// Who examines: the third most of the time, and the two deciders.
    pub(super) fn examiner(&self, n: usize) -> Result<Actor, AppError> {
        let staff = &self.staff.commissioners;
        at(staff, if n.is_multiple_of(3) { 0 } else { 2 }).copied()
    }

    pub(super) fn assign(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (case, _) = self.case(n)?;
        let actor = self.examiner(n)?;
        approval::assign(&mut Operation::new(conn, &actor, self.now), done(case.id.as_ref())?)?;
        let days = self.between(1, 6);
        self.later(days, Happening::Examine(n));
        Ok(())
    }

    /// Requirement by requirement; some cases stop here.
    pub(super) fn examine(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (case, organisation) = self.case(n)?;
        let (actor, id, now) = (self.examiner(n)?, done(case.id.as_ref())?, self.now);
        let application = approval::application(conn, id)?;
        let asked = terms::requirements(conn, application.specification_id)?;
        let answers = terms::answers(conn, application.answer_sheet_id)?;
        let half = organisation.story == Story::Submitted;
        let completes = case.until == Some(Until::Completion);
        let take = if half || completes { asked.len() / 2 } else { asked.len() };
        for requirement in asked.iter().take(take) {
            let answer = answers.iter().find(|answer| answer.requirement_id == requirement.id);
            let given = answer.and_then(terms::Answer::given);
            let weak = organisation.story == Story::Refused
                && requirement.kind != RequirementKind::Yes
                && terms::propose(requirement, given.as_ref()) != terms::Proposal::Pass;
            let (verdict, reason) = if weak {
                (Verdict::NotMet, "Svaret visar inte det som krävs. Vi har frågat en gång till.")
            } else if case.organisation == SLIP.0 && requirement.number == 1 {
                (Verdict::Met, SLIP.1)
            } else {
                (Verdict::Met, "")
            };
            approval::examine(
                &mut Operation::new(conn, &actor, now),
                id,
                requirement.id,
                verdict,
                reason,
            )?;
        }
        if completes {
            let lacking: Vec<_> = asked.iter().skip(take).take(1).map(|one| one.id).collect();
            let until = now + chrono::TimeDelta::days(30);
            let message = "Skriv vem som leder verksamheten när ni har fler deltagare, och hur länge \
                           den personen har arbetat med coachning.";
            approval::request_completion(
                &mut Operation::new(conn, &actor, now),
                id,
                &lacking,
                message,
                until,
            )?;
        } else if !half {
            let days = self.between(1, 3);
            self.later(days, Happening::Decide(n));
        }
        Ok(())
    }

    pub(super) fn decide(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (case, organisation) = self.case(n)?;
        let (actor, id, now) = (self.decider(n)?, done(case.id.as_ref())?, self.now);
        approval::declare_impartial(&mut Operation::new(conn, &actor, now), id)?;
        if organisation.story == Story::Refused {
            approval::refuse(&mut Operation::new(conn, &actor, now), id)?;
            return Ok(());
        }
        let made = approval::approve(&mut Operation::new(conn, &actor, now), id)?;
        if case.organisation == SLIP.0 {
            self.push(now + chrono::TimeDelta::days(1), Happening::Correct(n));
        }
        at_mut(&mut self.cases, n)?.contract = Some((made.id, made.text_sha256));
        if case.until != Some(Until::ToSign) {
            let days = self.between(1, 3);
            self.later(days, Happening::Sign(n));
        }
        Ok(())
    }

    pub(super) fn sign(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (case, organisation) = self.case(n)?;
        let (id, text) = done(case.contract.as_ref())?;
        contract::sign_provider(
            &mut Operation::new(conn, &done(organisation.actor.as_ref())?, self.now),
            id,
            &text,
        )?;
        let days = self.between(0, 2);
        self.later(days, Happening::Countersign(n));
        Ok(())
    }

    pub(super) fn countersign(&mut self, conn: &mut Conn, n: usize) -> Result<(), AppError> {
        let (case, organisation) = self.case(n)?;
        let (id, text) = done(case.contract.as_ref())?;
        contract::sign_authority(
            &mut Operation::new(conn, &self.decider(n)?, self.now),
            id,
            &text,
        )?;
        if !organisation.confirms {
            at_mut(&mut self.organisations, case.organisation)?.confirms = true;
            self.later(0, Happening::Confirm(case.organisation));
        }
        Ok(())
    }
}

/// The policy that a requirement asks for.
fn insurance(name: &str) -> Result<Scanned, AppError> {
    let lines = [
        name,
        "Ansvarsförsäkring, 10 000 000 kronor för varje skada.",
        "Olycksfallsförsäkring för alla som deltar.",
        "Gäller tills vidare. Påhittat bolag och påhittat brev.",
    ];
    files::pdf("Försäkringsbrev.pdf", "Försäkringsbrev", &lines)
}

/// What goes with an application besides the answers: a social enterprise shows its statutes and
/// its figures, which it asks to have kept secret; the others have nothing more.
fn attach(
    op: &mut Operation<'_>,
    id: ApplicationId,
    name: &str,
    social: bool,
) -> Result<(), AppError> {
    if !social {
        return Ok(approval::attach_nothing(op, id)?);
    }
    let statutes = [name, "2 § Verksamheten ska ge arbete åt dem som står långt från arbete."];
    let statutes = files::pdf("Stadgar.pdf", "Stadgar", &statutes)?;
    approval::attach(op, id, &statutes, None)?;
    let figures = [name, "Omsättning, kunder och priser för de två senaste åren."];
    let figures = files::pdf("Ekonomi.pdf", "Ekonomisk översikt", &figures)?;
    let why = "Priser till namngivna kunder. Konkurrenter kan använda dem mot oss.";
    approval::attach(op, id, &figures, Some(why))?;
    Ok(())
}
