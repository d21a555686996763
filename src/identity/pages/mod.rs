//! Signing in and out, a new password, and one's own account.
//!
//! URLs: `/logga-in`, `/logga-in/kod`, `/logga-ut`, `/losenord`, `/losenord/{token}`, `/konto`.

mod account;
mod reset;
mod sign_in;

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
        .get("/konto/engangskod", Access::SignedIn, account::ask_totp)
        .post("/konto/engangskod", Access::SignedIn, account::start_totp)
        .post("/konto/engangskod/av", Access::SignedIn, account::stop_totp)
        .post("/konto/inloggningar", Access::SignedIn, account::end_others)
}
