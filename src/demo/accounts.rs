//! The accounts that the demo signs in with one click. Their addresses are `<word>@demo.example`.

use chrono::{Datelike, Days, NaiveDateTime};

use crate::client::{self, Viewer};
use crate::identity::{self, Decision, IdentityError, NewUser, QuickAccount, QuickAccounts, User};
use crate::kernel::{Actor, Email, Lang, Reference, Role, time};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right;

/// One account of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// What the sign-in form sends.
    pub word: &'static str,
    pub role: Role,
    /// The code of the authority that employs the account.
    pub authority: Option<&'static str>,
    pub name: &'static str,
}

impl Account {
    /// The address by which the account is found.
    ///
    /// # Errors
    /// Code `email`, which no word of the list gives.
    pub fn email(&self) -> Result<Email, &'static str> {
        Email::parse(&format!("{}@demo.example", self.word))
    }
}

/// The closed list.
pub const ACCOUNTS: &[Account] = &[
    of("person", Role::Client, None, "Amina Berg"),
    of("person-kod", Role::Client, None, "Stellan Kvist"),
    of("leverantor", Role::ProviderMember, None, "Petra Sandell"),
    of("leverantor-ny", Role::ProviderMember, None, "Yusuf Demir"),
    of("bestallare", Role::Commissioner, Some("tyreso"), "Helena Brandt"),
    of("bestallare-2", Role::Commissioner, Some("tyreso"), "Oskar Lindahl"),
    of("bestallare-3", Role::Commissioner, Some("tyreso"), "Mirjam Fors"),
    of("handlaggare", Role::Caseworker, Some("tyreso"), "Karin Ekdal"),
    of("handlaggare-af", Role::Caseworker, Some("af"), "Jonas Wiklund"),
    of("handlaggare-fk", Role::Caseworker, Some("fk"), "Sara Nyberg"),
    of("enhetschef", Role::UnitManager, Some("tyreso"), "Birgitta Holm"),
    of("naringslivschef", Role::BusinessLead, Some("tyreso"), "Anders Rask"),
    of("styrgrupp", Role::SteeringGroup, Some("tyreso"), "Lena Forsgren"),
    of("samhallsvagledare", Role::Guide, Some("tyreso"), "Nadia Haddad"),
    of("samordningsforbund", Role::CoordinationBody, Some("forbund"), "Torbjörn Alm"),
    of("partner", Role::Partner, Some("region"), "Eva Sjögren"),
    of("ombud", Role::Representative, None, "Ruben Åkesson"),
    of("admin", Role::Admin, Some("tyreso"), "Disa Norling"),
];

const fn of(
    word: &'static str,
    role: Role,
    authority: Option<&'static str>,
    name: &'static str,
) -> Account {
    Account { word, role, authority, name }
}

/// The account that comes in by a letter.
pub const BY_LETTER: &str = "person-kod";

/// That account, and the right to choose that its letter is about: the newest.
///
/// # Errors
/// Not found in a world that is not made yet.
pub fn by_letter(conn: &mut Conn, now: NaiveDateTime) -> Result<(User, Reference), AppError> {
    let user = account(conn, BY_LETTER)?;
    let own = Actor { user_id: Some(user.id), role: user.role, authority_id: None };
    let person = client::of_user(conn, &Viewer::own(own), user.id, now)?;
    let right = right::of_client(conn, &person)?.into_iter().next();
    Ok((user, right.ok_or(AppError::NotFound)?.reference))
}

/// The list as the sign-in page shows it.
pub fn quick() -> QuickAccounts {
    let quick = |a: &Account| QuickAccount { word: a.word, role: a.role, name: a.name };
    QuickAccounts(ACCOUNTS.iter().map(quick).collect())
}

/// The account of a word.
///
/// # Errors
/// The database's own; [`diesel::result::Error::NotFound`] for an account not made yet.
pub fn account(conn: &mut Conn, word: &str) -> diesel::QueryResult<User> {
    let known = ACCOUNTS.iter().find(|account| account.word == word);
    let email = known.and_then(|account| account.email().ok());
    let email = email.ok_or(diesel::result::Error::NotFound)?;
    identity::user_by_email(conn, &email)?.ok_or(diesel::result::Error::NotFound)
}

/// Makes the accounts that are missing, as the machine; two of the commissioning staff may decide, and
/// two who work with people may decide for those who do not choose.
///
/// # Errors
/// What making an account answers.
pub fn make_accounts(conn: &mut Conn, now: NaiveDateTime) -> Result<(), IdentityError> {
    let system = Actor::system();
    db::write(conn, |conn| {
        for account in ACCOUNTS {
            // Persons get theirs from who registers them.
            if account.role == Role::Client {
                continue;
            }
            let Ok(email) = account.email() else { continue };
            if identity::user_by_email(conn, &email)?.is_some() {
                continue;
            }
            let authority = match account.authority {
                Some(code) => Some(identity::authority(conn, code)?.id),
                None => None,
            };
            let new = NewUser {
                name: account.name.to_owned(),
                email,
                role: account.role,
                authority_id: authority,
                language: Lang::Sv,
            };
            let user = identity::create_user(&mut Operation::new(conn, &system, now), new)?;
            let decides: &[Decision] = match account.word {
                "bestallare" | "bestallare-2" => Decision::ALL,
                "handlaggare" | "enhetschef" => &[Decision::DefaultAlternative],
                _ => &[],
            };
            if let Some(authority) = authority {
                for (place, decision) in (1..).zip(Decision::ALL) {
                    if !decides.contains(decision) {
                        continue;
                    }
                    let from = time::stockholm_day(now) - Days::new(1);
                    let point = format!("Delegationsordning {}, punkt 4.{place}", from.year());
                    identity::delegate(
                        &mut Operation::new(conn, &system, now),
                        user.id,
                        authority,
                        *decision,
                        &point,
                        from,
                        None,
                    )?;
                }
            }
        }
        Ok(())
    })
}
