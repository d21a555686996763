//! `valfard check` and `valfard audit verify` change nothing: no key, folder, database or file is
//! made, and nothing is migrated. The program itself is run.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use std::time::SystemTime;

use tempfile::TempDir;

use valfard_tyreso::platform::audit;
use valfard_tyreso::platform::db::{DbError, ReadOnly};

use super::log::{behind, record, seal};
use crate::app::TestApp;

/// Runs the program in a folder, with the settings that a test gives it.
fn valfard(folder: &Path, database: &str, key: &Path, line: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_valfard"))
        .current_dir(folder)
        .env_clear()
        .env("VALFARD_KEY_FILE", key)
        .args(["--database-url", database])
        .args(line)
        .output()
        .unwrap()
}

fn told(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!("{}{}", String::from_utf8_lossy(out), String::from_utf8_lossy(err))
}

const BOTH: &[&[&str]] = &[&["check"], &["audit", "verify"]];

/// What lies in a folder: each file with its bytes and when it was changed.
fn listing(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let changed = entry.metadata().unwrap().modified().unwrap();
        let name = entry.file_name().into_string().unwrap();
        all.insert(name, (std::fs::read(entry.path()).unwrap_or_default(), changed));
    }
    all
}

/// A folder that its owner may not write to; the test may do so again when it is over.
struct Closed(TempDir);

impl Closed {
    fn new(folder: TempDir) -> Self {
        let closed = Self(folder);
        closed.mode(0o555);
        closed
    }

    fn mode(&self, mode: u32) {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(self.0.path(), std::fs::Permissions::from_mode(mode)).unwrap();
    }
}

impl Drop for Closed {
    fn drop(&mut self) {
        self.mode(0o755);
    }
}

fn sqlite_file(app: &TestApp) -> Option<&str> {
    app.state.config.database_url.strip_prefix("sqlite:")
}

/// A copy of an SQLite database; with what is not merged yet, or after it was.
fn copy(app: &TestApp, with_wal: bool) -> Option<TempDir> {
    let file = sqlite_file(app)?;
    let folder = tempfile::tempdir().unwrap();
    if !with_wal {
        behind(app, "PRAGMA wal_checkpoint(TRUNCATE)");
    }
    std::fs::copy(file, folder.path().join("copy.db")).unwrap();
    if with_wal {
        std::fs::copy(format!("{file}-wal"), folder.path().join("copy.db-wal")).unwrap();
    }
    Some(folder)
}

#[actix_web::test]
async fn a_closed_copy_is_checked_and_nothing_beside_it_is_touched() {
    let app = TestApp::new().await;
    record(&app, 3);
    seal(&app);
    let head = app.db(audit::head).unwrap();
    let Some(folder) = copy(&app, false) else { return };
    let closed = Closed::new(folder);
    let at = closed.0.path();
    let before = listing(at);
    assert_eq!(before.len(), 1);
    let key = &app.state.config.key_file;
    for line in BOTH {
        let output = valfard(at, "sqlite:copy.db", key, line);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
        assert_eq!(listing(at), before, "{line:?}");
    }
    let expect = head.short();
    let line = ["audit", "verify", "--without-key", "--expect", expect.as_str()];
    let output = valfard(at, "sqlite:copy.db", Path::new("none"), &line);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert!(told(&output).contains(&format!("head {}:{}", head.seq, head.hash)));
    assert!(told(&output).contains("number 3 is still the same"), "{}", told(&output));
    assert_eq!(listing(at), before);
}

#[actix_web::test]
async fn without_its_key_or_its_database_nothing_is_made() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    for line in BOTH {
        let output = valfard(at, "sqlite:var/valfard.db", Path::new("var/key"), line);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(told(&output).contains("no database here"), "{}", told(&output));
    }
    for line in [&["check"][..], &["audit", "verify"], &["serve", "--port", "0"], &["user", "list"]]
    {
        let output = valfard(at, &app.state.config.database_url, Path::new("var/key"), line);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(told(&output).contains("backup"), "{line:?}: {}", told(&output));
    }
    assert_eq!(std::fs::read_dir(at).unwrap().count(), 0);
}

#[actix_web::test]
async fn writes_that_are_not_merged_are_named_and_never_left_out() {
    let app = TestApp::new().await;
    record(&app, 3);
    let Some(folder) = copy(&app, true) else { return };
    let at = folder.path();
    let before = listing(at);
    assert!(!before["copy.db-wal"].0.is_empty());
    for line in BOTH {
        let output = valfard(at, "sqlite:copy.db", &app.state.config.key_file, line);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        let said = told(&output);
        assert!(said.contains("copy.db-wal") && said.contains("wal_checkpoint"), "{said}");
        assert_eq!(listing(at), before);
    }
    std::fs::rename(at.join("copy.db-wal"), at.join("copy.db-journal")).unwrap();
    let output = valfard(at, "sqlite:copy.db", &app.state.config.key_file, &["check"]);
    assert!(told(&output).contains("copy.db-journal"), "{}", told(&output));
    std::fs::write(at.join("copy.db-journal"), "").unwrap();
    let output = valfard(at, "sqlite:copy.db", &app.state.config.key_file, &["check"]);
    // An empty one holds nothing. (The copy is older than the portal, since its writes are gone.)
    assert!(!told(&output).contains("copy.db-journal"), "{}", told(&output));
}

#[actix_web::test]
async fn a_running_portal_is_checked_with_all_that_it_has_written() {
    let app = TestApp::new().await;
    record(&app, 3);
    seal(&app);
    let folder = tempfile::tempdir().unwrap();
    let (url, key) = (&app.state.config.database_url, &app.state.config.key_file);
    for line in BOTH {
        let output = valfard(folder.path(), url, key, line);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    }
    let output = valfard(folder.path(), url, key, &["audit", "verify"]);
    assert!(told(&output).contains("3 sealed events hold together"), "{}", told(&output));
    // And the portal goes on.
    record(&app, 1);
    seal(&app);
    assert_eq!(app.db(audit::head).unwrap().seq, 4);
}

#[actix_web::test]
async fn a_schema_of_another_version_is_named_and_left_alone() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let (url, key) = (&app.state.config.database_url, &app.state.config.key_file);
    let run = || valfard(folder.path(), url, key, &["check"]);
    behind(&app, "INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')");
    let output = run();
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("newer schema") && told(&output).contains("99990101000000"));
    behind(
        &app,
        "DELETE FROM __diesel_schema_migrations WHERE version = '99990101000000'; \
         DELETE FROM __diesel_schema_migrations WHERE version = \
         (SELECT max(version) FROM __diesel_schema_migrations)",
    );
    let output = run();
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("older schema"), "{}", told(&output));
    behind(&app, "DROP TABLE __diesel_schema_migrations");
    assert!(told(&run()).contains("holds no portal"), "{}", told(&run()));
}

#[actix_web::test]
async fn what_is_opened_to_be_read_refuses_to_write() {
    let app = TestApp::new().await;
    record(&app, 1);
    let (now, key) = (app.now(), app.state.config.key_file.clone());
    let folder = copy(&app, false);
    let url = folder.as_ref().map_or_else(
        || app.state.config.database_url.clone(),
        |folder| format!("sqlite:{}/copy.db", folder.path().display()),
    );
    let mut db = ReadOnly::open(&url, Some(&key)).unwrap();
    let written = db.read(|conn| audit::seal(conn, now));
    assert!(written.is_err(), "{written:?}");
    let missing = ReadOnly::open(&url, None).unwrap().read(audit::verify);
    assert!(missing.is_err(), "without the key nothing that needs it can be asked");
    assert!(matches!(ReadOnly::open("mysql://x", None), Err(DbError::UnknownScheme(_))));
}

#[actix_web::test]
async fn r93_an_earlier_head_that_the_log_lost_ends_the_command_with_1() {
    let app = TestApp::new().await;
    record(&app, 30);
    seal(&app);
    let head = app.db(audit::head).unwrap();
    audit::write_anchor(&app.state, app.now()).unwrap();
    let anchors = app.state.config.anchor_file.as_ref().unwrap().display().to_string();
    let expect = format!("{}:{}", head.seq, head.hash);
    let (url, key) = (&app.state.config.database_url, &app.state.config.key_file);
    let folder = tempfile::tempdir().unwrap();
    let line = ["audit", "verify", "--expect", &expect, "--anchors", &anchors];
    let output = valfard(folder.path(), url, key, &line);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    behind(
        &app,
        "DELETE FROM audit_seal WHERE seq > 10; DELETE FROM audit_personal WHERE event_id > 10; \
         DELETE FROM audit_event WHERE id > 10",
    );
    let output = valfard(folder.path(), url, key, &line);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let said = told(&output);
    assert!(said.contains("expected: number 30 is missing: the log ends at 10"), "{said}");
    assert!(said.contains("its newest 20 are gone") && said.contains(", 2026-03-03: "), "{said}");
}
