//! `/bestallare`: the desk of the commissioning staff.

use chrono::NaiveDate;

use super::super::model::Task;
use super::super::store;
use super::{authority, count, desk, length, link, queue};
use crate::approval::{self, ChoiceSystem, Waiting};
use crate::contract::{self, ConsentState, DeviationState};
use crate::kernel::{Actor, AuthorityId};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider::{self, Proof, ProofState, Provider, Status};
use crate::{disclosure, message, offer};

/// What waits for the commissioning unit.
struct Found {
    applications: i64,
    late: i64,
    contracts: i64,
    changes: i64,
    asked: i64,
    unread: i64,
    due: Vec<Waiting>,
    claims: Vec<(Provider, Status)>,
    proofs: Vec<(Provider, Proof)>,
    systems: Vec<ChoiceSystem>,
    life: Life,
}

fn find(
    conn: &mut Conn,
    actor: &Actor,
    owner: AuthorityId,
    today: NaiveDate,
) -> Result<Found, AppError> {
    let (applications, late) = store::applications(conn, owner, today)?;
    let threads = message::of_authority(conn, owner)?;
    let mut due = approval::waiting(conn, owner)?;
    due.retain(|one| one.days_left(today).is_some_and(|left| left <= 0));
    Ok(Found {
        applications,
        late,
        contracts: store::contracts_to_sign(conn, owner)?,
        changes: length(offer::waiting(conn)?.len()),
        asked: length(disclosure::waiting(conn, actor, owner)?.len()),
        unread: length(threads.iter().filter(|line| line.unread).count()),
        due,
        claims: provider::waiting_claims(conn)?,
        proofs: provider::waiting_proofs(conn)?,
        systems: approval::open_systems(conn)?,
        life: Life::find(conn, owner, today)?,
    })
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let (owner, today, actor) = (authority(&cx)?, cx.today, cx.actor);
    let found = cx.read(move |conn| find(conn, &actor, owner, today)).await?;
    let mut desk = desk(&cx, "commissioner");
    desk.alerts = found
        .systems
        .iter()
        .filter(|one| one.owner_authority_id == owner && approval::lacks_advertisement(one))
        .map(|system| cx.text("desk-no-advertisement", &[("system", &system.name)]))
        .collect();
    desk.alerts.extend(found.life.alerts(&cx));
    let due = found.due.iter().map(|one| decide(&cx, one)).collect();
    let claims = found.claims.iter().map(|one| claim(&cx, one)).collect();
    let proofs = found.proofs.iter().map(|one| proof(&cx, one)).collect();
    desk.queues = vec![
        queue(&cx, "decide", "desk-decide-today", due),
        queue(&cx, "today", "desk-commissioner-queue", counts(&cx, &found)),
        queue(&cx, "terms", "desk-terms", found.life.tasks(&cx)),
        queue(&cx, "claims", "desk-claims", claims),
        queue(&cx, "proofs", "desk-proofs", proofs),
    ];
    desk.links = [
        ("desk-link-systems", "/bestallare/system"),
        ("desk-link-contracts", "/bestallare/avtal"),
        ("desk-link-decisions", "/bestallare/beslut"),
        ("desk-link-deviations", "/bestallare/avvikelser"),
        ("desk-link-record", "/upphandlingsregister"),
        ("terms-grounds-title", "/bestallare/uteslutningsgrunder"),
        ("desk-link-registry", "/diarium"),
        ("desk-link-disclosure", "/bestallare/begaran"),
        ("desk-link-messages", "/bestallare/meddelanden"),
        ("desk-link-list", "/utforare"),
    ]
    .map(|(key, href)| link(&cx, key, href))
    .into();
    cx.page("desk/desk.html", &desk)
}

/// How many of each kind wait, where any do.
fn counts(cx: &Cx, found: &Found) -> Vec<Task> {
    [
        ("desk-applications-late", found.late, "/bestallare/ansokningar"),
        ("desk-applications", found.applications - found.late, "/bestallare/ansokningar"),
        ("desk-changes", found.changes, "/bestallare/andringar"),
        ("desk-contracts", found.contracts, "/bestallare/avtal"),
        ("desk-disclosure", found.asked, "/bestallare/begaran"),
        ("desk-messages", found.unread, "/bestallare/meddelanden"),
    ]
    .into_iter()
    .map(|(key, n, href)| count(cx, key, n, href))
    .chain(found.life.deviations(cx))
    .flatten()
    .collect()
}

/// An application that must be decided today, or should have been.
fn decide(cx: &Cx, waiting: &Waiting) -> Task {
    let late = waiting.days_left(cx.today).map_or(0, |left| -left);
    Task {
        text: waiting.provider.name.clone(),
        href: format!("/bestallare/ansokan/{}", waiting.application.reference),
        hint: waiting.system.name.clone(),
        status: cx.count("desk-decide-late", late),
        color: if late > 0 { "danger" } else { "warning" },
        icon: "triangle-alert",
    }
}

/// What the contracts ask of staff today.
struct Life {
    /// Deviations that wait past a day, and the others that wait for staff.
    late: i64,
    open: i64,
    /// Contracts past their last day with people left (R16): reference and provider.
    overdue: Vec<(String, String)>,
    /// No or silence to changed terms: contract, provider and state.
    answers: Vec<(String, String, ConsentState)>,
}

impl Life {
    fn find(conn: &mut Conn, owner: AuthorityId, today: NaiveDate) -> Result<Self, AppError> {
        let found = contract::open_deviations(conn, owner)?;
        let late = found.iter().filter(|(one, _)| contract::is_late(one, today)).count();
        let replied = |one: &contract::Deviation| one.state == DeviationState::Replied;
        let open = found.iter().filter(|(one, _)| replied(one)).count();
        let mut overdue = Vec::new();
        for one in contract::to_wind_up(conn, today)? {
            if one.owner_authority_id == owner && contract::overdue(&one, today) {
                let name = provider::get(conn, one.provider_id)?.name;
                overdue.push((one.reference.to_string(), name));
            }
        }
        let mut answers = Vec::new();
        for (consent, one) in contract::unhandled(conn, owner)? {
            let name = provider::get(conn, one.provider_id)?.name;
            answers.push((one.reference.to_string(), name, consent.state));
        }
        Ok(Self { late: length(late), open: length(open), overdue, answers })
    }

    fn alerts(&self, cx: &Cx) -> Vec<String> {
        let overdue = |(reference, provider): &(String, String)| {
            cx.text("desk-contract-overdue", &[("provider", provider), ("reference", reference)])
        };
        self.overdue.iter().map(overdue).collect()
    }

    fn deviations(&self, cx: &Cx) -> [Option<Task>; 2] {
        [
            count(cx, "desk-deviations-late", self.late, "/bestallare/avvikelser"),
            count(cx, "desk-deviations", self.open, "/bestallare/avvikelser"),
        ]
    }

    fn tasks(&self, cx: &Cx) -> Vec<Task> {
        self.answers.iter().map(|one| answer(cx, one)).collect()
    }
}

fn answer(cx: &Cx, (contract, provider, state): &(String, String, ConsentState)) -> Task {
    Task {
        text: provider.clone(),
        href: format!("/bestallare/avtal/{contract}"),
        hint: cx.text(&format!("consent-state-{}", state.word()), &[]),
        status: cx.text("desk-to-do", &[]),
        color: "warning",
        icon: "arrow-right",
    }
}

/// What an organisation says of itself, to be assessed.
fn claim(cx: &Cx, (provider, status): &(Provider, Status)) -> Task {
    let kind = status.status.word().replace('_', "-");
    Task {
        text: provider.name.clone(),
        href: format!("/bestallare/leverantor/{}", provider.reference),
        hint: cx.text(&format!("status-kind-{kind}"), &[]),
        status: cx.text("desk-to-do", &[]),
        color: "info",
        icon: "arrow-right",
    }
}

/// A proof that waits to be checked, or has lapsed without a newer one.
fn proof(cx: &Cx, (provider, proof): &(Provider, Proof)) -> Task {
    let (key, color, icon) = if proof.state == ProofState::Lapsed {
        ("desk-proof-lapsed", "warning", "triangle-alert")
    } else {
        ("desk-to-do", "info", "arrow-right")
    };
    Task {
        text: provider.name.clone(),
        href: format!("/bestallare/leverantor/{}/intyg/{}", provider.reference, proof.reference),
        hint: cx.text(&format!("proof-kind-{}", proof.kind), &[]),
        status: cx.text(key, &[]),
        color,
        icon,
    }
}
