//! Row ids that cannot be mixed up, and the codes that stand for them outside the portal.

use rand::Rng;

/// Declares a row id: an `i64` of its own type. It never leaves the portal; see [`Reference`].
#[macro_export]
macro_rules! id_type {
    ($(#[$meta:meta])* pub struct $name:ident;) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>,
        {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                i64::from_sql(raw).map(Self)
            }
        }

        impl $crate::kernel::SetMember for $name {
            fn json(&self) -> serde_json::Value {
                self.0.into()
            }
        }
    };
}

/// Declares a newtype over a stored text whose field is checked on the way in only.
///
/// `$name` must be a tuple struct over `String`; what is in the database is trusted.
#[macro_export]
macro_rules! stored_as_text {
    ($name:ident) => {
        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                self.0.as_str().to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                String::from_sql(raw).map(Self)
            }
        }

        impl $crate::kernel::SetMember for $name {
            fn json(&self) -> serde_json::Value {
                self.0.as_str().into()
            }
        }
    };
}

/// What a query can be told a whole list of, as one JSON text. Ids are told to the database only, so
/// they are not `Serialize`.
pub trait SetMember {
    /// The member as the database compares it.
    fn json(&self) -> serde_json::Value;
}

impl SetMember for i64 {
    fn json(&self) -> serde_json::Value {
        (*self).into()
    }
}

impl SetMember for str {
    fn json(&self) -> serde_json::Value {
        self.into()
    }
}

impl SetMember for String {
    fn json(&self) -> serde_json::Value {
        self.as_str().into()
    }
}

impl<T: SetMember + ?Sized> SetMember for &T {
    fn json(&self) -> serde_json::Value {
        (**self).json()
    }
}

/// Letters and digits that are not mistaken for one another when read aloud.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code that stands for a row outside the portal: "VT-7K3M-9Q2D".
///
/// Random, so that it tells neither order nor number. Eight characters of thirty: about 6.6 · 10¹¹
/// codes; the unique index of each table catches the rare double.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct Reference(String);

stored_as_text!(Reference);

impl Reference {
    /// A new random code.
    pub fn random() -> Self {
        let mut rng = rand::rng();
        let mut code = String::from("VT");
        for place in 0..8 {
            if place % 4 == 0 {
                code.push('-');
            }
            let sign = ALPHABET.get(rng.random_range(0..ALPHABET.len())).copied().unwrap_or(b'2');
            code.push(char::from(sign));
        }
        Self(code)
    }

    /// Reads a code as people type it: lower case and blanks are forgiven.
    pub fn parse(text: &str) -> Option<Self> {
        let code = super::digits::unspaced(text).to_ascii_uppercase();
        let chars = code.strip_prefix("VT-")?;
        let (first, second) = chars.split_once('-')?;
        let sound = |part: &str| part.len() == 4 && part.bytes().all(|b| ALPHABET.contains(&b));
        (sound(first) && sound(second)).then_some(Self(code))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
