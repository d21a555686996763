//! What waits in the room: contracts to sign, deviations and changed terms to answer and to decide, and
//! contracts past their last day with people left (R16).

use chrono::NaiveDate;

use crate::contract::model::{Consent, Contract, ContractState, Deviation, DeviationState};
use crate::contract::{rules, store};
use crate::kernel::{Reference, Role};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::tasks::{ALERTS, Asker, Task, TaskList, Text, place};
use crate::provider;

/// What waits here, and for whom.
pub const TASKS: &[TaskList] = &[
    TaskList {
        name: "contract-overdue",
        places: &[place(Role::Commissioner, ALERTS, 20)],
        find: overdue,
    },
    TaskList {
        name: "contract-to-sign",
        places: &[place(Role::Commissioner, "today", 40)],
        find: to_sign,
    },
    TaskList {
        name: "contract-deviations-late",
        places: &[place(Role::Commissioner, "today", 70)],
        find: |conn, asker| {
            let today = asker.today;
            deviations(conn, asker, "desk-deviations-late", &|one| rules::is_late(one, today))
        },
    },
    TaskList {
        name: "contract-deviations",
        places: &[place(Role::Commissioner, "today", 80)],
        find: |conn, asker| {
            let replied = |one: &Deviation| one.state == DeviationState::Replied;
            deviations(conn, asker, "desk-deviations", &replied)
        },
    },
    TaskList {
        name: "contract-consents",
        places: &[place(Role::Commissioner, "terms", 10)],
        find: consents,
    },
    TaskList {
        name: "contract-questions",
        places: &[place(Role::ProviderMember, "today", 40)],
        find: questions,
    },
    TaskList {
        name: "contract-own-to-sign",
        places: &[place(Role::ProviderMember, "today", 50)],
        find: own_to_sign,
    },
];

/// Contracts of the authority past their last day with people left (R16).
fn overdue(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let owner = asker.authority()?;
    let mut tasks = Vec::new();
    for one in store::to_wind_up(conn, asker.today)? {
        if one.owner_authority_id == owner && rules::overdue(&one, asker.today) {
            let provider = Text::own(provider::get(conn, one.provider_id)?.name);
            let reference = Text::own(one.reference.as_str());
            let values = vec![("provider", provider), ("reference", reference)];
            let text = Text::Key("desk-contract-overdue".to_owned(), values);
            let to = format!("/bestallare/avtal/{}", one.reference);
            tasks.push(Task { last_day: one.ends_on, ..Task::new(text, to) });
        }
    }
    Ok(tasks)
}

fn to_sign(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let waiting = store::of_authority(conn, asker.authority()?)?;
    let n = waiting.iter().filter(|one| one.state == ContractState::ToSign).count();
    Ok(Task::count("desk-contracts", n, "/bestallare/avtal"))
}

fn deviations(
    conn: &mut Conn,
    asker: &Asker,
    key: &'static str,
    counts: &dyn Fn(&Deviation) -> bool,
) -> Result<Vec<Task>, AppError> {
    let open = store::open_deviations(conn, asker.authority()?)?;
    let n = open.iter().filter(|(one, _)| counts(one)).count();
    Ok(Task::count(key, n, "/bestallare/avvikelser"))
}

/// No or silence to changed terms, which a human has to do something about.
fn consents(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let mut tasks = Vec::new();
    for (consent, contract) in store::unhandled(conn, asker.authority()?)? {
        let name = provider::get(conn, contract.provider_id)?.name;
        tasks.push(consent_task(&consent, &contract.reference, name));
    }
    Ok(tasks)
}

fn consent_task(consent: &Consent, contract: &Reference, provider: String) -> Task {
    let hint = Text::key(format!("consent-state-{}", consent.state.word()));
    let to = format!("/bestallare/avtal/{contract}");
    Task { hint, color: "warning", ..Task::new(Text::Own(provider), to) }
}

/// The contracts of the asker's organisation, if there is one.
fn own(conn: &mut Conn, asker: &Asker) -> Result<Vec<Contract>, AppError> {
    Ok(match provider::of_user(conn, asker.user()?)? {
        Some((own, _)) => store::of_provider(conn, own.id)?,
        None => Vec::new(),
    })
}

/// What a provider is asked to answer about its contracts.
fn questions(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let mut tasks = Vec::new();
    for contract in own(conn, asker)? {
        let at = format!("/leverantor/avtal/{}", contract.reference);
        for one in store::deviations(conn, contract.id)? {
            let to = format!("{at}/avvikelse/{}", one.reference);
            match (one.state, one.correct_by) {
                (DeviationState::Asked, _) => {
                    tasks.push(question("desk-provider-deviation", to, one.answer_by, asker.today));
                }
                (DeviationState::ToCorrect, Some(day)) => {
                    tasks.push(question("desk-provider-correct", to, day, asker.today));
                }
                _ => {}
            }
        }
        if let Some((_, until)) = store::open_question(conn, contract.id)? {
            let to = format!("{at}/nya-villkor");
            tasks.push(question("desk-provider-terms", to, until, asker.today));
        }
    }
    Ok(tasks)
}

fn question(key: &str, to: String, until: NaiveDate, today: NaiveDate) -> Task {
    let late = until < today;
    Task {
        hint: Text::with("desk-provider-until", "day", Text::Day(until)),
        status: Text::key(if late { "desk-provider-late" } else { "desk-to-do" }),
        color: if late { "warning" } else { "info" },
        last_day: Some(until),
        ..Task::new(Text::key(key), to)
    }
}

fn own_to_sign(conn: &mut Conn, asker: &Asker) -> Result<Vec<Task>, AppError> {
    let mut contracts = own(conn, asker)?;
    contracts.retain(|one| one.state == ContractState::ToSign && one.provider_signed_at.is_none());
    let task = |contract: &Contract| {
        let to = format!("/leverantor/avtal/{}", contract.reference);
        let hint = Text::own(contract.reference.as_str());
        Task { hint, ..Task::new(Text::key("desk-provider-sign"), to) }
    };
    Ok(contracts.iter().map(task).collect())
}
