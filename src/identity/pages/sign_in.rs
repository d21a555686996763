//! Signing in by password and one-time code, and out.

use serde::{Deserialize, Serialize};

use crate::identity::model::{QuickAccounts, Secrets, User};
use crate::identity::pages::password::{blocking, busy, later, turn};
use crate::identity::service::known_browser::KnownBrowser;
use crate::identity::service::sign_in::{self, Attempt, Counted, Origin, Second, SignInOutcome};
use crate::identity::service::{code as one_time, second_factor};
use crate::identity::{desk_path, rules, store};
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
        Err(errors) => {
            return cx.editor("identity/sign_in.html").invalid(&view(&cx, &form, &errors)?);
        }
    };
    let Some(slot) = turn(&cx).await? else {
        return later(&cx, "identity/sign_in.html", &view(&cx, &form, &busy("password"))?);
    };
    let origin = Origin { network: cx.network(), browser: KnownBrowser::of(&cx) };
    let (vault, now) = (cx.app.vault.clone(), cx.now);
    let counted = cx
        .write(move |conn| sign_in::attempt(conn, &vault, &email, &origin, now))
        .await
        .map(|attempt| match attempt {
            Attempt::Refused(until) => Err(until - now),
            Attempt::Counted(counted) => Ok(*counted),
        })?;
    let Counted { left, found, keys } = match counted {
        Ok(counted) => counted,
        Err(wait) => {
            let errors = FieldErrors::one("password", "sign_in_network");
            return cx.too_many("identity/sign_in.html", &view(&cx, &form, &errors)?, wait);
        }
    };
    let Some(left) = left else {
        let errors = FieldErrors::one("password", "sign_in_rest");
        return cx.editor("identity/sign_in.html").invalid(&view(&cx, &form, &errors)?);
    };
    let hash = found.as_ref().and_then(|(_, secrets)| secrets.password_hash.clone());
    let typed = form.password.clone();
    let right = blocking(move || slot.verify(&typed, hash.as_deref())).await?;
    let Some((user, secrets)) = found.filter(|_| right) else {
        let errors = wrong("password", left);
        return cx.editor("identity/sign_in.html").invalid(&view(&cx, &form, &errors)?);
    };
    let (old, needs_code, owner) = (cx.session_hash(), secrets.totp_secret.is_some(), user.clone());
    let entered =
        cx.write(move |conn| sign_in::enter(conn, &owner, &keys, needs_code, &old, now)).await?;
    match entered {
        SignInOutcome::In(token) => {
            cx.start_session(&token);
            remember(&cx, &user, &secrets);
            cx.see_other(way_on(&cx, user.role, &form.till))
        }
        SignInOutcome::NeedsCode(token) => {
            cx.start_session(&token);
            let till: String = url::form_urlencoded::byte_serialize(form.till.as_bytes()).collect();
            cx.see_other(format!("/logga-in/kod?till={till}"))
        }
    }
}

/// The browser is known to the account from now on.
fn remember(cx: &Cx, user: &User, secrets: &Secrets) {
    if let Some(hash) = &secrets.password_hash {
        KnownBrowser::of(cx).remember(cx, user, hash);
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
    let (half, now) = (cx.session_hash(), cx.now);
    let hash = half.clone();
    let waiting = cx
        .read(move |conn| match sign_in::waiting_for_code(conn, &hash, now)? {
            Some(user) => store::secrets(conn, user.id).map(|secrets| Some((user, secrets))),
            None => Ok(None),
        })
        .await?;
    let Some((user, secrets)) = waiting else { return cx.see_other("/logga-in") };
    let known = KnownBrowser::of(&cx);
    let known = known.known(&cx.app.vault, &user, &secrets).unwrap_or_default();
    let key = format!("{}\0{known}", user.reference);
    let key = cx.app.vault.fingerprint("sign-in-code", &key);
    let guard = key.clone();
    let errors = match cx.write(move |conn| sign_in::count_try(conn, &guard, now)).await? {
        None => FieldErrors::one("code", "sign_in_rest"),
        Some(left) => {
            let owner = user.clone();
            let whole = match second_step(&cx, &user, &secrets, &form.code)? {
                Some(second) => {
                    cx.write(move |conn| {
                        sign_in::enter_by_code(conn, &owner, &key, &second, &half, now)
                    })
                    .await?
                }
                None => None,
            };
            if let Some(whole) = whole {
                cx.start_session(&whole.token);
                remember(&cx, &user, &secrets);
                if let Some(left) = whole.left {
                    cx.flash("identity-recovery-used", &[("left", &left.to_string())]);
                }
                return cx.see_other(way_on(&cx, user.role, &form.till));
            }
            wrong("code", left)
        }
    };
    let view = serde_json::json!({ "form": form.0, "errors": cx.errors(&errors) });
    cx.editor("identity/code.html").invalid(&view)
}

/// What a typed code can be: one that the telephone shows, or a recovery code.
fn second_step(
    cx: &Cx,
    user: &User,
    secrets: &Secrets,
    typed: &str,
) -> Result<Option<Second>, AppError> {
    if let Some(digits) = rules::recovery_digits(typed) {
        let hash = second_factor::recovery_hash(&cx.app.vault, &user.reference, &digits);
        return Ok(Some(Second::Recovery(hash)));
    }
    let sealed = secrets.totp_secret.as_ref().ok_or(AppError::SignedOut)?;
    let secret = cx.app.vault.open(one_time::PURPOSE, sealed).map_err(AppError::fault)?;
    Ok(one_time::step_of(&secret, &user.email, typed, cx.now)?.map(Second::Step))
}

pub(super) async fn out(cx: Cx) -> PageResult {
    let (hash, now) = (cx.session_hash(), cx.now);
    cx.write(move |conn| crate::identity::end_session(conn, &hash, now)).await?;
    cx.end_session();
    cx.flash("identity-signed-out", &[]);
    cx.see_other("/")
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
