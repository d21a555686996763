//! One sentence for the next page, carried by a short-lived cookie.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use serde::{Deserialize, Serialize};

const NAME: &str = "besked";

/// A text key and its values. A key that no language has is not shown, so that a cookie made by
/// hand says nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flash {
    pub key: String,
    #[serde(default)]
    pub values: Vec<(String, String)>,
}

impl Flash {
    pub(super) fn cookie(&self, secure: bool) -> Cookie<'static> {
        let text = hex::encode(serde_json::json!(self).to_string());
        Cookie::build(NAME, text)
            .path("/")
            .http_only(true)
            .secure(secure)
            .same_site(SameSite::Lax)
            .max_age(Duration::minutes(2))
            .finish()
    }

    pub(super) fn read(request: &HttpRequest) -> Option<Self> {
        let cookie = request.cookie(NAME)?;
        serde_json::from_slice(&hex::decode(cookie.value()).ok()?).ok()
    }

    pub(super) fn spent() -> Cookie<'static> {
        let mut cookie = Cookie::build(NAME, "").path("/").finish();
        cookie.make_removal();
        cookie
    }
}
