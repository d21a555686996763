//! What waits in the room: statuses and proofs to assess, for staff; what runs out, for the provider.

use crate::kernel::Role;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{Asker, Task, TaskList, Text, place};
use crate::provider::model::{Proof, ProofState, Provider, Renewal, Renews, Status, StatusKind};
use crate::provider::{service, store};

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "provider-claims",
        places: &[place(Role::Commissioner, "claims", 10)],
        find: |conn, _| Ok(store::waiting_claims(conn)?.iter().map(claim).collect()),
    },
    TaskList {
        name: "provider-proofs",
        places: &[place(Role::Commissioner, "proofs", 10)],
        find: |conn, _| Ok(store::waiting_proofs(conn)?.iter().map(proof).collect()),
    },
    TaskList {
        name: "provider-renewals",
        places: &[place(Role::ProviderMember, "today", 80)],
        find: renewals,
    },
];

/// What an organisation says of itself, to be assessed.
fn claim((provider, status): &(Provider, Status)) -> Task {
    let to = format!("/bestallare/leverantor/{}", provider.reference);
    Task { hint: status_name(status.status), ..Task::new(Text::own(&provider.name), to) }
}

/// A proof that waits to be checked, or has lapsed without a newer one.
fn proof((provider, proof): &(Provider, Proof)) -> Task {
    let to = format!("/bestallare/leverantor/{}/intyg/{}", provider.reference, proof.reference);
    let hint = Text::key(format!("proof-kind-{}", proof.kind));
    let task = Task { hint, ..Task::new(Text::own(&provider.name), to) };
    if proof.state == ProofState::Lapsed {
        let status = Text::key("desk-proof-lapsed");
        Task { status, color: "warning", icon: "triangle-alert", ..task }
    } else {
        task
    }
}

fn renewals(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let Some((own, _)) = store::of_user(conn, asker.user()?)? else { return Ok(Vec::new()) };
    let due = service::renewals_due(conn, own.id, asker.today)?;
    Ok(due.iter().map(renewal).collect())
}

/// A proof or a status that ends soon, or has.
fn renewal(due: &Renewal) -> Task {
    let name = match due.what {
        Renews::Proof(kind) => Text::key(format!("proof-kind-{kind}")),
        Renews::Status(kind) => status_name(kind),
    };
    let (key, color) =
        if due.lapsed { ("desk-renew-ended", "danger") } else { ("desk-renew-ends", "warning") };
    Task {
        hint: Text::with(key, "day", Text::Day(due.valid_to)),
        color,
        icon: "triangle-alert",
        last_day: Some(due.valid_to),
        ..Task::new(Text::with("desk-renew", "name", name), "/leverantor/organisation/intyg")
    }
}

fn status_name(kind: StatusKind) -> Text {
    Text::key(format!("status-kind-{}", kind.word().replace('_', "-")))
}
