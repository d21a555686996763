//! R59: where people have written who somebody is, found when protection begins.

use crate::make::op;
use valfard_tyreso::approval;
use valfard_tyreso::client::{self, Purpose, RecallKind, Viewer};
use valfard_tyreso::kernel::{Role, time};
use valfard_tyreso::message::{self, Wish};
use valfard_tyreso::platform::AppError;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::registry::{self, Direction, NewDocument};

use crate::app::{TestApp, tuesday};
use crate::make::supply;
use crate::person::{actor, new_client, test_number};

type Db = diesel::result::Error;

fn wish(body: &str, once: &str, last: i64) -> Wish {
    Wish { body: body.to_owned(), once: once.to_owned(), last }
}

#[actix_web::test]
async fn r59_threads_documents_and_notes_that_name_a_person_are_found_for_staff_to_act_on() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let sealing = vault.clone();
    let (matter, provider) = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &sealing, tuesday());
        let matter = approval::application(conn, id)?.matter_id.unwrap();
        let matter = registry::matter(conn, matter)?;
        let place = &matter.reference;
        let last = |conn: &mut Conn| message::thread(conn, &w.member, place).unwrap().last;
        let texts = ["Hej! Sivgerd Holmqvist undrar om start.", "Ingen nämns här.", "811218-9876?"];
        for (n, text) in texts.iter().enumerate() {
            let seen = last(conn);
            message::send(
                &mut op(conn, &w.member, tuesday()),
                place,
                &wish(text, &n.to_string(), seen),
            )
            .unwrap();
        }
        message::note(&mut op(conn, &w.staff, tuesday()), place, ("Ring 070-174 06 77", "n"))
            .unwrap();
        let document = NewDocument {
            matter_id: matter.id,
            direction: Direction::Made,
            counterpart: "",
            counterpart_secret: false,
            brief: "Tjänsteanteckning",
            body: "HOLMQVIST, Sivgerd ringde.",
        };
        registry::register(&mut op(conn, &w.staff, tuesday()), &document)?;
        Ok::<_, Db>((matter, w.provider.name))
    });
    let worker = app.user(Role::Caseworker);
    let new = new_client("Sivgerd Holmqvist", test_number());
    let contact = client::Contact { phone: "070-174 06 77".to_owned(), ..new.contact.clone() };
    let person = app.register(&worker, client::NewClient { contact, ..new });
    // Said before it is done.
    let browser = app.sign_in_as(&worker);
    let path = format!("/handlaggare/person/{}/skydd", person.reference);
    let page = browser.get(&path).await;
    let about = format!("{}, {provider}", matter.registry_no);
    let said = format!("Meddelanden med utföraren säger vem personen är: {about}. Antal: 2");
    assert!(page.has(&said) && page.has("Våra egna anteckningar"), "{}", page.text());

    let viewer = Viewer::case(actor(&worker), Purpose::Protection).because("Prov");
    let (reference, now) = (person.reference.clone(), app.now());
    let rooms = app.state.room::<client::AllPersonData>().unwrap();
    let lines = app.db(move |conn| {
        let facts = client::ProtectionFacts {
            kind: client::ProtectionKind::Local,
            since: time::stockholm_day(now),
            decided_by: String::new(),
            review_on: time::stockholm_day(now),
        };
        client::protect(conn, (&vault, &rooms), &viewer, &reference, (&facts, "Hot"), now)?;
        let client = client::load(conn, &viewer, &reference, now)?;
        let protection = client::protection(conn, &client)?.unwrap();
        Ok::<_, AppError>(client::recalls(conn, protection.id)?)
    });
    let found = |kind| {
        let lines: Vec<_> = lines.iter().filter(|line| line.kind == kind).collect();
        assert_eq!(lines.len(), 1, "{kind}");
        (lines[0].about.clone(), lines[0].number.unwrap())
    };
    assert_eq!(found(RecallKind::ThreadNames), (about.clone(), 2));
    assert_eq!(found(RecallKind::DocumentNames), (about.clone(), 1));
    assert_eq!(found(RecallKind::NoteNames), (about, 1));
    // Each is a task, and the page says what no machine takes back.
    let open = format!("/handlaggare/person/{}/oppna", person.reference);
    browser.post(&open, &[("reason", "Går igenom listan")]).await;
    let page = browser.get(&path).await;
    assert_eq!(page.attributes("form[action$='/klar']", "action").len(), 3, "{}", page.text());
    assert!(page.has("Det här kan portalen aldrig ta tillbaka"), "{}", page.text());
}

#[actix_web::test]
async fn r60_other_authorities_papers_are_not_searched() {
    let app = TestApp::new().await;
    let vault = app.state.vault.clone();
    let found = app.db(move |conn| {
        let (w, id) = supply::sent(conn, &vault, tuesday());
        let matter = approval::application(conn, id)?.matter_id.unwrap();
        let place = registry::matter(conn, matter)?.reference;
        message::send(&mut op(conn, &w.member, tuesday()), &place, &wish("Siv Ek", "a", 0))
            .unwrap();
        let abroad = valfard_tyreso::identity::authority(conn, "af")?.id;
        let own = w.staff.authority_id.unwrap();
        let named = |text: &str| text.contains("Siv Ek");
        let here = message::traces(conn, own, &named)?.len();
        Ok::<_, Db>((here, message::traces(conn, abroad, &named)?.len()))
    });
    assert_eq!(found, (1, 0));
}
