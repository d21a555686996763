//! Pages of the room: registering, the organisation's own pages, and staff's assessment.

mod assess;
mod file;
mod organisation;
mod register;

use serde::Serialize;

use crate::kernel::Role;
use crate::platform::web::{Access, Cx, Routes};

use super::model::{Provider, Status, StatusKind};
use super::rules;

const MEMBER: Access = Access::Only(&[Role::ProviderMember]);
const STAFF: Access = Access::Only(&[Role::Commissioner]);

pub fn routes() -> Routes {
    Routes::default()
        .get("/bli-utforare", Access::Public, register::start)
        .get("/bli-utforare/organisation", Access::Public, register::number)
        .post("/bli-utforare/organisation", Access::Public, register::set_number)
        .get("/bli-utforare/namn", Access::Public, register::name)
        .post("/bli-utforare/namn", Access::Public, register::set_name)
        .get("/bli-utforare/kontakt", Access::Public, register::contact)
        .post("/bli-utforare/kontakt", Access::Public, register::set_contact)
        .get("/bli-utforare/kontrollera", Access::Public, register::check)
        .post("/bli-utforare/kontrollera", Access::Public, register::send)
        .get("/bli-utforare/klart", Access::Public, register::done)
        .get("/leverantor/organisation", MEMBER, organisation::show)
        .get("/leverantor/organisation/andra", MEMBER, organisation::edit)
        .post("/leverantor/organisation/andra", MEMBER, organisation::save)
        .get("/leverantor/organisation/medlem", MEMBER, organisation::member)
        .post("/leverantor/organisation/medlem", MEMBER, organisation::add_member)
        .get("/leverantor/organisation/status/{status}", MEMBER, organisation::status)
        .post("/leverantor/organisation/status/{status}", MEMBER, organisation::claim)
        .get("/leverantor/bilaga/{reference}", MEMBER, file::own)
        .get("/bestallare/leverantor/{provider}", STAFF, assess::show)
        .get("/bestallare/leverantor/{provider}/{status}", STAFF, assess::status)
        .post("/bestallare/leverantor/{provider}/{status}", STAFF, assess::decide)
}

/// A row of a summary list.
#[derive(Serialize)]
struct Row {
    key: String,
    value: String,
    change_href: Option<String>,
}

impl Row {
    fn new(cx: &Cx, key: &str, value: impl Into<String>) -> Self {
        Self { key: cx.text(key, &[]), value: value.into(), change_href: None }
    }

    fn change(self, href: &str) -> Self {
        Self { change_href: Some(href.to_owned()), ..self }
    }
}

/// A choice of a form.
#[derive(Serialize)]
struct Choice {
    value: &'static str,
    text: String,
}

/// A word's name: the text of `kind` and the word.
fn named(cx: &Cx, kind: &str, word: &str) -> String {
    cx.text(&format!("{kind}-{}", word.replace('_', "-")), &[])
}

/// The number as it may be shown; a sole trader's only as a mask (R57).
fn shown_number(provider: &Provider) -> String {
    const MASK: &str =
        "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}-\u{2022}\u{2022}\u{2022}\u{2022}";
    provider.org_number.as_ref().map_or_else(|| MASK.to_owned(), ToString::to_string)
}

/// The word for a status in addresses.
const fn slug(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::SocialEnterprise => "socialt-foretag",
        StatusKind::NonProfit => "ideburen",
        StatusKind::ReservedSupplier => "lou-4-18",
        StatusKind::Participatory => "lou-19-25",
    }
}

fn of_slug(slug_: &str) -> Option<StatusKind> {
    StatusKind::ALL.iter().copied().find(|kind| slug(*kind) == slug_)
}

/// A status as a line of a task list.
#[derive(Serialize)]
struct StatusLine {
    text: String,
    href: String,
    status: String,
    color: &'static str,
    icon: &'static str,
    hint: String,
}

fn status_line(cx: &Cx, kind: StatusKind, status: Option<&Status>, href: String) -> StatusLine {
    use super::model::StatusState as State;
    let text = named(cx, "status-kind", kind.word());
    let Some(status) = status else {
        let status = cx.text("provider-status-none", &[]);
        return StatusLine { text, href, status, color: "neutral", icon: "", hint: String::new() };
    };
    let state = shown_state(cx, status);
    let (color, icon) = match state {
        State::Claimed => ("info", "hourglass"),
        State::Accepted => ("success", "circle-check"),
        State::Refused => ("danger", "circle-slash"),
        State::Expired => ("warning", "triangle-alert"),
    };
    let hint = match status.valid_to.filter(|_| state == State::Accepted) {
        Some(last) => {
            let day = crate::platform::view::day_text(&cx.app.words, cx.lang, last);
            cx.text("provider-status-until", &[("day", &day)])
        }
        None => String::new(),
    };
    StatusLine { text, href, status: named(cx, "status-state", state.word()), color, icon, hint }
}

/// The state on this day: a last day that has passed counts before the job has noted it.
fn shown_state(cx: &Cx, status: &Status) -> super::model::StatusState {
    use super::model::StatusState as State;
    let over =
        status.state == State::Accepted && !rules::holds(status.state, status.valid_to, cx.today);
    if over { State::Expired } else { status.state }
}
