//! The pipeline of social enterprises.

use crate::make::op;
use chrono::TimeDelta;

use valfard_tyreso::enterprise::{self, EnterpriseError, Idea, Stage};
use valfard_tyreso::kernel::{Actor, OrganisationNumber};

use crate::app::TestApp;

fn idea(name: &str) -> Idea {
    Idea {
        name: name.to_owned(),
        initiator: "Maj Ek".to_owned(),
        contact: "maj@example.se".to_owned(),
        idea: "Caf\u{e9}".to_owned(),
        stage: Stage::Idea,
    }
}

#[actix_web::test]
async fn a_stage_moves_forward_only_and_what_is_closed_stays_closed() {
    let app = TestApp::new().await;
    let now = app.now();
    let actor = Actor::system();
    let made =
        app.db(move |conn| enterprise::add(&mut op(conn, &actor, now), &idea("Kaf\u{e9}et")));
    let reference = made.reference;
    let go = |to: Stage| {
        let (reference, actor) = (reference.clone(), Actor::system());
        let moved = app
            .state
            .db
            .write(move |conn| enterprise::move_to(&mut op(conn, &actor, now), &reference, to, ""));
        moved.unwrap()
    };
    go(Stage::Registration).unwrap();
    assert!(matches!(go(Stage::Idea), Err(EnterpriseError::NotFrom(Stage::Registration))));
    go(Stage::Closed).unwrap();
    for &to in Stage::ALL {
        assert!(go(to).is_err(), "{to}");
    }
}

#[actix_web::test]
async fn an_organisation_number_belongs_to_one_initiative() {
    let app = TestApp::new().await;
    let now = app.now();
    let actor = Actor::system();
    let (first, second) = app.db(move |conn| {
        let first = enterprise::add(&mut op(conn, &actor, now), &idea("En"))?;
        let second = enterprise::add(&mut op(conn, &actor, now), &idea("Tv\u{e5}"))?;
        Ok::<_, EnterpriseError>((first.reference, second.reference))
    });
    let link = |reference| {
        let number = OrganisationNumber::parse("556016-0680").unwrap();
        app.state
            .db
            .write(move |conn| enterprise::link(&mut op(conn, &actor, now), &reference, &number))
            .unwrap()
    };
    link(first).unwrap();
    assert!(matches!(link(second), Err(EnterpriseError::NumberTaken)));
}

#[actix_web::test]
async fn milestones_are_not_invented() {
    let app = TestApp::new().await;
    let now = app.now();
    let actor = Actor::system();
    app.db(move |conn| {
        let made = enterprise::add(&mut op(conn, &actor, now), &idea("En"))?;
        let number = OrganisationNumber::parse("556016-0680").unwrap();
        enterprise::link(&mut op(conn, &actor, now), &made.reference, &number)?;
        enterprise::find_milestones(conn, now + TimeDelta::days(100))
    });
    let all = app.db(enterprise::all);
    assert_eq!(all.len(), 1);
    assert!(all[0].provider_id.is_none() && all[0].approved_on.is_none());
}
