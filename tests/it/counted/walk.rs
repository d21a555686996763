//! Every page that the demo's accounts find, with what drawing it asks the database.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use actix_web::http::StatusCode;
use diesel::prelude::*;
use scraper::{Html, Selector};
use valfard_tyreso::app::routes;
use valfard_tyreso::client::ClientId;
use valfard_tyreso::demo::{ACCOUNTS, account, world};
use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Reference, UserId};
use valfard_tyreso::platform::web::Method;
use valfard_tyreso::schema::{client, nonchoice_decision, placement};

use crate::app::{TestApp, Visitor};

/// So many addresses of each route are drawn, each for another reader or another thing.
const EACH: usize = 4;

/// Addresses that change how the portal looks or lead away from it.
const NOT_FOLLOWED: &[&str] = &["/tema/", "/sprak/", "/static", "/lamna", "/demo/"];

/// A page and who reads it.
#[derive(Clone)]
pub struct Place {
    pub route: String,
    pub path: String,
    pub reader: Option<UserId>,
}

/// What drawing a page took.
pub struct Drawn {
    pub status: StatusCode,
    pub statements: Vec<String>,
}

/// The routes of all pages.
pub fn pages() -> BTreeSet<String> {
    let table = routes(false).table().into_iter();
    table.filter(|route| route.method == Method::Get).map(|route| route.path).collect()
}

/// The demo's small world, and an address of each page that its accounts find.
pub async fn world() -> (TestApp, Vec<Place>) {
    let app = TestApp::demo().await;
    world::make(&app.state, world::Scale::SMALL, &mut |_| {}).unwrap();
    app.run_jobs();
    let routes = pages();
    let mut places: Vec<Place> = Vec::new();
    let accounts = app.db(|conn| {
        let found = ACCOUNTS.iter().filter_map(|one| account(conn, one.word).ok());
        Ok::<_, diesel::result::Error>(found.map(|user| Some(user.id)).collect::<Vec<_>>())
    });
    for reader in std::iter::once(None).chain(accounts) {
        find(&app, reader, &[], &routes, &mut places).await;
    }
    for (reader, from) in people(&app) {
        find(&app, Some(reader), &[from], &routes, &mut places).await;
    }
    (app, places)
}

/// Somebody with each state of a choice and each outcome of a decision, with the page of it.
fn people(app: &TestApp) -> Vec<(UserId, String)> {
    app.db(|conn| {
        let choices: Vec<(ClientId, Reference, String)> = placement::table
            .order(placement::id)
            .select((placement::client_id, placement::receipt, placement::state))
            .load(conn)?;
        let decisions: Vec<(ClientId, Reference, String)> = nonchoice_decision::table
            .order(nonchoice_decision::id)
            .select((
                nonchoice_decision::client_id,
                nonchoice_decision::reference,
                nonchoice_decision::outcome,
            ))
            .load(conn)?;
        let choices =
            choices.into_iter().map(|(id, r, kind)| (id, format!("/val/kvitto/{r}"), kind));
        let decisions = decisions.into_iter().map(|(id, r, kind)| {
            (id, format!("/mina-sidor/beslut/{r}"), format!("decided {kind}"))
        });
        let mut seen = BTreeSet::new();
        let mut people = Vec::new();
        for (id, path, kind) in choices.chain(decisions) {
            let user: Option<UserId> =
                client::table.find(id).select(client::user_id).first(conn)?;
            if let Some(user) = user.filter(|_| seen.insert(kind)) {
                people.push((user, path));
            }
        }
        Ok::<_, diesel::result::Error>(people)
    })
}

/// A browser in which somebody is signed in.
pub fn browser(app: &TestApp, reader: Option<UserId>) -> Visitor<'_> {
    let visitor = app.visitor();
    if let Some(user) = reader {
        let now = app.now();
        let token = app.db(move |conn| identity::start_session(conn, user, now));
        visitor.set_cookie("valfard", &token);
    }
    visitor
}

async fn find(
    app: &TestApp,
    reader: Option<UserId>,
    from: &[String],
    routes: &BTreeSet<String>,
    places: &mut Vec<Place>,
) {
    let browser = browser(app, reader);
    // Pages without a part of their own in the address are found even if no page leads there.
    let fixed = routes.iter().filter(|route| !route.contains('{')).cloned();
    let from = from.iter().cloned().chain(["/".to_owned()]);
    let mut waiting: VecDeque<String> = from.chain(fixed).collect();
    let mut seen = BTreeSet::new();
    let mut of_route: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        let Some(route) = route_of(&path, routes) else { continue };
        let own = of_route.entry(route.clone()).or_default();
        if *own >= 2 || !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.get(&path).await;
        if page.status == StatusCode::SEE_OTHER {
            waiting.extend(page.location);
        } else if page.status == StatusCode::OK {
            *own += 1;
            waiting.extend(links(&page.html));
            if places.iter().filter(|place| place.route == route).count() < EACH {
                places.push(Place { route, path, reader });
            }
        }
    }
}

/// The route that a path meets; a fixed word before a placeholder.
fn route_of(path: &str, routes: &BTreeSet<String>) -> Option<String> {
    if NOT_FOLLOWED.iter().any(|way| path.starts_with(way)) {
        return None;
    }
    let path = path.split('?').next().unwrap_or_default();
    let fits = |route: &&String| {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            (route.split('/').collect(), path.split('/').collect());
        ours.len() == theirs.len()
            && ours.iter().zip(&theirs).all(|(a, b)| a.starts_with('{') || a == b)
    };
    routes.iter().filter(fits).min_by_key(|route| route.matches('{').count()).cloned()
}

fn links(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let selector = Selector::parse("a[href^='/']:not([hreflang])").unwrap();
    let hrefs = html.select(&selector).filter_map(|link| link.attr("href"));
    hrefs.filter_map(|href| href.split('#').next()).map(str::to_owned).collect()
}

/// Draws each place and tells what it asked the database. Each is drawn twice and the second time is
/// told: the first may write down that the page was seen.
pub async fn draw(app: &TestApp, places: &[Place]) -> Vec<Drawn> {
    let mut browsers: BTreeMap<Option<i64>, Visitor<'_>> = BTreeMap::new();
    let mut drawn = Vec::new();
    for place in places {
        let key = place.reader.map(|user| user.0);
        let browser = browsers.entry(key).or_insert_with(|| browser(app, place.reader));
        browser.get(&place.path).await;
        let (page, statements) = app.statements(browser.get(&place.path)).await;
        let statements = statements.into_iter().filter(|text| asks(text)).collect();
        drawn.push(Drawn { status: page.status, statements });
    }
    drawn
}

/// Whether a statement asks or writes something: not what begins and ends a transaction.
fn asks(text: &str) -> bool {
    ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "].iter().any(|word| text.starts_with(word))
        && text.trim() != "SELECT 1"
}
