//! Short messages by an HTTP gateway: a POST with JSON `{to, from, text}` and a bearer token, which is
//! what the common gateways take or a few lines in front of one can turn into theirs.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;

use crate::platform::config::{Config, SmsTo};
use crate::platform::outbox::Fault;
use crate::platform::private_files;
use crate::platform::secret::random_token;

/// The longest that a gateway may take, all in all.
const PATIENCE: Duration = Duration::from_secs(15);

/// The way short messages leave the portal.
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
                private_files::folder(folder)
                    .map_err(|e| format!("sms_url: {}: {e}", folder.display()))?;
                Self::Folder(folder.clone())
            }
            SmsTo::Gateway { url, token, from } => Self::gateway(url, token, from, PATIENCE),
        })
    }

    /// A gateway that is waited for so long.
    pub fn gateway(url: &str, token: &str, from: &str, patience: Duration) -> Self {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(patience))
            // A number and a token go where the setting says, and nowhere that an answer points at.
            .max_redirects(0)
            .http_status_as_error(false)
            .build();
        Self::Gateway {
            agent: agent.into(),
            url: url.to_owned(),
            token: token.to_owned(),
            from: from.to_owned(),
        }
    }

    /// Sends one message. It takes up to fifteen seconds; the caller tries again later. A message that
    /// is sent twice, since the first answer was lost, carries the same `idempotency-key`.
    ///
    /// # Errors
    /// What the gateway answered, without number or text.
    pub fn send(&self, id: &str, to: &str, text: &str) -> Result<(), Fault> {
        match self {
            Self::Outbox => Ok(()),
            Self::None => Err(Fault::passing("sms_url is not set".to_owned())),
            Self::Folder(folder) => {
                let name = format!("{}.json", random_token().get(..16).unwrap_or_default());
                let body = json!({ "to": to, "text": text }).to_string();
                let written = private_files::write(&folder.join(name), body.as_bytes());
                written.map_err(|e| Fault::shut(e.to_string()))
            }
            Self::Gateway { agent, url, token, from } => {
                let body = json!({ "to": to, "from": from, "text": text }).to_string();
                let mut request = agent
                    .post(url)
                    .header("content-type", "application/json")
                    .header("idempotency-key", id);
                if !token.is_empty() {
                    request = request.header("authorization", format!("Bearer {token}"));
                }
                // The error tells the cause, never what was sent.
                let answer = request.send(body).map_err(|error| Fault::shut(error.to_string()))?;
                let status = answer.status().as_u16();
                if (200..300).contains(&status) {
                    return Ok(());
                }
                Err(Fault { last: refuses(status), ..Fault::passing(format!("status {status}")) })
            }
        }
    }
}

/// Whether an answer says that this message will never be taken: 4xx, but for what the portal or the
/// gateway can mend without changing the message (a token, a limit, a time).
const fn refuses(status: u16) -> bool {
    matches!(status, 400..=499) && !matches!(status, 401 | 403 | 407 | 408 | 425 | 429)
}
