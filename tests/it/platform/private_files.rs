//! Files with secrets are the portal's own account's alone.

use crate::make::op;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::Command;

use valfard_tyreso::kernel::{Actor, Email, Lang};
use valfard_tyreso::platform::db::Db;
use valfard_tyreso::platform::outbox::{self, Letter};
use valfard_tyreso::platform::private_files;
use valfard_tyreso::platform::sms::Sms;

use crate::app::TestApp;

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().mode() & 0o7777
}

fn only_file(folder: &Path) -> std::path::PathBuf {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

/// As many umasks leave it: others may read.
fn widen(path: &Path) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644)).unwrap();
}

/// Writes something, so that the files beside the database are there.
fn use_it(db: &Db) {
    let now = crate::app::tuesday();
    let made = db.write(move |conn| {
        let new = valfard_tyreso::identity::NewUser {
            name: "Alva".to_owned(),
            email: Email::parse("alva@example.se").unwrap(),
            role: valfard_tyreso::kernel::Role::Client,
            authority_id: None,
            language: Lang::Sv,
        };
        valfard_tyreso::identity::create_user(&mut op(conn, &Actor::system(), now), new)
    });
    made.unwrap().unwrap();
}

#[test]
fn a_new_database_its_key_and_the_files_beside_it_are_nobody_elses_to_read() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("var/deep");
    let file = folder.join("valfard.db");
    let key = home.path().join("keys/key");
    let db = Db::open(&format!("sqlite:{}", file.display()), 2, &key).unwrap();
    use_it(&db);
    assert_eq!((mode(&home.path().join("keys")), mode(&key)), (0o700, 0o600));
    assert_eq!((mode(&folder), mode(&home.path().join("var"))), (0o700, 0o700));
    for ending in ["", "-wal", "-shm"] {
        let path = folder.join(format!("valfard.db{ending}"));
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn a_database_that_others_can_read_is_closed_to_them_when_it_is_opened() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("valfard.db");
    let url = format!("sqlite:{}", file.display());
    let key = home.path().join("key");
    let held = Db::open(&url, 2, &key).unwrap();
    use_it(&held);
    let beside = ["valfard.db", "valfard.db-wal", "valfard.db-shm"].map(|n| home.path().join(n));
    for path in &beside {
        widen(path);
    }
    let _again = Db::open(&url, 2, &key).unwrap();
    for path in &beside {
        assert_eq!(mode(path), 0o600, "{}", path.display());
    }
}

#[actix_web::test]
async fn a_mail_in_a_folder_is_nobody_elses_to_read() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("mail");
    let url = format!("folder:{}", folder.display());
    let app = TestApp::with(&[("mail_url", &url)]).await;
    let now = app.now();
    app.db(move |conn| {
        let to = Email::parse("alva@example.se").unwrap();
        let values = [("name", "Alva"), ("link", "/losenord")];
        let letter = Letter {
            kind: "password-changed",
            to: &to,
            lang: Lang::Sv,
            values: &values,
            once: None,
        };
        outbox::push(conn, &letter, now)
    });
    app.run_jobs();
    let file = only_file(&folder);
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("To: alva@example.se") && text.contains("Subject:"), "{text}");
}

#[actix_web::test]
async fn a_short_message_in_a_folder_is_nobody_elses_to_read() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("sms");
    let url = format!("folder:{}", folder.display());
    let app = TestApp::with(&[("sms_url", &url)]).await;
    assert!(matches!(app.state.sms, Sms::Folder(_)));
    app.state.sms.send("id", "+46701740605", "Koden är 123456").unwrap();
    assert_eq!((mode(&folder), mode(&only_file(&folder))), (0o700, 0o600));
}

#[test]
fn writing_over_a_file_that_others_can_read_closes_it_to_them() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("one");
    std::fs::write(&file, "a longer text").unwrap();
    widen(&file);
    private_files::write(&file, b"short").unwrap();
    assert_eq!((mode(&file), std::fs::read(&file).unwrap()), (0o600, b"short".to_vec()));
    assert!(private_files::create(&file).is_err(), "it exists");
    assert!(!private_files::tighten(&file).unwrap());
    assert!(!private_files::tighten(&home.path().join("none")).unwrap());
}

#[test]
fn whatever_the_program_writes_is_nobody_elses_to_read_under_an_open_umask() {
    let home = tempfile::tempdir().unwrap();
    let (key, database) = (home.path().join("key"), home.path().join("in/valfard.db"));
    let run = |key: &Path| {
        let line = format!("umask 000; exec {} migrate", env!("CARGO_BIN_EXE_valfard"));
        let out = Command::new("sh")
            .args(["-c", &line])
            .current_dir(home.path())
            .env("VALFARD_KEY_FILE", key)
            .env("VALFARD_ANCHOR_FILE", "")
            .env("VALFARD_LOG", "warn")
            .env("DATABASE_URL", format!("sqlite:{}", database.display()))
            .output()
            .unwrap();
        assert!(out.status.success(), "{out:?}");
        String::from_utf8_lossy(&out.stderr).into_owned()
    };
    run(&key);
    assert_eq!((mode(&key), mode(&database)), (0o600, 0o600));
    assert_eq!(mode(&home.path().join("in")), 0o700);
    // A key and a database that somebody has copied in are closed, and the log says so.
    widen(&key);
    widen(&database);
    let said = run(&key);
    assert_eq!((mode(&key), mode(&database)), (0o600, 0o600));
    assert_eq!(said.matches("others could read it").count(), 2, "{said}");
}
