//! Short messages by an HTTP gateway: a POST with JSON `{to, from, text}` and a bearer token, which is
//! what the common gateways take or a few lines in front of one can turn into theirs.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;

use crate::platform::config::{Config, SmsTo};
use crate::platform::secret::random_token;

/// The longest that a gateway may take, all in all.
const PATIENCE: Duration = Duration::from_secs(15);

/// The way short messages leave the house.
pub enum Sms {
    Gateway {
        agent: ureq::Agent,
        url: String,
        token: String,
        from: String,
    },
    Folder(PathBuf),
    /// Nowhere: the outbox itself is read (demo and tests).
    Outbox,
    /// No gateway is set: messages wait in the outbox until one is.
    None,
}

impl std::fmt::Debug for Sms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sms")
    }
}

impl Sms {
    /// # Errors
    /// A folder that cannot be made.
    pub fn new(config: &Config) -> Result<Self, String> {
        Ok(match &config.sms {
            SmsTo::None => Self::None,
            SmsTo::Outbox => Self::Outbox,
            SmsTo::Folder(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|e| format!("sms_url: {}: {e}", folder.display()))?;
                Self::Folder(folder.clone())
            }
            SmsTo::Gateway { url, token, from } => Self::Gateway {
                agent: ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).build().into(),
                url: url.clone(),
                token: token.clone(),
                from: from.clone(),
            },
        })
    }

    /// Sends one message. It takes up to fifteen seconds; the caller tries again later.
    ///
    /// # Errors
    /// What the gateway answered, without number or text.
    pub fn send(&self, to: &str, text: &str) -> Result<(), String> {
        match self {
            Self::Outbox => Ok(()),
            Self::None => Err("sms_url is not set".to_owned()),
            Self::Folder(folder) => {
                let name = format!("{}.json", random_token().get(..16).unwrap_or_default());
                let body = json!({ "to": to, "text": text }).to_string();
                std::fs::write(folder.join(name), body).map_err(|e| e.to_string())
            }
            Self::Gateway { agent, url, token, from } => {
                let body = json!({ "to": to, "from": from, "text": text }).to_string();
                let mut request = agent.post(url).header("content-type", "application/json");
                if !token.is_empty() {
                    request = request.header("authorization", format!("Bearer {token}"));
                }
                // The error tells status or cause, never what was sent.
                request.send(body).map(drop).map_err(|e| e.to_string())
            }
        }
    }
}
