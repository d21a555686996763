//! Why an operation of this room is refused, and what is answered.

use crate::enterprise::Stage;
use crate::refusals;

refusals! {
    /// Why an operation on an initiative was refused.
    #[derive(Debug, thiserror::Error)]
    pub enum EnterpriseError {
        /// The stage does not follow the one it stands in.
        #[error("the initiative stands in {0}")]
        NotFrom(Stage) => refused("enterprise-moved-on"),
        /// Another initiative holds the organisation number.
        #[error("the organisation number is another initiative's")]
        NumberTaken => refused("enterprise-number-taken", at "org_number": "error-number-taken"),
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
