//! R53: a system that is reserved for idéburna organisationer (LOV 1:2 a).

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{Days, TimeDelta};
use valfard_tyreso::approval::{self, ApprovalError};
use valfard_tyreso::identity;
use valfard_tyreso::kernel::Actor;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::provider::{
    self, Assessment, Claim, Criterion, Finding, ProviderId, StatusKind, StatusState,
};
use valfard_tyreso::system::{self, Barrier, Bounds, ChoiceSystem, NewSystem};
use valfard_tyreso::terms;

use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

fn reserved(conn: &mut Conn, staff: &Actor) -> ChoiceSystem {
    let new = NewSystem {
        bounds: Bounds { reserved: true, ..Bounds::default() },
        ..supply::new_system(staff, "Språkstöd")
    };
    let system = system::create(&mut op(conn, staff, tuesday()), &new).unwrap();
    let spec = terms::latest(conn, &system.specification_series).unwrap().unwrap();
    for wish in supply::wishes() {
        terms::add_requirement(&mut op(conn, staff, tuesday()), spec.id, &wish).unwrap();
    }
    terms::publish(&mut op(conn, staff, tuesday()), spec.id).unwrap();
    system::open(&mut op(conn, staff, tuesday()), system.id).unwrap()
}

fn claim(conn: &mut Conn, member: &Actor) {
    let claim = Claim {
        status: StatusKind::NonProfit,
        criteria: StatusKind::NonProfit
            .criteria()
            .iter()
            .map(|one| (*one, "Stadgarna 2 § och 9 §.".to_owned()))
            .collect(),
    };
    provider::claim_status(&mut op(conn, member, tuesday()), &claim).unwrap();
}

fn assess(conn: &mut Conn, staff: &Actor, id: ProviderId, accept: bool, days: u64) {
    let today = stockholm_day(tuesday());
    let kind = StatusKind::NonProfit;
    let finding = |one: &Criterion| Finding {
        criterion: *one,
        met: accept,
        reason: "Framgår av stadgarna.".to_owned(),
    };
    let assessment = Assessment {
        accept,
        reason: "Läst stadgarna.".to_owned(),
        valid_to: accept.then(|| today + Days::new(days)),
        findings: kind.criteria().iter().map(finding).collect(),
    };
    provider::assess_status(
        &mut op(conn, staff, tuesday()),
        id,
        kind,
        &assessment,
        tuesday(),
        today,
    )
    .unwrap();
}

#[test]
fn r53_only_an_accepted_status_that_holds_opens_a_reserved_system() {
    use StatusState::{Accepted, Claimed, Expired, Refused};
    let today = stockholm_day(tuesday());
    let (tomorrow, yesterday) = (Some(today + Days::new(1)), Some(today - Days::new(1)));
    for (claim, barrier) in [
        (None, Some(Barrier::NotClaimed)),
        (Some((Claimed, None)), Some(Barrier::Waiting)),
        (Some((Refused, None)), Some(Barrier::Refused)),
        (Some((Expired, yesterday)), Some(Barrier::Over)),
        (Some((Accepted, yesterday)), Some(Barrier::Over)),
        (Some((Accepted, None)), Some(Barrier::Over)),
        (Some((Accepted, Some(today))), None),
        (Some((Accepted, tomorrow)), None),
    ] {
        assert_eq!(system::barrier(true, claim, today), barrier, "{claim:?}");
        assert_eq!(system::barrier(false, claim, today), None, "{claim:?}");
    }
}

#[actix_web::test]
async fn r53_an_organisation_starts_once_it_is_accepted_as_non_profit() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = reserved(conn, &staff);
        let (own, member) = supply::provider(conn, &vault, 1, "Stegen", tuesday());
        let start =
            |conn: &mut Conn| approval::start(&mut op(conn, &member, tuesday()), own.id, system.id);
        let keeps = |conn: &mut Conn, barrier| match start(conn) {
            Err(ApprovalError::Reserved(found)) => assert_eq!(found, barrier),
            other => panic!("{other:?}"),
        };
        keeps(conn, Barrier::NotClaimed);
        claim(conn, &member);
        keeps(conn, Barrier::Waiting);
        assess(conn, &staff, own.id, false, 0);
        keeps(conn, Barrier::Refused);
        claim(conn, &member);
        assess(conn, &staff, own.id, true, 30);
        // No register was asked: the evidence is enough.
        assert!(start(conn).is_ok());
        Ok::<_, Db>(())
    });
}

/// What was so when the application began must be so when it is sent.
#[actix_web::test]
async fn r53_an_application_is_not_sent_when_the_status_is_over() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = reserved(conn, &staff);
        let (own, member) = supply::provider(conn, &vault, 1, "Stegen", tuesday());
        claim(conn, &member);
        assess(conn, &staff, own.id, true, 30);
        let offer = supply::offer(conn, &member, &own, "Språkstöd", tuesday());
        let ready = supply::ready(conn, &member, &own, &system, offer, tuesday());
        let late = tuesday() + TimeDelta::days(31);
        match approval::submit(&mut op(conn, &member, late), ready.id, &[]) {
            Err(ApprovalError::Reserved(barrier)) => assert_eq!(barrier, Barrier::Over),
            other => panic!("{other:?}"),
        }
        let in_time = tuesday() + TimeDelta::days(29);
        assert!(approval::submit(&mut op(conn, &member, in_time), ready.id, &[]).is_ok());
        Ok::<_, Db>(())
    });
}

/// Those who apply together are each idéburna; one alone does not let the others in.
#[actix_web::test]
async fn r53_every_partner_of_a_joint_application_is_non_profit() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    app.db(move |conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = reserved(conn, &staff);
        let (own, member) = supply::provider(conn, &vault, 1, "Stegen", tuesday());
        claim(conn, &member);
        assess(conn, &staff, own.id, true, 30);
        let offer = supply::offer(conn, &member, &own, "Språkstöd", tuesday());
        let id = supply::ready(conn, &member, &own, &system, offer, tuesday()).id;
        let (other, partner) = supply::provider(conn, &vault, 2, "Bron AB", tuesday());
        let number = other.org_number.clone().unwrap();
        approval::add_partner(&mut op(conn, &member, tuesday()), id, &number).unwrap();
        supply::join(conn, &partner, id, tuesday());
        match approval::submit(&mut op(conn, &member, tuesday()), id, &[]) {
            Err(ApprovalError::Reserved(barrier)) => assert_eq!(barrier, Barrier::NotClaimed),
            sent => panic!("{sent:?}"),
        }
        claim(conn, &partner);
        assess(conn, &staff, other.id, true, 30);
        assert!(approval::submit(&mut op(conn, &member, tuesday()), id, &[]).is_ok());
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r53_the_page_says_why_and_what_would_change_it() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let (member, system) = app.db(move |conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = reserved(conn, &staff);
        let (_, member) = supply::provider(conn, &vault, 1, "Stegen AB", tuesday());
        Ok::<_, Db>((member, system))
    });
    let id = member.user_id.unwrap();
    let user = app.db(move |conn| identity::user(conn, id));
    let own = app.sign_in_as(&user);
    let page = own.get("/leverantor/ansokan").await;
    assert!(page.has("Bara idéburna organisationer"), "{}", page.text());
    let page = own.post("/leverantor/ansokan", &[("system", system.reference.as_str())]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Ni har inte anmält att ni är en idéburen organisation."), "{}", page.text());
    assert!(page.has("Det här kan ändra det"));
    assert!(page.attributes("main a", "href").contains(&"/leverantor/organisation".to_owned()));
}
