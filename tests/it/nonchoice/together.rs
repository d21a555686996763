//! Two at once: the person chooses while the caseworker decides, or the place goes to somebody else.
//! Exactly one wins, and the other is told.

use std::sync::{Arc, Barrier};
use std::thread;

use actix_web::http::StatusCode;
use valfard_tyreso::choice::{self, ChoiceError, Chooser, ChosenBy, Wish as Choose};
use valfard_tyreso::client::Viewer;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::nonchoice::{self, NonchoiceError, What, Wish};
use valfard_tyreso::right::RightState;
use valfard_tyreso::system::DefaultAlternative;

use super::{BRYGGAN, Ground, LUNDEN};
use crate::person::VERKSTAN;

#[actix_web::test]
async fn a_person_may_choose_until_the_decision() {
    let g = Ground::new(&[VERKSTAN, LUNDEN]).await;
    g.decide(DefaultAlternative::Turn);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let browser = g.app.as_person(&person);
    let home = browser.get("/mina-sidor").await;
    assert!(home.has("Du kan fortfarande välja utförare"), "{}", home.text());
    let page = browser.get(&format!("/val/{}", right.reference)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("tills kommunen har beslutat"), "{}", page.text());
    let who = Actor { user_id: person.user_id, role: Role::Client, authority_id: None };
    let (wanted, site, now) = (right.clone(), g.given[1].site.reference.clone(), g.app.now());
    let (made, _) = g.app.db(move |conn| {
        let shown = choice::shown(conn, &wanted, now)?;
        let right = wanted.reference.clone();
        let wish = Choose { right, site: site.clone(), chooser: Chooser::person(), shown };
        choice::choose(conn, &Viewer::own(who), &wish, now)
    });
    assert_eq!(made.chosen_by, ChosenBy::Client);

    // The caseworker who had the page open is told, and nothing is written.
    let at = format!("/handlaggare/person/{}/val/{}/ickeval", person.reference, right.reference);
    let late = g.app.sign_in_as(&g.worker).post(&at, &[("what", "follow"), ("sure", "yes")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.has("Personen har valt själv"), "{}", late.text());
}

#[actix_web::test]
async fn of_a_choice_and_a_decision_at_once_exactly_one_wins() {
    for round in 0..4 {
        let g = Ground::new(&[VERKSTAN]).await;
        g.decide(DefaultAlternative::Turn);
        let (person, right) = g.silent("Siv Holm");
        g.pass();
        g.declare(&right);
        let seen = g.seen(&right);
        let db = g.app.pool(4);
        let start = Arc::new(Barrier::new(2));
        let now = g.app.now();
        let chooses = {
            let (db, start, right) = (db.clone(), Arc::clone(&start), right.clone());
            let site = g.given[0].site.reference.clone();
            thread::spawn(move || {
                let who = Actor { user_id: person.user_id, role: Role::Client, authority_id: None };
                let shown = {
                    let right = right.clone();
                    db.read(move |conn| choice::shown(conn, &right, now)).unwrap().unwrap()
                };
                let wish =
                    Choose { right: right.reference, site, chooser: Chooser::person(), shown };
                start.wait();
                db.write(move |conn| choice::choose(conn, &Viewer::own(who), &wish, now))
            })
        };
        let decides = {
            let (viewer, right) = (g.viewer(), right.reference.clone());
            let wish = Wish { what: What::Follow, note: String::new(), seen };
            thread::spawn(move || {
                start.wait();
                db.write(move |conn| nonchoice::decide(conn, &viewer, &right, &wish, now))
            })
        };
        let (chosen, decided) =
            (chooses.join().unwrap().unwrap(), decides.join().unwrap().unwrap());
        match (&chosen, &decided) {
            (Ok((choice, _)), Err(NonchoiceError::NotWaiting)) => {
                assert_eq!(choice.chosen_by, ChosenBy::Client);
            }
            (Err(ChoiceError::Decided | ChoiceError::RightUsed), Ok(decision)) => {
                assert!(decision.choice_id.is_some());
            }
            other => panic!("round {round}: {other:?}"),
        }
        let site = g.given[0].site.id;
        let places = g.app.db(move |conn| valfard_tyreso::capacity::of_site(conn, site)).unwrap();
        assert_eq!((g.state(&right), places.occupied), (RightState::Used, 100));
    }
}

#[actix_web::test]
async fn who_chooses_after_the_decision_is_shown_what_was_decided() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::Turn);
    let (person, right) = g.silent("Siv Holm");
    g.pass();
    let browser = g.app.as_person(&person);
    let base = format!("/val/{}", right.reference);
    let site = g.given[0].site.reference.clone();
    let check = browser.get(&format!("{base}/kontrollera?plats={site}")).await;
    let field = |name: &str| {
        check.attributes(&format!("input[name={name}]"), "value").pop().unwrap_or_default()
    };
    let (shown, seal) = (field("shown"), field("seal"));
    g.follow(&right);
    let fields = [("site", site.as_str()), ("shown", shown.as_str()), ("seal", seal.as_str())];
    let late = browser.post(&base, &fields).await;
    let receipt = browser.follow(&late).await;
    assert!(receipt.has("Kommunen har beslutat om en plats"), "{}", receipt.text());
    assert!(receipt.has("Kommunen hann besluta innan ditt val kom fram"), "{}", receipt.text());
    assert!(receipt.has("Tacka nej och välj själv"), "{}", receipt.text());
    // The person declines while nobody has answered, and chooses freely.
    let path = late.location.unwrap();
    browser.post(&format!("{path}/angra"), &[("sure", "yes")]).await;
    assert_eq!(g.state(&right), RightState::Open);
}

#[actix_web::test]
async fn a_place_that_is_lost_gives_the_next_proposal_and_nothing_is_written() {
    let g = Ground::new(&[crate::person::Like { places: 1, ..VERKSTAN }, LUNDEN, BRYGGAN]).await;
    g.decide(DefaultAlternative::Turn);
    let (first, one) = g.silent("Siv Holm");
    let (_, two) = g.silent("Nils Ek");
    g.pass();
    g.declare(&one);
    let seen = g.seen(&one);
    let proposed = nonchoice::find(&g.facts(&one));
    // Somebody else is placed first: the turn has moved on.
    g.follow(&two);
    let changed = g.try_decide(&one, What::Follow, seen.clone());
    assert!(matches!(changed, Err(NonchoiceError::Changed)), "{changed:?}");
    assert_eq!(g.state(&one), RightState::Lapsed);
    let anew = nonchoice::find(&g.facts(&one));
    assert_ne!(proposed.proposal, anew.proposal);
    let at = format!("/handlaggare/person/{}/val/{}/ickeval", first.reference, one.reference);
    let fields =
        [("what", "follow"), ("base_version", seen.as_str()), ("sure", "yes"), ("note", "Ringt.")];
    let page = g.app.sign_in_as(&g.worker).post(&at, &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Förslaget har ändrats") && page.has("Ringt."), "{}", page.text());
    assert_eq!(g.follow(&one).outcome, nonchoice::NonchoiceOutcome::Placed);
}
