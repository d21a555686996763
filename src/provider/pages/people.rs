//! The organisation's people: who is there, who is invited, who asks to be, and who signs.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::identity::{self, User};
use crate::kernel::{FieldErrors, Reference, UserId};
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, at_field};
use crate::provider::form::{AnswerForm, InviteForm, RoleForm};
use crate::provider::model::{Member, MemberRole, Provider, SignAnswer};
use crate::provider::{ProviderError, rules, service, store};

use super::common::{Choice, named};
use super::organisation::{HOME, own, people};

const LIST: &str = "/leverantor/organisation/medlemmar";

/// The organisation of a reader who lets others in and out; denied to its other members.
async fn managed(cx: &Cx) -> Result<(Provider, Vec<Member>), AppError> {
    let Some((provider, me)) = own(cx).await? else { return Err(AppError::NotFound) };
    let id = provider.id;
    let all = cx.read(move |conn| store::members(conn, id)).await?;
    if rules::manages(&me, &all) { Ok((provider, all)) } else { Err(AppError::Denied) }
}

pub(super) async fn list(cx: Cx) -> PageResult {
    let Some((provider, me)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    let id = provider.id;
    let (members, users, invitations, wishes) = cx
        .read(move |conn| {
            let members = store::members(conn, id)?;
            let ids: Vec<UserId> = members.iter().map(|member| member.user_id).collect();
            let users = identity::many(conn, &ids)?;
            let (invitations, wishes) = (store::invitations(conn, id)?, store::requests(conn, id)?);
            Ok::<_, ProviderError>((members, users, invitations, wishes))
        })
        .await?;
    let manages = rules::manages(&me, &members);
    let names = users.iter().map(|(id, user)| (*id, user.name.clone())).collect();
    let links: HashMap<UserId, Reference> =
        users.iter().map(|(id, user)| (*id, user.reference.clone())).collect();
    let invitations: Vec<Value> = invitations
        .iter()
        .map(|one| {
            json!({
                "reference": one.reference,
                "email": one.email.as_str(),
                "role": named(&cx, "member-role", one.role.word()),
                "sent_at": one.sent_at,
                "expires_at": one.expires_at,
                "live": rules::is_live(one, cx.now),
            })
        })
        .collect();
    let wishes: Vec<Value> = wishes
        .iter()
        .map(|one| {
            json!({
                "reference": one.reference, "name": one.name, "email": one.email.as_str(),
                "asked_at": one.asked_at,
            })
        })
        .collect();
    let view = json!({
        "name": provider.name,
        "members": people(&cx, &members, &names, manages.then_some(&links)),
        "manages": manages,
        "must_answer": rules::must_answer(&me),
        "is_signatory": me.role == MemberRole::Signatory,
        "invitations": if manages { invitations } else { Vec::new() },
        "wishes": if manages { wishes } else { Vec::new() },
        "roles": roles(&cx),
        "none": {},
    });
    cx.page("provider/people.html", &view)
}

fn roles(cx: &Cx) -> Vec<Value> {
    let choice = |role: &MemberRole| {
        json!({
            "value": role.word(), "text": named(cx, "member-role", role.word()),
            "hint": named(cx, "provider-role-about", role.word()),
        })
    };
    MemberRole::ALL.iter().map(choice).collect()
}

pub(super) async fn invite_form(cx: Cx) -> PageResult {
    managed(&cx).await?;
    let view = json!({ "form": InviteForm::default(), "roles": roles(&cx), "errors": {} });
    cx.page("provider/member.html", &view)
}

pub(super) async fn invite(cx: Cx, form: Form<InviteForm>) -> PageResult {
    managed(&cx).await?;
    let (email, role) = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => return invite_again(&cx, &form, &errors),
    };
    let link = service::invitation_link(&cx.app.vault)?;
    let invited =
        cx.operate(move |op| at_field(service::invite(op, &email, role, &link), "email")).await?;
    if let Err(errors) = invited {
        return invite_again(&cx, &form, &errors);
    }
    cx.flash("provider-member-flash", &[]);
    cx.see_other(LIST)
}

fn invite_again(cx: &Cx, form: &InviteForm, errors: &FieldErrors) -> PageResult {
    let view = json!({ "form": form, "roles": roles(cx), "errors": cx.errors(errors) });
    cx.editor("provider/member.html").invalid(&view)
}

pub(super) async fn resend(cx: Cx) -> PageResult {
    let reference = cx.reference("invitation")?;
    let link = service::invitation_link(&cx.app.vault)?;
    cx.operate(move |op| service::resend(op, &reference, &link)).await?;
    cx.flash("provider-member-flash", &[]);
    cx.see_other(LIST)
}

pub(super) async fn withdraw(cx: Cx) -> PageResult {
    let reference = cx.reference("invitation")?;
    cx.operate(move |op| service::withdraw_invitation(op, &reference)).await?;
    cx.flash("provider-invitation-withdrawn-flash", &[]);
    cx.see_other(LIST)
}

/// Somebody who asked is invited, in the role that was chosen beside the name.
pub(super) async fn grant(cx: Cx, form: Form<RoleForm>) -> PageResult {
    let (provider, _) = managed(&cx).await?;
    let reference = cx.reference("wish")?;
    // The form stands in a list, where a fault has no page of its own: the list says it.
    let Some(role) = MemberRole::from_word(&form.role) else {
        cx.flash("provider-wish-role-flash", &[]);
        return cx.see_other(LIST);
    };
    let id = provider.id;
    let link = service::invitation_link(&cx.app.vault)?;
    cx.operate(move |op| {
        let asked = store::request(op.conn, id, &reference)?;
        service::invite(op, &asked.email, role, &link)
    })
    .await?;
    cx.flash("provider-member-flash", &[]);
    cx.see_other(LIST)
}

pub(super) async fn decline(cx: Cx) -> PageResult {
    let reference = cx.reference("wish")?;
    cx.operate(move |op| service::decline(op, &reference)).await?;
    cx.flash("provider-wish-declined-flash", &[]);
    cx.see_other(LIST)
}

/// One member, with every answer about signing.
struct One {
    user: User,
    member: Member,
    answers: Vec<SignAnswer>,
    own: bool,
}

async fn chosen(cx: &Cx) -> Result<One, AppError> {
    let (provider, _) = managed(cx).await?;
    let (reference, me) = (cx.reference("member")?, cx.actor.user_id);
    cx.read(move |conn| {
        let user = identity::user_by_reference(conn, &reference)?;
        let member = store::member(conn, provider.id, user.id)?.ok_or(ProviderError::NotFound)?;
        let answers = store::answers_of(conn, member.id)?;
        let own = me == Some(user.id);
        Ok::<_, ProviderError>(One { user, member, answers, own })
    })
    .await
}

fn one_view(cx: &Cx, one: &One, form: &RoleForm, errors: &FieldErrors) -> Value {
    let answers: Vec<Value> = one
        .answers
        .iter()
        .map(|answer| json!({ "may_sign": answer.may_sign, "at": answer.answered_at }))
        .collect();
    json!({
        "name": one.user.name,
        "email": one.user.email.as_str(),
        "path": format!("{HOME}/medlem/{}", one.user.reference),
        "role": named(cx, "member-role", one.member.role.word()),
        "active": one.member.active,
        "own": one.own,
        "since": one.member.created_at,
        "answers": answers,
        "roles": roles(cx),
        "form": form,
        "errors": cx.errors(errors),
        "stale": false,
    })
}

const ONE: &str = "provider/member_one.html";

fn role_form(member: &Member) -> RoleForm {
    RoleForm { role: member.role.word().to_owned() }
}

pub(super) async fn one(cx: Cx) -> PageResult {
    let one = chosen(&cx).await?;
    let form = role_form(&one.member);
    let view = one_view(&cx, &one, &form, &FieldErrors::default());
    cx.editor(ONE).show(form.role.as_str(), &view)
}

pub(super) async fn set_role(cx: Cx, form: Form<RoleForm>) -> PageResult {
    let one = chosen(&cx).await?;
    let role = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = one_view(&cx, &one, &form, &errors);
            return cx.editor(ONE).invalid(&view);
        }
    };
    let user = one.user.id;
    let base = MemberRole::from_word(cx.base().text()).unwrap_or(one.member.role);
    let answer = cx
        .operate(move |op| match service::change_role(op, user, role, base) {
            Err(ProviderError::Stale) => Ok(None),
            other => at_field(other, "role").map(Some),
        })
        .await?;
    match answer {
        Some(Ok(())) => {
            cx.flash("provider-role-flash", &[("name", &one.user.name)]);
            cx.see_other(LIST)
        }
        None => {
            // Somebody changed it meanwhile: what it is, and what was chosen here.
            let now = chosen(&cx).await?;
            let view = one_view(&cx, &now, &form, &FieldErrors::default());
            cx.editor(ONE).stale(now.member.role.word(), &json!([]), &view)
        }
        Some(Err(errors)) => {
            let view = one_view(&cx, &one, &form, &errors);
            cx.editor(ONE).invalid(&view)
        }
    }
}

pub(super) async fn ask_end(cx: Cx) -> PageResult {
    let one = chosen(&cx).await?;
    let form = RoleForm::default();
    cx.page("provider/member_end.html", &one_view(&cx, &one, &form, &FieldErrors::default()))
}

pub(super) async fn end(cx: Cx) -> PageResult {
    let one = chosen(&cx).await?;
    let user = one.user.id;
    cx.operate(move |op| service::deactivate(op, user)).await?;
    if one.own {
        cx.end_session();
        return cx.see_other("/logga-in");
    }
    cx.flash("provider-member-ended-flash", &[("name", &one.user.name)]);
    cx.see_other(LIST)
}

pub(super) async fn take_back(cx: Cx) -> PageResult {
    let one = chosen(&cx).await?;
    let user = one.user.id;
    cx.operate(move |op| service::reactivate(op, user)).await?;
    cx.flash("provider-member-back-flash", &[("name", &one.user.name)]);
    cx.see_other(LIST)
}

pub(super) async fn ask_signing(cx: Cx) -> PageResult {
    draw_signing(&cx, &AnswerForm::default(), None).await
}

async fn draw_signing(cx: &Cx, form: &AnswerForm, errors: Option<&FieldErrors>) -> PageResult {
    let Some((provider, me)) = own(cx).await? else { return cx.see_other("/bli-utforare") };
    if me.role != MemberRole::Signatory {
        return Err(AppError::Denied);
    }
    let answers = [("yes", "provider-may-sign-yes"), ("no", "provider-may-sign-no")]
        .map(|(value, key)| Choice { value, text: cx.text(key, &[]) });
    let shown = errors.map(|errors| cx.errors(errors)).unwrap_or_default();
    let view = json!({ "name": provider.name, "answers": answers, "form": form, "errors": shown });
    match errors {
        None => cx.page("provider/signing.html", &view),
        Some(_) => cx.editor("provider/signing.html").invalid(&view),
    }
}

pub(super) async fn answer_signing(cx: Cx, form: Form<AnswerForm>) -> PageResult {
    let may_sign = match form.parse() {
        Ok(answer) => answer,
        Err(errors) => return draw_signing(&cx, &form, Some(&errors)).await,
    };
    let answered =
        cx.operate(move |op| at_field(service::answer_signing(op, may_sign), "may_sign")).await?;
    if let Err(errors) = answered {
        return draw_signing(&cx, &form, Some(&errors)).await;
    }
    cx.flash("provider-answer-flash", &[]);
    cx.see_other(LIST)
}

pub(super) async fn ask_leave(cx: Cx) -> PageResult {
    let Some((provider, _)) = own(&cx).await? else { return cx.see_other("/bli-utforare") };
    cx.page("provider/leave.html", &json!({ "name": provider.name }))
}

pub(super) async fn leave(cx: Cx) -> PageResult {
    cx.operate(service::leave).await?;
    cx.end_session();
    cx.see_other("/logga-in")
}
