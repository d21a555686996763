//! Builders: what a test needs before it begins, made by the same services as people use.

pub mod supply;

use actix_web::http::StatusCode;
use chrono::NaiveDateTime;
use valfard_tyreso::identity::{self, HashLimits, Hashers, NewPassword, User};
use valfard_tyreso::kernel::{Actor, Email, Lang, OrganisationNumber, Role};
use valfard_tyreso::platform::Operation;
use valfard_tyreso::platform::db::Conn;
use valfard_tyreso::provider::{
    self, Accepting, LegalForm, MemberRole, Number, Provider, Registration,
};

use crate::app::{TestApp, vault};

/// An operation by somebody, at a time.
pub const fn op<'a>(conn: &'a mut Conn, actor: &Actor, now: NaiveDateTime) -> Operation<'a> {
    Operation::new(conn, actor, now)
}

/// The account as an actor.
pub fn actor(user: &User) -> Actor {
    Actor { user_id: Some(user.id), role: user.role, authority_id: user.authority_id }
}

/// A password that will do for the owner of an address.
pub fn password(text: &str, email: &Email) -> NewPassword {
    let slot = Hashers::new(HashLimits::of_machine()).enter_now().unwrap();
    NewPassword::choose(&slot, text, ("", email)).unwrap()
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
    provider::invite(&mut op(conn, boss, now), &email, role, &link).unwrap();
    let password = password("ett ganska langt losenord", &email);
    let who = Accepting::New { name: name.to_owned(), password, language: Lang::Sv };
    let (_, id) = provider::accept(conn, link.token(), &who, Some(true), now).unwrap();
    identity::user(conn, id).unwrap()
}

impl TestApp {
    /// Runs one timed job, whether it is due or not.
    pub fn run_job(&self, name: &str) {
        let jobs = valfard_tyreso::app::jobs();
        let job = jobs.iter().find(|job| job.name == name).unwrap();
        (job.run)(&self.state, self.now()).unwrap();
    }

    /// Asks for a link to a new password as a visitor does, and lets the portal answer.
    pub async fn ask_for_a_link(&self, email: &str) {
        let page = self.visitor().post("/losenord", &[("email", email)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        self.run_job("identity-reset");
    }

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
        let made = self.db(move |conn| provider::register(&mut op(conn, &by, now), &vault, &wish));
        (made, user)
    }
}
