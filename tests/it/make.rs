//! Builders: what a test needs before it begins, made by the same services as people use.

pub mod supply;

use valfard_tyreso::identity::User;
use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, Role};
use valfard_tyreso::provider::{self, LegalForm, Number, Provider, Registration};

use crate::app::TestApp;

/// The account as an actor.
pub fn actor(user: &User) -> Actor {
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}

impl TestApp {
    /// A registered organisation and its signatory.
    pub fn provider(&self, name: &str, number: &str) -> (Provider, User) {
        let user = self.user(Role::ProviderMember);
        let wish = Registration {
            number: Number::Organisation(OrganisationNumber::parse(number).unwrap()),
            name: name.to_owned(),
            legal_form: LegalForm::LimitedCompany,
            contact_name: "Alva Ek".to_owned(),
            email: Email::parse("info@granen.example").unwrap(),
            phone: "08-123 456 78".to_owned(),
            website: String::new(),
            about: String::new(),
            may_sign: true,
            language: Lang::Sv,
        };
        let (vault, by, now) = (self.state.vault.clone(), actor(&user), self.now());
        let made = self.db(move |conn| provider::register(conn, &vault, &by, &wish, now));
        (made, user)
    }
}
