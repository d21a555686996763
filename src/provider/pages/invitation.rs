//! `/inbjudan/{token}`: the link of an invitation. It never tells a stranger whose it was.

use serde_json::{Value, json};

use crate::identity::{self, NewPassword};
use crate::kernel::FieldErrors;
use crate::platform::db::Conn;
use crate::platform::secret::sha256;
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, Refuses};
use crate::provider::form::AcceptForm;
use crate::provider::model::{
    Accepting, Invitation, InvitationState, MemberRole, Provider, ProviderId,
};
use crate::provider::{ProviderError, policy, rules, service, store};

use super::common::{Choice, named};

/// What the link is to its reader.
enum Link {
    /// Used, withdrawn, too old, or never there.
    Over(Option<InvitationState>),
    /// It opens the door, to the organisation.
    Live(Box<Live>),
}

struct Live {
    invitation: Invitation,
    provider: Provider,
    /// Whether the invited address has an account.
    known: bool,
    /// The organisation that the reader's account acts for, if it does for any.
    acts_for: Option<ProviderId>,
}

async fn find(cx: &Cx) -> Result<Link, AppError> {
    let (hash, now, user) = (sha256(cx.segment("token").as_bytes()), cx.now, cx.actor.user_id);
    cx.read(move |conn: &mut Conn| {
        let Some(invitation) = store::invitation_by_token(conn, &hash)? else {
            return Ok(Link::Over(None));
        };
        if !rules::is_live(&invitation, now) {
            return Ok(Link::Over(Some(invitation.state)));
        }
        let acts_for = match user {
            Some(user) => store::of_user(conn, user)?.map(|(own, _)| own.id),
            None => None,
        };
        let provider = store::get(conn, invitation.provider_id)?;
        let known = identity::user_by_email(conn, &invitation.email)?.is_some();
        let live = Live { invitation, provider, known, acts_for };
        Ok::<_, ProviderError>(Link::Live(Box::new(live)))
    })
    .await
}

pub(super) async fn show(cx: Cx) -> PageResult {
    match find(&cx).await? {
        Link::Over(state) => over(&cx, state),
        Link::Live(live) => draw(&cx, &live, &AcceptForm::default(), None),
    }
}

fn over(cx: &Cx, state: Option<InvitationState>) -> PageResult {
    let used = state == Some(InvitationState::Accepted);
    cx.refused("provider/invitation_over.html", &json!({ "used": used }))
}

/// Where the reader stands: what the page offers.
fn standing(cx: &Cx, live: &Live) -> &'static str {
    if cx.user.is_none() {
        return if live.known { "sign-in" } else { "new" };
    }
    match live.acts_for {
        _ if !policy::may_accept(&cx.actor) => "other-kind",
        Some(own) if own == live.provider.id => "here",
        Some(_) => "elsewhere",
        None => "join",
    }
}

/// `errors` are the faults, and whether it was the portal that had no time.
fn draw(
    cx: &Cx,
    live: &Live,
    form: &AcceptForm,
    errors: Option<(&FieldErrors, bool)>,
) -> PageResult {
    let answers = [("yes", "provider-may-sign-yes"), ("no", "provider-may-sign-no")]
        .map(|(value, key)| Choice { value, text: cx.text(key, &[]) });
    let shown = errors.map(|(errors, _)| cx.errors(errors)).unwrap_or_default();
    let view: Value = json!({
        "name": live.provider.name,
        "role": named(cx, "member-role", live.invitation.role.word()),
        "role_about": named(cx, "provider-role-about", live.invitation.role.word()),
        "email": live.invitation.email.as_str(),
        "account": cx.user.as_ref().map(|user| user.name.clone()),
        "until": live.invitation.expires_at,
        "standing": standing(cx, live),
        "asks": live.invitation.role == MemberRole::Signatory,
        "answers": answers,
        "form": form,
        "errors": shown,
    });
    match errors {
        None => cx.page("provider/invitation.html", &view),
        Some((_, true)) => identity::ask_later(cx, "provider/invitation.html", &view),
        Some((_, false)) => cx.editor("provider/invitation.html").invalid(&view),
    }
}

/// What became of a typed password; the fault stands at its field.
enum Chosen {
    Password(NewPassword),
    Faulty,
    /// Too many passwords are hashed at once.
    NoTurn,
}

/// The first password of a new account.
async fn choose(
    cx: &Cx,
    live: &Live,
    typed: &str,
    owner: String,
    errors: &mut FieldErrors,
) -> Result<Chosen, AppError> {
    let Some(slot) = identity::turn_to_hash(cx).await? else {
        errors.add("new_password", "sign_in_busy");
        return Ok(Chosen::NoTurn);
    };
    let (typed, email) = (typed.to_owned(), live.invitation.email.clone());
    let choose = move || NewPassword::choose(&slot, &typed, (&owner, &email));
    match actix_web::web::block(choose).await.map_err(|_| AppError::Overloaded)? {
        Ok(chosen) => Ok(Chosen::Password(chosen)),
        Err(error) => match error.refusal().and_then(|refusal| refusal.code_at("new_password")) {
            Some(code) => {
                errors.add("new_password", code);
                Ok(Chosen::Faulty)
            }
            None => Err(error.into()),
        },
    }
}

pub(super) async fn accept(cx: Cx, form: Form<AcceptForm>) -> PageResult {
    let live = match find(&cx).await? {
        Link::Over(state) => return over(&cx, state),
        Link::Live(live) => live,
    };
    let is_new = match standing(&cx, &live) {
        "new" => true,
        "join" => false,
        // The page says why not, and what to do instead.
        _ => return draw(&cx, &live, &form, None),
    };
    let mut errors = FieldErrors::default();
    let name = if is_new { form.name(&mut errors) } else { Some(String::new()) };
    let asked = live.invitation.role == MemberRole::Signatory;
    let answer = form.answer(&mut errors, asked);
    let mut password = None;
    if is_new {
        let owner = name.clone().unwrap_or_default();
        match choose(&cx, &live, &form.new_password, owner, &mut errors).await? {
            Chosen::Password(chosen) => password = Some(chosen),
            Chosen::Faulty => {}
            Chosen::NoTurn => return draw(&cx, &live, &form, Some((&errors, true))),
        }
    }
    if !errors.is_empty() {
        return draw(&cx, &live, &form, Some((&errors, false)));
    }
    let who = match (password, name) {
        (Some(password), Some(name)) => Accepting::New { name, password, language: cx.lang },
        _ => Accepting::Account(cx.actor),
    };
    let (token, now) = (cx.segment("token").to_owned(), cx.now);
    let session = cx
        .write(move |conn| {
            match service::accept(conn, &token, &who, answer, now) {
                Ok((_, user_id)) if is_new => {
                    Ok(Some(identity::start_session(conn, user_id, now)?))
                }
                Ok(_) => Ok(Some(String::new())),
                // Somebody was quicker with the same link or the same address: the page says which.
                Err(ProviderError::InvitationOver | ProviderError::EmailTaken) => Ok(None),
                Err(error) => Err(error),
            }
        })
        .await?;
    match session {
        None => match find(&cx).await? {
            Link::Over(state) => over(&cx, state),
            Link::Live(live) => draw(&cx, &live, &form, None),
        },
        Some(token) => {
            if !token.is_empty() {
                cx.start_session(&token);
            }
            cx.flash("provider-joined-flash", &[("name", &live.provider.name)]);
            cx.see_other("/leverantor")
        }
    }
}
