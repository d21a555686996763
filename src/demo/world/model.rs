//! What the world consists of: everybody and everything as far as they have come, and what is to come.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use rand::rngs::StdRng;

use super::Scale;
use super::data::{Data, Story, Until};
use crate::approval::ApplicationId;
use crate::client::AllPersonData;
use crate::contract::ContractId;
use crate::kernel::{Actor, Reference, UserId};
use crate::measure::MeasureKind;
use crate::offer::OfferId;
use crate::platform::secret::Vault;
use crate::provider::ProviderId;
use crate::system::ChoiceSystemId;
use crate::terms::SpecificationId;

/// Something that will happen, to the thing of that number in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Happening {
    /// What the portal does by itself every night, and the letters of the day.
    Night,
    Publish(usize),
    OpenSystem(usize),
    /// A second version of terms.
    Revise,
    Register(usize),
    Describe(usize),
    Claim(usize),
    Assess(usize),
    /// Proofs are added, and the day after most of them are checked.
    Prove(usize),
    CheckProofs(usize),
    /// The own organisation of the demo lets people in.
    Invite,
    Apply(usize),
    Assign(usize),
    Examine(usize),
    Decide(usize),
    Correct(usize),
    Sign(usize),
    Countersign(usize),
    Confirm(usize),
    Story(usize),
    Edit(usize),
    /// A step of following up the contracts.
    FollowUp(usize),
    Meet(usize),
    OpenRight(usize),
    Choose(usize),
    ChangeMind(usize),
    Answer(usize),
    Start(usize),
    End(usize),
    /// Another place is chosen instead of the one the person has, and answered.
    Rechoose(usize),
    AnswerChange(usize),
    /// A person needs protection while they take part.
    Protect(usize),
    /// An initiative, and which of its moves.
    Idea(usize, usize),
    /// A message of a thread.
    Write(usize),
    /// A morning's reminders and decisions for those who do not choose.
    Silence,
    /// One system begins to draw for them.
    DrawPolicy,
    /// Somebody asks for documents.
    AskRecord(usize),
    /// Somebody finds nothing that fits.
    Miss(usize),
}

/// Everything that the operations to come need to know.
#[derive(Clone)]
pub(super) struct World {
    pub data: Arc<Data>,
    pub vault: Vault,
    pub persons: Arc<AllPersonData>,
    pub rng: StdRng,
    /// The demo's first moment: the last of the world's.
    pub end: NaiveDateTime,
    pub now: NaiveDateTime,
    pub staff: Staff,
    pub systems: Vec<System>,
    pub organisations: Vec<Organisation>,
    pub cases: Vec<Case>,
    pub people: Vec<Person>,
    /// By place in the list of what is told; none where nobody could be asked.
    pub deviations: Vec<Option<Opened>>,
    pub ideas: Vec<Option<Reference>>,
    /// Those placed by a decision, as long as something is to come.
    pub silent: Vec<Placed>,
    pub scale: Scale,
    pub agenda: BTreeMap<(NaiveDateTime, u64), Happening>,
    pub count: u64,
}

/// Those who act for the authorities.
#[derive(Debug, Clone, Default)]
pub(super) struct Staff {
    /// The first two may decide; the third examines.
    pub commissioners: Vec<Actor>,
    /// The municipality's; the first is the demo's own.
    pub caseworkers: Vec<Actor>,
    /// Of the employment service and the insurance agency.
    pub others: Vec<Actor>,
    pub business_lead: Option<Actor>,
}

/// A choice system.
#[derive(Debug, Clone, Copy)]
pub(super) struct System {
    pub kind: MeasureKind,
    pub id: ChoiceSystemId,
    pub spec: SpecificationId,
}

/// An organisation as far as it has come.
#[derive(Debug, Clone)]
pub(super) struct Organisation {
    pub story: Story,
    pub id: Option<ProviderId>,
    /// Who acts for it.
    pub actor: Option<Actor>,
    /// By place in the file.
    pub offers: Vec<Option<OfferId>>,
    /// Its places are confirmed again and again once there is something to confirm.
    pub confirms: bool,
}

/// An application, and what comes of it.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub organisation: usize,
    /// By place in the organisation's list.
    pub offers: Vec<usize>,
    pub until: Option<Until>,
    pub id: Option<ApplicationId>,
    /// The contract, and the digest of the text that both read.
    pub contract: Option<(ContractId, String)>,
}

/// A person as far as they have come.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub fate: Fate,
    pub handler: Actor,
    pub protected: bool,
    pub client: Option<Reference>,
    pub user: Option<UserId>,
    pub kind: MeasureKind,
    pub right: Option<Reference>,
    pub choice: Option<Reference>,
    pub placement: Option<Reference>,
    /// The organisation that was chosen, by place in the file.
    pub provider: Option<usize>,
    /// The place that is to replace that one.
    pub other: Option<(Reference, usize)>,
    pub weeks: u64,
    pub rounds: u32,
}

/// How far a person comes before the demo begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// As chance has it.
    Free,
    /// Of another authority, which opens no choice here.
    Elsewhere,
    /// The demo's own account of that word: may choose, and has not.
    Choosing(&'static str),
    /// Registered, and no more.
    New,
    /// Has chosen the demo's own provider, which has not answered.
    Referred,
    /// Has a first day ahead.
    Promised,
    /// Was handed back, and may choose again.
    HandedBack,
    /// Let the last day pass.
    Lapsed,
    /// Takes part at the demo's own provider.
    Participant,
    /// As a participant, and waits for the answer of another provider.
    Leaves,
    /// As a participant, with a last day: another provider has said yes.
    Left,
    /// Has a place elsewhere, and waits for the answer of the demo's own provider.
    ComesOver,
    /// Has chosen through somebody with a power of attorney.
    ByProxy,
}

/// A deviation that was opened, and who answers for the provider.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    pub reference: Reference,
    pub provider: Actor,
}

/// Somebody placed by a decision, and what comes next for them.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub placement: Reference,
    pub provider: Actor,
    /// The day on which the provider answers, and after that the day on which the person begins.
    pub next: NaiveDate,
    pub accepted: bool,
}
