//! The operations: print, post, hand over a code, come in.

mod desk;
mod paper;
mod sign_in;
mod undelivered;

pub use desk::{ask_again, desk_code, states};
pub use paper::{Paper, for_demo, forget, in_post, paper, post, print, unpost};
pub use sign_in::{CodeCheck, Over, SignInOutcome, check_code, second, send_again};
pub use undelivered::follow_up;

use chrono::NaiveDateTime;
use serde_json::Value;

use super::model::{LetterCode, LetterState};
use super::{LetterError, rules, store};
use crate::client::ClientId;
use crate::kernel::{AuthorityId, Reference, time};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;
use crate::platform::{Object, Operation};
use crate::right;

/// What the letter's code is hashed for.
fn hash_of(vault: &Vault, code: &str) -> String {
    vault.fingerprint("letter-code", code)
}

/// What a person's second code is hashed for.
fn second_hash(vault: &Vault, client: ClientId, digits: &str) -> String {
    vault.fingerprint("letter-second", &format!("{}:{digits}", client.0))
}

/// Codes whose right is over end; says how many.
///
/// # Errors
/// The database's own.
pub fn expire_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, LetterError> {
    let today = time::stockholm_day(now);
    db::write(conn, |conn| {
        let mut ended = 0;
        for code in store::all_working(conn)? {
            let right = right::by_id(conn, code.right_id)?;
            let made_on = Some(time::stockholm_day(code.made_at));
            if !rules::holds(&right, made_on, today) && go(conn, &code, LetterState::Expired, now)?
            {
                ended += 1;
            }
        }
        Ok(ended)
    })
}

/// Moves a code and keeps its tries.
fn go(
    conn: &mut Conn,
    code: &LetterCode,
    to: LetterState,
    now: NaiveDateTime,
) -> Result<bool, LetterError> {
    Ok(store::go(conn, code, code.state.go(to)?, code.tries, now)?)
}

/// The event of an operation on somebody's letters: it lies with the person, so that they can see it.
fn tell(
    op: &mut Operation<'_>,
    action: &str,
    (client, reference, owner): (ClientId, &Reference, Option<AuthorityId>),
    detail: &Value,
) -> Result<(), LetterError> {
    let person =
        Object { kind: "client", id: client.0, reference: Some(reference), owner, official: None };
    Ok(op.record(&person, action, detail)?)
}
