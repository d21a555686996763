//! What the pages of this room share.

use super::super::model::{Provider, Status, StatusKind};
use super::super::rules;
use crate::kernel::{Country, Role};
use crate::platform::view::day_text;
use crate::platform::web::{Access, Cx};
use serde::Serialize;

pub(super) const MEMBER: Access = Access::Only(&[Role::ProviderMember]);

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);

/// A row of a summary list.
#[derive(Serialize)]
pub(super) struct Row {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) change_href: Option<String>,
}

impl Row {
    pub(super) fn new(cx: &Cx, key: &str, value: impl Into<String>) -> Self {
        Self { key: cx.text(key, &[]), value: value.into(), change_href: None }
    }

    pub(super) fn change(self, href: &str) -> Self {
        Self { change_href: Some(href.to_owned()), ..self }
    }
}

/// A choice of a form.
#[derive(Serialize)]
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) text: String,
}

/// A word's name: the text of `kind` and the word.
pub(super) fn named(cx: &Cx, kind: &str, word: &str) -> String {
    cx.text(&format!("{kind}-{}", word.replace('_', "-")), &[])
}

pub(super) fn country_name(cx: &Cx, country: &Country) -> String {
    cx.text(&format!("country-{}", country.code().to_ascii_lowercase()), &[])
}

/// The number as it may be shown; a sole trader's only as a mask (R57).
pub(super) fn shown_number(provider: &Provider) -> String {
    const MASK: &str =
        "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}-\u{2022}\u{2022}\u{2022}\u{2022}";
    provider.public_number().unwrap_or_else(|| MASK.to_owned())
}

/// The word for a status in addresses.
pub(super) const fn slug(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::SocialEnterprise => "socialt-foretag",
        StatusKind::NonProfit => "ideburen",
        StatusKind::ReservedSupplier => "lou-4-18",
        StatusKind::Participatory => "lou-19-25",
    }
}

pub(super) fn of_slug(slug_: &str) -> Option<StatusKind> {
    StatusKind::ALL.iter().copied().find(|kind| slug(*kind) == slug_)
}

/// A status as a line of a task list.
#[derive(Serialize)]
pub(super) struct StatusLine {
    pub(super) text: String,
    pub(super) href: String,
    pub(super) status: String,
    pub(super) color: &'static str,
    pub(super) icon: &'static str,
    pub(super) hint: String,
}

pub(super) fn status_line(
    cx: &Cx,
    kind: StatusKind,
    status: Option<&Status>,
    href: String,
) -> StatusLine {
    use super::super::model::StatusState as State;
    let text = named(cx, "status-kind", kind.word());
    let Some(status) = status else {
        let status = cx.text("provider-status-none", &[]);
        return StatusLine { text, href, status, color: "neutral", icon: "", hint: String::new() };
    };
    let state = rules::state_on(status, cx.today);
    let (color, icon) = match state {
        State::Claimed | State::Renewing => ("info", "hourglass"),
        State::Accepted => ("success", "circle-check"),
        State::Refused => ("danger", "circle-slash"),
        State::Expired => ("warning", "triangle-alert"),
    };
    let holds = rules::holds(status.state, status.valid_to, cx.today);
    let hint = match status.valid_to.filter(|_| holds) {
        Some(last) => {
            let day = day_text(&cx.app.words, cx.lang, last);
            cx.text("provider-status-until", &[("day", &day)])
        }
        None => String::new(),
    };
    StatusLine { text, href, status: named(cx, "status-state", state.word()), color, icon, hint }
}
