//! Finds one address of every page that a person or the public meets, in the demo's small world.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use actix_web::http::StatusCode;
use diesel::prelude::*;
use scraper::{Html, Selector};

use valfard_tyreso::app::routes;
use valfard_tyreso::client::{self as client_room, ClientId, Purpose, Viewer};
use valfard_tyreso::demo::world::{self, Scale};
use valfard_tyreso::kernel::{Actor, Reference, Role, UserId};
use valfard_tyreso::nonchoice::{self, NonchoiceReason, What, Wish};
use valfard_tyreso::placement::PlacementState;
use valfard_tyreso::platform::web::{Access, Method};
use valfard_tyreso::right;
use valfard_tyreso::schema::{client, nonchoice_decision, placement, right_to_choose};
use valfard_tyreso::{demo, identity};

use crate::app::{Page, TestApp, Visitor};

/// Of each kind of page so many are read: without a question in the address, and with one.
const EACH: usize = 2;

/// A page and who reads it.
pub struct Place {
    /// The route, as `/utforare/{reference}`.
    pub kind: String,
    pub path: String,
    /// Who is signed in; nobody is a visitor.
    pub reader: Option<UserId>,
}

/// The demo's world and the pages found in it.
pub struct Walk {
    pub app: TestApp,
    pub places: Vec<Place>,
}

impl Walk {
    /// Makes the world and walks through it, in Swedish.
    pub async fn new() -> Self {
        let app = TestApp::demo().await;
        world::make(&app.state, Scale::SMALL, &mut |_| {}).unwrap();
        app.run_jobs();
        decide_for_somebody(&app);
        let mut walk = Self { app, places: Vec::new() };
        walk.read_from(None, &["/", "/finns-inte", "/losenord/0", "/utlamnat/0", "/inbjudan/0"])
            .await;
        for (reader, from) in walk.people() {
            let from: Vec<&str> = from.iter().map(String::as_str).collect();
            walk.read_from(Some(reader), &from).await;
        }
        walk
    }

    /// A browser of the reader, in a language.
    pub fn browser(&self, reader: Option<UserId>, lang: &str) -> Visitor<'_> {
        let visitor = self.app.visitor();
        if let Some(user) = reader {
            let now = self.app.now();
            let token = self.app.db(move |conn| identity::start_session(conn, user, now));
            visitor.set_cookie("valfard", &token);
        }
        visitor.set_cookie("sprak", lang);
        visitor
    }

    /// Every page in a language, with the place where it stands.
    pub async fn pages(&self, lang: &str) -> Vec<(&Place, Page)> {
        let mut browsers: BTreeMap<Option<i64>, Visitor<'_>> = BTreeMap::new();
        let mut pages = Vec::new();
        for place in &self.places {
            let key = place.reader.map(|user| user.0);
            let browser = browsers.entry(key).or_insert_with(|| self.browser(place.reader, lang));
            pages.push((place, browser.get(&place.path).await));
        }
        pages
    }

    /// Routes of the public and of persons that no page was found for.
    pub fn not_met(&self) -> Vec<String> {
        let met: BTreeSet<&str> = self.places.iter().map(|place| place.kind.as_str()).collect();
        for_people().into_iter().filter(|kind| !met.contains(kind.as_str())).collect()
    }

    /// A person of each state of a right and of a choice, with the addresses of their own pages.
    fn people(&self) -> Vec<(UserId, Vec<String>)> {
        let (rights, choices) = self.app.db(|conn| {
            let rights: Vec<(ClientId, Reference, String)> = right_to_choose::table
                .order(right_to_choose::id)
                .select((
                    right_to_choose::client_id,
                    right_to_choose::reference,
                    right_to_choose::state,
                ))
                .load(conn)?;
            let choices: Vec<(ClientId, Reference, PlacementState)> = placement::table
                .order(placement::id)
                .select((placement::client_id, placement::receipt, placement::state))
                .load(conn)?;
            Ok::<_, diesel::result::Error>((rights, choices))
        });
        let decisions = self.app.db(|conn| {
            nonchoice_decision::table
                .order(nonchoice_decision::id)
                .select((
                    nonchoice_decision::client_id,
                    nonchoice_decision::reference,
                    nonchoice_decision::outcome,
                ))
                .load::<(ClientId, Reference, String)>(conn)
        });
        let decisions = decisions.into_iter().map(|(id, reference, outcome)| {
            (id, format!("/mina-sidor/beslut/{reference}"), format!("decision {outcome}"))
        });
        let rights = rights.into_iter().map(|(id, r, state)| (id, format!("/val/{r}"), state));
        let choices = choices.into_iter().map(|(id, reference, state)| {
            (id, format!("/val/kvitto/{reference}"), format!("choice {state}"))
        });
        let mut seen = BTreeSet::new();
        let mut people = Vec::new();
        for (id, path, state) in rights.chain(choices).chain(decisions) {
            let user = self.app.db(move |conn| {
                client::table.find(id).select(client::user_id).first::<Option<UserId>>(conn)
            });
            if let Some(user) = user.filter(|_| !seen.contains(&state)) {
                seen.insert(state);
                people.push((user, vec!["/mina-sidor".to_owned(), path]));
            }
        }
        assert!(people.len() >= 4, "{seen:?}");
        people
    }

    async fn read_from(&mut self, reader: Option<UserId>, from: &[&str]) {
        let known_kinds = for_people();
        let mut found: Vec<Place> = Vec::new();
        {
            let browser = self.browser(reader, "sv");
            let mut waiting: VecDeque<String> = from.iter().map(|p| (*p).to_owned()).collect();
            let mut seen: BTreeSet<String> = BTreeSet::new();
            let mut of_kind: BTreeMap<(String, bool), usize> = BTreeMap::new();
            while let Some(path) = waiting.pop_front() {
                let Some(kind) = kind_of(&path, &known_kinds) else { continue };
                let asked = from.contains(&path.as_str());
                let count = of_kind.entry((kind.clone(), path.contains('?'))).or_default();
                if !seen.insert(path.clone()) || (*count >= 1 && !asked) {
                    continue;
                }
                let mine = self.places.iter().chain(&found).filter(|place| place.kind == kind);
                let public = mine.clone().any(|place| place.reader.is_none());
                if mine.count() >= EACH && !asked && public {
                    continue;
                }
                *count += 1;
                let page = browser.get(&path).await;
                if page.status == StatusCode::SEE_OTHER {
                    waiting.extend(page.location);
                    continue;
                }
                waiting.extend(links(&page.html));
                let html = page.headers.get("content-type");
                if html.is_some_and(|kind| kind.to_str().unwrap().starts_with("text/html")) {
                    found.push(Place { kind, path, reader });
                }
            }
        }
        self.places.extend(found);
    }
}

/// Somebody who has not chosen is decided for, by the demo's own caseworker: in so small a world
/// nobody may have been.
fn decide_for_somebody(app: &TestApp) {
    let now = app.now();
    app.db(move |conn| {
        let user = demo::account(conn, "handlaggare").unwrap();
        let actor =
            Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id };
        let viewer = Viewer::case(actor, Purpose::NonChoice);
        let right = right::lapsed_rights(conn, user.authority_id.unwrap())?.remove(0);
        let client = client_room::by_id(conn, &viewer, right.client_id, now).unwrap();
        client_room::account_for_letters(conn, &viewer, &client, now).unwrap();
        nonchoice::declare_impartial(conn, &viewer, &right.reference, now).unwrap();
        let facts = nonchoice::facts_of_right(conn, &right, now).unwrap();
        let finding = nonchoice::find(&facts);
        let what = match finding.proposal {
            nonchoice::Proposal::Nobody => What::NotPlace(NonchoiceReason::NoPlace),
            _ => What::Follow,
        };
        let wish = Wish { what, note: String::new(), seen: nonchoice::seen(&facts, &finding) };
        nonchoice::decide(conn, &viewer, &right.reference, &wish, now).unwrap();
        Ok::<_, diesel::result::Error>(())
    });
}

/// The routes of pages that are open to everybody or to the person. Those that only the demo has,
/// its clock and its pile of everybody's letters, no person meets.
fn for_people() -> Vec<String> {
    let met = |access: Access| access.lets_in(Role::Visitor) || access.lets_in(Role::Client);
    let table = routes(false).table().into_iter();
    table
        .filter(|route| route.method == Method::Get && met(route.access))
        .map(|route| route.path)
        .collect()
}

/// The route that a path meets; a fixed word before a placeholder. What no route meets is met by
/// the page that says so.
fn kind_of(path: &str, kinds: &[String]) -> Option<String> {
    let path = path.split('?').next().unwrap_or_default();
    let fits = |kind: &&String| {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            (kind.split('/').collect(), path.split('/').collect());
        ours.len() == theirs.len()
            && ours.iter().zip(&theirs).all(|(a, b)| a.starts_with('{') || a == b)
    };
    let best = kinds.iter().filter(fits).min_by_key(|kind| kind.matches('{').count());
    best.cloned().or_else(|| (path == "/finns-inte").then(|| path.to_owned()))
}

/// The portal's own pages that a page leads to, but for those that change how it looks and the one
/// that ends the session.
fn links(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let selector = Selector::parse("a[href^='/']:not([hreflang])").unwrap();
    let hrefs = html.select(&selector).filter_map(|link| link.attr("href"));
    let own =
        |href: &&str| !["/tema/", "/static", "/lamna"].iter().any(|way| href.starts_with(way));
    hrefs.filter(own).filter_map(|href| href.split('#').next()).map(str::to_owned).collect()
}
