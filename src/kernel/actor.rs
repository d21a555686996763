//! Who acts: the words that every operation and every guard is told in.

id_type! {
    /// A row of `app_user`.
    pub struct UserId;
}

id_type! {
    /// A row of `authority`: one of the parties that own records.
    pub struct AuthorityId;
}

text_enum! {
    /// What somebody is here for. One account has one role.
    pub enum Role {
        /// The person who chooses (den enskilde).
        Client = "client",
        /// Acts for a provider; which one, the provider room knows.
        ProviderMember = "provider_member",
        /// Staff of the commissioning unit (beställarfunktion).
        Commissioner = "commissioner",
        /// Caseworker in En väg in, of any of the joint authorities.
        Caseworker = "caseworker",
        /// Head of a unit of caseworkers.
        UnitManager = "unit_manager",
        /// Head of business development (näringslivschef): organisations and counts only (R54).
        BusinessLead = "business_lead",
        /// Member of the steering group: figures only.
        SteeringGroup = "steering_group",
        /// Guide at the service centre (samhällsvägledare).
        Guide = "guide",
        /// Staff of the coordination association (samordningsförbund): no individuals (R65).
        CoordinationBody = "coordination_body",
        /// Another partner that meets people: health centre, debt advice.
        Partner = "partner",
        /// Acts for a person within a mandate (ombud).
        Representative = "representative",
        /// Runs the installation; sees no cases.
        Admin = "admin",
        /// The machine itself: timed jobs.
        System = "system",
        /// Somebody who has not signed in.
        Visitor = "visitor",
    }
}

/// Who does an operation, and for which authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Nobody for the machine and for visitors.
    pub user_id: Option<UserId>,
    pub role: Role,
    /// The authority that employs the actor; providers, people and visitors have none.
    pub authority_id: Option<AuthorityId>,
}

/// The operation needs an account and the actor has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operation needs a signed-in account")]
pub struct NotSignedIn;

impl Actor {
    /// Timed jobs act as the machine.
    pub const fn system() -> Self {
        Self { user_id: None, role: Role::System, authority_id: None }
    }

    /// Somebody without an account.
    pub const fn visitor() -> Self {
        Self { user_id: None, role: Role::Visitor, authority_id: None }
    }

    /// The account behind the operation.
    ///
    /// # Errors
    /// [`NotSignedIn`] for visitors and for the machine.
    pub const fn user(&self) -> Result<UserId, NotSignedIn> {
        match self.user_id {
            Some(id) => Ok(id),
            None => Err(NotSignedIn),
        }
    }
}
