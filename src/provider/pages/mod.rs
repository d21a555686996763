//! Pages of the room: registering, the organisation's own pages, and staff's assessment.

mod common;
mod file;
mod invitation;
mod organisation;
mod people;
mod proofs;
mod register;
mod staff;
mod status;

pub use register::COOKIE as REGISTERING;

use crate::platform::web::{Access, Routes};
use common::{MEMBER, STAFF};

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
