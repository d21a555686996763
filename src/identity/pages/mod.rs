//! Signing in and out, a new password, and one's own account.
//!
//! URLs: `/logga-in`, `/logga-in/kod`, `/logga-ut`, `/losenord`, `/losenord/{token}`, `/konto`
//! and below it `losenord`, `engangskod`, `reservkoder`, `inloggningar`.

mod account;
mod password;
mod reset;
mod second_factor;
mod sign_in;

pub use password::{later as ask_later, turn as turn_to_hash};

use crate::platform::web::{Access, Routes};

pub fn routes() -> Routes {
    Routes::default()
        .get("/logga-in", Access::Public, sign_in::show)
        .post("/logga-in", Access::Public, sign_in::password)
        .get("/logga-in/kod", Access::Public, sign_in::ask_code)
        .post("/logga-in/kod", Access::Public, sign_in::code)
        .post("/logga-ut", Access::Public, sign_in::out)
        .get("/losenord", Access::Public, reset::ask)
        .post("/losenord", Access::Public, reset::send)
        .get("/losenord/{token}", Access::Public, reset::show)
        .post("/losenord/{token}", Access::Public, reset::set)
        .get("/konto", Access::SignedIn, account::show)
        .post("/konto", Access::SignedIn, account::save)
        .get("/konto/losenord", Access::SignedIn, account::ask_password)
        .post("/konto/losenord", Access::SignedIn, account::change_password)
        .get("/konto/engangskod", Access::SignedIn, second_factor::ask)
        .post("/konto/engangskod", Access::SignedIn, second_factor::start)
        .post("/konto/engangskod/av", Access::SignedIn, second_factor::stop)
        .get("/konto/reservkoder", Access::SignedIn, second_factor::ask_recovery)
        .post("/konto/reservkoder", Access::SignedIn, second_factor::renew_recovery)
        .post("/konto/inloggningar", Access::SignedIn, account::end_others)
}
