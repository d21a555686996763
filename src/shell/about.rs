//! The pages about the portal itself: how to reach people, accessibility, personal data, cookies.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::client;
use crate::identity;
use crate::platform::AppError;
use crate::platform::web::cookies::OF_THE_SHELL;
use crate::platform::web::{CookieKind, Cx, PageResult};
use crate::provider;

/// The authority that runs the portal.
const RUNS: &str = "tyreso";

const LOOK: &str = include_str!("data/look.toml");
const STATEMENT: &str = include_str!("data/statement.toml");

/// The last time that a machine looked at the pages.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub on: NaiveDate,
    pub pages: i64,
    /// Pages times languages, colours and widths.
    pub views: i64,
    /// The tool and its version.
    pub axe: String,
    /// Obstacles that it found and nobody has mended.
    pub findings: i64,
}

/// What else the accessibility statement must say (lagen (2018:1937) om tillgänglighet till digital
/// offentlig service, 13 §).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    pub updated: NaiveDate,
    pub level: Level,
    pub known: Vec<Known>,
}

text_enum! {
    /// How far the law is followed.
    pub enum Level {
        Fully = "fully",
        Partly = "partly",
        Not = "not",
    }
}

text_enum! {
    /// Why something does not work for everybody.
    pub enum WhyNot {
        /// Against the law; to be mended.
        NotCompliant = "not_compliant",
        /// 12 §: it would cost far more than it gives.
        Disproportionate = "disproportionate",
        /// 9 §: the law leaves it out.
        Exempt = "exempt",
        /// The law does not ask for it.
        Beyond = "beyond",
    }
}

/// Something that does not work for everybody.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// `site-accessibility-fault-<code>`.
    pub code: String,
    pub reason: WhyNot,
}

/// Both files, read once.
///
/// # Errors
/// A file that is not as it must be; the tests read them too.
pub fn statement() -> Result<&'static (Look, Statement), AppError> {
    static READ: OnceLock<Result<(Look, Statement), String>> = OnceLock::new();
    let read = || -> Result<(Look, Statement), toml::de::Error> {
        Ok((toml::from_str(LOOK)?, toml::from_str(STATEMENT)?))
    };
    READ.get_or_init(|| read().map_err(|error| error.to_string()))
        .as_ref()
        .map_err(|error| AppError::fault(error.clone()))
}

/// Every cookie that the portal sets.
pub fn cookies() -> Vec<CookieKind> {
    let rooms = [identity::KNOWN_BROWSER, provider::REGISTERING, client::REASON];
    OF_THE_SHELL.iter().copied().chain(rooms).collect()
}

pub(super) async fn contact(cx: Cx) -> PageResult {
    cx.page("site/contact.html", &json!({}))
}

pub(super) async fn accessibility(cx: Cx) -> PageResult {
    let actor = cx.read(|conn| identity::authority(conn, RUNS)).await?.name;
    let (look, statement) = statement()?;
    let view = json!({
        "actor": actor, "look": look, "statement": statement,
        "days": cx.app.config.promises.feedback_days,
    });
    cx.page("site/accessibility.html", &view)
}

pub(super) async fn privacy(cx: Cx) -> PageResult {
    let actor = cx.read(|conn| identity::authority(conn, RUNS)).await?.name;
    let view = json!({
        "actor": actor,
        "roles": ["visit", "client", "provider", "staff"],
        "dpo": cx.app.config.promises.dpo_contact,
    });
    cx.page("site/privacy.html", &view)
}

/// How long a cookie lasts, in the largest unit that goes up in it.
#[derive(Serialize)]
struct Row {
    name: &'static str,
    why: &'static str,
    unit: &'static str,
    n: i64,
}

pub(super) async fn about_cookies(cx: Cx) -> PageResult {
    let secure = cx.app.config.secure();
    let row = |kind: &CookieKind| {
        let (unit, n) = match kind.minutes {
            minutes if minutes % (365 * 24 * 60) == 0 => ("years", minutes / (365 * 24 * 60)),
            minutes if minutes % 60 == 0 => ("hours", minutes / 60),
            minutes => ("minutes", minutes),
        };
        Row { name: kind.name(secure), why: kind.why, unit, n }
    };
    let rows: Vec<Row> = cookies().iter().map(row).collect();
    cx.page("site/cookies.html", &json!({ "cookies": rows }))
}
