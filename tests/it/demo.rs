//! The demo's world: made by services only, whole, and without a personal number to be seen.

use std::collections::{BTreeSet, VecDeque};

use actix_web::http::StatusCode;
use diesel::prelude::*;
use scraper::{Html, Selector};

use valfard_tyreso::choice::{self, NextKind};
use valfard_tyreso::client::Viewer;
use valfard_tyreso::command;
use valfard_tyreso::demo::world::{self, Scale};
use valfard_tyreso::demo::{self, ACCOUNTS};
use valfard_tyreso::identity;
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::placement::{self, PlacementState};
use valfard_tyreso::schema::{audit_event, audit_personal, outbox, registered_document};
use valfard_tyreso::schema::{choice as choices, placement as placements};
use valfard_tyreso::{approval, decision, offer, provider};

use crate::app::{TestApp, Visitor};
use crate::mail::has_iso_day;

const NUMBERS: &str = include_str!("../../src/demo/data/test_numbers.txt");
/// How many pages of each account are read.
const PAGES: usize = 25;

pub async fn small_world() -> TestApp {
    let app = TestApp::demo().await;
    world::make(&app.state, Scale::SMALL, &mut |_| {}).unwrap();
    app.run_jobs();
    app
}

#[actix_web::test]
async fn the_world_is_whole_and_every_account_has_something_to_do() {
    let app = small_world().await;
    assert_eq!(app.db(command::faults), Vec::<String>::new());

    for (to, text) in app.letters() {
        assert!(!has_iso_day(&format!("{} {}", text.subject, text.body)), "{to}: {text:?}");
    }

    let now = app.now();
    for word in ["person", "person-kod"] {
        let steps = app.db(move |conn| {
            let user = demo::account(conn, word)?;
            let actor = Actor { user_id: Some(user.id), role: user.role, authority_id: None };
            choice::next_steps(conn, &Viewer::own(actor), now)
        });
        let step = &steps[0];
        assert_eq!(step.kind, NextKind::Choose, "{word}");
        assert!(step.day.unwrap() > now.date(), "{word}");
    }
    let (waiting, ongoing) = app.db(|conn| {
        let user = demo::account(conn, "leverantor")?;
        let (own, member) = provider::of_user(conn, user.id)?.unwrap();
        assert!(member.may_sign);
        let all = placement::of_provider(conn, own.id)?;
        let count = |state| all.iter().filter(|one| one.state == state).count();
        Ok::<_, diesel::result::Error>((
            count(PlacementState::Reserved),
            count(PlacementState::Ongoing),
        ))
    });
    assert!(waiting >= 2 && ongoing >= 2, "{waiting} wait, {ongoing} take part");
    // People who change provider, waiting and answered, and one who chose through somebody else.
    let changes: Vec<(String, Option<i64>, Option<String>)> = app.db(|conn| {
        choices::table
            .inner_join(placements::table)
            .select((placements::state, placements::replaces_id, choices::representative))
            .load(conn)
    });
    let is =
        |state: &str| changes.iter().any(|(at, replaces, _)| at == state && replaces.is_some());
    let certain = ["accepted", "start_confirmed", "ongoing"].iter().any(|state| is(state));
    assert!(is("reserved") && certain, "{changes:?}");
    assert!(changes.iter().any(|(.., representative)| representative.is_some()));
    // A joint application that was decided, a letter that is corrected, an edit that staff want
    // changed.
    let (joint, corrected, asked) = app.db(|conn| {
        let (mut joint, mut corrected, mut asked) = (0, 0, 0);
        for provider in provider::all(conn)? {
            asked += offer::change_asked(conn, provider.id)?.len();
            for application in approval::of_provider(conn, provider.id)? {
                let decided = application.decided_at.is_some();
                joint +=
                    usize::from(decided && !approval::partners(conn, application.id)?.is_empty());
                if let Some(made) = application.decision_id {
                    corrected += decision::corrections(conn, made)?.len();
                }
            }
        }
        Ok::<_, diesel::result::Error>((joint, corrected, asked))
    });
    assert!(joint >= 1 && corrected >= 1 && asked == 1, "{joint} {corrected} {asked}");
    let newcomer = app.db(|conn| {
        let user = demo::account(conn, "leverantor-ny")?;
        provider::of_user(conn, user.id)
    });
    assert!(newcomer.is_none());
}

#[actix_web::test]
async fn requests_stand_in_three_states_and_threads_have_something_unread() {
    let app = small_world().await;
    let desk = app.visitor();
    desk.post("/logga-in/demo", &[("konto", "bestallare")]).await;
    let queue = desk.get("/bestallare/begaran").await;
    for state in ["Ny", "Prövas", "Utlämnad till en del"] {
        assert!(queue.has(state), "{state}: {}", queue.text());
    }
    assert!(desk.get("/bestallare").await.has("Nya meddelanden i ett ärende"));
    let provider = app.visitor();
    provider.post("/logga-in/demo", &[("konto", "leverantor")]).await;
    assert!(provider.get("/leverantor").await.has("Nytt meddelande i VT"));
}

/// R57: a personal number is in no page, no event, no letter and no document.
#[actix_web::test]
async fn no_personal_number_is_seen_anywhere() {
    let app = small_world().await;
    let secret: BTreeSet<String> = NUMBERS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.trim().get(2..).map(str::to_owned))
        .collect();
    assert!(secret.len() > 200);

    let stored = app.db(|conn| {
        let mut all: Vec<String> = audit_event::table.select(audit_event::detail).load(conn)?;
        all.extend(audit_personal::table.select(audit_personal::body).load::<String>(conn)?);
        all.extend(outbox::table.select(outbox::letter).load::<String>(conn)?);
        let bodies = registered_document::table.select(registered_document::body);
        all.extend(bodies.load::<String>(conn)?);
        Ok::<_, diesel::result::Error>(all)
    });
    assert!(stored.len() > 500);
    for text in &stored {
        assert_eq!(numbers_in(text, &secret), Vec::<String>::new(), "{text}");
    }

    read_all(&app.visitor(), "/", &secret).await;
    for account in ACCOUNTS {
        let visitor = app.visitor();
        let landed = visitor.post("/logga-in/demo", &[("konto", account.word)]).await;
        let desk = match (account.word, landed.location.as_deref()) {
            // By a letter's code there is one choice and no desk.
            ("person-kod", Some(choice)) if choice.starts_with("/val/VT-") => choice,
            (_, landed) => {
                let desk = identity::desk_path(account.role);
                assert_eq!(landed, Some(desk), "{}", account.word);
                desk
            }
        };
        let page = visitor.get(desk).await;
        assert_eq!(page.status, StatusCode::OK, "{}: {}", account.word, page.text());
        read_all(&visitor, desk, &secret).await;
    }
}

/// Reads a page and those it leads to, as far as [`PAGES`].
async fn read_all(visitor: &Visitor<'_>, from: &str, secret: &BTreeSet<String>) {
    let mut known: BTreeSet<String> = [from.to_owned()].into();
    let mut waiting: VecDeque<String> = [from.to_owned()].into();
    let mut read = 0;
    while let Some(path) = waiting.pop_front().filter(|_| read < PAGES) {
        read += 1;
        let page = visitor.get(&path).await;
        assert!(page.status.as_u16() < 500, "{path}: {}", page.text());
        assert_eq!(numbers_in(&page.html, secret), Vec::<String>::new(), "{path}");
        for href in links(&page.html) {
            if known.insert(href.clone()) {
                waiting.push_back(href);
            }
        }
    }
}

/// The portal's own pages that a page leads to.
fn links(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let selector = Selector::parse("main a[href], nav a[href]").unwrap();
    let hrefs = html.select(&selector).filter_map(|link| link.attr("href"));
    let own = |href: &&str| href.starts_with('/') && !href.starts_with("/static");
    hrefs.filter(own).filter_map(|href| href.split('#').next()).map(str::to_owned).collect()
}

/// The runs of digits of a text, written in any way, whose last ten are one of the numbers.
fn numbers_in(text: &str, secret: &BTreeSet<String>) -> Vec<String> {
    text.split(|c: char| !c.is_ascii_digit() && !"-+".contains(c))
        .map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>())
        .filter(|digits| digits.len() >= 10)
        .filter(|digits| digits.get(digits.len() - 10..).is_some_and(|ten| secret.contains(ten)))
        .collect()
}
