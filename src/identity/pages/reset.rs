//! A new password by a link in a letter. No answer tells whether an address has an account.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::identity::pages::sign_in::blocking;
use crate::identity::service::{account, password as hashing};
use crate::identity::{rules, store};
use crate::kernel::{Email, FieldErrors};
use crate::platform::AppError;
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
    let link = account::password_link(&cx.app.vault).map_err(AppError::fault)?;
    let now = cx.now;
    cx.write(move |conn| account::ask_reset(conn, &email, &link, now)).await?;
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
    if !rules::is_good_password(&form.new_password, &user.email) {
        let errors = cx.errors(&FieldErrors::one("new_password", "weak_password"));
        return cx.invalid("identity/reset.html", &json!({ "form": form.0, "errors": errors }));
    }
    let password = form.new_password.clone();
    let hash = blocking(move || hashing::hash(&password)).await?;
    let key = cx.app.vault.fingerprint("sign-in", &user.email.folded());
    if !cx.write(move |conn| account::reset(conn, &token, &hash, &key, now)).await? {
        return cx.refused("identity/reset_over.html", &json!({}));
    }
    cx.flash("identity-password-changed", &[]);
    cx.see_other("/logga-in")
}
