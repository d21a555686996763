//! R7: the register of exclusion grounds changes forward only, with its source.

use crate::make::op;
use actix_web::http::StatusCode;
use chrono::{Days, NaiveDate};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::kernel::time::stockholm_day;
use valfard_tyreso::terms::{self, GroundWish, TermsError};

use crate::app::{TestApp, tuesday};
use crate::make::supply;

type Db = diesel::result::Error;

fn today() -> NaiveDate {
    stockholm_day(tuesday())
}

fn wish() -> GroundWish {
    GroundWish {
        act: "LOV (2008:962)".to_owned(),
        section: "7 kap. 1 § 7".to_owned(),
        text: "Har ni brutit mot en sanktion?".to_owned(),
        source: "SFS 2026:111".to_owned(),
        valid_from: today() + Days::new(30),
        replaces: None,
    }
}

#[actix_web::test]
async fn r7_a_ground_is_asked_from_its_first_day_to_its_last() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let made = terms::enter_ground(&mut op(conn, &staff, tuesday()), &wish()).unwrap();
        assert_eq!(terms::grounds(conn, today())?.len(), 6);
        assert_eq!(terms::grounds(conn, made.valid_from)?.len(), 7);
        let last = made.valid_from + Days::new(10);
        terms::end_ground(&mut op(conn, &staff, tuesday()), made.id, last, "SFS 2026:222").unwrap();
        assert_eq!(terms::grounds(conn, last)?.len(), 7);
        assert_eq!(terms::grounds(conn, last + Days::new(1))?.len(), 6);
        let again = terms::end_ground(&mut op(conn, &staff, tuesday()), made.id, last, "SFS");
        assert!(matches!(again, Err(TermsError::GroundOver)));
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r7_a_new_wording_takes_the_place_of_the_old_from_a_day_to_come() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let old = terms::grounds(conn, today())?.remove(2);
        let wish = GroundWish { replaces: Some(old.id), ..wish() };
        let new = terms::enter_ground(&mut op(conn, &staff, tuesday()), &wish).unwrap();
        assert_eq!(new.code, old.code);
        for (day, text) in [(new.valid_from - Days::new(1), &old.text), (new.valid_from, &new.text)]
        {
            let asked = terms::grounds(conn, day)?;
            assert_eq!(asked.len(), 6);
            let one = asked.iter().find(|one| one.code == old.code).unwrap();
            assert_eq!(&one.text, text, "{day}");
        }
        Ok::<_, Db>(())
    });
}

#[actix_web::test]
async fn r7_the_past_is_not_changed_and_nothing_stands_without_a_source() {
    let app = TestApp::new().await;
    app.db(|conn| {
        let staff = supply::staff(conn, "anna", tuesday());
        let old = terms::grounds(conn, today())?.remove(0);
        let yesterday = today() - Days::new(1);
        let early = GroundWish { valid_from: yesterday, ..wish() };
        let entered = terms::enter_ground(&mut op(conn, &staff, tuesday()), &early);
        assert!(matches!(entered, Err(TermsError::PastDay)));
        // The one before would have ended yesterday.
        let turned = GroundWish { valid_from: today(), replaces: Some(old.id), ..wish() };
        let entered = terms::enter_ground(&mut op(conn, &staff, tuesday()), &turned);
        assert!(matches!(entered, Err(TermsError::PastDay)));
        let bare = GroundWish { source: " ".to_owned(), ..wish() };
        let entered = terms::enter_ground(&mut op(conn, &staff, tuesday()), &bare);
        assert!(matches!(entered, Err(TermsError::NoSource)));
        let ended = terms::end_ground(&mut op(conn, &staff, tuesday()), old.id, yesterday, "SFS");
        assert!(matches!(ended, Err(TermsError::PastDay)));
        let ended = terms::end_ground(&mut op(conn, &staff, tuesday()), old.id, today(), "");
        assert!(matches!(ended, Err(TermsError::NoSource)));
        assert_eq!(terms::grounds(conn, today() + Days::new(400))?.len(), 6);
        Ok::<_, Db>(())
    });
}

/// The database refuses too (R7).
#[actix_web::test]
async fn r7_the_database_keeps_the_register() {
    let app = TestApp::new().await;
    app.changed_by_hand();
    for (statement, refused) in [
        ("UPDATE exclusion_ground SET text = 'x'", true),
        ("UPDATE exclusion_ground SET source = 'x'", true),
        ("UPDATE exclusion_ground SET valid_from = '2020-01-01'", true),
        ("DELETE FROM exclusion_ground", true),
        ("UPDATE exclusion_ground SET valid_to = '2030-01-01'", false),
        ("UPDATE exclusion_ground SET valid_to = '2031-01-01'", true),
        ("UPDATE exclusion_ground SET valid_to = NULL", true),
    ] {
        let done = app
            .state
            .db
            .write(move |conn| {
                use diesel::RunQueryDsl as _;
                diesel::sql_query(statement).execute(conn)
            })
            .unwrap();
        assert_eq!(done.is_err(), refused, "{statement}");
    }
}

#[actix_web::test]
async fn staff_and_the_administrator_keep_the_register_on_its_pages() {
    let app = TestApp::new().await;
    let path = "/bestallare/uteslutningsgrunder";
    for role in [Role::Commissioner, Role::Admin] {
        let page = app.sign_in(role).get(path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.has("7 kap. 1 § 3") && page.has("Källa: Lag (2008:962)"), "{}", page.text());
    }
    let outside = app.sign_in(Role::ProviderMember).get(path).await;
    assert_eq!(outside.status, StatusCode::FORBIDDEN);

    let admin = app.sign_in(Role::Admin);
    let mut fields = vec![
        ("replaces", ""),
        ("act", "LOV (2008:962)"),
        ("section", "7 kap. 1 § 7"),
        ("text", "Har ni brutit mot en sanktion?"),
        ("source", "SFS 2026:111"),
        ("valid_from", "2020-01-01"),
    ];
    let new = format!("{path}/ny");
    let page = admin.post(&new, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.all(".ds-error-summary li").len(), 2, "{}", page.text());
    assert!(page.has("Har ni brutit mot en sanktion?"));
    let day = (today() + Days::new(5)).to_string();
    fields[5].1 = &day;
    fields.push(("sure", "yes"));
    let page = admin.follow(&admin.post(&new, &fields).await).await;
    assert!(page.has("Grunden är införd.") && page.has("Kommer att gälla"), "{}", page.text());

    let end = format!("{path}/crime/2009-01-01/slut");
    assert_eq!(admin.get(&end).await.status, StatusCode::OK);
    let page = admin.post(&end, &[("last", &day), ("source", "SFS 2026:111")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = [("last", day.as_str()), ("source", "SFS 2026:111"), ("sure", "yes")];
    let page = admin.follow(&admin.post(&end, &said).await).await;
    assert!(page.has("Grunden har fått sin sista dag."), "{}", page.text());
    // It has its last day: there is no page to end it any more.
    assert_eq!(admin.get(&end).await.status, StatusCode::NOT_FOUND);
}
