//! Sets in queries, longer than either database takes bound values for: SQLite 32,766, PostgreSQL
//! 65,535.

use actix_web::http::StatusCode;
use diesel::dsl::not;
use diesel::prelude::*;
use valfard_tyreso::identity;
use valfard_tyreso::kernel::{Reference, Role, UserId};
use valfard_tyreso::platform::db::{among, one_of, within};
use valfard_tyreso::schema::{app_user, contract, offer};

use crate::app::TestApp;
use crate::person::VERKSTAN;

/// More than a statement may bind on SQLite.
const MANY: i64 = 40_000;

#[actix_web::test]
async fn a_set_of_forty_thousand_ids_is_one_value() {
    let app = TestApp::new().await;
    let users: Vec<_> = (0..3).map(|_| app.user(Role::Client)).collect();
    let (first, last) = (users[0].id.0, users[2].id.0);
    app.db(move |conn| {
        let ids: Vec<UserId> = (first..first + MANY).map(UserId).collect();
        assert_eq!(identity::names(conn, &ids)?.len(), 3);
        let count = |conn: &mut _, ids: Vec<i64>| -> QueryResult<(i64, i64)> {
            let ids: Vec<UserId> = ids.into_iter().map(UserId).collect();
            let of_three = || app_user::table.filter(app_user::id.ge(UserId(first)));
            Ok((
                of_three().filter(among(app_user::id, &ids)).count().get_result(conn)?,
                of_three().filter(not(among(app_user::id, &ids))).count().get_result(conn)?,
            ))
        };
        assert_eq!(count(conn, vec![])?, (0, 3));
        assert_eq!(count(conn, vec![first, last, last])?, (2, 1));
        assert_eq!(count(conn, vec![i64::MIN, i64::MAX])?, (0, 3));
        assert_eq!(count(conn, (0..=last).collect())?, (3, 0));
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn a_set_of_texts_holds_any_sign() {
    let app = TestApp::new().await;
    app.changed_by_hand();
    let mut users: Vec<_> = (0..3).map(|_| app.user(Role::Client)).collect();
    let third = users.pop().unwrap();
    app.db(move |conn| {
        for (user, name) in
            users.iter().zip(["Åsa \"Bo\" O'Hara, {x}", "back\\slash\tand\u{1F600}"])
        {
            let own = app_user::table.find(user.id);
            diesel::update(own).set(app_user::name.eq(name)).execute(conn)?;
            let found: Vec<UserId> = app_user::table
                .filter(among(app_user::name, ["x", name]))
                .select(app_user::id)
                .load(conn)?;
            assert_eq!(found, [user.id]);
        }
        let references: Vec<Reference> =
            (0..MANY).map(|_| Reference::random()).chain([third.reference.clone()]).collect();
        let found: Vec<UserId> = app_user::table
            .filter(among(app_user::reference, &references))
            .select(app_user::id)
            .load(conn)?;
        assert_eq!(found, [third.id]);
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn a_column_that_may_be_empty_lies_in_no_set_when_it_is() {
    let app = TestApp::new().await;
    let staff = app.user(Role::Caseworker);
    let person = app.user(Role::Client);
    app.db(move |conn| {
        let ids = [staff.id, person.id];
        let homes: Vec<_> = staff.authority_id.into_iter().collect();
        let found: Vec<UserId> = app_user::table
            .filter(among(app_user::id, ids))
            .filter(among(app_user::authority_id, homes))
            .select(app_user::id)
            .load(conn)?;
        assert_eq!(found, [staff.id]);
        Ok::<_, diesel::result::Error>(())
    });
}

/// A statement for each length would be prepared anew for each, and pushes others out of the cache.
#[actix_web::test]
async fn sets_of_every_length_are_one_statement() {
    let app = TestApp::new().await;
    let asked = |ids: Vec<UserId>| {
        let app = &app;
        async move {
            let work = async { app.db(move |conn| identity::names(conn, &ids)) };
            app.statements(work).await.1
        }
    };
    let some = asked(vec![UserId(1), UserId(2)]).await;
    let more = asked((1..100).map(UserId).collect()).await;
    assert!(some.iter().any(|text| text.contains("json")), "{some:?}");
    assert_eq!(some, more);
}

#[actix_web::test]
async fn words_and_inner_queries_are_asked_for_as_they_are() {
    let app = TestApp::new().await;
    let (staff, person) = (app.user(Role::Commissioner), app.user(Role::Client));
    app.db(move |conn| {
        let of_roles: Vec<UserId> = app_user::table
            .filter(one_of(app_user::role, [Role::Commissioner, Role::Guide]))
            .filter(among(app_user::id, [staff.id, person.id]))
            .select(app_user::id)
            .load(conn)?;
        assert_eq!(of_roles, [staff.id]);
        let inner = app_user::table
            .filter(app_user::reference.eq(person.reference.clone()))
            .select(app_user::id);
        let found: Vec<UserId> =
            app_user::table.filter(within(app_user::id, inner)).select(app_user::id).load(conn)?;
        assert_eq!(found, [person.id]);
        Ok::<_, diesel::result::Error>(())
    });
}

/// One offer with its contract becomes forty thousand, of which the first can be chosen.
fn forty_thousand(app: &TestApp) {
    let copies = |table: &str, columns: &str, values: &str| {
        format!(
            "INSERT INTO {table} (id, reference, {columns}) \
             WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < {MANY}) \
             SELECT one.id + many.n, 'VT-' || many.n, {values} FROM {table} AS one, many \
             WHERE one.id = (SELECT max(id) FROM {table})"
        )
    };
    let offer = "provider_id, measure_kind, state, approved_revision_id, created_at, changed_at";
    let of_contract = "source, source_name, owner_authority_id, matter_id, provider_id, choice_system_id, state, \
        text, text_sha256, starts_on, ends_on, provider_signed_by, provider_signed_at, \
        authority_signed_by, authority_signed_at, created_at";
    // Ended, so that the offers are those that could be chosen once.
    let ended = of_contract.replace(" state,", " 'ended',");
    let statements = [
        copies("offer", offer, offer),
        copies("contract", of_contract, &ended),
        "INSERT INTO contract_offer (contract_id, offer_id) \
         SELECT c.id, o.id FROM contract c JOIN offer o ON o.reference = c.reference"
            .to_owned(),
    ];
    app.db(move |conn| {
        for statement in &statements {
            valfard_tyreso::on_each!(conn, |one| diesel::sql_query(statement).execute(one))?;
        }
        let offers: i64 = offer::table.count().get_result(conn)?;
        let contracts: i64 = contract::table.count().get_result(conn)?;
        assert!(offers > MANY && contracts > MANY, "{offers} offers, {contracts} contracts");
        Ok::<_, diesel::result::Error>(())
    });
}

#[actix_web::test]
async fn a_portal_with_forty_thousand_offers_starts_and_lists_its_contracts() {
    let app = TestApp::new().await;
    app.changed_by_hand();
    let given = app.given(VERKSTAN);
    forty_thousand(&app);
    // As at a start: the read model is made from all that is there.
    let started = app.another_process();
    drop(started);
    let page = app.sign_in(Role::Commissioner).get("/bestallare/avtal").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains(&given.provider.name));
    assert!(page.html.contains("/bestallare/avtal/VT-40000"), "{}", page.html.len());
}
