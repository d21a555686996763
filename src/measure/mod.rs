//! Labour-market measures: their kinds, codes and the law a code leads to.
//!
//! The room owns no table. It holds the closed lists that offers, needs and choices are described
//! with (kinds of *arbetsmarknadsinsatser*, areas of Tyresö, languages, target groups, accessibility, days and times of day)
//! and the Common Procurement Vocabulary with the two questions the law asks of a code: may a choice
//! system cover it (LOV), and is it a service of annex 2 (LOU)?
//!
//! Names for people are texts: `measure-kind-…`, `measure-area-…`, `measure-language-…`,
//! `measure-target-…`, `measure-access-…`, `measure-weekday-…` and `measure-day-part-…`, each followed by the code with hyphens.

mod model;
mod rules;

pub use model::{
    Accessibility, Area, Cpv, DayPart, Language, MeasureKind, TargetGroup, Weekday, cpv,
};
pub use rules::{LovRefusal, annex_two, lov_covers};
