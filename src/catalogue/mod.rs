//! The public catalogue (utbudet): what can be chosen, by whom it is given, and what room there is.
//!
//! Owns no table. Each process keeps a copy in memory, made from the doors of provider, offer,
//! contract and capacity, and never more than a second behind them; public pages are answered from
//! it alone. All offers are shown with the same fields and in an order that is drawn every day by
//! a published rule (LOV 9 kap. 1 §, R13).
//!
//! Pages: `/utforare`, `/utforare/ordning`, `/utforare/{reference}`, `/jamfor`.

mod form;
mod model;
mod pages;
mod rules;
mod service;

pub use form::{BadQuery, ListQuery, Sort, href};
pub use model::{Entry, Former, Organisation, Place, Snapshot};
pub use pages::routes;
pub use rules::filter::{Filter, Sifted, Wish};
pub use rules::order::{Draw, drawn, number, seed};
pub use rules::places::{free as free_places, has_room, of_offer as places, of_site as places_at};
pub use rules::search::{Document, Index, one_slip};
pub use service::{Catalogue, Found, find};
