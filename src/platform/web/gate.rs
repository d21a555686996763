//! The gate, in two parts. [`portal`] stands around everything: one spelling for each path, and a
//! page for what no route answers. [`route`] stands around each handler by itself: who asks, whether
//! that very route lets them in, whether a form is ours; and on the way out cookies, headers and
//! error pages.
//!
//! Access is attached to the route that answers, never looked up from the path a second time: a
//! second reading may differ from the router's own.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::Cookie;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method as HttpMethod, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};

use crate::kernel::{Actor, Lang, Reference};
use crate::platform::error::AppError;
use crate::platform::secret::{random_token, same, sha256};
use crate::platform::web::body::is_broken;
use crate::platform::web::cookies;
use crate::platform::web::cx::Token;
use crate::platform::web::form::{CheckedBody, Files};
use crate::platform::web::once;
use crate::platform::web::path::{NoPath, canonical};
use crate::platform::web::sent::{Once, Sent};
use crate::platform::web::{
    Access, AppState, Cx, Flash, RouteInfo, SessionUser, body, cookie_name, error_page, headers,
    upload,
};

/// Put on a request by the gate of the route that answers it.
struct Admitted;

/// Wraps the whole portal: what comes in another spelling is sent to the one that counts, and what
/// no gated route has answered is answered as not found.
///
/// # Errors
/// None of its own: what handlers answer, errors too, has become a page.
pub async fn portal(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let Some(app) = state(&request) else { return Ok(no_state(request)) };
    let refused = match canonical(request.path()) {
        _ if body::is_too_large_head(request.headers()) => Some(AppError::HeadTooLarge),
        Ok(path) if path == request.path() => None,
        Ok(path) => return Ok(elsewhere(&app, request, path)),
        Err(NoPath) => Some(AppError::NotFound),
    };
    if let Some(error) = refused {
        let (request, _) = request.into_parts();
        return Ok(unanswered(&app, request, &error, started).await);
    }
    let answer = next.call(request).await?.map_into_boxed_body();
    if answer.request().extensions().contains::<Admitted>() {
        return Ok(answer);
    }
    // No route fits, or one that has no gate: denied whatever it answered.
    let error = match answer.status() {
        StatusCode::METHOD_NOT_ALLOWED => AppError::WrongMethod,
        StatusCode::NOT_FOUND => AppError::NotFound,
        status => {
            let path = answer.request().match_pattern().unwrap_or_default();
            tracing::error!(path, status = status.as_u16(), "a handler without access answered");
            AppError::NotFound
        }
    };
    let (request, _) = answer.into_parts();
    Ok(unanswered(&app, request, &error, started).await)
}

fn state(request: &ServiceRequest) -> Option<Arc<AppState>> {
    request.app_data::<web::Data<AppState>>().map(|app| Arc::clone(app))
}

fn no_state(request: ServiceRequest) -> ServiceResponse<BoxBody> {
    request.into_response(HttpResponse::InternalServerError().finish())
}

/// Sends to the same place in its one spelling. The method and the form go along (308), and meet
/// the gate there.
fn elsewhere(
    app: &AppState,
    request: ServiceRequest,
    mut path: String,
) -> ServiceResponse<BoxBody> {
    if !request.query_string().is_empty() {
        path.push('?');
        path.push_str(request.query_string());
    }
    let mut answer = HttpResponse::PermanentRedirect();
    answer.insert_header((header::LOCATION, path));
    // What was moved once may be a route tomorrow: nothing is to remember it.
    answer.insert_header((header::CACHE_CONTROL, "no-store"));
    let mut answer = request.into_response(answer.finish());
    headers::add(answer.headers_mut(), app.config.secure(), "-");
    answer
}

/// The page of a request that no route answers.
async fn unanswered(
    app: &Arc<AppState>,
    request: HttpRequest,
    error: &AppError,
    started: Instant,
) -> ServiceResponse<BoxBody> {
    let cx = match context(app, &request, None).await {
        Ok(cx) => cx,
        // Whoever they are, there is nothing here for them.
        Err((cx, _)) => *cx,
    };
    let page = error_page::answer(&cx, error.status(), Some(error), None);
    leave(&cx, ServiceResponse::new(request, page), started)
}

/// Wraps one handler. It runs only if the route's own access lets the asker in and the form, if
/// there is one, carries this browser's token; and it cannot have a [`Cx`] from anywhere else.
///
/// # Errors
/// None of its own: what the handler answers, errors too, has become a page.
pub(super) async fn route(
    route: Rc<RouteInfo>,
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let Some(app) = state(&request) else { return Ok(no_state(request)) };
    request.extensions_mut().insert(Admitted);
    let (mut cx, mut error) = match context(&app, request.request(), Some(route.access)).await {
        Ok(cx) => (cx, None),
        Err((cx, error)) => (*cx, Some(error)),
    };
    if error.is_none() {
        error = let_in(&cx, &request, &route).await.err();
    }
    // Also when who asks could not be looked up just now: the page that says so sends the form again.
    let is_read = |error: &AppError| error.status() == StatusCode::SERVICE_UNAVAILABLE;
    if request.method() == HttpMethod::POST && error.as_ref().is_none_or(is_read) {
        match read_form(&cx, &mut request, &route).await {
            Ok((sent, once)) => (cx.sent, cx.once) = (Some(sent), once),
            Err(unread) => error = error.or(Some(unread)),
        }
    }
    if let Some(error) = error {
        return Ok(finish(&cx, request, &error, started));
    }
    if let Some(answer) = once::sent_before(&cx, &route.path).await {
        return Ok(leave(&cx, request.into_response(answer), started));
    }
    request.extensions_mut().insert(cx.clone());
    let answer = once::settle(&cx, &route.path, next.call(request).await?).await;
    Ok(leave(&cx, answer, started))
}

/// Wraps the portal's own files, which are everybody's: no session is looked up.
///
/// # Errors
/// The handler's own.
pub(super) async fn file(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(app) = state(&request) else { return Ok(no_state(request)) };
    request.extensions_mut().insert(Admitted);
    let mut answer = next.call(request).await?;
    headers::add(answer.headers_mut(), app.config.secure(), "-");
    Ok(answer)
}

/// Who asks, and in which language. With the error comes a context that can say so.
async fn context(
    app: &Arc<AppState>,
    request: &HttpRequest,
    access: Option<Access>,
) -> Result<Cx, (Box<Cx>, AppError)> {
    let now = app.clock.now();
    let languages = access.map_or(Lang::FOR_PEOPLE, Access::languages);
    let cookie = request.cookie(cookie_name(app.config.secure()));
    let known = cookie.as_ref().is_some_and(|c| c.value().len() == 64);
    let secret = match cookie {
        Some(cookie) if known => cookie.value().to_owned(),
        _ => random_token(),
    };
    let mut cx = Cx {
        app: Arc::clone(app),
        actor: Actor::visitor(),
        user: None,
        now,
        today: Cx::day(now),
        lang: language(request, languages),
        languages,
        path: request.path().to_owned(),
        request_id: random_token().chars().take(12).collect(),
        theme: theme(request),
        peer: request.peer_addr().map(|peer| peer.ip()),
        token: Token { secret, known },
        headers: request.headers().clone(),
        query: request.query_string().to_owned(),
        flash: Flash::read(request),
        // Routing needs the request for itself; the extractor adds it afterwards.
        request: None,
        cookies: Rc::new(RefCell::new(Vec::new())),
        once: None,
        sent: None,
    };
    if !known {
        return Ok(cx);
    }
    let (state, hash) = (Arc::clone(app), sha256(cx.token.secret.as_bytes()));
    let found = web::block(move || (state.hooks.session)(&state, &hash, now)).await;
    match found.map_err(|_| AppError::Overloaded).and_then(|user| user) {
        Ok(user) => {
            cx.actor = user.as_ref().map_or_else(Actor::visitor, SessionUser::actor);
            // By letter nothing is done but what belongs to the right: in public, as anybody.
            let by_letter = user.as_ref().is_some_and(|user| user.scope.is_some());
            if by_letter && access == Some(Access::Public) {
                cx.actor = Actor::visitor();
            }
            cx.user = user;
            Ok(cx)
        }
        Err(error) => Err((Box::new(cx), error)),
    }
}

fn language(request: &HttpRequest, offered: &'static [Lang]) -> Lang {
    let chosen = request.cookie(cookies::LANGUAGE.name).and_then(|c| Lang::from_word(c.value()));
    let chosen = chosen.or_else(|| {
        let wanted = request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        wanted.split(',').find_map(|range| {
            let tag = range.split([';', '-']).next()?.trim();
            Lang::from_word(tag)
        })
    });
    match chosen {
        Some(lang) if offered.contains(&lang) => lang,
        _ => Lang::Sv,
    }
}

fn theme(request: &HttpRequest) -> String {
    match request.cookie(cookies::THEME.name).as_ref().map(Cookie::value) {
        Some("light") => "light",
        Some("dark") => "dark",
        _ => "auto",
    }
    .to_owned()
}

/// The access of the route.
async fn let_in(cx: &Cx, request: &ServiceRequest, route: &RouteInfo) -> Result<(), AppError> {
    if let Some(scope) = cx.scope().filter(|_| route.access != Access::Public) {
        if !route.lets_in_by_letter() {
            return Err(AppError::NeedsId);
        }
        in_scope(cx, request, scope).await?;
    }
    if route.access.lets_in(cx.actor.role) {
        Ok(())
    } else if cx.user.is_some() {
        Err(AppError::Denied)
    } else {
        Err(AppError::SignedOut)
    }
}

/// Reads the form once its token is known to be this browser's.
async fn read_form(
    cx: &Cx,
    request: &mut ServiceRequest,
    route: &RouteInfo,
) -> Result<(Rc<Sent>, Option<Rc<Once>>), AppError> {
    if let Some(site) = cx.header("sec-fetch-site")
        && !matches!(site, "same-origin" | "none")
    {
        return Err(AppError::NoToken);
    }
    if route.upload && upload::is_multipart(request) {
        let (body, files) = upload::read(request, &cx.csrf()).await?;
        let form = take_form(cx, request, body, &files)?;
        request.extensions_mut().insert(files);
        return Ok(form);
    }
    let body = body::read(request).await?;
    let fields: Vec<_> = url::form_urlencoded::parse(&body).collect();
    if fields.iter().any(|(name, value)| is_broken(name) || is_broken(value)) {
        return Err(AppError::Unreadable);
    }
    let token = fields.iter().find(|(name, _)| name == "csrf").map(|(_, value)| value.as_ref());
    if !token.is_some_and(|token| same(token, &cx.csrf())) {
        return Err(AppError::NoToken);
    }
    take_form(cx, request, body.to_vec(), &Files::default())
}

/// A form whose token is right: for the handler, and for the shell.
fn take_form(
    cx: &Cx,
    request: &ServiceRequest,
    body: Vec<u8>,
    files: &Files,
) -> Result<(Rc<Sent>, Option<Rc<Once>>), AppError> {
    let sent = Sent::of(&body, &cx.app.vault)?;
    let once = if sent.is_redraw { None } else { Once::of(&cx.here(), &body, files) };
    let body = if sent.is_redraw { sent.body().into_bytes() } else { body };
    request.extensions_mut().insert(CheckedBody(body));
    Ok((Rc::new(sent), once))
}

/// A session by letter reaches what belongs to its right; all else is not found, as for anybody.
async fn in_scope(cx: &Cx, request: &ServiceRequest, scope: &Reference) -> Result<(), AppError> {
    let matched = request.match_info().iter();
    let named: Vec<(String, String)> =
        matched.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let (app, scope) = (Arc::clone(&cx.app), scope.clone());
    let belongs = web::block(move || {
        for (name, value) in &named {
            if !(app.hooks.in_scope)(&app, &scope, name, value)? {
                return Ok(false);
            }
        }
        Ok::<_, AppError>(!named.is_empty())
    });
    if belongs.await.map_err(|_| AppError::Overloaded)?? { Ok(()) } else { Err(AppError::NotFound) }
}

/// The answer of a request that came no further than the gate.
fn finish(
    cx: &Cx,
    request: ServiceRequest,
    error: &AppError,
    started: Instant,
) -> ServiceResponse<BoxBody> {
    // Somebody who reads is sent to sign in and back; a form's words would be lost on the way.
    let answer = if matches!(error, AppError::SignedOut) && request.method() == HttpMethod::GET {
        let here = request.uri().path_and_query().map_or("/", |here| here.as_str());
        let back: String = url::form_urlencoded::byte_serialize(here.as_bytes()).collect();
        HttpResponse::SeeOther()
            .insert_header((header::LOCATION, format!("/logga-in?till={back}")))
            .finish()
    } else {
        page_of(cx, request.request(), error.status(), Some(error))
    };
    leave(cx, request.into_response(answer), started)
}

/// The page of an error. A form that met trouble is on it, to be sent once more; its files are not.
fn page_of(
    cx: &Cx,
    request: &HttpRequest,
    status: StatusCode,
    error: Option<&AppError>,
) -> HttpResponse {
    let known = request.extensions();
    let typed = known.get::<CheckedBody>().filter(|_| status == StatusCode::SERVICE_UNAVAILABLE);
    error_page::answer(cx, status, error, typed.map(|CheckedBody(body)| body.as_slice()))
}

/// Error pages, cookies, headers and the log line.
fn leave(
    cx: &Cx,
    mut answer: ServiceResponse<BoxBody>,
    started: Instant,
) -> ServiceResponse<BoxBody> {
    let status = answer.status();
    let drawn = answer.headers().contains_key(header::CONTENT_LANGUAGE)
        || answer.headers().contains_key(header::CONTENT_DISPOSITION);
    if (status.is_client_error() || status.is_server_error()) && !drawn {
        let known = answer.response().error().and_then(|e| e.as_error::<AppError>());
        let page = page_of(cx, answer.request(), status, known);
        answer = ServiceResponse::new(answer.request().clone(), page);
    }
    for cookie in cx.cookies.borrow_mut().drain(..) {
        // A cookie that cannot be written is a header that cannot be: the page is still right.
        let _added = answer.response_mut().add_cookie(&cookie);
    }
    headers::add(answer.headers_mut(), cx.app.config.secure(), &cx.request_id);
    tracing::info!(
        request_id = cx.request_id,
        method = %answer.request().method(),
        route = answer.request().match_pattern().unwrap_or_default(),
        status = answer.status().as_u16(),
        ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        "answered"
    );
    answer
}
