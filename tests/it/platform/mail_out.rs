//! What leaves by e-mail, as a mail server gets it and a program for mail reads it.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use lettre::message::Mailbox;
use mail_parser::{MessageParser, MimeHeaders};
use valfard_tyreso::kernel::{Email, Lang};
use valfard_tyreso::platform::jobs::{self, OWN};
use valfard_tyreso::platform::mailer::{Mailer, Text};
use valfard_tyreso::platform::outbox::{self, Letter, Post};

use crate::app::TestApp;

/// A letter as it came: whom the server was told it is for, and its bytes.
struct Came {
    to: Vec<String>,
    bytes: Vec<u8>,
}

/// A mail server that takes everything and keeps it.
struct Server {
    port: u16,
    came: Receiver<Came>,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, came) = channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let sender = sender.clone();
                thread::spawn(move || serve(stream.unwrap(), &sender));
            }
        });
        Self { port, came }
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn next(&self) -> Came {
        self.came.recv_timeout(Duration::from_secs(10)).expect("a letter")
    }
}

fn serve(stream: TcpStream, sender: &Sender<Came>) {
    let mut out = stream.try_clone().unwrap();
    let mut lines = BufReader::new(stream);
    let mut say = move |text: &str| out.write_all(format!("{text}\r\n").as_bytes()).unwrap();
    let mut line = Vec::new();
    let mut read = move || {
        line.clear();
        lines.read_until(b'\n', &mut line).unwrap_or(0);
        line.clone()
    };
    let mut to = Vec::new();
    say("220 test");
    loop {
        let line = read();
        let text = String::from_utf8_lossy(&line).trim_end().to_owned();
        let command: String = text.chars().take(4).collect::<String>().to_uppercase();
        match command.as_str() {
            "" => return,
            "EHLO" => say("250-test\r\n250 8BITMIME"),
            "RCPT" => {
                to.push(text);
                say("250 ok");
            }
            "DATA" => {
                say("354 go on");
                let mut bytes = Vec::new();
                loop {
                    let line = read();
                    if line == b".\r\n" || line.is_empty() {
                        break;
                    }
                    bytes.extend(
                        line.strip_prefix(b"..").map_or(line.clone(), |rest| [b".", rest].concat()),
                    );
                }
                sender.send(Came { to: std::mem::take(&mut to), bytes }).unwrap();
                say("250 ok");
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 ok"),
        }
    }
}

/// A letter to somebody, claimed as the job does it.
fn letter(app: &TestApp, to: &str, lang: Lang) -> outbox::Waiting {
    let (now, to) = (app.now(), Email::parse(to).unwrap());
    app.db(move |conn| {
        let letter = Letter { kind: "reset", to: &to, lang, values: &[], once: None };
        outbox::push(conn, &letter, now)
    });
    app.db(move |conn| outbox::claim(conn, Post::Email, now)).unwrap()
}

#[actix_web::test]
async fn a_letter_says_what_it_is_and_arrives_with_every_character() {
    let (app, server) = (TestApp::new().await, Server::new());
    let from: Mailbox = "valfard@localhost".parse().unwrap();
    let mailer = Mailer::smtp(&server.url(), from, Duration::from_secs(5)).unwrap();
    let long =
        "Å, ä och ö i en rad som är längre än vad en server för e-post tar emot. ".repeat(40);
    for (lang, subject, body) in [
        (
            Lang::Sv,
            "Välj ett nytt lösenord",
            "Någon, förmodligen du.\n\n.En rad som börjar med en punkt.\n",
        ),
        (Lang::Sv, "Hej", long.as_str()),
        (
            Lang::Ar,
            "اختيار كلمة سر جديدة",
            "الهاتف \u{2068}08-465 004 00\u{2069}\nhttps://val.example/a",
        ),
        (Lang::So, "Salaan", "Plain ASCII\n"),
    ] {
        let text = Text { subject: subject.to_owned(), body: body.to_owned() };
        mailer.send(&letter(&app, "anna@exempel.se", lang), &text).unwrap();
        let came = server.next();
        assert!(came.bytes.split(|b| *b == b'\n').all(|line| line.len() < 1_000), "{subject}");
        let read = MessageParser::default().parse(&came.bytes).unwrap();
        let header = |name: &str| read.header_raw(name).map(|text| text.trim().to_owned());
        assert_eq!(header("MIME-Version").as_deref(), Some("1.0"), "{subject}");
        assert_eq!(header("Auto-Submitted").as_deref(), Some("auto-generated"), "{subject}");
        let kind = read.content_type().unwrap();
        assert_eq!((kind.ctype(), kind.subtype()), ("text", Some("plain")));
        assert_eq!(kind.attribute("charset").map(str::to_lowercase).as_deref(), Some("utf-8"));
        assert_eq!(read.subject(), Some(subject));
        let same = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
        assert_eq!(read.body_text(0).map(|text| same(&text)), Some(same(body)), "{subject}");
    }
}

#[actix_web::test]
async fn the_job_sends_to_both_spellings_of_a_domain_at_the_same_place() {
    let server = Server::new();
    let app = TestApp::with(&[("mail_url", &server.url())]).await;
    for spelling in ["info@företag.se", "info@xn--fretag-wxa.se"] {
        let (now, to) = (app.now(), Email::parse(spelling).unwrap());
        app.db(move |conn| {
            let letter = Letter { kind: "reset", to: &to, lang: Lang::Sv, values: &[], once: None };
            outbox::push(conn, &letter, now)
        });
        let email = *OWN.iter().find(|job| job.name == "email").unwrap();
        jobs::run_due(&app.state, &[email]).unwrap();
        let came = server.next();
        assert!(came.to.concat().contains("<info@xn--fretag-wxa.se>"), "{:?}", came.to);
        let read = MessageParser::default().parse(&came.bytes).unwrap();
        let to = read.to().and_then(|to| to.first()).and_then(|to| to.address());
        assert_eq!(to, Some("info@xn--fretag-wxa.se"));
        app.set_now(app.now() + chrono::TimeDelta::minutes(1));
    }
}
