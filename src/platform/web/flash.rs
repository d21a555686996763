//! One sentence for the next page, carried by a short-lived cookie.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use serde::{Deserialize, Serialize};

use crate::platform::web::cookies::FLASH;

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
        FLASH.with(text, secure)
    }

    pub(super) fn read(request: &HttpRequest) -> Option<Self> {
        let cookie = request.cookie(FLASH.name)?;
        serde_json::from_slice(&hex::decode(cookie.value()).ok()?).ok()
    }

    pub(super) fn spent(secure: bool) -> Cookie<'static> {
        FLASH.gone(secure)
    }
}
