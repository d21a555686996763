//! What keeps people from being known by a number.

/// The smallest count of people that is shown; a smaller one says "fewer than" (R79).
pub const SMALLEST_CELL: i64 = 5;
