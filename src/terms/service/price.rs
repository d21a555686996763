//! The prices of a draft.

use super::{open_draft, record, to_swap};
use crate::platform::Operation;
use crate::platform::db::Conn;
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
    op: &mut Operation<'_>,
    id: SpecificationId,
    wish: &PriceWish,
) -> Result<(), TermsError> {
    whole(wish)?;
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let number = store::prices(op.conn, id)?.last().map_or(1, |last| last.number + 1);
        store::insert_price(op.conn, id, number, wish)?;
        record(op, &spec, "terms.price_added")
    })
}

/// Rewrites a price of a draft.
pub fn edit_price(
    op: &mut Operation<'_>,
    id: SpecificationId,
    number: i64,
    wish: &PriceWish,
) -> Result<(), TermsError> {
    whole(wish)?;
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let price = numbered(op.conn, id, number)?;
        store::set_price(op.conn, price.id, wish)?;
        record(op, &spec, "terms.price_edited")
    })
}

/// Takes a price out of a draft; the later ones move up.
pub fn remove_price(
    op: &mut Operation<'_>,
    id: SpecificationId,
    number: i64,
) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let price = numbered(op.conn, id, number)?;
        store::delete_price(op.conn, &price)?;
        record(op, &spec, "terms.price_removed")
    })
}

/// Moves a price of a draft one step, up or down. At the edge it stays.
pub fn move_price(
    op: &mut Operation<'_>,
    id: SpecificationId,
    number: i64,
    up: bool,
) -> Result<(), TermsError> {
    op.write(|op| {
        let spec = open_draft(op.conn, &op.actor, id)?;
        let all = store::prices(op.conn, id)?;
        let Some((price, other)) = to_swap(&all, |one| one.number, number, up)? else {
            return Ok(());
        };
        store::swap_prices(op.conn, price, other)?;
        record(op, &spec, "terms.price_moved")
    })
}
