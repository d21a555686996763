//! Builders: what a test needs before it begins, made by the same services as people use.

pub mod supply;

use chrono::NaiveDateTime;
use valfard_tyreso::identity::{self, NewPassword, User};
use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, Role};
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::provider::{
    self, Accepting, LegalForm, MemberRole, Number, Provider, Registration,
};

use crate::app::{TestApp, vault};

/// The account as an actor.
pub fn actor(user: &User) -> Actor {
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}

/// A colleague whom a member has invited, and who has accepted; who is to sign says yes.
pub fn colleague(
    conn: &mut Conn,
    boss: &Actor,
    name: &str,
    address: &str,
    role: MemberRole,
    now: NaiveDateTime,
) -> User {
    let email = Email::parse(address).unwrap();
    let link = provider::invitation_link(&vault()).unwrap();
    provider::invite(conn, boss, &email, role, &link, now).unwrap();
    let password = NewPassword::choose("ett ganska langt losenord", &email).unwrap();
    let who = Accepting::New { name: name.to_owned(), password, language: Lang::Sv };
    let (_, id) = provider::accept(conn, link.token(), &who, Some(true), now).unwrap();
    identity::user(conn, id).unwrap()
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
