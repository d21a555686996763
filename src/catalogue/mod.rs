//! The public catalogue (utbudet): what can be chosen, by whom it is given, and what room there is.
//!
//! Owns no table. Each process keeps a copy in memory, made from the doors of provider, offer,
//! contract and capacity, and never more than a second behind them; public pages are answered from
//! it alone. All offers are shown with the same fields and in an order that is drawn every day by
//! a published rule (LOV 9 kap. 1 §, R13).
//!
//! Pages: `/utforare`, `/utforare/ordning`, `/utforare/ordning.csv`, `/utforare/{reference}`,
//! `/jamfor`, `/sparade`.

mod form;
mod mail;
mod model;
mod pages;
mod rules;
mod service;

pub use form::{BadQuery, ListQuery, Sort, href};
pub use model::{Draw, Entry, Former, Organisation, Place, Point};
pub use pages::{Look, look, routes};
pub use rules::filter::{Circumstances, Extent, Filter, Sifted, Soon, Wish};
pub use rules::near::{Near, Reach, distance, find as find_point, said as said_km};
pub use rules::order::{drawn, number, seed};
pub use rules::outcome::{Ended, Outcome, outcome};
pub use rules::places::{
    Start, free as free_places, has_room, of_offer as places, of_site as places_at, start,
};
pub use rules::search::{Document, Index, one_slip, telling};
pub use rules::snapshot::Snapshot;
pub use rules::unmet_demand::unmet_demand;
pub use service::{Catalogue, Found, drawn_on, find};
