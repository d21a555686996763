//! The only file that knows all rooms: route table, job table, what waits for whom, state.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, web};
use chrono::{NaiveDateTime, TimeDelta};

use crate::catalogue::{self, Catalogue};
use crate::client::{AllPersonData, PersonData};
use crate::kernel::{Clock, Reference, Role};
use crate::platform::AppError;
use crate::platform::audit::{self, Official};
use crate::platform::config::Config;
use crate::platform::db::{Conn, Db};
use crate::platform::jobs::{self, Job};
use crate::platform::mailer::{Mailer, Pauses};
use crate::platform::secret::random_token;
use crate::platform::sms::Sms;
use crate::platform::tasks::{self, TaskList};
use crate::platform::view::Views;
use crate::platform::web::{
    AppState, FORM_LIMIT, Health, Hooks, Method, NavItem, Routes, UploadLimit, body, portal,
};
use crate::platform::words::Words;
use crate::{
    approval, attachment, capacity, choice, client, contract, demand, demo, desk, disclosure,
    enterprise, identity, letter, market, message, nonchoice, offer, placement, provider, registry,
    right, shell, system, terms,
};

/// Every route of the portal. `demo` adds what only `valfard demo` has.
pub fn routes(demo: bool) -> Routes {
    let own = if demo { demo::routes() } else { Routes::default() };
    Routes::default()
        .and(own)
        .and(shell::routes())
        .and(identity::routes())
        .and(registry::routes())
        .and(disclosure::routes())
        .and(attachment::routes())
        .and(market::routes())
        .and(terms::routes())
        .and(provider::routes())
        .and(message::routes())
        .and(offer::routes())
        .and(approval::routes())
        .and(contract::routes())
        .and(system::routes())
        .and(capacity::routes())
        // Before the catalogue, whose `/utforare/{reference}` would take its address.
        .and(demand::routes())
        .and(catalogue::routes())
        .and(client::routes())
        .and(right::routes())
        .and(placement::routes())
        .and(choice::routes())
        .and(letter::routes())
        .and(nonchoice::routes())
        .and(enterprise::routes())
        .and(desk::routes())
}

/// The jobs that look at every room.
const JOBS: &[Job] =
    &[Job { name: "official-rows", every: TimeDelta::days(1), run: look_for_changed_rows }];

/// Compares the official rows with the log; where one was changed behind the portal's back, the log
/// of the process names it and the administrators are told.
fn look_for_changed_rows(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let found = app.db.read(changed_rows)??;
    if found.is_empty() {
        return Ok(());
    }
    for fault in &found {
        tracing::error!(fault, "an official row is not as the log tells");
    }
    let count = found.len().to_string();
    let once = format!("official-changed-{}", now.date());
    app.db.write(move |conn| {
        let values = [("count", count.as_str())];
        identity::notify_admins(conn, "official-changed", &values, &once, now)
    })??;
    Ok(())
}

/// R68, R70: what was changed behind the portal's back, in any row that is official.
///
/// # Errors
/// The database's own.
pub fn changed_rows(conn: &mut Conn) -> diesel::QueryResult<Vec<String>> {
    audit::changed(conn, &official())
}

/// Every timed job.
pub fn jobs() -> Vec<Job> {
    jobs::OWN
        .iter()
        .chain(JOBS)
        .chain(identity::JOBS)
        .chain(disclosure::JOBS)
        .chain(provider::JOBS)
        .chain(approval::JOBS)
        .chain(contract::JOBS)
        .chain(client::JOBS)
        .chain(right::JOBS)
        .chain(placement::JOBS)
        .chain(choice::JOBS)
        .chain(letter::JOBS)
        .chain(nonchoice::JOBS)
        .chain(enterprise::JOBS)
        .copied()
        .collect()
}

/// What waits for whom, in every room.
pub fn tasks() -> Vec<TaskList> {
    tasks::OWN
        .iter()
        .chain(disclosure::TASKS)
        .chain(provider::TASKS)
        .chain(message::TASKS)
        .chain(offer::TASKS)
        .chain(system::TASKS)
        .chain(approval::TASKS)
        .chain(contract::TASKS)
        .chain(right::TASKS)
        .chain(placement::TASKS)
        .chain(nonchoice::TASKS)
        .copied()
        .collect()
}

/// What the rooms keep about persons.
pub fn person_data() -> Vec<PersonData> {
    client::PERSON_DATA
        .iter()
        .chain(right::PERSON_DATA)
        .chain(placement::PERSON_DATA)
        .chain(choice::PERSON_DATA)
        .chain(letter::PERSON_DATA)
        .chain(nonchoice::PERSON_DATA)
        // Last, so that whom a machine can tell stand first in the list to work off.
        .chain([&client::WRITTEN])
        .copied()
        .collect()
}

/// Which rows of the rooms are official.
pub fn official() -> Vec<&'static Official> {
    identity::OFFICIAL
        .iter()
        .chain(registry::OFFICIAL)
        .chain(disclosure::OFFICIAL)
        .chain(attachment::OFFICIAL)
        .chain(terms::OFFICIAL)
        .chain(provider::OFFICIAL)
        .chain(message::OFFICIAL)
        .chain(offer::OFFICIAL)
        .chain(contract::OFFICIAL)
        .chain(system::OFFICIAL)
        .chain(approval::OFFICIAL)
        .chain(right::OFFICIAL)
        .chain(placement::OFFICIAL)
        .chain(choice::OFFICIAL)
        .chain(nonchoice::OFFICIAL)
        .copied()
        .collect()
}

/// What the rooms keep in memory between requests.
fn rooms(
    db: &Db,
    words: &Arc<Words>,
    now: NaiveDateTime,
    demo: bool,
) -> Result<HashMap<TypeId, Arc<dyn Any + Send + Sync>>, AppError> {
    let catalogue = Catalogue::open(db, Arc::clone(words), now)?;
    let mut rooms: HashMap<TypeId, Arc<dyn Any + Send + Sync>> = HashMap::new();
    rooms.insert(TypeId::of::<Catalogue>(), Arc::new(catalogue));
    let hashers = identity::Hashers::new(identity::HashLimits::of_machine());
    rooms.insert(TypeId::of::<identity::Hashers>(), hashers);
    rooms.insert(TypeId::of::<AllPersonData>(), Arc::new(AllPersonData(person_data())));
    if demo {
        rooms.insert(TypeId::of::<identity::QuickAccounts>(), Arc::new(demo::quick()));
    }
    Ok(rooms)
}

/// What anybody may read: path and text key, in the order of the header.
const PUBLIC: &[(&str, &str)] = &[
    ("/utforare", "nav-providers"),
    ("/bli-utforare", "nav-become"),
    ("/socialt-foretag", "nav-found"),
    ("/diarium", "nav-register"),
];

/// What somebody works with besides their desk; each sees what their role may open.
const WORK: &[(&str, &str)] = &[
    ("/leverantor/erbjudanden", "nav-offers"),
    ("/leverantor/ansokan", "nav-applications"),
    ("/leverantor/avtal", "nav-contracts"),
    ("/leverantor/deltagare", "nav-participants"),
    ("/leverantor/organisation", "nav-organisation"),
    ("/bestallare/system", "nav-systems"),
    ("/bestallare/ansokningar", "nav-applications"),
    ("/bestallare/andringar", "nav-changes"),
    ("/bestallare/avtal", "nav-contracts"),
    ("/bestallare/behov", "nav-demand"),
    ("/handlaggare/arenden", "nav-clients"),
    ("/handlaggare/brev", "nav-letters"),
    ("/mina-sidor/vem-har-last", "nav-read-log"),
    ("/upphandlingsregister", "nav-market"),
    ("/utforare", "nav-providers"),
    ("/diarium", "nav-register"),
];

/// The links of the header: those of the routes there are that the reader may open.
fn nav(app: &AppState, scope: Option<&Reference>, role: Role, path: &str) -> Vec<NavItem> {
    if let Some(scope) = scope {
        let href = format!("/val/{scope}");
        let current = path == href;
        return vec![NavItem { href, key: "nav-my-choice".to_owned(), current }];
    }
    let desk = [(identity::desk_path(role), "nav-desk")];
    let links: Vec<(&str, &str)> = match role {
        Role::Visitor | Role::System => PUBLIC.to_vec(),
        _ => desk.iter().chain(WORK).copied().collect(),
    };
    let opens = |to: &str| {
        let mut routes = app.routes.iter();
        routes.any(|r| r.method == Method::Get && r.path == to && r.access.lets_in(role))
    };
    let links: Vec<_> = links.into_iter().filter(|(to, _)| opens(to)).collect();
    let covers = |to: &str| {
        path.strip_prefix(to).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    // "/leverantor" covers "/leverantor/avtal" too: the closest link is where one is.
    let here = links.iter().map(|(to, _)| *to).filter(|to| covers(to)).max_by_key(|to| to.len());
    links
        .iter()
        .map(|(to, key)| NavItem {
            href: (*to).to_owned(),
            key: (*key).to_owned(),
            current: Some(*to) == here,
        })
        .collect()
}

/// What a session by letter reaches: its right, the choices that used it, the decisions on it.
fn in_scope(app: &AppState, scope: &Reference, name: &str, value: &str) -> Result<bool, AppError> {
    match name {
        "decision" => nonchoice::in_scope(app, scope, value),
        _ => choice::in_scope(app, scope, name, value),
    }
}

/// Brings what the rooms keep in memory up to date.
fn fresh(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.room::<Catalogue>()?.renew(&app.db, now)
}

/// Puts a portal together over an open database.
///
/// # Errors
/// What is wrong with texts, templates or mail settings, in words.
pub fn state(db: Db, clock: Clock, config: Config, demo: bool) -> Result<AppState, String> {
    let words = Words::load().map_err(|e| e.to_string())?;
    let views = Views::load(&words)?;
    let mailer = Mailer::new(&config)?;
    let sms = Sms::new(&config)?;
    let rooms = rooms(&db, &words, clock.now(), demo).map_err(|e| e.to_string())?;
    let vault = db.vault().clone();
    Ok(AppState {
        db,
        clock,
        vault,
        words,
        views,
        mailer,
        sms,
        pauses: Pauses::default(),
        health: Health::default(),
        config,
        demo,
        process: random_token(),
        tasks: tasks(),
        routes: routes(demo).table(),
        hooks: Hooks { session: identity::session_user, in_scope, nav, fresh },
        uploads: UploadLimit::default(),
        rooms,
    })
}

/// The portal as an actix app: what `serve`, `demo` and the tests run.
pub fn app(
    state: web::Data<AppState>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let demo = state.demo;
    App::new()
        .app_data(state)
        .app_data(web::PayloadConfig::new(FORM_LIMIT))
        .wrap(from_fn(portal))
        .wrap(Compress::default())
        .wrap(from_fn(body::close_unread))
        .configure(|config| routes(demo).mount(config))
}
