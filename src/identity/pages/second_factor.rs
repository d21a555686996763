//! One's own one-time codes and recovery codes: on, over to another telephone, off, made anew. Each asks
//! for the password again, since a browser may be left signed in.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::account::{ProfileForm, own, view as account_view};
use super::password::{Again, check_again};
use crate::identity::model::User;
use crate::identity::service::second_factor::{self, RecoveryCodes};
use crate::identity::service::{code as one_time, stop_codes};
use crate::identity::store;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct TotpForm {
    #[serde(skip_serializing)]
    code: String,
    #[serde(skip_serializing)]
    password: String,
    /// The secret on offer, sealed: it is stored only when a code has proved it.
    offer: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Confirm {
    #[serde(skip_serializing)]
    password: String,
}

pub(super) async fn ask(cx: Cx) -> PageResult {
    let user = own(&cx).await?;
    let secret = one_time::new_secret();
    let view = view(&cx, &user, &secret, &FieldErrors::default()).await?;
    cx.page("identity/totp.html", &view)
}

async fn view(cx: &Cx, user: &User, secret: &str, errors: &FieldErrors) -> Result<Value, AppError> {
    let id = user.id;
    let on = cx.read(move |conn| store::secrets(conn, id)).await?.totp_secret.is_some();
    let sealed = cx.app.vault.seal(&offer_to(user), secret).map_err(AppError::fault)?;
    let chars: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = chars.chunks(4).map(|four| four.iter().collect()).collect();
    let address = one_time::address(secret, &user.email)?;
    Ok(json!({
        "form": TotpForm { offer: hex::encode(sealed), ..TotpForm::default() },
        "errors": cx.errors(errors), "secret": groups.join(" "), "on": on,
        "qr": one_time::picture(&address), "address": address,
    }))
}

/// The vault's purpose of a secret that is shown to one account and not yet proved.
fn offer_to(user: &User) -> String {
    format!("totp-offer {}", user.reference)
}

pub(super) async fn start(cx: Cx, form: Form<TotpForm>) -> PageResult {
    let user = own(&cx).await?;
    let sealed = hex::decode(&form.offer).map_err(|_| AppError::Unreadable)?;
    let secret = cx.app.vault.open(&offer_to(&user), &sealed).map_err(|_| AppError::Unreadable)?;
    let mut errors = FieldErrors::default();
    let step = one_time::step_of(&secret, &user.email, &form.code, cx.now)?;
    if step.is_none() {
        errors.add("code", "code_not_it");
    }
    // A wrong code costs no hash, and no attempt at the password.
    let again = if errors.is_empty() {
        check_again(&cx, &user, &form.password, &mut errors).await?
    } else {
        Again::Wrong
    };
    if let Again::Busy(wait) = again {
        return cx.too_many("identity/totp.html", &view(&cx, &user, &secret, &errors).await?, wait);
    }
    let Some(step) = step.filter(|_| errors.is_empty()) else {
        return cx.editor("identity/totp.html").invalid(&view(&cx, &user, &secret, &errors).await?);
    };
    let sealed = cx.app.vault.seal(one_time::PURPOSE, &secret).map_err(AppError::fault)?;
    let (codes, now) = (RecoveryCodes::new(), cx.now);
    let hashes = codes.hashes(&cx.app.vault, &user);
    cx.write(move |conn| second_factor::start_codes(conn, &user, (&sealed, step), &hashes, now))
        .await?;
    shown_once(&cx, &codes, true)
}

/// The one page where the codes are read. It is the answer itself and not a page to go on to: nothing
/// in the portal could show them again.
fn shown_once(cx: &Cx, codes: &RecoveryCodes, on: bool) -> PageResult {
    cx.page("identity/recovery_codes.html", &json!({ "codes": codes.spelled(), "on": on }))
}

pub(super) async fn stop(cx: Cx, form: Form<Confirm>) -> PageResult {
    let user = own(&cx).await?;
    let mut errors = FieldErrors::default();
    let again = check_again(&cx, &user, &form.password, &mut errors).await?;
    if !matches!(again, Again::Right) {
        let profile = ProfileForm::of(&user);
        let view = account_view(&cx, user, &profile, &errors).await?;
        return again.refusal(&cx, "identity/account.html", &view);
    }
    cx.operate(move |op| stop_codes(op, user.id)).await?;
    cx.flash("identity-codes-off", &[]);
    cx.see_other("/konto")
}

pub(super) async fn ask_recovery(cx: Cx) -> PageResult {
    match recovery_view(&cx, &FieldErrors::default()).await? {
        Some(view) => cx.page("identity/recovery.html", &view),
        None => cx.see_other("/konto/engangskod"),
    }
}

/// Nothing where codes are not used.
async fn recovery_view(cx: &Cx, errors: &FieldErrors) -> Result<Option<Value>, AppError> {
    let id = cx.signed_in()?.user_id;
    let (on, left) = cx
        .read(move |conn| {
            let on = store::secrets(conn, id)?.totp_secret.is_some();
            Ok::<_, diesel::result::Error>((on, store::recovery_left(conn, id)?))
        })
        .await?;
    let view = json!({ "form": Confirm::default(), "errors": cx.errors(errors), "left": left });
    Ok(on.then_some(view))
}

pub(super) async fn renew_recovery(cx: Cx, form: Form<Confirm>) -> PageResult {
    let user = own(&cx).await?;
    let mut errors = FieldErrors::default();
    let again = check_again(&cx, &user, &form.password, &mut errors).await?;
    if !matches!(again, Again::Right) {
        return match recovery_view(&cx, &errors).await? {
            Some(view) => again.refusal(&cx, "identity/recovery.html", &view),
            None => cx.see_other("/konto/engangskod"),
        };
    }
    let (codes, now) = (RecoveryCodes::new(), cx.now);
    let hashes = codes.hashes(&cx.app.vault, &user);
    let renewed =
        cx.write(move |conn| second_factor::renew_recovery(conn, &user, &hashes, now)).await?;
    if renewed { shown_once(&cx, &codes, false) } else { cx.see_other("/konto/engangskod") }
}
