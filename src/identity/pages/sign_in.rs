//! Signing in by password and one-time code, and out.

use serde::{Deserialize, Serialize};

use crate::identity::model::QuickAccounts;
use crate::identity::service::sign_in::{self, Entered};
use crate::identity::service::{code as one_time, password as hashing};
use crate::identity::{IdentityError, desk_path, store};
use crate::kernel::{Email, FieldErrors, Role};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, Method, PageResult, local};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SignInForm {
    email: String,
    #[serde(skip_serializing)]
    password: String,
    till: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CodeForm {
    #[serde(skip_serializing)]
    code: String,
    till: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Back {
    till: String,
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let till = cx.query::<Back>()?.till;
    if let Some(scope) = cx.scope().filter(|_| !cx.app.demo) {
        return cx.see_other(format!("/val/{scope}"));
    }
    if let Some(user) = cx.user.as_ref().filter(|_| !cx.app.demo) {
        return cx.see_other(way_on(&cx, user.role, &till));
    }
    let form = SignInForm { till, ..SignInForm::default() };
    cx.page("identity/sign_in.html", &view(&cx, &form, &FieldErrors::default())?)
}

fn view(cx: &Cx, form: &SignInForm, errors: &FieldErrors) -> Result<serde_json::Value, AppError> {
    let quick = if cx.app.demo { cx.app.room::<QuickAccounts>()?.0.clone() } else { Vec::new() };
    let errors = cx.errors(errors);
    Ok(serde_json::json!({ "form": form, "errors": errors, "quick": quick }))
}

pub(super) async fn password(cx: Cx, form: Form<SignInForm>) -> PageResult {
    let mut errors = FieldErrors::default();
    let email = errors.take("email", Email::parse(&form.email));
    if form.password.is_empty() {
        errors.add("password", "required");
    }
    let email = match errors.into_result(email) {
        Ok(email) => email,
        Err(errors) => return cx.invalid("identity/sign_in.html", &view(&cx, &form, &errors)?),
    };
    let key = cx.app.vault.fingerprint("sign-in", &email.folded());
    let (address, guard, now) = (email.clone(), key.clone(), cx.now);
    let knock = cx.write(move |conn| sign_in::knock(conn, &guard, &address, now)).await?;
    let Some(left) = knock.left else {
        let errors = FieldErrors::one("password", "sign_in_rest");
        return cx.invalid("identity/sign_in.html", &view(&cx, &form, &errors)?);
    };
    let hash = knock.found.as_ref().and_then(|(_, secrets)| secrets.password_hash.clone());
    let typed = form.password.clone();
    let right = blocking(move || hashing::verify(&typed, hash.as_deref())).await?;
    let Some((user, secrets)) = knock.found.filter(|_| right) else {
        let errors = wrong("password", left);
        return cx.invalid("identity/sign_in.html", &view(&cx, &form, &errors)?);
    };
    let (old, needs_code) = (cx.session_hash(), secrets.totp_secret.is_some());
    let role = user.role;
    let entered =
        cx.write(move |conn| sign_in::enter(conn, &user, &key, needs_code, &old, now)).await?;
    match entered {
        Entered::In(token) => {
            cx.start_session(&token);
            cx.see_other(way_on(&cx, role, &form.till))
        }
        Entered::NeedsCode(token) => {
            cx.start_session(&token);
            let till: String = url::form_urlencoded::byte_serialize(form.till.as_bytes()).collect();
            cx.see_other(format!("/logga-in/kod?till={till}"))
        }
    }
}

/// How many tries are left, in words.
fn wrong(field: &str, left: i64) -> FieldErrors {
    let (wrong, wrong_once) = match field {
        "code" => ("code_wrong", "code_wrong_once"),
        _ => ("password_wrong", "password_wrong_once"),
    };
    let mut errors = FieldErrors::default();
    match left {
        0 => errors.add(field, "sign_in_rest"),
        1 => errors.add(field, wrong_once),
        _ => errors.add_with(field, wrong, &[("left", &left.to_string())]),
    }
    errors
}

pub(super) async fn ask_code(cx: Cx) -> PageResult {
    let form = CodeForm { till: cx.query::<Back>()?.till, ..CodeForm::default() };
    let (hash, now) = (cx.session_hash(), cx.now);
    match cx.read(move |conn| sign_in::waiting_for_code(conn, &hash, now)).await? {
        Some(_) => {
            cx.secret_page("identity/code.html", &serde_json::json!({ "form": form, "errors": {} }))
        }
        None => cx.see_other("/logga-in"),
    }
}

pub(super) async fn code(cx: Cx, form: Form<CodeForm>) -> PageResult {
    let (hash, now) = (cx.session_hash(), cx.now);
    let half = hash.clone();
    let waiting = cx.read(move |conn| sign_in::waiting_for_code(conn, &hash, now)).await?;
    let Some(user) = waiting else { return cx.see_other("/logga-in") };
    let key = cx.app.vault.fingerprint("sign-in-code", user.reference.as_str());
    let (guard, user_id) = (key.clone(), user.id);
    let left = cx.write(move |conn| sign_in::count_try(conn, &guard, now)).await?;
    let errors = match left {
        None => FieldErrors::one("code", "sign_in_rest"),
        Some(left) => {
            let secrets = cx.read(move |conn| store::secrets(conn, user_id)).await?;
            let sealed = secrets.totp_secret.ok_or(AppError::SignedOut)?;
            let secret = cx.app.vault.open(one_time::PURPOSE, &sealed).map_err(AppError::fault)?;
            let role = user.role;
            let token = match one_time::step_of(&secret, &user.email, &form.code, now)? {
                Some(step) => {
                    cx.write(move |conn| {
                        sign_in::enter_by_code(conn, &user, &key, step, &half, now)
                    })
                    .await?
                }
                None => None,
            };
            if let Some(token) = token {
                cx.start_session(&token);
                return cx.see_other(way_on(&cx, role, &form.till));
            }
            wrong("code", left)
        }
    };
    let view = serde_json::json!({ "form": form.0, "errors": cx.errors(&errors) });
    cx.invalid("identity/code.html", &view)
}

pub(super) async fn out(cx: Cx) -> PageResult {
    let (hash, now) = (cx.session_hash(), cx.now);
    cx.write(move |conn| crate::identity::end_session(conn, &hash, now)).await?;
    cx.end_session();
    cx.flash("identity-signed-out", &[]);
    cx.see_other("/")
}

/// Runs what takes its time, such as a hash, off the threads that answer.
pub(super) async fn blocking<T: Send + 'static>(
    body: impl FnOnce() -> Result<T, IdentityError> + Send + 'static,
) -> Result<T, AppError> {
    actix_web::web::block(body).await.map_err(|_| AppError::Overloaded)?.map_err(Into::into)
}

/// Back to where the sign-in began, if the role may go there; else to its desk.
fn way_on<'a>(cx: &Cx, role: Role, till: &'a str) -> &'a str {
    let wanted = local(till);
    let path = wanted.split(['?', '#']).next().unwrap_or_default();
    let fits = |pattern: &str| {
        let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
        loop {
            match (pattern.next(), path.next()) {
                (None, None) => return true,
                (Some(p), Some(s)) if p == s || (p.starts_with('{') && !s.is_empty()) => {}
                _ => return false,
            }
        }
    };
    let mut routes = cx.app.routes.iter();
    let open = routes.any(|r| r.method == Method::Get && r.access.lets_in(role) && fits(&r.path));
    let home = wanted == "/" || path.starts_with("/logga-in");
    if open && !home { wanted } else { desk_path(role) }
}
