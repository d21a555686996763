//! Lists in pages. The page stands in the URL; one past the end does not exist.

use crate::platform::error::AppError;
use crate::platform::view::PageLinks;

/// Which part of a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// From 1.
    pub number: i64,
    pub size: i64,
}

impl Paging {
    /// Reads `sida=3`; nothing means the first.
    ///
    /// # Errors
    /// Not found for a word or a number below 1.
    pub fn read(number: &str, size: i64) -> Result<Self, AppError> {
        let number = if number.is_empty() { Ok(1) } else { number.parse::<i64>() };
        match number {
            Ok(number) if (1..=1_000_000).contains(&number) => Ok(Self { number, size }),
            _ => Err(AppError::NotFound),
        }
    }

    pub const fn offset(self) -> i64 {
        (self.number - 1) * self.size
    }

    /// The links around this page. `query` is the rest of the query, without `sida`.
    ///
    /// # Errors
    /// Not found for a page past the end.
    pub fn links(self, total: i64, path: &str, query: &str) -> Result<PageLinks, AppError> {
        let last = ((total + self.size - 1) / self.size).max(1);
        if self.number > last {
            return Err(AppError::NotFound);
        }
        let href = |number: i64| {
            let and = if query.is_empty() { "" } else { "&" };
            format!("{path}?{query}{and}sida={number}")
        };
        Ok(PageLinks {
            number: self.number,
            last,
            total,
            previous: (self.number > 1).then(|| href(self.number - 1)),
            next: (self.number < last).then(|| href(self.number + 1)),
        })
    }
}
