//! The prices of a version.

use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::schema::price_item;
use crate::terms::model::{PriceId, PriceItem, PriceWish, SpecificationId};

/// The prices of a version, in order.
pub fn prices(conn: &mut Conn, id: SpecificationId) -> QueryResult<Vec<PriceItem>> {
    price_item::table
        .filter(price_item::specification_id.eq(id))
        .order(price_item::number)
        .select(PriceItem::as_select())
        .load(conn)
}

pub fn insert_price(
    conn: &mut Conn,
    spec: SpecificationId,
    number: i64,
    wish: &PriceWish,
) -> QueryResult<()> {
    diesel::insert_into(price_item::table)
        .values((
            price_item::specification_id.eq(spec),
            price_item::number.eq(number),
            price_item::name.eq(&wish.name),
            price_item::kind.eq(wish.kind),
            price_item::unit.eq(wish.unit),
            price_item::amount_ore.eq(wish.amount),
            price_item::condition_text.eq(&wish.condition_text),
        ))
        .execute(conn)
        .map(drop)
}

pub fn set_price(conn: &mut Conn, id: PriceId, wish: &PriceWish) -> QueryResult<()> {
    diesel::update(price_item::table.find(id)).set(wish).execute(conn).map(drop)
}

/// Takes a price away and closes the gap in the numbers.
pub fn delete_price(conn: &mut Conn, gone: &PriceItem) -> QueryResult<()> {
    diesel::delete(price_item::table.find(gone.id)).execute(conn)?;
    for later in prices(conn, gone.specification_id)? {
        if later.number > gone.number {
            set_number(conn, later.id, later.number - 1)?;
        }
    }
    Ok(())
}

/// Lets two prices of a version change numbers.
pub fn swap_prices(conn: &mut Conn, one: &PriceItem, other: &PriceItem) -> QueryResult<()> {
    // A number is free to take only when nobody has it; there is no number 0.
    set_number(conn, one.id, 0)?;
    set_number(conn, other.id, one.number)?;
    set_number(conn, one.id, other.number)
}

fn set_number(conn: &mut Conn, id: PriceId, number: i64) -> QueryResult<()> {
    diesel::update(price_item::table.find(id))
        .set(price_item::number.eq(number))
        .execute(conn)
        .map(drop)
}
