//! The race for the last places (R73), and a control that loses it without the guard.

use std::sync::{Arc, Barrier};
use std::thread;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel::{PgConnection, SqliteConnection, sql_query};
use valfard_tyreso::capacity;
use valfard_tyreso::choice::{self, ChoiceError, Chooser, Wish};
use valfard_tyreso::client::Viewer;
use valfard_tyreso::kernel::{Actor, Role};
use valfard_tyreso::placement;

use crate::app::TestApp;
use crate::person::{Like, VERKSTAN};

const PEOPLE: usize = 64;
const PLACES: usize = 10;

#[actix_web::test]
async fn sixty_four_choose_ten_places_and_ten_get_one() {
    let app = TestApp::new().await;
    let given = app.given(Like { places: 10, ..VERKSTAN });
    let worker = app.user(Role::Caseworker);
    let people: Vec<_> = (0..PEOPLE)
        .map(|n| {
            let person = app.person(&worker, &format!("Person {n}"));
            let right = app.right(&worker, &person);
            (person, right)
        })
        .collect();
    // As many connections as a server has, so that PostgreSQL has something to keep apart.
    let db = app.pool(16);
    let start = Arc::new(Barrier::new(PEOPLE));
    let runners: Vec<_> = people
        .into_iter()
        .map(|(person, right)| {
            let (db, start) = (db.clone(), Arc::clone(&start));
            let (site, now) = (given.site.reference.clone(), app.now());
            thread::spawn(move || {
                let who = Actor { user_id: person.user_id, role: Role::Client, authority_id: None };
                let viewer = Viewer::own(who);
                // Everybody has seen the list while all places were free.
                let shown = {
                    let right = right.clone();
                    db.read(move |conn| choice::shown(conn, &right, now)).unwrap().unwrap()
                };
                let wish = Wish { right: right.reference, site, chooser: Chooser::person(), shown };
                start.wait();
                db.write(move |conn| choice::choose(conn, &viewer, &wish, now))
            })
        })
        .collect();
    let (mut got, mut full) = (0, 0);
    for runner in runners {
        match runner.join().unwrap().unwrap() {
            Ok(_) => got += 1,
            Err(ChoiceError::Full) => full += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((got, full), (PLACES, PEOPLE - PLACES));
    let site = given.site.id;
    let places = app.db(move |conn| capacity::of_site(conn, site)).unwrap();
    assert_eq!((places.occupied, places.free()), (1_000, 0));
    let provider = given.provider.id;
    let placements = app.db(move |conn| placement::of_provider(conn, provider));
    assert_eq!(placements.len(), PLACES);
}

#[actix_web::test]
async fn scenario_40_two_devices_at_once_give_one_choice_and_one_receipt() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.person(&worker, "Siv Holm");
    let right = app.right(&worker, &person);
    let db = app.pool(16);
    let start = Arc::new(Barrier::new(8));
    let runners: Vec<_> = (0..8)
        .map(|_| {
            let (db, start) = (db.clone(), Arc::clone(&start));
            let (right, site, now) = (right.clone(), given.site.reference.clone(), app.now());
            let user_id = person.user_id;
            thread::spawn(move || {
                let viewer = Viewer::own(Actor { user_id, role: Role::Client, authority_id: None });
                let seen = right.clone();
                let shown = db.read(move |conn| choice::shown(conn, &seen, now)).unwrap().unwrap();
                let wish = Wish { right: right.reference, site, chooser: Chooser::person(), shown };
                start.wait();
                let operation = move |conn: &mut _| choice::choose(conn, &viewer, &wish, now);
                match db.write(operation.clone()).unwrap() {
                    // As the page does after a time-out: look again.
                    Err(ChoiceError::Raced) => db.write(operation).unwrap(),
                    other => other,
                }
            })
        })
        .collect();
    let made: Vec<_> = runners.into_iter().map(|one| one.join().unwrap().unwrap().0).collect();
    assert!(made.iter().all(|one| one.reference == made[0].reference), "{made:?}");
    let site = given.site.id;
    let places = app.db(move |conn| capacity::of_site(conn, site)).unwrap();
    assert_eq!(places.occupied, 100);
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

enum Plain {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Plain {
    fn open(url: &str) -> Self {
        match url.strip_prefix("sqlite:") {
            Some(file) => {
                let mut conn = SqliteConnection::establish(file).unwrap();
                conn.batch_execute("PRAGMA busy_timeout = 20000").unwrap();
                Self::Sqlite(conn)
            }
            None => Self::Postgres(PgConnection::establish(url).unwrap()),
        }
    }

    fn run(&mut self, statement: &str) {
        match self {
            Self::Sqlite(conn) => conn.batch_execute(statement),
            Self::Postgres(conn) => conn.batch_execute(statement),
        }
        .unwrap();
    }

    fn count(&mut self) -> i64 {
        let query = sql_query("SELECT COUNT(*) AS n FROM naive_claim");
        match self {
            Self::Sqlite(conn) => query.get_result::<Count>(conn),
            Self::Postgres(conn) => query.get_result::<Count>(conn),
        }
        .unwrap()
        .n
    }
}

/// The same race by what one would write first: count, then insert, with no guard in the database
/// and none in the transaction. It oversells, so the race above can fail.
#[actix_web::test]
async fn without_the_guard_the_race_is_lost() {
    let app = TestApp::new().await;
    let url = app.state.config.database_url.clone();
    Plain::open(&url).run("CREATE TABLE naive_claim (person BIGINT NOT NULL)");
    let (read, start) = (Arc::new(Barrier::new(16)), Arc::new(Barrier::new(16)));
    let runners: Vec<_> = (0..16)
        .map(|person| {
            let (url, read, start) = (url.clone(), Arc::clone(&read), Arc::clone(&start));
            thread::spawn(move || {
                let mut conn = Plain::open(&url);
                start.wait();
                let free = conn.count() < i64::try_from(PLACES).unwrap();
                read.wait();
                if free {
                    conn.run(&format!("INSERT INTO naive_claim VALUES ({person})"));
                }
            })
        })
        .collect();
    for runner in runners {
        runner.join().unwrap();
    }
    let sold = Plain::open(&url).count();
    assert!(sold > i64::try_from(PLACES).unwrap(), "{sold}");
}
