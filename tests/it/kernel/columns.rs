//! What is stored comes back the same, on the database that the tests run on.

use diesel::sql_types::{BigInt, Text};
use diesel::{IntoSql as _, QueryResult, RunQueryDsl as _, select};
use valfard_tyreso::kernel::{Email, Money, OrganisationNumber, PersonNumberKind, Role};
use valfard_tyreso::platform::db::Conn;

use crate::app::TestApp;

#[actix_web::test]
async fn shared_values_are_stored_and_loaded() {
    let app = TestApp::new().await;
    let (number, email, amount, role, kind) = app.db(|conn| {
        let conn: &mut Conn = conn;
        let number = OrganisationNumber::parse("556016-0680").unwrap();
        let email = Email::parse("Anna@example.se").unwrap();
        let amount = Money::from_ore(-123_456_789_012);
        let found: QueryResult<(OrganisationNumber, Email, Money, Role, PersonNumberKind)> =
            select((
                number.into_sql::<Text>(),
                email.into_sql::<Text>(),
                amount.into_sql::<BigInt>(),
                Role::UnitManager.into_sql::<Text>(),
                PersonNumberKind::Coordination.into_sql::<Text>(),
            ))
            .get_result(conn);
        found
    });
    assert_eq!(number.digits(), "5560160680");
    assert_eq!(email.as_str(), "Anna@example.se");
    assert_eq!(amount.ore(), -123_456_789_012);
    assert_eq!((role, kind), (Role::UnitManager, PersonNumberKind::Coordination));
}

#[actix_web::test]
async fn a_word_that_is_not_in_its_list_does_not_load() {
    let app = TestApp::new().await;
    let found = app.db(|conn| {
        let found = select("emperor".into_sql::<Text>()).get_result::<Role>(conn);
        QueryResult::Ok(found.is_err())
    });
    assert!(found);
}
