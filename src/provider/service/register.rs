//! An organisation registers, and its members keep its details.

use chrono::NaiveDateTime;
use serde_json::json;

use crate::identity::{self, NewUser};
use crate::kernel::{Actor, Role, UserId};
use crate::platform::Operation;
use crate::platform::secret::Vault;
use crate::provider::model::{Details, MemberRole, Provider, Registration};
use crate::provider::store::{self, StoredNumber};
use crate::provider::{ProviderError, mail, policy, rules};

use super::own;

/// An organisation registers, with a first member.
///
/// A visitor gets an account by the e-mail given and a letter with a link to choose a password; a
/// provider's account that has no organisation yet becomes its member. However often the number
/// arrives, one organisation stands (R56); the same form sent twice is one operation.
pub fn register(
    op: &mut Operation<'_>,
    vault: &Vault,
    wish: &Registration,
) -> Result<Provider, ProviderError> {
    if !policy::may_register(&op.actor) {
        return Err(ProviderError::Denied);
    }
    let number = StoredNumber::of(vault, &wish.number)?;
    let link = identity::password_link(vault)?;
    op.write(|op| {
        if let Some(known) = store::by_number(op.conn, &number)? {
            let again = rules::is_same_operation(&known, wish, op.now);
            return if again { Ok(known) } else { Err(ProviderError::NumberTaken) };
        }
        let user_id = match op.actor.user_id {
            Some(user_id) if store::of_user(op.conn, user_id)?.is_some() => {
                return Err(ProviderError::AlreadyMember);
            }
            Some(user_id) => user_id,
            None => new_account(op, wish)?,
        };
        let provider =
            store::insert(op.conn, &number, wish, op.now).map_err(ProviderError::of_number)?;
        let role = if wish.may_sign { MemberRole::Signatory } else { MemberRole::Administrator };
        let member =
            store::insert_member(op.conn, provider.id, user_id, role, wish.may_sign, op.now)?;
        store::save_answer(op.conn, member.id, wish.may_sign, user_id, op.now)?;
        let signed = Actor { user_id: Some(user_id), role: Role::ProviderMember, ..op.actor };
        let detail = json!({ "legal_form": wish.legal_form, "may_sign": wish.may_sign });
        Operation::new(op.conn, &signed, op.now).record(
            &provider,
            "provider.registered",
            &detail,
        )?;
        let new_account = op.actor.user_id.is_none().then_some((user_id, &link));
        mail::registered(op.conn, &provider, new_account, wish, op.now)?;
        Ok(provider)
    })
}

fn new_account(op: &mut Operation<'_>, wish: &Registration) -> Result<UserId, ProviderError> {
    let user = NewUser {
        name: wish.contact_name.clone(),
        email: wish.email.clone(),
        role: Role::ProviderMember,
        authority_id: None,
        language: wish.language,
    };
    Ok(identity::create_user(op, user)?.id)
}

/// A member changes the contact details and the text about the organisation.
///
/// `seen` is the moment the form's organisation was last changed: [`ProviderError::Stale`] if
/// somebody saved since.
pub fn edit(
    op: &mut Operation<'_>,
    details: &Details,
    seen: NaiveDateTime,
) -> Result<Provider, ProviderError> {
    op.write(|op| {
        let (provider, me) = own(op.conn, &op.actor)?;
        if !policy::may_edit(&me) {
            return Err(ProviderError::Denied);
        }
        if provider.changed_at != seen || !store::edit(op.conn, &provider, details, op.now)? {
            return Err(ProviderError::Stale);
        }
        op.record(&provider, "provider.edited", &json!({}))?;
        Ok(store::get(op.conn, provider.id)?)
    })
}
