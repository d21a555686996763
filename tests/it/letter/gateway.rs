//! A gateway for short messages that answers as it is told: what it gets, and what the portal does when it
//! answers wrongly or not at all.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::Value;
use valfard_tyreso::client::{Client, Number};
use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::Role;
use valfard_tyreso::platform::outbox::{self, Post};
use valfard_tyreso::platform::sms::Sms;
use valfard_tyreso::platform::{audit, mailer};
use valfard_tyreso::right::{NewRight, ToldBy};
use valfard_tyreso::schema::outbox as table;

use crate::app::TestApp;
use crate::person::{VERKSTAN, new_client, new_right};

const SECRET: &str = "hemlig-nyckel-17";
const NUMBER: &str = "+46701740605";
/// Any part of the number that would tell it.
const PARTS: &[&str] = &["701740605", "1740605", "174 06 05"];

/// What a gateway got in one call.
#[derive(Debug, Clone)]
struct Call {
    /// Names in small letters.
    headers: Vec<(String, String)>,
    line: String,
    body: Value,
}

impl Call {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

struct Gateway {
    port: u16,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Gateway {
    /// Answers in this order, the last again and again; "silence" is no answer at all.
    fn answering(answers: &'static [&'static str]) -> Self {
        let listener = TcpListener::bind("localhost:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let calls = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&calls);
        thread::spawn(move || {
            let mut held = Vec::new();
            for (n, stream) in listener.incoming().enumerate() {
                let Ok(mut stream) = stream else { return };
                let Some(call) = read(&mut stream) else { continue };
                kept.lock().unwrap().push(call);
                let answer = answers.get(n).or(answers.last()).unwrap();
                if *answer == "silence" {
                    held.push(stream);
                    continue;
                }
                let text =
                    format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                let _ = stream.write_all(text.as_bytes());
            }
        });
        Self { port, calls }
    }

    fn url(&self) -> String {
        format!("http://localhost:{}/sms", self.port)
    }

    fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }
}

fn read(stream: &mut impl Read) -> Option<Call> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut headers = Vec::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let Some((name, value)) = header.trim_end().split_once(':') else { break };
        headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name == "content-length")?.1.parse().ok()?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Call {
        headers,
        line: line.trim_end().to_owned(),
        body: serde_json::from_slice(&body).ok()?,
    })
}

/// A portal that sends by the gateway, and a person with a right that is told by SMS.
async fn world(gateway: &Gateway) -> (TestApp, User, Client) {
    let url = gateway.url();
    let settings = [("sms_url", url.as_str()), ("sms_token", SECRET), ("sms_from", "Tyreso")];
    let app = TestApp::with(&settings).await;
    app.given(VERKSTAN);
    let worker = app.user(Role::Caseworker);
    let person = app.register(&worker, new_client("Siv Holm", Number::None));
    app.right_like(&worker, &person, NewRight { told_by: ToldBy::Sms, ..new_right() });
    (app, worker, person)
}

/// The row of the message: its state as whoever looks into the database sees it.
#[derive(Debug, Queryable)]
struct Row {
    recipient: String,
    attempts: i64,
    sent: Option<chrono::NaiveDateTime>,
    gave_up: Option<chrono::NaiveDateTime>,
    error: Option<String>,
}

fn row(app: &TestApp) -> Row {
    app.db(|conn| {
        table::table
            .filter(table::channel.eq(Post::Sms))
            .select((
                table::recipient,
                table::attempts,
                table::sent_at,
                table::gave_up_at,
                table::last_error,
            ))
            .first(conn)
    })
}

fn later(app: &TestApp, minutes: i64) {
    app.set_now(app.now() + TimeDelta::minutes(minutes));
    app.run_jobs();
}

#[actix_web::test]
async fn a_message_is_posted_with_the_secret_and_its_number_forgotten() {
    let gateway = Gateway::answering(&["200 OK"]);
    let (app, _, person) = world(&gateway).await;
    assert_eq!(row(&app).recipient, NUMBER);
    app.run_jobs();
    let calls = gateway.calls();
    assert_eq!(calls.len(), 1);
    let call = &calls[0];
    assert!(call.line.starts_with("POST /sms "), "{}", call.line);
    assert_eq!(call.header("authorization"), Some(&*format!("Bearer {SECRET}")));
    assert_eq!(call.header("content-type"), Some("application/json"));
    assert_eq!(
        (call.body["to"].as_str(), call.body["from"].as_str()),
        (Some(NUMBER), Some("Tyreso"))
    );
    let text = call.body["text"].as_str().unwrap();
    assert!(text.starts_with("Du har ett meddelande hos En väg in"), "{text}");
    assert!(!text.contains("Siv") && !text.contains(person.reference.as_str()), "{text}");
    let row = row(&app);
    assert!(row.sent.is_some() && row.gave_up.is_none(), "{row:?}");
    assert_eq!(row.recipient, "…05");
    later(&app, 30);
    assert_eq!(gateway.calls().len(), 1);
}

#[actix_web::test]
async fn a_gateway_that_fails_is_tried_again_with_the_same_key() {
    let gateway =
        Gateway::answering(&["500 Internal Server Error", "429 Too Many Requests", "202 Accepted"]);
    let (app, ..) = world(&gateway).await;
    app.run_jobs();
    let first = row(&app);
    assert!(first.sent.is_none() && first.gave_up.is_none(), "{first:?}");
    assert_eq!((first.attempts, first.error.as_deref()), (1, Some("status 500")));
    later(&app, 1);
    assert_eq!(gateway.calls().len(), 1, "not before its time");
    later(&app, 2);
    assert_eq!(row(&app).error.as_deref(), Some("status 429"));
    later(&app, 5);
    let calls = gateway.calls();
    assert_eq!(calls.len(), 3);
    let keys: Vec<_> = calls.iter().map(|call| call.header("idempotency-key").unwrap()).collect();
    assert!(keys.iter().all(|key| *key == keys[0] && !key.is_empty()), "{keys:?}");
    assert!(row(&app).sent.is_some());
    assert!(app.db(outbox::papers).is_empty());
}

#[actix_web::test]
async fn a_refused_message_goes_on_paper_and_staff_are_told() {
    let gateway = Gateway::answering(&["422 Unprocessable Entity"]);
    let (app, worker, person) = world(&gateway).await;
    app.run_jobs();
    let refused = row(&app);
    assert!(refused.sent.is_none() && refused.gave_up.is_some(), "{refused:?}");
    assert_eq!((refused.recipient.as_str(), refused.error.as_deref()), ("…05", Some("status 422")));
    later(&app, 6);
    later(&app, 600);
    assert_eq!(gateway.calls().len(), 1, "no try can succeed");
    let papers = app.db(outbox::papers);
    assert_eq!(papers.len(), 1);
    assert_eq!(
        (papers[0].kind.as_str(), papers[0].about.as_ref()),
        ("right-opened", Some(&person.reference))
    );
    let paper = mailer::write(&app.state.words, "https://x.example", &papers[0]);
    assert!(paper.body.contains("/logga-in/brev"), "{paper:?}");
    let letters = app.letters();
    let told: Vec<_> =
        letters.iter().filter(|(_, text)| text.subject.contains("kom inte fram")).collect();
    assert_eq!(told.len(), 1, "once");
    assert_eq!(told[0].0, worker.email.as_str());
    let said = format!("{:?}", told[0].1);
    assert!(said.contains(person.reference.as_str()) && !said.contains("Holm"), "{said}");
    assert!(PARTS.iter().all(|part| !said.contains(part)), "{said}");
    let id = person.id.0;
    let events = app.db(move |conn| audit::of_object(conn, "client", id));
    let logged = events.iter().filter(|event| event.action == "letter.undelivered").count();
    assert_eq!(logged, 1);
}

#[actix_web::test]
async fn r59_what_a_gateway_refused_of_a_protected_person_goes_nowhere() {
    let gateway = Gateway::answering(&["400 Bad Request"]);
    let (app, worker, person) = world(&gateway).await;
    // Refused, and protected before anybody has followed it up.
    let now = app.now();
    app.db(move |conn| {
        let letter = outbox::claim(conn, Post::Sms, now)?.unwrap();
        let fault = outbox::Fault { last: true, ..outbox::Fault::passing("status 400".to_owned()) };
        outbox::failed(conn, &letter, &fault, now)
    });
    crate::client::protect(&app, &worker, &person);
    later(&app, 6);
    assert!(app.db(outbox::papers).is_empty());
    assert!(gateway.calls().is_empty());
}

#[test]
fn a_gateway_that_says_nothing_is_given_up_in_time() {
    let gateway = Gateway::answering(&["silence"]);
    let sms = Sms::gateway(&gateway.url(), SECRET, "Tyreso", Duration::from_millis(300));
    let began = Instant::now();
    let fault = sms.send("id", NUMBER, "Hemlig text").unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(5));
    assert!(!fault.last && fault.shut, "{fault:?}");
    let said = format!("{fault:?}");
    assert!(PARTS.iter().all(|part| !said.contains(part)), "{said}");
    assert!(!said.contains("Hemlig") && !said.contains(SECRET), "{said}");
}

/// A number and a token do not go where an answer points; and what the portal can mend is no refusal.
#[test]
fn answers_are_told_apart() {
    for (answer, last) in [
        ("302 Found\r\nlocation: http://localhost:1/sms", false),
        ("401 Unauthorized", false),
        ("403 Forbidden", false),
        ("408 Request Timeout", false),
        ("429 Too Many Requests", false),
        ("503 Service Unavailable", false),
        ("400 Bad Request", true),
        ("404 Not Found", true),
        ("410 Gone", true),
    ] {
        let answers: &'static [&'static str] = Box::leak(Box::new([answer]));
        let gateway = Gateway::answering(answers);
        let sms = Sms::gateway(&gateway.url(), "", "Tyreso", Duration::from_secs(5));
        let fault = sms.send("id", NUMBER, "text").unwrap_err();
        let status = answer.split(' ').next().unwrap();
        assert_eq!((fault.why, fault.last), (format!("status {status}"), last), "{answer}");
        assert_eq!(gateway.calls().len(), 1);
        assert_eq!(gateway.calls()[0].header("authorization"), None);
    }
    let nobody = Sms::gateway("http://localhost:1/sms", "", "Tyreso", Duration::from_secs(2));
    let fault = nobody.send("id", NUMBER, "text").unwrap_err();
    assert!(!fault.last && fault.shut, "{fault:?}");
}

/// What the log says while a message fails and while one is refused.
#[actix_web::test]
async fn the_log_never_tells_a_telephone_number() {
    let heard = crate::placement::protected::Heard::default();
    let writer = heard.clone();
    let layer = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let listening = tracing::subscriber::set_default(layer);
    let gateway = Gateway::answering(&["500 Internal Server Error", "400 Bad Request"]);
    let (app, ..) = world(&gateway).await;
    app.run_jobs();
    later(&app, 3);
    later(&app, 6);
    drop(listening);
    let heard = heard.text();
    assert!(heard.contains("a letter could not be sent"), "the log was listened to: {heard}");
    for part in PARTS.iter().chain(&["Siv Holm", SECRET]) {
        assert!(!heard.contains(part), "{part}");
    }
}
