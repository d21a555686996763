//! What a room's refusals have in common: the sentence that says why, and the field it belongs to.

use crate::kernel::FieldErrors;

/// A rule's no, as people are told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The key of the sentence. One that begins with `error-` is the fault of a field.
    pub key: &'static str,
    /// The form's field that it belongs to; none if each form has a field of its own for it, or
    /// if the sentence is of no field.
    pub field: Option<&'static str>,
    /// What the sentence names, by name.
    pub values: Vec<(&'static str, String)>,
}

impl Refusal {
    /// The same on a form whose field for it this is, where each form has one of its own.
    #[must_use]
    pub fn at(self, field: &'static str) -> Self {
        Self { field: self.field.or(Some(field)), ..self }
    }

    /// The code of the fault at a form's field (`error-<code>`); nothing if it is of another field
    /// or of none.
    pub fn code_at(&self, field: &str) -> Option<&'static str> {
        let code = self.key.strip_prefix("error-")?;
        self.field.is_none_or(|own| own == field).then_some(code)
    }

    /// The field that it is the fault of, with the fault's code (`error-<code>`).
    fn fault(&self) -> Option<(&'static str, &'static str)> {
        self.field.zip(self.key.strip_prefix("error-"))
    }

    /// The fault of its field, for the page of the form; none for a sentence of no field.
    pub fn faults(&self) -> FieldErrors {
        let mut faults = FieldErrors::default();
        if let Some((field, code)) = self.fault() {
            faults.add_with(field, code, &self.named());
        }
        faults
    }

    /// What the sentence names, as texts are asked for with it.
    pub(in crate::platform) fn named(&self) -> Vec<(&str, &str)> {
        self.values.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }
}

/// An error of a room, which knows what is said of each of its refusals.
pub trait Refuses {
    /// What is said, if the error is a rule's no that has a sentence of its own.
    fn refusal(&self) -> Option<Refusal>;
}

/// What is told at a form's field, apart from what is a page of its own. Inside a write it commits:
/// of a refused operation that is at most the record of who has read what.
///
/// # Errors
/// Those that are not told at the field.
pub fn at_field<T, E: Refuses>(
    done: Result<T, E>,
    field: &'static str,
) -> Result<Result<T, FieldErrors>, E> {
    let error = match done {
        Ok(value) => return Ok(Ok(value)),
        Err(error) => error,
    };
    match error.refusal() {
        Some(refusal) if refusal.code_at(field).is_some() => Ok(Err(refusal.at(field).faults())),
        _ => Err(error),
    }
}

/// A rule's no, for the page of the form that was sent (`web::Editor::refused`). Inside a write it commits: of
/// a refused operation that is at most the record of who has read what.
///
/// # Errors
/// Those that are no rule's no.
pub fn told<T, E: Refuses>(done: Result<T, E>) -> Result<Result<T, Refusal>, E> {
    match done {
        Ok(value) => Ok(Ok(value)),
        Err(error) => error.refusal().map(Err).ok_or(error),
    }
}

/// Declares the error of a room: each variant with what becomes of it.
///
/// Gives the enum as it stands, `From` for `AppError`, and [`Refuses`]. The room writes the `derive`
/// itself: written here, the names in `#[error(..)]` would not be those that `thiserror` makes. A
/// variant holds one value or none, and is one of:
///
/// | Written | Answered |
/// |---|---|
/// | `refused("choice-full")` | the sentence, on a page of its own |
/// | `refused("error-client-email-taken", at "email")` | the same, or the fault of that field |
/// | `refused("offer-nothing-new", at "note": "error-nothing-new")` | a sentence of its own at the field |
/// | `refused("provider-last-signatory", at _: "error-last-signatory")` | the same, where forms name the field differently |
/// | `refused_with("key-out", "until")` | as each of these, naming in its sentence what the variant holds |
/// | `elsewhere("key-say-why")` | the sentence on a page of its own, and at no form: something is asked for first |
/// | `NotFound`, `Denied`, `Stale`, `Unreadable` | as the `AppError` of that name |
/// | `passed_on` | as the other room's error that it holds, whose refusal is passed on |
/// | `converted` | as what it holds becomes an `AppError` |
/// | `fault`, `its_fault` | our fault, in the error's words or in those of what it holds |
/// | `answer(AppError::..)` | as that |
///
/// ```
/// use valfard_tyreso::platform::{AppError, Refusal, Refuses};
///
/// valfard_tyreso::refusals! {
///     /// Why a key was not lent.
///     #[derive(Debug, thiserror::Error)]
///     pub enum KeyError {
///         #[error("no such key")]
///         NotFound => NotFound,
///         /// Somebody else has it.
///         #[error("the key is out until {0}")]
///         Out(String) => refused("key-out", at "key": "error-key-out"),
///         #[error("the database: {0}")]
///         Db(#[from] diesel::result::Error) => converted,
///     }
/// }
///
/// let out = KeyError::Out("Monday".to_owned());
/// assert_eq!(out.to_string(), "the key is out until Monday");
/// let values = Vec::new();
/// assert_eq!(out.refusal(), Some(Refusal { key: "error-key-out", field: Some("key"), values }));
/// assert!(matches!(AppError::from(out), AppError::Refused("key-out")));
/// ```
#[macro_export]
macro_rules! refusals {
    // The pattern of a variant where an `AppError` is made of it: what it holds is taken if needed.
    (@taken passed_on, $name:ident, $variant:ident, $held:ident) => { $name::$variant($held) };
    (@taken converted, $name:ident, $variant:ident, $held:ident) => { $name::$variant($held) };
    (@taken its_fault, $name:ident, $variant:ident, $held:ident) => { $name::$variant($held) };
    (@taken $answer:ident, $name:ident, $variant:ident, $held:ident) => { $name::$variant { .. } };

    // The `AppError` of a variant.
    (@app $error:ident, $held:ident, passed_on) => { $held.into() };
    (@app $error:ident, $held:ident, converted) => { $held.into() };
    (@app $error:ident, $held:ident, its_fault) => { $crate::platform::AppError::fault($held) };
    (@app $error:ident, $held:ident, fault) => { $crate::platform::AppError::fault($error) };
    (@app $error:ident, $held:ident, answer($answer:expr)) => { $answer };
    (@app $error:ident, $held:ident, refused($key:literal $($at:tt)*)) => {
        $crate::platform::AppError::Refused($key)
    };
    (@app $error:ident, $held:ident, refused_with($key:literal $($at:tt)*)) => {
        $crate::platform::AppError::Refused($key)
    };
    (@app $error:ident, $held:ident, elsewhere($key:literal)) => {
        $crate::platform::AppError::Refused($key)
    };
    (@app $error:ident, $held:ident, NotFound) => { $crate::platform::AppError::NotFound };
    (@app $error:ident, $held:ident, Denied) => { $crate::platform::AppError::Denied };
    (@app $error:ident, $held:ident, Stale) => { $crate::platform::AppError::Stale };
    (@app $error:ident, $held:ident, Unreadable) => { $crate::platform::AppError::Unreadable };

    // The pattern of a variant where it is asked for its refusal.
    (@asked passed_on, $name:ident, $variant:ident, $held:ident) => { $name::$variant($held) };
    (@asked refused_with, $name:ident, $variant:ident, $held:ident) => { $name::$variant($held) };
    (@asked $answer:ident, $name:ident, $variant:ident, $held:ident) => { $name::$variant { .. } };

    // The refusal of a variant.
    (@refusal $held:ident, passed_on) => { $crate::platform::Refuses::refusal($held) };
    (@refusal $held:ident, refused($key:literal)) => { $crate::refusals!(@says $key, None) };
    (@refusal $held:ident, refused($key:literal, at $field:literal)) => {
        $crate::refusals!(@says $key, Some($field))
    };
    (@refusal $held:ident, refused($key:literal, at _: $said:literal)) => {
        $crate::refusals!(@says $said, None)
    };
    (@refusal $held:ident, refused($key:literal, at $field:literal: $said:literal)) => {
        $crate::refusals!(@says $said, Some($field))
    };
    (@refusal $held:ident, refused_with($key:literal, $value:literal)) => {
        $crate::refusals!(@says $key, None, ($value, $held.to_string()))
    };
    (@refusal $held:ident, refused_with($key:literal, at _: $said:literal, $value:literal)) => {
        $crate::refusals!(@says $said, None, ($value, $held.to_string()))
    };
    (@refusal $held:ident, $answer:ident $(($given:expr))?) => { None };
    (@says $key:expr, $field:expr $(, $value:expr)?) => {
        Some($crate::platform::Refusal { key: $key, field: $field, values: vec![$($value)?] })
    };

    (
        $(#[$($about:tt)*])*
        pub enum $name:ident {
            $(
                $(#[$($says:tt)*])*
                $variant:ident $(($($holds:tt)*))? => $answer:ident $(($($given:tt)*))?
            ),+ $(,)?
        }
    ) => {
        $(#[$($about)*])*
        pub enum $name {
            $($(#[$($says)*])* $variant $(($($holds)*))?),+
        }

        impl From<$name> for $crate::platform::AppError {
            fn from(error: $name) -> Self {
                match error {
                    $($crate::refusals!(@taken $answer, $name, $variant, held) =>
                        $crate::refusals!(@app error, held, $answer $(($($given)*))?),)+
                }
            }
        }

        impl $crate::platform::Refuses for $name {
            fn refusal(&self) -> Option<$crate::platform::Refusal> {
                match self {
                    $($crate::refusals!(@asked $answer, $name, $variant, held) =>
                        $crate::refusals!(@refusal held, $answer $(($($given)*))?),)+
                }
            }
        }
    };
}
