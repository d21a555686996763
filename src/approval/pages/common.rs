//! What the pages of this room share.

use super::super::model::{Application, ApplicationState, Partner};
use super::super::{ApprovalError, policy, store};
use crate::attachment::{Attachment, FileField, FileView};
use crate::kernel::{Actor, AuthorityId, Reference, Role};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx, PageResult};
use crate::provider::{self, Member, Provider};
use crate::registry;
use crate::system::{self, ChoiceSystem};
use crate::terms::{self, Answer, AnswerValue, Requirement, Specification};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(super) const PROVIDER: Access = Access::Only(&[Role::ProviderMember]);

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);

/// The authority that the signed-in staff act for.
pub(super) fn authority(cx: &Cx) -> Result<AuthorityId, AppError> {
    cx.actor.authority_id.ok_or(AppError::Denied)
}

/// A form whose fields are named by what the database holds.
pub(super) type Raw = BTreeMap<String, String>;

/// An application that the actor's organisation leads or is a partner in, and what it stands among.
pub(super) struct Mine {
    pub(super) application: Application,
    pub(super) system: ChoiceSystem,
    pub(super) spec: Specification,
    /// The organisation that leads.
    pub(super) provider: Provider,
    pub(super) member: Member,
    /// The actor's organisation's own part, where it does not lead.
    pub(super) partner: Option<Partner>,
    /// Once it is sent, for the organisation that leads.
    pub(super) matter: Option<Reference>,
}

/// The application of the path, if the actor's organisation leads it or is in it; else it is not
/// found.
pub(super) fn mine(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
) -> Result<Mine, ApprovalError> {
    let (own, member) = provider::of_user(conn, actor.user()?)?.ok_or(ApprovalError::NotYours)?;
    let application = store::by_reference(conn, reference)?;
    let partner = store::partner_of(conn, application.id, own.id)?;
    match &partner {
        Some(partner) => policy::may_follow(&member, partner)?,
        None => policy::may_read(&member, &application)?,
    }
    let provider = match partner {
        Some(_) => provider::get(conn, application.provider_id)?,
        None => own,
    };
    let system = system::get(conn, application.choice_system_id)?;
    let spec = terms::specification(conn, application.specification_id)?;
    // The one who leads is the party that the authority writes to.
    let matter = if partner.is_none() { matter_of(conn, &application)? } else { None };
    Ok(Mine { application, system, spec, provider, member, partner, matter })
}

/// The matter that an application has become.
pub(super) fn matter_of(
    conn: &mut Conn,
    application: &Application,
) -> diesel::QueryResult<Option<Reference>> {
    application.matter_id.map(|id| Ok(registry::matter(conn, id)?.reference)).transpose()
}

pub(super) async fn load_mine(cx: &Cx) -> Result<Mine, AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| mine(conn, &actor, &reference)).await
}

/// The same for those who lead: partners read, and write nothing here.
pub(super) async fn load_led(cx: &Cx) -> Result<Mine, AppError> {
    let mine = load_mine(cx).await?;
    if mine.partner.is_none() { Ok(mine) } else { Err(AppError::NotFound) }
}

/// The same while it may be written in; afterwards its address shows how it stands.
pub(super) async fn load_draft(cx: &Cx) -> Result<Mine, AppError> {
    let mine = load_led(cx).await?;
    match mine.application.state {
        ApplicationState::Draft if policy::may_apply(&mine.member) => Ok(mine),
        ApplicationState::Draft => Err(AppError::NotFound),
        state => Err(ApprovalError::NotFrom(state).into()),
    }
}

/// What a link says about where it came from.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ReturnTo {
    /// "skicka" on the way from the page that shows all answers (scenario 3).
    pub(super) fran: String,
}

/// Where a part leads when it is saved: to the list of parts, or back to the check of all answers.
pub(super) fn onward(cx: &Cx, mine: &Mine) -> String {
    let from = cx.query::<ReturnTo>().unwrap_or_default().fran;
    if from == "skicka" {
        format!("{}/skicka", home(&mine.application))
    } else {
        home(&mine.application)
    }
}

pub(super) fn saved(cx: &Cx, mine: &Mine) -> PageResult {
    cx.flash("approval-saved", &[]);
    cx.see_other(onward(cx, mine))
}

/// Where an application of a provider's lives.
pub(super) fn home(application: &Application) -> String {
    format!("/leverantor/ansokan/{}", application.reference)
}

/// Where staff read it.
pub(super) fn desk(application: &Application) -> String {
    format!("/bestallare/ansokan/{}", application.reference)
}

/// What every page about an application shows of it.
#[derive(Serialize)]
pub(super) struct Head {
    pub(super) reference: Reference,
    pub(super) state: ApplicationState,
    pub(super) system: String,
    pub(super) provider: String,
    pub(super) home: String,
    pub(super) received_at: Option<NaiveDateTime>,
    pub(super) promised_on: Option<String>,
    pub(super) contract: Option<Reference>,
    /// Where its messages are.
    pub(super) matter: Option<Reference>,
}

impl Head {
    pub(super) fn of(
        application: &Application,
        system: &ChoiceSystem,
        provider: &Provider,
    ) -> Self {
        Self {
            reference: application.reference.clone(),
            state: application.state,
            system: system.name.clone(),
            provider: provider.name.clone(),
            home: home(application),
            received_at: application.received_at,
            promised_on: application.promised_on.map(|day| day.to_string()),
            contract: application.contract_reference.clone(),
            matter: None,
        }
    }
}

impl Mine {
    pub(super) fn head(&self) -> Head {
        let mut head = Head::of(&self.application, &self.system, &self.provider);
        head.matter.clone_from(&self.matter);
        if self.partner.is_some() {
            // The lead signs the contract; its page is not there to partners.
            head.contract = None;
        }
        head
    }
}

/// What was answered, with the files among it.
pub(super) struct Answers {
    pub(super) each: Vec<Answer>,
    pub(super) files: Vec<Attachment>,
    /// Whether staff look at it; their way to the files is another.
    pub(super) staff: bool,
}

/// A requirement as pages show it, with what was answered.
#[derive(Serialize)]
pub(super) struct Asked {
    pub(super) number: i64,
    pub(super) field: String,
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) kind: terms::RequirementKind,
    pub(super) how_checked: String,
    pub(super) word_limit: Option<i64>,
    /// As the field shows it.
    pub(super) value: String,
    /// As a reader reads it; empty where nothing is answered.
    pub(super) answer: String,
    /// The file that answers it.
    pub(super) file: Option<FileView>,
    /// Which files answer it.
    pub(super) takes: Option<FileField>,
}

impl Asked {
    pub(super) fn of(cx: &Cx, requirement: &Requirement, answers: &Answers) -> Self {
        let given = answers.each.iter().find(|one| one.requirement_id == requirement.id);
        let of_answer =
            |file: &&Attachment| given.is_some_and(|g| g.attachment_id == Some(file.id));
        let file = answers.files.iter().find(of_answer);
        let (value, answer) = match given.and_then(Answer::given) {
            None => (String::new(), String::new()),
            Some(AnswerValue::Yes(yes)) => (yes_word(yes).to_owned(), yes_text(cx, yes)),
            Some(AnswerValue::Text(text)) => (text.clone(), text),
            Some(AnswerValue::Number(number)) => (number.to_string(), number.to_string()),
            Some(AnswerValue::Document(_)) => {
                (String::new(), file.map(|file| file.name.clone()).unwrap_or_default())
            }
        };
        Self {
            number: requirement.number,
            field: format!("krav-{}", requirement.number),
            heading: requirement.heading.clone(),
            text: requirement.text.clone(),
            kind: requirement.kind,
            how_checked: requirement.how_checked.clone(),
            word_limit: requirement.word_limit,
            value,
            answer,
            file: file.map(|file| {
                if answers.staff { FileView::staff(cx, file) } else { FileView::own(cx, file) }
            }),
            takes: (requirement.kind == terms::RequirementKind::Document)
                .then(|| FileField::of(&requirement.allowed())),
        }
    }
}

pub(super) fn asked_all(cx: &Cx, requirements: &[Requirement], answers: &Answers) -> Vec<Asked> {
    requirements.iter().map(|one| Asked::of(cx, one, answers)).collect()
}

pub(super) const fn yes_word(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

pub(super) fn yes_text(cx: &Cx, yes: bool) -> String {
    cx.text(if yes { "approval-yes" } else { "approval-no" }, &[])
}

/// A row of check-your-answers.
#[derive(Serialize)]
pub(super) struct Row {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) change_href: Option<String>,
}
