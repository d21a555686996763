//! How a contract is closed: what it means for those placed under it, and the operation. Commissioning
//! staff see counts and caseworkers; the persons are their caseworkers' alone.

use serde::Serialize;
use serde_json::{Value, json};

use crate::contract::{self, Contract, ContractState};
use crate::identity::{self, Decision};
use crate::kernel::{FieldErrors, Role};
use crate::offer;
use crate::placement::form::{CloseForm, Closing};
use crate::placement::model::PlacementState;
use crate::placement::{PlacementError, service};
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::platform::{AppError, told};
use crate::provider;

const STAFF: Access = Access::Only(&[Role::Commissioner]);

const PAGE: &str = "placement/close.html";

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/avtal/{reference}/avsluta", STAFF, ask).post(
        "/bestallare/avtal/{reference}/avsluta",
        STAFF,
        close,
    )
}

/// Who is responsible for how many, and how many of them are left to move.
#[derive(Serialize)]
struct Worker {
    name: String,
    people: usize,
    left: usize,
}

struct Found {
    contract: Contract,
    provider: String,
    offers: Vec<String>,
    delegation: Option<String>,
    /// Days of notice that the terms give the provider and the authority.
    notice: (Option<i64>, Option<i64>),
    workers: Vec<Worker>,
    /// Wait for the provider's answer.
    waiting: usize,
    people: usize,
    left: usize,
}

async fn find(cx: &Cx) -> Result<Found, AppError> {
    let (actor, reference, today) = (cx.actor, cx.reference("reference")?, cx.today);
    cx.read(move |conn| {
        let contract = contract::by_reference(conn, &reference)?;
        contract::may_run(&actor, &contract)?;
        let (user, owner) = (actor.user()?, contract.owner_authority_id);
        let delegation = identity::decider(conn, user, Decision::Contract, owner, today)?
            .map(|one| one.reference);
        gather(conn, contract, delegation)
    })
    .await
}

fn gather(
    conn: &mut Conn,
    contract: Contract,
    delegation: Option<String>,
) -> Result<Found, PlacementError> {
    let mut offers = Vec::new();
    for id in contract::offers(conn, contract.id)? {
        offers.push(offer::latest(conn, id)?.name);
    }
    let people = service::under_contract(conn, contract.id)?;
    let counts = service::by_caseworker(conn, &people)?;
    let users: Vec<_> = counts.keys().copied().collect();
    let names = identity::names(conn, &users)?;
    let worker = |(user, (people, left))| Worker {
        name: names.get(&user).cloned().unwrap_or_default(),
        people,
        left,
    };
    let terms = contract::current_terms(conn, &contract)?.map(|one| one.frame);
    Ok(Found {
        notice: terms
            .map_or((None, None), |one| (one.provider_notice_days, one.authority_notice_days)),
        provider: provider::get(conn, contract.provider_id)?.name,
        offers,
        delegation,
        workers: counts.into_iter().map(worker).collect(),
        waiting: people.iter().filter(|p| p.placement.state == PlacementState::Reserved).count(),
        left: people.iter().filter(|one| !one.settled).count(),
        people: people.len(),
        contract,
    })
}

fn view(cx: &Cx, found: &Found, form: &CloseForm, errors: &FieldErrors) -> Value {
    let contract = &found.contract;
    let overdue = contract::overdue(contract, cx.today);
    let ways: &[&str] = match contract.state {
        ContractState::ToSign => &["lapse"],
        ContractState::Active => &["notice", "rescind"],
        ContractState::NoticeGiven if overdue => &["close", "rescind"],
        ContractState::NoticeGiven => &["rescind"],
        ContractState::Rescinded if contract.wound_up_at.is_none() => &["close"],
        _ => &[],
    };
    let options: Vec<Value> = ways
        .iter()
        .map(|way| json!({ "value": way, "text": cx.text(&format!("contract-way-{way}"), &[]) }))
        .collect();
    json!({
        "reference": contract.reference, "provider": found.provider, "offers": found.offers,
        "state": contract.state, "ends_on": contract.ends_on.map(|day| day.to_string()),
        "overdue": overdue, "delegation": found.delegation, "ways": options,
        "notice": [
            notice(cx, "system-frame-provider-notice", found.notice.0),
            notice(cx, "system-frame-authority-notice", found.notice.1),
        ],
        "people": found.people, "waiting": found.waiting, "left": found.left,
        "workers": found.workers, "form": form, "errors": cx.errors(errors),
    })
}

/// What the terms say of notice, if they do.
fn notice(cx: &Cx, key: &str, days: Option<i64>) -> String {
    days.map(|n| cx.text(key, &[("n", &n.to_string())])).unwrap_or_default()
}

async fn ask(cx: Cx) -> PageResult {
    let found = find(&cx).await?;
    cx.page(PAGE, &view(&cx, &found, &CloseForm::default(), &FieldErrors::default()))
}

async fn close(cx: Cx, form: Form<CloseForm>) -> PageResult {
    let found = find(&cx).await?;
    let (how, reason) = match form.parse(cx.today) {
        Ok(wish) => wish,
        Err(errors) => return cx.editor(PAGE).invalid(&view(&cx, &found, &form, &errors)),
    };
    let id = found.contract.id;
    let done = cx
        .operate(move |op| {
            told(match how {
                Closing::Notice(last) => service::give_notice(op, id, last, &reason).map(drop),
                Closing::Rescind => service::rescind(op, id, &reason).map(drop),
                Closing::Lapse => service::lapse(op, id, &reason),
                Closing::Close => service::close_contract(op, id),
            })
        })
        .await?;
    if let Err(refusal) = done {
        // R16: the page says how many are left and who has them.
        let refusal = refusal.at("how");
        let view = view(&cx, &found, &form, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash("contract-closed", &[]);
    cx.see_other(format!("/bestallare/avtal/{}", found.contract.reference))
}
