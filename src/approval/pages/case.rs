//! An application as who examines it sees it.

use super::common::{Answers, Asked, Head, desk, yes_word};
use crate::approval::model::{
    Application, ApplicationState, Examination, GroundAssessment, Partner, Support, Verdict,
};
use crate::approval::rules::{Findings, PartnerFindings};
use crate::approval::{ApprovalError, Completion, policy, service, store};
use crate::attachment::{Attachment, FileView};
use crate::decision;
use crate::identity::{self, User};
use crate::kernel::{Actor, FieldErrors, Reference, UserId};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::Cx;
use crate::provider::{self, Provider, Status};
use crate::system::{self, ChoiceSystem};
use crate::terms::{self, Answer, ExclusionGround, GroundAnswer, Requirement, Specification};
use crate::{offer, registry};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Everything about an application that its examiner needs.
pub(super) struct Case {
    pub application: Application,
    pub system: ChoiceSystem,
    pub spec: Specification,
    pub provider: Provider,
    pub statuses: Vec<Status>,
    pub offers: Vec<(Reference, String)>,
    pub requirements: Vec<Requirement>,
    answers: Answers,
    pub attached: Vec<Attachment>,
    pub grounds: Vec<ExclusionGround>,
    pub declared: Vec<GroundAnswer>,
    pub examined: Vec<Examination>,
    pub assessed: Vec<GroundAssessment>,
    pub impartial: Vec<UserId>,
    pub names: HashMap<UserId, String>,
    pub completion: Option<Completion>,
    pub registry_no: String,
    /// Those who apply with the lead, and beside each what it declared and what was found.
    pub partners: Vec<(Partner, Provider)>,
    pub partner_findings: Vec<PartnerFindings>,
    pub supports: Vec<Support>,
    /// Staff who may take the examination over.
    pub colleagues: Vec<User>,
    /// Whether the actor keeps out of the matter (jäv).
    pub conflicted: bool,
    pub matter: Option<Reference>,
}

impl Case {
    pub fn findings(&self) -> Findings<'_> {
        Findings {
            requirements: &self.requirements,
            examined: &self.examined,
            declared: &self.declared,
            assessed: &self.assessed,
            partners: &self.partner_findings,
        }
    }

    pub fn head(&self) -> Head {
        let head = Head::of(&self.application, &self.system, &self.provider);
        Head { matter: self.matter.clone(), ..head }
    }

    pub fn name(&self, user: Option<UserId>) -> Option<String> {
        user.and_then(|user| self.names.get(&user).cloned())
    }
}

pub(super) fn case(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    day: chrono::NaiveDate,
) -> Result<Case, ApprovalError> {
    let application = store::by_reference(conn, reference)?;
    policy::may_examine(actor, &application)?;
    let provider = provider::get(conn, application.provider_id)?;
    let sent = store::offers(conn, application.id)?;
    let ids: Vec<_> = sent.iter().map(|one| one.offer_id).collect();
    let texts: Vec<_> = sent.iter().map(|one| one.revision_id).collect();
    let (known, texts) = (offer::many(conn, &ids)?, offer::revisions(conn, &texts)?);
    let named = sent.iter().filter_map(|one| {
        let (offer, text) = (known.get(&one.offer_id)?, texts.get(&one.revision_id)?);
        Some((offer.reference.clone(), text.name.clone()))
    });
    let offers = named.collect();
    let examined = store::examinations(conn, application.id)?;
    let assessed = store::assessments(conn, application.id)?;
    let matter_id = application.matter_id.ok_or(ApprovalError::NotYours)?;
    let impartial = decision::declared(conn, matter_id)?;
    let mut users: Vec<UserId> = examined.iter().map(|one| one.examined_by).collect();
    users.extend(assessed.iter().map(|one| one.assessed_by));
    let partner_findings = service::findings(conn, &application)?;
    let of_partners = partner_findings.iter().flat_map(|one| &one.assessed);
    users.extend(of_partners.map(|one| one.assessed_by));
    let mut partners = Vec::new();
    for partner in store::partners(conn, application.id)? {
        let provider = provider::get(conn, partner.provider_id)?;
        partners.push((partner, provider));
    }
    users.extend(application.examiner_id);
    users.extend(application.signatory_id);
    let registry_no = registry::matter(conn, matter_id)?.registry_no;
    let each = terms::answers(conn, application.answer_sheet_id)?;
    let files = store::answer_files(conn, &each)?;
    Ok(Case {
        matter: super::common::matter_of(conn, &application)?,
        answers: Answers { each, files, staff: true },
        attached: store::attached(conn, &application)?,
        system: system::get(conn, application.choice_system_id)?,
        spec: terms::specification(conn, application.specification_id)?,
        statuses: provider::statuses(conn, provider.id)?,
        offers,
        requirements: terms::requirements(conn, application.specification_id)?,
        grounds: terms::grounds(conn, day)?,
        declared: terms::ground_answers(conn, application.answer_sheet_id)?,
        examined,
        assessed,
        impartial,
        names: identity::names(conn, &users)?,
        completion: store::completion(conn, application.id)?,
        registry_no,
        partners,
        partner_findings,
        supports: store::supports(conn, application.id)?,
        colleagues: service::colleagues(conn, application.owner_authority_id)?,
        conflicted: decision::has_conflict(conn, matter_id, actor.user()?)?,
        provider,
        application,
    })
}

pub(super) async fn load(cx: &Cx) -> Result<Case, AppError> {
    let (actor, reference, day) = (cx.actor, cx.reference("reference")?, cx.today);
    cx.read(move |conn| case(conn, &actor, &reference, day)).await
}

/// A form that was not right or is stale, and which one of the page's it was.
pub(super) struct Typed<'a> {
    pub place: String,
    pub form: Value,
    pub errors: &'a FieldErrors,
    /// Whether a colleague saved meanwhile; what they saved is shown beside it.
    pub stale: bool,
}

#[derive(Serialize)]
pub(super) struct Point {
    #[serde(flatten)]
    asked: Asked,
    proposal: &'static str,
    verdict: Option<Verdict>,
    reason: String,
    examined_by: Option<String>,
    /// What the form of this point holds.
    form: Value,
    errors: Value,
    /// When the verdict shown was made; the form carries it.
    seen: String,
    stale: bool,
}

pub(super) fn point(
    cx: &Cx,
    case: &Case,
    requirement: &Requirement,
    typed: Option<&Typed<'_>>,
) -> Point {
    let given = case.answers.each.iter().find(|one| one.requirement_id == requirement.id);
    let found = case.examined.iter().find(|one| one.requirement_id == requirement.id);
    let asked = Asked::of(cx, requirement, &case.answers);
    let saved = json!({
        "verdict": found.map(|one| one.verdict.word()).unwrap_or_default(),
        "reason": found.map(|one| one.reason.clone()).unwrap_or_default(),
    });
    let typed = typed.filter(|typed| typed.place == asked.field);
    Point {
        proposal: terms::propose(requirement, given.and_then(Answer::given).as_ref()).word(),
        verdict: found.map(|one| one.verdict),
        reason: found.map(|one| one.reason.clone()).unwrap_or_default(),
        examined_by: case.name(found.map(|one| one.examined_by)),
        form: typed.map_or(saved, |typed| typed.form.clone()),
        errors: typed.map_or(json!({}), |typed| json!(cx.errors(typed.errors))),
        seen: found.map(|one| one.examined_at.to_string()).unwrap_or_default(),
        stale: typed.is_some_and(|typed| typed.stale),
        asked,
    }
}

pub(super) fn view(cx: &Cx, case: &Case, typed: Option<&Typed<'_>>) -> Value {
    let application = &case.application;
    let points: Vec<Point> =
        case.requirements.iter().map(|one| point(cx, case, one, typed)).collect();
    let grounds = of_lead(cx, case, typed);
    let partners: Vec<Value> =
        (0..case.partners.len()).filter_map(|place| of_partner(cx, case, place, typed)).collect();
    let supports: Vec<Value> = case
        .supports
        .iter()
        .map(|one| {
            json!({
                "kind": one.kind, "name": one.name, "number": one.org_number, "part": one.part,
                "proof": one.proof,
            })
        })
        .collect();
    let me = cx.actor.user_id;
    let colleagues: Vec<Value> = case
        .colleagues
        .iter()
        .filter(|user| Some(user.id) != application.examiner_id && Some(user.id) != me)
        .map(|user| json!({ "value": user.reference, "text": user.name }))
        .collect();
    let statuses: Vec<Value> = case
        .statuses
        .iter()
        .map(|one| json!({ "status": one.status, "state": one.state }))
        .collect();
    let offers: Vec<Value> = case
        .offers
        .iter()
        .map(|(reference, name)| json!({ "reference": reference, "name": name }))
        .collect();
    let marked = points.iter().filter(|one| one.verdict == Some(Verdict::CompletionNeeded)).count();
    let review = application.state == ApplicationState::UnderReview;
    let mine = cx.actor.user_id.is_some_and(|me| case.impartial.contains(&me));
    let open = case.completion.as_ref().filter(|one| one.closed_at.is_none());
    json!({
        "attached": case.attached.iter().map(|f| FileView::staff(cx, f)).collect::<Vec<_>>(),
        "head": case.head(), "desk": desk(application), "registry_no": case.registry_no,
        "provider_reference": case.provider.reference, "version": case.spec.version,
        "sole_trader": case.provider.is_sole_trader() && application.state.waits(),
        "spec_reference": case.spec.reference,
        "examiner": case.name(application.examiner_id),
        "is_examiner": application.examiner_id.is_some() && application.examiner_id == me,
        "partners": partners, "supports": supports, "joint": application.joint == Some(true),
        "colleagues": colleagues, "conflicted": case.conflicted, "declared": mine,
        "signatory": case.name(application.signatory_id),
        "social": application.social, "statuses": statuses, "offers": offers,
        "points": points, "grounds": grounds, "verdicts": Verdict::ALL,
        "unresolved": case.findings().unresolved(), "marked": marked,
        "may_assign": application.state.waits(), "may_examine": review && mine,
        "review": review, "decided": application.state.is_decided(),
        "until": open.map(|one| one.until_at), "errors": {}, "none": {},
        "may_correct": application.state.is_decided(),
    })
}

/// The id of a ground's place on the page: a partner's has its number in the list too.
pub(super) fn place(code: &str, partner: Option<usize>) -> String {
    match partner {
        None => format!("grund-{code}"),
        Some(n) => format!("grund-{code}-{}", n + 1),
    }
}

/// A ground as it was declared and assessed. One that was denied is shown too: the examiner may
/// know better than the declaration.
pub(super) fn ground(
    cx: &Cx,
    case: &Case,
    ground: &ExclusionGround,
    (declared, assessed): (&[GroundAnswer], &[GroundAssessment]),
    (field, action): (String, String),
    typed: Option<&Typed<'_>>,
) -> Value {
    let declared = declared.iter().find(|one| one.ground_id == ground.id);
    let found = assessed.iter().find(|one| one.ground_id == ground.id);
    let typed = typed.filter(|typed| typed.place == field);
    let saved = json!({
        "excludes": found.map(|one| yes_word(one.excludes)).unwrap_or_default(),
        "evidence": found.map(|one| one.evidence.clone()).unwrap_or_default(),
    });
    json!({
        "field": field, "action": action, "text": ground.text,
        "law": format!("{} {}", ground.act, ground.section),
        "applies": declared.is_some_and(|one| one.applies),
        "explanation": declared.map(|one| one.explanation.clone()).unwrap_or_default(),
        "assessed": found.map(|one| one.excludes), "assessed_by":
            case.name(found.map(|one| one.assessed_by)),
        "evidence": found.map(|one| one.evidence.clone()).unwrap_or_default(),
        "seen": found.map(|one| one.assessed_at.to_string()).unwrap_or_default(),
        "stale": typed.is_some_and(|typed| typed.stale),
        "form": typed.map_or(saved, |typed| typed.form.clone()),
        "errors": typed.map_or(json!({}), |typed| json!(cx.errors(typed.errors))),
    })
}

/// The lead's grounds, one by one.
pub(super) fn of_lead(cx: &Cx, case: &Case, typed: Option<&Typed<'_>>) -> Vec<Value> {
    let shown = |one: &ExclusionGround| {
        let action = format!("{}/grund/{}", desk(&case.application), one.code);
        let findings = (case.declared.as_slice(), case.assessed.as_slice());
        ground(cx, case, one, findings, (place(&one.code, None), action), typed)
    };
    case.grounds.iter().map(shown).collect()
}

/// A partner with its grounds; nothing for a number that no partner has.
pub(super) fn of_partner(
    cx: &Cx,
    case: &Case,
    n: usize,
    typed: Option<&Typed<'_>>,
) -> Option<Value> {
    let (partner, provider) = case.partners.get(n)?;
    let findings = case.partner_findings.get(n)?;
    let shown = |one: &ExclusionGround| {
        let path = format!("{}/medsokande/{}", desk(&case.application), provider.reference);
        let action = format!("{path}/grund/{}", one.code);
        let findings = (findings.declared.as_slice(), findings.assessed.as_slice());
        ground(cx, case, one, findings, (place(&one.code, Some(n)), action), typed)
    };
    let grounds: Vec<Value> = case.grounds.iter().map(shown).collect();
    Some(json!({
        "name": provider.name, "reference": provider.reference, "state": partner.state,
        "grounds": grounds,
    }))
}
