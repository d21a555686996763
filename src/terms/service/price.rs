//! The prices of a draft.

use chrono::NaiveDateTime;

use super::{open_draft, record, to_swap};
use crate::kernel::Actor;
use crate::platform::db::{self, Conn};
use crate::terms::model::{PriceItem, PriceWish, SpecificationId};
use crate::terms::{TermsError, rules, store};

pub(super) fn wish_of(price: &PriceItem) -> PriceWish {
    PriceWish {
        name: price.name.clone(),
        kind: price.kind,
        unit: price.unit,
        amount: price.amount,
        condition_text: price.condition_text.clone(),
    }
}

fn whole(wish: &PriceWish) -> Result<(), TermsError> {
    if rules::price_is_whole(wish) { Ok(()) } else { Err(TermsError::PriceLacks) }
}

fn numbered(conn: &mut Conn, id: SpecificationId, number: i64) -> Result<PriceItem, TermsError> {
    let all = store::prices(conn, id)?;
    all.into_iter()
        .find(|price| price.number == number)
        .ok_or(TermsError::Db(diesel::result::Error::NotFound))
}

/// Adds a price last in a draft.
pub fn add_price(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    wish: &PriceWish,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    whole(wish)?;
    db::write(conn, |conn| {
        let spec = open_draft(conn, actor, id)?;
        let number = store::prices(conn, id)?.last().map_or(1, |last| last.number + 1);
        store::insert_price(conn, id, number, wish)?;
        record(conn, actor, &spec, "terms.price_added", now)
    })
}

/// Rewrites a price of a draft.
pub fn edit_price(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    number: i64,
    wish: &PriceWish,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    whole(wish)?;
    db::write(conn, |conn| {
        let spec = open_draft(conn, actor, id)?;
        let price = numbered(conn, id, number)?;
        store::set_price(conn, price.id, wish)?;
        record(conn, actor, &spec, "terms.price_edited", now)
    })
}

/// Takes a price out of a draft; the later ones move up.
pub fn remove_price(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    number: i64,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    db::write(conn, |conn| {
        let spec = open_draft(conn, actor, id)?;
        let price = numbered(conn, id, number)?;
        store::delete_price(conn, &price)?;
        record(conn, actor, &spec, "terms.price_removed", now)
    })
}

/// Moves a price of a draft one step, up or down. At the edge it stays.
pub fn move_price(
    conn: &mut Conn,
    actor: &Actor,
    id: SpecificationId,
    number: i64,
    up: bool,
    now: NaiveDateTime,
) -> Result<(), TermsError> {
    db::write(conn, |conn| {
        let spec = open_draft(conn, actor, id)?;
        let all = store::prices(conn, id)?;
        let Some((price, other)) = to_swap(&all, |one| one.number, number, up)? else {
            return Ok(());
        };
        store::swap_prices(conn, price, other)?;
        record(conn, actor, &spec, "terms.price_moved", now)
    })
}
