//! A new password by a link in a letter. No answer tells whether an address has an account.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::identity::pages::password::{blocking, busy, chosen, later, turn};
use crate::identity::service::known_browser::KnownBrowser;
use crate::identity::service::sign_in::account_key;
use crate::identity::service::{NewPassword, account};
use crate::identity::store;
use crate::kernel::{Email, FieldErrors};
use crate::platform::secret::sha256;
use crate::platform::web::{Cx, Form, PageResult};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct AskForm {
    email: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NewForm {
    #[serde(skip_serializing)]
    new_password: String,
}

pub(super) async fn ask(cx: Cx) -> PageResult {
    cx.page("identity/reset_ask.html", &json!({ "form": AskForm::default(), "errors": {} }))
}

pub(super) async fn send(cx: Cx, form: Form<AskForm>) -> PageResult {
    let email = match Email::parse(&form.email) {
        Ok(email) => email,
        Err(code) => {
            let errors = cx.errors(&FieldErrors::one("email", code));
            return cx
                .invalid("identity/reset_ask.html", &json!({ "form": form.0, "errors": errors }));
        }
    };
    let key = |purpose, text: &str| cx.app.vault.fingerprint(purpose, text);
    let (network, address) = (key("reset-network", &cx.network()), key("reset", &email.folded()));
    let now = cx.now;
    let over = cx
        .write(move |conn| account::request_reset(conn, &email, (&network, &address), now))
        .await?;
    if let Some(until) = over {
        let errors = cx.errors(&FieldErrors::one("email", "reset_often"));
        let view = json!({ "form": form.0, "errors": errors });
        return cx.too_many("identity/reset_ask.html", &view, until - now);
    }
    cx.page("identity/reset_sent.html", &json!({ "email": form.email.trim() }))
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let (hash, now) = (sha256(cx.segment("token").as_bytes()), cx.now);
    match cx.read(move |conn| store::user_of_reset(conn, &hash, now)).await? {
        Some(_) => {
            cx.page("identity/reset.html", &json!({ "form": NewForm::default(), "errors": {} }))
        }
        None => cx.refused("identity/reset_over.html", &json!({})),
    }
}

pub(super) async fn set(cx: Cx, form: Form<NewForm>) -> PageResult {
    let (token, now) = (cx.segment("token").to_owned(), cx.now);
    let link = sha256(token.as_bytes());
    let user = cx.read(move |conn| store::user_of_reset(conn, &link, now)).await?;
    let Some(user) = user else { return cx.refused("identity/reset_over.html", &json!({})) };
    let view = |errors: &FieldErrors| json!({ "form": form.0, "errors": cx.errors(errors) });
    let Some(slot) = turn(&cx).await? else {
        return later(&cx, "identity/reset.html", &view(&busy("new_password")));
    };
    let (typed, name, email) = (form.new_password.clone(), user.name.clone(), user.email.clone());
    let made = blocking(move || NewPassword::choose(&slot, &typed, (&name, &email))).await;
    let mut errors = FieldErrors::default();
    let Some(new) = chosen(made, &mut errors)? else {
        return cx.editor("identity/reset.html").invalid(&view(&errors));
    };
    let (key, hash) = (account_key(&cx.app.vault, &user.email, None), new.hash().to_owned());
    if !cx.write(move |conn| account::reset(conn, &token, &hash, &key, now)).await? {
        return cx.refused("identity/reset_over.html", &json!({}));
    }
    KnownBrowser::of(&cx).remember(&cx, &user, new.hash());
    cx.flash("identity-password-changed", &[]);
    cx.see_other("/logga-in")
}
