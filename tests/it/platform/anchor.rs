//! The log's end, written down once a day outside of the database (R93).

use chrono::{Days, TimeDelta};

use valfard_tyreso::platform::audit::{self, Compared};
use valfard_tyreso::platform::jobs;

use super::log::{behind, record, seal, verify};
use crate::app::TestApp;

fn file(app: &TestApp) -> std::path::PathBuf {
    app.state.config.anchor_file.clone().unwrap()
}

fn lines(app: &TestApp) -> Vec<String> {
    let text = std::fs::read_to_string(file(app)).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn write(app: &TestApp) {
    audit::write_anchor(&app.state, app.now()).unwrap();
}

#[actix_web::test]
async fn r93_the_timed_job_writes_a_line_a_day_once_and_only_adds() {
    let app = TestApp::new().await;
    write(&app);
    assert_eq!(lines(&app), Vec::<String>::new(), "an empty log has no end");
    record(&app, 3);
    app.run_jobs();
    // The seals may have come after the anchor's turn.
    app.set_now(app.now() + TimeDelta::minutes(11));
    app.run_jobs();
    let head = app.db(audit::head).unwrap();
    assert_eq!(lines(&app), [format!("2026-03-03 {} {}", head.seq, head.hash)]);
    record(&app, 1);
    seal(&app);
    write(&app);
    assert_eq!(lines(&app).len(), 1, "the day has its line");
    app.set_now(app.now() + Days::new(1));
    write(&app);
    write(&app);
    app.set_now(app.now() - Days::new(1));
    write(&app);
    assert_eq!(lines(&app).len(), 2, "the next day has one more, and a clock set back adds none");
    assert!(lines(&app)[1].starts_with("2026-03-04 "), "{:?}", lines(&app));
}

#[actix_web::test]
async fn r93_the_lines_find_the_day_from_which_a_log_was_changed() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        record(&app, 2);
        seal(&app);
        write(&app);
        app.set_now(app.now() + Days::new(1));
    }
    let text = std::fs::read_to_string(file(&app)).unwrap();
    let compared = || {
        let all = audit::anchors(&text).into_iter().map(|(_, anchor)| anchor.unwrap().head);
        let all: Vec<audit::Earlier> = all.collect();
        app.db(move |conn| all.iter().map(|one| audit::compare(conn, one)).collect())
    };
    let before: Vec<Compared> = compared();
    assert_eq!(before, [Compared::Same; 3]);
    behind(
        &app,
        "DELETE FROM audit_seal WHERE seq > 3; DELETE FROM audit_personal WHERE event_id > 3; \
         DELETE FROM audit_event WHERE id > 3",
    );
    assert_eq!(verify(&app).faults, Vec::new());
    assert_eq!(compared(), [Compared::Same, Compared::Cut(3), Compared::Cut(3)]);
}

#[actix_web::test]
async fn a_line_that_a_full_disk_cut_off_is_named_and_hides_no_other() {
    let app = TestApp::new().await;
    record(&app, 1);
    seal(&app);
    std::fs::write(file(&app), "2026-03-02 1 abc").unwrap();
    write(&app);
    let text = std::fs::read_to_string(file(&app)).unwrap();
    let read = audit::anchors(&text);
    assert_eq!(read.len(), 2, "{text}");
    assert!(read[0].1.is_err() && read[1].1.is_ok(), "{text}");
}

#[actix_web::test]
async fn a_full_disk_under_the_anchors_is_told_and_stops_no_other_job() {
    let app = TestApp::with(&[("anchor_file", "/dev/full")]).await;
    record(&app, 1);
    seal(&app);
    record(&app, 1);
    let told = jobs::run_due(&app.state, &valfard_tyreso::app::jobs()).unwrap_err();
    assert!(told.to_string().contains("anchor_file: /dev/full"), "{told}");
    assert_eq!(verify(&app).unsealed, 0, "the log was sealed all the same");
}

#[actix_web::test]
async fn without_a_file_for_them_no_anchors_are_written() {
    let app = TestApp::with(&[("anchor_file", "")]).await;
    record(&app, 1);
    seal(&app);
    assert_eq!(app.state.config.anchor_file, None);
    write(&app);
}
