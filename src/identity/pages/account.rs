//! One's own account: name, language, password, one-time codes, where one is signed in.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::identity::model::User;
use crate::identity::pages::sign_in::blocking;
use crate::identity::service::{account, code as one_time, password as hashing, sign_in};
use crate::identity::{rules, store};
use crate::kernel::{FieldErrors, Lang, text};
use crate::platform::AppError;
use crate::platform::web::cookies::LANGUAGE;
use crate::platform::web::{Cx, Form, PageResult};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ProfileForm {
    name: String,
    language: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct PasswordForm {
    #[serde(skip_serializing)]
    password: String,
    #[serde(skip_serializing)]
    new_password: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct TotpForm {
    #[serde(skip_serializing)]
    code: String,
    /// The secret on offer, sealed: it is stored only when a code has proved it.
    offer: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Confirm {
    #[serde(skip_serializing)]
    password: String,
}

async fn own(cx: &Cx) -> Result<User, AppError> {
    let id = cx.signed_in()?.user_id;
    cx.read(move |conn| store::user(conn, id)).await
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let user = own(&cx).await?;
    let form = ProfileForm { name: user.name.clone(), language: user.language.to_string() };
    let view = view(&cx, user, &form, &FieldErrors::default()).await?;
    cx.page("identity/account.html", &view)
}

async fn view(
    cx: &Cx,
    user: User,
    form: &ProfileForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let id = user.id;
    let (sessions, secrets, authority) = cx
        .read(move |conn| {
            let authority = match user.authority_id {
                Some(authority) => Some(store::authority_by_id(conn, authority)?.name),
                None => None,
            };
            let sessions = store::sessions(conn, id)?;
            Ok::<_, diesel::result::Error>((sessions, store::secrets(conn, id)?, authority))
        })
        .await?;
    let this = cx.session_hash();
    let alive = sessions.iter().filter(|session| rules::is_alive(session, cx.now));
    let sessions: Vec<Value> = alive
        .map(|session| {
            json!({
                "created_at": session.created_at, "seen_at": session.seen_at,
                "this": session.token_hash == this,
            })
        })
        .collect();
    let languages: Vec<Value> = Lang::FOR_PEOPLE
        .iter()
        .map(|lang| json!({ "value": lang.word(), "text": lang.own_name(), "lang": lang.word() }))
        .collect();
    Ok(json!({
        "form": form, "errors": cx.errors(errors), "email": user.email.as_str(),
        "role": user.role, "authority": authority, "languages": languages,
        "sessions": sessions, "codes": secrets.totp_secret.is_some(),
    }))
}

pub(super) async fn save(cx: Cx, form: Form<ProfileForm>) -> PageResult {
    let user = own(&cx).await?;
    let mut errors = FieldErrors::default();
    let name = errors.take("name", text::one_line(&form.name, 120));
    let language = errors.take("language", Lang::from_word(&form.language).ok_or("required"));
    let (name, language) = match errors.into_result(name.zip(language)) {
        Ok(both) => both,
        Err(errors) => {
            return cx.invalid("identity/account.html", &view(&cx, user, &form, &errors).await?);
        }
    };
    let now = cx.now;
    cx.write(move |conn| account::save_profile(conn, &user, &name, language, now)).await?;
    cx.set_cookie(LANGUAGE.with(language.word(), cx.app.config.secure()));
    cx.flash("identity-account-saved", &[]);
    cx.see_other("/konto")
}

pub(super) async fn ask_password(cx: Cx) -> PageResult {
    cx.page("identity/password.html", &json!({ "form": PasswordForm::default(), "errors": {} }))
}

pub(super) async fn change_password(cx: Cx, form: Form<PasswordForm>) -> PageResult {
    let user = own(&cx).await?;
    let mut errors = FieldErrors::default();
    if !rules::is_good_password(&form.new_password, &user.email) {
        errors.add("new_password", "weak_password");
    } else if !knows_password(&cx, &user, &form.password).await? {
        errors.add("password", "password_not_it");
    }
    if !errors.is_empty() {
        let view = json!({ "form": form.0, "errors": cx.errors(&errors) });
        return cx.invalid("identity/password.html", &view);
    }
    let password = form.new_password.clone();
    let hash = blocking(move || hashing::hash(&password)).await?;
    let (this, now) = (cx.session_hash(), cx.now);
    cx.write(move |conn| account::change_password(conn, &user, &hash, &this, now)).await?;
    cx.flash("identity-password-changed", &[]);
    cx.see_other("/konto")
}

/// Whether what was typed is the account's password; tries are counted as when signing in.
async fn knows_password(cx: &Cx, user: &User, typed: &str) -> Result<bool, AppError> {
    let key = cx.app.vault.fingerprint("sign-in", &user.email.folded());
    let (id, now, guard) = (user.id, cx.now, key.clone());
    let left = cx.write(move |conn| sign_in::count_try(conn, &guard, now)).await?;
    if left.is_none() {
        return Ok(false);
    }
    let hash = cx.read(move |conn| store::secrets(conn, id)).await?.password_hash;
    let typed = typed.to_owned();
    let right = blocking(move || hashing::verify(&typed, hash.as_deref())).await?;
    if right {
        cx.write(move |conn| store::delete_guard(conn, &key)).await?;
    }
    Ok(right)
}

pub(super) async fn ask_totp(cx: Cx) -> PageResult {
    let user = own(&cx).await?;
    let secret = one_time::new_secret();
    let view = totp_view(&cx, &user, &secret, &FieldErrors::default())?;
    cx.page("identity/totp.html", &view)
}

fn totp_view(cx: &Cx, user: &User, secret: &str, errors: &FieldErrors) -> Result<Value, AppError> {
    let sealed = cx.app.vault.seal(&offer_to(user), secret).map_err(AppError::fault)?;
    let signs: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
    let address = one_time::address(secret, &user.email)?;
    Ok(json!({
        "form": TotpForm { offer: hex::encode(sealed), ..TotpForm::default() },
        "errors": cx.errors(errors), "secret": groups.join(" "),
        "qr": one_time::picture(&address), "address": address,
    }))
}

/// The vault's purpose of a secret that is shown to one account and not yet proved.
fn offer_to(user: &User) -> String {
    format!("totp-offer {}", user.reference)
}

pub(super) async fn start_totp(cx: Cx, form: Form<TotpForm>) -> PageResult {
    let user = own(&cx).await?;
    let sealed = hex::decode(&form.offer).map_err(|_| AppError::Unreadable)?;
    let secret = cx.app.vault.open(&offer_to(&user), &sealed).map_err(|_| AppError::Unreadable)?;
    let Some(step) = one_time::step_of(&secret, &user.email, &form.code, cx.now)? else {
        let errors = FieldErrors::one("code", "code_not_it");
        return cx.invalid("identity/totp.html", &totp_view(&cx, &user, &secret, &errors)?);
    };
    let sealed = cx.app.vault.seal(one_time::PURPOSE, &secret).map_err(AppError::fault)?;
    let now = cx.now;
    cx.write(move |conn| account::start_totp(conn, &user, &sealed, step, now)).await?;
    cx.flash("identity-codes-on", &[]);
    cx.see_other("/konto")
}

pub(super) async fn stop_totp(cx: Cx, form: Form<Confirm>) -> PageResult {
    let user = own(&cx).await?;
    if !knows_password(&cx, &user, &form.password).await? {
        let profile = ProfileForm { name: user.name.clone(), language: user.language.to_string() };
        let errors = FieldErrors::one("password", "password_not_it");
        return cx.invalid("identity/account.html", &view(&cx, user, &profile, &errors).await?);
    }
    let now = cx.now;
    cx.write(move |conn| account::stop_totp(conn, &user, now)).await?;
    cx.flash("identity-codes-off", &[]);
    cx.see_other("/konto")
}

pub(super) async fn end_others(cx: Cx) -> PageResult {
    let user = own(&cx).await?;
    let (this, now) = (cx.session_hash(), cx.now);
    cx.write(move |conn| account::end_others(conn, &user, &this, now)).await?;
    cx.flash("identity-sessions-ended", &[]);
    cx.see_other("/konto")
}
