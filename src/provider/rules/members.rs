//! Who signs, who lets others in, and what an organisation may not lose.

use chrono::{NaiveDateTime, TimeDelta};

use crate::provider::model::{Invitation, InvitationState, JoinState, Member, MemberRole};

/// How long an invitation's link holds.
pub const INVITATION_LIFE: TimeDelta = TimeDelta::days(7);
/// The least time between two letters of the same invitation.
pub const LETTER_PAUSE: TimeDelta = TimeDelta::minutes(5);
/// How many invitations of an organisation may be open at once.
pub const MOST_INVITED: usize = 20;
/// How many strangers may wait for an invitation at once; more of them are not heard.
pub const MOST_ASKING: usize = 5;
/// How long a stranger's wish is kept.
pub const JOIN_LIFE: TimeDelta = TimeDelta::days(30);

impl InvitationState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Accepted, Self::Withdrawn],
            Self::Accepted | Self::Withdrawn => &[],
        }
    }

    /// The state it goes to, if the machine lets it.
    pub fn go(self, to: Self) -> Option<Self> {
        self.next().contains(&to).then_some(to)
    }
}

impl JoinState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Invited, Self::Declined],
            Self::Invited | Self::Declined => &[],
        }
    }

    /// The state it goes to, if the machine lets it.
    pub fn go(self, to: Self) -> Option<Self> {
        self.next().contains(&to).then_some(to)
    }
}

/// Whether the invitation's link opens the door.
pub fn is_live(invitation: &Invitation, now: NaiveDateTime) -> bool {
    invitation.state == InvitationState::Open && now < invitation.expires_at
}

/// Whether the member signs for the organisation: has the role, and has answered yes.
pub fn signs(member: &Member) -> bool {
    member.active && member.role == MemberRole::Signatory && member.may_sign
}

/// Whether the member got the role of signatory and has not said yet whether that is right.
pub fn must_answer(member: &Member) -> bool {
    member.active && member.role == MemberRole::Signatory && !member.may_sign
}

/// Whether the member lets others in and out: signatories do, and administrators of an
/// organisation where nobody signs, so that one who does can be invited.
pub fn manages(member: &Member, all: &[Member]) -> bool {
    let steps_in = member.role != MemberRole::Coach && !all.iter().any(signs);
    member.active && (signs(member) || steps_in)
}

/// Whether a change leaves the organisation somebody who signs, or where nobody did, somebody who
/// can invite one who does.
pub fn keeps_somebody(before: &[Member], after: &[Member]) -> bool {
    if before.iter().any(signs) {
        return after.iter().any(signs);
    }
    let manage = |all: &[Member]| all.iter().any(|member| manages(member, all));
    manage(after) || !manage(before)
}
