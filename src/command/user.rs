//! `valfard user`: accounts from the command line, for the first admin and for when nobody can
//! get in. Passwords are read from standard input, so that they stand in no history.

use std::io::BufRead;

use chrono::NaiveDate;
use clap::Subcommand;

use super::{Ended, open, say};
use crate::identity::{self, Decision, HashLimits, Hashers, NewPassword, NewUser, User};
use crate::kernel::{Clock, Email, Lang, Role};
use crate::platform::Operation;
use crate::platform::config::Config;
use crate::platform::db::{Conn, Db};

#[derive(Debug, Subcommand)]
pub(super) enum Action {
    /// Make an account; with --password its password is read from standard input.
    Add {
        /// The address that the account signs in with.
        #[arg(value_parser = email)]
        email: Email,
        /// The name of the person.
        #[arg(long)]
        name: String,
        /// What the account is for: client, `provider_member`, commissioner, caseworker,
        /// `unit_manager`, `business_lead`, `steering_group`, guide, `coordination_body`, partner,
        /// representative, admin.
        #[arg(long, value_parser = role)]
        role: Role,
        /// The authority that employs the person: tyreso, af, fk, forbund, region. For staff only.
        #[arg(long)]
        authority: Option<String>,
        /// The language of letters: sv, sv-x-latt, en, ar, fi, so.
        #[arg(long, default_value = "sv", value_parser = lang)]
        language: Lang,
        /// Read a password from standard input; without it the owner asks for one by e-mail.
        #[arg(long)]
        password: bool,
    },
    /// Give an account the password on standard input; its sessions end.
    Password {
        #[arg(value_parser = email)]
        email: Email,
    },
    /// Let an account sign in without one-time codes, for somebody who has lost the telephone and
    /// every recovery code. Make sure first that it is them. The owner is told by e-mail.
    CodesOff {
        #[arg(value_parser = email)]
        email: Email,
    },
    /// Close an account: it can no longer sign in, and what it did stays on record.
    Deactivate {
        #[arg(value_parser = email)]
        email: Email,
    },
    /// Let an account make a kind of decision in its authority's name.
    Delegate {
        #[arg(value_parser = email)]
        email: Email,
        /// `lov_approval`, exclusion, contract or `default_alternative`.
        #[arg(value_parser = decision)]
        decision: Decision,
        /// The point in the authority's list of delegations.
        #[arg(long)]
        reference: String,
        /// The first day, such as 2026-03-03.
        #[arg(long)]
        from: NaiveDate,
        /// The last day; without it until further notice.
        #[arg(long)]
        to: Option<NaiveDate>,
    },
    /// List the accounts: address, role, authority, whether closed.
    List,
}

fn email(text: &str) -> Result<Email, String> {
    Email::parse(text).map_err(|_| "no e-mail address".to_owned())
}

fn role(word: &str) -> Result<Role, String> {
    let role = Role::from_word(word).filter(|r| !matches!(r, Role::System | Role::Visitor));
    role.ok_or_else(|| "no such role; see --help".to_owned())
}

fn lang(word: &str) -> Result<Lang, String> {
    Lang::from_word(word).ok_or_else(|| "no such language; see --help".to_owned())
}

fn decision(word: &str) -> Result<Decision, String> {
    Decision::from_word(word).ok_or_else(|| "no such decision; see --help".to_owned())
}

pub(super) fn run(action: Action, config: &Config) -> Result<(), Ended> {
    let db = open(config)?;
    match action {
        Action::Add { email, name, role, authority, language, password } => {
            let authority_id = match authority {
                Some(code) => Some(known_authority(&db, &code)?),
                None => None,
            };
            let password = if password { Some(read_password((&name, &email))?) } else { None };
            let new = NewUser { name, email, role, authority_id, language };
            let user = operate(&db, move |op| {
                let user = identity::create_user(op, new.clone())?;
                if let Some(password) = &password {
                    identity::set_password(op, user.id, password)?;
                }
                Ok::<_, identity::IdentityError>(user)
            })?;
            say(&format!("made {}", user.reference));
        }
        Action::Password { email } => {
            let user = known(&db, &email)?;
            let password = read_password((&user.name, &user.email))?;
            operate(&db, move |op| identity::set_password(op, user.id, &password))?;
            say("the password is set");
        }
        Action::CodesOff { email } => {
            let user = known(&db, &email)?;
            operate(&db, move |op| identity::stop_codes(op, user.id))?;
            say("the account signs in without one-time codes");
        }
        Action::Deactivate { email } => {
            let user = known(&db, &email)?;
            operate(&db, move |op| identity::deactivate(op, user.id))?;
            say("the account is closed");
        }
        Action::Delegate { email, decision, reference, from, to } => {
            let user = known(&db, &email)?;
            let Some(authority) = user.authority_id else {
                return Err("the account acts for no authority".into());
            };
            if to.is_some_and(|to| to < from) {
                return Err("the last day is before the first".into());
            }
            operate(&db, move |op| {
                identity::delegate(op, user.id, authority, decision, &reference, from, to)
            })?;
            say("the delegation is on record");
        }
        Action::List => {
            for line in db.read(lines)?? {
                say(&line);
            }
        }
    }
    Ok(())
}

/// One operation of the portal's own: whoever runs the command is known to the machine, not to the portal.
fn operate<T, E>(
    db: &Db,
    mut body: impl FnMut(&mut Operation<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, Ended>
where
    T: Send + 'static,
    E: From<diesel::result::Error> + std::error::Error + Send + 'static,
{
    let now = Clock::System.now();
    Ok(db.write(move |conn| body(&mut Operation::by_system(conn, now)))??)
}

fn known(db: &Db, email: &Email) -> Result<User, Ended> {
    let found = db.read(|conn| identity::user_by_email(conn, email))??;
    found.ok_or_else(|| Ended::Could(vec![format!("no account has {}", email.as_str())]))
}

fn known_authority(db: &Db, code: &str) -> Result<crate::kernel::AuthorityId, Ended> {
    let all = db.read(identity::authorities)??;
    let found = all.iter().find(|authority| authority.code == code);
    let codes: Vec<&str> = all.iter().map(|authority| authority.code.as_str()).collect();
    let unknown = || vec![format!("no authority is called {code}; there are {}", codes.join(", "))];
    found.map(|authority| authority.id).ok_or_else(|| Ended::Could(unknown()))
}

/// A password on one line of standard input, for somebody of a name and an address.
fn read_password(owner: (&str, &Email)) -> Result<NewPassword, Ended> {
    eprintln!("valfard: the password, on one line:");
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let slot = Hashers::new(HashLimits::of_machine()).enter_now()?;
    Ok(NewPassword::choose(&slot, line.trim_end_matches(['\r', '\n']), owner)?)
}

fn lines(conn: &mut Conn) -> diesel::QueryResult<Vec<String>> {
    let authorities = identity::authorities(conn)?;
    let code = |user: &User| {
        let own = authorities.iter().find(|a| Some(a.id) == user.authority_id);
        own.map_or("-", |authority| authority.code.as_str())
    };
    let users = identity::users(conn)?;
    let line = |user: &User| {
        let closed = if user.active { "" } else { " closed" };
        format!("{} {} {}{closed}", user.email.as_str(), user.role, code(user))
    };
    Ok(users.iter().map(line).collect())
}
