//! Files for the browser, compiled in. Their address carries a checksum of them all, so that they
//! may be kept for ever, and relative addresses inside CSS hold. What shrinks is compressed once.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Mutex, OnceLock, PoisonError};

use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::Bytes;
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
    let kind = content_type(path);
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((header::CACHE_CONTROL, keep))
        .insert_header((header::CONTENT_TYPE, kind))
        .insert_header((header::VARY, "Accept-Encoding"));
    let whole = file.data.into_owned();
    match encoding(&request).filter(|_| shrinks(kind)) {
        Some(encoding) => answer
            .insert_header((header::CONTENT_ENCODING, encoding.as_str()))
            .body(compressed(path, &whole, encoding)),
        None => answer.insert_header(ContentEncoding::Identity).body(whole),
    }
}

/// The best that the browser and we both know.
fn encoding(request: &HttpRequest) -> Option<ContentEncoding> {
    let known = request.headers().get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let knows = |name: &str| known.split(',').any(|word| word.trim().starts_with(name));
    if knows("br") {
        Some(ContentEncoding::Brotli)
    } else if knows("gzip") {
        Some(ContentEncoding::Gzip)
    } else {
        None
    }
}

/// A file compressed as far as it goes, made the first time somebody asks.
fn compressed(path: &str, whole: &[u8], encoding: ContentEncoding) -> Bytes {
    type Made = HashMap<(String, &'static str, usize), Bytes>;
    static MADE: OnceLock<Mutex<Made>> = OnceLock::new();
    // The length tells a file that was changed under a debug build from the one before.
    let key = (path.to_owned(), encoding.as_str(), whole.len());
    let made = MADE.get_or_init(Mutex::default);
    if let Some(bytes) = made.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
        return bytes.clone();
    }
    let bytes = Bytes::from(compress(whole, encoding));
    made.lock().unwrap_or_else(PoisonError::into_inner).insert(key, bytes.clone());
    bytes
}

/// Writing into memory does not fail; if it did, an empty file would say so at once.
fn compress(whole: &[u8], encoding: ContentEncoding) -> Vec<u8> {
    if encoding == ContentEncoding::Brotli {
        let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        return writer.write_all(whole).map(|()| writer.into_inner()).unwrap_or_default();
    }
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(whole).and_then(|()| writer.finish()).unwrap_or_default()
}

/// Fonts and pictures are compressed already.
fn shrinks(kind: &str) -> bool {
    kind.starts_with("text/") || kind == "image/svg+xml" || kind == "application/manifest+json"
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
