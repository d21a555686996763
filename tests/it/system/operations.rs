//! Choice systems: made, advertised, opened.

use crate::make::op;
use valfard_tyreso::measure::Cpv;
use valfard_tyreso::system::{self, DefaultAlternative, NewSystem, SystemError, SystemState};
use valfard_tyreso::terms;

use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

#[actix_web::test]
async fn r1_a_system_has_a_code_that_the_act_covers() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        for code in ["80530000-8", "79634000-7", "85311300-5"] {
            let new = NewSystem {
                cpv: Cpv::parse(code).unwrap(),
                ..supply::new_system(&staff, "System")
            };
            let refused = system::create(&mut op(conn, &staff, tuesday()), &new);
            assert!(matches!(refused, Err(SystemError::NotCovered(_))), "{code}");
        }
        let new = supply::new_system(&staff, "System");
        assert!(system::create(&mut op(conn, &staff, tuesday()), &new).is_ok());
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r2_only_a_municipal_authority_owns_a_system() {
    let app = TestApp::new().await;
    app.db(|conn| {
        for code in ["af", "fk", "forbund", "region"] {
            let staff = supply::staff_of(conn, code, code, tuesday());
            let new = supply::new_system(&staff, "System");
            let refused = system::create(&mut op(conn, &staff, tuesday()), &new);
            assert!(matches!(refused, Err(SystemError::WrongOwner)), "{code}");
        }
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r5_an_open_system_without_advertisement_is_alarmed() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let system = supply::open_system(conn, &staff, "System", tuesday());
        assert!(system::lacks_advertisement(&system));
        let place = Some(("https://annons.exempel.se/1", "LOV-1"));
        system::advertise(&mut op(conn, &staff, tuesday()), system.id, place).unwrap();
        assert!(!system::lacks_advertisement(&system::get(conn, system.id)?));
        system::advertise(&mut op(conn, &staff, tuesday()), system.id, None).unwrap();
        assert!(system::lacks_advertisement(&system::get(conn, system.id)?));
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r14_a_system_opens_with_an_alternative_and_published_terms() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let new =
            NewSystem { default_ground: " ".to_owned(), ..supply::new_system(&staff, "System") };
        let system = system::create(&mut op(conn, &staff, tuesday()), &new).unwrap();
        let open = |conn: &mut _| system::open(&mut op(conn, &staff, tuesday()), system.id);
        assert!(matches!(open(conn), Err(SystemError::NoDefault)));
        let settle = |conn: &mut _, alternative, unit| {
            let how = (alternative, "LOV 9:2");
            system::settle_default(&mut op(conn, &staff, tuesday()), system.id, how, (unit, None))
        };
        // The own service names its unit, a supplier its contract, and a draw nobody.
        for (alternative, unit) in [
            (DefaultAlternative::InHouse, None),
            (DefaultAlternative::ProcuredSupplier, None),
            (DefaultAlternative::PublishedDraw, Some("Arbetscentrum")),
        ] {
            let refused = settle(conn, alternative, unit);
            assert!(matches!(refused, Err(SystemError::NoDefault)), "{alternative}");
        }
        // A draw that rests on no legal opinion is not opened with, below.
        settle(conn, DefaultAlternative::PublishedDraw, None).unwrap();
        assert!(matches!(open(conn), Err(SystemError::NoOpinion)));
        settle(conn, DefaultAlternative::InHouse, Some("Arbetscentrum")).unwrap();
        assert!(matches!(open(conn), Err(SystemError::NoTerms)));
        let spec = terms::latest(conn, &system.specification_series)?.unwrap();
        terms::add_requirement(&mut op(conn, &staff, tuesday()), spec.id, &supply::wishes()[0])
            .unwrap();
        terms::publish(&mut op(conn, &staff, tuesday()), spec.id).unwrap();
        assert_eq!(open(conn).unwrap().state, SystemState::Open);
        assert!(matches!(open(conn), Err(SystemError::NotFrom(_))));
        Ok::<_, Db>(())
    });
}
