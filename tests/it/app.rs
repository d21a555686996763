//! A portal for one test: a copied, migrated database, a clock that stands still, no sockets.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap};
use actix_web::{test, web};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{Connection as _, RunQueryDsl as _};
use scraper::{Html, Selector};

use crate::files;
use crate::make::op;
use valfard_tyreso::identity::{self, NewUser, User};
use valfard_tyreso::kernel::{Actor, Clock, Email, Lang, Role};
use valfard_tyreso::platform::config::{Config, Raw};
use valfard_tyreso::platform::db::{self, Conn, Db};
use valfard_tyreso::platform::mailer::{self, Text};
use valfard_tyreso::platform::secret::{Vault, random_token};
use valfard_tyreso::platform::{jobs, outbox, web::AppState};

/// A Tuesday morning: 3 March 2026, 09.00 in Stockholm.
pub fn tuesday() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 3).unwrap().and_hms_opt(8, 0, 0).unwrap()
}

/// The key of every test's portal, so that what a test makes by itself can be opened by the portal.
const KEY: &str = "6b1f0c0e8d1f4b6f9a3d5c7e2f4a6b8c0d2e4f6a8b0c2d4e6f8a0b2c4d6e8f0a";

/// The vault of every test's portal.
pub fn vault() -> Vault {
    Vault::from_hex(KEY).unwrap()
}

type Answer = (StatusCode, HeaderMap, Vec<u8>);
type Service = Rc<dyn Fn(test::TestRequest) -> Pin<Box<dyn Future<Output = Answer>>>>;

pub struct TestApp {
    pub state: Arc<AppState>,
    service: Service,
    pub by_hand: Cell<bool>,
    // Dropped last: the portal's connections close before their database goes.
    database: Database,
}

impl TestApp {
    pub async fn new() -> Self {
        Self::start(false, &[]).await
    }

    /// As `valfard demo` runs it.
    pub async fn demo() -> Self {
        Self::start(true, &[]).await
    }

    pub async fn with(settings: &[(&str, &str)]) -> Self {
        Self::start(false, settings).await
    }

    async fn start(demo: bool, settings: &[(&str, &str)]) -> Self {
        let mut database = Database::new();
        let own = settings.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
        database.settings = own.collect();
        let state = Arc::new(database.state(demo));
        let data = web::Data::from(Arc::clone(&state));
        let service = Rc::new(test::init_service(valfard_tyreso::app::app(data)).await);
        let call: Service = Rc::new(move |request| {
            let service = Rc::clone(&service);
            Box::pin(async move {
                let answer = test::call_service(&*service, request.to_request()).await;
                let (status, headers) = (answer.status(), answer.headers().clone());
                (status, headers, test::read_body(answer).await.to_vec())
            })
        });
        Self { state, service: call, by_hand: Cell::new(false), database }
    }

    /// Somebody with a browser of their own who has not signed in.
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor { app: self, cookies: RefCell::default() }
    }

    /// A new account of a role; staff belong to the municipality.
    pub fn user(&self, role: Role) -> User {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let now = self.now();
        self.db(move |conn| {
            let staff = !matches!(
                role,
                Role::Client | Role::ProviderMember | Role::Partner | Role::Representative
            );
            let home = identity::authority(conn, "tyreso")?.id;
            let new = NewUser {
                name: format!("Test Testsson {number}"),
                email: Email::parse(&format!("{}{number}@example.se", role.word())).unwrap(),
                role,
                authority_id: staff.then_some(home),
                language: Lang::Sv,
            };
            identity::create_user(&mut op(conn, &Actor::system(), now), new)
        })
    }

    /// A browser in which an account is signed in.
    pub fn sign_in_as(&self, user: &User) -> Visitor<'_> {
        let (user_id, now) = (user.id, self.now());
        let token = self.db(move |conn| identity::start_session(conn, user_id, now));
        let visitor = self.visitor();
        visitor.set_cookie("valfard", &token);
        visitor
    }

    /// A browser in which a new account of a role is signed in.
    pub fn sign_in(&self, role: Role) -> Visitor<'_> {
        self.sign_in_as(&self.user(role))
    }

    /// A second process on the same database.
    pub fn another_process(&self) -> AppState {
        self.database.state(false)
    }

    /// Another pool, so that PostgreSQL has something to keep apart; SQLite has one writer.
    pub fn pool(&self, size: u32) -> Db {
        let config = &self.state.config;
        if config.database_url.starts_with("sqlite:") {
            return self.state.db.clone();
        }
        Db::open(&config.database_url, size, &config.key_file).unwrap()
    }

    pub fn now(&self) -> NaiveDateTime {
        self.state.clock.now()
    }

    pub fn set_now(&self, now: NaiveDateTime) {
        assert!(self.state.clock.set(now));
    }

    /// Reads or writes the test's database; panics on an error.
    pub fn db<T, E>(&self, body: impl FnMut(&mut Conn) -> Result<T, E> + Send + 'static) -> T
    where
        T: Send + 'static,
        E: From<diesel::result::Error> + std::error::Error + Send + 'static,
    {
        self.state.db.write(body).unwrap().unwrap()
    }

    /// Runs the timed jobs that are due, on this thread.
    pub fn run_jobs(&self) {
        jobs::run_due(&self.state, &valfard_tyreso::app::jobs()).unwrap();
    }

    /// Every letter so far, oldest first, as its reader gets it: address, subject, body.
    pub fn letters(&self) -> Vec<(String, Text)> {
        let waiting = self.db(|conn| outbox::newest(conn, 1_000));
        let url = &self.state.config.public_url;
        let (words, vault) = (&self.state.words, &self.state.vault);
        let write =
            |l: &outbox::Waiting| (l.recipient.clone(), mailer::write_whole(words, url, vault, l));
        waiting.iter().rev().map(write).collect()
    }
}

/// One browser.
pub struct Visitor<'a> {
    pub app: &'a TestApp,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl Visitor<'_> {
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(test::TestRequest::get().uri(path)).await
    }

    /// Posts a form with the right token.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let (token, word) = (self.token(), random_token());
        let own = [("csrf", token.as_str()), ("form_key", word.as_str())];
        self.post_raw(path, &encode(fields.iter().copied().chain(own))).await
    }

    /// Posts a form with files, as browsers do: the token first, then fields, then files, each
    /// with its field, name and bytes.
    pub async fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Page {
        let (token, word) = (self.token(), random_token());
        let own = [("csrf", token.as_str()), ("form_key", word.as_str())];
        self.send(files::multipart(path, &[&own, fields].concat(), files)).await
    }

    /// Posts a body exactly as it is, with the token only if it is in there.
    pub async fn post_raw(&self, path: &str, body: &str) -> Page {
        let request = test::TestRequest::post()
            .uri(path)
            .insert_header((header::CONTENT_TYPE, "application/x-www-form-urlencoded"))
            .set_payload(body.to_owned());
        self.send(request).await
    }

    /// The token that this browser's forms carry.
    pub fn token(&self) -> String {
        let mut cookies = self.cookies.borrow_mut();
        let secret = cookies.entry("valfard".to_owned()).or_insert_with(random_token);
        self.app.state.vault.fingerprint("csrf", secret)
    }

    pub async fn send(&self, mut request: test::TestRequest) -> Page {
        for (name, value) in self.cookies.borrow().iter() {
            request = request.cookie(Cookie::new(name.clone(), value.clone()));
        }
        let (status, headers, body) = (self.app.service)(request).await;
        for line in headers.get_all(header::SET_COOKIE) {
            let cookie = Cookie::parse(line.to_str().unwrap().to_owned()).unwrap();
            let gone = cookie.value().is_empty();
            let mut jar = self.cookies.borrow_mut();
            if gone {
                jar.remove(cookie.name());
            } else {
                jar.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        let text = |name| headers.get(name).map(|v| v.to_str().unwrap().to_owned());
        let location = text(header::LOCATION);
        let page =
            Page { status, location, headers, html: String::from_utf8_lossy(&body).into_owned() };
        // No page of any test shows a key where its text should stand.
        assert!(!page.html.contains('\u{27e8}'), "a text is missing: {}", page.text());
        crate::summary::follows_the_page(&page);
        page
    }

    /// Follows the answer of an operation to the page it points at.
    pub async fn follow(&self, page: &Page) -> Page {
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text());
        self.get(page.location.as_deref().unwrap()).await
    }
}

/// A form as browsers send it.
pub fn encode<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    body.finish()
}

/// An answer.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub location: Option<String>,
    pub headers: HeaderMap,
    pub html: String,
}

impl Page {
    /// What is read, with runs of blanks as one.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html);
        let text: String = html.root_element().text().collect::<Vec<_>>().join(" ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The texts of what a CSS selector finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html);
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector)
            .map(|e| {
                let text = e.text().collect::<Vec<_>>().join(" ");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// An attribute of what a CSS selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html);
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector).filter_map(|e| e.attr(name).map(str::to_owned)).collect()
    }

    pub fn has(&self, text: &str) -> bool {
        self.text().contains(text)
    }
}

/// A database of its own, gone with the test.
struct Database {
    url: String,
    folder: tempfile::TempDir,
    settings: Raw,
}

impl Database {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        crate::statements::watch();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("key"), KEY).unwrap();
        let url = if let Some((admin, template)) = postgres() {
            let name = format!("{template}_{number}");
            run_on(&admin, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
            with_name(&admin, &name)
        } else {
            let file = folder.path().join("test.db");
            std::fs::copy(sqlite_template(), &file).unwrap();
            format!("sqlite:{}", file.display())
        };
        Self { url, folder, settings: Raw::new() }
    }

    fn state(&self, demo: bool) -> AppState {
        let set = |name: &str, value: String| (name.to_owned(), value);
        let mut raw: Raw = [
            set("database_url", self.url.clone()),
            set("key_file", self.folder.path().join("key").display().to_string()),
            set("anchor_file", self.folder.path().join("anchors.txt").display().to_string()),
            set("mail_url", format!("folder:{}", self.folder.path().join("mail").display())),
            set("contact_phone", "08-465 004 00".to_owned()),
        ]
        .into();
        raw.extend(self.settings.clone());
        let config = Config::understand(&raw).unwrap();
        let db = Db::open(&self.url, 4, &config.key_file).unwrap();
        valfard_tyreso::app::state(db, Clock::fixed(tuesday()), config, demo).unwrap()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((admin, _)) = postgres()
            && let Some((_, name)) = self.url.rsplit_once('/')
        {
            run_on(&admin, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// A migrated file that every test copies.
fn sqlite_template() -> &'static PathBuf {
    static FILE: OnceLock<(PathBuf, tempfile::TempDir)> = OnceLock::new();
    let (file, _) = FILE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("template.db");
        // Without WAL: one file, nothing beside it.
        let conn = diesel::SqliteConnection::establish(&file.display().to_string()).unwrap();
        db::migrate(&mut Conn::from(conn)).unwrap();
        (file, folder)
    });
    file
}

/// The server's address and a migrated database that every test copies, if the tests run there.
#[expect(clippy::disallowed_methods, reason = "tests are told their server by the environment")]
fn postgres() -> Option<(String, String)> {
    static TEMPLATE: OnceLock<Option<(String, String)>> = OnceLock::new();
    TEMPLATE
        .get_or_init(|| {
            let admin = std::env::var("TEST_DATABASE_URL").ok()?;
            let name = format!("template_{}", std::process::id());
            run_on(&admin, &format!("CREATE DATABASE {name}"));
            let conn = diesel::PgConnection::establish(&with_name(&admin, &name)).unwrap();
            db::migrate(&mut Conn::from(conn)).unwrap();
            Some((admin, name))
        })
        .clone()
}

fn with_name(admin: &str, name: &str) -> String {
    let (server, _) = admin.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

fn run_on(url: &str, statement: &str) {
    let mut conn = diesel::PgConnection::establish(url).unwrap();
    diesel::sql_query(statement).execute(&mut conn).unwrap();
}
