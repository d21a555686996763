//! Words that all rooms share. No input or output; nothing here fails for outside reasons.

#[macro_use]
mod id;
#[macro_use]
mod text_enum;

mod actor;
pub mod bidi;
mod clock;
mod country;
pub mod digits;
mod email;
mod field_errors;
mod lang;
mod mobile;
mod money;
mod org_number;
mod person_number;
mod seen;
mod statistics;
pub mod text;
pub mod time;

pub use actor::{Actor, AuthorityId, NotSignedIn, Role, UserId};
pub use clock::Clock;
pub use country::{Country, folded_number};
pub use email::Email;
pub use field_errors::{FieldError, FieldErrors};
pub use id::{Reference, SetMember};
pub use lang::Lang;
pub use mobile::{Mobile, phone};
pub use money::Money;
pub use org_number::{OrganisationNumber, within_vat};
pub use person_number::{FIRST_UNASKED_YEAR, LocalId, PersonNumber, PersonNumberKind};
pub use statistics::SMALLEST_CELL;
pub use text_enum::Word;
