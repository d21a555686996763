//! The key belongs to its database: no other key opens it, and none is made in its place.

use std::path::{Path, PathBuf};
use std::sync::Barrier;

use diesel::prelude::*;
use tempfile::TempDir;

use valfard_tyreso::platform::db::{Db, DbError, ReadOnly};
use valfard_tyreso::platform::secret::Vault;
use valfard_tyreso::schema::installation;

use super::log::{behind, record};
use crate::app::TestApp;

fn url(app: &TestApp) -> &str {
    &app.state.config.database_url
}

fn other_key(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("other");
    std::fs::write(&path, Vault::new_key()).unwrap();
    path
}

#[actix_web::test]
async fn a_new_database_remembers_the_key_that_it_was_opened_with() {
    let app = TestApp::new().await;
    let file = &app.state.config.key_file;
    let key = std::fs::read_to_string(file).unwrap();
    assert_eq!(Vault::from_hex(&key).unwrap().key_fingerprint(), app.state.vault.key_fingerprint());
    let kept: Vec<String> =
        app.db(|conn| installation::table.select(installation::key_fingerprint).load(conn));
    assert_eq!(kept, [app.state.vault.key_fingerprint()]);
    assert!(!kept[0].contains(&key) && !key.contains(&kept[0]));
    drop(Db::open(url(&app), 1, file).unwrap());
    assert_eq!(std::fs::read_to_string(file).unwrap(), key, "and keeps it");
}

#[test]
fn a_new_database_without_a_key_file_gets_one_of_its_own() {
    let home = TempDir::new().unwrap();
    let keys = ["one", "two"].map(|name| {
        let (file, url) =
            (home.path().join(name), format!("{}.db", home.path().join(name).display()));
        let made = Db::open(&url, 1, &file).unwrap().vault().key_fingerprint();
        assert_eq!(Db::open(&url, 1, &file).unwrap().vault().key_fingerprint(), made, "kept");
        made
    });
    assert_ne!(keys[0], keys[1]);
}

#[test]
fn a_first_start_makes_folder_database_and_key() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = (folder.path().join("new/valfard.db"), folder.path().join("keys/key"));
    let address = format!("sqlite:{}", file.display());
    drop(Db::open(&address, 1, &key).unwrap());
    assert!(file.exists() && key.exists());
    drop(Db::open(&address, 1, &key).unwrap());
}

#[actix_web::test]
async fn a_missing_key_stops_the_start_and_no_new_one_is_made() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("keys/key");
    let refused = Db::open(url(&app), 1, &missing).unwrap_err();
    assert!(matches!(refused, DbError::KeyMissing(_)), "{refused}");
    assert!(refused.to_string().contains("backup"), "{refused}");
    assert!(matches!(looked_at(&app, &missing), Err(DbError::KeyMissing(_))));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    // It is told before an older schema is touched.
    let newest = "(SELECT max(version) FROM __diesel_schema_migrations)";
    behind(&app, &format!("DELETE FROM __diesel_schema_migrations WHERE version = {newest}"));
    let refused = Db::open(url(&app), 1, &missing).unwrap_err();
    assert!(matches!(refused, DbError::KeyMissing(_)), "{refused}");
}

#[actix_web::test]
async fn another_key_stops_the_start() {
    let app = TestApp::new().await;
    let folder = tempfile::tempdir().unwrap();
    let other = other_key(&folder);
    let refused = Db::open(url(&app), 1, &other).unwrap_err();
    assert!(matches!(refused, DbError::KeyOther(_)), "{refused}");
    assert!(matches!(looked_at(&app, &other), Err(DbError::KeyOther(_))));
    std::fs::write(&other, "no key").unwrap();
    assert!(matches!(Db::open(url(&app), 1, &other), Err(DbError::KeyFile(_))));
}

/// As `valfard check` opens it. Not from the process that has an SQLite file open: closing any
/// handle on it would end that one's locks.
fn looked_at(app: &TestApp, key: &Path) -> Result<(), DbError> {
    match url(app).strip_prefix("sqlite:") {
        None => ReadOnly::open(url(app), Some(key)).map(drop),
        Some(file) => {
            behind(app, "PRAGMA wal_checkpoint(TRUNCATE)");
            let copy = tempfile::tempdir().unwrap();
            let file = std::fs::copy(file, copy.path().join("copy.db")).map(|_| copy.path());
            let address = format!("sqlite:{}", file.unwrap().join("copy.db").display());
            ReadOnly::open(&address, Some(key)).map(drop)
        }
    }
}

#[actix_web::test]
async fn a_database_with_records_and_no_fingerprint_takes_no_key() {
    let app = TestApp::new().await;
    record(&app, 1);
    behind(&app, "DELETE FROM installation");
    let folder = tempfile::tempdir().unwrap();
    let file = app.state.config.key_file.clone();
    for key in [file, other_key(&folder), folder.path().join("none")] {
        let refused = Db::open(url(&app), 1, &key).unwrap_err();
        assert!(matches!(refused, DbError::Unbound), "{refused}");
    }
    assert!(!folder.path().join("none").exists());
}

#[actix_web::test]
async fn of_two_that_start_at_once_one_makes_the_key() {
    let app = TestApp::new().await;
    behind(&app, "DELETE FROM installation");
    let folder = tempfile::tempdir().unwrap();
    let start = Barrier::new(2);
    let opened: Vec<bool> = std::thread::scope(|scope| {
        let one = |name: &'static str| {
            let (start, key) = (&start, folder.path().join(name));
            let address = url(&app);
            scope.spawn(move || {
                start.wait();
                match Db::open(address, 1, &key) {
                    Ok(_) => true,
                    Err(DbError::KeyMissing(_)) => false,
                    Err(other) => panic!("{other}"),
                }
            })
        };
        let both = [one("a"), one("b")];
        both.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(opened.iter().filter(|made| **made).count(), 1);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
