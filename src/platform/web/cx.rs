//! What a handler is given, and how it answers.

use std::cell::RefCell;
use std::net::IpAddr;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::http::header::{self, HeaderMap};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tera::Context;

use crate::kernel::{Actor, FieldErrors, Lang, Reference, Role, time};
use crate::platform::error::AppError;
use crate::platform::secret::{is_token, random_token, sha256};
use crate::platform::web::cookies::SESSION;
use crate::platform::web::editing::Editing;
use crate::platform::web::form::{ShownError, form_errors};
use crate::platform::web::headers::retry_after;
use crate::platform::web::sent::{KEY_FIELD, Once, Sent};
use crate::platform::web::{AppState, Flash, SessionUser, headers, network, summary};
use crate::platform::words::missing;

pub type PageResult = Result<HttpResponse, AppError>;

/// One request: who, when, in which language. A handler beside the route table, and so without an
/// access, cannot have one:
///
/// ```compile_fail,E0277
/// use actix_web::{App, HttpResponse, web};
/// use valfard_tyreso::platform::web::Cx;
///
/// let app = App::new().route("/", web::get().to(|_: Cx| async { HttpResponse::Ok() }));
/// ```
#[derive(Clone)]
pub struct Cx {
    pub app: Arc<AppState>,
    pub actor: Actor,
    pub user: Option<SessionUser>,
    /// UTC.
    pub now: NaiveDateTime,
    /// The day in Stockholm.
    pub today: NaiveDate,
    pub lang: Lang,
    pub languages: &'static [Lang],
    pub path: String,
    pub request_id: String,
    pub(super) theme: String,
    /// The address that the connection comes from.
    pub(super) peer: Option<IpAddr>,
    pub(super) token: Token,
    pub(super) headers: HeaderMap,
    pub(super) query: String,
    pub(super) flash: Option<Flash>,
    pub(super) request: Option<HttpRequest>,
    pub(super) cookies: Rc<RefCell<Vec<Cookie<'static>>>>,
    /// The form that is sent, if one is.
    pub(super) once: Option<Rc<Once>>,
    pub(super) sent: Option<Rc<Sent>>,
}

/// The secret that a form's token is made from: the session's cookie, or a visitor's.
#[derive(Clone)]
pub(super) struct Token {
    pub secret: String,
    /// Whether the browser has it already.
    pub known: bool,
}

impl Cx {
    /// What the gate has found out about a request.
    ///
    /// # Errors
    /// A fault on a route outside the gate.
    pub(super) fn of(request: &HttpRequest) -> Result<Self, AppError> {
        let cx = request.extensions().get::<Self>().cloned();
        let cx = cx.map(|cx| Self { request: Some(request.clone()), ..cx });
        cx.ok_or_else(|| AppError::fault("a route outside the gate"))
    }

    /// The account, on routes that demand one.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] without one.
    pub fn signed_in(&self) -> Result<&SessionUser, AppError> {
        self.user.as_ref().ok_or(AppError::SignedOut)
    }

    /// The right to choose that this session is for, if somebody came in by a letter's code.
    pub fn scope(&self) -> Option<&Reference> {
        self.user.as_ref().and_then(|user| user.scope.as_ref())
    }

    /// Whether something is sent in, and not only read.
    pub fn is_post(&self) -> bool {
        self.request.as_ref().is_some_and(|request| request.method() == Method::POST)
    }

    /// Whether a form is sent for its page only, in another language or look: then nothing is done.
    pub fn is_redraw(&self) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.is_redraw)
    }

    /// The network that the request comes from, for limits on guessing.
    pub fn network(&self) -> String {
        let lines = self.headers.get_all("x-forwarded-for");
        let lines: Vec<&str> = lines.map(|line| line.to_str().unwrap_or_default()).collect();
        let trusted = &self.app.config.trusted_proxies;
        network::network_of(network::client(self.peer, lines.into_iter(), trusted))
    }

    /// A placeholder of the path, as a reference.
    ///
    /// # Errors
    /// Not found for what is no reference.
    pub fn reference(&self, name: &str) -> Result<Reference, AppError> {
        Reference::parse(self.segment(name)).ok_or(AppError::NotFound)
    }

    /// A placeholder of the path, as it stands.
    pub fn segment(&self, name: &str) -> &str {
        self.request.as_ref().map_or("", |request| request.match_info().query(name))
    }

    /// The query of the URL; `#[serde(default)]` on every field of `T`.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] for a query that does not fit.
    pub fn query<T: DeserializeOwned>(&self) -> Result<T, AppError> {
        serde_html_form::from_str(&self.query).map_err(|_| AppError::Unreadable)
    }

    /// Path and query.
    pub(super) fn here(&self) -> String {
        match self.query_string() {
            "" => self.path.clone(),
            query => format!("{}?{query}", self.path),
        }
    }

    /// The query of the URL, raw.
    pub fn query_string(&self) -> &str {
        &self.query
    }

    /// A request header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// A text in the page's language.
    pub fn text(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.app.words.text(self.lang, key, values)
    }

    /// A text about a number of things, which it names `$n`.
    pub fn count(&self, key: &str, n: i64) -> String {
        let values = [("n", fluent_bundle::FluentValue::from(n))];
        self.app.words.find(self.lang, key, &values).unwrap_or_else(|| missing(key))
    }

    /// Field faults in the page's language, for `errors` of a view.
    pub fn errors(
        &self,
        errors: &FieldErrors,
    ) -> std::collections::BTreeMap<String, Vec<ShownError>> {
        form_errors(&self.app.words, self.lang, errors)
    }

    /// A page.
    ///
    /// # Errors
    /// A template's fault.
    pub fn page(&self, template: &str, view: &impl Serialize) -> PageResult {
        self.draw(StatusCode::OK, template, view)
    }

    /// A page that asks for a secret, or tells something of one, of somebody who is on their way in: no
    /// cache keeps it.
    ///
    /// # Errors
    /// A template's fault.
    pub fn secret_page(&self, template: &str, view: &impl Serialize) -> PageResult {
        self.draw(StatusCode::OK, template, view).map(headers::keep_secret)
    }

    /// The page of a form that was not right: nothing saved, everything kept.
    ///
    /// # Errors
    /// A template's fault.
    pub fn invalid(&self, template: &str, view: &impl Serialize) -> PageResult {
        self.draw(StatusCode::UNPROCESSABLE_ENTITY, template, view)
    }

    /// A page with the status of a refusal, for refusals that show a way on.
    ///
    /// # Errors
    /// A template's fault.
    pub fn refused(&self, template: &str, view: &impl Serialize) -> PageResult {
        self.draw(StatusCode::CONFLICT, template, view)
    }

    /// The page of a form that was sent too often, or while too much was done at once: nothing saved,
    /// everything kept but passwords, and when to send it again.
    ///
    /// # Errors
    /// A template's fault.
    pub fn too_many(&self, template: &str, view: &impl Serialize, wait: TimeDelta) -> PageResult {
        let mut answer = self.draw(StatusCode::TOO_MANY_REQUESTS, template, view)?;
        retry_after(&mut answer, wait);
        Ok(answer)
    }

    /// On to another page, after an operation.
    ///
    /// # Errors
    /// None; the shape of a handler's answer.
    pub fn see_other(&self, path: impl AsRef<str>) -> PageResult {
        // A header holds visible ASCII only; whatever else stands in an address is encoded.
        let path = utf8_percent_encode(path.as_ref(), CONTROLS).to_string();
        let answer = HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish();
        Ok(if self.is_secret() { headers::keep_secret(answer) } else { answer })
    }

    /// A form goes on to another address, as it was sent.
    ///
    /// # Errors
    /// None; the shape of a handler's answer.
    pub fn send_on(&self, path: &str) -> PageResult {
        Ok(HttpResponse::TemporaryRedirect().insert_header((header::LOCATION, path)).finish())
    }

    /// One sentence for the next page.
    pub fn flash(&self, key: &str, values: &[(&str, &str)]) {
        let values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let flash = Flash { key: key.to_owned(), values };
        self.set_cookie(flash.cookie(self.app.config.secure()));
    }

    /// The value of a cookie that the browser sent.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.request.as_ref()?.cookie(name).map(|cookie| cookie.value().to_owned())
    }

    /// Adds a cookie to the answer.
    pub fn set_cookie(&self, cookie: Cookie<'static>) {
        self.cookies.borrow_mut().push(cookie);
    }

    /// Gives the browser the secret of a new session.
    pub fn start_session(&self, token: &str) {
        self.set_cookie(SESSION.with(token, self.app.config.secure()));
    }

    /// Takes the session's secret back.
    pub fn end_session(&self) {
        self.set_cookie(SESSION.gone(self.app.config.secure()));
    }

    /// The secret of this browser, hashed as sessions are stored.
    pub fn session_hash(&self) -> String {
        sha256(self.token.secret.as_bytes())
    }

    /// The token that forms of this browser carry.
    pub(super) fn csrf(&self) -> String {
        self.app.vault.fingerprint("csrf", &self.token.secret)
    }

    pub(super) fn draw(
        &self,
        status: StatusCode,
        template: &str,
        view: &impl Serialize,
    ) -> PageResult {
        self.draw_form(status, template, view, Editing::from(self.base().text()))
    }

    pub(super) fn draw_form(
        &self,
        status: StatusCode,
        template: &str,
        view: &impl Serialize,
        editing: Editing,
    ) -> PageResult {
        let mut context = Context::new();
        context.insert("view", view);
        editing.add(&mut context);
        self.add_shell(&mut context, status);
        let html = self.app.views.draw(self.lang, template, &context).map_err(|error| {
            let mut text = error.to_string();
            let mut next = std::error::Error::source(&error);
            while let Some(cause) = next {
                text.push_str(": ");
                text.push_str(&cause.to_string());
                next = cause.source();
            }
            AppError::Fault(text)
        })?;
        let html = summary::in_page_order(html);
        if !self.token.known && html.contains("name=\"csrf\"") {
            self.start_session(&self.token.secret);
        }
        Ok(self.html(status, html))
    }

    /// Whether the address opens something to whoever holds it: it begins as a route with a `{token}`
    /// does, also where the token is cut or old, or has a word of a token's shape in any spelling of the
    /// rest. It needs no request, so that it holds for error pages too.
    fn is_secret(&self) -> bool {
        let mut before =
            self.app.routes.iter().filter_map(|route| route.path.split_once("{token}"));
        before.any(|(start, _)| self.path.starts_with(start)) || self.path.split('/').any(is_token)
    }

    fn html(&self, status: StatusCode, html: String) -> HttpResponse {
        let mut answer = HttpResponse::build(status);
        answer.insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"));
        answer.insert_header((header::CONTENT_LANGUAGE, self.lang.word()));
        answer.insert_header((header::VARY, "Cookie, Accept-Language, Accept-Encoding"));
        if self.is_secret() {
            return headers::keep_secret(answer.body(html));
        }
        // The answer to a form may show what was typed.
        if self.user.is_some() || status != StatusCode::OK || self.is_post() {
            answer.insert_header((header::CACHE_CONTROL, "no-store"));
            return answer.body(html);
        }
        let tag = format!("W/\"{}\"", sha256(html.as_bytes()).get(..24).unwrap_or_default());
        answer.insert_header((header::CACHE_CONTROL, "no-cache"));
        answer.insert_header((header::ETAG, tag.clone()));
        if self.header("if-none-match").is_some_and(|known| known.contains(&tag)) {
            return answer.status(StatusCode::NOT_MODIFIED).finish();
        }
        answer.body(html)
    }

    fn add_shell(&self, context: &mut Context, status: StatusCode) {
        let here = self.here();
        let back: String = url::form_urlencoded::byte_serialize(here.as_bytes()).collect();
        let languages: Vec<_> = self
            .languages
            .iter()
            .map(|lang| {
                serde_json::json!({
                    "code": lang.word(), "lang": lang.word(), "dir": lang.dir(),
                    "name": lang.own_name(), "current": *lang == self.lang,
                    "href": format!("/sprak/{}?till={back}", lang.word()),
                })
            })
            .collect();
        let flash = self.flash.as_ref().filter(|flash| self.app.words.has(&flash.key));
        let flash = flash.map(|flash| {
            self.set_cookie(Flash::spent(self.app.config.secure()));
            let values: Vec<(&str, &str)> =
                flash.values.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            self.text(&flash.key, &values)
        });
        context.insert("lang", self.lang.word());
        context.insert("dir", self.lang.dir());
        context.insert("languages", &languages);
        // What no translator has read says so, and what is law stands beside the Swedish.
        let unread = self.languages.contains(&Lang::Easy) && !self.app.words.is_read(self.lang);
        context.insert("unread", &unread);
        context.insert("beside", &(unread && self.lang != Lang::Easy));
        context.insert("theme", &self.theme);
        context.insert("path", &self.path);
        context.insert("back", &back);
        context.insert("user", &self.user);
        // Staff and providers read of persons at work, and need no quick exit.
        let quick_exit = self.user.as_ref().is_none_or(|user| user.role == Role::Client);
        context.insert("quick_exit", &quick_exit);
        // What was done is not sent again; any other answer to a form is drawn anew with what was sent.
        let is_done = self.once.as_ref().is_some_and(|once| once.written.get());
        let shown = self.sent.as_ref().filter(|_| status != StatusCode::OK || !is_done);
        let sent = shown.and_then(|sent| sent.sealed(&self.app.vault));
        context.insert("is_sent", &sent.is_some());
        context.insert("sent", &sent);
        context.insert("csrf", &self.csrf());
        context.insert(KEY_FIELD, &random_token());
        context.insert("flash", &flash);
        context.insert("demo", &self.app.demo);
        context.insert("now", &self.now);
        context.insert("today", &self.today);
        let nav = self.app.hooks.nav;
        context.insert("nav", &nav(&self.app, self.scope(), self.actor.role, &self.path));
        context.insert("contact", &self.app.config.contact);
        context.insert("request_id", &self.request_id);
    }

    pub(super) fn day(now: NaiveDateTime) -> NaiveDate {
        time::stockholm_day(now)
    }
}
