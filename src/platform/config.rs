//! Settings: one TOML file, over it the environment, over that the command line.
//!
//! The only reader of the environment. All faults are told at once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ipnet::IpNet;

use crate::platform::web::network;

/// Every setting by its name in the file; in the environment it is upper case after `VALFARD_`
/// (`DATABASE_URL` and `CLAMD_ADDR` are read without the prefix too).
pub const NAMES: &[&str] = &[
    "database_url",
    "bind",
    "port",
    "public_url",
    "trusted_proxies",
    "key_file",
    "anchor_file",
    "mail_url",
    "mail_from",
    "sms_url",
    "sms_token",
    "sms_from",
    "log",
    "log_json",
    "clamd_addr",
    "contact_phone",
    "contact_address",
    "contact_hours",
    "dpo_contact",
    "feedback_days",
];

/// How a running portal is set up.
#[derive(Debug, Clone)]
pub struct Config {
    pub database_url: String,
    pub bind: String,
    pub port: u16,
    /// Where people reach the portal, without a slash at the end.
    pub public_url: String,
    /// The proxies whose `X-Forwarded-For` is believed; none if the portal is reached directly.
    pub trusted_proxies: Vec<IpNet>,
    /// Where the key lies that the database belongs to; read and made where the database is opened.
    pub key_file: PathBuf,
    /// Where the log's head is written down once a day; nowhere if nothing is set.
    pub anchor_file: Option<PathBuf>,
    pub mail: MailTo,
    pub mail_from: String,
    pub sms: SmsTo,
    pub log: String,
    pub log_json: bool,
    /// Where a `ClamAV` daemon scans files, as host and port; without one only the built-in check
    /// stands before a file.
    pub clamd: Option<String>,
    pub contact: Contact,
    pub promises: Promises,
}

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailTo {
    /// An SMTP server, as lettre reads its URL.
    Smtp(String),
    /// One file a letter.
    Folder(PathBuf),
    /// Nowhere: the outbox itself is read (demo and tests).
    Outbox,
}

/// Where short messages go.
#[derive(Clone, PartialEq, Eq)]
pub enum SmsTo {
    /// An HTTP gateway; the token is a secret.
    Gateway { url: String, token: String, from: String },
    /// One file a message.
    Folder(PathBuf),
    /// Nowhere: the outbox itself is read (demo and tests).
    Outbox,
    /// Nothing is set: they wait.
    None,
}

impl std::fmt::Debug for SmsTo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Gateway { .. } => "Gateway",
            Self::Folder(_) => "Folder",
            Self::Outbox => "Outbox",
            Self::None => "None",
        })
    }
}

/// How to reach En väg in, shown on every page.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct Contact {
    pub phone: String,
    pub address: String,
    pub hours: String,
}

/// What the municipality has said to those whose data it has, and to those who cannot use a page.
#[derive(Debug, Clone, Default, serde::Serialize)]
pub struct Promises {
    /// How to reach the data protection officer (GDPR article 37), as people read it; may be empty.
    pub dpo_contact: String,
    /// Within how many working days somebody answers who tells of an obstacle (lagen (2018:1937)
    /// om tillgänglighet till digital offentlig service, 13 §); nothing if none is promised.
    pub feedback_days: Option<u32>,
}

/// Settings as texts, before they are understood.
pub type Raw = BTreeMap<String, String>;

/// Reads the file, if there is one, and the environment over it.
///
/// # Errors
/// Each fault on a line: a file that is no TOML, a name that is no setting.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
pub fn gather(file: Option<&Path>) -> Result<Raw, Vec<String>> {
    let mut raw = Raw::new();
    let mut faults = Vec::new();
    if let Some(path) = file {
        match std::fs::read_to_string(path) {
            Ok(text) => read_file(path, &text, &mut raw, &mut faults),
            Err(error) => faults.push(format!("{}: {error}", path.display())),
        }
    }
    for name in NAMES {
        let upper = name.to_uppercase();
        let known = ["DATABASE_URL", "CLAMD_ADDR"].contains(&upper.as_str());
        let plain = if known { std::env::var(&upper).ok() } else { None };
        if let Some(value) = std::env::var(format!("VALFARD_{upper}")).ok().or(plain) {
            raw.insert((*name).to_owned(), value);
        }
    }
    if faults.is_empty() { Ok(raw) } else { Err(faults) }
}

fn read_file(path: &Path, text: &str, raw: &mut Raw, faults: &mut Vec<String>) {
    let table = match text.parse::<toml::Table>() {
        Ok(table) => table,
        Err(error) => {
            faults.push(format!("{}: {error}", path.display()));
            return;
        }
    };
    for (name, value) in table {
        if !NAMES.contains(&name.as_str()) {
            faults.push(format!("{}: no setting is called {name}", path.display()));
        } else if let Some(text) = value.as_str() {
            raw.insert(name, text.to_owned());
        } else {
            raw.insert(name, value.to_string());
        }
    }
}

impl Config {
    /// Understands the settings; reads and makes no file.
    ///
    /// # Errors
    /// Each fault on a line, naming its setting.
    pub fn understand(raw: &Raw) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let get = |name: &str, default: &str| {
            raw.get(name).map_or_else(|| default.to_owned(), Clone::clone)
        };
        let port = get("port", "8080").parse::<u16>().unwrap_or_else(|_| {
            faults.push("port: must be a number from 0 to 65535".to_owned());
            0
        });
        let public_url = get("public_url", &format!("http://localhost:{port}"));
        if !public_url.starts_with("http://") && !public_url.starts_with("https://") {
            faults.push("public_url: must begin with http:// or https://".to_owned());
        }
        let proxies = get("trusted_proxies", "");
        let trusted_proxies = network::trusted_proxies(&proxies).unwrap_or_else(|part| {
            faults.push(format!(
                "trusted_proxies: {part} is no address or network, as 127.0.0.1 or 10.0.0.0/8"
            ));
            Vec::new()
        });
        let mail = read_mail(get("mail_url", "folder:var/mail")).unwrap_or_else(|fault| {
            faults.push(fault);
            MailTo::Outbox
        });
        let sms = read_sms(raw).unwrap_or_else(|fault| {
            faults.push(fault);
            SmsTo::None
        });
        let anchor_file = Some(get("anchor_file", "var/anchors.txt")).filter(|f| !f.is_empty());
        let log_json = get("log_json", "false").parse::<bool>().unwrap_or_else(|_| {
            faults.push("log_json: must be true or false".to_owned());
            false
        });
        let clamd = Some(get("clamd_addr", "")).filter(|address| !address.is_empty());
        let has_port = |address: &String| {
            address.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok())
        };
        if clamd.as_ref().is_some_and(|address| !has_port(address)) {
            faults.push("clamd_addr: must be a host and a port, as localhost:3310".to_owned());
        }
        let feedback_days = promised_days(&get("feedback_days", ""), &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            database_url: get("database_url", "sqlite:var/valfard.db"),
            bind: get("bind", "127.0.0.1"),
            port,
            public_url: public_url.trim_end_matches('/').to_owned(),
            trusted_proxies,
            key_file: get("key_file", "var/valfard.key").into(),
            anchor_file: anchor_file.map(PathBuf::from),
            mail,
            mail_from: get("mail_from", "valfard@localhost"),
            sms,
            log: get("log", "info"),
            log_json,
            clamd,
            contact: contact(raw),
            promises: Promises { dpo_contact: get("dpo_contact", ""), feedback_days },
        })
    }

    /// Whether people reach the portal over TLS, so that cookies may demand it.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

fn contact(raw: &Raw) -> Contact {
    let get = |name: &str| raw.get(name).cloned().unwrap_or_default();
    Contact {
        phone: get("contact_phone"),
        address: get("contact_address"),
        hours: get("contact_hours"),
    }
}

/// Where letters by e-mail go.
fn read_mail(url: String) -> Result<MailTo, String> {
    match url.split_once(':') {
        Some(("smtp" | "smtps", _)) => Ok(MailTo::Smtp(url)),
        Some(("folder", folder)) if !folder.is_empty() => Ok(MailTo::Folder(folder.into())),
        _ => Err("mail_url: must begin with smtp:, smtps: or folder:".to_owned()),
    }
}

/// Where short messages go. The token may travel over TLS, or to this machine, and no other way.
fn read_sms(raw: &Raw) -> Result<SmsTo, String> {
    let get =
        |name: &str, default: &str| raw.get(name).map_or_else(|| default.to_owned(), Clone::clone);
    let url = get("sms_url", "");
    if url.is_empty() {
        return Ok(SmsTo::None);
    }
    let own = url.strip_prefix("http://localhost");
    if url.starts_with("https://") || own.is_some_and(|rest| rest.starts_with([':', '/'])) {
        let (token, from) = (get("sms_token", ""), get("sms_from", "Tyreso"));
        return Ok(SmsTo::Gateway { url, token, from });
    }
    match url.strip_prefix("folder:") {
        Some(folder) if !folder.is_empty() => Ok(SmsTo::Folder(folder.into())),
        _ => Err("sms_url: must begin with https:// or folder:".to_owned()),
    }
}

/// Working days within which an answer is promised; nothing if the setting is empty.
fn promised_days(typed: &str, faults: &mut Vec<String>) -> Option<u32> {
    let days = typed.parse::<u32>().ok().filter(|days| (1..=60).contains(days));
    if days.is_none() && !typed.is_empty() {
        faults.push("feedback_days: must be a number from 1 to 60, or empty".to_owned());
    }
    days
}
