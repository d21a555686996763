//! Words that all rooms share. No input or output; nothing here fails for outside reasons.

#[macro_use]
mod id;
#[macro_use]
mod text_enum;

mod actor;
mod clock;
mod country;
mod email;
mod field_errors;
mod lang;
mod mobile;
mod money;
mod org_number;
mod person_number;
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
pub use mobile::{Mobile, is_phone};
pub use money::Money;
pub use org_number::OrganisationNumber;
pub use person_number::{LocalId, PersonNumber, PersonNumberKind};
pub use statistics::SMALLEST_CELL;
pub use text_enum::Word;
