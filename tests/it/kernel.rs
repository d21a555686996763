//! The words that all rooms share, held against statutes' examples and official test numbers.

mod amounts;
mod columns;
mod deadlines;
mod numbers;
mod texts;
mod typed;
mod zone;
