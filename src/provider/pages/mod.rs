//! Pages of the room: registering, the organisation's own pages, and staff's assessment.

mod file;
mod invitation;
mod organisation;
mod people;
mod proofs;
mod register;
mod staff;
mod status;

pub use register::COOKIE as REGISTERING;

use serde::Serialize;

use crate::kernel::{Country, Role};
use crate::platform::view::day_text;
use crate::platform::web::{Access, Cx, Routes};

use super::model::{Provider, Status, StatusKind};
use super::rules;

const MEMBER: Access = Access::Only(&[Role::ProviderMember]);
const STAFF: Access = Access::Only(&[Role::Commissioner]);

pub fn routes() -> Routes {
    registering().and(own()).and(staff_side())
}

fn registering() -> Routes {
    Routes::default()
        .get("/bli-utforare", Access::Public, register::start)
        .get("/bli-utforare/organisation", Access::Public, register::number)
        .post("/bli-utforare/organisation", Access::Public, register::set_number)
        .get("/bli-utforare/utland", Access::Public, register::foreign)
        .post("/bli-utforare/utland", Access::Public, register::set_foreign)
        .get("/bli-utforare/bli-inbjuden", Access::Public, register::ask)
        .post("/bli-utforare/bli-inbjuden", Access::Public, register::send_wish)
        .get("/bli-utforare/bli-inbjuden/klart", Access::Public, register::asked)
        .get("/bli-utforare/namn", Access::Public, register::name)
        .post("/bli-utforare/namn", Access::Public, register::set_name)
        .get("/bli-utforare/kontakt", Access::Public, register::contact)
        .post("/bli-utforare/kontakt", Access::Public, register::set_contact)
        .get("/bli-utforare/kontrollera", Access::Public, register::check)
        .post("/bli-utforare/kontrollera", Access::Public, register::send)
        .get("/bli-utforare/klart", Access::Public, register::done)
        .get("/inbjudan/{token}", Access::Public, invitation::show)
        .post("/inbjudan/{token}", Access::Public, invitation::accept)
}

fn own() -> Routes {
    Routes::default()
        .get("/leverantor/bilaga/{reference}", MEMBER, file::own)
        .get("/leverantor/organisation", MEMBER, organisation::show)
        .get("/leverantor/organisation/andra", MEMBER, organisation::edit)
        .post("/leverantor/organisation/andra", MEMBER, organisation::save)
        .get("/leverantor/organisation/medlemmar", MEMBER, people::list)
        .get("/leverantor/organisation/medlem", MEMBER, people::invite_form)
        .post("/leverantor/organisation/medlem", MEMBER, people::invite)
        .get("/leverantor/organisation/medlem/{member}", MEMBER, people::one)
        .post("/leverantor/organisation/medlem/{member}", MEMBER, people::set_role)
        .get("/leverantor/organisation/medlem/{member}/avsluta", MEMBER, people::ask_end)
        .post("/leverantor/organisation/medlem/{member}/avsluta", MEMBER, people::end)
        .post("/leverantor/organisation/medlem/{member}/tillbaka", MEMBER, people::take_back)
        .post("/leverantor/organisation/inbjudan/{invitation}/igen", MEMBER, people::resend)
        .post("/leverantor/organisation/inbjudan/{invitation}/bort", MEMBER, people::withdraw)
        .post("/leverantor/organisation/onskan/{wish}", MEMBER, people::grant)
        .post("/leverantor/organisation/onskan/{wish}/nej", MEMBER, people::decline)
        .get("/leverantor/organisation/skriva-under", MEMBER, people::ask_signing)
        .post("/leverantor/organisation/skriva-under", MEMBER, people::answer_signing)
        .get("/leverantor/organisation/lamna", MEMBER, people::ask_leave)
        .post("/leverantor/organisation/lamna", MEMBER, people::leave)
        .get("/leverantor/organisation/intyg", MEMBER, proofs::list)
        .get("/leverantor/organisation/intyg/nytt", MEMBER, proofs::form)
        .upload("/leverantor/organisation/intyg/nytt", MEMBER, proofs::add)
        .post("/leverantor/organisation/intyg/{proof}/bort", MEMBER, proofs::withdraw)
        .get("/leverantor/organisation/status/{status}", MEMBER, status::show)
        .upload("/leverantor/organisation/status/{status}", MEMBER, status::claim)
}

fn staff_side() -> Routes {
    Routes::default()
        .get("/bestallare/leverantor/{provider}", STAFF, staff::show)
        .get("/bestallare/leverantor/{provider}/intyg/{proof}", STAFF, staff::proof)
        .post("/bestallare/leverantor/{provider}/intyg/{proof}", STAFF, staff::check)
        .get("/bestallare/leverantor/{provider}/{status}", STAFF, staff::status)
        .post("/bestallare/leverantor/{provider}/{status}", STAFF, staff::decide)
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

fn country_name(cx: &Cx, country: &Country) -> String {
    cx.text(&format!("country-{}", country.code().to_ascii_lowercase()), &[])
}

/// The number as it may be shown; a sole trader's only as a mask (R57).
fn shown_number(provider: &Provider) -> String {
    const MASK: &str =
        "\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}-\u{2022}\u{2022}\u{2022}\u{2022}";
    provider.public_number().unwrap_or_else(|| MASK.to_owned())
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
