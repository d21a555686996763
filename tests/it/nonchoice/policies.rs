//! The dated policies for those who do not choose (R14), and the page that everybody can read.

use crate::make::op;
use actix_web::http::StatusCode;
use diesel::prelude::*;
use valfard_tyreso::kernel::{Lang, Role};
use valfard_tyreso::schema::default_policy;
use valfard_tyreso::system::{self, DefaultAlternative, NewPolicy, SystemError};

use super::{Ground, policy};
use crate::person::{VERKSTAN, actor, day};

fn refused(g: &Ground, new: NewPolicy) -> SystemError {
    let (by, system, now) = (actor(&g.boss), g.system, g.app.now());
    g.app
        .db(move |conn| {
            Ok::<_, diesel::result::Error>(system::decide_policy(
                &mut op(conn, &by, now),
                system,
                &new,
            ))
        })
        .unwrap_err()
}

#[actix_web::test]
async fn r14_a_policy_needs_its_ground_its_name_and_its_opinion() {
    use DefaultAlternative::{InHouse, Nearest, ProcuredSupplier, PublishedDraw, Turn};
    let g = Ground::new(&[VERKSTAN]).await;
    let from = day("2026-03-04");
    for method in [Nearest, Turn, PublishedDraw] {
        let new = NewPolicy { opinion: None, ..policy(method, from) };
        assert!(matches!(refused(&g, new), SystemError::NoOpinion), "{method}");
    }
    let nameless = NewPolicy { unit: None, ..policy(InHouse, from) };
    assert!(matches!(refused(&g, nameless), SystemError::NoDefault));
    let nobody = policy(ProcuredSupplier, from);
    assert!(matches!(refused(&g, nobody), SystemError::NoDefault));
    let groundless = NewPolicy { ground: " ".to_owned(), ..policy(InHouse, from) };
    assert!(matches!(refused(&g, groundless), SystemError::NoDefault));
    // Not from today or earlier: what was decided is not looked at anew.
    assert!(matches!(refused(&g, policy(InHouse, day("2026-03-03"))), SystemError::PolicyDay));
}

#[actix_web::test]
async fn r14_a_new_policy_ends_the_old_and_only_the_draw_has_a_seed() {
    let g = Ground::new(&[VERKSTAN]).await;
    let first = g.decide_as(policy(DefaultAlternative::InHouse, day("2026-03-04")));
    let second = g.decide_as(policy(DefaultAlternative::PublishedDraw, day("2026-04-01")));
    assert!(first.seed.is_none() && second.seed.as_deref().is_some_and(|seed| seed.len() >= 32));
    let system = g.system;
    let on = |text: &str| {
        let day = day(text);
        g.app.db(move |conn| system::policy_on(conn, system, day)).map(|one| one.reference)
    };
    assert_eq!(on("2026-03-03"), None);
    assert_eq!(on("2026-03-31"), Some(first.reference.clone()));
    assert_eq!(on("2026-04-01"), Some(second.reference.clone()));
    let before = policy(DefaultAlternative::InHouse, day("2026-03-20"));
    assert!(matches!(refused(&g, before), SystemError::PolicyDay));

    // The seed is public before the first day that it is used on, and never changes.
    let system = g.app.db(move |conn| system::get(conn, system)).reference;
    let page = g.app.visitor().get(&format!("/valfrihetssystem/{system}/ickeval")).await;
    assert!(page.has(second.seed.as_deref().unwrap()), "{}", page.text());
    let id = second.id;
    let other = g.app.state.db.write(move |conn| {
        diesel::update(default_policy::table.find(id))
            .set(default_policy::seed.eq("0000"))
            .execute(conn)
    });
    assert!(!matches!(other, Ok(Ok(_))), "R70: the database refuses");
    let gone = g
        .app
        .state
        .db
        .write(move |conn| diesel::delete(default_policy::table.find(id)).execute(conn));
    assert!(!matches!(gone, Ok(Ok(_))), "R70: the database refuses");
}

#[actix_web::test]
async fn r14_a_system_opens_into_its_first_policy() {
    use crate::make::supply;
    let app = crate::app::TestApp::new().await;
    let now = crate::app::tuesday();
    let made = app.db(move |conn| {
        let staff = supply::staff(conn, "anna", now);
        let new = system::NewSystem {
            default_alternative: DefaultAlternative::PublishedDraw,
            default_unit: None,
            bounds: system::Bounds {
                legal_opinion: "Kommunjuristen: inget urval.".to_owned(),
                ..system::Bounds::default()
            },
            ..supply::new_system(&staff, "System")
        };
        let system = system::create(&mut op(conn, &staff, now), &new).unwrap();
        let spec =
            valfard_tyreso::terms::latest(conn, &system.specification_series).unwrap().unwrap();
        let wish = &supply::wishes()[0];
        valfard_tyreso::terms::add_requirement(&mut op(conn, &staff, now), spec.id, wish).unwrap();
        valfard_tyreso::terms::publish(&mut op(conn, &staff, now), spec.id).unwrap();
        assert!(system::policies(conn, system.id)?.is_empty());
        system::open(&mut op(conn, &staff, now), system.id).unwrap();
        system::policies(conn, system.id)
    });
    assert_eq!(made.len(), 1);
    assert_eq!((made[0].valid_from, made[0].valid_to), (day("2026-03-03"), None));
    assert!(made[0].seed.is_some(), "a draw has its seed from the first day");
}

#[actix_web::test]
async fn the_pages_of_a_policy_in_every_language_and_the_trial_run() {
    let g = Ground::new(&[VERKSTAN]).await;
    g.decide(DefaultAlternative::PublishedDraw);
    let id = g.system;
    let system = g.app.db(move |conn| system::get(conn, id)).reference;
    g.pass();
    let public = format!("/valfrihetssystem/{system}/ickeval");
    for lang in Lang::ALL {
        let visitor = g.app.visitor();
        visitor.get(&format!("/sprak/{lang}?till=/")).await;
        assert_eq!(visitor.get(&public).await.status, StatusCode::OK, "{lang}");
    }
    let boss = g.app.sign_in_as(&g.boss);
    let at = format!("/bestallare/system/{system}/ickeval");
    let trial = boss.get(&format!("{at}?dag=2026-03-12&omrade=bollmora")).await;
    assert!(trial.has("Lottnummer") && trial.has("Verkstan"), "{}", trial.text());
    // A new policy: faults keep what was typed; then the check, then the operation.
    let wrong = boss.post(&at, &[("method", "turn"), ("ground", "Skäl nog")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("Skäl nog"), "{}", wrong.text());
    let mut fields = vec![
        ("method", "in_house"),
        ("valid_from", "2026-04-01"),
        ("ground", "Egen regi"),
        ("decision_registry_no", "AN 2026:30"),
        ("unit", "Arbetscentrum"),
    ];
    let check = boss.post(&at, &fields).await;
    assert!(check.has("Kontrollera den nya regeln"), "{}", check.text());
    fields.push(("sure", "yes"));
    let done = boss.post(&at, &fields).await;
    assert!(boss.follow(&done).await.has("AN 2026:30"));
    // Without delegation there is no form, and the operation is refused.
    let other = g.app.sign_in(Role::Commissioner);
    assert!(other.get(&at).await.has("Du har ingen delegation"));
    fields[1] = ("valid_from", "2026-05-01");
    let refused = other.post(&at, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(refused.all("#refusal p").len(), 1, "{}", refused.text());
    assert_eq!(refused.attributes("input[name=unit]", "value"), ["Arbetscentrum"]);
}
