//! The record of what was shown.

use chrono::NaiveDateTime;

use crate::choice::model::Shown;
use crate::choice::{ChoiceError, rules, store};
use crate::kernel::Reference;
use crate::placement;
use crate::platform::db::Conn;
use crate::platform::secret::{Vault, same};
use crate::right::{self, Answers, Right};

/// What the seal of a shown list is made for.
const LIST: &str = "choice-list";

/// The list as it lies before the person now. Who has a place whose provider leaves chooses instead
/// of that place.
///
/// # Errors
/// The database's own.
pub fn shown(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> Result<Shown, ChoiceError> {
    let (old, answers) = (placement::leaving_beside(conn, right)?, Answers::default());
    let here = old.as_ref().map(|old| old.site_id);
    let alternatives = right::alternatives_for(conn, right, &answers, here, now)?;
    Ok(rules::shown(right, old.as_ref(), &answers, &alternatives, now))
}

/// The list as it lies before a person who changes the place that this receipt is of.
///
/// # Errors
/// Not found for an unknown receipt.
pub fn shown_instead(
    conn: &mut Conn,
    receipt: &Reference,
    now: NaiveDateTime,
) -> Result<Shown, ChoiceError> {
    let (current, answers) = (placement::by_receipt(conn, receipt)?, Answers::default());
    let right = right::by_id(conn, current.right_id)?;
    let here = Some(current.site_id);
    let alternatives = right::alternatives_for(conn, &right, &answers, here, now)?;
    Ok(rules::shown(&right, Some(&current), &answers, &alternatives, now))
}

/// A shown list as a form carries it: its text, and the portal's seal on it.
pub fn seal_shown(vault: &Vault, shown: &Shown) -> (String, String) {
    let text = serde_json::json!(shown).to_string();
    let seal = vault.fingerprint(LIST, &text);
    (text, seal)
}

/// Reads what a form carried back.
///
/// # Errors
/// [`ChoiceError::Stale`] for a list that the portal did not seal: forged, or another key's.
pub fn unseal_shown(vault: &Vault, text: &str, seal: &str) -> Result<Shown, ChoiceError> {
    if !same(&vault.fingerprint(LIST, text), seal) {
        return Err(ChoiceError::Stale);
    }
    serde_json::from_str(text).map_err(|_| ChoiceError::Stale)
}

/// Keeps the list that lies before somebody, so that the record of the choice holds the very list
/// it was chosen from (R15): another minute's may be in another order.
///
/// # Errors
/// The database's own.
pub fn keep_shown(
    conn: &mut Conn,
    right: &Right,
    shown: &Shown,
    now: NaiveDateTime,
) -> Result<Reference, ChoiceError> {
    Ok(store::keep_list(conn, right.id, &serde_json::json!(shown).to_string(), now)?)
}

/// A list that was shown to who has this right, if it is still kept.
///
/// # Errors
/// The database's own.
pub fn kept_shown(
    conn: &mut Conn,
    right: &Right,
    list: &Reference,
) -> Result<Option<Shown>, ChoiceError> {
    let text = store::kept_list(conn, right.id, list)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Forgets the lists that are too old to be chosen from. A timed job calls it.
///
/// # Errors
/// The database's own.
pub fn forget_lists(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ChoiceError> {
    Ok(store::forget_lists(conn, now - rules::LIST_HOLDS)?)
}
