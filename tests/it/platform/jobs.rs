//! One slow thing stops nothing else: jobs beside each other, their leases, and the post.

use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use lettre::message::Mailbox;
use valfard_tyreso::kernel::{Email, Lang};
use valfard_tyreso::platform::AppError;
use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::jobs::{self, Job, LEASE, OWN, Pace};
use valfard_tyreso::platform::mailer::{Mailer, Text};
use valfard_tyreso::platform::outbox::{self, Letter, Post};
use valfard_tyreso::platform::web::AppState;
use valfard_tyreso::schema::job_lease;

use super::log::record;
use crate::app::TestApp;

fn own(name: &str) -> Job {
    *OWN.iter().find(|job| job.name == name).unwrap()
}

fn push(app: &TestApp, count: usize) {
    let now = app.now();
    app.db(move |conn| {
        let to = Email::parse("kim@example.se").unwrap();
        let letter = Letter { kind: "test", to: &to, lang: Lang::Sv, values: &[], once: None };
        for _ in 0..count {
            outbox::push(conn, &letter, now)?;
        }
        Ok::<_, diesel::result::Error>(())
    });
}

/// Who holds a job's lease, and until when.
fn lease(app: &TestApp, name: &'static str) -> (String, NaiveDateTime) {
    app.db(move |conn| {
        job_lease::table.find(name).select((job_lease::holder, job_lease::leased_until)).first(conn)
    })
}

/// A mail server that says nothing, and those who have come to it.
struct Silent {
    port: u16,
    came: Receiver<TcpStream>,
}

impl Silent {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, came) = channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                if sender.send(stream.unwrap()).is_err() {
                    return;
                }
            }
        });
        Self { port, came }
    }

    async fn portal(&self) -> TestApp {
        TestApp::with(&[("mail_url", &format!("smtp://127.0.0.1:{}", self.port))]).await
    }
}

#[actix_web::test]
async fn while_a_mail_server_is_silent_the_log_is_sealed_and_the_catalogue_renewed() {
    let server = Silent::new();
    let app = server.portal().await;
    push(&app, 3);
    record(&app, 1);
    let state = Arc::clone(&app.state);
    let post = thread::spawn(move || jobs::run_due(&state, &[own("email")]));
    let waiting = server.came.recv().unwrap();

    jobs::run_due(&app.state, &[own("seal")]).unwrap();
    let found = app.db(audit::verify);
    assert_eq!((found.sealed, found.unsealed), (1, 0));
    assert!(!post.is_finished(), "the letter still waits for the server");

    drop(waiting);
    post.join().unwrap().unwrap();
}

#[actix_web::test]
async fn each_job_has_a_loop_of_its_own_and_a_stop_waits_for_those_that_run() {
    let server = Silent::new();
    let app = server.portal().await;
    push(&app, 1);
    record(&app, 1);
    let pace = Pace { tick: Duration::from_millis(1), ..Pace::default() };
    let running = jobs::start(&app.state, &[own("email"), own("sms"), own("seal")], pace);
    let came = server.came;
    let waiting = actix_web::web::block(move || came.recv().unwrap()).await.unwrap();
    let began = Instant::now();
    while app.db(audit::verify).unsealed > 0 {
        assert!(began.elapsed() < Duration::from_secs(8), "the seal waits for the post");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let (tried, _) = app.db(attempts);
    assert_eq!(tried, 1);
    let stopping = actix_web::rt::spawn(running.stop());
    tokio::task::yield_now().await;
    assert!(!stopping.is_finished(), "the letter is still on its way");
    drop(waiting);
    stopping.await.unwrap();
    let (_, failed) = app.db(attempts);
    assert_eq!(failed, 1, "what became of the letter was noted before the end");
}

/// How many tries there were, and how many letters have a fault noted.
fn attempts(conn: &mut valfard_tyreso::platform::db::Conn) -> QueryResult<(i64, usize)> {
    use valfard_tyreso::schema::outbox as table;
    let rows: Vec<(i64, Option<String>)> =
        table::table.select((table::attempts, table::last_error)).load(conn)?;
    let failed = rows.iter().filter(|(_, fault)| fault.is_some()).count();
    Ok((rows.iter().map(|(tries, _)| tries).sum(), failed))
}

#[actix_web::test]
async fn a_mail_server_that_does_not_answer_costs_one_letter_a_round_and_the_channel_rests() {
    let server = Silent::new();
    let app = server.portal().await;
    push(&app, 5);
    let came = server.came;
    // It hangs up on each who comes.
    thread::spawn(move || came.iter().for_each(drop));
    let mut tried = Vec::new();
    for after in [0, 1, 14, 15, 44, 45, 46] {
        app.set_now(crate::app::tuesday() + TimeDelta::seconds(after));
        jobs::run_due(&app.state, &[own("email")]).unwrap();
        tried.push(app.db(attempts).0);
    }
    // It rests 15 seconds, then 30, then 60.
    assert_eq!(tried, [1, 1, 1, 2, 2, 3, 3]);
    assert!(!app.state.pauses.sms.rests(app.now()), "the other channel goes on");
}

#[actix_web::test]
async fn a_mail_server_that_is_silent_is_given_up_in_time() {
    let server = Silent::new();
    let app = TestApp::new().await;
    push(&app, 1);
    let now = app.now();
    let letter = app.db(move |conn| outbox::claim(conn, Post::Email, now)).unwrap();
    let from: Mailbox = "valfard@localhost".parse().unwrap();
    let url = format!("smtp://127.0.0.1:{}", server.port);
    let mailer = Mailer::smtp(&url, from, Duration::from_millis(300)).unwrap();
    let began = Instant::now();
    let text = Text { subject: "Hej".to_owned(), body: "Hej".to_owned() };
    let fault = mailer.send(&letter, &text).unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(5));
    assert!(fault.shut && !fault.last, "{fault:?}");
    assert!(!fault.why.contains("kim@"), "{fault:?}");
}

static RUNS: AtomicU32 = AtomicU32::new(0);
static DOOR: Barrier = Barrier::new(2);

#[expect(clippy::unnecessary_wraps, reason = "the shape of a job")]
fn wait_at_the_door(_: &AppState, _: NaiveDateTime) -> Result<(), AppError> {
    if RUNS.fetch_add(1, Ordering::SeqCst) == 0 {
        DOOR.wait();
        DOOR.wait();
    }
    Ok(())
}

/// One that is renewed is held however long the job takes; one that is not lapses, as when its process has
/// died; and who comes back finds it gone.
#[actix_web::test]
async fn two_processes_never_run_a_job_at_once_and_a_dead_ones_lease_lapses() {
    const JOB: Job =
        Job { name: "test-door", every: TimeDelta::seconds(10), run: wait_at_the_door };
    let app = TestApp::new().await;
    let other = app.another_process();
    let start = app.now();
    let runs_elsewhere_at = |seconds: i64| {
        assert!(other.clock.set(start + TimeDelta::seconds(seconds)));
        jobs::run_due(&other, &[JOB]).unwrap();
        RUNS.load(Ordering::SeqCst)
    };
    let state = Arc::clone(&app.state);
    let first = thread::spawn(move || jobs::run_due(&state, &[JOB]));
    DOOR.wait();
    assert_eq!((runs_elsewhere_at(0), runs_elsewhere_at(59)), (1, 1));
    app.set_now(start + TimeDelta::seconds(30));
    assert!(jobs::renew(&app.state, &JOB).unwrap());
    assert_eq!((runs_elsewhere_at(61), runs_elsewhere_at(89)), (1, 1));
    assert_eq!(runs_elsewhere_at(90), 2, "60 seconds after the last sign of life");
    assert!(!jobs::renew(&app.state, &JOB).unwrap(), "it is no longer ours");
    DOOR.wait();
    first.join().unwrap().unwrap();
    // What the first gives back late takes nothing from the second.
    let until = start + TimeDelta::seconds(100);
    assert_eq!(lease(&app, JOB.name), (other.process.clone(), until));
    assert_eq!(
        (runs_elsewhere_at(99), runs_elsewhere_at(100)),
        (2, 3),
        "given back until its next time"
    );
}

static LONG: Barrier = Barrier::new(2);

#[expect(clippy::unnecessary_wraps, reason = "the shape of a job")]
fn take_long(_: &AppState, _: NaiveDateTime) -> Result<(), AppError> {
    LONG.wait();
    LONG.wait();
    Ok(())
}

#[actix_web::test]
async fn the_lease_of_a_job_that_runs_is_renewed_and_given_back_at_its_end() {
    const JOB: Job = Job { name: "test-long", every: TimeDelta::seconds(10), run: take_long };
    let app = TestApp::new().await;
    let start = app.now();
    let pace = Pace { tick: Duration::from_mins(1), renew: Duration::from_millis(1) };
    let running = jobs::start(&app.state, &[JOB], pace);
    actix_web::web::block(|| LONG.wait()).await.unwrap();
    assert_eq!(lease(&app, JOB.name).1, start + LEASE);
    let later = start + TimeDelta::seconds(50);
    app.set_now(later);
    let began = Instant::now();
    while lease(&app, JOB.name).1 != later + LEASE {
        assert!(began.elapsed() < Duration::from_secs(8), "the lease is not renewed");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    LONG.wait();
    running.stop().await;
    assert_eq!(lease(&app, JOB.name).1, start + JOB.every);
}

static AFTER: AtomicU32 = AtomicU32::new(0);

fn break_off(_: &AppState, _: NaiveDateTime) -> Result<(), AppError> {
    panic!("on purpose")
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of a job")]
fn count(_: &AppState, _: NaiveDateTime) -> Result<(), AppError> {
    AFTER.fetch_add(1, Ordering::SeqCst);
    Ok(())
}

#[actix_web::test]
async fn a_job_that_breaks_off_stops_no_other_and_has_its_next_turn() {
    let every = TimeDelta::seconds(10);
    let jobs = [
        Job { name: "test-breaks", every, run: break_off },
        Job { name: "test-counts", every, run: count },
    ];
    let app = TestApp::new().await;
    assert!(jobs::run_due(&app.state, &jobs).is_err());
    assert_eq!(AFTER.load(Ordering::SeqCst), 1);
    assert_eq!(lease(&app, "test-breaks").1, app.now() + every);
    // In the loops too: the one that breaks off is tried again and again.
    let pace = Pace { tick: Duration::from_millis(1), ..Pace::default() };
    let running = jobs::start(&app.state, &jobs, pace);
    for turn in 1..=3 {
        let now = crate::app::tuesday() + every * turn;
        app.set_now(now);
        let began = Instant::now();
        while lease(&app, "test-breaks").1 != now + every
            || lease(&app, "test-counts").1 != now + every
        {
            assert!(began.elapsed() < Duration::from_secs(8), "turn {turn} did not come");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    running.stop().await;
    assert_eq!(AFTER.load(Ordering::SeqCst), 4);
}
