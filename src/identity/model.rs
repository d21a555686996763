//! Rows of accounts, sessions and delegations.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::identity::official;
use crate::kernel::{AuthorityId, Email, Lang, Reference, Role, UserId};
use crate::platform::web::CookieKind;
use crate::schema::{app_user, authority, delegation, sign_in_guard, user_session};
use crate::subject;

/// What a browser is known again by in which somebody has signed in.
pub const KNOWN_BROWSER: CookieKind =
    CookieKind { secure_name: "__Host-enhet", ..CookieKind::new("enhet", "device", 365 * 24 * 60) };

id_type! {
    /// A row of `delegation`.
    pub struct DelegationId;
}

text_enum! {
    /// What kind of party an authority is.
    pub enum AuthorityKind {
        Municipality = "municipality",
        StateAgency = "state_agency",
        CoordinationBody = "coordination_body",
        Region = "region",
    }
}

text_enum! {
    /// A kind of decision that somebody may make in an authority's name (delegation).
    pub enum Decision {
        /// To approve or refuse a provider's application (godkännande, LOV 8 kap. 1 §).
        LovApproval = "lov_approval",
        /// To exclude a provider (uteslutning, LOV 7 kap. 1 §).
        Exclusion = "exclusion",
        /// To sign contracts.
        Contract = "contract",
        /// To say who serves those who do not choose (ickevalsalternativ, LOV 9 kap. 2 §).
        DefaultAlternative = "default_alternative",
        /// To refuse an official document, wholly or in part (OSL 6 kap. 3 §).
        Disclosure = "disclosure",
    }
}

/// One of the parties that own records (myndighet).
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = authority)]
pub struct Authority {
    pub id: AuthorityId,
    pub code: String,
    pub name: String,
    pub kind: AuthorityKind,
}

/// An account, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = app_user)]
pub struct User {
    pub id: UserId,
    pub reference: Reference,
    pub name: String,
    pub email: Email,
    pub role: Role,
    pub authority_id: Option<AuthorityId>,
    pub language: Lang,
    pub active: bool,
}

subject!(User, "user", authority_id; official::ACCOUNT);

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewUser {
    pub name: String,
    pub email: Email,
    pub role: Role,
    /// For staff only.
    pub authority_id: Option<AuthorityId>,
    pub language: Lang,
}

/// What signing in is checked against.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = app_user)]
pub(super) struct Secrets {
    pub password_hash: Option<String>,
    pub totp_secret: Option<Vec<u8>>,
}

/// A browser that somebody is signed in with.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = user_session)]
pub struct Session {
    pub(super) id: i64,
    pub(super) token_hash: String,
    /// False between the password and the one-time code.
    pub(super) complete: bool,
    pub created_at: NaiveDateTime,
    pub seen_at: NaiveDateTime,
    pub(super) expires_at: NaiveDateTime,
    /// The right to choose that a session by letter is for; nothing for a whole session.
    pub scope: Option<Reference>,
}

/// How often somebody guessed wrong of late.
#[derive(Debug, Clone, Copy, Queryable, Selectable)]
#[diesel(table_name = sign_in_guard)]
pub(super) struct Guard {
    pub failed_tries: i64,
    pub last_try_at: NaiveDateTime,
    pub locked_until: Option<NaiveDateTime>,
}

/// Somebody's right to decide in an authority's name, by the decision that gave it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = delegation)]
pub struct Delegation {
    pub id: DelegationId,
    pub user_id: UserId,
    pub authority_id: AuthorityId,
    pub decision: Decision,
    /// The point in the authority's list of delegations.
    pub reference: String,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
}

/// An account that the demo signs in with one click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct QuickAccount {
    /// What the form sends.
    pub word: &'static str,
    pub role: Role,
    pub name: &'static str,
}

/// All of them, in the memory of a portal that is a demo.
#[derive(Debug, Clone)]
pub struct QuickAccounts(pub Vec<QuickAccount>);
