//! The public copy is never more than a second behind the database, in any process.

use crate::make::op;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::rt;
use valfard_tyreso::capacity;
use valfard_tyreso::catalogue::Catalogue;
use valfard_tyreso::kernel::{Actor, Reference};
use valfard_tyreso::offer;
use valfard_tyreso::platform::jobs;
use valfard_tyreso::platform::web::AppState;

use super::make::day;
use super::world::provider;
use crate::app::TestApp;

fn free(state: &AppState, reference: &Reference) -> i64 {
    let snapshot = state.room::<Catalogue>().unwrap().snapshot();
    snapshot.entry(reference).map_or(0, |entry| entry.sites.iter().map(|site| site.free).sum())
}

/// Takes one place of an offer, through the first process.
fn take(app: &TestApp, reference: &Reference) {
    let (reference, now) = (reference.clone(), app.now());
    app.db(move |conn| {
        let offer = offer::by_reference(conn, &reference)?;
        let site = offer::sites(conn, offer.id)?.remove(0);
        let claim = capacity::Claim {
            offer_id: offer.id,
            site_id: site.id,
            hundredths: 100,
            from_day: day(),
        };
        capacity::hold(&mut op(conn, &Actor::system(), now), &claim).map(drop)
    });
}

#[actix_web::test]
async fn what_one_process_commits_all_show_within_a_second() {
    let app = TestApp::new().await;
    let (_, offers) = provider(&app, "Granen", 0, &["Snickeri"]);
    app.run_jobs();
    let reference = offers[0].reference.clone();
    // Two portals on one database, each with its own connections and its own copy.
    let both = [Arc::clone(&app.state), Arc::new(app.another_process())];
    let loops: Vec<_> =
        both.iter().map(|state| rt::spawn(jobs::keep_fresh(Arc::clone(state)))).collect();
    assert!(both.iter().all(|state| free(state, &reference) == 4));
    for left in [3, 2] {
        take(&app, &reference);
        let committed = Instant::now();
        while !both.iter().all(|state| free(state, &reference) == left) {
            let behind = committed.elapsed();
            assert!(behind < Duration::from_secs(1), "{behind:?} behind");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    for one in loops {
        one.abort();
    }
}

#[actix_web::test]
async fn one_look_is_enough_and_looks_come_twice_a_second() {
    assert!(jobs::FRESH_TICK <= Duration::from_millis(500));
    let app = TestApp::new().await;
    let (_, offers) = provider(&app, "Granen", 0, &["Snickeri"]);
    app.run_jobs();
    let reference = offers[0].reference.clone();
    let other = app.another_process();
    take(&app, &reference);
    assert_eq!((free(&app.state, &reference), free(&other, &reference)), (4, 4));
    for state in [&*app.state, &other] {
        (state.hooks.fresh)(state, app.now()).unwrap();
        assert_eq!(free(state, &reference), 3);
    }
}
