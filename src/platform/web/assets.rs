//! Files for the browser, compiled in. Their address carries a checksum of them all, so that they
//! may be kept for ever, and relative addresses inside CSS hold.

use std::sync::OnceLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "static"]
#[exclude = "vendor/renew*"]
struct Files;

/// The checksum that stands in every address.
fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let mut names: Vec<_> = Files::iter().collect();
        names.sort();
        let mut digest = Sha256::new();
        for name in names {
            digest.update(name.as_bytes());
            if let Some(file) = Files::get(&name) {
                digest.update(file.metadata.sha256_hash());
            }
        }
        hex::encode(digest.finalize()).chars().take(12).collect()
    })
}

/// The address of a file under `static`, if there is such a file.
pub fn href(path: &str) -> Option<String> {
    Files::get(path).map(|_| format!("/static/{}/{path}", version()))
}

/// Answers `/static/{version}/{path}`. An old version's address still finds the file.
pub async fn serve(request: HttpRequest) -> HttpResponse {
    let path = request.match_info().query("path");
    let Some(file) = Files::get(path) else {
        return HttpResponse::NotFound().finish();
    };
    let current = request.match_info().query("version") == version();
    let keep = if current { "public, max-age=31536000, immutable" } else { "public, max-age=60" };
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, keep))
        .insert_header((header::CONTENT_TYPE, content_type(path)))
        .body(file.data.into_owned())
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
