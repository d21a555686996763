//! R59: while a person is protected, who they are and how they are reached stands nowhere in clear, and
//! the named handlers, who have said why, meet the person all the same.

use actix_web::http::StatusCode;
use valfard_tyreso::client::{self, Client, ClientQuery, NewClient, Purpose, Viewer};
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::outbox::Post;

use super::protect;
use crate::app::{TestApp, vault};
use crate::dump::Dump;
use crate::person::{VERKSTAN, actor, new_client, test_number};

const NAME: &str = "Örjan Älgsjö-Vetterstråhle";
/// Parts by which anybody would know whose name it is, and other spellings.
const SPELLINGS: &[&str] =
    &["Örjan Älgsjö-Vetterstråhle", "ÄLGSJÖ-VETTERSTRÅHLE", "algsjo-vetterstrahle", "Vetterstra"];
const PHONE: &str = "070-174 06 77";
const ADDRESS: &str = "Hemliga gatan 3";

fn person() -> NewClient {
    let new = new_client(NAME, test_number());
    let contact = client::Contact {
        phone: PHONE.to_owned(),
        address: ADDRESS.to_owned(),
        channel: Some(Post::Letter),
        ..new.contact.clone()
    };
    NewClient { contact, ..new }
}

/// Where anything of the person stands in the database.
fn places(app: &TestApp, email: &str) -> Vec<String> {
    let dump = Dump::of(app);
    let sought = SPELLINGS.iter().copied().chain([PHONE, "1740677", ADDRESS, email]);
    let mut found: Vec<String> =
        sought.flat_map(|text| dump.places(text)).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

fn case(worker: &User) -> Viewer {
    Viewer::case(actor(worker), Purpose::CasePage).because("Ringer om start")
}

/// The person, as the viewer is let to see them.
fn opened(app: &TestApp, viewer: &Viewer, person: &Client) -> Client {
    let (viewer, reference, now) = (viewer.clone(), person.reference.clone(), app.now());
    app.db(move |conn| {
        let client = client::load(conn, &viewer, &reference, now)?;
        client::unsealed(conn, &vault(), &viewer, client)
    })
}

/// A person with an account, who has chosen, been written to, and changed how they sign in.
async fn known(app: &TestApp, worker: &User) -> Client {
    app.given(VERKSTAN);
    let person = app.register(worker, person());
    app.right(worker, &person);
    let email = person.email.as_ref().unwrap().as_str().to_owned();
    app.visitor().post("/losenord", &[("email", email.as_str())]).await;
    app.run_jobs();
    app.visitor().post("/losenord", &[("email", email.as_str())]).await;
    person
}

#[actix_web::test]
async fn r59_no_column_of_any_table_tells_who_a_protected_person_is() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = known(&app, &worker).await;
    let email = person.email.as_ref().unwrap().as_str().to_owned();
    let before = places(&app, &email);
    for place in ["client.name", "client.name_folded", "app_user.name", "app_user.email"] {
        assert!(before.iter().any(|at| at == place), "{place}: {before:?}");
    }
    assert!(before.iter().any(|at| at == "outbox.recipient"), "{before:?}");

    protect(&app, &worker, &person);

    assert_eq!(places(&app, &email), Vec::<String>::new());
    app.run_jobs();
    assert_eq!(places(&app, &email), Vec::<String>::new());
}

#[actix_web::test]
async fn r59_a_person_who_is_protected_from_the_first_moment_is_never_in_clear() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let new = person();
    let contact = client::Contact { protected: true, ..new.contact.clone() };
    let email = contact.email.as_ref().unwrap().as_str().to_owned();
    let made = app.register(&worker, NewClient { contact, ..new });
    assert!(made.protected && made.name == made.reference.as_str(), "{made:?}");
    assert_eq!(places(&app, &email), Vec::<String>::new());
    let whole = opened(&app, &case(&worker), &made);
    assert_eq!((whole.name.as_str(), whole.phone.as_str()), (NAME, PHONE));
}

#[actix_web::test]
async fn r59_the_named_handler_meets_the_name_after_the_log_and_everybody_else_the_code() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = known(&app, &worker).await;
    protect(&app, &worker, &person);
    let path = format!("/handlaggare/person/{}", person.reference);
    let handler = app.sign_in_as(&worker);
    let asked = handler.get(&path).await;
    assert!(!asked.has(NAME), "{}", asked.text());
    handler.post(&format!("{path}/oppna"), &[("reason", "Ringer om start")]).await;
    let id = person.id.0;
    let readings = |app: &TestApp| {
        let events = app.db(move |conn| audit::of_object(conn, "client", id));
        events.iter().filter(|event| event.action == "client.read").count()
    };
    for page in ["", "/skydd", "/kontakt", "/val", "/kod"].map(|end| format!("{path}{end}")) {
        let before = readings(&app);
        let shown = handler.get(&page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        assert!(shown.has(NAME), "{page}: {}", shown.text());
        assert!(readings(&app) > before, "{page}");
    }
    // Others: not found, and by the service the code.
    for other in [app.user(Role::Caseworker), app.user(Role::UnitManager)] {
        let (viewer, reference, now) = (case(&other), person.reference.clone(), app.now());
        let found = app.state.db.write(move |conn| client::load(conn, &viewer, &reference, now));
        assert!(found.unwrap().is_err());
        let sealed =
            Client { protected: true, name: person.reference.to_string(), ..person.clone() };
        let viewer = case(&other);
        let same = app.db(move |conn| client::unsealed(conn, &vault(), &viewer, sealed.clone()));
        assert_eq!(same.name, person.reference.as_str());
    }
}

#[actix_web::test]
async fn r59_no_search_finds_a_protected_person_by_name() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = known(&app, &worker).await;
    protect(&app, &worker, &person);
    let search = |text: &str| {
        let sought = ClientQuery { text: text.to_owned(), ..ClientQuery::default() };
        let (viewer, now) = (case(&worker), app.now());
        app.db(move |conn| client::list(conn, &viewer, &sought, (0, 25), now)).0
    };
    for text in SPELLINGS {
        assert_eq!(search(text), [], "{text}");
    }
    let by_code = search(person.reference.as_str());
    assert_eq!(by_code.len(), 1);
    assert_eq!(by_code[0].name, person.reference.as_str());
}

#[actix_web::test]
async fn lifting_the_protection_brings_name_and_contact_back() {
    let app = TestApp::new().await;
    let worker = app.user(Role::Caseworker);
    let person = known(&app, &worker).await;
    protect(&app, &worker, &person);
    // What is changed meanwhile stays sealed, and leaves the name as it was.
    let (viewer, reference, now) = (case(&worker), person.reference.clone(), app.now());
    let email = person.email.as_ref().unwrap().as_str().to_owned();
    app.db({
        let (viewer, reference) = (viewer.clone(), reference.clone());
        let contact = client::Contact {
            email: None,
            phone: "070-174 06 88".to_owned(),
            protected: true,
            ..self::person().contact
        };
        move |conn| client::change_reach(conn, &vault(), &viewer, &reference, &contact, now)
    });
    assert_eq!(places(&app, &email), Vec::<String>::new());
    assert_eq!(Dump::of(&app).places("174 06 88"), Vec::<&str>::new());
    let whole = opened(&app, &viewer, &person);
    assert_eq!((whole.name.as_str(), whole.phone.as_str()), (NAME, "070-174 06 88"));
    let on = valfard_tyreso::kernel::time::stockholm_day(now);
    app.db(move |conn| {
        client::lift(conn, &vault(), &viewer, &reference, (on, "Hotet är borta"), now)
    });
    let back = opened(&app, &Viewer::case(actor(&worker), Purpose::CasePage), &person);
    assert!(!back.protected);
    assert_eq!((back.name.as_str(), back.phone.as_str()), (NAME, "070-174 06 88"));
    assert_eq!(back.address, ADDRESS);
    assert_eq!(back.channel, Some(Post::Letter));
    let found = app.sign_in_as(&worker).get("/handlaggare/arenden?q=vetterstrahle").await;
    assert!(found.has(NAME), "{}", found.text());
    let dump = Dump::of(&app);
    assert!(dump.places(NAME).contains(&"client.name"));
    assert_eq!(dump.filled("client_protection.contact_sealed"), 0);
}

/// What a thief reads who has copied the file, where the database is one.
#[actix_web::test]
async fn nothing_that_was_written_over_is_left_in_the_file() {
    let app = TestApp::new().await;
    let Some(file) = app.state.config.database_url.strip_prefix("sqlite:").map(str::to_owned)
    else {
        return;
    };
    let worker = app.user(Role::Caseworker);
    let person = known(&app, &worker).await;
    let checkpoint = || {
        use diesel::RunQueryDsl;
        let conn = diesel::Connection::establish(&file);
        let mut conn: diesel::SqliteConnection = conn.unwrap();
        diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).unwrap();
        let bytes = std::fs::read(&file).unwrap();
        let sought = ["vetterstrahle", "Vetterstråhle", ADDRESS];
        sought.map(|text| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
    };
    assert_eq!(checkpoint(), [true; 3]);
    protect(&app, &worker, &person);
    assert_eq!(checkpoint(), [false; 3]);
}
