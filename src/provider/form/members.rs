//! Forms about members: inviting, accepting, roles, and the question about signing.

use serde::{Deserialize, Serialize};

use crate::kernel::text::one_line;
use crate::kernel::{Email, FieldErrors};
use crate::provider::model::MemberRole;

use super::{PERSON, email, yes_or_no};

/// The form by which a colleague is invited.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub email: String,
    pub role: String,
}

impl InviteForm {
    pub fn parse(&self) -> Result<(Email, MemberRole), FieldErrors> {
        let mut errors = FieldErrors::default();
        let email = email(&mut errors, &self.email);
        let role = errors.take_chosen("role", &self.role, MemberRole::from_word);
        errors.into_result(email.zip(role))
    }
}

/// The form by which a colleague gets another role.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    pub role: String,
}

impl RoleForm {
    pub fn parse(&self) -> Result<MemberRole, FieldErrors> {
        let mut errors = FieldErrors::default();
        let role = errors.take_chosen("role", &self.role, MemberRole::from_word);
        errors.into_result(role)
    }
}

/// "May you sign for the organisation?"
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub may_sign: String,
}

impl AnswerForm {
    pub fn parse(&self) -> Result<bool, FieldErrors> {
        let mut errors = FieldErrors::default();
        let answer = yes_or_no(&mut errors, "may_sign", &self.may_sign);
        errors.into_result(answer)
    }
}

/// The form of an invitation's link. Name and password are for a new account only.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    pub name: String,
    #[serde(skip_serializing)]
    pub new_password: String,
    pub may_sign: String,
}

impl AcceptForm {
    /// The name of a new account.
    pub fn name(&self, errors: &mut FieldErrors) -> Option<String> {
        errors.take_text("name", PERSON, one_line(&self.name, PERSON))
    }

    /// The answer, where one is asked for.
    pub fn answer(&self, errors: &mut FieldErrors, asked: bool) -> Option<bool> {
        if asked { yes_or_no(errors, "may_sign", &self.may_sign) } else { None }
    }
}
