//! What only `valfard demo` has: sign-in by one click, a clock that can be moved, letters that can
//! be read, and the world it shows. Everybody in it is made up.

mod accounts;
mod pages;
pub mod world;

pub use accounts::{ACCOUNTS, Account, account, make_accounts, quick};
pub use pages::routes;

/// A number that no telephone has (Post- och telestyrelsen keeps the series for made-up use).
pub const PHONE: &str = "08-465 004 00";
pub const ADDRESS: &str = "Påhittade torget 1, Tyresö";
pub const HOURS: &str = "Måndag till fredag 9–16";
