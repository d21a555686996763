//! R59: from the moment a person is protected, every channel is empty for all but named handlers, and
//! for them until they have said why.

use crate::make::op;
use std::io::Write;
use std::sync::{Arc, Mutex};

use actix_web::http::StatusCode;
use valfard_tyreso::choice;
use valfard_tyreso::client::{self, Client, NewClient, Purpose, Viewer};
use valfard_tyreso::identity::{self, User};
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::{audit, outbox};
use valfard_tyreso::schema::{audit_event, audit_personal};

use diesel::prelude::*;

use super::chosen;
use super::crawl::{codes, crawl, found};
use crate::app::TestApp;
use crate::client::protect;
use crate::person::{VERKSTAN, actor, new_client, test_number};

const NAME: &str = "Sivgerd Holmqvistsson";
const PHONE: &str = "070-174 06 77";
const ADDRESS: &str = "Hemliga gatan 3";

fn secret(app: &TestApp, worker: &User) -> Client {
    let new = new_client(NAME, test_number());
    let contact = client::Contact {
        phone: PHONE.to_owned(),
        address: ADDRESS.to_owned(),
        ..new.contact.clone()
    };
    app.register(worker, NewClient { contact, ..new })
}

/// Everything the tracing layer says while it is held.
#[derive(Clone, Default)]
pub struct Heard(Arc<Mutex<Vec<u8>>>);

impl Heard {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

const EVERYBODY: &[Role] = &[
    Role::Representative,
    Role::Partner,
    Role::Guide,
    Role::Caseworker,
    Role::UnitManager,
    Role::Commissioner,
    Role::BusinessLead,
    Role::SteeringGroup,
    Role::CoordinationBody,
    Role::Admin,
    Role::ProviderMember,
    Role::Client,
];

#[actix_web::test]
async fn r59_every_channel_is_empty_once_a_placed_person_is_protected() {
    let app = TestApp::demo().await;
    let heard = Heard::default();
    let writer = heard.clone();
    let layer = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let listening = tracing::subscriber::set_default(layer);
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = secret(&app, &worker);
    let placement = chosen(&app, &worker, &given, &person);
    let codes = codes(&app, &given, &person, &placement);
    let provider = app.sign_in_as(&given.member);
    let colleague = app.sign_in(Role::Caseworker);

    // The control: before, the crawl finds what it looks for.
    let before = crawl(&provider, Role::ProviderMember, &codes).await;
    let page = super::path(&placement.reference);
    assert!(before.iter().any(|(path, hits)| *path == page && hits.contains(&"174 06 77")));
    assert!(before.iter().any(|(path, _)| path == "/leverantor/deltagare"));
    let before = crawl(&colleague, Role::Caseworker, &codes).await;
    assert!(before.iter().any(|(path, _)| path.starts_with("/handlaggare/arenden")), "{before:?}");
    assert!(app.letters().iter().any(|(to, _)| !found(to).is_empty()));
    let own = app.as_person(&person);
    assert_eq!(own.get("/mina-sidor").await.status, StatusCode::OK);

    protect(&app, &worker, &person);

    for &role in EVERYBODY {
        let browser = app.sign_in(role);
        assert_eq!(crawl(&browser, role, &codes).await, [], "{role}");
    }
    let nobody = app.visitor();
    assert_eq!(crawl(&nobody, Role::Visitor, &codes).await, []);
    assert_eq!(crawl(&provider, Role::ProviderMember, &codes).await, []);
    assert_eq!(crawl(&colleague, Role::Caseworker, &codes).await, []);
    // The person's own browser is signed out, and the account opens by no way.
    assert_eq!(own.get("/mina-sidor").await.status, StatusCode::SEE_OTHER);
    let sent = app.letters().len();
    let mail = person.email.as_ref().unwrap().as_str().to_owned();
    app.ask_for_a_link(&mail).await;
    assert_eq!(app.letters().len(), sent);

    // The provider goes on by code; the person is written nothing, and the handler is asked to tell.
    let path = super::path(&placement.reference);
    let seen = provider.get(&path).await;
    assert!(seen.has(placement.reference.as_str()), "{}", seen.text());
    provider.post(&format!("{path}/tacka-ja"), &[("first_day", "2026-03-09")]).await;
    let letters = app.letters();
    assert_eq!(letters.len(), sent + 1);
    let (to, asked) = letters.last().unwrap();
    assert_eq!(to, worker.email.as_str());
    assert!(asked.subject.contains(person.reference.as_str()), "{asked:?}");
    assert_eq!(found(&format!("{letters:?}")), Vec::<&str>::new());
    let told: Vec<_> =
        letters.iter().filter(|(_, text)| text.body.contains("Skriv inte ut")).collect();
    assert!(told.len() == 1 && told[0].0 == given.member.email.as_str(), "{told:?}");
    assert!(told[0].1.body.contains(placement.reference.as_str()));

    // The handler too meets a code, until the reason is given; then the person.
    let handler = app.sign_in_as(&worker);
    assert_eq!(crawl(&handler, Role::Caseworker, &codes).await, []);
    let case = format!("/handlaggare/person/{}", person.reference);
    handler.post(&format!("{case}/oppna"), &[("reason", "Ringer om start")]).await;
    let page = handler.get(&case).await;
    assert!(page.has(NAME) && page.has(PHONE) && page.has(&mail), "{}", page.text());

    // What was said while all this happened, and what lies in the log.
    drop(listening);
    assert_eq!(found(&heard.text()), Vec::<&str>::new());
    let logged = app.db(|conn| {
        let mut all: Vec<String> = audit_event::table.select(audit_event::detail).load(conn)?;
        all.extend(audit_personal::table.select(audit_personal::body).load::<String>(conn)?);
        Ok::<_, diesel::result::Error>(all)
    });
    for text in &logged {
        assert_eq!(found(text), Vec::<&str>::new(), "{text}");
    }
    let id = person.user_id.unwrap();
    let account = app.db(move |conn| identity::user(conn, id));
    assert_eq!((account.name.as_str(), account.active), (person.reference.as_str(), false));
    assert_eq!(app.db(valfard_tyreso::command::faults), Vec::<String>::new());
}

#[actix_web::test]
async fn r59_the_page_says_what_will_happen_and_what_could_not_be_called_back() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = secret(&app, &worker);
    let placement = chosen(&app, &worker, &given, &person);
    let own = app.as_person(&person);
    own.get("/mina-sidor").await;
    // One letter has left, the others wait.
    let now = app.now();
    app.db(move |conn| {
        let mut left = None;
        while left.is_none() {
            let letter = outbox::claim(conn, outbox::Post::Email, now)?.ok_or(diesel::NotFound)?;
            outbox::sent(conn, &letter, now)?;
            left = Some(()).filter(|()| letter.recipient.starts_with("sivgerd"));
        }
        Ok::<_, diesel::result::Error>(())
    });
    let provider = app.sign_in_as(&given.member);
    provider.get(&super::path(&placement.reference)).await;

    let browser = app.sign_in_as(&worker);
    let path = format!("/handlaggare/person/{}/skydd", person.reference);
    let page = browser.get(&path).await;
    assert!(page.has("Verkstan såg senast namn"), "{}", page.text());
    assert!(page.has("Ett brev har gått till personen"), "{}", page.text());
    assert!(page.has("som väntar skickas aldrig") && page.has("loggas ut ur en webbläsare"));
    let fields = [
        ("kind", "registration"),
        ("since", "2026-03-03"),
        ("decided_by", "Skatteverket"),
        ("review_on", "2026-09-01"),
        ("reason", "Hot från en känd person"),
    ];
    let unsure = browser.post(&path, &fields).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unsure.attributes("#reason", "value"), ["Hot från en känd person"]);
    let sure = [&fields[..], &[("sure", "yes")]].concat();
    let done = browser.post(&path, &sure).await;
    assert_eq!(done.location.as_deref(), Some("/handlaggare/skyddade"), "{}", done.text());
    let list = browser.follow(&done).await;
    assert!(list.has("Skyddad folkbokföring") && list.has("2 saker kvar"), "{}", list.text());
    // Twice is told, and changes nothing.
    let open = format!("/handlaggare/person/{}/oppna", person.reference);
    browser.post(&open, &[("reason", "Går igenom listan")]).await;
    assert_eq!(browser.post(&path, &sure).await.status, StatusCode::CONFLICT);

    let page = browser.get(&path).await;
    assert!(page.has("Kontot stängdes") && page.has("Personen loggades ut"), "{}", page.text());
    assert!(page.has("Brev som hade gått: 1") && page.has("Verkstan såg namn"));
    let lines = page.attributes("form[action$='/klar']", "action");
    assert_eq!(lines.len(), 2);
    let empty = browser.post(&lines[0], &[("note", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for line in &lines {
        let ticked = browser.post(line, &[("note", "Ringde och bad dem förstöra allt")]).await;
        assert_eq!(ticked.status, StatusCode::SEE_OTHER, "{}", ticked.text());
        assert_eq!(browser.post(line, &[("note", "Igen")]).await.status, StatusCode::NOT_FOUND);
    }
    let page = browser.get(&path).await;
    assert!(page.has("Ringde och bad dem") && page.has("Allt är klart"), "{}", page.text());

    // The register's word comes, and later the protection is lifted: from then on, and no letter.
    let known = [("kind", "marking"), ("since", "2026-03-01"), ("review_on", "2027-03-01")];
    let changed = browser.post(&format!("{path}/andra"), &known).await;
    assert!(browser.follow(&changed).await.has("Sekretessmarkering"));
    let sent = app.letters().len();
    let lift =
        [("lifted_on", "2026-03-03"), ("lift_reason", "Hotet är borta"), ("lift_sure", "yes")];
    let wrong = browser.post(&format!("{path}/slut"), &lift[..2]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let lifted = browser.post(&format!("{path}/slut"), &lift).await;
    assert_eq!(lifted.status, StatusCode::SEE_OTHER, "{}", lifted.text());
    let case = browser.follow(&lifted).await;
    assert!(case.has(PHONE) && case.has("Personen har inget konto"), "{}", case.text());
    assert_eq!(app.letters().len(), sent);
    assert!(provider.get("/leverantor/deltagare").await.has(NAME));
    assert_eq!(own.get("/mina-sidor").await.status, StatusCode::SEE_OTHER);
    let id = person.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client", id));
    for action in ["client.protected", "client.recall_done", "client.protection_lifted"] {
        let event = events.iter().find(|event| event.action == action).unwrap();
        assert!(event.personal_digest.is_some(), "{action}");
    }
}

#[actix_web::test]
async fn r59_nobody_is_ever_without_a_handler() {
    let app = TestApp::new().await;
    let (worker, second) = (app.user(Role::Caseworker), app.user(Role::Caseworker));
    let person = secret(&app, &worker);
    protect(&app, &worker, &person);
    let case = format!("/handlaggare/person/{}", person.reference);
    let at = format!("/handlaggare/skyddade/{}", person.reference);

    // Who has no part finds nothing; the manager meets the code, and cannot open it.
    let colleague = app.sign_in_as(&second);
    assert_eq!(colleague.get(&at).await.status, StatusCode::NOT_FOUND);
    assert!(colleague.get("/handlaggare/skyddade").await.has("inga skyddade ärenden"));
    let abroad = app.sign_in_as(&app.staff_of("af", Role::UnitManager));
    assert_eq!(abroad.get(&at).await.status, StatusCode::NOT_FOUND);
    let manager = app.sign_in(Role::UnitManager);
    let list = manager.get("/handlaggare/skyddade").await;
    assert!(list.has(person.reference.as_str()) && found(&list.html).is_empty());
    assert_eq!(manager.get(&case).await.status, StatusCode::NOT_FOUND);
    assert_eq!(manager.get(&format!("{case}/skydd")).await.status, StatusCode::NOT_FOUND);

    // The last cannot be ended.
    let (first_ref, second_ref) = (worker.reference.to_string(), second.reference.to_string());
    let last = [("ended", first_ref.as_str()), ("end_why", "Byter jobb")];
    let refused = manager.post(&format!("{at}/avsluta"), &last).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Det måste finnas någon kvar"), "{}", refused.text());
    // The manager names another, with a reason, without having read anything.
    let nameless = manager.post(&format!("{at}/utse"), &[("handler", second_ref.as_str())]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wish = [("handler", second_ref.as_str()), ("why", "Tar över")];
    let named = manager.post(&format!("{at}/utse"), &wish).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.text());
    assert!(manager.follow(&named).await.has("Tar över"));
    let again = manager.post(&format!("{at}/utse"), &wish).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a handler already");
    let letters = app.letters();
    let about = |to: &User, subject: &str| {
        letters.iter().any(|(at, text)| at == to.email.as_str() && text.subject == subject)
    };
    assert!(about(&second, "Du är utsedd till handläggare"));
    assert!(about(&worker, "En handläggare har utsetts"));
    assert_eq!(found(&format!("{letters:?}")), Vec::<&str>::new());
    // The named one opens it with a reason; the first may go, and the second is responsible.
    assert_eq!(colleague.get(&case).await.location, Some(format!("{case}/oppna")));
    colleague.post(&format!("{case}/oppna"), &[("reason", "Nytt möte")]).await;
    assert!(colleague.get(&case).await.has(NAME));
    let ended = manager.post(&format!("{at}/avsluta"), &last).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    let gone = app.sign_in_as(&worker);
    assert_eq!(gone.get(&case).await.status, StatusCode::NOT_FOUND);
    let id = person.id;
    let whose = app.db(move |conn| client::responsible(conn, &[id]));
    assert_eq!(whose.get(&id), Some(&second.id));
    // A handler whose account is closed counts for nobody, and the manager sees it.
    let (by, who, now) = (actor(&second), second.id, app.now());
    app.db(move |conn| identity::deactivate(&mut op(conn, &by, now), who));
    assert!(manager.get("/handlaggare/skyddade").await.has("Ingen av handläggarna har kvar"));
}

#[actix_web::test]
async fn r59_a_protected_person_chooses_in_person_and_the_receipt_has_the_code() {
    let app = TestApp::new().await;
    let given = app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = secret(&app, &worker);
    let right = app.right(&worker, &person);
    let own = app.as_person(&person);
    protect(&app, &worker, &person);
    // By no channel of the person's own, also if an account were left.
    assert_eq!(own.get(&format!("/val/{}", right.reference)).await.status, StatusCode::SEE_OTHER);
    let viewer = Viewer::own(valfard_tyreso::kernel::Actor {
        user_id: person.user_id,
        role: Role::Client,
        authority_id: None,
    });
    let (reference, now) = (person.reference.clone(), app.now());
    let refused =
        app.state.db.write(move |conn| client::load(conn, &viewer, &reference, now)).unwrap();
    assert!(matches!(refused, Err(client::ClientError::NotFound)), "{refused:?}");

    // Together with the handler, who has said why.
    let viewer = Viewer::case(actor(&worker), Purpose::ChooseTogether).because("Möte");
    let (site, at) = (given.site.reference.clone(), right.reference.clone());
    let choice = app.db(move |conn| {
        let shown = choice::shown(conn, &right, now)?;
        let chooser = choice::Chooser {
            chosen_by: choice::ChosenBy::Client,
            channel: choice::Channel::InPerson,
            mandate: Some("Sa ja på mötet".to_owned()),
            yes_given: Some(choice::YesGiven::Spoken),
            told_in: vec![valfard_tyreso::measure::Language::Swedish],
            interpreter_present: Some(false),
            ..choice::Chooser::person()
        };
        let wish = choice::Wish { right: at.clone(), site: site.clone(), chooser, shown };
        valfard_tyreso::choice::choose(conn, &viewer, &wish, now).map(|(choice, _)| choice)
    });
    let browser = app.sign_in_as(&worker);
    let path = format!("/handlaggare/val/kvitto/{}", choice.reference);
    let ask = browser.get(&path).await;
    assert_eq!(ask.status, StatusCode::SEE_OTHER);
    let open = format!("/handlaggare/person/{}/oppna", person.reference);
    browser.post(&open, &[("reason", "Skriver ut kvittot")]).await;
    let receipt = browser.get(&path).await;
    assert!(receipt.has(person.reference.as_str()), "{}", receipt.text());
    assert_eq!(found(&receipt.html), Vec::<&str>::new());
}
