//! An organisation registers, and its members keep its details.

use chrono::NaiveDateTime;
use serde_json::json;

use crate::identity::{self, NewUser};
use crate::kernel::{Actor, Role, UserId};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;
use crate::provider::model::{Details, MemberRole, Provider, Registration};
use crate::provider::store::{self, StoredNumber};
use crate::provider::{ProviderError, mail, policy, rules};

use super::{own, tell};

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
    let link = identity::password_link(vault)?;
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
            None => new_account(conn, actor, wish, now)?,
        };
        let provider = store::insert(conn, &number, wish, now).map_err(ProviderError::of_number)?;
        let role = if wish.may_sign { MemberRole::Signatory } else { MemberRole::Administrator };
        let member = store::insert_member(conn, provider.id, user_id, role, wish.may_sign, now)?;
        store::save_answer(conn, member.id, wish.may_sign, user_id, now)?;
        let signed = Actor { user_id: Some(user_id), role: Role::ProviderMember, ..*actor };
        let detail = json!({ "legal_form": wish.legal_form, "may_sign": wish.may_sign });
        tell(conn, &signed, "provider.registered", &provider, &detail, now)?;
        let new_account = actor.user_id.is_none().then_some((user_id, &link));
        mail::registered(conn, &provider, new_account, wish, now)?;
        Ok(provider)
    })
}

fn new_account(
    conn: &mut Conn,
    actor: &Actor,
    wish: &Registration,
    now: NaiveDateTime,
) -> Result<UserId, ProviderError> {
    let user = NewUser {
        name: wish.contact_name.clone(),
        email: wish.email.clone(),
        role: Role::ProviderMember,
        authority_id: None,
        language: wish.language,
    };
    Ok(identity::create_user(conn, actor, user, now)?.id)
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
