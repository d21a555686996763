//! Letters on paper, their codes, and what somebody who comes in by one reaches.

mod away;
mod gateway;
mod machine;
mod post;
mod silent;

use actix_web::http::StatusCode;
use chrono::TimeDelta;
use valfard_tyreso::choice::{self, Channel};
use valfard_tyreso::client::{self, Client, Contact, Number, Purpose, Viewer};
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Reference, Role};
use valfard_tyreso::letter::{self, CodeCheck, Over, SignInOutcome};
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::outbox::{self, Post};
use valfard_tyreso::right::{self, Right};

use crate::app::{TestApp, Visitor};
use crate::person::{VERKSTAN, actor, new_client};

/// A person on paper with a right, and the caseworker.
pub struct World {
    pub app: TestApp,
    pub worker: User,
    pub person: Client,
    pub right: Right,
}

impl World {
    pub async fn new(phone: &str) -> Self {
        let app = TestApp::new().await;
        app.given(VERKSTAN);
        let worker = app.user(Role::Caseworker);
        Self::within(app, worker, phone)
    }

    /// The same in a world that is there.
    pub fn within(app: TestApp, worker: User, phone: &str) -> Self {
        let mut new = new_client("Stellan Kvist", Number::None);
        new.contact = Contact {
            email: None,
            phone: phone.to_owned(),
            channel: Some(Post::Letter),
            address: "Stora vägen 1\n135 40 Tyresö".to_owned(),
            ..new.contact
        };
        let person = app.register(&worker, new);
        let right = app.right(&worker, &person);
        Self { app, worker, person, right }
    }

    pub fn viewer(&self) -> Viewer {
        Viewer::case(actor(&self.worker), Purpose::Letter)
    }

    /// The letters on paper that wait, the oldest first.
    pub fn papers(&self) -> Vec<outbox::Waiting> {
        self.app.db(outbox::papers)
    }

    /// Prints all that waits.
    pub fn print(&self) {
        let all: Vec<Reference> =
            self.papers().iter().map(|one| Reference::parse(&one.message_id).unwrap()).collect();
        let (vault, viewer, now) = (self.app.state.vault.clone(), self.viewer(), self.app.now());
        self.app.db(move |conn| letter::print(conn, &vault, &viewer, &all, now));
    }

    /// The code on the newest paper that has one.
    pub fn code(&self) -> String {
        let vault = &self.app.state.vault;
        let codes: Vec<String> =
            self.papers().iter().filter_map(|one| one.values_with(vault).remove("code")).collect();
        codes.last().unwrap().clone()
    }

    pub fn desk_code(&self) -> String {
        let (vault, viewer, now) = (self.app.state.vault.clone(), self.viewer(), self.app.now());
        let person = self.person.reference.clone();
        self.app.db(move |conn| letter::desk_code(conn, &vault, &viewer, &person, now))
    }

    pub fn check_code(&self, typed: &str) -> CodeCheck {
        let (vault, typed, now) = (self.app.state.vault.clone(), typed.to_owned(), self.app.now());
        self.app.db(move |conn| letter::check_code(conn, &vault, &typed, ("browser", "net"), now))
    }

    /// The token hash of half a session, for the service.
    pub fn half(&self, code: &str) -> String {
        let CodeCheck::Half(token) = self.check_code(code) else {
            panic!("the code does not work")
        };
        valfard_tyreso::platform::secret::sha256(token.as_bytes())
    }

    pub fn second(&self, half: &str, typed: &str) -> SignInOutcome {
        let (vault, now) = (self.app.state.vault.clone(), self.app.now());
        let (half, typed) = (half.to_owned(), typed.to_owned());
        self.app.db(move |conn| letter::second(conn, &vault, &half, &typed, now))
    }

    /// The code of the newest SMS that waits.
    pub fn sms(&self) -> Option<(String, String)> {
        let all = self.app.db(|conn| outbox::newest(conn, 50));
        let one = all.into_iter().find(|one| one.channel == Post::Sms)?;
        let code = one.values_with(&self.app.state.vault).remove("code")?;
        Some((one.recipient, code))
    }

    pub fn events(&self) -> Vec<String> {
        let id = self.person.id.0;
        let events = self.app.db(move |conn| audit::of_object(conn, "client", id));
        events.into_iter().map(|one| format!("{} {}", one.action, one.detail)).collect()
    }

    /// A browser that has come in by letter and desk code.
    pub async fn inside(&self) -> Visitor<'_> {
        self.print();
        let visitor = self.app.visitor();
        let page = visitor.post("/logga-in/brev", &[("letter_code", &self.code())]).await;
        let page = visitor.follow(&page).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let desk = self.desk_code();
        let page = visitor.post("/logga-in/brev/kod", &[("second_code", &desk)]).await;
        assert_eq!(page.location, Some(format!("/val/{}", self.right.reference)));
        visitor
    }
}

#[actix_web::test]
async fn somebody_without_address_or_identification_chooses_by_letter_r15_r67() {
    let w = World::new("").await;
    assert_eq!(w.person.user_id, None);
    let visitor = w.inside().await;
    let at = format!("/val/{}", w.right.reference);
    let list = visitor.get(&at).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.text());
    let check = list.attributes("a[href*=kontrollera]", "href").remove(0);
    let check = visitor.get(&check).await;
    let value = |name: &str| check.attributes(&format!("[name={name}]"), "value").remove(0);
    let (site, shown, seal) = (value("site"), value("shown"), value("seal"));
    let fields = [("site", site.as_str()), ("shown", &shown), ("seal", &seal)];
    let made = visitor.post(&at, &fields).await;
    let receipt = visitor.follow(&made).await;
    assert_eq!(receipt.status, StatusCode::OK, "{}", receipt.text());
    let (person, viewer, now) = (w.person.reference.clone(), w.viewer(), w.app.now());
    let chosen = w.app.db(move |conn| {
        let person = client::load(conn, &viewer, &person, now)?;
        choice::of_client(conn, &person)
    });
    assert_eq!(chosen[0].channel, Channel::Code);
    // R67: each reading says that it was by code; and the session ends where it should.
    let events = w.events();
    let own: Vec<_> = events.iter().filter(|e| e.contains("own_data")).collect();
    assert!(!own.is_empty() && own.iter().all(|e| e.contains("\"channel\":\"code\"")), "{own:?}");
    // The right is used: the same letter leads to the receipt, and withdrawing opens it again.
    assert_eq!(visitor.get(&at).await.status, StatusCode::SEE_OTHER);
    let undone =
        visitor.post(&format!("{}/angra", made.location.unwrap()), &[("sure", "yes")]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_session_by_letter_is_for_one_right_and_short() {
    let w = World::new("").await;
    let visitor = w.inside().await;
    let at = format!("/val/{}", w.right.reference);
    for path in ["/mina-sidor", "/mina-sidor/vem-har-last", "/konto"] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
        assert!(page.has("behöver du e-legitimation, eller komma till oss"));
        assert!(page.has("08-465 004 00") && !page.has("Stora vägen"));
    }
    // Half an hour without use, and two hours at most.
    let began = w.app.now();
    w.app.set_now(began + TimeDelta::minutes(31));
    assert_eq!(visitor.get(&at).await.status, StatusCode::SEE_OTHER);
    w.app.set_now(began);
    for minutes in [20, 40, 60, 80, 100, 119] {
        w.app.set_now(began + TimeDelta::minutes(minutes));
        assert_eq!(visitor.get(&at).await.status, StatusCode::OK, "{minutes}");
    }
    w.app.set_now(began + TimeDelta::minutes(121));
    assert_eq!(visitor.get(&at).await.status, StatusCode::SEE_OTHER);
    // Leaving in a hurry ends it; so does signing out.
    w.app.set_now(began);
    assert_eq!(visitor.get(&at).await.status, StatusCode::OK);
    let away = visitor.get("/lamna").await;
    assert_eq!(away.location.as_deref(), Some("https://www.smhi.se/"));
    assert!(visitor.get(&at).await.location.unwrap().starts_with("/logga-in"));
}

#[actix_web::test]
async fn scenario_59_five_wrong_second_codes_lock_with_a_way_out() {
    let w = World::new("").await;
    w.print();
    let code = w.code();
    let desk = w.desk_code();
    let wrong = if desk == "000000" { "111111" } else { "000000" };
    let visitor = w.app.visitor();
    visitor.post("/logga-in/brev", &[("letter_code", &code)]).await;
    for told in ["4 försök kvar", "3 försök kvar", "2 försök kvar", "ett försök kvar"] {
        let page = visitor.post("/logga-in/brev/kod", &[("second_code", wrong)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.has(&format!("Koden stämmer inte. Du har {told}")), "{}", page.text());
    }
    let page = visitor.post("/logga-in/brev/kod", &[("second_code", wrong)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("Koden är spärrad") && page.has("08-465 004 00"), "{}", page.text());
    // The right one does not help any more, here or elsewhere.
    assert_eq!(w.check_code(&code), CodeCheck::Over(Over::Locked));
    assert!(w.events().iter().any(|event| event.starts_with("letter.locked")));
    // The way out: a new letter.
    let (viewer, right, now) = (w.viewer(), w.right.reference.clone(), w.app.now());
    w.app.db(move |conn| letter::ask_again(conn, &viewer, &right, now));
    w.print();
    assert_ne!(w.code(), code);
    let half = w.half(&w.code());
    assert!(matches!(w.second(&half, &w.desk_code()), SignInOutcome::In(..)));
}

#[actix_web::test]
async fn guessing_letter_codes_finds_nothing_and_rests() {
    let w = World::new("").await;
    w.print();
    let visitor = w.app.visitor();
    let mut told = Vec::new();
    for guess in ["AAAA-AAA-AAA", "nonsens", "2222-222-222", "7", "ABCD"] {
        let page = visitor.post("/logga-in/brev", &[("letter_code", guess)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!page.html.contains(guess) || guess == "7", "what was typed is not shown again");
        told.push(page.all(".errors").join(" "));
    }
    assert!(told[0].contains("4 försök") && told[3].contains("ett försök"), "{told:?}");
    assert!(told[4].contains("Vänta en kvart"), "{told:?}");
    let page = visitor.post("/logga-in/brev", &[("letter_code", &w.code())]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The network has a limit of its own, whatever browser; a right code does not count.
    let (vault, now, code) = (w.app.state.vault.clone(), w.app.now(), w.code());
    let rested = w.app.db(move |conn| {
        for n in 0..30 {
            let browser = format!("b{n}");
            let right = letter::check_code(conn, &vault, &code, (&browser, "one net"), now)?;
            assert!(matches!(right, CodeCheck::Half(_)), "{n}: {right:?}");
            let wrong = letter::check_code(conn, &vault, "AAAAAAAAAA", (&browser, "one net"), now)?;
            assert_eq!(wrong, CodeCheck::Wrong(4), "{n}");
        }
        letter::check_code(conn, &vault, &code, ("another", "one net"), now)
    });
    assert_eq!(rested, CodeCheck::Refused(now + TimeDelta::minutes(15)));
}

#[actix_web::test]
async fn a_second_code_works_once_and_for_a_while() {
    let w = World::new("070-174 06 05").await;
    w.print();
    let (code, began) = (w.code(), w.app.now());
    let half = w.half(&code);
    let (number, digits) = w.sms().unwrap();
    assert_eq!((number.as_str(), digits.len()), ("+46701740605", 6));
    // Spelled as people type.
    let other = w.half(&code.to_lowercase().replace('-', " "));
    assert!(matches!(w.second(&half, &digits), SignInOutcome::In(..)));
    assert_eq!(w.second(&other, &digits), SignInOutcome::Spent);
    // Ten minutes by SMS, thirty from the desk.
    w.app.set_now(began + TimeDelta::minutes(2));
    let half = w.half(&code);
    let (_, digits) = w.sms().unwrap();
    let desk = w.desk_code();
    w.app.set_now(began + TimeDelta::minutes(12));
    assert_eq!(w.second(&half, &digits), SignInOutcome::Spent);
    w.app.set_now(began + TimeDelta::minutes(31));
    assert!(matches!(w.second(&half, &desk), SignInOutcome::In(..)));
    // A last day that has passed ends nothing; a right that is taken back does.
    w.app.set_now(began + TimeDelta::days(5));
    assert!(matches!(w.check_code(&code), CodeCheck::Half(_)));
    let (viewer, right, now) = (w.viewer(), w.right.reference.clone(), w.app.now());
    w.app.db(move |conn| right::close(conn, &viewer, &right, now));
    assert_eq!(w.check_code(&code), CodeCheck::Over(Over::Expired));
    w.app.run_jobs();
    assert_eq!(w.check_code(&code), CodeCheck::Over(Over::Expired));
}

#[actix_web::test]
async fn another_telephone_number_kills_the_codes_that_went_to_the_old_one() {
    let w = World::new("070-174 06 05").await;
    w.print();
    let half = w.half(&w.code());
    let (_, digits) = w.sms().unwrap();
    let (viewer, now) = (w.viewer(), w.app.now());
    let reference = w.person.reference.clone();
    w.app.db(move |conn| {
        let was = client::load(conn, &viewer, &reference, now)?;
        let contact = Contact {
            email: None,
            phone: "070-174 06 06".to_owned(),
            language: was.language,
            interpreter: None,
            protected: false,
            channel: was.channel,
            address: was.address,
        };
        client::change_contact(conn, &viewer, &reference, &contact, now)
    });
    assert_eq!(w.second(&half, &digits), SignInOutcome::Wrong(4));
    let (vault, again, now) = (w.app.state.vault.clone(), half.clone(), w.app.now());
    let end = w.app.db(move |conn| letter::send_again(conn, &vault, &again, true, now));
    assert_eq!(end, Some(Some("06".to_owned())));
    let (number, digits) = w.sms().unwrap();
    assert_eq!(number, "+46701740606");
    assert!(matches!(w.second(&half, &digits), SignInOutcome::In(..)));
}

#[actix_web::test]
async fn two_devices_with_one_second_code_at_once_give_one_session() {
    let w = World::new("").await;
    w.print();
    let (code, desk) = (w.code(), w.desk_code());
    let halves: Vec<String> = (0..8).map(|_| w.half(&code)).collect();
    let start = std::sync::Arc::new(std::sync::Barrier::new(halves.len()));
    let runners: Vec<_> = halves
        .into_iter()
        .map(|half| {
            let (db, vault, now) = (w.app.state.db.clone(), w.app.state.vault.clone(), w.app.now());
            let (desk, start) = (desk.clone(), std::sync::Arc::clone(&start));
            std::thread::spawn(move || {
                start.wait();
                db.write(move |conn| letter::second(conn, &vault, &half, &desk, now))
            })
        })
        .collect();
    let all: Vec<SignInOutcome> =
        runners.into_iter().map(|r| r.join().unwrap().unwrap().unwrap()).collect();
    let inside = all.iter().filter(|one| matches!(one, SignInOutcome::In(..))).count();
    let spent = all.iter().filter(|one| **one == SignInOutcome::Spent).count();
    assert_eq!((inside, spent), (1, 7), "{all:?}");
}

#[actix_web::test]
async fn an_account_made_for_letters_opens_by_nothing_else_until_it_has_an_address() {
    let w = World::new("").await;
    w.print();
    let (viewer, now, reference) = (w.viewer(), w.app.now(), w.person.reference.clone());
    let (user, contact) = w.app.db(move |conn| {
        let person = client::load(conn, &viewer, &reference, now)?;
        let id = person.user_id.unwrap();
        let user = valfard_tyreso::identity::user(conn, id)?;
        Ok::<_, client::ClientError>((user, person))
    });
    assert!(user.email.as_str().ends_with("@kod.invalid"));
    let letters = w.app.letters().len();
    w.app.ask_for_a_link(user.email.as_str()).await;
    assert_eq!(w.app.letters().len(), letters, "no link to a password goes there");
    let email = new_client("Stellan Kvist", Number::None).contact.email;
    let (viewer, now, reference) = (w.viewer(), w.app.now(), w.person.reference.clone());
    let given = Contact {
        email: email.clone(),
        phone: String::new(),
        language: contact.language,
        interpreter: None,
        protected: false,
        channel: None,
        address: contact.address,
    };
    w.app.db(move |conn| client::change_contact(conn, &viewer, &reference, &given, now));
    let id = user.id;
    let user = w.app.db(move |conn| valfard_tyreso::identity::user(conn, id));
    assert_eq!(Some(user.email.clone()), email);
    w.app.ask_for_a_link(user.email.as_str()).await;
    assert_eq!(w.app.letters().len(), letters + 1);
    // By their own account they reach all of their own pages.
    let own = w.app.sign_in_as(&user);
    assert_eq!(own.get("/mina-sidor").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn half_a_session_by_letter_is_none_elsewhere() {
    let w = World::new("").await;
    w.print();
    let visitor = w.app.visitor();
    visitor.post("/logga-in/brev", &[("letter_code", &w.code())]).await;
    let at = format!("/val/{}", w.right.reference);
    assert_eq!(visitor.get(&at).await.status, StatusCode::SEE_OTHER);
    let page = visitor.get("/logga-in/kod").await;
    assert_eq!(page.location.as_deref(), Some("/logga-in"));
}
