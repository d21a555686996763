//! The pages that belong to no room: start, language, theme, health, contact and rights.

mod about;

pub use about::{Level, WhyNot, cookies, statement};

use serde::Deserialize;
use serde_json::json;

use crate::catalogue::{self, Catalogue};
use crate::kernel::Lang;
use crate::platform::AppError;
use crate::platform::web::cookies::{LANGUAGE, THEME};
use crate::platform::web::{Access, CookieKind, Cx, PageResult, Routes, health, local};

pub fn routes() -> Routes {
    Routes::default()
        .get("/", Access::Public, start)
        .get("/healthz", Access::Public, health::alive)
        .get("/readyz", Access::Public, health::ready)
        .get("/sprak/{lang}", Access::Public, language)
        .post("/sprak/{lang}", Access::Public, language)
        .get("/tema/{theme}", Access::Public, theme)
        .post("/tema/{theme}", Access::Public, theme)
        .get("/socialt-foretag", Access::Public, found)
        .get("/kontakt", Access::Public, about::contact)
        .get("/personuppgifter", Access::Public, about::privacy)
        .get("/kakor", Access::Public, about::about_cookies)
        .get("/tillganglighet", Access::Public, about::accessibility)
}

async fn start(cx: Cx) -> PageResult {
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let places: i64 =
        snapshot.entries.iter().map(|entry| catalogue::free_places(entry, cx.now)).sum();
    let view = json!({
        "providers": snapshot.providers(),
        "free_places": places,
        "updated": cx.today,
    });
    cx.page("site/start.html", &view)
}

async fn found(cx: Cx) -> PageResult {
    cx.page("site/found.html", &json!({}))
}

#[derive(Deserialize)]
struct Back {
    #[serde(default)]
    till: String,
}

async fn language(cx: Cx) -> PageResult {
    let lang = Lang::from_word(cx.segment("lang")).ok_or(AppError::NotFound)?;
    keep(&cx, &LANGUAGE, lang.word())
}

async fn theme(cx: Cx) -> PageResult {
    let theme = match cx.segment("theme") {
        "ljust" => "light",
        "morkt" => "dark",
        "auto" => "auto",
        _ => return Err(AppError::NotFound),
    };
    keep(&cx, &THEME, theme)
}

/// Remembers a choice of the reader's, and goes back to where the link was; with the form that the page
/// answered, if it answered one.
fn keep(cx: &Cx, kind: &CookieKind, value: &'static str) -> PageResult {
    let back = cx.query::<Back>()?.till;
    cx.set_cookie(kind.with(value, cx.app.config.secure()));
    if cx.is_post() { cx.send_on(local(&back)) } else { cx.see_other(local(&back)) }
}
