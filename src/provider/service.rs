//! One function a deed, one transaction each.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use crate::identity::{self, NewUser};
use crate::kernel::{Actor, Email, Lang, Role, UserId};
use crate::platform::audit::{self, Event};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;

use super::model::{
    Assessment, Claim, Details, Member, MemberRole, Provider, ProviderId, Registration, Status,
    StatusKind, StatusState,
};
use super::rules;
use super::store::{self, StoredNumber};
use super::{ProviderError, mail, policy};

/// An organisation registers, with a first member.
///
/// A visitor gets an account by the e-mail given and a letter with a link to choose a password; a
/// provider's account that has no organisation yet becomes its member. However often the number
/// arrives, one organisation stands (R56); the same form sent twice is one deed.
pub fn register(
    conn: &mut Conn,
    vault: &Vault,
    actor: &Actor,
    wish: &Registration,
    now: NaiveDateTime,
) -> Result<Provider, ProviderError> {
    if !policy::may_register(actor) {
        return Err(ProviderError::Denied);
    }
    let number = StoredNumber::of(vault, &wish.number)?;
    db::write(conn, |conn| {
        if let Some(known) = store::by_number(conn, &number)? {
            let again = rules::is_same_deed(&known, wish, now);
            return if again { Ok(known) } else { Err(ProviderError::NumberTaken) };
        }
        let user_id = match actor.user_id {
            Some(user_id) if store::of_user(conn, user_id)?.is_some() => {
                return Err(ProviderError::AlreadyMember);
            }
            Some(user_id) => user_id,
            None => new_account(conn, actor, &wish.contact_name, &wish.email, wish.language, now)?,
        };
        let provider = store::insert(conn, &number, wish, now).map_err(ProviderError::of_number)?;
        let role = if wish.may_sign { MemberRole::Signatory } else { MemberRole::Administrator };
        store::insert_member(conn, provider.id, user_id, role, wish.may_sign, now)?;
        let signed = Actor { user_id: Some(user_id), role: Role::ProviderMember, ..*actor };
        let detail = json!({ "legal_form": wish.legal_form, "may_sign": wish.may_sign });
        tell(conn, &signed, "provider.registered", &provider, &detail, now)?;
        let new_account = actor.user_id.is_none().then_some(user_id);
        mail::registered(conn, &provider, new_account, wish, now)?;
        Ok(provider)
    })
}

fn new_account(
    conn: &mut Conn,
    actor: &Actor,
    name: &str,
    email: &Email,
    language: Lang,
    now: NaiveDateTime,
) -> Result<UserId, ProviderError> {
    let user = NewUser {
        name: name.to_owned(),
        email: email.clone(),
        role: Role::ProviderMember,
        authority_id: None,
        language,
    };
    Ok(identity::create_user(conn, actor, user, now)?.id)
}

/// A member lets a colleague in, by an account of the colleague's own.
pub fn add_member(
    conn: &mut Conn,
    actor: &Actor,
    name: &str,
    email: &Email,
    role: MemberRole,
    now: NaiveDateTime,
) -> Result<Member, ProviderError> {
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        if !me.may_sign {
            return Err(ProviderError::Denied);
        }
        let user_id = new_account(conn, actor, name, email, Lang::Sv, now)?;
        let may_sign = role == MemberRole::Signatory;
        let member = store::insert_member(conn, provider.id, user_id, role, may_sign, now)?;
        tell(conn, actor, "provider.member_added", &provider, &json!({ "role": role }), now)?;
        mail::invited(conn, &provider, user_id, email, now)?;
        Ok(member)
    })
}

/// A member changes the contact details and the text about the organisation.
///
/// `seen` is the moment the form's organisation was last changed: [`ProviderError::Stale`] if
/// somebody saved since.
pub fn edit(
    conn: &mut Conn,
    actor: &Actor,
    details: &Details,
    seen: NaiveDateTime,
    now: NaiveDateTime,
) -> Result<Provider, ProviderError> {
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        if provider.changed_at != seen || !store::edit(conn, &provider, details, now)? {
            return Err(ProviderError::Stale);
        }
        tell(conn, actor, "provider.edited", &provider, &json!({}), now)?;
        Ok(store::get(conn, provider.id)?)
    })
}

/// A member claims a status for the organisation, with what shows it (R50).
pub fn claim_status(
    conn: &mut Conn,
    actor: &Actor,
    claim: &Claim,
    now: NaiveDateTime,
) -> Result<Status, ProviderError> {
    if !rules::is_shown(claim) {
        return Err(ProviderError::NotShown);
    }
    db::write(conn, |conn| {
        let (provider, me) = own(conn, actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        let status = match store::status(conn, provider.id, claim.status)? {
            None => store::insert_status(conn, provider.id, claim, now)?,
            Some(was) => {
                was.state.go(StatusState::Claimed).ok_or(ProviderError::NotFrom(was.state))?;
                if !store::claim_again(conn, &was, claim, now)? {
                    return Err(ProviderError::Stale);
                }
                was
            }
        };
        let detail = json!({ "status": claim.status });
        tell(conn, actor, "provider.status_claimed", &provider, &detail, now)?;
        Ok(status)
    })
}

/// Staff accept or refuse a claimed status: that one alone (R50).
pub fn assess_status(
    conn: &mut Conn,
    actor: &Actor,
    provider_id: ProviderId,
    kind: StatusKind,
    assessment: &Assessment,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<Status, ProviderError> {
    if !policy::may_assess(actor) {
        return Err(ProviderError::Denied);
    }
    if let Some(flaw) = rules::flaw(kind, assessment, today) {
        return Err(ProviderError::Flawed(flaw));
    }
    let by = actor.user()?;
    let to = if assessment.accept { StatusState::Accepted } else { StatusState::Refused };
    db::write(conn, |conn| {
        let provider = store::get(conn, provider_id)?;
        let was = store::status(conn, provider_id, kind)?.ok_or(ProviderError::NotFound)?;
        was.state.go(to).ok_or(ProviderError::NotFrom(was.state))?;
        if !store::assess(conn, &was, to, assessment, by, now)? {
            return Err(ProviderError::Stale);
        }
        let detail = json!({ "status": kind, "state": to, "valid_to": assessment.valid_to });
        tell(conn, actor, "provider.status_assessed", &provider, &detail, now)?;
        mail::assessed(conn, &provider, now)?;
        Ok(Status { state: to, ..was })
    })
}

/// Ends every accepted status whose last day has passed; says how many (R50).
pub fn expire_statuses(
    conn: &mut Conn,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<usize, ProviderError> {
    db::write(conn, |conn| {
        let mut ended = 0;
        for was in store::overdue(conn, today)? {
            if was.state.go(StatusState::Expired).is_some() && store::expire(conn, &was)? {
                let provider = store::get(conn, was.provider_id)?;
                let detail = json!({ "status": was.status });
                let actor = Actor::system();
                tell(conn, &actor, "provider.status_expired", &provider, &detail, now)?;
                ended += 1;
            }
        }
        Ok(ended)
    })
}

/// The actor's organisation; not found for anybody without one.
fn own(conn: &mut Conn, actor: &Actor) -> Result<(Provider, Member), ProviderError> {
    store::of_user(conn, actor.user()?)?.ok_or(ProviderError::NotFound)
}

fn tell(
    conn: &mut Conn,
    actor: &Actor,
    action: &str,
    provider: &Provider,
    detail: &serde_json::Value,
    now: NaiveDateTime,
) -> diesel::QueryResult<()> {
    let object = ("provider", provider.id.0, Some(&provider.reference));
    let event = Event { action, object, owner_authority_id: None, detail, personal: None };
    audit::record(conn, actor, &event, now)
}
