//! The files of the demo, read: organisations, systems, initiatives, names and numbers.

use serde::Deserialize;

use crate::platform::AppError;

const PROVIDERS: &str = include_str!("../data/providers.toml");
const SYSTEMS: &str = include_str!("../data/systems.toml");
const INITIATIVES: &str = include_str!("../data/initiatives.toml");
const NAMES: &str = include_str!("../data/names.txt");
const NUMBERS: &str = include_str!("../data/test_numbers.txt");

/// Everything the files say.
#[derive(Debug)]
pub(super) struct Data {
    pub providers: Vec<Organisation>,
    pub terms: Systems,
    pub initiatives: Vec<Initiative>,
    pub first_names: Vec<&'static str>,
    pub last_names: Vec<&'static str>,
    /// Twelve digits each; nobody alive has one of them.
    pub numbers: Vec<&'static str>,
}

/// How it goes for an organisation in the year that is lived through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Story {
    Normal,
    /// Has no place left on the last day.
    Full,
    /// Has one.
    NearlyFull,
    /// Has not confirmed its places for long.
    Stale,
    /// Has given notice.
    Leaving,
    /// Takes nobody in for a while.
    Paused,
    Refused,
    /// Waits for a decision.
    Submitted,
    /// Has not sent its application.
    Draft,
    /// Came a short while ago.
    New,
}

/// How far an application of its own has come, for an offer that came late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Until {
    /// Staff have asked for more.
    Completion,
    /// Approved, and the contract waits for the provider.
    ToSign,
}

#[derive(Debug, Deserialize)]
pub(super) struct Organisation {
    pub name: String,
    pub form: String,
    /// `owner` for a sole trader, who goes by a personal number.
    pub number: String,
    pub about: String,
    pub contact: String,
    pub social: bool,
    pub non_profit: bool,
    pub story: Story,
    #[serde(default, rename = "offer")]
    pub offers: Vec<Offer>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Offer {
    pub kind: String,
    pub name: String,
    pub summary: String,
    pub description: String,
    pub content: String,
    pub groups: String,
    pub languages: String,
    pub accessibility: String,
    pub hours: String,
    #[serde(default)]
    pub weekdays: String,
    #[serde(default)]
    pub day_parts: String,
    pub extent: Option<i64>,
    pub hours_per_week: Option<i64>,
    pub weeks: Option<i64>,
    pub competence: String,
    pub methods: String,
    pub first_meeting: bool,
    pub intake: String,
    /// Days of start, counted from the day on which the world is looked at.
    #[serde(default)]
    pub starts_in: Vec<i64>,
    #[serde(default)]
    pub start_note: String,
    #[serde(default)]
    pub good_to_know: String,
    /// An offer that came later than its organisation: the day it was applied for.
    pub days_ago: Option<i64>,
    pub until: Option<Until>,
    #[serde(rename = "site")]
    pub sites: Vec<Site>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Site {
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub area: String,
    /// Some have not said exactly where they lie.
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub places: i64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Systems {
    pub how_to_apply: String,
    pub contract_text: String,
    pub frame: Frame,
    /// Asked in every system.
    pub common: Vec<Requirement>,
    #[serde(rename = "system")]
    pub each: Vec<System>,
}

#[derive(Debug, Deserialize)]
pub(super) struct System {
    pub kind: String,
    pub cpv: String,
    pub name: String,
    pub decision_no: String,
    pub default: String,
    pub default_ground: String,
    pub ad_id: String,
    pub ad_url: String,
    pub title: String,
    pub background: String,
    pub compensation: String,
    pub decision_days: i64,
    pub target_groups: Vec<String>,
    pub areas: Vec<String>,
    pub reply_days: i64,
    #[serde(default)]
    pub reserved: bool,
    #[serde(rename = "price")]
    pub prices: Vec<Price>,
    #[serde(rename = "requirement")]
    pub requirements: Vec<Requirement>,
    /// The second version of its terms.
    pub revision: Option<Revision>,
}

/// Caps and notice.
#[derive(Debug, Deserialize)]
pub(super) struct Frame {
    pub lowest_cap: i64,
    pub highest_cap: i64,
    pub raise_notice_days: i64,
    pub raises_a_year: i64,
    pub provider_notice_days: i64,
    pub authority_notice_days: i64,
    pub report_days: i64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Price {
    pub name: String,
    pub kind: String,
    pub unit: String,
    pub amount: String,
    #[serde(default)]
    pub condition: String,
}

/// What a second version says that the first did not.
#[derive(Debug, Deserialize)]
pub(super) struct Revision {
    pub compensation: String,
    /// A sentence of the contract's text, and what takes its place.
    pub contract_from: String,
    pub contract_to: String,
    pub raises_a_year: i64,
    #[serde(rename = "price")]
    pub prices: Vec<Price>,
    #[serde(rename = "requirement")]
    pub requirements: Vec<Requirement>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Requirement {
    pub heading: String,
    pub text: String,
    pub kind: String,
    pub how_checked: String,
    pub words: Option<i64>,
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    #[serde(default)]
    pub evidence: String,
    pub may_reuse: Option<bool>,
    pub file_kinds: Option<String>,
    pub file_max_mb: Option<i64>,
    /// What organisations answer; a yes needs none.
    #[serde(default)]
    pub answers: Vec<String>,
    /// What somebody answers who is then refused.
    #[serde(default)]
    pub poor: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Initiative {
    pub name: String,
    pub initiator: String,
    pub contact: String,
    pub idea: String,
    pub number: Option<String>,
    /// Days before the last day, and the stage.
    pub moves: Vec<(i64, String)>,
    /// Days after the last day, and what then.
    pub next: Option<(i64, String)>,
}

impl Data {
    /// Reads the files.
    ///
    /// # Errors
    /// A fault that names the file and the line.
    pub(super) fn load() -> Result<Self, AppError> {
        #[derive(Deserialize)]
        struct Providers {
            provider: Vec<Organisation>,
        }
        #[derive(Deserialize)]
        struct Initiatives {
            initiative: Vec<Initiative>,
        }
        let mut names = lines(NAMES);
        let mut words = || names.next().map(|line| line.split_whitespace().collect::<Vec<_>>());
        let (first_names, last_names) =
            words().zip(words()).ok_or_else(|| AppError::fault("names.txt has no two lists"))?;
        Ok(Self {
            providers: toml::from_str::<Providers>(PROVIDERS)
                .map_err(|error| fault(&error))?
                .provider,
            terms: toml::from_str(SYSTEMS).map_err(|error| fault(&error))?,
            initiatives: toml::from_str::<Initiatives>(INITIATIVES)
                .map_err(|error| fault(&error))?
                .initiative,
            first_names,
            last_names,
            numbers: lines(NUMBERS).collect(),
        })
    }
}

fn fault(error: &toml::de::Error) -> AppError {
    AppError::fault(format!("the demo's data: {error}"))
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Story {
    /// Whether more people choose it than others.
    pub(super) const fn is_sought(self) -> bool {
        matches!(self, Self::Full | Self::NearlyFull | Self::New)
    }
}
