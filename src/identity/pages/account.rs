//! One's own account: name, language, password, where one is signed in.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::identity::model::User;
use crate::identity::pages::password::{blocking, busy, chosen, count_again, later, turn};
use crate::identity::service::known_browser::KnownBrowser;
use crate::identity::service::{NewPassword, account};
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

impl ProfileForm {
    pub(super) fn of(user: &User) -> Self {
        Self { name: user.name.clone(), language: user.language.to_string() }
    }
}

pub(super) async fn own(cx: &Cx) -> Result<User, AppError> {
    let id = cx.signed_in()?.user_id;
    cx.read(move |conn| store::user(conn, id)).await
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let user = own(&cx).await?;
    let form = ProfileForm::of(&user);
    let view = view(&cx, user, &form, &FieldErrors::default()).await?;
    cx.page("identity/account.html", &view)
}

pub(super) async fn view(
    cx: &Cx,
    user: User,
    form: &ProfileForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let id = user.id;
    let (sessions, secrets, left, authority) = cx
        .read(move |conn| {
            let authority = match user.authority_id {
                Some(authority) => Some(store::authority_by_id(conn, authority)?.name),
                None => None,
            };
            let sessions = store::sessions(conn, id)?;
            let left = store::recovery_left(conn, id)?;
            Ok::<_, diesel::result::Error>((sessions, store::secrets(conn, id)?, left, authority))
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
        "sessions": sessions, "codes": secrets.totp_secret.is_some(), "left": left,
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
            return cx
                .editor("identity/account.html")
                .invalid(&view(&cx, user, &form, &errors).await?);
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
    let view = |errors: &FieldErrors| json!({ "form": form.0, "errors": cx.errors(errors) });
    let Some(slot) = turn(&cx).await? else {
        return later(&cx, "identity/password.html", &view(&busy("password")));
    };
    let mut errors = FieldErrors::default();
    let Some(known) = count_again(&cx, &user).await? else {
        errors.add("password", "password_rest");
        return cx.editor("identity/password.html").invalid(&view(&errors));
    };
    let (old, new) = (form.password.clone(), form.new_password.clone());
    let (hash, name, email) = (known.hash.clone(), user.name.clone(), user.email.clone());
    let made = blocking(move || {
        let right = slot.verify(&old, hash.as_deref())?;
        Ok(right.then(|| NewPassword::choose(&slot, &new, (&name, &email))))
    });
    let new = match made.await? {
        None => {
            errors.add("password", "password_not_it");
            None
        }
        Some(made) => chosen(made, &mut errors)?,
    };
    let Some(new) = new else {
        return cx.editor("identity/password.html").invalid(&view(&errors));
    };
    known.forget(&cx).await?;
    let (this, now, changed) = (cx.session_hash(), cx.now, (user.clone(), new.clone()));
    cx.write(move |conn| {
        let (user, new) = &changed;
        account::change_password(conn, user, new.hash(), &this, now)
    })
    .await?;
    KnownBrowser::of(&cx).remember(&cx, &user, new.hash());
    cx.flash("identity-password-changed", &[]);
    cx.see_other("/konto")
}

pub(super) async fn end_others(cx: Cx) -> PageResult {
    let user = own(&cx).await?;
    let (this, now) = (cx.session_hash(), cx.now);
    cx.write(move |conn| account::end_others(conn, &user, &this, now)).await?;
    cx.flash("identity-sessions-ended", &[]);
    cx.see_other("/konto")
}
