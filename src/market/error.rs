//! Why an operation of this room is refused, and what is answered.

use crate::market::Fault;
use crate::refusals;

refusals! {
    /// Why the record was not read or changed.
    #[derive(Debug, thiserror::Error)]
    pub enum MarketError {
        /// The actor may not take in files.
        #[error("this role may not import")]
        MayNot => Denied,
        /// The file has faults; nothing of it was taken in.
        #[error("{} faults in the file, nothing was imported; the first: {}", .0.len(), first(.0))]
        Faulty(Vec<Fault>) => fault,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}

fn first(faults: &[Fault]) -> String {
    faults.first().map(ToString::to_string).unwrap_or_default()
}
