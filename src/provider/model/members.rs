//! Who acts for an organisation, who is invited, and who asks to be.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::identity::NewPassword;
use crate::kernel::{Actor, Email, Lang, Reference, UserId};
use crate::schema::{
    provider_invitation, provider_join_request, provider_member, provider_sign_answer,
};

use super::ProviderId;

id_type! {
    /// A row of `provider_member`.
    pub struct MemberId;
}

text_enum! {
    /// What a member may do for the organisation.
    pub enum MemberRole {
        /// Signs for the organisation (firmatecknare).
        Signatory = "signatory",
        /// Keeps offers and places in order.
        Administrator = "administrator",
        /// Works with people who chose the provider.
        Coach = "coach",
    }
}

text_enum! {
    /// Where an invitation stands. One whose time is over is open still: it can be sent again.
    pub enum InvitationState {
        Open = "open",
        Accepted = "accepted",
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// Where somebody's wish to be invited stands.
    pub enum JoinState {
        Open = "open",
        Invited = "invited",
        Declined = "declined",
    }
}

/// Somebody who acts for a provider.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_member)]
pub struct Member {
    pub id: MemberId,
    pub provider_id: ProviderId,
    pub user_id: UserId,
    pub role: MemberRole,
    /// The answer to "May you sign for the organisation?".
    ///
    /// False for a signatory who has not answered since getting the role.
    pub may_sign: bool,
    pub answered_at: NaiveDateTime,
    pub active: bool,
    pub created_at: NaiveDateTime,
}

/// An invitation to be sent.
#[derive(Debug, Clone, Copy)]
pub struct NewInvitation<'a> {
    pub provider_id: ProviderId,
    pub email: &'a Email,
    pub role: MemberRole,
    pub token_hash: &'a str,
    pub invited_by: UserId,
    pub sent_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
}

/// An invitation to act for an organisation. Its link's token is not among the fields: only the
/// letter has it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_invitation)]
pub struct Invitation {
    pub(in crate::provider) id: i64,
    pub reference: Reference,
    pub provider_id: ProviderId,
    pub email: Email,
    pub role: MemberRole,
    pub state: InvitationState,
    pub invited_by: UserId,
    pub sent_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
}

/// Somebody who found their organisation registered, and asks to be invited.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_join_request)]
pub struct JoinRequest {
    pub(in crate::provider) id: i64,
    pub reference: Reference,
    pub provider_id: ProviderId,
    pub name: String,
    pub email: Email,
    pub state: JoinState,
    pub asked_at: NaiveDateTime,
}

/// One answer to "May you sign for the organisation?".
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider_sign_answer)]
pub struct SignAnswer {
    pub may_sign: bool,
    pub answered_by: UserId,
    pub answered_at: NaiveDateTime,
}

/// Who accepts an invitation.
#[derive(Debug, Clone)]
pub enum Accepting {
    /// Somebody without an account: it gets the address that the letter went to.
    New { name: String, password: NewPassword, language: Lang },
    /// Somebody who is signed in.
    Account(Actor),
}
